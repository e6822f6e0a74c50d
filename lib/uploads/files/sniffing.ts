import { Buffer } from "node:buffer";
import type { UploadRefusal } from "../shared.ts";

/** What the first bytes of a file say that it is. */
export type Sniffed = "jpeg" | "png" | "pdf" | UploadRefusal;

const HEAD_BYTES = 1024;

/**
 * What a file is, by its content alone: its name and the type that a browser calls it are the sender's words. Types that are taken must begin at
 * the first byte; a signature further in, as polyglots have it, does not count.
 */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return "empty";
  const head = latin1(bytes.subarray(0, HEAD_BYTES));
  if (head.startsWith("\xff\xd8\xff")) return "jpeg";
  if (head.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (head.startsWith("%PDF-")) return "pdf";
  return foreign(head);
}

/** How files that are not taken begin, so that their refusal can say what to do. */
const PICTURE_STARTS = ["GIF8", "BM", "II*\0", "MM\0*", "\0\0\x01\0", "8BPS"];
const PROGRAM_STARTS = [
  "MZ",
  "\x7fELF",
  "\xca\xfe\xba\xbe",
  "\xcf\xfa\xed\xfe",
  "\xce\xfa\xed\xfe",
  "\xfe\xed\xfa",
  "#!",
];
const ARCHIVE_STARTS = ["PK", "Rar!", "7z\xbc\xaf", "\x1f\x8b", "BZh", "\xfd7zXZ"];
const OLD_OFFICE_START = "\xd0\xcf\x11\xe0";
/** ISO/IEC 14496-12, § 4.3: the brand of a file whose first box is `ftyp` */
const HEIC_BRANDS = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif"];

function foreign(head: string): UploadRefusal {
  const begins = (starts: readonly string[]) => starts.some((start) => head.startsWith(start));
  if (head.slice(4, 8) === "ftyp" && HEIC_BRANDS.includes(head.slice(8, 12))) return "heic";
  if (begins(PICTURE_STARTS) || head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") {
    return "pictureFormat";
  }
  if (begins(PROGRAM_STARTS)) return "program";
  const isOffice = begins(["PK"]) && /word\/|xl\/|ppt\/|mimetype/.test(head);
  if (isOffice || head.startsWith(OLD_OFFICE_START)) return "office";
  if (begins(ARCHIVE_STARTS)) return "archive";
  const text = head.replace(/^\xef\xbb\xbf/, "").trimStart().toLowerCase();
  if (/^(<!doctype|<html|<script|<svg|<\?xml|<\?php|<!--|<head|<body)/.test(text)) return "webPage";
  return "unknownType";
}

const PICTURE_NAMES = ["jpg", "jpeg", "jpe", "jfif", "png"];
/** What cameras and scanners add to a name without saying what the file is. */
const NO_TYPE = /^(\d+|tmp|bin|bak|part|download)$/;

/**
 * Whether the name says something else than the content. A photo called .png that is a JPEG is a photo; a photo called .pdf, or a PDF called
 * .exe, is a mistake at best.
 */
export function contradicts(name: string, type: "jpeg" | "png" | "pdf"): boolean {
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name.slice(-100).trim())?.[1]?.toLowerCase();
  if (extension === undefined || NO_TYPE.test(extension)) return false;
  return type === "pdf" ? extension !== "pdf" : !PICTURE_NAMES.includes(extension);
}

/** Bytes as a text of as many characters, so that patterns can look for bytes. */
export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
