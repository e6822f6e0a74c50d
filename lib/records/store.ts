import { type Insertable, type Kysely, type Selectable, type SelectQueryBuilder, sql } from "kysely";
import { type AuditEntry, GENESIS_HASH } from "#lib/audit/mod.ts";
import { insertIssued, markIssuedWithdrawn } from "./issued_store.ts";
import type { RecordTables } from "./tables.ts";

export type Db = Kysely<RecordTables>;
export type CaseRow = Selectable<RecordTables["cases"]>;
export type DocumentRow = Omit<Selectable<RecordTables["case_documents"]>, "bytes">;
type Query = SelectQueryBuilder<RecordTables, "cases", CaseRow>;

/** Everything of a case as rows: sealed, hashed, ready. */
export interface CaseRows {
  case: Insertable<RecordTables["cases"]>;
  answers: Uint8Array | undefined;
  documents: Insertable<RecordTables["case_documents"]>[];
  issued: Insertable<RecordTables["issued_documents"]>[];
  audit: readonly AuditEntry[];
  names: Uint8Array[];
}

/** Whose cases a query may see: those of one clerk, one case alone, or the town's. */
export type Scope = { clerkId: string } | { caseId: string } | { all: true };

export interface RowFilter {
  service: string | undefined;
  outcome: string | undefined;
  clerkId: string | undefined;
  endedFrom: number | undefined;
  endedBefore: number | undefined;
  /** per word the entries of which one must be there; an empty list finds nothing */
  words: Uint8Array[][] | undefined;
  after: { endedAt: number; id: string } | undefined;
  limit: number;
}

const ROWS_PER_INSERT_MAX = 500;

/** Writes a case with all its parts, once. One transaction: the whole case or nothing of it. */
export async function insertCase(db: Db, rows: CaseRows): Promise<"now" | "before" | "destroyed"> {
  return await db.transaction().execute(async (trx) => {
    const id = rows.case.id;
    const destroyed = await trx.selectFrom("destroyed_cases").select("case_id").where("case_id", "=", id)
      .executeTakeFirst();
    if (destroyed) return "destroyed";
    // Of two at once the second waits here for the first, and then finds the case there.
    const inserted = await trx.insertInto("cases").values(rows.case)
      .onConflict((conflict) => conflict.column("id").doNothing()).returning("id").executeTakeFirst();
    if (!inserted) return "before";
    if (rows.answers) {
      await trx.insertInto("case_answers").values({ case_id: id, answers: rows.answers }).execute();
    }
    for (const document of rows.documents) await trx.insertInto("case_documents").values(document).execute();
    await insertIssued(trx, rows.issued);
    await insertAudit(trx, id, rows.audit);
    await insertNames(trx, id, rows.names);
    await addToCount(trx, rows.case.ended_month, rows.case.service, rows.case.outcome, 1);
    return "now";
  });
}

export interface Change {
  documents: Insertable<RecordTables["case_documents"]>[];
  issued: Insertable<RecordTables["issued_documents"]>[];
  /** nothing is changed where the case's outcome is another by now */
  onlyWhile: string | undefined;
  withdraw: { documentIds: readonly string[]; at: number } | undefined;
  set: { outcome?: string; reason_code?: string | null; summary?: Uint8Array; keep_until?: number | null };
  names: Uint8Array[];
  /** continues the chain from its head */
  chain(head: { seq: number; hash: string }): AuditEntry[];
}

