import type { AuditDay, CaseHead } from "#lib/audit/mod.ts";
import type { Db } from "./store.ts";

const ROWS_PER_INSERT_MAX = 500;

/** Where the chains of cases on record stand, in the order of their ids. */
export async function headsAfter(db: Db, after: string, limit: number): Promise<CaseHead[]> {
  const rows = await db.selectFrom("cases").where("cases.id", ">", after).orderBy("cases.id").limit(limit)
    .innerJoin("case_audit", "case_audit.case_id", "cases.id")
    .where((eb) =>
      eb(
        "case_audit.seq",
        "=",
        eb.selectFrom("case_audit as other").whereRef("other.case_id", "=", "cases.id")
          .select((inner) => inner.fn.max("other.seq").as("last")),
      )
    )
    .select(["cases.id as case_id", "case_audit.seq", "case_audit.hash"]).execute();
  return rows.map((row) => ({ caseId: row.case_id, seq: row.seq, hash: row.hash }));
}

/** Everything that days have listed of these cases, oldest first. */
export async function listedOf(db: Db, caseIds: readonly string[]): Promise<(CaseHead & { date: string })[]> {
  if (caseIds.length === 0) return [];
  const rows = await db.selectFrom("audit_day_heads").selectAll().where("case_id", "in", caseIds).orderBy(
    "date",
  )
    .execute();
  return rows.map((row) => ({ caseId: row.case_id, seq: row.seq, hash: row.hash, date: row.date }));
}

/** Ids of cases that days have listed, in order. */
export async function listedCases(db: Db, after: string, limit: number): Promise<string[]> {
  const rows = await db.selectFrom("audit_day_heads").select("case_id").distinct().where(
    "case_id",
    ">",
    after,
  )
    .orderBy("case_id").limit(limit).execute();
  return rows.map((row) => row.case_id);
}

export async function destroyedAmong(db: Db, caseIds: readonly string[]): Promise<Set<string>> {
  if (caseIds.length === 0) return new Set();
  const rows = await db.selectFrom("destroyed_cases").select("case_id").where("case_id", "in", caseIds)
    .execute();
  return new Set(rows.map((row) => row.case_id));
}

export async function lastDay(db: Db): Promise<{ date: string; hash: string } | undefined> {
  return await db.selectFrom("audit_days").select(["date", "hash"]).orderBy("date", "desc").limit(1)
    .executeTakeFirst();
}

/** Newest first, with how many cases each lists. */
export async function listDays(db: Db, limit: number) {
  const rows = await db.selectFrom("audit_days").selectAll("audit_days")
    .select((eb) =>
      eb.selectFrom("audit_day_heads").whereRef("audit_day_heads.date", "=", "audit_days.date")
        .select((inner) => inner.fn.countAll().as("n")).as("cases")
    )
    .orderBy("date", "desc").limit(limit).execute();
  return rows.map((row) => ({
    date: row.date,
    madeAt: row.made_at,
    hash: row.hash,
    cases: Number(row.cases ?? 0),
  }));
}

/** Whole days, oldest first, after a date. */
export async function daysAfter(db: Db, after: string, limit: number): Promise<AuditDay[]> {
  const rows = await db.selectFrom("audit_days").selectAll().where("date", ">", after).orderBy("date").limit(
    limit,
  )
    .execute();
  return await Promise.all(rows.map(async (row) => {
    const heads = await db.selectFrom("audit_day_heads").selectAll().where("date", "=", row.date).execute();
    return {
      date: row.date,
      madeAt: row.made_at,
      previous: row.previous,
      hash: row.hash,
      heads: heads.map((head) => ({ caseId: head.case_id, seq: head.seq, hash: head.hash })),
    };
  }));
}

/** A day with its list, once: of two at once the second fails on the date. */
export async function insertDay(db: Db, day: AuditDay): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { date, madeAt, previous, hash } = day;
    await trx.insertInto("audit_days").values({ date, made_at: madeAt, previous, hash }).execute();
    const rows = day.heads.map((head) => ({ date, case_id: head.caseId, seq: head.seq, hash: head.hash }));
    for (let at = 0; at < rows.length; at += ROWS_PER_INSERT_MAX) {
      await trx.insertInto("audit_day_heads").values(rows.slice(at, at + ROWS_PER_INSERT_MAX)).execute();
    }
  });
}
