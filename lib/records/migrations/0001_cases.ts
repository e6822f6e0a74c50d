import { type Kysely, sql } from "kysely";
import type { Migration } from "#lib/sql/mod.ts";

/**
 * Ended cases. Instants are milliseconds since 1970 (UTC), so that both databases compare them alike; `summary`, `answers` and `bytes`
 * are sealed with the case's key. What stands beside them in clear names no citizen.
 */
export const cases: Migration = {
  number: 1,
  name: "ended cases",
  async up(db, dialect) {
    const bytes = dialect === "postgres" ? sql`bytea` : sql`blob`;
    await createCases(db, bytes);
    await createParts(db, bytes);
    await createCounts(db);
  },
};

type ColumnType = ReturnType<typeof sql>;

async function createCases(db: Kysely<unknown>, bytes: ColumnType): Promise<void> {
  await db.schema.createTable("cases")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("service", "text", (column) => column.notNull())
    .addColumn("outcome", "text", (column) => column.notNull())
    .addColumn("reason_code", "text")
    .addColumn("clerk_id", "text")
    .addColumn("opened_at", "bigint", (column) => column.notNull())
    .addColumn("ended_at", "bigint", (column) => column.notNull())
    .addColumn("ended_month", "text", (column) => column.notNull())
    .addColumn("keep_until", "bigint")
    .addColumn("summary", bytes, (column) => column.notNull())
    .execute();
  await db.schema.createIndex("cases_by_end").on("cases").columns(["ended_at", "id"]).execute();
  await db.schema.createIndex("cases_by_clerk").on("cases").columns(["clerk_id", "ended_at", "id"]).execute();
  await db.schema.createTable("case_answers")
    .addColumn("case_id", "text", (column) => column.primaryKey().references("cases.id").onDelete("cascade"))
    .addColumn("answers", bytes, (column) => column.notNull())
    .execute();
}

async function createParts(db: Kysely<unknown>, bytes: ColumnType): Promise<void> {
  await db.schema.createTable("case_documents")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("case_id", "text", (column) => column.notNull().references("cases.id").onDelete("cascade"))
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("title_key", "text", (column) => column.notNull())
    .addColumn("media_type", "text", (column) => column.notNull())
    .addColumn("sha256", "text", (column) => column.notNull())
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .addColumn("withdrawn_at", "bigint")
    .addColumn("bytes", bytes, (column) => column.notNull())
    .execute();
  await db.schema.createIndex("case_documents_by_case").on("case_documents").column("case_id").execute();
  await db.schema.createIndex("case_documents_by_hash").on("case_documents").column("sha256").execute();
  await db.schema.createTable("case_audit")
    .addColumn("case_id", "text", (column) => column.notNull().references("cases.id").onDelete("cascade"))
    .addColumn("seq", "integer", (column) => column.notNull())
    .addColumn("event", "text", (column) => column.notNull())
    .addColumn("actor_role", "text", (column) => column.notNull())
    .addColumn("actor_id", "text")
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("facts", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("case_audit_pk", ["case_id", "seq"])
    .execute();
  await db.schema.createTable("case_names")
    .addColumn("case_id", "text", (column) => column.notNull().references("cases.id").onDelete("cascade"))
    .addColumn("entry", bytes, (column) => column.notNull())
    .addPrimaryKeyConstraint("case_names_pk", ["entry", "case_id"])
    .execute();
  await db.schema.createIndex("case_names_by_case").on("case_names").column("case_id").execute();
}

/** What stays when cases go: how many there were, and which are gone. */
async function createCounts(db: Kysely<unknown>): Promise<void> {
  await db.schema.createTable("case_counts")
    .addColumn("month", "text", (column) => column.notNull())
    .addColumn("service", "text", (column) => column.notNull())
    .addColumn("outcome", "text", (column) => column.notNull())
    .addColumn("total", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("case_counts_pk", ["month", "service", "outcome"])
    .execute();
  await db.schema.createTable("destroyed_cases")
    .addColumn("case_id", "text", (column) => column.primaryKey())
    .addColumn("destroyed_at", "bigint", (column) => column.notNull())
    .execute();
}
