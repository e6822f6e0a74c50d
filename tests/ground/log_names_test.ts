import assert from "node:assert/strict";
import { join } from "node:path";
import { walk } from "#tests/support/files.ts";

const CHECKOUT = join(import.meta.dirname!, "../..");
/** What a log is told: `log.info("staff.signedIn", …)`, over line ends too. */
const TOLD = /\blog(?:\.in\([^)]*\))?\.(?:debug|info|warn|error)\(\s*"([^"]*)"/g;
/** What it is about, and what happened: one can search for it, and count it. */
const NAME = /^[a-z][a-zA-Z]*(\.[a-z][a-zA-Z]*)?$/;

Deno.test("What the log tells of has a name, and no sentence", async () => {
  const sources = ["main.ts"];
  for (const folder of ["lib", "media", "routes"]) sources.push(...await walk(CHECKOUT, folder));
  const told: string[] = [];
  for (const file of sources.filter((path) => /\.tsx?$/.test(path))) {
    const source = await Deno.readTextFile(join(CHECKOUT, file));
    told.push(...[...source.matchAll(TOLD)].map(([, name]) => `${file}: ${name}`));
  }
  assert.ok(told.length > 30, `found ${told.length}`);
  assert.deepEqual(told.filter((line) => !NAME.test(line.split(": ")[1]!)), []);
});
