import { join } from "node:path";
import type { Clock } from "#lib/clock/mod.ts";
import type { Config } from "#lib/config/mod.ts";
import { sha256Hex } from "#lib/crypto/mod.ts";
import { translator } from "#lib/i18n/mod.ts";
import type { Log } from "#lib/log/mod.ts";
import { sealTexts } from "./texts.ts";
import { TimestampAuthority, TOKEN_BYTES_MAX } from "./authority.ts";
import type { KeyAndChain } from "./certificate.ts";
import { signDigest, signedData } from "./cms.ts";
import { readKeyFile } from "./key_file.ts";
import { loadSelfMade } from "./self_made.ts";
import { checkTimestamp, type Timestamp } from "./timestamp.ts";
import { digestAround, insert, prepare } from "./update.ts";

export interface SealSettings {
  readonly config: Pick<Config, "seal" | "town" | "dataDir" | "demo">;
  readonly clock: Clock;
  readonly log: Log;
  /** 32 bytes that wrap a self-made key on disk, `secrets.key("seal")` */
  readonly wrappingKey: Uint8Array;
}

/** A sealed document. `frozen` are its first bytes, unchanged. */
export interface SealedBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  readonly at: Temporal.Instant;
  /** whether a time-stamping authority confirmed the time */
  readonly timestamped: boolean;
  /** which one, and when by its clock */
  readonly timestamp?: Timestamp;
  readonly selfMade: boolean;
}

/** What documents and pages say of the seal. */
export interface SealFacts {
  /** the certificate's name */
  readonly name: string;
  readonly issuer: string;
  /** made by this installation itself, because no key file is set: it shows changes and proves nobody's identity */
  readonly selfMade: boolean;
  readonly notAfter: Temporal.Instant;
}

type Fault = { readonly name: string; readonly expected: string; readonly found: string };

/** Authorities need weeks to issue a seal's certificate: so long before its end people are told. */
export const SEAL_WARNING_DAYS = 60;
/** The self-made key and certificate in the data folder; it belongs to a backup. */
export const SELF_MADE_SEAL_FILE = "self-made-seal";

/** What a signature of ours needs beside certificates and timestamp. */
const SIGNATURE_BYTES = 2048;

/**
 * The town's electronic seal (PAdES baseline B, ETSI EN 319 142-1; with a time-stamping authority baseline T). The key is read once, stays in
 * memory and is written nowhere; one that the installation made itself lies in its data folder, wrapped.
 */
export class Seal {
  private loading: Promise<{ kept: KeyAndChain; selfMade: boolean } | Fault> | undefined;
  private readonly authority: TimestampAuthority | undefined;
  private known: { readonly notAfter: Temporal.Instant; readonly selfMade: boolean } | undefined;

  constructor(private readonly parts: SealSettings) {
    const { tsaUrl } = parts.config.seal;
    this.authority = tsaUrl && new TimestampAuthority(tsaUrl);
  }

  /** Reads key and certificates. @returns what is wrong with them, for a start to refuse */
  async load(): Promise<Fault | undefined> {
    const loaded = await (this.loading ??= this.read());
    if (!("kept" in loaded)) return loaded;
    this.known = { notAfter: loaded.kept.chain[0].notAfter, selfMade: loaded.selfMade };
    if (loaded.selfMade && !this.parts.config.demo) {
      this.parts.log.warn("seal.selfMade", { expected: "SEAL_P12, the town's own certificate" });
    }
    return undefined;
  }

  async facts(): Promise<SealFacts> {
    const { kept: { chain: [own] }, selfMade } = await this.loaded();
    return { name: own.name, issuer: own.issuerName, selfMade, notAfter: own.notAfter };
  }

  /** When the town's certificate ends, if that is soon or was already; a self-made one is made anew by itself. */
  endsSoon(now: Temporal.Instant): Temporal.Instant | undefined {
    if (!this.known || this.known.selfMade) return undefined;
    return daysLeft(this.known.notAfter, now) < SEAL_WARNING_DAYS ? this.known.notAfter : undefined;
  }

  /** Whether a certificate is the one that seals now. */
  async isOwn(raw: Uint8Array): Promise<boolean> {
    const { kept } = await this.loaded();
    return sha256Hex(raw) === sha256Hex(kept.chain[0].raw);
  }

