/** What each participant contributes to an agreement on keys, and what comes of it. Pure, apart from WebCrypto and its random numbers. */
import { joined } from "./frames.ts";

const CURVE = { name: "ECDH", namedCurve: "P-256" } as const;
const NONCE_BYTES = 16;
const CODE_DIGITS = 6;

export type Bytes = Uint8Array<ArrayBuffer>;

/** One's own part: a fresh pair of keys and a random number, bound by a commitment before anybody sees them. */
export type Offer = {
  readonly pair: CryptoKeyPair;
  readonly publicKey: Bytes;
  readonly nonce: Bytes;
  readonly commitment: Bytes;
};

/** What another participant has revealed. */
export type Revealed = { readonly publicKey: Bytes; readonly nonce: Bytes };

export async function makeOffer(round: string, ownId: string): Promise<Offer> {
  const pair = await crypto.subtle.generateKey(CURVE, false, ["deriveBits"]);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  return { pair, publicKey, nonce, commitment: await commitmentOf(round, ownId, { publicKey, nonce }) };
}

/**
 * Whoever commits first and reveals later cannot choose a key after having seen the others'. So somebody between the participants has one try
 * in a million to make both sides read the same code, instead of as many as a computer can make.
 */
export async function commitmentOf(
  round: string,
  id: string,
  { publicKey, nonce }: Revealed,
): Promise<Bytes> {
  return await digest(framed("commitment", round, id, publicKey, nonce));
}

/** All that was agreed, in an order that is the same for everybody. */
export async function transcriptOf(round: string, revealed: ReadonlyMap<string, Revealed>): Promise<Bytes> {
  const ids = [...revealed.keys()].sort();
  const parts = ids.flatMap((id) => [id, revealed.get(id)!.publicKey, revealed.get(id)!.nonce]);
  return await digest(framed("transcript", round, ...parts));
}

/** The short code that people read to each other: six digits, "482 915". Equal only if everybody saw the same keys. */
export async function codeOf(transcript: Bytes): Promise<string> {
  const view = new DataView((await digest(framed("code", transcript))).buffer);
  const number = (view.getUint32(0) * 2 ** 16 + view.getUint16(4)) % 10 ** CODE_DIGITS;
  const digits = String(number).padStart(CODE_DIGITS, "0");
  return `${digits.slice(0, 3)} ${digits.slice(3)}`;
}

/** The key that two participants share; it seals the senders' keys on their way (HKDF, RFC 5869, salted with all that was agreed). */
export async function pairKey(own: Offer, other: Revealed, transcript: Bytes): Promise<CryptoKey> {
  const publicKey = await crypto.subtle.importKey("raw", other.publicKey, CURVE, false, []);
  const bits = await crypto.subtle.deriveBits({ name: "ECDH", public: publicKey }, own.pair.privateKey, 256);
  const secret = await crypto.subtle.importKey("raw", bits, "HKDF", false, ["deriveKey"]);
  return await crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: transcript, info: framed("sender key") },
    secret,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

/** Each part with its length in front, so that no two lists of parts read alike. */
export function framed(...parts: readonly (string | Uint8Array)[]): Bytes {
  return joined(...parts.flatMap((part) => {
    const bytes = typeof part === "string" ? new TextEncoder().encode(part) : part;
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, bytes.length);
    return [length, bytes];
  }));
}

async function digest(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

export function toText(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

export function fromText(text: string): Bytes {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

export function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
