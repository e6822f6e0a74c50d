import { hashEntry } from "#lib/audit/mod.ts";
import { KeyDestroyedError } from "#lib/crypto/mod.ts";
import { type Sql, type SqlHealth, SqlUnavailable } from "#lib/sql/mod.ts";
import type {
  Amendment,
  AmendResult,
  AuditEvent,
  CaseCount,
  DocumentFacts,
  GatheredCase,
  NotFound,
  RecordsUnavailable,
  Seal,
  StoreResult,
} from "./case_record.ts";
import { AuditDays } from "./audit_days.ts";
import { CaseShelf } from "./case_shelf.ts";
import { type IssuedDocument, issuedOf, type IssuedQuery, issuedRow } from "./issued.ts";
import { findIssued } from "./issued_store.ts";
import { migrations } from "./migrations/mod.ts";
import { indexEntries } from "./names.ts";
import { caseRows, documentFacts, documentRow, PLACE } from "./rows.ts";
import {
  amendCase,
  type Change,
  type Db,
  eraseCase,
  findByHash,
  findCase,
  insertCase,
  listCounts,
  listEndedBefore,
} from "./store.ts";
import type { RecordTables } from "./tables.ts";

/** How many cases one look for ended retention gives. */
const RETENTION_BATCH_CASES = 500;

export interface RecordsParts {
  readonly sql: Sql;
  readonly seal: Seal;
  /** 32 bytes, `secrets.key("name-index")` */
  readonly nameKey: Uint8Array;
  /** the town's, for counting by month */
  readonly timeZone: string;
}

/**
 * The records: ended cases with their documents and audit trail in SQL. Whoever reads goes through a shelf that holds only what they may
 * see: {@link casesOf} a clerk, a {@link caseAlone} for the holder of its link, {@link allCases} for who leads or audits.
 * Every verb may answer `recordsUnavailable`; the same call later does the same thing.
 */
export class Records<Summary, Answers> {
  constructor(private readonly parts: RecordsParts) {}

  /** Whether the records can be read and written right now; never throws. The first contact migrates the schema. */
  async health(): Promise<SqlHealth> {
    const health = await this.parts.sql.health();
    if (health.state === "down") return health;
    try {
      const ready = await this.reach(() => Promise.resolve({ ok: true } as const));
      return ready.ok ? health : { state: "down", reason: ready.detail };
    } catch {
      return { state: "down", reason: "fault" }; // Whoever stores or reads throws it, and it is logged there.
    }
  }

  /**
   * Keeps an ended case, once: a second call with the same id changes nothing (P34).
   * @throws KeyDestroyedError when the case has no key; Error when a document's bytes do not have its hash
   */
  async store(gathered: GatheredCase<Summary, Answers>): Promise<StoreResult> {
    const rows = caseRows(gathered, this.parts);
    return await this.reach(async (db) => {
      const stored = await insertCase(db, rows);
      return stored === "destroyed" ? { ok: false, reason: stored } : { ok: true, stored };
    });
  }

  /** Adds to or changes an ended case, with its trace in the same transaction. A repeated document id changes nothing. */
  async amend(caseId: string, amendment: Amendment<Summary>): Promise<AmendResult> {
    const change = this.change(caseId, amendment);
    return await this.reach(async (db) => {
      const amended = await amendCase(db, caseId, change);
      return amended === "absent" ? { ok: false, reason: "notFound" } : { ok: true, amended };
    });
  }

  /** The cases that this clerk ended. */
  casesOf(clerkId: string): CaseShelf<Summary, Answers> {
    return this.shelf({ clerkId });
  }

  /** One case and nothing else: for the citizen who holds its link. */
  caseAlone(caseId: string): CaseShelf<Summary, Answers> {
    return this.shelf({ caseId });
  }

  /** Every case of the town. The route's declared right must allow it. */
  allCases(): CaseShelf<Summary, Answers> {
    return this.shelf({ all: true });
  }

  /** For the public check page: what was issued with this hash (SHA-256, lower-case hexadecimal). */
  async issued(sha256: string): Promise<
    | {
      ok: true;
      caseId: string;
      service: string;
      document: DocumentFacts;
      summary?: Summary;
    }
    | NotFound
    | RecordsUnavailable
  > {
    return await this.reach(async (db) => {
      const document = await findByHash(db, sha256);
      const row = document && await findCase(db, { all: true }, document.case_id);
      if (!row) return { ok: false, reason: "notFound" };
      const summary = this.readable(() => this.parts.seal.open<Summary>(row.id, PLACE.summary, row.summary));
      return {
        ok: true,
        caseId: row.id,
        service: row.service,
        document: documentFacts(document),
        ...(summary === undefined ? {} : { summary }),
      };
    });
  }

