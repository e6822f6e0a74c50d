import assert from "node:assert/strict";
import { unknownNames } from "#lib/config/mod.ts";
import { claimDataFolder, DEMO_MARKER, demoFolderFault } from "#lib/operations/demo_folder.ts";
import { checkSettings, environmentFor, isCommand } from "#lib/operations/launch/settings.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

Deno.test("the environment wins over .env, and the command over both", async () => {
  await using checkout = await temporaryFolder("checkout");
  await Deno.writeTextFile(checkout.file(".env"), "TOWN_NAME=Beispielstadt\nPORT=1\nDEMO=0\n# PORT=2\n");
  const started = environmentFor("start", checkout.path, { PORT: "9000" });
  assert.deepEqual(started, { TOWN_NAME: "Beispielstadt", PORT: "9000", DEMO: "0" });
  assert.equal(environmentFor("demo", checkout.path, {}).DEMO, "1");
  assert.equal(environmentFor("dev", checkout.path, { DEMO: "0" }).DEMO, "1");
});

Deno.test("[P43] a slip in a setting's name in .env is named; what Deno or a database client reads is not", async () => {
  await using checkout = await temporaryFolder("checkout");
  assert.deepEqual(unknownNames(checkout.path), [], "no .env, no slip");
  const lines = ["SMPT_URL=smtp://mail.example.org", "PORT=1", "OTEL_DENO=true", "PGPASSWORD=x", "port=2"];
  await Deno.writeTextFile(checkout.file(".env"), lines.join("\n"));
  assert.deepEqual(unknownNames(checkout.path), ["SMPT_URL", "port"]);
});

Deno.test("only start, demo and dev are commands", () => {
  assert.deepEqual(["start", "demo", "dev", "stop", "", undefined].map(isCommand), [
    ...[true, true, true],
    ...[false, false, false],
  ]);
});

Deno.test("[P43] every fault of the settings has a line with what was expected and what was found", async () => {
  await using checkout = await temporaryFolder("checkout");
  const checked = checkSettings({ PORT: "many", TIME_ZONE: "Middle/Earth" }, checkout.path);
  assert.ok(!checked.ok);
  assert.equal(checked.lines.length, 2);
  for (const name of ["PORT", "TIME_ZONE"]) {
    assert.ok(
      checked.lines.some((line) => line.startsWith(`${name}: expected `) && line.includes("found ")),
      name,
    );
  }
});

Deno.test("a demo refuses a folder with other data, a town refuses a demo's folder", () => {
  const dataDir = "./somewhere";
  assert.equal(demoFolderFault({ demo: true, dataDir, entries: [] }), undefined);
  assert.equal(demoFolderFault({ demo: true, dataDir, entries: [DEMO_MARKER, "live.kv"] }), undefined);
  assert.match(
    demoFolderFault({ demo: true, dataDir, entries: ["live.kv"] }) ?? "",
    /expected .* found .*somewhere/,
  );
  assert.equal(demoFolderFault({ demo: false, dataDir, entries: ["live.kv"] }), undefined);
  assert.match(
    demoFolderFault({ demo: false, dataDir, entries: [DEMO_MARKER] }) ?? "",
    /expected .* found .*somewhere/,
  );
});

Deno.test("the folder that a demo has claimed is good for the next demo and for nothing else", async () => {
  await using folder = await temporaryFolder();
  const dataDir = folder.file("demo");
  assert.equal(claimDataFolder({ demo: true, dataDir }), undefined);
  assert.equal(claimDataFolder({ demo: true, dataDir }), undefined);
  assert.match(claimDataFolder({ demo: false, dataDir }) ?? "", /DATA_DIR/);
  await using town = await temporaryFolder();
  await Deno.writeTextFile(town.file("live.kv"), "");
  assert.match(claimDataFolder({ demo: true, dataDir: town.path }) ?? "", /DATA_DIR/);
  assert.deepEqual(
    [...Deno.readDirSync(town.path)].map((entry) => entry.name),
    ["live.kv"],
    "nothing was changed",
  );
});
