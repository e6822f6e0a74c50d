import assert from "node:assert/strict";
import { sql } from "kysely";
import { openSql, SqlUnavailable } from "#lib/sql/mod.ts";
import { databases } from "./databases.ts";
import { ids, migrations, open, type Tables, thing } from "./things.ts";

Deno.test("SQLite: every commit is synced, deleted content is overwritten, references hold", async () => {
  await using at = await databases[0]!.place();
  await using house = await open(at);
  const pragma = async (name: string) =>
    Object.values(
      (await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(house.db)).rows[0]!,
    )[0];
  assert.equal(await pragma("journal_mode"), "wal");
  assert.equal(await pragma("synchronous"), 2, "2 is FULL");
  assert.equal(await pragma("secure_delete"), 1);
  assert.equal(await pragma("foreign_keys"), 1);
});

Deno.test("SQLite: a place that cannot be opened is an answer, and is found when it is there", async () => {
  await using at = await databases[0]!.place();
  await Deno.writeTextFile(at.file("occupied"), "a file where the folder belongs");
  const handle = openSql({ dataDir: at.file("occupied") });
  assert.deepEqual(await handle.health(), { state: "down", reason: "cannotOpen" });
  await assert.rejects(handle.contact(migrations), SqlUnavailable);
  await Deno.remove(at.file("occupied"));
  assert.deepEqual(await ids(await handle.contact<Tables>(migrations)), []);
  assert.deepEqual(await handle.health(), { state: "up" });
  await handle.close();
});

Deno.test("SQLite: a file that is no database is named as damaged", async () => {
  await using at = await databases[0]!.place();
  await Deno.writeTextFile(at.file("records.db"), "this is no database ".repeat(500));
  const handle = openSql(at);
  assert.deepEqual(await handle.health(), { state: "down", reason: "damaged" });
  await handle.close();
});

Deno.test("[P41] SQLite: a full disk is an answer and leaves no half transaction", async () => {
  await using at = await databases[0]!.place();
  await using house = await open(at);
  const { rows: [pages] } = await sql<{ page_count: number }>`pragma page_count`.execute(house.db);
  await sql`pragma max_page_count = ${sql.raw(String(pages!.page_count + 2))}`.execute(house.db);
  const filling = house.db.transaction().execute(async (trx) => {
    await trx.insertInto("things").values(thing(1)).execute();
    await trx.insertInto("things").values({ ...thing(2), bytes: new Uint8Array(100_000) }).execute();
  });
  await assert.rejects(filling, (fault) => fault instanceof SqlUnavailable && fault.reason === "diskFull");
  assert.deepEqual(await ids(house.db), []);
  await sql`pragma max_page_count = 1000000`.execute(house.db);
  await house.db.insertInto("things").values(thing(3)).execute();
  assert.deepEqual(await ids(house.db), [3]);
});
