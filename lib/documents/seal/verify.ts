import { verify as verifySignature } from "node:crypto";
import { type Certificate, isIssuedBy, isSelfIssued, readCertificate } from "./certificate.ts";
import { signedAttributes, signedData } from "./cms.ts";
import { children, DerError, expect, type Node, oidOf, readFirst, sameBytes, TAG } from "./der.ts";
import { OID } from "./names.ts";
import { checkTimestamp, type Timestamp } from "./timestamp.ts";
import { digestAround } from "./update.ts";

/** What a seal says when it holds. */
export interface HeldSeal {
  /** whose certificate, and who issued it */
  readonly by: string;
  readonly issuer: string;
  /** nobody but the sealer itself stands for the certificate */
  readonly selfSigned: boolean;
  readonly certificate: Certificate;
  /** the time that the sealer gave (entry M); a timestamp's is stronger */
  readonly saidAt: Temporal.Instant;
  /** the certificate was valid then */
  readonly inTime: boolean;
  readonly timestamp?: Timestamp;
  /** how many bytes the document had when it was frozen; they are the file's first ones */
  readonly frozenBytes: number;
}

/**
 * `noSeal`: the file carries none; `notOurs`: one that this product did not make, and so cannot judge; `changed`: the file is not what was
 * sealed.
 */
export type Verification =
  | { readonly ok: true; readonly seal: HeldSeal }
  | { readonly ok: false; readonly reason: "noSeal" | "notOurs" | "changed" };

const latin1 = new TextDecoder("latin1");

/**
 * What is true of a sealed file: that it is, byte by byte, what was sealed, by which certificate and when. Every byte counts, those of the
 * signature's and the timestamp's own places too: they must be written exactly as we write them. Whether the certificate is to be trusted is the
 * caller's judgement.
 */
export function verify(bytes: Uint8Array): Verification {
  const text = latin1.decode(bytes);
  const ranges = [...text.matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+) *\]/g)];
  if (ranges.length === 0) return { ok: false, reason: /\/ByteRange\b/.test(text) ? "changed" : "noSeal" };
  if (ranges.length > 1) return { ok: false, reason: "notOurs" };
  const [from = 0, to = 0, rest = 0] = ranges[0]!.slice(1).map(Number);
  if (!text.includes("/SubFilter /ETSI.CAdES.detached")) return { ok: false, reason: "notOurs" };
  try {
    need(to + rest === bytes.length && from < to && text[from] === "<" && text[to - 1] === ">");
    const contents = contentsOf(text.slice(from + 1, to - 1));
    return { ok: true, seal: hold(bytes, { text, from, to, contents }) };
  } catch {
    // Whatever stumbles over the bytes (our reader, a date, the cryptography): what was sealed does not make it stumble.
    return { ok: false, reason: "changed" };
  }
}

type Place = { text: string; from: number; to: number; contents: Uint8Array };

function hold(bytes: Uint8Array, { text, from, to, contents }: Place): HeldSeal {
  const parts = partsOf(contents);
  const digest = digestAround(bytes, from, to);
  const { chain, signature, timestamp } = parts;
  const own = chain[0]!;
  const attributes = signedAttributes(chain, digest);
  need(verifySignature("sha256", attributes, own.publicKey, signature));
  // Made again from its parts it must be the same: so nothing in it is free to differ.
  need(sameBytes(signedData({ ...parts, digest }), contents));
  for (const [at, certificate] of chain.entries()) {
    const issuer = chain[at + 1] ?? (isSelfIssued(certificate) ? certificate : undefined);
    need(!issuer || isIssuedBy(certificate, issuer));
  }
  const saidAt = momentOf(text);
  const { compare } = Temporal.Instant;
  return {
    by: own.name,
    issuer: own.issuerName,
    selfSigned: isSelfIssued(own),
    certificate: own,
    saidAt,
    inTime: compare(own.notBefore, saidAt) <= 0 && compare(saidAt, own.notAfter) <= 0,
    ...(timestamp ? { timestamp: checkTimestamp(timestamp, signature) } : {}),
    frozenBytes: frozenBytesOf(text),
  };
}

/** The signature's bytes: lower-case hexadecimal, then zeros to the end of its place. */
function contentsOf(hex: string): Uint8Array {
  need(/^(?:[0-9a-f]{2})+$/.test(hex));
  const bytes = Uint8Array.from(
    { length: hex.length / 2 },
    (_, at) => parseInt(hex.slice(at * 2, at * 2 + 2), 16),
  );
  const { raw } = readFirst(bytes);
  need(bytes.subarray(raw.length).every((byte) => byte === 0));
  return raw;
}

function partsOf(contents: Uint8Array) {
  const [, wrapped] = children(expect(readFirst(contents), TAG.sequence));
  const [, , , certificates, signers] = children(only(expect(wrapped, 0xa0)));
  const chain = children(expect(certificates, 0xa0)).map(({ raw }) => certificateIn(raw));
  need(chain.length > 0);
  const fields = children(only(expect(signers, TAG.set)));
  const signature = expect(fields[5], TAG.octetString).content;
  const timestamp = fields[6] && timestampIn(fields[6]);
  return { chain, signature, ...(timestamp ? { timestamp } : {}) };
}

function certificateIn(raw: Uint8Array): Certificate {
  try {
    return readCertificate(raw);
  } catch {
    throw new DerError("expected a certificate, found something else");
  }
}

function timestampIn(attributes: Node): Uint8Array {
  const [kind, values] = children(only(expect(attributes, 0xa1)));
  need(oidOf(kind) === OID.timestampToken);
  return only(expect(values, TAG.set)).raw;
}

function only(node: Node): Node {
  const [child] = children(node);
  if (!child) throw new DerError("expected an element, found none");
  return child;
}

function momentOf(text: string): Temporal.Instant {
  const [, year, month, day, hour, minute, second] =
    text.match(/\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)/) ?? [];
  try {
    return Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  } catch {
    throw new DerError("expected the time of the seal, found none");
  }
}

/** The update begins with the first of the objects that the last table names. */
function frozenBytesOf(text: string): number {
  const table = text.slice(Number(text.match(/startxref\n(\d+)\n%%EOF\n$/)?.[1] ?? NaN));
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} n $/gm)].map(([, offset]) => Number(offset));
  need(offsets.length > 0);
  return Math.min(...offsets);
}

function need(holds: boolean): void {
  if (!holds) throw new DerError("expected what was sealed, found something else");
}
