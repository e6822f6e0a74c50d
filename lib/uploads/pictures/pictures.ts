import { createRequire } from "node:module";
import { confined, ConfinedWork } from "../confined_work.ts";
import { PICTURE_SECONDS_MAX, type UploadRefusal } from "../shared.ts";
import type { Codecs, PictureAnswer, PictureRequest } from "./picture_worker.ts";

export type Drawn =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: UploadRefusal };

/** Makes pictures anew, each in a worker of its own: whatever a picture does to a decoder ends with it. */
export class PictureWorkers {
  private codecs: Promise<Codecs> | undefined;
  private readonly work: ConfinedWork<PictureRequest, PictureAnswer>;

  constructor(secondsMax = PICTURE_SECONDS_MAX) {
    this.work = new ConfinedWork(
      () => confined(new URL("./picture_worker.ts", import.meta.url)),
      secondsMax,
    );
  }

  async draw(picture: Omit<PictureRequest, "codecs">, caseId: string): Promise<Drawn> {
    const codecs = await (this.codecs ??= readCodecs());
    const answer = await this.work.ask({ ...picture, codecs }, caseId);
    if (answer === "busy") return { ok: false, reason: "busy" };
    return answer === "failed" ? { ok: false, reason: "damaged" } : answer;
  }

  close(): void {
    this.work.close();
  }
}

const own = createRequire(import.meta.url);

/** The codecs' programs out of their packages. Deno knows a package's place once something of it was imported. */
async function readCodecs(): Promise<Codecs> {
  await Promise.all([
    import("@jsquash/jpeg/codec/dec/mozjpeg_dec.js"),
    import("@jsquash/png/codec/pkg/squoosh_png.js"),
  ]);
  const read = (specifier: string) => Deno.readFile(own.resolve(specifier));
  const [jpegDecoder, jpegEncoder, png] = await Promise.all([
    read("@jsquash/jpeg/codec/dec/mozjpeg_dec.wasm"),
    read("@jsquash/jpeg/codec/enc/mozjpeg_enc.wasm"),
    read("@jsquash/png/codec/pkg/squoosh_png_bg.wasm"),
  ]);
  return { jpegDecoder, jpegEncoder, png };
}
