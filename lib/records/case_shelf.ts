import {
  type CaseFilter,
  type CaseList,
  type CasePage,
  type DocumentFacts,
  type NotFound,
  PAGE_CASES_DEFAULT,
  PAGE_CASES_MAX,
  type RecordsUnavailable,
  type StoredCase,
} from "./case_record.ts";
import { queryEntries } from "./names.ts";
import { caseFacts, cursorText, documentFacts, parseCursor, PLACE } from "./rows.ts";
import {
  type CaseRow,
  type Db,
  findAnswers,
  findCase,
  findDocument,
  listCases,
  listDocuments,
  readAudit,
  type Scope,
} from "./store.ts";

/** What a shelf needs of the records it belongs to. */
interface Reading {
  reach<T>(work: (db: Db) => Promise<T>): Promise<T | RecordsUnavailable>;
  open<T>(caseId: string, place: string, sealed: Uint8Array): T | undefined;
  openBytes(caseId: string, place: string, sealed: Uint8Array): Uint8Array | undefined;
  readonly nameKey: Uint8Array;
}

/** The cases that somebody may see. What is not on the shelf is `notFound`, whether it exists or not. */
export class CaseShelf<Summary, Answers> {
  constructor(private readonly scope: Scope, private readonly reading: Reading) {}

  /** A case with its answers, documents (without bytes) and audit trail. */
  async find(
    caseId: string,
  ): Promise<{ ok: true; case: StoredCase<Summary, Answers> } | NotFound | RecordsUnavailable> {
    return await this.reading.reach(async (db) => {
      const row = await findCase(db, this.scope, caseId);
      if (!row) return { ok: false, reason: "notFound" };
      const sealed = await findAnswers(db, caseId);
      const answers = sealed && this.reading.open<Answers>(caseId, PLACE.answers, sealed);
      return {
        ok: true,
        case: {
          ...caseFacts(row, this.summary(row)),
          ...(answers === undefined ? {} : { answers }),
          documents: (await listDocuments(db, caseId)).map(documentFacts),
          audit: await readAudit(db, caseId),
        },
      };
    });
  }

  /** A document with its plain bytes; `notFound` too when the case's key is destroyed. */
  async document(
    caseId: string,
    documentId: string,
  ): Promise<{ ok: true; document: DocumentFacts; bytes: Uint8Array } | NotFound | RecordsUnavailable> {
    return await this.reading.reach(async (db) => {
      const row = await findDocument(db, this.scope, caseId, documentId);
      const bytes = row && this.reading.openBytes(caseId, PLACE.document(documentId), row.bytes);
      return bytes ? { ok: true, document: documentFacts(row), bytes } : { ok: false, reason: "notFound" };
    });
  }

  /** Cases by their end, newest first. A `name` without a single letter or digit finds nothing. */
  async list(filter: CaseFilter = {}, page: CasePage = {}): Promise<CaseList<Summary>> {
    const limit = Math.min(Math.max(Math.trunc(page.limit ?? PAGE_CASES_DEFAULT), 1), PAGE_CASES_MAX);
    return await this.reading.reach(async (db) => {
      const rows = await listCases(db, this.scope, {
        service: filter.service,
        outcome: filter.outcome,
        clerkId: filter.clerkId,
        endedFrom: filter.endedFrom?.epochMilliseconds,
        endedBefore: filter.endedBefore?.epochMilliseconds,
        words: filter.name === undefined ? undefined : queryEntries(this.reading.nameKey, filter.name),
        after: parseCursor(page.after),
        limit: limit + 1, // one more tells whether there is a next page
      });
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        ok: true,
        cases: shown.map((row) => caseFacts(row, this.summary(row))),
        ...(last ? { next: cursorText(last) } : {}),
      };
    });
  }

  private summary(row: CaseRow): Summary | undefined {
    return this.reading.open<Summary>(row.id, PLACE.summary, row.summary);
  }
}
