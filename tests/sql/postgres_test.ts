import assert from "node:assert/strict";
import { sql } from "kysely";
import { openSql, SqlUnavailable } from "#lib/sql/mod.ts";
import { makeCertificate, type TestCertificate } from "#tests/support/certificate.ts";
import { needs } from "#tests/support/needs.ts";
import { freePort } from "#tests/support/ports.ts";
import { eventually } from "#tests/support/waiting.ts";
import { databases, postgresServer, stopPostgresServer } from "./databases.ts";
import { ids, migrations, open, thing } from "./things.ts";

Deno.test.afterAll(stopPostgresServer);

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
