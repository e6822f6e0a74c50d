/** What the header of a JPEG file says (ITU-T T.81, Annex B). */
export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  /** EXIF 2.32 § 4.6.4, tag 0x0112: 1 to 8; 1 is upright */
  readonly orientation: number;
  /** the picture's data come to an end: it was not cut off on the way */
  readonly complete: boolean;
}

/** Markers without a length behind them. */
const BARE = (marker: number) => marker === 0x01 || marker >= 0xd0 && marker <= 0xd8;
/** Start of frame, of whatever process; 0xC4, 0xC8 and 0xCC are tables. */
const IS_FRAME = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const APP1 = 0xe1;

/** Reads the segments up to the picture's data, never further. @returns `undefined` where they make no sense */
export function readJpegHeader(bytes: Uint8Array): JpegHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | undefined;
  let orientation = 1;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1]!;
    if (marker === 0xff || BARE(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) return undefined;
    if (IS_FRAME(marker) && length >= 8) {
      // A second frame would be another size than the one that was looked at.
      if (size) return undefined;
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === APP1) {
      orientation = readOrientation(bytes.subarray(at + 4, at + 2 + length)) ?? orientation;
    }
    if (marker === START_OF_SCAN) {
      return size && { ...size, orientation, complete: endsAfter(bytes, at + 2 + length) };
    }
    at += 2 + length;
  }
  return undefined;
}

/** Some phones put a film or a second picture behind the end, so it is looked for and not expected last. */
function endsAfter(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === END_OF_IMAGE) return true;
  }
  return false;
}

const ORIENTATION_TAG = 0x0112;
const IFD_ENTRY_BYTES = 12;
const IFD_ENTRIES_MAX = 512;

/** The orientation in an EXIF segment (a TIFF header and its first directory), if it has one that makes sense. */
function readOrientation(segment: Uint8Array): number | undefined {
  if (String.fromCharCode(...segment.subarray(0, 6)) !== "Exif\0\0") return undefined;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6);
  if (tiff.byteLength < 8) return undefined;
  const order = tiff.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return undefined;
  const little = order === 0x4949;
  const directory = tiff.getUint32(4, little);
  if (directory + 2 > tiff.byteLength) return undefined;
  const entries = Math.min(tiff.getUint16(directory, little), IFD_ENTRIES_MAX);
  for (let index = 0; index < entries; index++) {
    const at = directory + 2 + index * IFD_ENTRY_BYTES;
    if (at + IFD_ENTRY_BYTES > tiff.byteLength) return undefined;
    if (tiff.getUint16(at, little) !== ORIENTATION_TAG) continue;
    const value = tiff.getUint16(at + 8, little);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}
