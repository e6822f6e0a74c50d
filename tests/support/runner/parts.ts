import { walk } from "#tests/support/files.ts";

/** A group of test files that run in one `deno test`. */
export interface Part {
  readonly name: string;
  readonly files: readonly string[];
}

/** Folders whose tests are slow or heavy, in the order in which they run; everything else comes first. */
const LATER = [
  { name: "server", folders: ["tests/server/", "tests/operations/"] },
  { name: "media", folders: ["tests/media/", "tests/worker/"] },
  { name: "browser", folders: ["tests/browser/", "tests/support/"] },
  { name: "crash", folders: ["tests/crash/"] },
];

/** Sorts test files into parts, the fast ones first. */
export function sortIntoParts(files: readonly string[]): Part[] {
  const placed = LATER.map(({ name, folders }) => ({
    name,
    files: files.filter((file) => folders.some((folder) => file.startsWith(folder))),
  }));
  const late = new Set(placed.flatMap((part) => part.files));
  const first = { name: "rules and stores", files: files.filter((file) => !late.has(file)) };
  return [first, ...placed].filter((part) => part.files.length > 0);
}

/** What the words on the command line mean: pieces of paths where they fit a file, otherwise pieces of test names. */
export function select(
  files: readonly string[],
  words: readonly string[],
): { files: string[]; names: string[] } {
  const paths = words.filter((word) => files.some((file) => file.includes(word)));
  const names = words.filter((word) => !paths.includes(word));
  const chosen = paths.length === 0
    ? [...files]
    : files.filter((file) => paths.some((path) => file.includes(path)));
  return { files: chosen, names };
}

/** `deno test --filter` for these pieces of names. */
export function nameFilter(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"));
  return [`--filter=/${escaped.join("|")}/`];
}

/** All test files, as paths from the checkout; benchmarks are no tests. */
export async function testFiles(checkout: string): Promise<string[]> {
  const all = await walk(checkout, "tests");
  return all.filter((path) => /_test\.tsx?$/.test(path) && !path.startsWith("tests/bench/")).sort();
}
