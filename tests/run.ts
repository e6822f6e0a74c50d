/**
 * `deno task test [words]`: installs what the tests need where it may, builds what browsers get, provides the video worker, runs all
 * tests (or those whose path or name contains a word), and prints as its last line `N passed, N failed, N skipped`.
 */
import { join } from "node:path";
import { installMissing } from "#tests/support/runner/install.ts";
import { nameFilter, type Part, select, sortIntoParts, testFiles } from "#tests/support/runner/parts.ts";
import { countOutcome, exitCode, type Outcome, summary } from "#tests/support/runner/report.ts";

/** A part that takes longer hangs: it is ended and counts as failed. */
const PART_MINUTES = 30;

const checkout = join(import.meta.dirname!, "..");
const { files, names } = select(await testFiles(checkout), Deno.args);
await installMissing(print);
const ready = await deno(["task", "--quiet", "build"]);
await deno(["run", "--no-prompt", "-A", "media/worker/provide.ts"]);
const outcomes: Outcome[] = ready
  ? []
  : [{ passed: 0, failed: ["build: what browsers get could not be built"], skipped: [] }];
for (const part of sortIntoParts(files)) outcomes.push(await runPart(part));
for (const line of summary(outcomes)) print(line);
Deno.exit(exitCode(outcomes));

async function runPart(part: Part): Promise<Outcome> {
  print(`\n── ${part.name}: ${part.files.length} files ──`);
  const report = await Deno.makeTempFile({ suffix: ".xml" });
  try {
    const clean = await deno([
      "test",
      "-A",
      "--permit-no-files",
      "--preload=tests/support/console.ts",
      `--junit-path=${report}`,
      ...nameFilter(names),
      ...part.files,
    ], PART_MINUTES);
    const xml = await Deno.readTextFile(report);
    return countOutcome(part, xml || undefined, clean, names.length > 0);
  } finally {
    await Deno.remove(report);
  }
}

/** Runs Deno with its output passed through. @returns whether it ended well */
async function deno(args: string[], minutes?: number): Promise<boolean> {
  const child = new Deno.Command(Deno.execPath(), { args, cwd: checkout, stdin: "null" }).spawn();
  const limit = minutes === undefined ? undefined : setTimeout(() => {
    print(`This part took longer than ${minutes} minutes and is ended.`);
    child.kill("SIGKILL");
  }, minutes * 60_000);
  const { success } = await child.status;
  clearTimeout(limit);
  return success;
}

function print(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(line + "\n"));
}
