import { join, relative, resolve } from "node:path";
import type { Config } from "#lib/config/mod.ts";
import type { Secrets } from "#lib/crypto/mod.ts";
import { SELF_MADE_SEAL_FILE } from "#lib/documents/mod.ts";
import { copySqlite } from "#lib/sql/mod.ts";
import { copyFile, exists, filesBelow, scrub, syncFolder, weigh, type Weighed, writeWhole } from "./files.ts";
import {
  BACKUP_FORMAT,
  KEYS_FOLDER,
  KEYS_POINTER,
  MANIFEST,
  type Manifest,
  masterKeyCheck,
  sealJson,
} from "./manifest.ts";

/** The names of an installation's files, in its data folder and in a backup alike. */
export const LIVE_FILE = "live.kv";
export const RECORDS_FILE = "records.db";
export const KEYS_FILE = "case-keys.db";
export const BLOBS_FOLDER = "blobs";
const PLAN_COPY = "plan.json";
const UNFINISHED = ".unfinished";

export interface BackupParts {
  readonly config: Pick<Config, "dataDir" | "kvUrl" | "databaseUrl" | "planFile" | "demo">;
  readonly secrets: Secrets;
  readonly now: Temporal.Instant;
}

export type BackupResult =
  | { readonly ok: true; readonly folder: string; readonly manifest: Manifest }
  | { readonly ok: false; readonly expected: string; readonly found: string };

/**
 * A consistent copy of everything that this installation keeps, as a new folder below `place`, while the server goes on working.
 *
 * The order makes it consistent without stopping anything: KV first, at one moment. A case on its way into the records is written there before it is
 * cleared from KV, so the records, copied later, have whatever KV has no more. Blobs that vanish in between belong to cases which the records
 * then have. The case keys come last, so that every case in the copy has its key unless the key was destroyed meanwhile, which is meant.
 */
export async function makeBackup(parts: BackupParts, place: string): Promise<BackupResult> {
  const { config, now } = parts;
  const dataDir = resolve(config.dataDir);
  const inside = relative(dataDir, resolve(place));
  if (!inside.startsWith("..")) {
    return { ok: false, expected: "a place outside the data folder", found: place };
  }
  if (!config.kvUrl && !(await exists(join(dataDir, LIVE_FILE)))) {
    return { ok: false, expected: `an installation's data in ${dataDir}`, found: `no ${LIVE_FILE}` };
  }
  await Deno.mkdir(place, { recursive: true, mode: 0o700 });
  const folder = join(place, now.toString({ smallestUnit: "millisecond" }).replaceAll(":", "-"));
  const unfinished = folder + UNFINISHED;
  await Deno.mkdir(unfinished, { mode: 0o700 });
  try {
    const files = await fill(parts, unfinished);
    await copyKeys(parts, place);
    const manifest: Manifest = {
      format: BACKUP_FORMAT,
      takenAt: now.toString(),
      demo: config.demo,
      live: config.kvUrl ? "elsewhere" : "here",
      records: config.databaseUrl ? "elsewhere" : "here",
      masterKeyCheck: masterKeyCheck(parts.secrets),
      files,
    };
    await writeWhole(join(unfinished, MANIFEST), sealJson(parts.secrets, manifest));
    await syncFolder(unfinished);
    await Deno.rename(unfinished, folder);
    await syncFolder(place);
    return { ok: true, folder, manifest };
  } catch (fault) {
    await Deno.remove(unfinished, { recursive: true });
    throw fault;
  }
}

async function fill({ config }: BackupParts, folder: string): Promise<Manifest["files"]> {
  const files: (Weighed & { path: string })[] = [];
  const database = async (name: string) => {
    const source = join(config.dataDir, name);
    if (!(await exists(source))) return;
    await copySqlite(source, join(folder, name));
    await Deno.chmod(join(folder, name), 0o600);
    files.push({ path: name, ...await weigh(join(folder, name)) });
  };
  if (!config.kvUrl) await database(LIVE_FILE);
  for (const blob of await filesBelow(join(config.dataDir, BLOBS_FOLDER))) {
    const path = `${BLOBS_FOLDER}/${blob}`;
    if (blob.endsWith(".new")) continue; // half written, by no commit's leave
    const weighed = await copyUnlessGone(join(config.dataDir, path), join(folder, path));
    if (weighed) files.push({ path, ...weighed });
  }
  if (!config.databaseUrl) await database(RECORDS_FILE);
  // Without it a restored town would seal by another certificate than before. Its key is wrapped by the master key.
  const seal = await copyUnlessGone(
    join(config.dataDir, SELF_MADE_SEAL_FILE),
    join(folder, SELF_MADE_SEAL_FILE),
  );
  if (seal) files.push({ path: SELF_MADE_SEAL_FILE, ...seal });
  if (config.planFile) {
    files.push({ path: PLAN_COPY, ...await copyFile(config.planFile, join(folder, PLAN_COPY)) });
  }
  return files;
}

/** A copy, if there is (still) such a file: the case of a blob that is gone has moved into the records since KV was copied. */
async function copyUnlessGone(from: string, to: string): Promise<Weighed | undefined> {
  try {
    return await copyFile(from, to);
  } catch (fault) {
    if (fault instanceof Deno.errors.NotFound) return undefined;
    throw fault;
  }
}

/**
 * Puts the newest case keys in place of the ones that lay there. There is one copy for all generations, because a key that is destroyed must be
 * gone from the backups too (domain.md, Privacy). The pointer changes in one step, and only then the older copy is overwritten.
 */
async function copyKeys({ config, secrets, now }: BackupParts, place: string): Promise<void> {
  const folder = join(place, KEYS_FOLDER);
  await Deno.mkdir(folder, { recursive: true, mode: 0o700 });
  const file = `keys-${now.epochMilliseconds}.db`;
  const path = join(folder, file);
  await copySqlite(join(config.dataDir, KEYS_FILE), path);
  await Deno.chmod(path, 0o600);
  using copy = await Deno.open(path, { read: true, write: true });
  await copy.sync();
  const pointer = { format: BACKUP_FORMAT, takenAt: now.toString(), file, ...await weigh(path) };
  await writeWhole(join(folder, KEYS_POINTER), sealJson(secrets, pointer));
  await syncFolder(folder);
  for (const other of await filesBelow(folder)) {
    if (other !== file && other !== KEYS_POINTER) await scrub(join(folder, other));
  }
}
