import type { DocumentKind } from "./content.ts";

export type {
  ConfirmationContent,
  DocumentContent,
  DocumentKind,
  DocumentRow,
  DocumentSection,
  RenderOptions,
  SectionedContent,
  SectionedKind,
} from "./content.ts";

/** A frozen document of a case: its bytes never change any more. */
export interface DocumentInfo {
  readonly id: string;
  readonly caseId: string;
  readonly kind: DocumentKind;
  readonly title: string;
  /** SHA-256 of the bytes, lower-case hexadecimal */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly frozenAt: Temporal.Instant;
  readonly withdrawnAt?: Temporal.Instant;
}

/** The first characters of a document's hash, in two groups of four: enough for a person to compare. */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, 4)} ${sha256.slice(4, 8)}`;
}
