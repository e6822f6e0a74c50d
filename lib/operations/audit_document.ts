import { basename } from "node:path";
import type { Config } from "#lib/config/mod.ts";
import { sha256Hex } from "#lib/crypto/mod.ts";
import { type HeldSeal, issuedFacts, signedHashIn, verify } from "#lib/documents/mod.ts";
import { Records } from "#lib/records/mod.ts";
import { liveStore, NO_SEAL } from "./audit_errand.ts";
import { exists } from "./backup/files.ts";
import type { Tools } from "./errands.ts";
import { print, printFault } from "./print.ts";

/** The seal holds, and the document was issued here and not withdrawn. */
const EXIT_GOOD = 0;
/** Changed, without a seal, withdrawn, or no document at all. */
const EXIT_FAULT = 1;
/** Nothing speaks against it, but whether it was issued here cannot be said. */
const EXIT_OPEN = 2;

/** No document of ours is near it. */
const BYTES_MAX = 50_000_000;

type Known =
  | { readonly state: "issued"; readonly kind: string; readonly at: Temporal.Instant }
  | { readonly state: "withdrawn"; readonly kind: string; readonly at: Temporal.Instant }
  /** `live`: the running server alone can look among the live cases */
  | { readonly state: "unknown"; readonly live: "looked at" | "left out" }
  | { readonly state: "unreachable" };

interface Looked {
  readonly name: string;
  readonly code: number;
  /** SHA-256 of the bytes that people signed, where the seal holds */
  readonly frozen?: string;
  /** the signed document's hash, if this is a signature sheet */
  readonly names?: string;
}

/** Whether a file is a PDF, by its first bytes; `undefined` when it cannot be read. */
export async function isPdf(path: string): Promise<boolean | undefined> {
  try {
    using file = await Deno.open(path);
    const head = new Uint8Array(5);
    await file.read(head);
    return new TextDecoder().decode(head) === "%PDF-";
  } catch {
    return undefined;
  }
}

/**
 * `main.ts audit <file.pdf> [<sheet.pdf>]`: says in words what the seals of these files prove, whether they were issued here, and whether a signature
 * sheet belongs to the document beside it.
 */
export async function checkDocuments(
  paths: readonly string[],
  config: Config | undefined,
  tools: Tools,
): Promise<number> {
  const looked: Looked[] = [];
  for (const path of paths) looked.push(await checkDocument(path, config, tools));
  const faults = looked.map(({ code }) => code);
  if (looked.length > 1) faults.push(...looked.flatMap((sheet) => belongsTo(sheet, looked)));
  return faults.includes(EXIT_FAULT) ? EXIT_FAULT : Math.max(...faults, EXIT_GOOD);
}

async function checkDocument(path: string, config: Config | undefined, tools: Tools): Promise<Looked> {
  const name = basename(path);
  const bytes = await read(path);
  if (typeof bytes === "string") {
    printFault(`${name}: expected a PDF of at most ${BYTES_MAX / 1e6} MB, found ${bytes}`);
    return { name, code: EXIT_FAULT };
  }
  print(`${name}  SHA-256 ${sha256Hex(bytes)}`);
  const checked = verify(bytes);
  if (!checked.ok) {
    const words = FAULTS[checked.reason];
    printFault(`  seal: ${words}`);
    const known = await lookUp(sha256Hex(bytes), config, tools);
    // The version that was presented for signing: known, and without a seal.
    if (known.state === "issued") print(`  records: these very bytes were issued (${known.kind}), unsealed`);
    return { name, code: checked.reason === "notOurs" ? EXIT_OPEN : EXIT_FAULT };
  }
  const frozen = sha256Hex(bytes.subarray(0, checked.seal.frozenBytes));
  const names = signedHashIn(bytes);
  describeSeal(checked.seal);
  print(`  signed bytes: the first ${checked.seal.frozenBytes} of the file, SHA-256 ${frozen}`);
  if (names) print(`  signature sheet: names the signed document by SHA-256 ${names}`);
  const known = await lookUp(sha256Hex(bytes), config, tools);
  return { name, frozen, code: describeKnown(known, config), ...(names ? { names } : {}) };
}

const FAULTS = {
  noSeal: "none in this file, so nothing shows whether it was changed",
  notOurs: "one that this product did not make; a PDF program or pdfsig can judge it",
  changed: "broken, the file is not what was sealed",
} as const;