/** Changes an ended case together with its trace. A document that is there already means that the change has been made before. */
export async function amendCase(
  db: Db,
  caseId: string,
  change: Change,
): Promise<"now" | "before" | "absent"> {
  return await db.transaction().execute(async (trx) => {
    // An update that changes nothing locks the row in both databases; two amendments of one case take turns.
    const locked = await trx.updateTable("cases").set((eb) => ({ id: eb.ref("id") })).where("id", "=", caseId)
      .returning(["ended_month", "service", "outcome"]).executeTakeFirst();
    if (!locked) return "absent";
    if (change.onlyWhile !== undefined && locked.outcome !== change.onlyWhile) return "before";
    const ids = change.documents.map((document) => document.id);
    if (ids.length > 0) {
      const known = await trx.selectFrom("case_documents").select("id").where("id", "in", ids)
        .where("case_id", "=", caseId).executeTakeFirst();
      if (known) return "before";
    }
    for (const document of change.documents) {
      await trx.insertInto("case_documents").values(document).execute();
    }
    await insertIssued(trx, change.issued);
    if (change.withdraw && change.withdraw.documentIds.length > 0) {
      await trx.updateTable("case_documents").set({ withdrawn_at: change.withdraw.at })
        .where("case_id", "=", caseId).where("id", "in", change.withdraw.documentIds)
        .where("withdrawn_at", "is", null).execute();
      await markIssuedWithdrawn(trx, caseId, change.withdraw.documentIds, change.withdraw.at);
    }
    if (Object.keys(change.set).length > 0) {
      await trx.updateTable("cases").set(change.set).where("id", "=", caseId).execute();
    }
    const outcome = change.set.outcome ?? locked.outcome;
    if (outcome !== locked.outcome) await moveCount(trx, locked, outcome);
    await insertNames(trx, caseId, change.names);
    const head = await trx.selectFrom("case_audit").select(["seq", "hash"]).where("case_id", "=", caseId)
      .orderBy("seq", "desc").limit(1).executeTakeFirst();
    await insertAudit(trx, caseId, change.chain(head ?? { seq: -1, hash: GENESIS_HASH }));
    return "now";
  });
}

export async function findCase(db: Db, scope: Scope, caseId: string): Promise<CaseRow | undefined> {
  return await within(db.selectFrom("cases").selectAll(), scope).where("id", "=", caseId).executeTakeFirst();
}

/** Newest end first. */
export async function listCases(db: Db, scope: Scope, filter: RowFilter): Promise<CaseRow[]> {
  if (filter.words?.length === 0) return [];
  const { service, outcome, clerkId, endedFrom, endedBefore, after } = filter;
  let query = within(db.selectFrom("cases").selectAll(), scope);
  if (service !== undefined) query = query.where("service", "=", service);
  if (outcome !== undefined) query = query.where("outcome", "=", outcome);
  if (clerkId !== undefined) query = query.where("clerk_id", "=", clerkId);
  if (endedFrom !== undefined) query = query.where("ended_at", ">=", endedFrom);
  if (endedBefore !== undefined) query = query.where("ended_at", "<", endedBefore);
  if (after) {
    query = query.where((eb) =>
      eb.or([
        eb("ended_at", "<", after.endedAt),
        eb.and([eb("ended_at", "=", after.endedAt), eb("id", "<", after.id)]),
      ])
    );
  }
  for (const entries of filter.words ?? []) {
    query = query.where(
      "id",
      "in",
      (eb) => eb.selectFrom("case_names").select("case_id").where("entry", "in", entries),
    );
  }
  return await query.orderBy("ended_at", "desc").orderBy("id", "desc").limit(filter.limit).execute();
}

export async function findAnswers(db: Db, caseId: string): Promise<Uint8Array | undefined> {
  const row = await db.selectFrom("case_answers").select("answers").where("case_id", "=", caseId)
    .executeTakeFirst();
  return row?.answers;
}

const DOCUMENT_FACTS = [
  "id",
  "case_id",
  "kind",
  "title_key",
  "media_type",
  "sha256",
  "created_at",
  "withdrawn_at",
] as const;

/** Oldest first, without their bytes. */
export async function listDocuments(db: Db, caseId: string): Promise<DocumentRow[]> {
  return await db.selectFrom("case_documents").select(DOCUMENT_FACTS).where("case_id", "=", caseId)
    .orderBy("created_at").orderBy("id").execute();
}

export async function findDocument(db: Db, scope: Scope, caseId: string, documentId: string) {
  if (!await findCase(db, scope, caseId)) return undefined;
  return await db.selectFrom("case_documents").selectAll().where("case_id", "=", caseId)
    .where("id", "=", documentId).executeTakeFirst();
}

/** The document with this hash: one that still holds before a withdrawn one, then the oldest. */
export async function findByHash(db: Db, sha256: string): Promise<DocumentRow | undefined> {
  const rows = await db.selectFrom("case_documents").select(DOCUMENT_FACTS).where("sha256", "=", sha256)
    // What citizens sent was not issued by the town: the public check never speaks of it.
    .where("kind", "not like", "upload.%").orderBy("created_at").orderBy("id").execute();
  return rows.find((row) => row.withdrawn_at === null) ?? rows[0];
}

