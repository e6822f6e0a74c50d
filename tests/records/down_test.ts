import assert from "node:assert/strict";
import { sql } from "kysely";
import postgres from "postgres";
import { migrations } from "#lib/records/migrations/mod.ts";
import { databases, postgresServer, stopPostgresServer } from "#tests/sql/databases.ts";
import { needs } from "#tests/support/needs.ts";
import { eventually } from "#tests/support/waiting.ts";
import { CANARY, openHouse } from "./house.ts";

const [sqlite, postgresql] = [databases[0]!, databases[1]!];
const refused = (detail: string) => ({ ok: false, reason: "recordsUnavailable", detail });

Deno.test.afterAll(stopPostgresServer);

Deno.test(
  "[P34] PostgreSQL down at start: every verb says so, and the case arrives when it is up",
  needs("postgres"),
  async () => {
    await using here = await postgresql.place();
    const server = await postgresServer();
    await server.crash();
    await using house = openHouse(here);
    const gathered = house.gather();
    const now = gathered.endedAt;
    assert.deepEqual(await house.records.health(), { state: "down", reason: "refused" });
    assert.deepEqual(await house.records.store(gathered), refused("refused"));
    assert.deepEqual(await house.records.allCases().list(), refused("refused"));
    assert.deepEqual(await house.records.caseAlone(gathered.id).find(gathered.id), refused("refused"));
    assert.deepEqual(await house.records.destroy(gathered.id, now), refused("refused"));
    assert.deepEqual(await house.records.counts(), refused("refused"));
    await server.start();
    assert.deepEqual(await house.records.store(gathered), { ok: true, stored: "now" });
    assert.deepEqual(await house.records.health(), { state: "up" });
  },
);

Deno.test(
  "[P34] PostgreSQL crashes in the middle of a store: refused, nothing half, exactly one after the next try",
  needs("postgres"),
  async () => {
    await using here = await postgresql.place();
    const server = await postgresServer();
    await using house = openHouse(here);
    assert.deepEqual(await house.records.health(), { state: "up" });
    const gathered = house.gather();
    // A lock on the audit table holds the store after it wrote the case and its documents.
    const intruder = postgres(here.databaseUrl!, { max: 2, onnotice: () => {} });
    const locked = await intruder.reserve();
    await locked`begin`;
    await locked`lock table case_audit in access exclusive mode`;
    const storing = house.records.store(gathered);
    await eventually("the store to wait for the lock", async () => {
      const [waiting] = await intruder`select 1 from pg_locks where not granted`;
      return waiting;
    });
    await server.crash();
    assert.deepEqual(await storing, refused("lost"));
    await intruder.end({ timeout: 0 });
    await server.start();
    const absent = await house.records.allCases().find(gathered.id);
    assert.deepEqual(absent, { ok: false, reason: "notFound" });
    assert.deepEqual(await house.records.store(gathered), { ok: true, stored: "now" });
    assert.deepEqual(await house.records.store(gathered), { ok: true, stored: "before" });
    const kept = await house.records.allCases().find(gathered.id);
    assert.ok(kept.ok);
    assert.equal(kept.case.documents.length, 2);
    assert.equal(kept.case.audit.length, 3);
  },
);

Deno.test("[P34] SQLite that cannot be opened refuses, and takes the case when it can", async () => {
  await using here = await sqlite.place();
  await Deno.mkdir(here.file("records.db"));
  await using house = openHouse(here);
  const gathered = house.gather();
  assert.deepEqual(await house.records.store(gathered), refused("cannotOpen"));
  assert.deepEqual(await house.records.health(), { state: "down", reason: "cannotOpen" });
  await Deno.remove(here.file("records.db"));
  assert.deepEqual(await house.records.store(gathered), { ok: true, stored: "now" });
});

Deno.test("[P41] SQLite on a full disk refuses the case whole, and takes it when there is room", async () => {
  await using here = await sqlite.place();
  await using house = openHouse(here);
  assert.deepEqual(await house.records.health(), { state: "up" });
  const db = await house.sql.contact(migrations);

  const pages = await sql<{ page_count: number }>`pragma page_count`.execute(db);
  await sql`pragma max_page_count = ${sql.raw(String(pages.rows[0]!.page_count + 1))}`.execute(db);
  const gathered = house.gather();
  const large = { ...gathered, summary: { persons: ["x".repeat(100_000)] } };
  assert.deepEqual(await house.records.store(large), refused("diskFull"));
  await sql`pragma max_page_count = 1000000`.execute(db);
  assert.deepEqual(await house.records.caseAlone(large.id).find(large.id), { ok: false, reason: "notFound" });
  assert.deepEqual(await house.records.store(large), { ok: true, stored: "now" });
});

/** Whether the bytes stand anywhere in the database's files, its write-ahead log included. */
async function inFiles(folder: string, bytes: Uint8Array): Promise<boolean> {
  const wanted = bytes.toHex();
  for await (const file of Deno.readDir(folder)) {
    if (!file.name.startsWith("records.db")) continue;
    if ((await Deno.readFile(`${folder}/${file.name}`)).toHex().includes(wanted)) return true;
  }
  return false;
}

Deno.test("[P37] SQLite: a destroyed case is wiped from the file, even its sealed bytes", async () => {
  await using here = await sqlite.place();
  await using house = openHouse(here);
  const gathered = house.gather();
  await house.records.store(house.gather());
  await house.records.store(gathered);
  await house.records.store(house.gather());
  const db = await house.sql.contact<{
    cases: { id: string; summary: Uint8Array };
    case_documents: { case_id: string; bytes: Uint8Array };
    case_names: { case_id: string; entry: Uint8Array };
  }>(migrations);
  const { summary } = await db.selectFrom("cases").select("summary").where("id", "=", gathered.id)
    .executeTakeFirstOrThrow();
  const { bytes } = await db.selectFrom("case_documents").select("bytes").where("case_id", "=", gathered.id)
    .executeTakeFirstOrThrow();
  const text = (value: string) => new TextEncoder().encode(value);
  const document = text(gathered.documents[0]!.id);
  const field = text(gathered.documents[0]!.sha256);
  for (const canary of [CANARY, CANARY.toLowerCase(), "Erika"]) {
    assert.ok(!await inFiles(here.dataDir, text(canary)), "never in clear");
  }
  for (const trace of [summary, bytes, document, field]) assert.ok(await inFiles(here.dataDir, trace));
  await house.records.destroy(gathered.id, gathered.endedAt);
  for (const trace of [summary, bytes, document, field]) assert.ok(!await inFiles(here.dataDir, trace));
  assert.ok(await inFiles(here.dataDir, text(gathered.id)), "the note that it is gone");
});
