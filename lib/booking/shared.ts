/**
 * A small piece of work that a browser does instead of waiting: to find a number whose SHA-256 together with the ticket's id begins with so many
 * zero bits. Finding takes 2^bits tries on average, checking one. Pure, for both sides.
 */

/** FIPS 180-4 § 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const ROUND_CONSTANTS = fractions(64, 1 / 3);
/** FIPS 180-4 § 5.3.3: of the square roots of the first eight. */
const FIRST_HASH = [...fractions(8, 1 / 2)] as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
/** What fits into one block beside its padding (FIPS 180-4 § 5.1.1). */
const MESSAGE_CHARACTERS_MAX = 55;

const words = new Int32Array(64);

/** The first 32 bits of SHA-256 of a short ASCII text, as an unsigned number. */
export function hashStart(text: string): number {
  const length = text.length;
  if (length > MESSAGE_CHARACTERS_MAX) {
    throw new RangeError(`expected at most 55 characters, found ${length}`);
  }
  words.fill(0, 0, 16);
  for (let at = 0; at < length; at++) words[at >> 2]! |= text.charCodeAt(at) << (24 - (at & 3) * 8);
  words[length >> 2]! |= 0x80 << (24 - (length & 3) * 8);
  words[15] = length * 8;
  for (let at = 16; at < 64; at++) {
    const early = words[at - 15]!;
    const late = words[at - 2]!;
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[at] = words[at - 16]! + small + words[at - 7]! + large;
  }
  let [a, b, c, d, e, f, g, h] = FIRST_HASH;
  for (let at = 0; at < 64; at++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + ROUND_CONSTANTS[at]! +
      words[at]!) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  return (a + FIRST_HASH[0]!) >>> 0;
}

/** Whether `solution` does the work that the ticket asks for. */
export function isSolution(ticket: string, bits: number, solution: number): boolean {
  return hashStart(`${ticket}:${solution}`) < 2 ** (32 - bits);
}

/** The first solution among `count` numbers from `from` on, or `undefined`. */
export function findSolution(ticket: string, bits: number, from: number, count: number): number | undefined {
  for (let number = from; number < from + count; number++) {
    if (isSolution(ticket, bits, number)) return number;
  }
  return undefined;
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** Overflow beyond 32 bits is cut off by the array, as the standard's constants are. */
function fractions(count: number, power: number): Int32Array {
  const found = new Int32Array(count);
  for (let number = 2, at = 0; at < count; number++) {
    let prime = true;
    for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) prime = false;
    if (prime) found[at++] = Math.floor((number ** power % 1) * 2 ** 32) | 0;
  }
  return found;
}
