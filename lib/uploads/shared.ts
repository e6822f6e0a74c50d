import type { UploadKind } from "#lib/services/shared.ts";

/** What one file may weigh, in bytes: four photos of a good phone, or a paper of many scanned pages. */
export const UPLOAD_BYTES_MAX = 15 * 1024 * 1024;
/** What one form may send at once, in bytes and files. */
export const UPLOAD_FORM_BYTES_MAX = 32 * 1024 * 1024;
export const UPLOAD_FILES_AT_ONCE_MAX = 10;
/** What a case may hold. */
export const UPLOAD_FILES_PER_KIND_MAX = 12;
export const UPLOAD_FILES_PER_CASE_MAX = 40;
export const UPLOAD_BYTES_PER_CASE_MAX = 80 * 1024 * 1024;
/** The largest picture that is decoded, in pixels: a phone's 50-megapixel photo, 200 MB of memory while it lasts. */
export const PICTURE_PIXELS_MAX = 51_000_000;
/** No camera makes a picture so long and thin; no paper needs one. */
export const PICTURE_SIDE_MAX = 16_384;
/** How long the longer side of a kept picture is at most, in pixels: A4 at 300 dots per inch. */
export const PICTURE_KEPT_SIDE_MAX = 3508;
/** How long one picture may take to be decoded and made anew, in seconds. */
export const PICTURE_SECONDS_MAX = 40;
/** How long looking into one PDF may take, in seconds: the worst of the largest take one on an idle machine. */
export const PDF_SECONDS_MAX = 15;
/** How many pictures, and how many PDFs, may wait for their turn, of all senders and of one case. */
export const PAPERS_WAITING_MAX = 12;
export const PAPERS_WAITING_PER_CASE_MAX = 3;
export const PDF_PAGES_MAX = 200;
/** How long a link for the phone is good, in minutes. */
export const HANDOVER_MINUTES = 10;
/** How long papers may follow after a visit, in days. The link of the appointment holds for longer. */
export const FOLLOW_DAYS = 12;

/** What the file chooser offers. Phones that take photos as HEIC give a JPEG when only JPEG is asked for. */
export const UPLOAD_ACCEPT = "image/jpeg,image/png,application/pdf,.pdf";

export type UploadType = "image/jpeg" | "application/pdf";

/** Why a file is not taken. */
export type UploadRefusal =
  | "empty"
  | "tooLarge"
  | "tooManyFiles"
  | "tooManyPixels"
  | "heic"
  | "pictureFormat"
  | "office"
  | "program"
  | "webPage"
  | "archive"
  | "unknownType"
  | "wrongExtension"
  | "damaged"
  | "pdfEncrypted"
  | "pdfActive"
  | "pdfUnusual"
  | "tooLong"
  | "caseFull"
  | "kindFull"
  | "closed"
  | "beingFiled"
  | "busy"
  | "noFile";

/** A paper that was sent, as its pages list it. What its sender's device called it is not kept. */
export interface UploadFile {
  readonly id: string;
  readonly kind: UploadKind;
  readonly mediaType: UploadType;
  /** of the kept bytes, lower-case hexadecimal */
  readonly sha256: string;
  readonly sizeBytes?: number;
  /** pages of a PDF, where they could be counted */
  readonly pages?: number;
  readonly at: Temporal.Instant;
  /** sent with the link for the phone */
  readonly byHandover?: true;
}

/** Why a paper that came is asked for once more; the clerk picks one, so that the citizen knows what to do otherwise. */
export const AGAIN_REASONS = ["unreadable", "incomplete", "otherPaper"] as const;
export type AgainReason = typeof AGAIN_REASONS[number];

/** The reason of this name, if there is one. */
export function againReason(name: string): AgainReason | undefined {
  return AGAIN_REASONS.find((reason) => reason === name);
}

/** "Please upload …": asked by a clerk with a click. */
export interface UploadRequest {
  readonly kind: UploadKind;
  readonly askedAt: Temporal.Instant;
  readonly reason?: AgainReason;
  /** something of this kind has come since */
  readonly fulfilled: boolean;
}

/** A link for the phone that is good right now. */
export interface Handover {
  readonly id: string;
  readonly kind: UploadKind;
  readonly until: Temporal.Instant;
}

/** What a case holds of papers, and what was asked for. */
export interface CaseUploads {
  readonly files: readonly UploadFile[];
  readonly requests: readonly UploadRequest[];
  readonly handover?: Handover;
  /** nothing is taken any more: the visit has ended */
  readonly closed: boolean;
}

export const NO_UPLOADS: CaseUploads = { files: [], requests: [], closed: false };
