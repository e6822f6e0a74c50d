import { type Kysely, sql } from "kysely";
import { type Migration, openSql } from "#lib/sql/mod.ts";
import type { Place } from "./databases.ts";

export interface Tables {
  things: { id: number; label: string | null; amount: number; bytes: Uint8Array };
}

export const things: Migration = {
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
export const migrations = [things];
export const thing = (id: number) => ({
  id,
  label: "Größe ſ",
  amount: 2 ** 53 - 1,
  bytes: new Uint8Array([0, 255, 10]),
});

export async function open(place: Place) {
  const handle = openSql(place);
  const db = await handle.contact<Tables>(migrations);
  return { handle, db, [Symbol.asyncDispose]: () => handle.close() };
}

export async function ids(db: Kysely<Tables>): Promise<number[]> {
  return (await db.selectFrom("things").select("id").orderBy("id").execute()).map((row) => row.id);
}
