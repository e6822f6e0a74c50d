import assert from "node:assert/strict";
import { type Kysely, sql } from "kysely";
import { type Migration, openSql, SqlUnavailable } from "#lib/sql/mod.ts";
import { makeCertificate, type TestCertificate } from "#tests/support/certificate.ts";
import { needs } from "#tests/support/needs.ts";
import { freePort } from "#tests/support/ports.ts";
import { eventually } from "#tests/support/waiting.ts";
import { starterMigrations } from "./starter.ts";
import { databases, type Place, postgresServer, stopPostgresServer } from "./databases.ts";

interface Tables {
  things: { id: number; label: string | null; amount: number; bytes: Uint8Array };
}

const things: Migration = {
  number: 1,
  name: "things",
  async up(db, dialect) {
    await db.schema.createTable("things")
      .addColumn("id", "integer", (column) => column.primaryKey())
      .addColumn("label", "text")
      .addColumn("amount", "bigint", (column) => column.notNull())
      .addColumn("bytes", dialect === "postgres" ? sql`bytea` : sql`blob`, (column) => column.notNull())
      .execute();
  },
};
const migrations = [things];
const thing = (id: number) => ({
  id,
  label: "Größe ſ",
  amount: 2 ** 53 - 1,
  bytes: new Uint8Array([0, 255, 10]),
});

async function open(place: Place) {
  const handle = openSql(place);
  const db = await handle.contact<Tables>(migrations);
  return { handle, db, [Symbol.asyncDispose]: () => handle.close() };
}

async function ids(db: Kysely<Tables>): Promise<number[]> {
  return (await db.selectFrom("things").select("id").orderBy("id").execute()).map((row) => row.id);
}

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
      await assert.rejects(older.contact(migrations), /expected a database of this version or an older one/);
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

Deno.test(
  "PostgreSQL: what follows a lost connection does not run outside its transaction",
  needs("postgres"),
  async () => {
    await using at = await databases[1]!.place();
    await using house = await open(at);
    const lost = house.db.transaction().execute(async (trx) => {
      await trx.insertInto("things").values(thing(1)).execute();
      const { rows: [own] } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
      await sql`select pg_terminate_backend(${own!.pid}, 5000)`.execute(house.db);
      await trx.insertInto("things").values(thing(2)).execute();
    });
    await assert.rejects(lost, (fault) => fault instanceof SqlUnavailable && fault.reason === "lost");
    assert.deepEqual(await ids(house.db), []);
  },
);

Deno.test(
  "PostgreSQL: connections are shared by more users than there are, also after the server was away",
  needs("postgres"),
  async () => {
    await using at = await databases[1]!.place();
    await using house = await open(at);
    const many = () =>
      Promise.all(Array.from({ length: 60 }, () => sql<{ one: number }>`select 1 as one`.execute(house.db)));
    assert.equal((await many()).length, 60);
    const server = await postgresServer();
    await server.crash();
    const down = await house.handle.health();
    assert.equal(down.state, "down");
    await server.start();
    assert.deepEqual(await house.handle.health(), { state: "up" });
    assert.equal((await many()).length, 60);
  },
);

Deno.test("PostgreSQL: each way to be down has its name", needs("postgres"), async () => {
  await using at = await databases[1]!.place();
  const url = new URL(at.databaseUrl!);
  const reason = async (change: (url: URL) => void) => {
    const changed = new URL(url);
    change(changed);
    const handle = openSql({ dataDir: at.dataDir, databaseUrl: changed.href });
    const health = await handle.health();
    await handle.close();
    return health.state === "down" ? health.reason : "up";
  };
  assert.equal(await reason((u) => u.port = String(freePort())), "refused");
  assert.equal(await reason((u) => u.password = "wrong"), "signIn");
  assert.equal(await reason((u) => u.pathname = "/nowhere"), "databaseMissing");
  using silent = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  assert.equal(await reason((u) => u.port = String((silent.addr as Deno.NetAddr).port)), "timeout");
});

Deno.test(
  "PostgreSQL: a connection over TLS is encrypted, and verified where that is asked for",
  needs("postgres", "openssl"),
  async () => {
    await using at = await databases[1]!.place();
    await using certificate = await makeCertificate();
    await serveTls(at.databaseUrl!, certificate);
    const url = (host: string, mode: string) =>
      `${at.databaseUrl!.replace("127.0.0.1", host)}?sslmode=${mode}`;
    const encrypted = openSql({ ...at, databaseUrl: url("localhost", "require") });
    const db = await encrypted.contact(migrations);
    const own = sql<{ ssl: unknown }>`select ssl::int as ssl from pg_stat_ssl where pid = pg_backend_pid()`;
    assert.deepEqual((await own.execute(db)).rows, [{ ssl: 1 }]);
    await encrypted.close();
    const unknown = openSql({ ...at, databaseUrl: url("localhost", "verify-full") });
    assert.deepEqual(await unknown.health(), { state: "down", reason: "certificate" });
    await unknown.close();
    const trusting = await new Deno.Command(Deno.execPath(), {
      args: [
        "run",
        "-A",
        `--cert=${certificate.file}`,
        new URL("health.ts", import.meta.url).href,
        at.dataDir,
        url("localhost", "verify-full"),
      ],
    }).output();
    assert.equal(
      new TextDecoder().decode(trusting.stdout),
      '{"state":"up"}',
      new TextDecoder().decode(trusting.stderr),
    );
  },
);

/** Switches TLS on in a running server: its key must lie where only PostgreSQL's own user reads it. */
async function serveTls(databaseUrl: string, { certificate, key }: TestCertificate): Promise<void> {
  const admin = openSql({ dataDir: "", databaseUrl });
  const db = await admin.contact(migrations);
  const { rows: [place] } = await sql<{ folder: string }>`select current_setting('data_directory') as folder`
    .execute(db);
  const { uid, gid } = await Deno.stat(place!.folder);
  for (const [name, text] of [["server.crt", certificate], ["server.key", key]] as const) {
    await Deno.writeTextFile(`${place!.folder}/${name}`, text, { mode: 0o600 });
    await Deno.chown(`${place!.folder}/${name}`, uid, gid);
  }
  await sql`alter system set ssl = on`.execute(db);
  await sql`select pg_reload_conf()`.execute(db);
  await admin.close();
  const probe = openSql({ dataDir: "", databaseUrl: `${databaseUrl}?sslmode=require` });
  await eventually("PostgreSQL to offer TLS", async () => (await probe.health()).state === "up");
  await probe.close();
}
