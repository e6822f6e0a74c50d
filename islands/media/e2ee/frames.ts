/**
 * How one encoded frame is sealed for the other participants, so that the media server forwards what it cannot see. Pure: bytes in, bytes
 * out, WebCrypto in between.
 *
 * sealed frame = clear head | AES-256-GCM(rest) with its tag | counter (8 bytes) | number of the key (4 bytes), big-endian
 *
 * The head stays in clear because the media server and the packetisers must tell key frames and sizes (VP8: RFC 6386 § 9.1, 10 bytes of a key
 * frame, 3 of another) and the kind of sound packet (Opus: RFC 6716 § 3.1, its first byte). Head, counter and key number are authenticated.
 */

/** What of a frame stays in clear. */
export type FrameKind = "audio" | "video-key" | "video-delta";

const CLEAR_BYTES: Readonly<Record<FrameKind, number>> = { "audio": 1, "video-key": 10, "video-delta": 3 };
const TRAILER_BYTES = 12;
const TAG_BYTES = 16;
const NONCE_BYTES = 12;

/** A sender's key with its number; the number tells receivers which one a frame was sealed with. */
export type NumberedKey = { readonly number: number; readonly key: CryptoKey };

/** What sealing needs of a key. @param raw 32 random bytes */
export async function frameKey(raw: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/**
 * Seals all frames of one sender, whichever track they belong to. There is one counter for each key, so no nonce is ever used twice with it.
 */
export class FrameSealer {
  private current: NumberedKey | undefined;
  private counter = 0;
  private readonly used = new Set<number>();

  /** From now on frames are sealed with this key; without one they are dropped. A key that was in use once is refused: its counter is gone. */
  use(next: NumberedKey | undefined): void {
    if (next && next.number === this.current?.number) return;
    if (next && this.used.has(next.number)) {
      throw new Error("expected a fresh key, found one that was used before");
    }
    if (next) this.used.add(next.number);
    this.current = next;
    this.counter = 0;
  }

  /** @returns the sealed frame, or `undefined` while there is no key: then nothing may be sent */
  async seal(kind: FrameKind, frame: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { current } = this;
    if (!current) return undefined;
    const trailer = new Uint8Array(TRAILER_BYTES);
    const view = new DataView(trailer.buffer);
    this.counter += 1;
    view.setUint32(0, Math.floor(this.counter / 2 ** 32));
    view.setUint32(4, this.counter % 2 ** 32);
    view.setUint32(8, current.number);
    const head = frame.slice(0, CLEAR_BYTES[kind]);
    const body = frame.slice(head.length);
    const sealed = await crypto.subtle.encrypt(
      { name: "AES-GCM", iv: nonceOf(trailer), additionalData: joined(head, trailer) },
      current.key,
      body,
    );
    return joined(head, new Uint8Array(sealed), trailer);
  }
}

/** Opens the frames of one sender. */
export class FrameOpener {
  private readonly keys = new Map<number, CryptoKey>();

  /** Earlier keys stay for frames that are on their way; the oldest go. */
  add({ number, key }: NumberedKey): void {
    this.keys.delete(number);
    this.keys.set(number, key);
    for (const [oldest] of this.keys) {
      if (this.keys.size <= KEYS_KEPT) break;
      this.keys.delete(oldest);
    }
  }

  /** @returns the frame, or `undefined` when it is not sealed with a key of this sender, or was changed */
  async open(kind: FrameKind, sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const bodyEnd = sealed.length - TRAILER_BYTES;
    if (bodyEnd < TAG_BYTES) return undefined;
    // A frame may be shorter than what would stay in clear of it.
    const head = sealed.slice(0, Math.min(CLEAR_BYTES[kind], bodyEnd - TAG_BYTES));
    const trailer = sealed.slice(bodyEnd);
    const key = this.keys.get(new DataView(trailer.buffer).getUint32(8));
    if (!key) return undefined;
    try {
      const body = await crypto.subtle.decrypt(
        { name: "AES-GCM", iv: nonceOf(trailer), additionalData: joined(head, trailer) },
        key,
        sealed.slice(head.length, bodyEnd),
      );
      return joined(head, new Uint8Array(body));
    } catch {
      return undefined; // wrong key or changed on the way; WebCrypto does not tell which
    }
  }
}

/** The key in use, the one before it, and one more that comes while both are needed. */
const KEYS_KEPT = 3;

/** The counter, padded in front. Each key has one sealer, so the counter alone makes the nonce unique (NIST SP 800-38D § 8.2.1). */
function nonceOf(trailer: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = new Uint8Array(NONCE_BYTES);
  nonce.set(trailer.subarray(0, 8), NONCE_BYTES - 8);
  return nonce;
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
