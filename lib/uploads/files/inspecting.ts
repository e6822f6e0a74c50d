import { PICTURE_PIXELS_MAX, PICTURE_SIDE_MAX, UPLOAD_BYTES_MAX, type UploadRefusal } from "../shared.ts";
import { readJpegHeader } from "./jpeg.ts";
import { readPngCore } from "./png.ts";
import { contradicts, sniff } from "./sniffing.ts";

type Refused = { readonly ok: false; readonly reason: UploadRefusal };

/** A file of a type that is taken. Nothing but its first kilobyte has been looked at. */
export type Recognised = { readonly ok: true; readonly type: "jpeg" | "png" | "pdf" } | Refused;

export function recognise(file: { readonly name: string; readonly bytes: Uint8Array }): Recognised {
  if (file.bytes.length > UPLOAD_BYTES_MAX) return refused("tooLarge");
  const type = sniff(file.bytes);
  if (type !== "jpeg" && type !== "png" && type !== "pdf") return refused(type);
  return contradicts(file.name, type) ? refused("wrongExtension") : { ok: true, type };
}

/** A picture of known size that may be decoded, without what a decoder does not need. */
export type InspectedPicture =
  | {
    readonly ok: true;
    readonly bytes: Uint8Array;
    /** EXIF orientation; 1 is upright */
    readonly orientation: number;
  }
  | Refused;

/** Whether a picture may be decoded at all; everything that can be known without decoding is asked here. */
export function inspectPicture(type: "jpeg" | "png", bytes: Uint8Array): InspectedPicture {
  if (type === "png") {
    const core = readPngCore(bytes);
    return core ? sized(core) ?? { ok: true, bytes: core.bytes, orientation: 1 } : refused("damaged");
  }
  const header = readJpegHeader(bytes);
  if (!header?.complete) return refused("damaged");
  return sized(header) ?? { ok: true, bytes, orientation: header.orientation };
}

function sized({ width, height }: { width: number; height: number }): Refused | undefined {
  if (width === 0 || height === 0) return refused("damaged");
  const tooLarge = width > PICTURE_SIDE_MAX || height > PICTURE_SIDE_MAX ||
    width * height > PICTURE_PIXELS_MAX;
  return tooLarge ? refused("tooManyPixels") : undefined;
}

function refused(reason: UploadRefusal): Refused {
  return { ok: false, reason };
}
