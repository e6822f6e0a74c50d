import { Buffer } from "node:buffer";
import { createRequire } from "node:module";
import { crc32, deflateSync } from "node:zlib";
import jpegDecoder from "@jsquash/jpeg/codec/dec/mozjpeg_dec.js";
import jpegEncoder from "@jsquash/jpeg/codec/enc/mozjpeg_enc.js";

/** A picture as rows of pixels, four bytes each. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export type Colour = readonly [number, number, number];
export const RED: Colour = [220, 30, 30], GREEN: Colour = [30, 200, 40];
export const BLUE: Colour = [30, 40, 220], YELLOW: Colour = [240, 220, 20];

/** Draws each pixel by its place. */
export function paint(width: number, height: number, colour: (x: number, y: number) => Colour): Picture {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) data.set([...colour(x, y), 255], at);
  }
  return { width, height, data };
}

/** Red, green, blue, yellow from the upper left corner on, row by row: no two turns of it look alike. */
export function quarters(width = 96, height = 64): Picture {
  return paint(
    width,
    height,
    (x, y) => y < height / 2 ? (x < width / 2 ? RED : GREEN) : x < width / 2 ? BLUE : YELLOW,
  );
}

export function colourAt({ width, data }: Picture, x: number, y: number): Colour {
  const at = (Math.floor(y) * width + Math.floor(x)) * 4;
  return [data[at]!, data[at + 1]!, data[at + 2]!];
}

/** Which of the four colours a pixel is, whatever JPEG made of it. */
export function nearest(colour: Colour): Colour {
  const distance = (other: Colour) =>
    other.reduce((sum, part, index) => sum + (part - colour[index]!) ** 2, 0);
  return [RED, GREEN, BLUE, YELLOW].sort((a, b) => distance(a) - distance(b))[0]!;
}

/**
 * The picture as a camera held otherwise stores it. EXIF 2.32 § 4.6.4: which side of the scene the stored first row and first column are.
 */
export function storedAs(orientation: number, { width, height, data }: Picture): Picture {
  const [row, column] = [
    ["top", "left"],
    ["top", "right"],
    ["bottom", "right"],
    ["bottom", "left"],
    ["left", "top"],
    ["right", "top"],
    ["right", "bottom"],
    ["left", "bottom"],
  ][orientation - 1]!;
  const along = (side: string, index: number) =>
    side === "right" ? width - 1 - index : side === "bottom" ? height - 1 - index : index;
  const swaps = orientation >= 5;
  return paint(swaps ? height : width, swaps ? width : height, (c, r) => {
    const [x, y] = swaps ? [along(row!, r), along(column!, c)] : [along(column!, c), along(row!, r)];
    return colourAt({ width, height, data }, x, y);
  });
}

const own = createRequire(import.meta.url);
const ENCODING = {
  ...{ quality: 90, baseline: true, arithmetic: false, progressive: false, optimize_coding: true },
  ...{ smoothing: 0, color_space: 3, quant_table: 3, trellis_multipass: false, trellis_opt_zero: false },
  ...{ trellis_opt_table: false, trellis_loops: 1, auto_subsample: true, chroma_subsample: 1 },
  ...{ separate_chroma_quality: false, chroma_quality: 90 },
};
type Codec = {
  encode(data: Uint8ClampedArray, width: number, height: number, how: unknown): Uint8Array;
  decode(bytes: Uint8Array, turned: boolean): Picture;
};

async function codec(factory: unknown, wasm: string): Promise<Codec> {
  const program = await Deno.readFile(own.resolve(wasm));
  return await (factory as (options: unknown) => Promise<Codec>)({
    noInitialRun: true,
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
      void WebAssembly.instantiate(program, imports).then(({ instance }) => done(instance));
      return {};
    },
  });
}

/** A photo, with `segments` (APP1 and the like) behind its beginning, as cameras write them. */
export async function jpeg(picture: Picture, ...segments: Uint8Array[]): Promise<Uint8Array> {
  const encoder = await codec(jpegEncoder, "@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm");
  const plain = new Uint8Array(encoder.encode(picture.data, picture.width, picture.height, ENCODING));
  return join(plain.subarray(0, 2), ...segments, plain.subarray(2));
}