export async function readAudit(db: Db, caseId: string): Promise<AuditEntry[]> {
  const rows = await db.selectFrom("case_audit").selectAll().where("case_id", "=", caseId).orderBy("seq")
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    event: row.event,
    actor: {
      role: row.actor_role as AuditEntry["actor"]["role"],
      ...(row.actor_id === null ? {} : { id: row.actor_id }),
    },
    at: row.at,
    facts: JSON.parse(row.facts) as AuditEntry["facts"],
    hash: row.hash,
  }));
}

/** Oldest first, without those that are to be kept longer. */
export async function listEndedBefore(
  db: Db,
  due: { endedBefore: number; now: number; service: string | undefined; limit: number },
): Promise<string[]> {
  let query = db.selectFrom("cases").select("id").where("ended_at", "<", due.endedBefore)
    .where((eb) => eb.or([eb("keep_until", "is", null), eb("keep_until", "<=", due.now)]));
  if (due.service !== undefined) query = query.where("service", "=", due.service);
  const rows = await query.orderBy("ended_at").orderBy("id").limit(due.limit).execute();
  return rows.map((row) => row.id);
}

/** Removes every row of a case and remembers only that it is gone. */
export async function eraseCase(db: Db, caseId: string, destroyedAt: number): Promise<boolean> {
  return await db.transaction().execute(async (trx) => {
    // The parts go with the case (on delete cascade).
    const erased = await trx.deleteFrom("cases").where("id", "=", caseId).returning("id").executeTakeFirst();
    if (!erased) return false;
    await trx.insertInto("destroyed_cases").values({ case_id: caseId, destroyed_at: destroyedAt })
      .onConflict((conflict) => conflict.column("case_id").doNothing()).execute();
    return true;
  });
}

export async function listCounts(db: Db, months: { from: string | undefined; to: string | undefined }) {
  let query = db.selectFrom("case_counts").selectAll().where("total", ">", 0);
  if (months.from !== undefined) query = query.where("month", ">=", months.from);
  if (months.to !== undefined) query = query.where("month", "<=", months.to);
  return await query.orderBy("month").orderBy("service").orderBy("outcome").execute();
}

function within(query: Query, scope: Scope): Query {
  if ("clerkId" in scope) return query.where("clerk_id", "=", scope.clerkId);
  if ("caseId" in scope) return query.where("id", "=", scope.caseId);
  return query;
}

async function insertAudit(trx: Db, caseId: string, entries: readonly AuditEntry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    case_id: caseId,
    seq: entry.seq,
    event: entry.event,
    actor_role: entry.actor.role,
    actor_id: entry.actor.id ?? null,
    at: entry.at,
    facts: JSON.stringify(entry.facts),
    hash: entry.hash,
  }));
  for (const some of chunks(rows)) await trx.insertInto("case_audit").values(some).execute();
}

async function insertNames(trx: Db, caseId: string, names: Uint8Array[]): Promise<void> {
  for (const some of chunks(names.map((entry) => ({ case_id: caseId, entry })))) {
    await trx.insertInto("case_names").values(some).onConflict((conflict) => conflict.doNothing()).execute();
  }
}

async function moveCount(
  trx: Db,
  from: Pick<CaseRow, "ended_month" | "service" | "outcome">,
  outcome: string,
): Promise<void> {
  // Always in the same order, so that two movers never wait for each other.
  const steps = [[from.outcome, -1], [outcome, 1]] as const;
  for (const [name, by] of steps.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    await addToCount(trx, from.ended_month, from.service, name, by);
  }
}

async function addToCount(trx: Db, month: string, service: string, outcome: string, by: number) {
  await trx.insertInto("case_counts").values({ month, service, outcome, total: by })
    .onConflict((conflict) =>
      conflict.columns(["month", "service", "outcome"])
        .doUpdateSet({ total: sql<number>`case_counts.total + ${by}` })
    ).execute();
}

function* chunks<T>(rows: T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += ROWS_PER_INSERT_MAX) {
    yield rows.slice(at, at + ROWS_PER_INSERT_MAX);
  }
}
