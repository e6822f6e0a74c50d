import { walk } from "#tests/support/files.ts";

/** A group of test files that run in one `deno test`. */
export interface Part {
  readonly name: string;
  readonly files: readonly string[];
  /** Needs the machine to itself: browsers with video, or a promise's limit in seconds. */
  readonly alone?: true;
}

/** Files that assert a promise's limit in seconds, or count pictures and sound: they want both cores, after everything else. */
const ALONE = [
  { name: "limits", paths: ["tests/booking/rush_test.ts"] },
  { name: "media", paths: ["tests/media/"] },
  {
    name: "browser limits",
    paths: ["comforts", "live", "network", "recovery", "rtt"].map((name) => `tests/browser/${name}_test.ts`),
  },
];

/** Folders with files of half a minute: each file is a part of its own, so that both cores are busy to the end. */
const FILE_BY_FILE = ["booking", "cases", "operations", "planning", "uploads"];

/** Those that last longest come after the fast ones, and each file by itself too. */
const LAST = ["support", "browser"];

/** Sorts test files into parts, the fast ones first. */
export function sortIntoParts(files: readonly string[]): Part[] {
  const aloneOf = (file: string) => ALONE.find(({ paths }) => paths.some((path) => file.startsWith(path)));
  const rank = (file: string) => LAST.indexOf(roomOf(file));
  const together = Map.groupBy(
    files.filter((file) => aloneOf(file) === undefined).toSorted((a, b) => rank(a) - rank(b)),
    partName,
  );
  const alone = ALONE.map(({ name }) => ({
    name,
    files: files.filter((file) => aloneOf(file)?.name === name),
    alone: true as const,
  }));
  return [
    ...Array.from(together, ([name, files]) => ({ name, files })),
    ...alone.filter((part) => part.files.length > 0),
  ];
}

function roomOf(file: string): string {
  return file.replace(/^tests\//, "").split("/")[0]!;
}

function partName(file: string): string {
  const room = roomOf(file);
  return [...FILE_BY_FILE, ...LAST].includes(room) ? file.replace(/^tests\//, "") : room;
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
