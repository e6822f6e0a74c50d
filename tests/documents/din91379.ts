/**
 * The letters of DIN 91379:2022-08 (String.Latin+), as code points. Written as ranges and as base letters with their marks, so that the
 * list can be read against the standard.
 */
const RANGES: readonly (readonly [number, number])[] = [
  // Latin letters (normative)
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x17e],
  [0x187, 0x188],
  [0x18f, 0x18f],
  [0x197, 0x197],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1b7, 0x1b7],
  [0x1cd, 0x1dc],
  [0x1de, 0x1df],
  [0x1e2, 0x1f0],
  [0x1f4, 0x1f5],
  [0x1f8, 0x1ff],
  [0x212, 0x213],
  [0x218, 0x21b],
  [0x21e, 0x21f],
  [0x227, 0x233],
  [0x259, 0x259],
  [0x268, 0x268],
  [0x292, 0x292],
  [0x1e02, 0x1e03],
  [0x1e06, 0x1e07],
  [0x1e0a, 0x1e11],
  [0x1e17, 0x1e17],
  [0x1e1c, 0x1e2b],
  [0x1e2f, 0x1e37],
  [0x1e3a, 0x1e3b],
  [0x1e40, 0x1e49],
  [0x1e52, 0x1e5b],
  [0x1e5e, 0x1e63],
  [0x1e6a, 0x1e6f],
  [0x1e80, 0x1e87],
  [0x1e8c, 0x1e97],
  [0x1e9e, 0x1e9e],
  [0x1ea0, 0x1ef9],
  // Greek and Cyrillic letters (extended)
  [0x386, 0x386],
  [0x388, 0x38a],
  [0x38c, 0x38c],
  [0x38e, 0x3a1],
  [0x3a3, 0x3ce],
  [0x40d, 0x40d],
  [0x410, 0x42a],
  [0x42c, 0x42c],
  [0x42e, 0x44a],
  [0x44c, 0x44c],
  [0x44e, 0x44f],
  [0x45d, 0x45d],
  // Other signs (normative N1 to N3)
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2b9, 0x2ba],
  [0x2be, 0x2bf],
  [0x2c8, 0x2c8],
  [0x2cc, 0x2cc],
  [0x2019, 0x2019],
  [0x2021, 0x2021],
  [0x20ac, 0x20ac],
];

/** Extended signs (E1). */
const EXTENDED = "ƒʰʳˆ˜ˢᵈᵗ‘‚“”„†…‰′″‹›⁰⁴⁵⁶⁷⁸⁹ⁿ₀₁₂₃₄₅₆₇₈₉™∞≤≥";

/** Sequences: base letters, then the marks (hexadecimal) each of them takes; "328+306" is two marks on one letter. */
const SEQUENCES: Readonly<Record<string, string>> = {
  "Aa": "30b",
  "Cc": "300 304 306 308 315 323 326 328+306",
  "Dd": "302",
  "Ff": "300 304",
  "Gg": "300",
  "H": "304 326 331",
  "h": "304 326",
  "J": "301 30c",
  "j": "301",
  "Kk": "300 302 304 307 315 31b 326",
  "Ll": "302 325 325+304 326",
  "Mm": "300 302 306 310",
  "Nn": "302 304 306 326",
  "Pp": "300 304 315 323",
  "Rr": "306 325 325+304",
  "Ss": "300 304 31b+304 331",
  "T": "300 304 308 315 31b",
  "t": "300 304 315 31b",
  "Uu": "307",
  "Zz": "300 304 306 308 327",
  "Çç": "306",
  "Ûû": "304",
  "ÿ": "301",
  "Čč": "315 323",
  "ē": "30d",
  "Īī": "301",
  "ō": "30d",
  "Žž": "326 327",
  "ḲḳṢṣṬṭ": "304",
  "ẠạỌọ": "308",
  "Ụụ": "304 308",
};

const TWO_LETTERS = ["K\u035fH", "K\u035fh", "k\u035fh"];

/** Every letter, sign and sequence, each once, in NFC. */
export function allOfDin91379(): string[] {
  const single = RANGES.flatMap(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, offset) => String.fromCodePoint(from + offset))
  );
  return [
    ...new Set([...single, ...EXTENDED, ...sequencesOfDin91379()].map((item) => item.normalize("NFC"))),
  ];
}

/** Only what is written with combining marks. */
export function sequencesOfDin91379(): string[] {
  const marked = Object.entries(SEQUENCES).flatMap(([letters, marks]) =>
    [...letters.normalize("NFC")].flatMap((letter) =>
      marks.split(" ").map((mark) =>
        letter + mark.split("+").map((hex) => String.fromCodePoint(parseInt(hex, 16))).join("")
      )
    )
  );
  return [...marked, ...TWO_LETTERS];
}
