import { createHash } from "node:crypto";
import { dirname } from "node:path";

/** A file's size and SHA-256 in lower-case hexadecimal. */
export interface Weighed {
  readonly bytes: number;
  readonly sha256: string;
}

const CHUNK_BYTES = 1 << 20;

/** Reads a file to its end, a piece at a time. */
export async function weigh(path: string): Promise<Weighed> {
  using file = await Deno.open(path);
  return await pour(file, () => Promise.resolve());
}

/** Copies a file to a place that does not exist yet; what was read is on disk when this returns. */
export async function copyFile(from: string, to: string): Promise<Weighed> {
  await Deno.mkdir(dirname(to), { recursive: true, mode: 0o700 });
  using source = await Deno.open(from);
  using target = await Deno.open(to, { write: true, createNew: true, mode: 0o600 });
  const weighed = await pour(source, async (bytes) => {
    for (let written = 0; written < bytes.length;) written += await target.write(bytes.subarray(written));
  });
  await target.sync();
  return weighed;
}

async function pour(source: Deno.FsFile, into: (bytes: Uint8Array) => Promise<void>): Promise<Weighed> {
  const hash = createHash("sha256");
  const chunk = new Uint8Array(CHUNK_BYTES);
  let bytes = 0;
  for (let read = await source.read(chunk); read !== null; read = await source.read(chunk)) {
    const piece = chunk.subarray(0, read);
    hash.update(piece);
    await into(piece);
    bytes += read;
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** Writes a small text file that is there whole or not at all. */
export async function writeWhole(path: string, text: string): Promise<void> {
  {
    using file = await Deno.open(`${path}.new`, { write: true, create: true, truncate: true, mode: 0o600 });
    const bytes = new TextEncoder().encode(text);
    for (let written = 0; written < bytes.length;) written += await file.write(bytes.subarray(written));
    await file.sync();
  }
  await Deno.rename(`${path}.new`, path);
}

/** Writes zeros over a file before it is removed. A copying file system or a flash disk may keep the old blocks all the same. */
export async function scrub(path: string): Promise<void> {
  {
    using file = await Deno.open(path, { write: true });
    const { size } = await file.stat();
    const zeros = new Uint8Array(Math.min(size, CHUNK_BYTES));
    for (let left = size; left > 0;) {
      left -= await file.write(zeros.subarray(0, Math.min(left, zeros.length)));
    }
    await file.sync();
  }
  await Deno.remove(path);
}

/** All files below a folder, as sorted paths relative to it with "/" between; none if it does not exist. */
export async function filesBelow(folder: string, below = ""): Promise<string[]> {
  const found: string[] = [];
  try {
    for await (const entry of Deno.readDir(`${folder}/${below}`)) {
      if (entry.isDirectory) found.push(...await filesBelow(folder, `${below}${entry.name}/`));
      else found.push(below + entry.name);
    }
  } catch (fault) {
    if (!(fault instanceof Deno.errors.NotFound)) throw fault;
  }
  return found.sort();
}

/** Makes it last that names were given in this folder. */
export async function syncFolder(path: string): Promise<void> {
  using folder = await Deno.open(path);
  await folder.sync();
}

export async function exists(path: string): Promise<boolean> {
  try {
    await Deno.lstat(path);
    return true;
  } catch (fault) {
    if (fault instanceof Deno.errors.NotFound) return false;
    throw fault;
  }
}
