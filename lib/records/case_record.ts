import type { Audit, AuditEntry } from "#lib/audit/mod.ts";
import type { CaseKeys } from "#lib/crypto/mod.ts";
import type { SqlDownReason } from "#lib/sql/mod.ts";
import type { IssuedDocument } from "./issued.ts";

/** What seals and opens a case's personal data; `CaseKeys` of lib/crypto is one. */
export type Seal = Pick<CaseKeys, "seal" | "open" | "sealBytes" | "openBytes">;

/** One thing that happened, not yet chained: what `Audit.append` takes. */
export type AuditEvent = Parameters<Audit["append"]>[2];

/** What anyone may know of a document. The title is a text's key, so that it is shown in the reader's language. */
export interface DocumentFacts {
  readonly id: string;
  /** "form", "confirmation", "signatureSheet", "upload" … */
  readonly kind: string;
  readonly titleKey: string;
  readonly mediaType: string;
  /** SHA-256 of the plain bytes, lower-case hexadecimal */
  readonly sha256: string;
  readonly createdAt: Temporal.Instant;
  /** set when the town took it back; the bytes stay until the case goes */
  readonly withdrawnAt?: Temporal.Instant;
}

/** A document on its way into the records: `bytes` are plain and are sealed before they are stored. */
export interface GatheredDocument extends Omit<DocumentFacts, "withdrawnAt"> {
  readonly bytes: Uint8Array;
}

/**
 * An ended case with everything that stays of it, gathered from the live stores.
 * `Summary` is what a list shows of it (names), `Answers` the structured export; both are JSON and are sealed.
 */
export interface GatheredCase<Summary, Answers> {
  readonly id: string;
  readonly service: string;
  readonly outcome: string;
  /** why, where the outcome has reasons (identity not established, technical failure) */
  readonly reasonCode?: string;
  /** who ended the visit; nobody, when the system did */
  readonly clerkId?: string;
  readonly openedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant;
  /** under which the case can be found; kept as a keyed blind index only */
  readonly names: readonly string[];
  readonly summary: Summary;
  readonly answers?: Answers;
  readonly documents: readonly GatheredDocument[];
  /** for the public check page: what was issued, the withdrawn among them */
  readonly issued?: readonly IssuedDocument[];
  readonly audit: readonly AuditEntry[];
}

/** A case as a list shows it. */
export interface CaseFacts<Summary> {
  readonly id: string;
  readonly service: string;
  readonly outcome: string;
  readonly reasonCode?: string;
  readonly clerkId?: string;
  readonly openedAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant;
  /** not destroyed before this, whatever the retention says */
  readonly keepUntil?: Temporal.Instant;
  /** missing once the case's key is destroyed */
  readonly summary?: Summary;
}

/** A case as its own page shows it. */
export interface StoredCase<Summary, Answers> extends CaseFacts<Summary> {
  readonly answers?: Answers;
  readonly documents: readonly DocumentFacts[];
  readonly audit: readonly AuditEntry[];
}

/** A later change to an ended case: documents that followed, a withdrawal, another outcome. Every change has its trace. */
export interface Amendment<Summary> {
  readonly events: readonly [AuditEvent, ...AuditEvent[]];
  readonly documents?: readonly GatheredDocument[];
  /** of `documents`, what the public check page is to know */
  readonly issued?: readonly IssuedDocument[];
  readonly withdraw?: { readonly documentIds: readonly string[]; readonly at: Temporal.Instant };
  readonly outcome?: { readonly outcome: string; readonly reasonCode?: string };
  /** the change holds only while the case has this outcome; otherwise it counts as made before */
  readonly onlyWhile?: string;
  readonly summary?: Summary;
  /** names under which the case is to be found too */
  readonly names?: readonly string[];
  /** `null` lifts it */
  readonly keepUntil?: Temporal.Instant | null;
}

/** Narrows a list; what is left out does not narrow. */
export interface CaseFilter {
  readonly service?: string;
  readonly outcome?: string;
  readonly clerkId?: string;
  /** inclusive */
  readonly endedFrom?: Temporal.Instant;
  /** exclusive */
  readonly endedBefore?: Temporal.Instant;
  /** whole words of a name in any order and either spelling (Müller, Mueller, Muller) */
  readonly name?: string;
}

/** Which page of a list: at most `limit` cases after the one that `after` (a previous page's `next`) stands for. */
export interface CasePage {
  readonly limit?: number;
  readonly after?: string;
}

export const PAGE_CASES_DEFAULT = 25;
export const PAGE_CASES_MAX = 100;

export type RecordsUnavailable = {
  readonly ok: false;
  readonly reason: "recordsUnavailable";
  readonly detail: SqlDownReason;
};
export type NotFound = { readonly ok: false; readonly reason: "notFound" };

/** `stored: "before"`: a previous attempt had arrived; nothing was changed. `destroyed`: retention has removed it; never bring it back. */
export type StoreResult =
  | { readonly ok: true; readonly stored: "now" | "before" }
  | { readonly ok: false; readonly reason: "destroyed" }
  | RecordsUnavailable;

export type AmendResult =
  | { readonly ok: true; readonly amended: "now" | "before" }
  | NotFound
  | RecordsUnavailable;

export type CaseList<Summary> =
  | { readonly ok: true; readonly cases: readonly CaseFacts<Summary>[]; readonly next?: string }
  | RecordsUnavailable;

/** Cases that ended in a month ("2026-03", the town's time) with an outcome; destroyed ones stay counted. */
export interface CaseCount {
  readonly month: string;
  readonly service: string;
  readonly outcome: string;
  readonly total: number;
}
