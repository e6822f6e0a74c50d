import { sha256Hex } from "#lib/crypto/mod.ts";
import type { CaseFacts, DocumentFacts, GatheredCase, GatheredDocument, Seal } from "./case_record.ts";
import { issuedRow } from "./issued.ts";
import { indexEntries } from "./names.ts";
import type { CaseRow, CaseRows, DocumentRow } from "./store.ts";

/** Where in a case a sealed value belongs; a value cannot be moved from one place to another. */
export const PLACE = {
  summary: "records.summary",
  answers: "records.answers",
  document: (documentId: string) => `records.document:${documentId}`,
} as const;

/** A gathered case, sealed and indexed: no personal data in clear is left in the rows. */
export function caseRows<Summary, Answers>(
  gathered: GatheredCase<Summary, Answers>,
  by: { seal: Seal; nameKey: Uint8Array; timeZone: string },
): CaseRows {
  const { id, answers } = gathered;
  return {
    case: {
      id,
      service: gathered.service,
      outcome: gathered.outcome,
      reason_code: gathered.reasonCode ?? null,
      clerk_id: gathered.clerkId ?? null,
      opened_at: gathered.openedAt.epochMilliseconds,
      ended_at: gathered.endedAt.epochMilliseconds,
      ended_month: gathered.endedAt.toZonedDateTimeISO(by.timeZone).toPlainDate().toPlainYearMonth()
        .toString(),
      keep_until: null,
      summary: by.seal.seal(id, PLACE.summary, gathered.summary),
    },
    answers: answers === undefined ? undefined : by.seal.seal(id, PLACE.answers, answers),
    documents: gathered.documents.map((document) => documentRow(id, document, by.seal)),
    issued: (gathered.issued ?? []).map((issued) => issuedRow(id, issued, by.seal)),
    audit: gathered.audit,
    names: indexEntries(by.nameKey, gathered.names),
  };
}

/** @throws Error when the bytes are not those that were hashed: such a document must not be kept as if it were */
export function documentRow(caseId: string, document: GatheredDocument, seal: Seal) {
  const found = sha256Hex(document.bytes);
  if (found !== document.sha256) {
    throw new Error(`expected document ${document.id} to hash to ${document.sha256}, found ${found}`);
  }
  return {
    id: document.id,
    case_id: caseId,
    kind: document.kind,
    title_key: document.titleKey,
    media_type: document.mediaType,
    sha256: document.sha256,
    created_at: document.createdAt.epochMilliseconds,
    withdrawn_at: null,
    bytes: seal.sealBytes(caseId, PLACE.document(document.id), document.bytes),
  };
}

export function caseFacts<Summary>(row: CaseRow, summary: Summary | undefined): CaseFacts<Summary> {
  return {
    id: row.id,
    service: row.service,
    outcome: row.outcome,
    ...(row.reason_code === null ? {} : { reasonCode: row.reason_code }),
    ...(row.clerk_id === null ? {} : { clerkId: row.clerk_id }),
    openedAt: instant(row.opened_at),
    endedAt: instant(row.ended_at),
    ...(row.keep_until === null ? {} : { keepUntil: instant(row.keep_until) }),
    ...(summary === undefined ? {} : { summary }),
  };
}

export function documentFacts(row: DocumentRow): DocumentFacts {
  return {
    id: row.id,
    kind: row.kind,
    titleKey: row.title_key,
    mediaType: row.media_type,
    sha256: row.sha256,
    createdAt: instant(row.created_at),
    ...(row.withdrawn_at === null ? {} : { withdrawnAt: instant(row.withdrawn_at) }),
  };
}

/** A page's end as text that fits into an address: `<milliseconds>.<case id>`. */
export function cursorText(row: CaseRow): string {
  return `${row.ended_at}.${row.id}`;
}

/** The cursor that the text stands for; text that is none starts at the first page. */
export function parseCursor(text: string | undefined): { endedAt: number; id: string } | undefined {
  const found = /^(-?\d{1,15})\.([0-9a-z]{1,64})$/.exec(text ?? "");
  return found ? { endedAt: Number(found[1]), id: found[2]! } : undefined;
}

function instant(milliseconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds);
}
