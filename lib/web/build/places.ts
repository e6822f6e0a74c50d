import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout's folder. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../../..");
/** Where build results go; served under /built/. */
export const BUILT = join(ROOT, "static/built");

/** All files below `folder` with one of the `endings`, sorted; none if the folder is not there. */
export async function filesBelow(folder: string, endings: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  try {
    for await (const entry of Deno.readDir(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory) found.push(...await filesBelow(path, endings));
      else if (endings.some((ending) => entry.name.endsWith(ending))) found.push(path);
    }
  } catch (fault) {
    if (!(fault instanceof Deno.errors.NotFound)) throw fault;
  }
  return found.sort();
}

/** The first ten hexadecimal digits of SHA-256: enough to tell versions of one file apart. */
export async function shortHash(content: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return [...digest.slice(0, 5)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
