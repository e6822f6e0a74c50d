import assert from "node:assert/strict";
import { nameFilter, select, sortIntoParts } from "#tests/support/runner/parts.ts";
import { countOutcome, exitCode, summary } from "#tests/support/runner/report.ts";

const FILES = [
  "tests/booking/hold_test.ts",
  "tests/browser/journey_test.ts",
  "tests/sql/a_test.ts",
];

const REPORT = `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="deno test" tests="6" failures="2" errors="0" time="0.1">
  <testsuite name="./tests/booking/hold_test.ts" tests="6" disabled="1" errors="0" failures="2">
    <testcase name="[P07] says &amp; &lt;does&gt;" classname="./tests/booking/hold_test.ts" time="0.001" line="1" col="6">
      <failure message="Uncaught Error: x">Error: &lt;skipped/&gt;</failure>
    </testcase>
    <testcase name="fine" classname="./tests/booking/hold_test.ts" time="0.000" line="2" col="6">
    </testcase>
    <testcase name="left out" classname="./tests/booking/hold_test.ts" time="0.000" line="3" col="6">
      <skipped/>
    </testcase>
    <testcase name="steps" classname="./tests/booking/hold_test.ts" time="0.002" line="4" col="6">
    </testcase>
    <testcase name="steps &gt; one" classname="./tests/booking/hold_test.ts" time="0.000" line="4" col="43">
    </testcase>
  </testsuite>
</testsuites>`;

Deno.test("tests run side by side, then those that need the machine to themselves, each file once", () => {
  const live = "tests/browser/live_test.ts";
  const files = [
    ...FILES,
    live,
    "tests/booking/rush_test.ts",
    "tests/sql/b_test.ts",
    "tests/architecture_test.ts",
  ];
  const parts = sortIntoParts(files);
  assert.deepEqual(parts.map((part) => [part.name, part.alone ?? false]), [
    ["booking/hold_test.ts", false],
    ["sql", false],
    ["architecture_test.ts", false],
    ["browser/journey_test.ts", false],
    ["limits", true],
    ["browser limits", true],
  ]);
  assert.deepEqual(parts[1]?.files, ["tests/sql/a_test.ts", "tests/sql/b_test.ts"]);
  assert.deepEqual(parts.flatMap((part) => part.files).sort(), [...files].sort());
});

Deno.test("a word that fits a path chooses files, any other word chooses tests by name", () => {
  assert.deepEqual(select(FILES, ["booking"]), { files: ["tests/booking/hold_test.ts"], names: [] });
  assert.deepEqual(select(FILES, ["[P07]"]), { files: FILES, names: ["[P07]"] });
  assert.deepEqual(select(FILES, []), { files: FILES, names: [] });
  assert.deepEqual(nameFilter(["[P07]", "a/b"]), ["--filter=/\\[P07\\]|a\\/b/"]);
});

Deno.test("a report counts tests once, whatever their steps, and names what failed and what was skipped", () => {
  const part = { name: "rules", files: ["tests/booking/hold_test.ts"] };
  const outcome = countOutcome(part, { report: REPORT, loaded: new Set(part.files), clean: false });
  assert.deepEqual(outcome, {
    passed: 2,
    failed: ["tests/booking/hold_test.ts: [P07] says & <does>"],
    skipped: ["tests/booking/hold_test.ts: left out"],
  });
  const asked = countOutcome(part, { report: REPORT, loaded: new Set(part.files), clean: false }, ["fine"]);
  assert.deepEqual(asked, {
    passed: 1,
    failed: [`rules: deno test ended with a fault outside of any test`],
    skipped: [],
  });
  assert.equal(summary([outcome, outcome]).at(-1), "4 passed, 2 failed, 2 skipped");
});

Deno.test("a file that does not load is a failure, and so is a run without any test", () => {
  const part = { name: "rules", files: ["tests/booking/hold_test.ts", "tests/sql/a_test.ts"] };
  const outcome = countOutcome(part, {
    report: REPORT,
    loaded: new Set(["tests/booking/hold_test.ts"]),
    clean: false,
  });
  assert.deepEqual(outcome.failed, [
    "tests/sql/a_test.ts: broke while loading, or was not reached",
    "tests/booking/hold_test.ts: [P07] says & <does>",
  ]);
  const uncaught = countOutcome(part, { report: undefined, loaded: new Set(part.files), clean: false });
  assert.equal(uncaught.failed.length, 1);
  const unreported = countOutcome(part, { report: undefined, loaded: new Set(part.files), clean: true });
  assert.match(unreported.failed.join(), /^rules: deno test left no report/);
  assert.equal(exitCode([]), 1);
  assert.equal(exitCode([{ passed: 0, failed: [], skipped: ["x"] }]), 1);
  assert.equal(exitCode([{ passed: 1, failed: [], skipped: ["x"] }]), 0);
  assert.equal(exitCode([{ passed: 9, failed: ["y"], skipped: [] }]), 1);
});