  /** For the public check page: the issued document with this code, or with these bytes. Gone with its case. */
  async issuedDocument(
    query: IssuedQuery,
  ): Promise<{ ok: true; service: string; issued: IssuedDocument } | NotFound | RecordsUnavailable> {
    return await this.reach(async (db) => {
      const row = await findIssued(db, query);
      const issued = row && this.readable(() => issuedOf(row, this.parts.seal));
      return issued ? { ok: true, service: row.service, issued } : { ok: false, reason: "notFound" };
    });
  }

  /** The days' heads over all cases. */
  get auditDays(): AuditDays {
    return new AuditDays((work) => this.reach(work));
  }

  /** Cases whose retention is over, oldest first, at most 500 at a time; those with a later `keepUntil` are left out. */
  async endedBefore(
    end: Temporal.Instant,
    { now, service }: { now: Temporal.Instant; service?: string },
  ): Promise<{ ok: true; caseIds: string[] } | RecordsUnavailable> {
    return await this.reach(async (db) => ({
      ok: true,
      caseIds: await listEndedBefore(db, {
        endedBefore: end.epochMilliseconds,
        now: now.epochMilliseconds,
        service,
        limit: RETENTION_BATCH_CASES,
      }),
    }));
  }

  /**
   * Removes everything of a case but the fact that it was counted and is gone, and overwrites it in the database file. The caller destroys
   * the case's key first: that is what reaches the backups.
   * @returns `destroyed: "before"` when there was no such case (any more)
   */
  async destroy(
    caseId: string,
    now: Temporal.Instant,
  ): Promise<{ ok: true; destroyed: "now" | "before" } | RecordsUnavailable> {
    return await this.reach(async (db) => {
      const erased = await eraseCase(db, caseId, now.epochMilliseconds);
      await this.parts.sql.wipeDeleted();
      return { ok: true, destroyed: erased ? "now" : "before" };
    });
  }

  /** How many cases ended per month, service and outcome; months as "2026-03", both ends inclusive. */
  async counts(
    months: { from?: string; to?: string } = {},
  ): Promise<{ ok: true; counts: CaseCount[] } | RecordsUnavailable> {
    return await this.reach(async (db) => ({
      ok: true,
      counts: await listCounts(db, { from: months.from, to: months.to }),
    }));
  }

  private shelf(
    scope: { clerkId: string } | { caseId: string } | { all: true },
  ): CaseShelf<Summary, Answers> {
    return new CaseShelf(scope, {
      reach: (work) => this.reach(work),
      open: (caseId, place, sealed) => this.readable(() => this.parts.seal.open(caseId, place, sealed)),
      openBytes: (caseId, place, sealed) =>
        this.readable(() => this.parts.seal.openBytes(caseId, place, sealed)),
      nameKey: this.parts.nameKey,
    });
  }

  private change(caseId: string, amendment: Amendment<Summary>): Change {
    const { seal, nameKey } = this.parts;
    const { outcome, summary, keepUntil, withdraw } = amendment;
    return {
      documents: (amendment.documents ?? []).map((document) => documentRow(caseId, document, seal)),
      issued: (amendment.issued ?? []).map((issued) => issuedRow(caseId, issued, seal)),
      onlyWhile: amendment.onlyWhile,
      withdraw: withdraw && { documentIds: withdraw.documentIds, at: withdraw.at.epochMilliseconds },
      set: {
        ...(outcome ? { outcome: outcome.outcome, reason_code: outcome.reasonCode ?? null } : {}),
        ...(summary === undefined ? {} : { summary: seal.seal(caseId, PLACE.summary, summary) }),
        ...(keepUntil === undefined ? {} : { keep_until: keepUntil?.epochMilliseconds ?? null }),
      },
      names: indexEntries(nameKey, amendment.names ?? []),
      chain: (head) => chain(head, amendment.events),
    };
  }

  private async reach<T>(work: (db: Db) => Promise<T>): Promise<T | RecordsUnavailable> {
    try {
      return await work(await this.parts.sql.contact<RecordTables>(migrations));
    } catch (fault) {
      if (!(fault instanceof SqlUnavailable)) throw fault;
      return { ok: false, reason: "recordsUnavailable", detail: fault.reason };
    }
  }

  /** `undefined` where the case's key is destroyed; a value that was tampered with is a fault. */
  private readable<T>(open: () => T): T | undefined {
    try {
      return open();
    } catch (fault) {
      if (fault instanceof KeyDestroyedError) return undefined;
      throw fault;
    }
  }
}

function chain(head: { seq: number; hash: string }, events: readonly AuditEvent[]) {
  let { seq, hash } = head;
  return events.map(({ event, actor, at, facts = {} }) => {
    const entry = { seq: ++seq, event, actor, at: at.toString(), facts };
    hash = hashEntry(hash, entry);
    return { ...entry, hash };
  });
}
