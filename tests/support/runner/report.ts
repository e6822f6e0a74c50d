import { parse } from "node-html-parser";
import type { Part } from "./parts.ts";

/** How one part went. Names are `file: test`. */
export interface Outcome {
  readonly passed: number;
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
}

/** What `deno test` left behind after a part. */
export interface Traces {
  /** The JUnit report; undefined when none was written. */
  readonly report: string | undefined;
  /** Files that were loaded to their end, as paths from the checkout. */
  readonly loaded: ReadonlySet<string>;
  /** Whether `deno test` ended with code 0. */
  readonly clean: boolean;
}

/**
 * Counts a part. A test counts once, whatever its steps; a file that broke while loading is one failure.
 * @param names pieces of names that were asked for: the report lists all other tests as skipped, here they do not count
 */
export function countOutcome(
  part: Part,
  { report, loaded, clean }: Traces,
  names: readonly string[] = [],
): Outcome {
  const suites = report === undefined ? [] : parse(report).querySelectorAll("testsuite");
  const broken = part.files.filter((file) => !loaded.has(file));
  const failed = broken.map((file) => `${file}: broke while loading, or was not reached`);
  const skipped: string[] = [];
  let passed = 0;
  for (const suite of suites) {
    const file = (suite.getAttribute("name") ?? "").replace(/^\.\//, "");
    for (const test of withoutSteps(suite.querySelectorAll("testcase"))) {
      const title = test.getAttribute("name") ?? "";
      if (names.length > 0 && !names.some((piece) => title.includes(piece))) continue;
      if (test.querySelector("failure, error")) failed.push(`${file}: ${title}`);
      else if (test.querySelector("skipped")) skipped.push(`${file}: ${title}`);
      else passed++;
    }
  }
  if (report === undefined && failed.length === 0) {
    failed.push(`${part.name}: deno test left no report: it was ended, or had no room for one`);
  } else if (!clean && failed.length === 0) {
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
