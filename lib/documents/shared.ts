import type { CheckPlace, DocumentKind } from "./content.ts";

export type {
  CheckPlace,
  ConfirmationContent,
  DocumentContent,
  DocumentKind,
  DocumentRow,
  DocumentSection,
  RenderOptions,
  SectionedContent,
  SectionedKind,
} from "./content.ts";

/** That a document was sealed, and what the sealed file is. */
export interface DocumentSeal {
  /** SHA-256 of the whole sealed file */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly at: Temporal.Instant;
  /** whether a time-stamping authority confirmed the time */
  readonly timestamped: boolean;
  /** which one, and when by its clock; earlier versions kept only that there was one */
  readonly timestamp?: { readonly authority: string; readonly at: Temporal.Instant };
  /** with a certificate that this installation made itself */
  readonly selfMade: boolean;
  /** the file's name among the case's blobs */
  readonly blobId: string;
}

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
  /** once it is sealed: what is given out then begins with the frozen bytes */
  readonly seal?: DocumentSeal;
  readonly withdrawnAt?: Temporal.Instant;
}

/** 80 random bits of a document's id: enough that nobody guesses one, short enough to be typed. */
const CHECK_CODE_CHARACTERS = 16;

/** The code by which anybody can ask whether a document was issued, as it is printed: four groups of four. */
export function checkCodeOf(documentId: string): string {
  return documentId.slice(0, CHECK_CODE_CHARACTERS).match(/.{4}/g)?.join("-") ?? "";
}

/** Where a document is checked: printed on it, so known before its bytes are. */
export function checkPlaceOf(publicUrl: URL, documentId: string): CheckPlace {
  const page = new URL("/documents/check", publicUrl);
  const code = checkCodeOf(documentId);
  return { address: `${page.host}${page.pathname}`, code, link: `${page.href}?code=${code}` };
}

/**
 * A typed code in the form it is kept: letters that look like others (O and 0, I or L and 1, U and V) are read as those that codes have; separators,
 * wide letters of other keyboards and the word before the number do not matter.
 */
export function readCheckCode(typed: string): string | undefined {
  const code = typed.normalize("NFKC").toLowerCase().replace(/^\s*(?:prüfnummer|check number)/, "")
    .replace(/[^\p{L}\p{N}]/gu, "").replace(/o/g, "0").replace(/[il]/g, "1").replace(/u/g, "v");
  return /^[0-9a-hjkmnp-tv-z]{16}$/.test(code) ? code : undefined;
}

/** A SHA-256 in lower-case hexadecimal, as the check page sends it. */
export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** The hash of what is given out: of the sealed file, once there is one. */
export function issuedHash({ sha256, seal }: Pick<DocumentInfo, "sha256" | "seal">): string {
  return seal?.sha256 ?? sha256;
}

/** The first characters of a document's hash, in two groups of four: enough for a person to compare. */
export function shortHash(sha256: string): string {
  return `${sha256.slice(0, 4)} ${sha256.slice(4, 8)}`;
}

/** What a signature sheet says in clear of the document it belongs to, so that a program can hold both together. */
export function signedHashMark(sha256: string): string {
  return `SHA-256 ${sha256}`;
}

/** The hash that a signature sheet's bytes name, or `undefined` in any other file. */
export function signedHashIn(bytes: Uint8Array): string | undefined {
  return / 0 obj\n\(SHA-256 ([0-9a-f]{64})\)\nendobj/.exec(new TextDecoder("latin1").decode(bytes))?.[1];
}