  /**
   * Seals a document of ours. Without an authority's answer it is sealed without a timestamp, and the log says so.
   * @param options `stamped: false` for documents that anybody may ask for as often as they like
   */
  async seal(frozen: Uint8Array, options: { stamped?: boolean } = {}): Promise<SealedBytes> {
    const { kept, selfMade } = await this.loaded();
    const at = this.parts.clock.now().round("second");
    this.complainIfOver(kept, at);
    const authority = options.stamped === false ? undefined : this.authority;
    const de = translator("de");
    const prepared = prepare(frozen, {
      name: kept.chain[0].name,
      reason: de(sealTexts.reason),
      fieldName: de(sealTexts.field),
      at,
      reservedBytes: SIGNATURE_BYTES + kept.chain.reduce((sum, { raw, issuer }) =>
        sum + raw.length + issuer.length + 128, 0) +
        (authority ? TOKEN_BYTES_MAX : 0),
    });
    const digest = digestAround(prepared.bytes, prepared.from, prepared.to);
    const parts = { chain: kept.chain, digest, signature: await signDigest(kept, digest) };
    const timestamp = authority && await authority.stamp(parts.signature);
    if (timestamp && !timestamp.ok) this.parts.log.warn("seal.withoutTimestamp", { fault: timestamp.fault });
    const token = timestamp?.ok ? { timestamp: timestamp.token } : {};
    const bytes = insert(prepared, signedData({ ...parts, ...token }));
    const said = timestamp?.ok ? { timestamp: checkTimestamp(timestamp.token, parts.signature) } : {};
    return { bytes, sha256: sha256Hex(bytes), at, timestamped: "timestamp" in said, ...said, selfMade };
  }

  private async loaded() {
    const loaded = await (this.loading ??= this.read());
    if ("kept" in loaded) return loaded;
    throw new Error(`${loaded.name}: expected ${loaded.expected}, found ${loaded.found}`);
  }

  private async read(): Promise<{ kept: KeyAndChain; selfMade: boolean } | Fault> {
    const { config, clock } = this.parts;
    if (config.seal.p12File !== undefined) {
      const found = await readSealFile(
        { p12File: config.seal.p12File, password: config.seal.password },
        clock.now(),
      );
      return found.ok ? { kept: found.found, selfMade: false } : { name: "SEAL_P12", ...found };
    }
    const de = translator("de");
    const names = {
      organization: config.town.name,
      mark: de(config.demo ? sealTexts.demoMark : sealTexts.selfMadeMark),
      name: de(sealTexts.selfMadeName, { town: config.town.name }),
    };
    const place = join(config.dataDir, SELF_MADE_SEAL_FILE);
    const kept = await loadSelfMade(place, this.parts.wrappingKey, names, clock.now());
    return { kept, selfMade: true };
  }

  /** A visit is not stopped for it; who reads the log, or asks the doctor, knows. */
  private complainIfOver({ chain: [{ notAfter }] }: KeyAndChain, now: Temporal.Instant): void {
    if (Temporal.Instant.compare(now, notAfter) <= 0) return;
    this.parts.log.warn("seal.certificateOver", { since: notAfter.toString() });
  }
}

/** Whole days until a certificate ends; negative after it. */
export function daysLeft(notAfter: Temporal.Instant, now: Temporal.Instant): number {
  return Math.floor(notAfter.since(now).total("hours") / 24);
}

export type SealFileResult =
  | { readonly ok: true; readonly found: KeyAndChain }
  | { readonly ok: false; readonly expected: string; readonly found: string };

/** The key file of the settings, if it can be used at this time. */
export async function readSealFile(
  { p12File, password }: { p12File: string; password: string },
  now: Temporal.Instant,
): Promise<SealFileResult> {
  let bytes: Uint8Array;
  try {
    bytes = await Deno.readFile(p12File);
  } catch (fault) {
    return {
      ok: false,
      expected: "a file that can be read",
      found: fault instanceof Error ? fault.name : "none",
    };
  }
  const read = readKeyFile(bytes, password);
  if (!read.ok) return read;
  const [own] = read.found.chain;
  const { compare } = Temporal.Instant;
  const expected = "a certificate that is valid now";
  if (compare(now, own.notAfter) > 0) return { ok: false, expected, found: `one until ${own.notAfter}` };
  if (compare(now, own.notBefore) < 0) return { ok: false, expected, found: `one from ${own.notBefore}` };
  return read;
}
