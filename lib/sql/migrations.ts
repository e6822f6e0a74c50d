import { type Kysely, sql, type Transaction } from "kysely";
import { SqlUnavailable } from "./availability.ts";

/** Which of the two databases is spoken to. Queries are the same for both; a migration may need to know. */
export type SqlDialect = "sqlite" | "postgres";

/** One step of the schema. Forward only: a mistake is mended by the next number. */
export interface Migration {
  /** 1, 2, 3 … without a gap */
  readonly number: number;
  /** in words, for whoever reads the table of applied ones */
  readonly name: string;
  up(db: Kysely<unknown>, dialect: SqlDialect): Promise<void>;
}

interface MigrationTables {
  applied_migrations: { number: number; name: string };
}

/** Any number, the same for every process of this product: who holds it on PostgreSQL may change the schema. */
const MIGRATION_LOCK = 7_203_114_061;

/**
 * Brings the schema up to date in one transaction: all pending steps or none. Two processes that start at once take turns, the second
 * finds nothing to do.
 * @throws SqlUnavailable when the database was already used by a newer version of the product: cases wait until this one is upgraded
 */
export async function applyMigrations(
  db: Kysely<unknown>,
  dialect: SqlDialect,
  migrations: readonly Migration[],
): Promise<void> {
  migrations.forEach((migration, index) => {
    if (migration.number !== index + 1) {
      throw new Error(`expected migration ${index + 1}, found ${migration.number}`);
    }
  });
  await (db as Kysely<MigrationTables>).transaction().execute(async (trx) => {
    // SQLite's `begin immediate` has locked the file already.
    if (dialect === "postgres") await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(trx);
    const applied = await appliedMigrations(trx);
    const unknown = applied.find((one) => migrations[one.number - 1]?.name !== one.name);
    if (unknown) throw new SqlUnavailable("newerVersion", `migration ${unknown.number} "${unknown.name}"`);
    for (const migration of migrations.slice(applied.length)) {
      await migration.up(trx as unknown as Kysely<unknown>, dialect);
      await trx.insertInto("applied_migrations")
        .values({ number: migration.number, name: migration.name }).execute();
    }
  });
}

async function appliedMigrations(trx: Transaction<MigrationTables>) {
  await trx.schema.createTable("applied_migrations").ifNotExists()
    .addColumn("number", "integer", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("applied_at", "timestamp", (column) => column.notNull().defaultTo(sql`current_timestamp`))
    .execute();
  return await trx.selectFrom("applied_migrations").select(["number", "name"]).orderBy("number").execute();
}
