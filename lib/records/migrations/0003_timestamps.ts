import type { Migration } from "#lib/sql/mod.ts";

/** Whether an independent authority confirmed when a document was sealed: the check page says so plainly. */
export const timestamps: Migration = {
  number: 3,
  name: "timestamps of seals",
  async up(db) {
    await db.schema.alterTable("issued_documents").addColumn("stamped_by", "text").execute();
    await db.schema.alterTable("issued_documents").addColumn("stamped_at", "bigint").execute();
  },
};
