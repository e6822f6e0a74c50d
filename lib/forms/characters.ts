/**
 * The characters that German registers can store: DIN 91379 ("String.Latin+"). Data type A is for names of persons, B for other names such as
 * streets and towns, C for free text, which may also hold Greek and Cyrillic letters.
 */
export type CharacterSet = "name" | "address" | "text";

/** Letters of the standard that Unicode has as one character. */
const LETTERS = "A-Za-zÀ-ÖØ-öø-žƇƈƏƗƠơƯưƷǍ-ǜǞǟǢ-ǰǴǵǸ-ǿȒȓȘ-țȞȟȧ-ȳəɨʒ" +
  "\\u1E02\\u1E03\\u1E06\\u1E07\\u1E0A-\\u1E11\\u1E16\\u1E17\\u1E1C-\\u1E2B\\u1E2F-\\u1E37\\u1E3A\\u1E3B\\u1E40-\\u1E49" +
  "\\u1E52-\\u1E5B\\u1E5E-\\u1E63\\u1E6A-\\u1E6F\\u1E80-\\u1E87\\u1E8A-\\u1E99\\u1E9E\\u1EA0-\\u1EF9";

/** Letters that are a base with marks behind it: after the base, which marks in which order. */
const WITH_MARKS: readonly [base: string, marks: readonly string[]][] = [
  ["Aa", ["\u030B"]],
  ["Cc", ["\u0300", "\u0304", "\u0306", "\u0308", "\u0315", "\u0323", "\u0326", "\u0328\u0306"]],
  ["Dd", ["\u0302"]],
  ["Ff", ["\u0300", "\u0304"]],
  ["Gg", ["\u0300"]],
  ["Hh", ["\u0304", "\u0326", "\u0331"]],
  ["Jj", ["\u0301", "\u030C"]],
  ["Kk", ["\u0300", "\u0302", "\u0304", "\u0307", "\u0315", "\u031B", "\u0326", "\u035FH", "\u035Fh"]],
  ["Ll", ["\u0302", "\u0325\u0304", "\u0325", "\u0326"]],
  ["Mm", ["\u0300", "\u0302", "\u0306", "\u0310"]],
  ["Nn", ["\u0302", "\u0304", "\u0306", "\u0326"]],
  ["Pp", ["\u0300", "\u0304", "\u0315", "\u0323"]],
  ["Rr", ["\u0306", "\u0325\u0304", "\u0325"]],
  ["Ss", ["\u0300", "\u0304", "\u031B\u0304", "\u0331"]],
  ["Tt", ["\u0300", "\u0304", "\u0308", "\u0315", "\u031B"]],
  ["Uu", ["\u0307"]],
  ["Zz", ["\u0300", "\u0304", "\u0306", "\u0308", "\u0327"]],
  ["Çç", ["\u0306"]],
  ["Ûû", ["\u0304"]],
  ["ÿ", ["\u0301"]],
  ["Čč", ["\u0315", "\u0323"]],
  ["ĒēŌō", ["\u030D"]],
  ["Īī", ["\u0301"]],
  ["Žž", ["\u0326", "\u0327"]],
  ["ḲḳṢṣṬṭ", ["\u0304"]],
  ["ẠạỌọ", ["\u0308"]],
  ["Ụụ", ["\u0304", "\u0308"]],
];

const NAME_SIGNS = " ',\\-.`~¨´·ʹʺʾʿˈˌ’‡";
const OTHER_SIGNS = "!-@\\[-`{-~\\u00A1-\\u00AC\\u00AE-\\u00BF×÷ˆ˜‘-‚“-„†‡…‰‹›€™";
const TEXT_ONLY = "\\n\\tʰʳˢᵈᵗƒ⁰⁴-⁹ⁿ-₉∞≤≥Ά-ώЀ-џ–—";

const sequences = WITH_MARKS.flatMap(([bases, marks]) => marks.map((mark) => `[${bases}]${mark}`)).join("|");

const WRITABLE: Record<CharacterSet, RegExp> = {
  name: new RegExp(`(?:${sequences}|[${LETTERS}${NAME_SIGNS}])`, "uy"),
  address: new RegExp(`(?:${sequences}|[${LETTERS}${NAME_SIGNS}${OTHER_SIGNS}])`, "uy"),
  text: new RegExp(`(?:${sequences}|[${LETTERS}${NAME_SIGNS}${OTHER_SIGNS}${TEXT_ONLY}])`, "uy"),
};

/** The first character of `text` (in NFC) that the set does not have. */
export function findForeign(text: string, set: CharacterSet): string | undefined {
  const writable = WRITABLE[set];
  for (let at = 0; at < text.length;) {
    writable.lastIndex = at;
    if (!writable.test(text)) return String.fromCodePoint(text.codePointAt(at)!);
    at = writable.lastIndex;
  }
  return undefined;
}

/**
 * Characters that are not text: controls (line ends and tabs are judged elsewhere), halves of surrogate pairs, marks that turn the direction of
 * writing or show nothing, private use and replacement characters.
 */
const NOT_TEXT = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029\uFFFC\uFFFD]/u;
const LINES = /[\r\n\t]/;

/** Whether something in `text` is no text at all. */
export function hasControls(text: string, lines: "oneLine" | "severalLines"): boolean {
  return NOT_TEXT.test(text) || (lines === "oneLine" && LINES.test(text.trim()));
}

/** NFC, one space instead of many, none at the ends, and the signs of other keyboards replaced by those of the standard. */
export function tidy(text: string): string {
  return tidyMarks(text).replace(/\s+/gu, " ").trim();
}

/** As {@link tidy}, but line ends stay. */
export function tidyLines(text: string): string {
  return tidyMarks(text).split(/\r\n|\r|\n/).map((line) => line.replace(/\s+/gu, " ").trim()).join("\n")
    .trim();
}

function tidyMarks(text: string): string {
  return text.normalize("NFC").replace(/[\u02BB\u02BC\u02BD\u2032]/gu, "’").replace(
    /[\u2010-\u2015\u2212]/gu,
    "-",
  );
}

/** Characters as a reader counts them, near enough: code points. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
