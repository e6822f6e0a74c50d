import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";
import { PDF_PAGES_MAX, type UploadRefusal } from "../shared.ts";
import { latin1 } from "./sniffing.ts";

export type PdfReading = { readonly ok: true; readonly pages?: number } | {
  readonly ok: false;
  readonly reason: UploadRefusal;
};

/**
 * Names of what a paper does not need: scripts, programs, forms that send, films, and files inside (ISO 32000-2: 12.6.4, 7.11.4, 12.7.8,
 * 13). Each is longer than what random bytes of a compressed picture spell, so they are looked for everywhere.
 */
const ACTIVE =
  /\/(JavaScript|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|Rendition|GoToE|XFA|Filespec|FileAttachment)(?![A-Za-z0-9])/;
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/;
/** A web page or a program inside; spelled so long that no compressed picture spells it by chance. */
const POLYGLOT = /<script|<html[\s>]|<svg[\s>]|<!doctype|<\?php/i;
/** The end of a ZIP archive, and how far from the file's end it may stand to be one (APPNOTE 4.3.16). */
const ARCHIVE_END = "PK\x05\x06";
const ARCHIVE_TAIL_CHARACTERS = 65_557;
const OBJECT_STREAM = /\/ObjStm(?![A-Za-z0-9])/g;
/** What object streams may hold once they are unpacked, each and together, in bytes. */
const UNPACKED_BYTES_MAX = 8 * 1024 * 1024;
const UNPACKED_TOGETHER_BYTES_MAX = 32 * 1024 * 1024;
const DICTIONARY_CHARACTERS_MAX = 2048;
/** A name with a # in it. */
const SPELLED_NAME = /\/[^\s/<>[\](){}%#]{0,79}#[^\s/<>[\](){}%]{0,79}/g;
/** A font's name has a space in it now and then; random bytes spell some hundred such names in the largest file. */
const SPELLED_NAMES_MAX = 10_000;
/** ISO 32000-2 § 7.5.5: the end stands in the last kilobyte. */
const TAIL_CHARACTERS = 1024;

/**
 * Looks whether a PDF is a plain paper. It is never drawn here, and only ever handed out to be saved; what acts by itself, hides files, or cannot
 * be looked into is refused all the same, because somebody will open it.
 */
export function readPdf(bytes: Uint8Array): PdfReading {
  const raw = latin1(bytes);
  if (!/%%EOF\s*$/.test(raw.slice(-TAIL_CHARACTERS).replace(/\0+$/, ""))) {
    return refused(raw.includes("%%EOF") ? "pdfUnusual" : "damaged");
  }
  if (POLYGLOT.test(raw) || raw.slice(-ARCHIVE_TAIL_CHARACTERS).includes(ARCHIVE_END)) {
    return refused("pdfUnusual");
  }
  const text = plainNames(raw);
  if (text === undefined) return refused("pdfUnusual");
  if (ENCRYPTED.test(text)) return refused("pdfEncrypted");
  if (ACTIVE.test(text)) return refused("pdfActive");
  const unpacked = unpackObjects(raw, text);
  if (unpacked === undefined) return refused("pdfUnusual");
  if (ACTIVE.test(unpacked)) return refused("pdfActive");
  const pages = countPages(text) + countPages(unpacked);
  if (pages > PDF_PAGES_MAX) return refused("tooLong");
  return pages > 0 ? { ok: true, pages } : { ok: true };
}

function refused(reason: UploadRefusal): PdfReading {
  return { ok: false, reason };
}

/**
 * Names may be spelled with #xx for a character (§ 7.3.5); the text keeps its length, so that places stay where they are.
 * @returns `undefined` where there are more of these than any paper has
 */
function plainNames(text: string): string | undefined {
  let plain = "";
  let done = 0;
  let count = 0;
  for (const { index, 0: name } of text.matchAll(SPELLED_NAME)) {
    if (++count > SPELLED_NAMES_MAX) return undefined;
    const read = name.replace(/#([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
    plain += text.slice(done, index) + read.padEnd(name.length, " ");
    done = index + name.length;
  }
  return plain + text.slice(done);
}

/**
 * What stands in object streams (§ 7.5.7). One after the other, so that every byte is looked at once: streams do not lie in each other, and a
 * dictionary begins behind the stream before it.
 * @returns `undefined` where one cannot be looked into
 */
function unpackObjects(raw: string, text: string): string | undefined {
  const marks = text.match(OBJECT_STREAM)?.length ?? 0;
  const found: string[] = [];
  let bytes = 0;
  let done = 0;
  for (const { index, 0: word } of text.matchAll(/>>\s{0,8}stream\r?\n/g)) {
    if (index < done) continue;
    const before = text.slice(Math.max(done, index - DICTIONARY_CHARACTERS_MAX), index + 2);
    const begin = done = index + word.length;
    const dictionary = before.slice(before.lastIndexOf(" obj"));
    if (!/\/ObjStm(?![A-Za-z0-9])/.test(dictionary)) continue;
    const end = raw.indexOf("endstream", begin);
    const content = end < 0 ? undefined : unpack(dictionary, raw.slice(begin, end));
    bytes += content?.length ?? 0;
    const plain = content === undefined || bytes > UNPACKED_TOGETHER_BYTES_MAX
      ? undefined
      : plainNames(content);
    if (plain === undefined) return undefined;
    found.push(plain);
    done = end;
  }
  return found.length === marks ? found.join("\n") : undefined;
}

function unpack(dictionary: string, body: string): string | undefined {
  if (/\/(DecodeParms|Predictor|F)(?![A-Za-z0-9])/.test(dictionary)) return undefined;
  const filter = /\/Filter\s*(?:\[\s*)?(\/[A-Za-z0-9]+)?/.exec(dictionary);
  if (!filter) return body;
  if (!/\/Filter\s*(\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(dictionary)) return undefined;
  try {
    return latin1(inflateSync(Buffer.from(body, "latin1"), { maxOutputLength: UNPACKED_BYTES_MAX }));
  } catch {
    return undefined;
  }
}

function countPages(text: string): number {
  return text.match(/\/Type\s{0,4}\/Page(?![A-Za-z0-9])/g)?.length ?? 0;
}
