import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What sealing adds to a plain text's length, in bytes. */
export const SEAL_OVERHEAD_BYTES = IV_BYTES + TAG_BYTES;

/**
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce. `context` is authenticated with the text, so that a sealed value cannot be
 * moved to another place.
 * @param key 32 bytes
 */
export function seal(key: Uint8Array, context: string, plain: Uint8Array): Uint8Array {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, iv);
  cipher.setAAD(new TextEncoder().encode(context));
  const body = cipher.update(plain);
  cipher.final();
  const sealed = new Uint8Array(IV_BYTES + body.length + TAG_BYTES);
  sealed.set(iv, 0);
  sealed.set(body, IV_BYTES);
  sealed.set(cipher.getAuthTag(), IV_BYTES + body.length);
  return sealed;
}

/**
 * The plain text of {@link seal}.
 * @throws Error when key, context or a single bit differ
 */
export function openSealed(key: Uint8Array, context: string, sealed: Uint8Array): Uint8Array {
  if (sealed.length < SEAL_OVERHEAD_BYTES) {
    throw new Error("expected a sealed value, found fewer bytes than its frame");
  }
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, IV_BYTES));
  decipher.setAAD(new TextEncoder().encode(context));
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const plain = decipher.update(sealed.subarray(IV_BYTES, sealed.length - TAG_BYTES));
  decipher.final();
  return new Uint8Array(plain);
}
