import assert from "node:assert/strict";
import { join } from "node:path";
import { Blobs } from "#lib/blobs/mod.ts";
import { CaseKeys, Secrets } from "#lib/crypto/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { openKv } from "#lib/kv/mod.ts";
import { folderEntries } from "#lib/operations/demo_folder.ts";
import { makeBackup } from "#lib/operations/backup/make.ts";
import { MANIFEST } from "#lib/operations/backup/manifest.ts";
import { restoreBackup } from "#lib/operations/backup/restore.ts";
import { openSql } from "#lib/sql/mod.ts";
import { type TemporaryFolder, temporaryFolder } from "#tests/support/temporary.ts";

const SECRETS = new Secrets(new Uint8Array(32).fill(7));
const MONDAY = Temporal.Instant.from("2026-11-23T08:00:00Z");
const TUESDAY = Temporal.Instant.from("2026-11-24T08:00:00Z");
const BLOB = new TextEncoder().encode("a frozen form");

/** A small town's data, with nothing running on it. */
async function townData(dataDir: string): Promise<{ caseId: string; blobId: string }> {
  const kv = await openKv({ dataDir });
  for (let n = 0; n < 100; n++) await kv.set(["n", n], `value ${n}`);
  kv.close();
  const sql = openSql({ dataDir });
  assert.equal((await sql.health()).state, "up");
  await sql.close();
  const keys = new CaseKeys(dataDir, SECRETS.key("case-keys"));
  const caseId = newId(), blobId = newId();
  keys.create(caseId);
  await new Blobs(dataDir, keys).put(caseId, blobId, BLOB);
  keys.close();
  // Mails as files are plain text about people: they are in no backup.
  await Deno.mkdir(join(dataDir, "mail"));
  await Deno.writeTextFile(join(dataDir, "mail", "x.eml"), "To: erika@example.org\r\n\r\nhello");
  return { caseId, blobId };
}

async function backedUp(folder: TemporaryFolder, now = MONDAY) {
  const config = { dataDir: folder.file("data"), demo: false };
  const made = await makeBackup({ config, secrets: SECRETS, now }, folder.file("backups"));
  assert.ok(made.ok, JSON.stringify(made));
  return made;
}

/** Tries to restore into a folder of its own. */
function restore(
  folder: TemporaryFolder,
  generation: string,
  { secrets = SECRETS, into = newId(), demo = false } = {},
) {
  return restoreBackup({ config: { dataDir: folder.file(into), demo }, secrets }, generation);
}

async function refusal(result: ReturnType<typeof restore>, what = "expected a refusal"): Promise<string> {
  const refused = await result;
  assert.ok(!refused.ok, what);
  return `expected ${refused.expected}, found ${refused.found}`;
}

Deno.test("[P42] what was backed up is there again: KV, blobs, records and keys, and nothing that is not sealed", async () => {
  await using folder = await temporaryFolder();
  const { caseId, blobId } = await townData(folder.file("data"));
  const { folder: generation, manifest } = await backedUp(folder);
  assert.deepEqual(manifest.files.map(({ path }) => path), [
    "live.kv",
    `blobs/${caseId}/${blobId}`,
    "records.db",
  ]);
  assert.equal(((await Deno.stat(generation)).mode ?? 0) & 0o777, 0o700);
  assert.equal(((await Deno.stat(join(generation, "live.kv"))).mode ?? 0) & 0o777, 0o600);
  assert.ok((await restore(folder, generation, { into: "again" })).ok);
  assert.deepEqual(folderEntries(folder.file("again")).sort(), [
    "blobs",
    "case-keys.db",
    "live.kv",
    "records.db",
  ]);
  const kv = await openKv({ dataDir: folder.file("again") });
  assert.equal((await Array.fromAsync(kv.list({ prefix: ["n"] }))).length, 100);
  assert.ok((await kv.set(["n", "new"], 1)).ok, "it can be written to");
  kv.close();
  const keys = new CaseKeys(folder.file("again"), SECRETS.key("case-keys"));
  assert.deepEqual(await new Blobs(folder.file("again"), keys).get(caseId, blobId), BLOB);
  keys.close();
});

