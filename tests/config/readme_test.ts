import assert from "node:assert/strict";
import { join } from "node:path";
import { readConfig, SETTINGS } from "#lib/config/mod.ts";
import { walk } from "#tests/support/files.ts";

const CHECKOUT = join(import.meta.dirname!, "../..");
const README = await Deno.readTextFile(join(CHECKOUT, "README.md"));

/** The rows of the table below a heading, cell by cell, without its head. */
function table(heading: string): string[][] {
  const [, section] = README.split(`\n## ${heading}\n`);
  assert.ok(section, `README has a section "${heading}"`);
  const rows = section.split(/\n## /)[0]!.split("\n").filter((line) => line.startsWith("|"));
  return rows.slice(2).map((row) => row.split("|").slice(1, -1).map((cell) => cell.trim()));
}

const named = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);

Deno.test("The README's table of settings has every setting once, and nothing else", () => {
  const found = table("Settings").flatMap(([name = ""]) => named(name));
  assert.deepEqual(found.toSorted(), [...SETTINGS].toSorted());
});

Deno.test("The README's defaults are those that apply", () => {
  const reading = readConfig({});
  assert.ok(reading.ok);
  const { town, media, ...config } = reading.config;
  const applies: Record<string, unknown> = {
    HOST: config.host,
    PORT: config.port,
    DATA_DIR: config.dataDir,
    MEDIA_LISTEN: media.listen,
    MEDIA_PORT: media.port,
    TIME_ZONE: config.timeZone,
    CASE_RETENTION_DAYS: config.caseRetentionDays,
    WORKER_SETUP: config.workerSetup,
    LOG_LEVEL: config.logLevel,
    TOWN_NAME: town.name,
    TOWN_OFFICE: town.office,
    TOWN_STREET: town.street,
    TOWN_PLACE: town.postcodeAndPlace,
    TOWN_HOURS: town.openingHours,
    TOWN_PHONE: town.phone,
    TOWN_EMAIL: town.email,
    TOWN_REPRESENTATIVE: town.representative,
    TOWN_DATA_PROTECTION_OFFICER: town.dataProtectionOfficer,
    TOWN_SUPERVISORY_AUTHORITY: town.supervisoryAuthority,
  };
  const rows = new Map(table("Settings").map(([name = "", otherwise = ""]) => [name, named(otherwise)[0]]));
  for (const [name, value] of Object.entries(applies)) {
    assert.equal(rows.get(`\`${name}\``), String(value), name);
  }
});

Deno.test("The README says of each promise whether a test carries its number", async () => {
  const carried = new Set<string>();
  for (const file of await walk(CHECKOUT, "tests")) {
    // The runner's own tests have made-up test names in them.
    if (!/_test\.tsx?$/.test(file) || file === "tests/support/runner_test.ts") continue;
    const source = await Deno.readTextFile(join(CHECKOUT, file));
    for (const [, promise] of source.matchAll(/\[(P\d\d)\]/g)) carried.add(promise!);
  }
  const rows = table("Promises");
  const numbers = Array.from({ length: 44 }, (_, index) => `P${String(index + 1).padStart(2, "0")}`);
  assert.deepEqual(rows.map(([number]) => number), numbers);
  for (const [number = "", , tested] of rows) {
    assert.equal(tested, carried.has(number) ? "yes" : "–", `${number}, column "tested"`);
  }
});

Deno.test("What the README tells to run and to look at is there", async () => {
  const { tasks } = JSON.parse(await Deno.readTextFile(join(CHECKOUT, "deno.json"))) as { tasks: object };
  for (const [, task] of README.matchAll(/deno task ([a-z-]+)/g)) {
    assert.ok(task! in tasks, `deno task ${task}`);
  }
  for (const [, path] of README.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)) {
    assert.ok((await Deno.stat(join(CHECKOUT, path ?? ""))).isFile, path ?? "");
  }
});
