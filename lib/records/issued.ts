import type { Insertable } from "kysely";
import type { Seal } from "./case_record.ts";
import type { RecordTables } from "./tables.ts";

/** A document that was issued in a case, whether it still holds or was withdrawn. */
export interface IssuedDocument {
  readonly documentId: string;
  /** printed on it, without separators */
  readonly code: string;
  readonly kind: string;
  /** SHA-256 of the bytes that were frozen */
  readonly frozenSha256: string;
  /** SHA-256 of the sealed file, where there is one */
  readonly sealedSha256?: string;
  /** sealed with a certificate that the installation made itself */
  readonly selfMade: boolean;
  /** who confirmed when it was sealed, and when that was; "none": nobody did; absent on cases that earlier versions filed */
  readonly timestamp?: { readonly authority: string; readonly at: Temporal.Instant } | "none";
  readonly issuedAt: Temporal.Instant;
  readonly withdrawnAt?: Temporal.Instant;
  /** of who signed, "E. M." */
  readonly initials: readonly string[];
}

/** By what a document can be asked for: its printed code, or the hash of its bytes. */
export type IssuedQuery = { readonly code: string } | { readonly sha256: string };

export type IssuedRow = RecordTables["issued_documents"];

const place = (documentId: string) => `records.initials:${documentId}`;

export function issuedRow(
  caseId: string,
  issued: IssuedDocument,
  seal: Seal,
): Insertable<RecordTables["issued_documents"]> {
  return {
    document_id: issued.documentId,
    case_id: caseId,
    code: issued.code,
    kind: issued.kind,
    frozen_sha256: issued.frozenSha256,
    sealed_sha256: issued.sealedSha256 ?? null,
    seal_self_made: issued.selfMade ? 1 : 0,
    ...timestampColumns(issued.timestamp),
    issued_at: issued.issuedAt.epochMilliseconds,
    withdrawn_at: issued.withdrawnAt?.epochMilliseconds ?? null,
    initials: seal.seal(caseId, place(issued.documentId), issued.initials),
  };
}

/** @throws KeyDestroyedError when the case's key is gone */
export function issuedOf(row: IssuedRow, seal: Seal): IssuedDocument {
  const instant = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds);
  return {
    documentId: row.document_id,
    code: row.code,
    kind: row.kind,
    frozenSha256: row.frozen_sha256,
    ...(row.sealed_sha256 === null ? {} : { sealedSha256: row.sealed_sha256 }),
    selfMade: row.seal_self_made === 1,
    ...timestampOf(row),
    issuedAt: instant(row.issued_at),
    ...(row.withdrawn_at === null ? {} : { withdrawnAt: instant(row.withdrawn_at) }),
    initials: seal.open<string[]>(row.case_id, place(row.document_id), row.initials),
  };
}

/** An empty name says that nobody confirmed the time; without one it is not known. */
function timestampColumns(timestamp: IssuedDocument["timestamp"]) {
  if (!timestamp) return { stamped_by: null, stamped_at: null };
  return timestamp === "none"
    ? { stamped_by: "", stamped_at: null }
    : { stamped_by: timestamp.authority, stamped_at: timestamp.at.epochMilliseconds };
}

function timestampOf({ stamped_by, stamped_at }: IssuedRow): Pick<IssuedDocument, "timestamp"> {
  if (stamped_by === null) return {};
  if (stamped_at === null) return { timestamp: "none" };
  const at = Temporal.Instant.fromEpochMilliseconds(stamped_at);
  return { timestamp: { authority: stamped_by, at } };
}
