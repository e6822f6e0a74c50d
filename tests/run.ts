/**
 * `deno task test [words]`: installs what the tests need where it may, builds what browsers get, provides the video worker, runs all
 * tests (or those whose path or name contains a word), and prints as its last line `N passed, N failed, N skipped`.
 */
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { installMissing } from "#tests/support/runner/install.ts";
import { nameFilter, type Part, select, sortIntoParts, testFiles } from "#tests/support/runner/parts.ts";
import { countOutcome, exitCode, type Outcome, summary } from "#tests/support/runner/report.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

/** A part that takes longer hangs: it is ended and counts as failed. */
const PART_MINUTES = 30;

const checkout = join(import.meta.dirname!, "..");
const { files, names } = select(await testFiles(checkout), Deno.args);
await installMissing(print);
const faults: string[] = [];
if (!await deno(["task", "--quiet", "build"])) faults.push("build: what browsers get could not be built");
// Types are checked once and for all: a type error is one failure, and the tests still run.
if (!await deno(["check", "--quiet", "main.ts", ...files])) {
  faults.push("types: expected no type errors, see above");
}
await deno(["run", "--no-prompt", "--quiet", "-A", "media/worker/provide.ts"]);
const outcomes: Outcome[] = [{ passed: 0, failed: faults, skipped: [] }];
for (const part of sortIntoParts(files)) outcomes.push(await runPart(part));
for (const line of summary(outcomes)) print(line);
Deno.exit(exitCode(outcomes));

async function runPart(part: Part): Promise<Outcome> {
  print(`\n── ${part.name}: ${part.files.length} files ──`);
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
  const clean = await deno(args, { minutes: PART_MINUTES, env: { TEST_JOURNAL: journal } });
  const loaded = (await readIfThere(journal) ?? "").split("\n").filter((line) => line !== "");
  return countOutcome(part, {
    report: await readIfThere(report),
    loaded: new Set(loaded.map((url) => relative(checkout, fileURLToPath(url)))),
    clean,
  }, names);
}

/** Runs Deno with its output passed through. @returns whether it ended well */
async function deno(
  args: string[],
  { minutes, env = {} }: { minutes?: number; env?: Record<string, string> } = {},
): Promise<boolean> {
  const child = new Deno.Command(Deno.execPath(), { args, cwd: checkout, env, stdin: "null" }).spawn();
  const limit = minutes === undefined ? undefined : setTimeout(() => {
    print(`This part took longer than ${minutes} minutes and is ended.`);
    child.kill("SIGKILL");
  }, minutes * 60_000);
  const { success } = await child.status;
  clearTimeout(limit);
  return success;
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
