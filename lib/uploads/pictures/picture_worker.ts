/// <reference no-default-lib="true" />
/// <reference lib="deno.worker" />
// Runs in a Web Worker without any permission, one for each picture: whatever a picture does to a decoder ends with it.
import jpegDecoder from "@jsquash/jpeg/codec/dec/mozjpeg_dec.js";
import jpegEncoder from "@jsquash/jpeg/codec/enc/mozjpeg_enc.js";
import startPng, { decode as decodePng } from "@jsquash/png/codec/pkg/squoosh_png.js";
import { inspectPicture } from "../files/inspecting.ts";
import { PICTURE_KEPT_SIDE_MAX, type UploadRefusal } from "../shared.ts";
import { type Pixels, upright } from "./pixels.ts";

/** The programs of the codecs (WebAssembly); the worker may read no file, so they are handed to it. */
export interface Codecs {
  readonly jpegDecoder: Uint8Array;
  readonly jpegEncoder: Uint8Array;
  readonly png: Uint8Array;
}

export interface PictureRequest {
  readonly codecs: Codecs;
  readonly type: "jpeg" | "png";
  readonly bytes: Uint8Array;
  /** EXIF orientation to take the pixels for, whatever the file says */
  readonly orientation?: number;
}

export type PictureAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly reason: UploadRefusal };

/** Emscripten's modules, as far as they are used here. */
type Program = ReturnType<typeof program>;
const decoderModule = jpegDecoder as unknown as (
  program: Program,
) => Promise<{ decode(bytes: Uint8Array, turned: boolean): Pixels }>;
const encoderModule = jpegEncoder as unknown as (
  program: Program,
) => Promise<
  { encode(data: Pixels["data"], width: number, height: number, how: typeof ENCODING): Uint8Array }
>;

/**
 * A photo of a paper stays well legible; settings of MozJPEG without the slow searches: its search for the best scans of a progressive file
 * doubles the time for a tenth of the size.
 */
const ENCODING = {
  ...{ quality: 84, baseline: true, arithmetic: false, progressive: false, optimize_coding: true },
  ...{ smoothing: 0, color_space: 3, quant_table: 3, trellis_multipass: false, trellis_opt_zero: false },
  ...{ trellis_opt_table: false, trellis_loops: 1, auto_subsample: true, chroma_subsample: 2 },
  ...{ separate_chroma_quality: false, chroma_quality: 75 },
};

self.onmessage = async ({ data }: MessageEvent<PictureRequest>) => {
  self.postMessage(await makeAnew(data));
};

/** Looks at, decodes, turns upright, makes smaller, encodes anew: of the old file only what can be seen is left. */
async function makeAnew(request: PictureRequest): Promise<PictureAnswer> {
  const seen = inspectPicture(request.type, request.bytes);
  if (!seen.ok) return seen;
  const orientation = request.orientation ?? seen.orientation;
  try {
    const pixels = upright(await decode(request, seen.bytes), orientation, PICTURE_KEPT_SIDE_MAX);
    const encoder = await encoderModule(program(request.codecs.jpegEncoder));
    const encoded = encoder.encode(pixels.data, pixels.width, pixels.height, ENCODING);
    return { ok: true, bytes: new Uint8Array(encoded), width: pixels.width, height: pixels.height };
  } catch {
    return { ok: false, reason: "damaged" };
  }
}

async function decode({ type, codecs }: PictureRequest, bytes: Uint8Array): Promise<Pixels> {
  if (type === "png") {
    await startPng(codecs.png as BufferSource);
    return decodePng(bytes);
  }
  const decoder = await decoderModule(program(codecs.jpegDecoder));
  // Orientation is ours to see to: it was read from the header.
  return decoder.decode(bytes, false);
}

/** How Emscripten's modules take a program that is there already. They say nothing themselves: their words could quote a file. */
function program(wasm: Uint8Array) {
  return {
    noInitialRun: true,
    print() {},
    printErr() {},
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
      void WebAssembly.instantiate(wasm as BufferSource, imports).then(({ instance }) => done(instance));
      return {};
    },
  };
}
