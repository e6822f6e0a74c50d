import type { Language } from "#lib/i18n/mod.ts";
import type { ConfirmationItems } from "#lib/services/mod.ts";

/** Documents made of titled tables. */
const SECTIONED_KINDS = ["filledForm", "signatureSheet", "receipt", "deadlineProof"] as const;
/** What a document of ours can be. A kind decides how it is laid out and what it may hold. */
export const DOCUMENT_KINDS = [...SECTIONED_KINDS, "confirmation"] as const;
export type DocumentKind = typeof DOCUMENT_KINDS[number];
export type SectionedKind = typeof SECTIONED_KINDS[number];

/** One line of a document: what it is called and what it says. */
export interface DocumentRow {
  readonly label: string;
  /** The label in the citizen's language, in small type under the German one. */
  readonly labelTranslated?: string;
  /** Line breaks in it are kept. An empty value prints as a dash, so that a reader sees that nothing was left out. */
  readonly value: string;
  /** Who entered it, where that was not the citizen; or another remark on this line. */
  readonly note?: string;
  /** A drawing below the value, of which the value says what it is. */
  readonly drawing?: RowDrawing;
}

/** Strokes to be drawn as lines: a path (SVG 2, § 9.3) in a box of `width` × `height` units. */
export interface RowDrawing {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** in the same units */
  readonly strokeWidth: number;
}

export interface DocumentSection {
  readonly title: string;
  readonly titleTranslated?: string;
  readonly rows: readonly DocumentRow[];
}

/** A document made of titled tables: the filled form, the signature sheet, the receipt, the proof of a search in time. */
export interface SectionedContent {
  readonly kind: SectionedKind;
  readonly title: string;
  readonly titleTranslated?: string;
  readonly intro?: string;
  readonly sections: readonly DocumentSection[];
  /** What the signer declares, or what the reader must know; one paragraph each. */
  readonly statements?: readonly string[];
  /** For programs that read the file without its text: stands in it in clear, letters and digits only. */
  readonly keywords?: string;
  /** A short line at the foot of every page, beside the page number. */
  readonly footer?: string;
}

/**
 * Abmeldebestätigung or Meldebestätigung: the eight items of § 24(2) BMG, and no more. The type is the fence: there is no field for anything
 * else, and the renderer reads only these.
 */
export interface ConfirmationContent {
  readonly kind: "confirmation";
  readonly items: ConfirmationItems;
}

export type DocumentContent = SectionedContent | ConfirmationContent;

/** Where a document is checked. */
export interface CheckPlace {
  /** the page's address as people type it */
  readonly address: string;
  readonly code: string;
  /** the address with the code in it */
  readonly link: string;
}

/** What the page around the content says. The same input always gives the same bytes. */
export interface RenderOptions {
  readonly town: {
    readonly name: string;
    readonly office: string;
    readonly street: string;
    readonly postcodeAndPlace: string;
    readonly phone: string;
    readonly email: string;
  };
  readonly timeZone: string;
  readonly madeAt: Temporal.Instant;
  /** Printed at the foot: the document's id, by which the town finds it again. */
  readonly documentId: string;
  /** The citizen's language. Documents are German; with "en" a confirmation's labels are repeated in English under the German ones. */
  readonly language: Language;
  /** Where and by which code anybody can check the document; printed at its end as words and as a QR code. */
  readonly check?: CheckPlace;
  /** A demo's documents say on every page that they are none. */
  readonly demo?: boolean;
}
