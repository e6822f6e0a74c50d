/**
 * The machine-readable zone of travel documents: layouts and check digits of ICAO Doc 9303 parts 3 (§ 4.9), 4 (TD3), 5 (TD1) and 6 (TD2).
 * Pure: what is typed here is looked at and forgotten (§ 20(3) PAuswG forbids automatic reading by serial number; nothing is kept).
 */

import { checkDigit } from "#lib/forms/shared.ts";

export { checkDigit };

export type MrzFormat = "TD1" | "TD2" | "TD3";

/** Which part of the zone does not hold. */
export type MrzFault =
  | "lines"
  | "characters"
  | "number"
  | "birthDate"
  | "validUntil"
  | "optional"
  | "composite";

export type Mrz = {
  readonly format: MrzFormat;
  /** as printed, without fillers: "D", "UTO" */
  readonly issuingState: string;
  readonly nationality: string;
  /** absent where the document leaves day or month open */
  readonly birthDate?: Temporal.PlainDate;
  readonly validUntil: Temporal.PlainDate;
};

export type MrzResult = { readonly ok: true; readonly mrz: Mrz } | {
  readonly ok: false;
  readonly faults: readonly MrzFault[];
};

const LAYOUTS: readonly { readonly format: MrzFormat; readonly lines: number; readonly length: number }[] = [
  { format: "TD1", lines: 3, length: 30 },
  { format: "TD2", lines: 2, length: 36 },
  { format: "TD3", lines: 2, length: 44 },
];

/** No document is valid for longer than this, so an expiry year that seems later was in the century before. */
const EXPIRY_YEARS_AHEAD = 50;

/**
 * Looks at a typed zone. Small letters and spaces are forgiven, everything else is as printed.
 * @param today decides the century of a birth date
 */
export function readMrz(typed: string, today: Temporal.PlainDate): MrzResult {
  const lines = typed.toUpperCase().split(/\r?\n/).map((line) => line.replace(/\s/g, "")).filter(Boolean);
  const layout = LAYOUTS.find(({ lines: count, length }) =>
    lines.length === count && lines.every((line) => line.length === length)
  );
  if (!layout) return { ok: false, faults: ["lines"] };
  if (!lines.every((line) => /^[A-Z0-9<]+$/.test(line))) return { ok: false, faults: ["characters"] };
  const parts = layout.format === "TD1" ? partsOfTd1(lines) : partsOfTwoLines(lines, layout.format);
  return check(layout.format, parts, today);
}

type Parts = {
  readonly issuingState: string;
  readonly nationality: string;
  readonly number: Checked;
  readonly birthDate: Checked;
  readonly validUntil: Checked;
  /** only TD3 has a digit for its optional data */
  readonly optional?: Checked;
  readonly composite: Checked;
};
type Checked = { readonly text: string; readonly digit: string };

function partsOfTd1([first = "", second = ""]: readonly string[]): Parts {
  return {
    issuingState: bare(first.slice(2, 5)),
    nationality: bare(second.slice(15, 18)),
    number: numberOf(first.slice(5, 14), first[14]!, first.slice(15)),
    birthDate: { text: second.slice(0, 6), digit: second[6]! },
    validUntil: { text: second.slice(8, 14), digit: second[14]! },
    composite: {
      text: first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29),
      digit: second[29]!,
    },
  };
}

function partsOfTwoLines([first = "", second = ""]: readonly string[], format: "TD2" | "TD3"): Parts {
  const last = second.length - 1;
  const number = { text: second.slice(0, 9), digit: second[9]! };
  return {
    issuingState: bare(first.slice(2, 5)),
    nationality: bare(second.slice(10, 13)),
    number: format === "TD2" ? numberOf(number.text, number.digit, second.slice(28, 35)) : number,
    birthDate: { text: second.slice(13, 19), digit: second[19]! },
    validUntil: { text: second.slice(21, 27), digit: second[27]! },
    ...(format === "TD3" ? { optional: { text: second.slice(28, 42), digit: second[42]! } } : {}),
    composite: {
      text: second.slice(0, 10) + second.slice(13, 20) + second.slice(21, last),
      digit: second[last]!,
    },
  };
}

/** A number longer than nine signs goes on in the optional data; a filler stands in for its digit (Doc 9303-5 § 4.2.2.1 note j). */
function numberOf(text: string, digit: string, optional: string): Checked {
  if (digit !== "<") return { text, digit };
  const more = optional.split("<")[0]!;
  return { text: text + more.slice(0, -1), digit: more.slice(-1) };
}

function check(format: MrzFormat, parts: Parts, today: Temporal.PlainDate): MrzResult {
  const faults: MrzFault[] = [];
  if (!holds(parts.number)) faults.push("number");
  const birthDate = notAfter(today, dateOf(parts.birthDate.text, today.year));
  if (!holds(parts.birthDate) || birthDate === "wrong") faults.push("birthDate");
  const validUntil = dateOf(parts.validUntil.text, today.year + EXPIRY_YEARS_AHEAD);
  if (!holds(parts.validUntil) || typeof validUntil === "string") faults.push("validUntil");
  if (parts.optional && !isEmpty(parts.optional) && !holds(parts.optional)) faults.push("optional");
  if (!holds(parts.composite)) faults.push("composite");
  if (faults.length > 0 || typeof validUntil === "string") return { ok: false, faults };
  const { issuingState, nationality } = parts;
  return {
    ok: true,
    mrz: {
      format,
      issuingState,
      nationality,
      validUntil,
      ...(typeof birthDate === "string" ? {} : { birthDate }),
    },
  };
}

function holds({ text, digit }: Checked): boolean {
  return digit === String(checkDigit(text));
}

/** Where there is no optional data, its digit may be 0 or a filler (Doc 9303-4 § 4.2.2.2 note i). */
function isEmpty({ text, digit }: Checked): boolean {
  return /^<*$/.test(text) && (digit === "<" || digit === "0");
}

/** Two digits say no century: it is the latest that makes the year no later than `latestYear`. */
function dateOf(text: string, latestYear: number): Temporal.PlainDate | "open" | "wrong" {
  const match = text.match(/^(\d\d|<<)(\d\d|<<)(\d\d|<<)$/);
  if (!match) return "wrong";
  if (text.includes("<")) return "open";
  const [twoDigits, month, day] = match.slice(1).map(Number) as [number, number, number];
  const year = latestYear - ((latestYear - twoDigits) % 100);
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return "wrong";
  }
}

/** Nobody is born later this year: whoever seems to be was born a hundred years before. */
function notAfter(today: Temporal.PlainDate, date: ReturnType<typeof dateOf>): ReturnType<typeof dateOf> {
  if (typeof date === "string" || Temporal.PlainDate.compare(date, today) <= 0) return date;
  return date.subtract({ years: 100 });
}

function bare(text: string): string {
  return text.replaceAll("<", "");
}
