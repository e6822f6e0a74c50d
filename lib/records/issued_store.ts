import type { Insertable } from "kysely";
import type { IssuedQuery, IssuedRow } from "./issued.ts";
import type { Db } from "./store.ts";
import type { RecordTables } from "./tables.ts";

export async function insertIssued(
  trx: Db,
  rows: readonly Insertable<RecordTables["issued_documents"]>[],
): Promise<void> {
  for (const row of rows) await trx.insertInto("issued_documents").values(row).execute();
}

export async function markIssuedWithdrawn(
  trx: Db,
  caseId: string,
  documentIds: readonly string[],
  at: number,
): Promise<void> {
  await trx.updateTable("issued_documents").set({ withdrawn_at: at }).where("case_id", "=", caseId)
    .where("document_id", "in", documentIds).where("withdrawn_at", "is", null).execute();
}

/** One that still holds before a withdrawn one, then the oldest. */
export async function findIssued(
  db: Db,
  query: IssuedQuery,
): Promise<(IssuedRow & { service: string }) | undefined> {
  const all = db.selectFrom("issued_documents").innerJoin("cases", "cases.id", "issued_documents.case_id")
    .selectAll("issued_documents").select("cases.service");
  const found = "code" in query
    ? all.where("code", "=", query.code)
    : all.where((eb) =>
      eb.or([eb("sealed_sha256", "=", query.sha256), eb("frozen_sha256", "=", query.sha256)])
    );
  const rows = await found.orderBy("issued_at").orderBy("document_id").execute();
  return rows.find((row) => row.withdrawn_at === null) ?? rows[0];
}
