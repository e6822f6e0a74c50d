import { createHash } from "node:crypto";
import { joined } from "./der.ts";

/** What stands in the seal's dictionary, beside the signature itself. */
export interface SealEntry {
  /** who sealed */
  readonly name: string;
  readonly reason: string;
  /** what a reading program calls the field */
  readonly fieldName: string;
  readonly at: Temporal.Instant;
  /** room for the signature */
  readonly reservedBytes: number;
}

/** A document with an empty place for its signature. */
export interface Prepared {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** where the `<` of the signature's place is, and where what follows its `>` begins */
  readonly from: number;
  readonly to: number;
}

const latin1 = new TextDecoder("latin1");
const ascii = (text: string) => new TextEncoder().encode(text);
const RANGE_DIGITS = 10;

/**
 * Adds an empty signature to a document by an incremental update (ISO 32000-1 § 7.5.6): every byte of `frozen` stays as it is and comes first. The
 * field is hidden, for a seal is nothing to be read or filled, and so needs no place in the structure tree. The document is certified:
 * no change at all is allowed after it (DocMDP, P = 1, § 12.8.2.2).
 * @throws Error for a document that is not one of ours: with several sections, or a cross-reference stream
 */
export function prepare(frozen: Uint8Array, entry: SealEntry): Prepared {
  const file = structureOf(frozen);
  const field = file.size, signature = file.size + 1;
  const page = withAnnotation(file.object(file.firstPage), field);
  const catalog = file.object(file.root).replace(
    />>\s*$/,
    `/AcroForm << /SigFlags 3 /Fields [${field} 0 R] >>\n/Perms << /DocMDP ${signature} 0 R >>\n>>`,
  );
  const objects = new Map([
    [file.root, catalog],
    [file.firstPage, page],
    [field, fieldObject(file.firstPage, signature, entry)],
    [signature, signatureObject(entry)],
  ]);
  const { bytes, offsets } = append(frozen, objects);
  const tail = ascii(tailOf(offsets, file, bytes.length, frozen));
  return withRange(joined(bytes, tail), offsets.get(signature)!);
}

/** Puts the signature into its place: lower-case hexadecimal, filled up with zeros. */
export function insert({ bytes, from, to }: Prepared, signature: Uint8Array): Uint8Array<ArrayBuffer> {
  const room = to - from - 2;
  const hex = hexOf(signature);
  if (hex.length > room) {
    throw new Error(`expected a signature of ${room / 2} bytes, found ${hex.length / 2}`);
  }
  const sealed = bytes.slice();
  sealed.set(ascii(hex.padEnd(room, "0")), from + 1);
  return sealed;
}

/** SHA-256 of all but the signature's place. */
export function digestAround(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const hash = createHash("sha256").update(bytes.subarray(0, from)).update(bytes.subarray(to));
  return new Uint8Array(hash.digest());
}

interface Structure {
  readonly size: number;
  readonly root: number;
  readonly firstPage: number;
  readonly info: string;
  readonly id: string;
  readonly startxref: number;
  /** an object's text between its frame */
  object(number: number): string;
}

