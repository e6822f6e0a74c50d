import { timingSafeEqual } from "node:crypto";
import { type Need, NEEDS } from "#lib/calendar/mod.ts";
import type { Secrets } from "#lib/crypto/mod.ts";
import { base32 } from "#lib/ids/mod.ts";
import type { LawfulWindow } from "#lib/services/mod.ts";
import { EVENT_CASES, type EventCase } from "./guard.ts";

/** What a proof attests: that at `searchedAt` no time was free on the lawful days that were left. Nothing in it names a person. */
export interface ProofFacts {
  readonly service: string;
  readonly needs: readonly Need[];
  /** as it was given, not checked */
  readonly event: Temporal.PlainDate;
  readonly eventCase?: EventCase;
  readonly window: LawfulWindow;
  /** to the minute */
  readonly searchedAt: Temporal.Instant;
}

const FACTS_BYTES = 11;
/** 96 bits: nobody guesses one, and people can still type it. */
const MAC_BYTES = 12;
const CODE_CHARACTERS = Math.ceil((FACTS_BYTES + MAC_BYTES) * 8 / 5);
const GROUP_CHARACTERS = 5;
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const FIRST_DAY = Temporal.PlainDate.from("1970-01-01");

/**
 * The code printed on a proof: the facts themselves with an HMAC over them and the service, in groups of five. Because it carries the facts,
 * nothing has to be stored for a proof to be checked, and the check shows what the paper must say.
 */
export function proofCode(secrets: Secrets, facts: ProofFacts): string {
  const packed = pack(facts);
  const mac = macOf(secrets, facts.service, packed);
  const text = base32(new Uint8Array([...packed, ...mac])).toUpperCase();
  return text.match(new RegExp(`.{1,${GROUP_CHARACTERS}}`, "g"))!.join("-");
}

/** What a code attests, or `undefined` if it is none of ours for this service. Spaces, hyphens and case do not matter, nor O for 0 and I or L for 1. */
export function readProofCode(secrets: Secrets, service: string, code: string): ProofFacts | undefined {
  const bytes = fromBase32(code);
  if (!bytes) return undefined;
  const packed = bytes.subarray(0, FACTS_BYTES);
  const given = bytes.subarray(FACTS_BYTES, FACTS_BYTES + MAC_BYTES);
  if (!timingSafeEqual(given, macOf(secrets, service, packed))) return undefined;
  return unpack(service, packed);
}

function macOf(secrets: Secrets, service: string, packed: Uint8Array): Uint8Array {
  return secrets.mac("deadline-proof", service, ...packed).subarray(0, MAC_BYTES);
}

function pack({ needs, event, eventCase, window, searchedAt }: ProofFacts): Uint8Array {
  const view = new DataView(new ArrayBuffer(FACTS_BYTES));
  view.setUint16(0, daysOf(event));
  view.setUint16(2, daysOf(window.firstLawfulDay));
  view.setUint16(4, daysOf(window.lastLawfulDay));
  view.setUint32(6, Math.floor(searchedAt.epochMilliseconds / 60_000));
  const needBits = NEEDS.reduce((bits, need, index) => needs.includes(need) ? bits | 1 << index : bits, 0);
  view.setUint8(10, needBits << 4 | (eventCase ? EVENT_CASES.indexOf(eventCase) + 1 : 0));
  return new Uint8Array(view.buffer);
}

function unpack(service: string, packed: Uint8Array): ProofFacts {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  const day = (at: number) => FIRST_DAY.add({ days: view.getUint16(at) });
  const bits = view.getUint8(10);
  const eventCase = EVENT_CASES[(bits & 15) - 1];
  return {
    service,
    needs: NEEDS.filter((_, index) => (bits >> 4 & 1 << index) !== 0),
    event: day(0),
    ...(eventCase ? { eventCase } : {}),
    window: { firstLawfulDay: day(2), lastLawfulDay: day(4) },
    searchedAt: Temporal.Instant.fromEpochMilliseconds(view.getUint32(6) * 60_000),
  };
}

function daysOf(date: Temporal.PlainDate): number {
  return FIRST_DAY.until(date).days;
}

/** Exactly the bytes of one code; anything longer, shorter or with a bit set behind its end is none. */
function fromBase32(code: string): Uint8Array | undefined {
  // Far more than hyphens and spaces can account for.
  if (code.length > CODE_CHARACTERS * 4) return undefined;
  const text = code.toLowerCase().replace(/[\s-]/g, "").replace(/o/g, "0").replace(/[il]/g, "1");
  if (text.length !== CODE_CHARACTERS) return undefined;
  const bytes = new Uint8Array(FACTS_BYTES + MAC_BYTES);
  let buffer = 0, bits = 0, at = 0;
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return undefined;
    buffer = buffer << 5 | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = buffer >> bits;
    buffer &= (1 << bits) - 1;
  }
  return buffer === 0 ? bytes : undefined;
}
