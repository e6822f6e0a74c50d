/** Listens at the media server, where a curious operator could: packets of a producer, put together to frames, shown to a decoder. */
import { Buffer } from "node:buffer";
import type { types } from "mediasoup";
import type { Page } from "playwright-core";
import { eventually } from "#tests/support/waiting.ts";

export type TappedFrame = { readonly key: boolean; readonly bytes: Uint8Array };

/** A packet without its headers. */
interface Piece {
  /** its number, counted on where 16 bits begin anew */
  readonly number: number;
  readonly begins: boolean;
  readonly ends: boolean;
  readonly bytes: Uint8Array;
}

export class Tap {
  /** by number: what was lost on its way and sent again comes late */
  private readonly pieces = new Map<number, Piece>();
  private newest: number | undefined;

  private constructor(consumer: types.Consumer) {
    consumer.on("rtp", (packet) => this.take(packet));
  }

  static async on(router: types.Router, producer: types.Producer): Promise<Tap> {
    const transport = await router.createDirectTransport();
    const { rtpCapabilities } = router;
    const consumer = await transport.consume({ producerId: producer.id, rtpCapabilities });
    const tap = new Tap(consumer);
    await consumer.requestKeyFrame();
    return tap;
  }

  /** The next `count` frames, from a key frame on, each of them whole and none missing between them. */
  async frames(count: number): Promise<readonly TappedFrame[]> {
    return await eventually(`${count} tapped frames`, () => {
      const unbroken = this.unbroken();
      for (const frames of unbroken) {
        const first = frames.findIndex(({ key }) => key);
        const found = first === -1 ? [] : frames.slice(first, first + count);
        if (found.length === count) return found;
      }
    });
  }

  /** Whole frames, in stretches without a gap. */
  private unbroken(): TappedFrame[][] {
    const stretches: TappedFrame[][] = [[]];
    let parts: Uint8Array[] | undefined;
    let before: number | undefined;
    for (const piece of [...this.pieces.values()].sort((one, other) => one.number - other.number)) {
      if (before !== undefined && piece.number !== before + 1) {
        stretches.push([]);
        parts = undefined;
      }
      before = piece.number;
      if (piece.begins) parts = [];
      parts?.push(piece.bytes);
      if (!piece.ends || !parts) continue;
      const bytes = new Uint8Array(Buffer.concat(parts));
      // RFC 6386 § 9.1: the lowest bit of the first byte is clear on a key frame. It stays readable, sealed or not.
      if (bytes.length > 0) stretches.at(-1)!.push({ key: (bytes[0]! & 1) === 0, bytes });
      parts = undefined;
    }
    return stretches;
  }

  /** How much more green than red and blue is in what a decoder makes of the frames, 0 to 1: Chromium's fake camera is all green. */
  async greenness(page: Page, frames: readonly TappedFrame[]): Promise<number> {
    const chunks = frames.map(({ key, bytes }) => ({ key, data: Buffer.from(bytes).toString("base64") }));
    return await page.evaluate(async (all) => {
      let green = 0;
      const decoder = new VideoDecoder({
        output(frame) {
          const canvas = new OffscreenCanvas(32, 24);
          const context = canvas.getContext("2d")!;
          context.drawImage(frame, 0, 0, 32, 24);
          frame.close();
          const { data } = context.getImageData(0, 0, 32, 24);
          let [r, g, b] = [0, 0, 0];
          for (let at = 0; at < data.length; at += 4) {
            r += data[at]!;
            g += data[at + 1]!;
            b += data[at + 2]!;
          }
          green = Math.max(green, (g - Math.max(r, b)) / Math.max(1, g));
        },
        error: () => {},
      });
      decoder.configure({ codec: "vp8" });
      for (const [index, { key, data }] of all.entries()) {
        if (decoder.state !== "configured") break;
        const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
        decoder.decode(new EncodedVideoChunk({ type: key ? "key" : "delta", timestamp: index, data: bytes }));
      }
      await decoder.flush().catch(() => {});
      return green;
    }, chunks);
  }

  /** RFC 3550 § 5.1 around RFC 7741 § 4.2. */
  private take(packet: Uint8Array): void {
    const view = new DataView(packet.buffer, packet.byteOffset, packet.byteLength);
    const first = view.getUint8(0);
    let at = 12 + (first & 15) * 4;
    if (first & 16) at += 4 + view.getUint16(at + 2) * 4;
    const end = first & 32 ? packet.length - view.getUint8(packet.length - 1) : packet.length;
    const marker = (view.getUint8(1) & 128) !== 0;
    const number = this.counted(view.getUint16(2));
    if (at >= end) {
      // Padding: it has a number, and nothing else.
      this.pieces.set(number, { number, begins: false, ends: false, bytes: new Uint8Array() });
      return;
    }
    const descriptor = view.getUint8(at++);
    if (descriptor & 128) {
      const more = view.getUint8(at++);
      if (more & 128) at += view.getUint8(at) & 128 ? 2 : 1;
      if (more & 64) at += 1;
      if (more & 48) at += 1;
    }
    const begins = (descriptor & 16) !== 0 && (descriptor & 7) === 0;
    this.pieces.set(number, { number, begins, ends: marker, bytes: packet.slice(at, end) });
  }

  /** RFC 3550 § 5.1: sequence numbers have 16 bits. */
  private counted(sequence: number): number {
    const newest = this.newest ?? sequence;
    const step = ((sequence - newest + 0x8000) & 0xffff) - 0x8000;
    const number = newest + step;
    this.newest = Math.max(newest, number);
    return number;
  }
}
