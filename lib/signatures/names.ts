import type { Signer } from "./shared.ts";

/** How a typed name differs from the signer's. `expected` may be shown to the signer only. */
export type NameDifference =
  | { readonly kind: "empty" }
  | { readonly kind: "familyNameMissing"; readonly expected: string }
  | { readonly kind: "firstNameMissing"; readonly expected: string }
  | { readonly kind: "unknownWord"; readonly word: string };

/** The full name as it is printed: "Dr. Žofie Anna Berg". */
export function fullName(signer: Signer): string {
  return [signer.doctorate, signer.firstNames.names, signer.familyName].filter((part) => part).join(" ");
}

const graphemes = new Intl.Segmenter("de", { granularity: "grapheme" });

/** "Ž. B.": enough for those who know the document to recognise it, too little for anybody else to learn a name. */
export function initialsOf({ firstNames, familyName }: Signer): string {
  const first = (name: string) => [...graphemes.segment(name.trim())][0]?.segment.toLocaleUpperCase("de");
  return [first(firstNames.names), first(familyName)].flatMap((letter) => letter ? [`${letter}.`] : []).join(
    " ",
  );
}

/**
 * Compares loosely: the family name and one of the first names must be there, in any order; accents, capitals, hyphens and doctorate do
 * not matter, and "Mueller" is "Müller". A word that belongs to nobody is named, so that a slip is seen.
 * @returns `undefined` if the name will do
 */
export function nameDifference(typed: string, signer: Signer): NameDifference | undefined {
  const words = wordsOf(typed);
  if (words.length === 0) return { kind: "empty" };
  const has = (name: string) => words.some((word) => same(word, name));
  const family = wordsOf(signer.familyName);
  if (!family.every(has)) return { kind: "familyNameMissing", expected: signer.familyName };
  const first = wordsOf(signer.firstNames.names);
  if (first.length > 0 && !first.some((name) => has(name))) {
    return { kind: "firstNameMissing", expected: signer.firstNames.names };
  }
  const known = [...family, ...first, ...wordsOf(signer.doctorate ?? ""), "dr", "prof"];
  const stranger = words.find((word) => !known.some((name) => same(word, name)));
  return stranger === undefined ? undefined : { kind: "unknownWord", word: stranger };
}

function wordsOf(name: string): string[] {
  return name.normalize("NFC").split(/[\s.,'’ʼ\-‐‑–]+/u).filter((word) => word !== "");
}

function same(a: string, b: string): boolean {
  return plain(a, UMLAUTS) === plain(b, UMLAUTS) || plain(a, {}) === plain(b, {}) ||
    plain(a, UMLAUTS) === plain(b, {}) || plain(a, {}) === plain(b, UMLAUTS);
}

/** Written out as in passports (ICAO 9303-3, section 6). */
const UMLAUTS: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa" };
/** Letters that do not fall apart into a base letter and a mark. */
const STROKES: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ħ: "h",
  ı: "i",
  ŧ: "t",
};

function plain(word: string, umlauts: Record<string, string>): string {
  const lower = [...word.toLocaleLowerCase("de").normalize("NFC")].map((letter) => umlauts[letter] ?? letter);
  const bare = lower.join("").normalize("NFD").replace(/\p{M}/gu, "");
  return [...bare].map((letter) => STROKES[letter] ?? letter).join("");
}