Deno.test("[P42] an incomplete or tampered backup is refused, whatever was done to it, and nothing is written", async () => {
  await using folder = await temporaryFolder();
  const { caseId } = await townData(folder.file("data"));
  const { folder: whole } = await backedUp(folder);
  const blob = `blobs/${caseId}/${folderEntries(join(whole, "blobs", caseId))[0]}`;
  const flip = async (path: string) => {
    const bytes = await Deno.readFile(path);
    const middle = bytes.length >> 1;
    bytes[middle] = bytes[middle]! ^ 1;
    await Deno.writeFile(path, bytes);
  };
  const edit = async (path: string, from: RegExp, to: string) => {
    const text = await Deno.readTextFile(path);
    const changed = text.replace(from, to);
    assert.notEqual(changed, text);
    await Deno.writeTextFile(path, changed);
  };
  const harms: [string, (generation: string) => Promise<void>, RegExp][] = [
    [
      "a flipped bit in KV",
      (at) => flip(join(at, "live.kv")),
      /live\.kv as it was copied, found other bytes/,
    ],
    ["a flipped bit in a blob", (at) => flip(join(at, blob)), /as it was copied, found other bytes/],
    ["a missing blob", (at) => Deno.remove(join(at, blob)), /found nothing/],
    [
      "a shorter file",
      (at) => Deno.truncate(join(at, "records.db"), 1000),
      /records\.db with \d+ bytes, found 1000/,
    ],
    [
      "a file put in",
      (at) => Deno.writeTextFile(join(at, "blobs", "x"), "x"),
      /only the files that the manifest lists/,
    ],
    ["no manifest", (at) => Deno.remove(join(at, MANIFEST)), /a finished backup, found no/],
    [
      "another date",
      (at) => edit(join(at, MANIFEST), /2026-11-23/, "2026-11-22"),
      /changed after it was made/,
    ],
    [
      "a file left out of the list",
      (at) => edit(join(at, MANIFEST), /,\s*\{\s*"path": "records.db"[^}]*\}/, ""),
      /changed after/,
    ],
    [
      "a later format",
      (at) => edit(join(at, MANIFEST), /"format": 1/, '"format": 2'),
      /a newer version made/,
    ],
    ["no JSON", (at) => Deno.writeTextFile(join(at, MANIFEST), "null"), /found something else/],
    [
      "changed keys",
      (at) => flip(join(at, "../case-keys", `keys-${MONDAY.epochMilliseconds}.db`)),
      /other bytes/,
    ],
    [
      "no keys",
      (at) => Deno.remove(join(at, "../case-keys"), { recursive: true }),
      /the case keys beside the backup/,
    ],
  ];
  for (const [what, harm, expected] of harms) {
    await using copy = await temporaryFolder("harmed");
    await copyTree(folder.file("backups"), copy.file("backups"));
    const generation = copy.file("backups", whole.split("/").at(-1)!);
    await harm(generation);
    assert.match(await refusal(restore(copy, generation, { into: "into" }), what), expected, what);
    assert.deepEqual(folderEntries(copy.file("into")), [], what);
  }
  assert.ok((await restore(folder, whole)).ok, "the untouched one is fine");
});

Deno.test("[P42] a backup goes into an empty folder only, with the right key, and a demo's not into a town", async () => {
  await using folder = await temporaryFolder();
  await townData(folder.file("data"));
  const { folder: generation } = await backedUp(folder);
  assert.match(await refusal(restore(folder, generation, { into: "data" })), /to be empty, found /);
  const secrets = new Secrets(new Uint8Array(32).fill(8));
  assert.match(await refusal(restore(folder, generation, { secrets })), /MASTER_KEY is not the one/);
  assert.match(await refusal(restore(folder, generation, { demo: true })), /a demo's backup, found a town's/);
  await Deno.mkdir(folder.file("keyed"));
  await Deno.writeTextFile(folder.file("keyed", "master.key"), "kept elsewhere, brought back first");
  assert.ok((await restore(folder, generation, { into: "keyed" })).ok);
});

Deno.test("[P42] an interrupted restore can be repeated", async () => {
  await using folder = await temporaryFolder();
  await townData(folder.file("data"));
  const { folder: generation } = await backedUp(folder);
  await Deno.mkdir(folder.file("half", "restoring", "blobs"), { recursive: true });
  await Deno.mkdir(folder.file("half", "blobs", "x"), { recursive: true });
  await Deno.writeTextFile(folder.file("half", "records.db"), "half");
  assert.ok((await restore(folder, generation, { into: "half" })).ok);
  assert.deepEqual(folderEntries(folder.file("half")).sort(), [
    "blobs",
    "case-keys.db",
    "live.kv",
    "records.db",
  ]);
  assert.ok(!folderEntries(folder.file("half", "blobs")).includes("x"));
});

Deno.test("[P37] a destroyed case key is in no backup any more: the one copy is overwritten by the next", async () => {
  await using folder = await temporaryFolder();
  const { caseId } = await townData(folder.file("data"));
  const monday = await backedUp(folder);
  const keys = new CaseKeys(folder.file("data"), SECRETS.key("case-keys"));
  keys.destroy(caseId);
  keys.close();
  await backedUp(folder, TUESDAY);
  assert.deepEqual(folderEntries(folder.file("backups", "case-keys")).sort(), [
    "current.json",
    `keys-${TUESDAY.epochMilliseconds}.db`,
  ]);
  assert.ok((await restore(folder, monday.folder, { into: "again" })).ok, "Monday's backup itself is good");
  const restored = new CaseKeys(folder.file("again"), SECRETS.key("case-keys"));
  assert.equal(restored.has(caseId), false);
  restored.close();
});

Deno.test("[P42] case keys older than a backup are not taken for its keys", async () => {
  await using folder = await temporaryFolder();
  await townData(folder.file("data"));
  await backedUp(folder, MONDAY);
  await copyTree(folder.file("backups", "case-keys"), folder.file("old-keys"));
  const tuesday = await backedUp(folder, TUESDAY);
  await Deno.remove(folder.file("backups", "case-keys"), { recursive: true });
  await copyTree(folder.file("old-keys"), folder.file("backups", "case-keys"));
  assert.match(await refusal(restore(folder, tuesday.folder)), /case keys at least as new as the backup/);
});

Deno.test("a backup does not go into the data folder, and needs an installation", async () => {
  await using folder = await temporaryFolder();
  const parts = { secrets: SECRETS, now: MONDAY, config: { dataDir: folder.file("data"), demo: false } };
  const inside = await makeBackup(parts, folder.file("data", "backups"));
  assert.equal(!inside.ok && inside.expected, "a place outside the data folder");
  const empty = await makeBackup(parts, folder.file("backups"));
  assert.equal(!empty.ok && empty.found, "no live.kv");
});

async function copyTree(from: string, to: string): Promise<void> {
  await Deno.mkdir(to, { recursive: true });
  for (const entry of Deno.readDirSync(from)) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    await (entry.isDirectory ? copyTree(source, target) : Deno.copyFile(source, target));
  }
}
