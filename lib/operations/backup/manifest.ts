import { Buffer } from "node:buffer";
import { timingSafeEqual } from "node:crypto";
import type { Secrets } from "#lib/crypto/mod.ts";
import type { Weighed } from "./files.ts";

/** What a backup's files look like. A later format reads the earlier ones; an earlier product refuses a later format. */
export const BACKUP_FORMAT = 1;
export const MANIFEST = "manifest.json";
/** Beside the generations, never in them: the folder of the one copy of the case keys, and the file that names it. */
export const KEYS_FOLDER = "case-keys";
export const KEYS_POINTER = "current.json";

/** What one generation of a backup consists of. Says nothing about people. */
export interface Manifest {
  readonly format: number;
  /** before the first store was read: everything acknowledged by then is in here */
  readonly takenAt: string;
  readonly demo: boolean;
  /** `elsewhere`: KV_URL or DATABASE_URL names a server, which has backups of its own */
  readonly live: "here" | "elsewhere";
  readonly records: "here" | "elsewhere";
  /** tells whether a master key is the right one, and not what it is */
  readonly masterKeyCheck: string;
  readonly files: readonly (Weighed & { readonly path: string })[];
}

/** Which copy of the case keys counts. */
export interface KeysPointer extends Weighed {
  readonly format: number;
  readonly takenAt: string;
  readonly file: string;
}

/** A value that only this master key gives. */
export function masterKeyCheck(secrets: Secrets): string {
  return secrets.token("backup", "master-key-check");
}

/** The value as JSON with a code over it (HMAC-SHA-256), so that nobody without the master key can make or change one. */
export function sealJson(secrets: Secrets, value: Manifest | KeysPointer): string {
  const body = JSON.stringify(value);
  return JSON.stringify({ ...value, mac: codeOf(secrets, body) }, null, 1) + "\n";
}

export type Opened<T> = { readonly ok: true; readonly value: T } | {
  readonly ok: false;
  readonly found: string;
};

/** The value of {@link sealJson}, or what is wrong with the text. */
export function openManifest(secrets: Secrets, text: string): Opened<Manifest> {
  return open<Manifest>(secrets, text, (value) => value.masterKeyCheck === masterKeyCheck(secrets));
}

export function openPointer(secrets: Secrets, text: string): Opened<KeysPointer> {
  return open<KeysPointer>(secrets, text, () => true);
}

function open<T extends { format: number }>(
  secrets: Secrets,
  text: string,
  fitsKey: (value: T) => boolean,
): Opened<T> {
  let parsed: T & { mac?: unknown };
  try {
    parsed = JSON.parse(text);
  } catch {
    return { ok: false, found: "no JSON" };
  }
  if (typeof parsed !== "object" || parsed === null) return { ok: false, found: "something else" };
  const { mac, ...rest } = parsed;
  const value = rest as unknown as T;
  if (typeof value.format !== "number" || value.format > BACKUP_FORMAT) {
    return { ok: false, found: `format ${value.format}, which a newer version made` };
  }
  if (!fitsKey(value)) {
    return { ok: false, found: "another installation's: MASTER_KEY is not the one it was made with" };
  }
  const [expected, found] = [codeOf(secrets, JSON.stringify(value)), String(mac)].map((code) =>
    Buffer.from(code)
  );
  const same = expected && found && expected.length === found.length && timingSafeEqual(expected, found);
  return same ? { ok: true, value } : { ok: false, found: "one that was changed after it was made" };
}

function codeOf(secrets: Secrets, body: string): string {
  return Buffer.from(secrets.mac("backup", "manifest", body)).toString("hex");
}