async function read(path: string): Promise<Uint8Array<ArrayBuffer> | string> {
  try {
    const { size } = await Deno.stat(path);
    if (size > BYTES_MAX) return `${Math.ceil(size / 1e6)} MB`;
    const bytes = await Deno.readFile(path);
    return new TextDecoder().decode(bytes.subarray(0, 5)) === "%PDF-" ? bytes : "something else";
  } catch (fault) {
    return fault instanceof Error ? fault.name : "none";
  }
}

/** Whose seal, since when, and who besides the sealer says so. */
function describeSeal({ by, issuer, selfSigned, saidAt, timestamp, inTime, certificate }: HeldSeal): void {
  print("  seal: holds, every byte of the file is as it was sealed");
  print(
    selfSigned
      ? `  sealed by: ${by}, a self-made certificate: it shows changes and proves nobody's identity`
      : `  sealed by: ${by}, certificate issued by ${issuer} (whether to trust it is yours to say)`,
  );
  const said = `  sealed at: ${saidAt}`;
  print(
    timestamp
      ? `${said}, confirmed by the independent authority ${timestamp.authority} at ${timestamp.at}`
      : `${said} by the sealer's own clock, without a timestamp of an independent authority`,
  );
  if (inTime) return;
  printFault(
    `  certificate: valid from ${certificate.notBefore} to ${certificate.notAfter}, not at that time`,
  );
}

/** @returns the exit code that follows */
function describeKnown(known: Known, config: Config | undefined): number {
  switch (known.state) {
    case "issued":
      print(`  records: issued here (${known.kind}) at ${known.at}, not withdrawn`);
      return EXIT_GOOD;
    case "withdrawn":
      printFault(`  records: issued here (${known.kind}) and withdrawn at ${known.at}: it does not count`);
      return EXIT_FAULT;
    case "unreachable":
      printFault("  records: out of reach, so whether it was issued here cannot be said");
      return EXIT_OPEN;
    case "unknown":
      printFault("  records: no such document (any more); proofs of a search are never kept");
      if (known.live === "left out") {
        print(`  live cases: the running server looks at them, on ${new URL(CHECK_PATH, config?.publicUrl)}`);
      }
      return EXIT_OPEN;
  }
}

const CHECK_PATH = "/documents/check";

/** Looks in the records and, where no server has them open, among the live cases. Nothing personal is opened. */
async function lookUp(sha256: string, config: Config | undefined, tools: Tools): Promise<Known> {
  // Where there is no installation, asking must not make one.
  if (!config || !(config.databaseUrl || await exists(config.dataDir))) return { state: "unreachable" };
  const sql = tools.openSql(config);
  const kv = await liveStore(config, tools);
  try {
    const live = kv && await issuedFacts(kv, sha256);
    if (live) return stateOf(live.kind, live.issuedAt, live.withdrawnAt);
    const seal = { ...NO_SEAL, open: <T>() => [] as T };
    const records = new Records({ sql, seal, nameKey: new Uint8Array(32), timeZone: config.timeZone });
    const filed = await records.issuedDocument({ sha256 });
    if (filed.ok) return stateOf(filed.issued.kind, filed.issued.issuedAt, filed.issued.withdrawnAt);
    if (filed.reason === "recordsUnavailable") return { state: "unreachable" };
    return { state: "unknown", live: kv ? "looked at" : "left out" };
  } finally {
    kv?.close();
    await sql.close();
  }
}

function stateOf(kind: string, issuedAt: Temporal.Instant, withdrawnAt: Temporal.Instant | undefined): Known {
  return withdrawnAt
    ? { state: "withdrawn", kind, at: withdrawnAt }
    : { state: "issued", kind, at: issuedAt };
}

/** Whether the document that a sheet names is one of the files beside it. @returns exit codes */
function belongsTo(sheet: Looked, all: readonly Looked[]): number[] {
  if (!sheet.names) return [];
  const signed = all.find(({ frozen }) => frozen === sheet.names);
  if (signed) {
    print(`${sheet.name} belongs to ${signed.name}: it names exactly the bytes that were signed`);
    return [];
  }
  printFault(`${sheet.name}: expected the document that it names beside it, found another`);
  return [EXIT_FAULT];
}
