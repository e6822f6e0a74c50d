import { DatabaseSync } from "node:sqlite";

/** What somebody who has the whole data folder could find in it. */

/** Files below the data folder, databases row by row among them, in which the code stands by itself. */
export async function rawPlacesOf(code: string, folder: string): Promise<string[]> {
  const alone = new RegExp(`(?<![0-9a-zA-Z])${code}(?![0-9a-zA-Z])`);
  const found: string[] = [];
  for await (const entry of Deno.readDir(folder)) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory) found.push(...await rawPlacesOf(code, path));
    else if (alone.test(new TextDecoder("latin1").decode(await Deno.readFile(path)))) found.push(path);
    if (/\.(db|sqlite|kv)$/.test(entry.name) && rowsWith(alone, path)) found.push(`${path} (rows)`);
  }
  return found;
}

function rowsWith(pattern: RegExp, path: string): boolean {
  const database = new DatabaseSync(path, { readOnly: true });
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
  for await (const entry of Deno.readDir(folder)) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory) {
      found.push(...await mediaBelow(path));
      continue;
    }
    const head = (await Deno.readFile(path)).subarray(0, 12).toHex();
    if (MEDIA.some((magic) => head.startsWith(magic) || head.slice(8).startsWith(magic))) found.push(path);
  }
  return found;
}
