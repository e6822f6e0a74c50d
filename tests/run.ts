/**
 * `deno task test [words]`: installs what the tests need where it may, builds what browsers get, provides the video worker, runs all
 * tests (or those whose path or name contains a word), and prints as its last line `N passed, N failed, N skipped`.
 */
import { join, relative } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { installMissing } from "#tests/support/runner/install.ts";
import { portsOfLane } from "#tests/support/ports.ts";
import { killWhole } from "#tests/support/processes.ts";
import { nameFilter, type Part, select, sortIntoParts, testFiles } from "#tests/support/runner/parts.ts";
import { countOutcome, exitCode, type Outcome, summary } from "#tests/support/runner/report.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

/** A part that takes longer hangs: it is ended and counts as failed. */
const PART_MINUTES = 30;
/** More at once wait for each other's disk. */
const LANES_MAX = 4;
const LAST_WORDS_SECONDS = 5;
/** What packages come over may falter for a moment. */
const FETCH_ATTEMPTS = 3;

const checkout = join(import.meta.dirname!, "..");
const { files, names } = select(await testFiles(checkout), Deno.args);
await installMissing(print);
await fetchPackages();
const faults: string[] = [];
if (!await deno(["task", "--quiet", "build"])) faults.push("build: what browsers get could not be built");
// Types are checked once and for all: a type error is one failure, and the tests still run.
if (!await deno(["check", "--quiet", "main.ts", ...files])) {
  faults.push("types: expected no type errors, see above");
}
await deno(["run", "--no-prompt", "--quiet", "-A", "media/worker/provide.ts"]);
const outcomes: Outcome[] = [{ passed: 0, failed: faults, skipped: [] }];
const parts = sortIntoParts(files);
outcomes.push(...await runSideBySide(parts.filter(({ alone }) => !alone)));
for (const part of parts.filter(({ alone }) => alone)) outcomes.push(await runPart(part));
for (const line of summary(outcomes)) print(line);
Deno.exit(exitCode(outcomes));

/** As many parts at once as there are cores; what each prints comes when it has ended. */
async function runSideBySide(parts: readonly Part[]): Promise<Outcome[]> {
  const left = [...parts];
  const outcomes: Outcome[] = [];
  const lane = async (_: unknown, number: number) => {
    for (let part = left.shift(); part; part = left.shift()) {
      outcomes.push(await runPart(part, { held: parts.length > 1, lane: number }));
    }
  };
  await Promise.all(Array.from({ length: Math.min(LANES_MAX, navigator.hardwareConcurrency) }, lane));
  return outcomes;
}

type How = { readonly held?: boolean; readonly lane?: number };

/** A part that cannot even be begun (a full disk) is a failure, and the others still run. */
async function runPart(part: Part, how: How = {}): Promise<Outcome> {
  try {
    return await runTests(part, how);
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    return { passed: 0, failed: [`${part.name}: expected to run, found: ${why}`], skipped: [] };
  }
}

/** @param how `held` prints the output at the end, in one piece; `lane` is which of those side by side it is */
async function runTests(part: Part, { held = false, lane = 0 }: How): Promise<Outcome> {
  const title = `\n── ${part.name}: ${part.files.length} ${part.files.length === 1 ? "file" : "files"} ──`;
  if (!held) print(title);
  await using folder = await temporaryFolder("report");
  const [report, journal] = [folder.file("junit.xml"), folder.file("loaded")];
  const options = [
    "-A",
    "--no-check",
    "--permit-no-files",
    "--preload=tests/support/preload.ts",
    `--junit-path=${report}`,
  ];
  const args = ["test", ...options, ...nameFilter(names), ...part.files];
  const clean = await deno(args, {
    minutes: PART_MINUTES,
    env: { TEST_JOURNAL: journal, ...portsOfLane(lane, LANES_MAX) },
    ...(held && { title }),
  });
  const loaded = (await readIfThere(journal) ?? "").split("\n").filter((line) => line !== "");
  return countOutcome(part, {
    report: await readIfThere(report),
    loaded: new Set(loaded.map((url) => relative(checkout, fileURLToPath(url)))),
    clean,
  }, names);
}

/** Everything that is not here yet, once and before it is needed by several at a time. What still cannot be had is told by who needs it. */
async function fetchPackages(): Promise<void> {
  for (let attempt = 0; attempt < FETCH_ATTEMPTS; attempt++) {
    if (await deno(["install", "--quiet", "--frozen"])) return;
  }
}

/** Runs Deno with its output passed through, or with a title held until the end. @returns whether it ended well */
async function deno(
  args: string[],
  { minutes, env = {}, title }: { minutes?: number; env?: Record<string, string>; title?: string } = {},
): Promise<boolean> {
  const output = title === undefined ? "inherit" as const : "piped" as const;
  const options = { args, cwd: checkout, env, stdin: "null", stdout: output, stderr: output } as const;
  const child = new Deno.Command(Deno.execPath(), options).spawn();
  const limit = minutes === undefined ? undefined : setTimeout(() => {
    print(`This part took longer than ${minutes} minutes and is ended, with all that it has started.`);
    void killWhole(child.pid);
  }, minutes * 60_000);
  const said: string[] = [];
  const all = title === undefined
    ? Promise.resolve()
    : Promise.allSettled([hear(child.stdout, said), hear(child.stderr, said)]);
  const { success } = await child.status;
  clearTimeout(limit);
  // What a killed part has started may keep its output open.
  await Promise.race([all, delay(LAST_WORDS_SECONDS * 1000, undefined, { ref: false })]);
  if (title !== undefined) print(`${title}\n${said.join("").trimEnd()}`);
  return success;
}

async function hear(stream: ReadableStream<Uint8Array<ArrayBuffer>>, said: string[]): Promise<void> {
  for await (const text of stream.pipeThrough(new TextDecoderStream())) said.push(text);
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(path);
  } catch (fault) {
    if (fault instanceof Deno.errors.NotFound) return undefined;
    throw fault;
  }
}

function print(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(line + "\n"));
}
