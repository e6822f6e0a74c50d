import { createRequire } from "node:module";
import { PICTURE_SECONDS_MAX, PICTURES_WAITING_MAX, PICTURES_WAITING_PER_CASE_MAX } from "../shared.ts";
import type { Codecs, PictureAnswer, PictureRequest } from "./picture_worker.ts";

export type Drawn =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: "damaged" | "busy" };

/** Makes pictures anew. */
export interface Pictures {
  /** @param caseId whose picture it is: one sender's slow pictures must not take all places in the line */
  draw(picture: Omit<PictureRequest, "codecs">, caseId: string): Promise<Drawn>;
  close(): void;
}

/**
 * One picture after the other, each in a worker of its own that may nothing (no file, no network, no environment) and is ended when it has
 * answered or its time is over. One at a time, because a call beside it needs the processors too.
 */
export class PictureWorkers implements Pictures {
  private codecs: Promise<Codecs> | undefined;
  private line: Promise<unknown> = Promise.resolve();
  /** how many pictures of each case wait or are drawn */
  private readonly waiting = new Map<string, number>();
  private closed = false;
  private endCurrent: (() => void) | undefined;

  constructor(private readonly secondsMax = PICTURE_SECONDS_MAX) {}

  async draw(picture: Omit<PictureRequest, "codecs">, caseId: string): Promise<Drawn> {
    if (this.closed || !this.hasRoom(caseId)) return { ok: false, reason: "busy" };
    this.count(caseId, 1);
    const mine = this.line.then(() => this.drawNow(picture));
    this.line = mine.catch(() => {});
    return await mine.finally(() => this.count(caseId, -1));
  }

  /** Ends what is being drawn; what waits is answered as damaged. */
  close(): void {
    this.closed = true;
    this.endCurrent?.();
  }

  private hasRoom(caseId: string): boolean {
    const all = this.waiting.values().reduce((sum, count) => sum + count, 0);
    return all < PICTURES_WAITING_MAX && (this.waiting.get(caseId) ?? 0) < PICTURES_WAITING_PER_CASE_MAX;
  }

  private count(caseId: string, by: 1 | -1): void {
    const count = (this.waiting.get(caseId) ?? 0) + by;
    if (count > 0) this.waiting.set(caseId, count);
    else this.waiting.delete(caseId);
  }

  private async drawNow(picture: Omit<PictureRequest, "codecs">): Promise<Drawn> {
    if (this.closed) return { ok: false, reason: "busy" };
    const codecs = await (this.codecs ??= readCodecs());
    const answer = await this.ask({ ...picture, codecs });
    return answer.ok ? { ok: true, bytes: answer.bytes } : { ok: false, reason: "damaged" };
  }

  private async ask(request: PictureRequest): Promise<PictureAnswer> {
    const worker = new Worker(new URL("./picture_worker.ts", import.meta.url), {
      type: "module",
      deno: { permissions: "none" },
    });
    const { promise, resolve } = Promise.withResolvers<PictureAnswer>();
    const fail = () => resolve({ ok: false });
    worker.onmessage = ({ data }: MessageEvent<PictureAnswer>) => resolve(data);
    worker.onerror = (event) => {
      event.preventDefault();
      fail();
    };
    const timer = setTimeout(fail, this.secondsMax * 1000);
    this.endCurrent = fail;
    worker.postMessage(request);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      this.endCurrent = undefined;
      worker.terminate();
    }
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
