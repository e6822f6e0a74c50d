import type { Formats, Translator } from "#lib/i18n/mod.ts";
import { type UploadKind, UPLOADS } from "#lib/services/mod.ts";
import { type UploadFile, type UploadRefusal, uploadTexts } from "#lib/uploads/mod.ts";

/** Whose words, and how times are said. */
export interface UploadWords {
  readonly t: Translator;
  readonly formats: Formats;
}

/** What was refused just now, of which paper, and how much came through. */
export interface UploadAnswer {
  readonly kind: UploadKind;
  readonly refused: readonly UploadRefusal[];
  readonly added: number;
  /** id of the file that was to be replaced; it is still there */
  readonly replaces?: string;
}

const KILOBYTE = 1024;

/** "Foto · 240 kB · 14:05" */
export function factsOf({ t, formats }: UploadWords, file: UploadFile): string {
  const { mediaType, pages, sizeBytes, at } = file;
  return [
    mediaType === "application/pdf" ? t(uploadTexts.isPdf, { pages: pages ?? 0 }) : t(uploadTexts.isPhoto),
    ...(sizeBytes ? [t(uploadTexts.kilobytes, { size: Math.max(1, Math.round(sizeBytes / KILOBYTE)) })] : []),
    formats.time(at),
  ].join(" · ");
}

/** "Vollmacht, Seite 2" */
export function nameOf(t: Translator, kind: UploadKind, number: number): string {
  return t(uploadTexts.pageOf, { name: t(UPLOADS[kind].name), number });
}
