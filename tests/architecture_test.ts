import assert from "node:assert/strict";
import { join } from "node:path";
import {
  clientFaults,
  environmentFaults,
  httpFaults,
  sizeFaults,
  storeFaults,
} from "#tests/support/architecture/boundaries.ts";
import { circles, importFaults, impureIslands } from "#tests/support/architecture/imports.ts";
import { readSource, readSources } from "#tests/support/architecture/source.ts";
import { walk } from "#tests/support/files.ts";

const checkout = join(import.meta.dirname!, "..");
const sources = await readSources(checkout);

function none(faults: readonly string[]): void {
  assert.equal(faults.length, 0, `\n${faults.join("\n")}\n`);
}

Deno.test("rooms import downwards and through doors only", () => none(importFaults(sources)));

Deno.test("no files import each other in a circle", () =>
  none(circles(sources).map((circle) => circle.join(" → "))));

Deno.test("what browsers get uses neither Deno nor Node", () => none(impureIslands(sources)));

Deno.test("only store.ts files touch KV and SQL", () => none(storeFaults(sources)));

Deno.test("only lib/config reads the environment", () => none(environmentFaults(sources)));

Deno.test("only main.ts builds clients", () => none(clientFaults(sources)));

Deno.test("lib knows no HTTP outside of lib/web", () => none(httpFaults(sources)));

Deno.test("files and functions are short enough to be read at one sitting", () => none(sizeFaults(sources)));

Deno.test("start, demo and dev give no all-embracing permission", async () => {
  const { tasks } = JSON.parse(await Deno.readTextFile(join(checkout, "deno.json"))) as {
    tasks: Record<string, string>;
  };
  for (const name of ["start", "demo", "dev", "build"]) {
    assert.ok(tasks[name], `a task ${name}`);
    assert.doesNotMatch(tasks[name], /(^|\s)(-A|--allow-all|--allow-ffi|--allow-write(\s|$))/, name);
  }
});

Deno.test("no file names a package registry: a town may have its own", async () => {
  const hosts = [
    "registry" + ".npmjs",
    "npmjs" + ".com",
    "npmjs" + ".org",
    "jsr" + ".io",
    "deno" + ".land",
    "registry" + ".yarnpkg",
  ];
  const paths = (await walk(checkout, ".")).filter((path) =>
    !/^(\.git|static\/built|data|data-demo|node_modules|\.cache|tests\/\.data)\//.test(path) &&
    /\.(tsx?|jsx?|json|lock|md|css|html|sh|ya?ml)$|^\.ci\/|^LICENSE$/.test(path)
  );
  const faults: string[] = [];
  for (const path of paths) {
    const text = await Deno.readTextFile(join(checkout, path));
    for (const host of hosts) {
      if (text.includes(host)) faults.push(`${path}: expected no registry host name, found ${host}`);
    }
  }
  assert.ok(paths.includes("deno.lock") && paths.includes("deno.json"), "both were looked at");
  none(faults);
});

Deno.test("LICENSE is the EUPL 1.2 in full", async () => {
  const text = await Deno.readTextFile(join(checkout, "LICENSE"));
  assert.match(text, /^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\nEUPL © the European Union 2007, 2016\n/);
  for (let article = 1; article <= 15; article++) {
    assert.match(text, new RegExp(`^${article}\\. ?[A-Z]`, "m"));
  }
  assert.match(text, /^ +Appendix$/m);
});

const BAD = `
import { openKv } from "#lib/kv/mod.ts";
import { holdSlot } from "#lib/booking/holds.ts";
import type { Page } from "#routes/_app.tsx";
import { render } from "preact";
import { DatabaseSync } from "node:sqlite";
export const kv = await openKv({ dataDir: Deno.env.get("DATA_DIR")! });
export async function f(request: Request) { await kv.get(["day"]); kv.atomic().check({ key: [], versionstamp: null }); }
export function g(op: Deno.AtomicOperation) { op.set(["day"], 1); return op; }
`;

Deno.test("the rules see what they forbid", () => {
  const bad = [readSource("lib/calendar/offers.ts", BAD)];
  const found = importFaults(bad).join("\n");
  for (const specifier of ["#lib/booking/holds.ts", "#routes/_app.tsx", "preact"]) {
    assert.ok(found.includes(specifier), specifier);
  }
  assert.equal(importFaults(bad).length, 3, found);
  assert.equal(storeFaults(bad).length, 4, storeFaults(bad).join("\n"));
  assert.equal(environmentFaults(bad).length, 1);
  assert.equal(clientFaults(bad).length, 1);
  assert.equal(httpFaults(bad).length, 1);
  const long = readSource(
    "routes/a.tsx",
    `export const handler: Handlers = {\n POST(ctx) {\n${"  f();\n".repeat(30)} },\n};\n`,
  );
  assert.equal(sizeFaults([long]).length, 1);
  const file = (path: string, text: string) => readSource(path, text);
  assert.equal(
    circles([file("lib/a/a.ts", `import "./b.ts";`), file("lib/a/b.ts", `import "./a.ts";`)]).length,
    1,
  );
  assert.equal(
    circles([file("lib/a/a.ts", `import type { B } from "./b.ts";`), file("lib/a/b.ts", `import "./a.ts";`)])
      .length,
    0,
  );
  const island = [
    file("islands/A.tsx", `import { x } from "#lib/a/shared.ts";`),
    file("lib/a/shared.ts", `import "node:fs"; Deno.pid;`),
  ];
  assert.equal(impureIslands(island).length, 2);
});
