import { walk } from "#tests/support/files.ts";

/** A group of test files that run in one `deno test`. */
export interface Part {
  readonly name: string;
  readonly files: readonly string[];
  /** Needs the machine to itself: browsers with video, or a promise's limit in seconds. */
  readonly alone?: true;
}

/** Folders whose tests want both cores, in the order in which they run after everything else. */
const LATER = [
  { name: "media", folders: ["tests/media/"] },
  { name: "browser", folders: ["tests/browser/", "tests/support/"] },
];

/** Files of other folders that assert a promise's limit in seconds. */
const TIMED = ["tests/booking/rush_test.ts"];

/** Folders with files of half a minute: each file is a part of its own, so that both cores are busy to the end. */
const FILE_BY_FILE = [
  "tests/booking/",
  "tests/cases/",
  "tests/operations/",
  "tests/planning/",
  "tests/uploads/",
];

/** Sorts test files into parts, the fast ones first. */
export function sortIntoParts(files: readonly string[]): Part[] {
  const laterOf = (file: string) =>
    LATER.find(({ folders }) => folders.some((folder) => file.startsWith(folder)));
  const late = (file: string) => laterOf(file) !== undefined || TIMED.includes(file);
  const together = Map.groupBy(files.filter((file) => !late(file)), partName);
  const alone = [
    { name: "limits", files: files.filter((file) => TIMED.includes(file)), alone: true as const },
    ...LATER.map(({ name }) => ({
      name,
      files: files.filter((file) => laterOf(file)?.name === name),
      alone: true as const,
    })),
  ];
  return [
    ...Array.from(together, ([name, files]) => ({ name, files })),
    ...alone.filter((part) => part.files.length > 0),
  ];
}

function partName(file: string): string {
  const name = file.replace(/^tests\//, "");
  return FILE_BY_FILE.some((folder) => file.startsWith(folder)) ? name : name.split("/")[0]!;
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