function structureOf(bytes: Uint8Array): Structure {
  const text = latin1.decode(bytes);
  const end = text.match(/trailer\s*<<([^]*?)>>\s*startxref\s+(\d+)\s+%%EOF\n$/);
  if (!end) throw new Error("expected a document of ours, found another end");
  const [, trailer = "", startxref = ""] = end;
  const value = (pattern: RegExp) => {
    const found = trailer.match(pattern)?.[1];
    if (found === undefined) throw new Error(`expected ${pattern} in the trailer, found none`);
    return found;
  };
  if (/\/Prev\b|\/Encrypt\b/.test(trailer)) throw new Error("expected a new document, found a changed one");
  const table = text.slice(Number(startxref)).match(/^xref\n0 (\d+)\n/);
  if (!table) throw new Error("expected a cross-reference table, found none");
  const first = Number(startxref) + table[0].length;
  const object = (number: number) => {
    const offset = Number(text.slice(first + number * 20, first + number * 20 + 10));
    const head = `${number} 0 obj\n`;
    if (!text.startsWith(head, offset)) throw new Error(`expected object ${number}, found another`);
    return text.slice(offset + head.length, text.indexOf("\nendobj", offset));
  };
  const root = Number(value(/\/Root (\d+) 0 R/));
  const reference = (from: string, pattern: RegExp) => Number(from.match(pattern)?.[1] ?? NaN);
  const pages = object(reference(object(root), /\/Pages (\d+) 0 R/));
  return {
    size: Number(value(/\/Size (\d+)/)),
    root,
    firstPage: reference(pages, /\/Kids \[(\d+) 0 R/),
    info: value(/\/Info (\d+ 0 R)/),
    id: value(/\/ID \[(<[0-9a-f]+>)/),
    startxref: Number(startxref),
    object,
  };
}

function withAnnotation(page: string, field: number): string {
  const known = /\/Annots \[/;
  return known.test(page)
    ? page.replace(known, `/Annots [${field} 0 R `)
    : page.replace(/>>\s*$/, `/Annots [${field} 0 R]\n>>`);
}

/** Field and widget in one. F: hidden and locked (ISO 32000-1, table 165). */
function fieldObject(page: number, signature: number, { fieldName }: SealEntry): string {
  return `<<\n/Type /Annot\n/Subtype /Widget\n/FT /Sig\n/T (Seal)\n/TU ${textString(fieldName)}\n` +
    `/F 130\n/Rect [0 0 0 0]\n/P ${page} 0 R\n/V ${signature} 0 R\n>>`;
}

function signatureObject({ name, reason, at, reservedBytes }: SealEntry): string {
  const range = `0 ${"*".repeat(RANGE_DIGITS)} ${"*".repeat(RANGE_DIGITS)} ${"*".repeat(RANGE_DIGITS)}`;
  const moment = at.round("second").toString().replace(/[-:TZ]/g, "");
  return `<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached\n` +
    `/ByteRange [${range}]\n/Contents <${"0".repeat(reservedBytes * 2)}>\n` +
    `/M (D:${moment}Z)\n/Name ${textString(name)}\n/Reason ${textString(reason)}\n` +
    `/Reference [<< /Type /SigRef /TransformMethod /DocMDP ` +
    `/TransformParams << /Type /TransformParams /P 1 /V /1.2 >> >>]\n>>`;
}

/** A text string in UTF-16 (ISO 32000-1 § 7.9.2.2), as hexadecimal digits, so that no character needs care. */
function textString(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return `<feff${units.map((unit) => unit.toString(16).padStart(4, "0")).join("")}>`;
}

function append(frozen: Uint8Array, objects: ReadonlyMap<number, string>) {
  const parts = [frozen];
  const offsets = new Map<number, number>();
  let length = frozen.length;
  for (const [number, content] of objects) {
    offsets.set(number, length);
    const part = ascii(`${number} 0 obj\n${content}\nendobj\n`);
    parts.push(part);
    length += part.length;
  }
  return { bytes: joined(...parts), offsets };
}

function tailOf(
  offsets: ReadonlyMap<number, number>,
  file: Structure,
  startxref: number,
  frozen: Uint8Array,
): string {
  const lines = [...offsets].sort(([a], [b]) => a - b).map(([number, offset]) =>
    `${number} 1\n${String(offset).padStart(10, "0")} 00000 n \n`
  );
  // The second half of the identifier changes with every update (ISO 32000-1 § 14.4).
  const changed = createHash("sha256").update(frozen).digest("hex").slice(0, 32);
  return `xref\n${lines.join("")}trailer\n<<\n/Size ${file.size + 2}\n/Root ${file.root} 0 R\n` +
    `/Info ${file.info}\n/ID [${file.id} <${changed}>]\n/Prev ${file.startxref}\n>>\n` +
    `startxref\n${startxref}\n%%EOF\n`;
}

/** Says which bytes are sealed: all but the signature's own place (§ 12.8.1). */
function withRange(bytes: Uint8Array<ArrayBuffer>, signatureAt: number): Prepared {
  const text = latin1.decode(bytes.subarray(signatureAt));
  const rangeAt = signatureAt + text.indexOf("/ByteRange [") + "/ByteRange [".length;
  const from = signatureAt + text.indexOf("/Contents <") + "/Contents ".length;
  const to = bytes.indexOf(0x3e, from) + 1;
  const range = [0, from, to, bytes.length - to].join(" ");
  const place = bytes.indexOf(0x5d, rangeAt) - rangeAt;
  bytes.set(ascii(range.padEnd(place, " ")), rangeAt);
  return { bytes, from, to };
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
