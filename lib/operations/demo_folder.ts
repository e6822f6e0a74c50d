import { join } from "node:path";

/** Marks a data folder as a demo's. */
export const DEMO_MARKER = "this-is-a-demo";
/** In a data folder while a backup is put back into it. */
export const RESTORING = "restoring";

/**
 * Says why this start must not use the data folder: a demo never touches a town's data, and a town never builds on a demo's.
 * @param entries names in the folder; empty if it does not exist yet
 * @returns one line for a person, or undefined if all is well
 */
export function demoFolderFault(
  { demo, dataDir, entries }: { demo: boolean; dataDir: string; entries: readonly string[] },
): string | undefined {
  if (entries.includes(RESTORING)) {
    return `DATA_DIR: expected whole data, found an interrupted restore in ${dataDir}; run it again`;
  }
  const marked = entries.includes(DEMO_MARKER);
  if (demo && entries.length > 0 && !marked) {
    return `DATA_DIR: expected an empty folder or a demo's own for a demo, found other data in ${dataDir}`;
  }
  if (!demo && marked) {
    return `DATA_DIR: expected a folder that is not a demo's, found the demo data of ${dataDir}`;
  }
  return undefined;
}

/** The names in a folder; none if it does not exist. */
export function folderEntries(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].map((entry) => entry.name);
  } catch (fault) {
    if (fault instanceof Deno.errors.NotFound) return [];
    throw fault;
  }
}

/**
 * Called once at start, before a store is opened: makes the data folder and, in a demo, marks it.
 * @returns {@link demoFolderFault}'s line if the folder must not be used; then nothing was changed
 */
export function claimDataFolder({ demo, dataDir }: { demo: boolean; dataDir: string }): string | undefined {
  const fault = demoFolderFault({ demo, dataDir, entries: folderEntries(dataDir) });
  if (fault !== undefined) return fault;
  Deno.mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (demo) {
    Deno.writeTextFileSync(join(dataDir, DEMO_MARKER), "Sample data. `deno task demo` may delete it.\n");
  }
  return undefined;
}
