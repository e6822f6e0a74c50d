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

  /** Whether there is a key. */
  get ready(): boolean {
    return this.current !== undefined;
  }

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
  private readonly keys = new Map<number, { readonly key: CryptoKey; readonly seen: SeenCounters }>();

  /** Earlier keys stay for frames that are on their way; the oldest go. What was opened with a key stays known, however often it is told. */
  add({ number, key }: NumberedKey): void {
    const seen = this.keys.get(number)?.seen ?? new SeenCounters();
    this.keys.delete(number);
    this.keys.set(number, { key, seen });
    for (const [oldest] of this.keys) {
      if (this.keys.size <= KEYS_KEPT) break;
      this.keys.delete(oldest);
    }
  }

  /** @returns the frame, or `undefined` when it is not sealed with a key of this sender, was changed, or was opened before */
  async open(kind: FrameKind, sealed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const bodyEnd = sealed.length - TRAILER_BYTES;
    if (bodyEnd < TAG_BYTES) return undefined;
    // A frame may be shorter than what would stay in clear of it.
    const head = sealed.slice(0, Math.min(CLEAR_BYTES[kind], bodyEnd - TAG_BYTES));
    const trailer = sealed.slice(bodyEnd);
    const view = new DataView(trailer.buffer);
    const known = this.keys.get(view.getUint32(8));
    const counter = view.getUint32(0) * 2 ** 32 + view.getUint32(4);
    if (!known || !known.seen.isNew(counter)) return undefined;
    try {
      const body = await crypto.subtle.decrypt(
        { name: "AES-GCM", iv: nonceOf(trailer), additionalData: joined(head, trailer) },
        known.key,
        sealed.slice(head.length, bodyEnd),
      );
      // Only what was sealed by the sender moves the window; the same frame twice at the same moment passes once.
      return known.seen.take(counter) ? joined(head, new Uint8Array(body)) : undefined;
    } catch {
      return undefined; // wrong key or changed on the way; WebCrypto does not tell which
    }
  }
}

/**
 * Which counters of one key were opened: a frame that somebody sends again is refused, and so is one that is older than the window, of which that
 * can no longer be said (as in RFC 6479). Sound, small and large picture share the counter and overtake each other on a poor line; the window
 * covers half a minute of all of them.
 */
class SeenCounters {
  private highest = 0;
  private readonly bits = new Uint32Array(WINDOW_COUNT / 32);

  isNew(counter: number): boolean {
    if (counter < 1 || counter + WINDOW_COUNT <= this.highest) return false;
    return counter > this.highest || !this.has(counter);
  }

  /** @returns false where it was taken before, or is too old */
  take(counter: number): boolean {
    if (!this.isNew(counter)) return false;
    if (counter - this.highest >= WINDOW_COUNT) this.bits.fill(0);
    else for (let skipped = this.highest + 1; skipped < counter; skipped++) this.set(skipped, false);
    this.highest = Math.max(this.highest, counter);
    this.set(counter, true);
    return true;
  }

  private has(counter: number): boolean {
    const at = counter % WINDOW_COUNT;
    return (this.bits[at >>> 5]! & (1 << (at & 31))) !== 0;
  }

  private set(counter: number, on: boolean): void {
    const at = counter % WINDOW_COUNT;
    const bit = 1 << (at & 31);
    this.bits[at >>> 5] = on ? this.bits[at >>> 5]! | bit : this.bits[at >>> 5]! & ~bit;
  }
}

const WINDOW_COUNT = 8_192;

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
