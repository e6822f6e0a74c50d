import { sql } from "kysely";
import { type Migration, openSql } from "#lib/sql/mod.ts";

/** Fails when it is run twice, and takes long enough that others come while it runs. */
export const starterMigrations: readonly Migration[] = [{
  number: 1,
  name: "made once",
  async up(db) {
    await db.schema.createTable("made").addColumn("id", "integer").execute();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await sql`insert into made (id) values (1)`.execute(db);
  },
}];

// Run as a program: one of several processes that open the same database at once.
if (import.meta.main) {
  const [dataDir, databaseUrl] = Deno.args;
  const handle = openSql({ dataDir: dataDir!, ...(databaseUrl ? { databaseUrl } : {}) });
  await handle.contact(starterMigrations);
  await handle.close();
}
