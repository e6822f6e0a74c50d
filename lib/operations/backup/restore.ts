import { dirname, join } from "node:path";
import type { Config } from "#lib/config/mod.ts";
import type { Secrets } from "#lib/crypto/mod.ts";
import { SELF_MADE_SEAL_FILE } from "#lib/documents/mod.ts";
import { checkSqlite } from "#lib/sql/mod.ts";
import { DEMO_MARKER, folderEntries, RESTORING } from "../demo_folder.ts";
import { copyFile, filesBelow, syncFolder, weigh, type Weighed } from "./files.ts";
import { BLOBS_FOLDER, KEYS_FILE, LIVE_FILE } from "./make.ts";
import { KEYS_FOLDER, KEYS_POINTER, MANIFEST, type Manifest, openManifest, openPointer } from "./manifest.ts";

/** May lie in the folder that is restored into: the key that the backup needs. */
const NOT_DATA: readonly string[] = ["master.key", DEMO_MARKER];

export interface RestoreParts {
  readonly config: Pick<Config, "dataDir" | "demo">;
  readonly secrets: Secrets;
}

export type RestoreResult = { readonly ok: true; readonly manifest: Manifest } | {
  readonly ok: false;
  readonly expected: string;
  readonly found: string;
};

class Refusal extends Error {
  constructor(readonly expected: string, readonly found: string) {
    super(`expected ${expected}, found ${found}`);
  }
}

/**
 * Puts a backup's generation into an empty data folder. Everything is checked before the first byte is written: every file's size and hash, the
 * databases' soundness, the master key. An interrupted restore can be repeated; until it is complete no server starts on the folder.
 */
export async function restoreBackup(parts: RestoreParts, folder: string): Promise<RestoreResult> {
  try {
    refuseData(parts.config.dataDir);
    const manifest = await checkGeneration(parts, folder);
    const keys = await checkKeys(parts, folder, manifest);
    await putInPlace(parts.config, folder, manifest, keys);
    return { ok: true, manifest };
  } catch (fault) {
    if (fault instanceof Refusal) return { ok: false, expected: fault.expected, found: fault.found };
    throw fault;
  }
}

function refuseData(dataDir: string): void {
  const names = folderEntries(dataDir);
  const data = names.filter((name) => !NOT_DATA.includes(name));
  // Whatever lies beside the mark of an interrupted restore came from it: no server starts on such a folder.
  if (data.length > 0 && !names.includes(RESTORING)) {
    throw new Refusal(`DATA_DIR (${dataDir}) to be empty`, data.slice(0, 5).join(", "));
  }
}

async function checkGeneration({ config, secrets }: RestoreParts, folder: string): Promise<Manifest> {
  const opened = openManifest(secrets, await readText(join(folder, MANIFEST), "a finished backup"));
  if (!opened.ok) throw new Refusal(`a manifest of ours in ${folder}`, opened.found);
  const manifest = opened.value;
  if (manifest.demo !== config.demo) {
    throw new Refusal(
      `a ${config.demo ? "demo" : "town"}'s backup`,
      `a ${manifest.demo ? "demo" : "town"}'s`,
    );
  }
  const listed = new Set([MANIFEST, ...manifest.files.map(({ path }) => path)]);
  const stranger = (await filesBelow(folder)).find((path) => !listed.has(path));
  if (stranger !== undefined) throw new Refusal("only the files that the manifest lists", stranger);
  for (const file of manifest.files) await checkFile(join(folder, file.path), file);
  return manifest;
}

/** @returns the keys' file */
async function checkKeys({ secrets }: RestoreParts, folder: string, manifest: Manifest) {
  const keys = join(dirname(folder), KEYS_FOLDER);
  const opened = openPointer(
    secrets,
    await readText(join(keys, KEYS_POINTER), "the case keys beside the backup"),
  );
  if (!opened.ok) throw new Refusal(`the case keys' pointer in ${keys}`, opened.found);
  const pointer = opened.value;
  if (Temporal.Instant.compare(pointer.takenAt, manifest.takenAt) < 0) {
    throw new Refusal("case keys at least as new as the backup", `those of ${pointer.takenAt}`);
  }
  await checkFile(join(keys, pointer.file), pointer);
  return { path: join(keys, pointer.file), weighed: pointer };
}

async function checkFile(path: string, expected: Weighed): Promise<void> {
  const found = await weigh(path).catch((fault) => {
    if (fault instanceof Deno.errors.NotFound) throw new Refusal(path, "nothing");
    throw fault;
  });
  if (found.bytes !== expected.bytes) {
    throw new Refusal(`${path} with ${expected.bytes} bytes`, `${found.bytes}`);
  }
  if (found.sha256 !== expected.sha256) throw new Refusal(`${path} as it was copied`, "other bytes");
  if (/\.(kv|db)$/.test(path)) checkSqlite(path);
}

async function putInPlace(
  { dataDir, demo }: RestoreParts["config"],
  folder: string,
  { files }: Manifest,
  keys: { path: string; weighed: Weighed },
): Promise<void> {
  const restoring = join(dataDir, RESTORING);
  if (folderEntries(dataDir).includes(RESTORING)) {
    for (const name of folderEntries(dataDir).filter((name) => ![...NOT_DATA, RESTORING].includes(name))) {
      await Deno.remove(join(dataDir, name), { recursive: true });
    }
    await Deno.remove(restoring, { recursive: true });
  }
  await Deno.mkdir(restoring, { recursive: true, mode: 0o700 });
  const wanted = [
    ...files.filter(({ path }) => isData(path)).map((file) => ({
      from: join(folder, file.path),
      name: file.path,
      file,
    })),
    { from: keys.path, name: KEYS_FILE, file: keys.weighed },
  ];
  for (const { from, name, file } of wanted) {
    const copied = await copyFile(from, join(restoring, name));
    if (copied.sha256 !== file.sha256) throw new Refusal(`${from} to stay as it was checked`, "other bytes");
  }
  if (demo) {
    Deno.writeTextFileSync(join(dataDir, DEMO_MARKER), "Sample data. `deno task demo` may delete it.\n");
  }
  for (const name of folderEntries(restoring)) await Deno.rename(join(restoring, name), join(dataDir, name));
  await syncFolder(dataDir);
  await Deno.remove(restoring);
}

/** The plan is for a person to put where PLAN_FILE says. */
function isData(path: string): boolean {
  return path === LIVE_FILE || path === SELF_MADE_SEAL_FILE || path.endsWith(".db") ||
    path.startsWith(`${BLOBS_FOLDER}/`);
}

async function readText(path: string, what: string): Promise<string> {
  try {
    return await Deno.readTextFile(path);
  } catch (fault) {
    if (fault instanceof Deno.errors.NotFound) throw new Refusal(what, `no ${path}`);
    throw fault;
  }
}
