import { latin1 } from "./sniffing.ts";

/** What is needed of a PNG file to draw it, and its size (W3C PNG, third edition). */
export interface PngCore {
  readonly width: number;
  readonly height: number;
  /** the file with its critical chunks only: no texts, profiles, times, places or animations, compressed or not */
  readonly bytes: Uint8Array;
}

const SIGNATURE_BYTES = 8;
const CHUNK_FRAME_BYTES = 12;
const KEPT = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"];
/** More than any encoder cuts a picture into. */
const CHUNKS_MAX = 20_000;

/**
 * Keeps what a decoder needs and drops everything else before one sees it: what is not there cannot be a bomb.
 * @returns `undefined` where the chunks do not follow each other to the end
 */
export function readPngCore(bytes: Uint8Array): PngCore | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, SIGNATURE_BYTES)];
  let size: { width: number; height: number } | undefined;
  let at = SIGNATURE_BYTES;
  for (let count = 0; count < CHUNKS_MAX && at + CHUNK_FRAME_BYTES <= bytes.length; count++) {
    const length = view.getUint32(at);
    const end = at + CHUNK_FRAME_BYTES + length;
    if (end > bytes.length) return undefined;
    const type = latin1(bytes.subarray(at + 4, at + 8));
    if (count === 0 ? type !== "IHDR" || length !== 13 : type === "IHDR") return undefined;
    if (count === 0) size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (KEPT.includes(type)) kept.push(bytes.subarray(at, end));
    // What stands behind the end is not part of the picture, and is not kept.
    if (type === "IEND") return size && { ...size, bytes: joined(kept) };
    at = end;
  }
  return undefined;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