export async function readJpeg(bytes: Uint8Array): Promise<Picture> {
  const decoder = await codec(jpegDecoder, "@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm");
  return decoder.decode(bytes, false);
}

/** A segment of EXIF data with an orientation, and a place in words where a camera would note one. */
export function exif(orientation: number, secret = "GPS 51.4439 N 7.3526 E", little = true): Uint8Array {
  const text = new TextEncoder().encode(`${secret}\0`);
  const tiff = new DataView(new ArrayBuffer(8 + 2 + 2 * 12 + 4 + text.length));
  const [u16, u32] = [
    (at: number, value: number) => tiff.setUint16(at, value, little),
    (at: number, value: number) => tiff.setUint32(at, value, little),
  ];
  tiff.setUint16(0, little ? 0x4949 : 0x4d4d);
  u16(2, 42);
  u32(4, 8);
  u16(8, 2);
  // 0x010e ImageDescription, ASCII; 0x0112 Orientation, SHORT
  [[10, 0x010e, 2, text.length], [22, 0x0112, 3, 1]].forEach(([at, tag, type, count]) => {
    u16(at!, tag!);
    u16(at! + 2, type!);
    u32(at! + 4, count!);
  });
  u32(18, 38);
  u16(30, orientation);
  new Uint8Array(tiff.buffer).set(text, 38);
  return segment(0xe1, join(bytesOf("Exif\0\0"), new Uint8Array(tiff.buffer)));
}

export function segment(marker: number, content: Uint8Array): Uint8Array {
  return join(Uint8Array.of(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255), content);
}

/** A PNG of eight-bit colours with what `chunks` adds before the picture. */
export function png(picture: Picture, ...chunks: Uint8Array[]): Uint8Array {
  const { width, height, data } = picture;
  const rows = new Uint8Array(height * (width * 4 + 1));
  for (let y = 0; y < height; y++) {
    rows.set(data.subarray(y * width * 4, (y + 1) * width * 4), y * (width * 4 + 1) + 1);
  }
  return pngOf(width, height, deflateSync(rows), ...chunks);
}

/** A PNG with any size in its head and any packed data. */
export function pngOf(
  width: number,
  height: number,
  packed: Uint8Array,
  ...chunks: Uint8Array[]
): Uint8Array {
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  head.setUint32(8, 0x08060000);
  return join(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", new Uint8Array(head.buffer)),
    ...chunks,
    chunk("IDAT", packed),
    chunk("IEND", new Uint8Array()),
  );
}

export function chunk(type: string, content: Uint8Array): Uint8Array {
  const body = join(bytesOf(type), content);
  const [length, sum] = [new DataView(new ArrayBuffer(4)), new DataView(new ArrayBuffer(4))];
  length.setUint32(0, content.length);
  sum.setUint32(0, crc32(Buffer.from(body)));
  return join(new Uint8Array(length.buffer), body, new Uint8Array(sum.buffer));
}

/** A PDF of one page with further objects, written by hand; readers do not mind its missing table. */
export function pdf(...objects: (string | Uint8Array)[]): Uint8Array {
  return join(
    bytesOf("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"),
    bytesOf("2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"),
    bytesOf("3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n"),
    ...objects.flatMap((object) => [typeof object === "string" ? bytesOf(object) : object, bytesOf("\n")]),
    bytesOf("trailer\n<< /Root 1 0 R >>\n%%EOF\n"),
  );
}

/** Objects packed away in an object stream (ISO 32000-2 § 7.5.7). */
export function objectStream(content: string, filter = "/Filter /FlateDecode"): Uint8Array {
  const packed = filter === "" ? bytesOf(content) : new Uint8Array(deflateSync(bytesOf(content)));
  return join(
    bytesOf(`9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Length ${packed.length} ${filter} >>\nstream\n`),
    packed,
    bytesOf("\nendstream\nendobj"),
  );
}

export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
