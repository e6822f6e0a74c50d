/** Listens at the media server, where a curious operator could: packets of a producer, put together to frames, shown to a decoder. */
import { Buffer } from "node:buffer";
import type { types } from "mediasoup";
import type { Page } from "playwright-core";
import { eventually } from "#tests/support/waiting.ts";

export type TappedFrame = { readonly key: boolean; readonly bytes: Uint8Array };

export class Tap {
  private readonly whole: TappedFrame[] = [];
  private parts: Uint8Array[] = [];
  private begun = false;

  private constructor(private readonly consumer: types.Consumer) {
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

  /** The next `count` frames, from a key frame on. */
  async frames(count: number): Promise<readonly TappedFrame[]> {
    return await eventually(`${count} tapped frames`, () => {
      const first = this.whole.findIndex(({ key }) => key);
      const found = first === -1 ? [] : this.whole.slice(first, first + count);
      return found.length === count ? found : undefined;
    }, { seconds: 20 });
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
    if (at >= end) return;
    const descriptor = view.getUint8(at++);
    if (descriptor & 128) {
      const more = view.getUint8(at++);
      if (more & 128) at += view.getUint8(at) & 128 ? 2 : 1;
      if (more & 64) at += 1;
      if (more & 48) at += 1;
    }
    if ((descriptor & 16) !== 0 && (descriptor & 7) === 0) {
      this.parts = [];
      this.begun = true;
    }
    if (!this.begun) return;
    this.parts.push(packet.slice(at, end));
    if (!marker) return;
    const bytes = new Uint8Array(Buffer.concat(this.parts));
    // RFC 6386 § 9.1: the lowest bit of the first byte is clear on a key frame. It stays readable, sealed or not.
    if (bytes.length > 0) this.whole.push({ key: (bytes[0]! & 1) === 0, bytes });
    this.begun = false;
  }
}
