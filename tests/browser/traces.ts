import { DatabaseSync } from "node:sqlite";

/** What somebody who has the whole data folder could find in it. */

/** How long a look into a database waits for the server that writes into it. */
const DATABASE_BUSY_MILLISECONDS = 5_000;

/** Every file below a folder. The server goes on meanwhile: what it takes away before it is read holds nothing any more. */
async function* filesBelow(folder: string): AsyncGenerator<{ path: string; bytes: Uint8Array }> {
  for (const { name, isDirectory } of await unlessGone(Array.fromAsync(Deno.readDir(folder))) ?? []) {
    const path = `${folder}/${name}`;
    if (isDirectory) yield* filesBelow(path);
    else {
      const bytes = await unlessGone(Deno.readFile(path));
      if (bytes) yield { path, bytes };
    }
  }
}

/** What somebody else has taken away meanwhile is no fault. */
export async function unlessGone<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (fault) {
    if (fault instanceof Deno.errors.NotFound) return undefined;
    throw fault;
  }
}

/** Files below a folder whose bytes hold the trace, wherever they begin. */
export async function placesOf(trace: string, folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { path, bytes } of filesBelow(folder)) {
    if (new TextDecoder("latin1").decode(bytes).includes(trace)) found.push(path);
  }
  return found;
}

/** Files below the data folder, databases row by row among them, in which the code stands by itself. */
export async function rawPlacesOf(code: string, folder: string): Promise<string[]> {
  const alone = new RegExp(`(?<![0-9a-zA-Z])${code}(?![0-9a-zA-Z])`);
  const found: string[] = [];
  for await (const { path, bytes } of filesBelow(folder)) {
    if (alone.test(new TextDecoder("latin1").decode(bytes))) found.push(path);
    if (/\.(db|sqlite|kv)$/.test(path) && rowsWith(alone, path)) found.push(`${path} (rows)`);
  }
  return found;
}

function rowsWith(pattern: RegExp, path: string): boolean {
  const database = new DatabaseSync(path, { readOnly: true, timeout: DATABASE_BUSY_MILLISECONDS });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
    return tables.some(({ name }) =>
      database.prepare(`SELECT * FROM "${name}"`).all().some((row) =>
        Object.values(row).some((value) => typeof value === "string" && pattern.test(value))
      )
    );
  } finally {
    database.close();
  }
}

/** How pictures and films begin: JPEG, PNG, WebM (EBML), RIFF (WebP, AVI), MP4, GIF, Y4M, IVF. */
const MEDIA = [
  "ffd8ff",
  "89504e47",
  "1a45dfa3",
  "52494646",
  "474946383",
  "595556344d504547",
  "66747970",
  "444b4946",
];

/** Files below the data folder that begin like a picture or a film. */
export async function mediaBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { path, bytes } of filesBelow(folder)) {
    const head = bytes.subarray(0, 12).toHex();
    if (MEDIA.some((magic) => head.startsWith(magic) || head.slice(8).startsWith(magic))) found.push(path);
  }
  return found;
}
