/** The Distinguished Encoding Rules of ASN.1 (ITU-T X.690), as much of them as certificates, signatures and timestamps need. */

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  sequence: 0x30,
  set: 0x31,
  utcTime: 0x17,
  generalizedTime: 0x18,
} as const;

/** One element: its tag, its content, and its whole encoding as it stood in the input. */
export interface Node {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly raw: Uint8Array;
}

/** The input is no DER, or not what was expected at this place. */
export class DerError extends Error {
  override name = "DerError";
}

/** Bytes one after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** An element with this tag. */
export function element(tag: number, ...contents: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const content = joined(...contents);
  return joined(Uint8Array.of(tag), lengthOf(content.length), content);
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest >>>= 8) bytes.unshift(rest & 0xff);
  return Uint8Array.of(0x80 | bytes.length, ...bytes);
}

export const sequence = (...parts: readonly Uint8Array[]) => element(TAG.sequence, ...parts);
/** A SET OF: its elements in the order of their encodings (X.690 § 11.6). */
export const setOf = (...parts: readonly Uint8Array[]) => element(TAG.set, ...parts.toSorted(byBytes));
export const octets = (bytes: Uint8Array) => element(TAG.octetString, bytes);
export const bits = (bytes: Uint8Array) => element(TAG.bitString, Uint8Array.of(0), bytes);
export const nothing = () => element(TAG.null);
export const truth = () => element(TAG.boolean, Uint8Array.of(0xff));
export const utf8 = (text: string) => element(TAG.utf8, new TextEncoder().encode(text));
/** `[number]`, constructed. */
export const tagged = (number: number, ...parts: readonly Uint8Array[]) => element(0xa0 | number, ...parts);

/** A non-negative integer, big-endian. */
export function integer(value: number | Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = typeof value === "number" ? numberBytes(value) : value;
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start++;
  const lean = bytes.subarray(start);
  return element(TAG.integer, lean[0]! & 0x80 ? joined(Uint8Array.of(0), lean) : lean);
}

function numberBytes(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Uint8Array.from(bytes.length > 0 ? bytes : [0]);
}

export function oid(dotted: string): Uint8Array<ArrayBuffer> {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return element(TAG.oid, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)));
}

function base128(value: number): number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return bytes;
}

/** A time as certificates write it: two digits of the year until 2049, four from then on (RFC 5280 § 4.1.2.5). */
export function time(at: Temporal.Instant): Uint8Array<ArrayBuffer> {
  const digits = at.round("second").toString().replace(/[-:T]/g, "");
  const early = Number(digits.slice(0, 4)) < 2050;
  return element(
    early ? TAG.utcTime : TAG.generalizedTime,
    new TextEncoder().encode(early ? digits.slice(2) : digits),
  );
}

function byBytes(a: Uint8Array, b: Uint8Array): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    if (a[at] !== b[at]) return a[at]! - b[at]!;
  }
  return a.length - b.length;
}

/**
 * The element that `bytes` are.
 * @throws DerError when they are none, or go on behind it
 */
export function read(bytes: Uint8Array): Node {
  const node = readFirst(bytes);
  if (node.raw.length !== bytes.length) throw new DerError("expected one element, found more behind it");
  return node;
}

/** The first element of `bytes`, whatever follows it. */
export function readFirst(bytes: Uint8Array): Node {
  const tag = bytes[0], first = bytes[1];
  if (tag === undefined || first === undefined) throw new DerError("expected an element, found an end");
  if ((tag & 0x1f) === 0x1f) throw new DerError("expected a tag of one byte, found a longer one");
  let start = 2, length = first;
  if (first & 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 4) throw new DerError("expected a definite length, found none");
    length = 0;
    for (const byte of bytes.subarray(2, 2 + count)) length = length * 256 + byte;
    start += count;
  }
  const end = start + length;
  if (end > bytes.length) throw new DerError("expected an element, found it cut off");
  return { tag, content: bytes.subarray(start, end), raw: bytes.subarray(0, end) };
}

/** The elements within `node`, in order. */
export function children(node: Node): Node[] {
  const found: Node[] = [];
  for (let rest = node.content; rest.length > 0; rest = rest.subarray(found.at(-1)!.raw.length)) {
    found.push(readFirst(rest));
  }
  return found;
}

/** The element at `index` of a list, if it has this tag. */
export function expect(node: Node | undefined, tag: number): Node {
  if (node?.tag !== tag) {
    throw new DerError(`expected tag ${tag.toString(16)}, found ${node?.tag.toString(16) ?? "an end"}`);
  }
  return node;
}

/** An object identifier in dots. */
export function oidOf(node: Node | undefined): string {
  const { content } = expect(node, TAG.oid);
  const numbers: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    numbers.push(value);
    value = 0;
  }
  const [head = 0, ...rest] = numbers;
  const first = Math.min(Math.floor(head / 40), 2);
  return [first, head - first * 40, ...rest].join(".");
}

/** UTCTime or GeneralizedTime. */
export function timeOf(node: Node): Temporal.Instant {
  const text = new TextDecoder().decode(node.content);
  const full = node.tag === TAG.utcTime ? `${Number(text.slice(0, 2)) < 50 ? 20 : 19}${text}` : text;
  const parts = full.match(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/);
  if (!parts) throw new DerError("expected a time in UTC, found something else");
  const [, year, month, day, hour, minute, second, fraction = ""] = parts;
  try {
    return Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction}Z`);
  } catch {
    throw new DerError("expected a date that there is, found another");
  }
}
