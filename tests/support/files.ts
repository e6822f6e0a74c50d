import { join } from "node:path";

/** All files below `folder`, as paths from `root` with forward slashes; none if the folder is not there. */
export async function walk(root: string, folder: string): Promise<string[]> {
  const found: string[] = [];
  try {
    for await (const entry of Deno.readDir(join(root, folder))) {
      const path = folder === "." ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory) found.push(...await walk(root, path));
      else if (entry.isFile) found.push(path);
    }
  } catch (fault) {
    if (!(fault instanceof Deno.errors.NotFound)) throw fault;
  }
  return found.sort();
}
