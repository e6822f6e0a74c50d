/** Crockford's base 32 in lower case: no i, l, o, u, so that a code survives being read aloud or typed. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** Encodes bytes in Crockford's base 32 (lower case, no padding). */
export function base32(bytes: Uint8Array): string {
  let out = "", buffer = 0, bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      out += ALPHABET[(buffer >> bits) & 31];
      buffer &= (1 << bits) - 1;
    }
  }
  return bits > 0 ? out + ALPHABET[(buffer << (5 - bits)) & 31] : out;
}

/** A new random identifier of 130 bits of alphabet over 128 random bits: 26 characters, fit for addresses and file names. */
export function newId(): string {
  return base32(crypto.getRandomValues(new Uint8Array(16)));
}

/** Whether `text` has the shape of {@link newId}. Anything else never reaches a store. */
export function isId(text: string): boolean {
  return /^[0-9a-hjkmnp-tv-z]{26}$/.test(text);
}

/** A random integer in [0, below) from the system's CSPRNG, without modulo bias. */
export function randomBelow(below: number): number {
  const limit = Math.floor(0x1_0000_0000 / below) * below;
  for (;;) {
    const drawn = crypto.getRandomValues(new Uint32Array(1))[0]!;
    if (drawn < limit) return drawn % below;
  }
}
