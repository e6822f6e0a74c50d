import type { Migration } from "#lib/sql/mod.ts";
import { sql } from "kysely";

/**
 * What the public check page answers from, withdrawn documents included, and the days' heads over all cases. Codes and hashes are in clear, for
 * they are looked up; the signers' initials are sealed with the case's key.
 */
export const proof: Migration = {
  number: 2,
  name: "issued documents and the days' heads",
  async up(db, dialect) {
    const bytes = dialect === "postgres" ? sql`bytea` : sql`blob`;
    await db.schema.createTable("issued_documents")
      .addColumn("document_id", "text", (column) => column.primaryKey())
      .addColumn("case_id", "text", (column) => column.notNull().references("cases.id").onDelete("cascade"))
      .addColumn("code", "text", (column) => column.notNull())
      .addColumn("kind", "text", (column) => column.notNull())
      .addColumn("frozen_sha256", "text", (column) => column.notNull())
      .addColumn("sealed_sha256", "text")
      .addColumn("seal_self_made", "integer", (column) => column.notNull())
      .addColumn("issued_at", "bigint", (column) => column.notNull())
      .addColumn("withdrawn_at", "bigint")
      .addColumn("initials", bytes, (column) => column.notNull())
      .execute();
    for (const column of ["case_id", "code", "frozen_sha256", "sealed_sha256"]) {
      await db.schema.createIndex(`issued_by_${column}`).on("issued_documents").column(column).execute();
    }
    await db.schema.createTable("audit_days")
      .addColumn("date", "text", (column) => column.primaryKey())
      .addColumn("made_at", "text", (column) => column.notNull())
      .addColumn("previous", "text", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .execute();
    // Without a reference: what a day has listed stays when the case goes.
    await db.schema.createTable("audit_day_heads")
      .addColumn("date", "text", (column) => column.notNull())
      .addColumn("case_id", "text", (column) => column.notNull())
      .addColumn("seq", "integer", (column) => column.notNull())
      .addColumn("hash", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("audit_day_heads_pk", ["date", "case_id"])
      .execute();
    await db.schema.createIndex("audit_day_heads_by_case").on("audit_day_heads").columns(["case_id", "seq"])
      .execute();
  },
};
