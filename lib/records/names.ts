import { createHmac } from "node:crypto";

/** How much of the HMAC is kept, in bytes: enough that two names never meet, short enough for a small index. */
const ENTRY_BYTES = 16;
/** A person's name has fewer words; whatever lies beyond is not worth an entry. */
const WORDS_MAX = 24;

/** Letters that do not fall apart into a base letter and a mark, and how German writes them without it (DIN 5007-2, ICAO 9303-3 §6). */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  å: "aa",
  æ: "ae",
  ø: "oe",
  œ: "oe",
  þ: "th",
  ð: "d",
  đ: "d",
  ħ: "h",
  ı: "i",
  ĸ: "q",
  ł: "l",
  ŋ: "n",
  ŧ: "t",
  ə: "e",
  ß: "ss",
};

/** Where the bare letter is another than the transcription. */
const BARE: Readonly<Record<string, string>> = { ...WRITTEN_OUT, ø: "o" };

const MARKS = /\p{Mark}/gu;
const BETWEEN_WORDS = /[^\p{Letter}\p{Mark}\p{Number}]+/u;
/** Apostrophes and the like belong to the word: O’Neill and ONeill are one name. */
const INSIDE_WORDS = /['’ʼʹʺ‘`´]/gu;

/**
 * The words of a name, each with the ways people write it: as given (NFKC, case-folded), transcribed (Müller → mueller), and without
 * marks (Müller → muller, Çelik → celik).
 */
export function nameForms(name: string): string[][] {
  const words = fold(name.replace(INSIDE_WORDS, "")).split(BETWEEN_WORDS).filter((word) => word.length > 0);
  return words.slice(0, WORDS_MAX).map((word) => {
    const written = withoutMarks(replaceLetters(word, WRITTEN_OUT));
    const bare = replaceLetters(withoutMarks(word), BARE);
    return [...new Set([word, written, bare])];
  });
}

/** The entries under which a case is found: every form of every word of its names. */
export function indexEntries(key: Uint8Array, names: readonly string[]): Uint8Array[] {
  const forms = new Set(names.flatMap((name) => nameForms(name).flat()));
  return [...forms].sort().map((form) => blind(key, form));
}

/** What to look for: per word of the query the entries of which a case must have at least one. */
export function queryEntries(key: Uint8Array, query: string): Uint8Array[][] {
  return nameForms(query).map((forms) => forms.map((form) => blind(key, form)));
}

/** HMAC-SHA-256: without the key nobody can try names against the index. Equal names stay recognisable as equal. */
function blind(key: Uint8Array, form: string): Uint8Array {
  return new Uint8Array(createHmac("sha256", key).update(form).digest().subarray(0, ENTRY_BYTES));
}

/** Full case folding as far as names need it: sharp s and final sigma fold to what their capitals fold to. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ").normalize("NFC");
}

function withoutMarks(word: string): string {
  return word.normalize("NFD").replace(MARKS, "").normalize("NFC");
}

function replaceLetters(word: string, by: Readonly<Record<string, string>>): string {
  return Array.from(word, (letter) => by[letter] ?? letter).join("");
}
