import { PICTURE_PIXELS_MAX, PICTURE_SIDE_MAX, UPLOAD_BYTES_MAX, type UploadRefusal } from "../shared.ts";
import { readJpegHeader } from "./jpeg.ts";
import { readPdf } from "./pdf.ts";
import { readPngCore } from "./png.ts";
import { contradicts, sniff } from "./sniffing.ts";

/** A file that may be worked on: a picture of known size, to be drawn anew, or a PDF, kept as it is. */
export type Inspected =
  | {
    readonly ok: true;
    readonly type: "jpeg" | "png";
    readonly bytes: Uint8Array;
    readonly orientation: number;
  }
  | { readonly ok: true; readonly type: "pdf"; readonly bytes: Uint8Array; readonly pages?: number }
  | { readonly ok: false; readonly reason: UploadRefusal };

/** What a file is and whether it may be decoded at all; everything that can be known without decoding is asked here. */
export function inspect(file: { readonly name: string; readonly bytes: Uint8Array }): Inspected {
  const { name, bytes } = file;
  if (bytes.length > UPLOAD_BYTES_MAX) return refused("tooLarge");
  const type = sniff(bytes);
  if (type !== "jpeg" && type !== "png" && type !== "pdf") return refused(type);
  if (contradicts(name, type)) return refused("wrongExtension");
  if (type === "pdf") {
    const read = readPdf(bytes);
    return read.ok ? { ok: true, type, bytes, ...(read.pages ? { pages: read.pages } : {}) } : read;
  }
  if (type === "png") {
    const core = readPngCore(bytes);
    return core ? sized(core) ?? { ok: true, type, bytes: core.bytes, orientation: 1 } : refused("damaged");
  }
  const header = readJpegHeader(bytes);
  if (!header?.complete) return refused("damaged");
  return sized(header) ?? { ok: true, type, bytes, orientation: header.orientation };
}

function sized({ width, height }: { width: number; height: number }) {
  if (width === 0 || height === 0) return refused("damaged");
  const tooLarge = width > PICTURE_SIDE_MAX || height > PICTURE_SIDE_MAX ||
    width * height > PICTURE_PIXELS_MAX;
  return tooLarge ? refused("tooManyPixels") : undefined;
}

function refused(reason: UploadRefusal): { readonly ok: false; readonly reason: UploadRefusal } {
  return { ok: false, reason };
}
