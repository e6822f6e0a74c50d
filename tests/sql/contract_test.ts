import assert from "node:assert/strict";
import { sql } from "kysely";
import { type Migration, openSql, SqlUnavailable } from "#lib/sql/mod.ts";
import { databases, stopPostgresServer } from "./databases.ts";
import { starterMigrations } from "./starter.ts";
import { ids, migrations, open, type Tables, thing, things } from "./things.ts";

Deno.test.afterAll(stopPostgresServer);

for (const { name, options, place } of databases) {
  Deno.test(`[P35] ${name}: values come back in the same JavaScript types`, options, async () => {
    await using at = await place();
    await using house = await open(at);
    await house.db.insertInto("things").values(thing(1)).execute();
    const row = await house.db.selectFrom("things").selectAll().executeTakeFirstOrThrow();
    assert.deepEqual(row, thing(1));
    assert.equal(Object.getPrototypeOf(row.bytes), Uint8Array.prototype);
    const counted = await house.db.selectFrom("things").select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    assert.equal(counted.n, 1);
  });

  Deno.test(
    `[P35] ${name}: an integer that JavaScript cannot hold is a fault, not a wrong number`,
    options,
    async () => {
      await using at = await place();
      await using house = await open(at);
      await assert.rejects(sql`select cast(9007199254740993 as bigint) as big`.execute(house.db), RangeError);
    },
  );

  Deno.test(`[P35] ${name}: changes tell how many rows they touched`, options, async () => {
    await using at = await place();
    await using house = await open(at);
    await house.db.insertInto("things").values([thing(1), thing(2)]).execute();
    const updated = await house.db.updateTable("things").set({ label: null }).executeTakeFirstOrThrow();
    assert.equal(updated.numUpdatedRows, 2n);
    const deleted = await house.db.deleteFrom("things").where("id", "=", 7).executeTakeFirstOrThrow();
    assert.equal(deleted.numDeletedRows, 0n);
  });

  Deno.test(`[P35] ${name}: a large result can be read piece by piece`, options, async () => {
    await using at = await place();
    await using house = await open(at);
    await house.db.insertInto("things").values(Array.from({ length: 250 }, (_, id) => thing(id))).execute();
    const seen: number[] = [];
    for await (const row of house.db.selectFrom("things").select("id").orderBy("id").stream(100)) {
      seen.push(row.id);
    }
    assert.deepEqual(seen, Array.from({ length: 250 }, (_, id) => id));
  });

  Deno.test(`[P35] ${name}: a transaction that fails leaves nothing`, options, async () => {
    await using at = await place();
    await using house = await open(at);
    const failing = house.db.transaction().execute(async (trx) => {
      await trx.insertInto("things").values(thing(1)).execute();
      await trx.insertInto("things").values(thing(1)).execute();
    });
    await assert.rejects(failing, (fault) => !(fault instanceof SqlUnavailable));
    assert.deepEqual(await ids(house.db), []);
    await house.db.insertInto("things").values(thing(2)).execute();
    assert.deepEqual(await ids(house.db), [2]);
  });

  Deno.test(`[P35] ${name}: transactions at the same time do not mix`, options, async () => {
    await using at = await place();
    await using house = await open(at);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 30 }, (_, id) =>
        house.db.transaction().execute(async (trx) => {
          await trx.insertInto("things").values(thing(id)).execute();
          await trx.selectFrom("things").selectAll().execute();
          if (id % 3 === 0) throw new Error("thought better of it");
        })),
    );
    assert.equal(outcomes.filter((outcome) => outcome.status === "fulfilled").length, 20);
    assert.deepEqual(
      await ids(house.db),
      Array.from({ length: 30 }, (_, id) => id).filter((id) => id % 3 !== 0),
    );
  });

  Deno.test(`[P35] ${name}: processes that start at once migrate once`, options, async () => {
    await using at = await place();
    const starter = new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", new URL("starter.ts", import.meta.url).href, at.dataDir, at.databaseUrl ?? ""],
      stdout: "piped",
      stderr: "piped",
    });
    const ends = await Promise.all(Array.from({ length: 4 }, () => starter.output()));
    for (const end of ends) assert.ok(end.success, new TextDecoder().decode(end.stderr));
    const handle = openSql(at);
    const db = await handle.contact(starterMigrations);
    const applied = await sql<{ number: number }>`select number from applied_migrations`.execute(db);
    assert.deepEqual(applied.rows, [{ number: 1 }]);
    assert.deepEqual((await sql`select id from made`.execute(db)).rows, [{ id: 1 }]);
    await handle.close();
  });

  Deno.test(
    `[P42] ${name}: a database of an older version is brought up to date and keeps its data`,
    options,
    async () => {
      await using at = await place();
      {
        await using house = await open(at);
        await house.db.insertInto("things").values(thing(1)).execute();
      }
      const more: Migration = {
        number: 2,
        name: "weights",
        up: (db) => db.schema.alterTable("things").addColumn("weight", "integer").execute(),
      };
      const newer = openSql(at);
      const db = await newer.contact<Tables>([...migrations, more]);
      assert.deepEqual((await sql`select id, weight from things`.execute(db)).rows, [{
        id: 1,
        weight: null,
      }]);
      await newer.close();
      const older = openSql(at);
      await assert.rejects(
        older.contact(migrations),
        (fault) => fault instanceof SqlUnavailable && fault.reason === "newerVersion",
      );
      await older.close();
    },
  );

  Deno.test(
    `${name}: a migration that fails half way leaves nothing and is tried again`,
    options,
    async () => {
      await using at = await place();
      let attempts = 0;
      const flaky: Migration = {
        number: 2,
        name: "flaky",
        async up(db) {
          await db.schema.createTable("halves").addColumn("id", "integer").execute();
          if (++attempts === 1) throw new Error("the first attempt fails");
        },
      };
      const handle = openSql(at);
      const list = [things, flaky];
      await assert.rejects(handle.contact(list), /the first attempt fails/);
      const db = await handle.contact<Tables>(list);
      assert.deepEqual(await ids(db), []);
      assert.equal(attempts, 2);
      await handle.close();
    },
  );

  Deno.test(`${name}: who comes after the end is told that it is closed`, options, async () => {
    await using at = await place();
    const house = await open(at);
    assert.deepEqual(await house.handle.health(), { state: "up" });
    await house.handle.close();
    assert.deepEqual(await house.handle.health(), { state: "down", reason: "closed" });
    await assert.rejects(house.handle.contact(migrations), SqlUnavailable);
  });
}
