import { parse } from "node-html-parser";
import type { Part } from "./parts.ts";

/** How one part went. Names are `file: test`. */
export interface Outcome {
  readonly passed: number;
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
}

/**
 * Counts a part from `deno test`'s JUnit report. A test with steps counts once. A file that could not be loaded is not in the
 * report at all: if the run went wrong, each file that is missing there is one failure.
 * @param report the XML, or undefined when none was written
 * @param clean whether `deno test` ended with code 0
 */
export function countOutcome(
  part: Part,
  report: string | undefined,
  clean: boolean,
  filtered: boolean,
): Outcome {
  const suites = report === undefined ? [] : parse(report).querySelectorAll("testsuite");
  const failed: string[] = [], skipped: string[] = [], seen = new Set<string>();
  let passed = 0;
  for (const suite of suites) {
    const file = (suite.getAttribute("name") ?? "").replace(/^\.\//, "");
    seen.add(file);
    for (const test of withoutSteps(suite.querySelectorAll("testcase"))) {
      const name = `${file}: ${test.getAttribute("name") ?? ""}`;
      if (test.querySelector("failure, error")) failed.push(name);
      else if (test.querySelector("skipped")) skipped.push(name);
      else passed++;
    }
  }
  if (!clean && !filtered) {
    failed.push(
      ...part.files.filter((file) => !seen.has(file)).map((file) =>
        `${file}: did not load or did not finish`
      ),
    );
  }
  if (!clean && failed.length === 0) {
    failed.push(`${part.name}: deno test ended with a fault outside of any test`);
  }
  return { passed, failed, skipped };
}

/** Steps are listed after their test, as `test > step`. */
function withoutSteps<T extends { getAttribute(name: string): string | undefined }>(
  cases: readonly T[],
): T[] {
  const names = new Set(cases.map((test) => test.getAttribute("name") ?? ""));
  return cases.filter((test) => {
    const parts = (test.getAttribute("name") ?? "").split(" > ");
    return !parts.some((_, length) => length > 0 && names.has(parts.slice(0, length).join(" > ")));
  });
}

/** The lines after all output; the last one is the sum. */
export function summary(outcomes: readonly Outcome[]): string[] {
  const failed = outcomes.flatMap((outcome) => outcome.failed);
  const skipped = outcomes.flatMap((outcome) => outcome.skipped);
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  return [
    ...skipped.map((name) => `SKIPPED ${name}`),
    ...failed.map((name) => `FAILED  ${name}`),
    `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`,
  ];
}

/** A run is good when something ran and nothing failed. */
export function exitCode(outcomes: readonly Outcome[]): 0 | 1 {
  const some = outcomes.some((outcome) => outcome.passed > 0);
  return some && outcomes.every((outcome) => outcome.failed.length === 0) ? 0 : 1;
}
