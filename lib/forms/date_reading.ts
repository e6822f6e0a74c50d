import type { PartialDate, RawValue } from "#lib/services/shared.ts";
import type { Fault } from "./field.ts";
import { faulty, understood } from "./kind.ts";
import { dateFaults } from "./texts.ts";

/** No living person was born longer ago, and no date in a form lies further back. */
const YEARS_BACK_MAX = 130;
const YEARS_AHEAD_MAX = 5;

export interface DateReading {
  readonly today: Temporal.PlainDate;
  /** How a year of two digits is read: the latest that is not in the future, or the nearest. */
  readonly around: "past" | "today";
  /** May the day, or day and month, be unknown? */
  readonly mayBePartial: boolean;
  readonly yearsAheadMax?: number;
}

type Read = { ok: true; value: PartialDate } | { ok: false; fault: Fault };

/**
 * Reads three controls (day, month, year) as people fill them: "1", "2", "26"; "Februar" or "Feb."; or the whole date in the first control,
 * "1.2.26", "1. Februar 2026", "2026-02-01", "01022026".
 */
export function readDate(raw: RawValue, reading: DateReading): Read {
  const typed = splitWhole({
    day: (raw["day"] ?? "").trim(),
    month: (raw["month"] ?? "").trim(),
    year: (raw["year"] ?? "").trim(),
  });
  const unknown = (part: string) => reading.mayBePartial && isUnknown(part);
  const noDay = typed.day === "" || unknown(typed.day);
  const noMonth = typed.month === "" || unknown(typed.month);
  if (typed.year === "") return faulty(dateFaults.yearMissing, "year");
  const year = readYear(typed.year, reading);
  if (year === undefined) return faulty(dateFaults.year, "year");
  const ahead = year - reading.today.year;
  if (ahead > (reading.yearsAheadMax ?? YEARS_AHEAD_MAX) || -ahead > YEARS_BACK_MAX) {
    return faulty(dateFaults.tooFar, "year");
  }
  if (noMonth) {
    return reading.mayBePartial && noDay ? understood({ year }) : faulty(dateFaults.monthMissing, "month");
  }
  const month = readMonth(typed.month);
  if (month === undefined) return faulty(dateFaults.month, "month");
  if (noDay) {
    return reading.mayBePartial ? understood({ year, month }) : faulty(dateFaults.dayMissing, "day");
  }
  const day = readDay(typed.day);
  if (day === undefined) return faulty(dateFaults.day, "day");
  const days = Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
  return day > days ? faulty(dateFaults.noSuchDay, "day") : understood({ year, month, day });
}

type Typed = { day: string; month: string; year: string };

/** Spreads a whole date over the three controls when it was typed into the first. */
function splitWhole(typed: Typed): Typed {
  if (typed.month !== "" || typed.year !== "") return typed;
  const whole = typed.day;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(whole);
  if (iso) return { year: iso[1]!, month: iso[2]!, day: iso[3]! };
  const digits = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(whole);
  if (digits) return { day: digits[1]!, month: digits[2]!, year: digits[3]! };
  const parts = whole.split(/[\s./,-]+/).filter((part) => part !== "");
  if (parts.length !== 3) return typed;
  return { day: parts[0]!, month: parts[1]!, year: parts[2]! };
}

function isUnknown(part: string): boolean {
  return /^(?:0{1,2}|[?x-]{1,2}|unbekannt|unknown)\.?$/i.test(part);
}

function readDay(part: string): number | undefined {
  const match = /^(\d{1,2})\.?$/.exec(part);
  const day = match ? Number(match[1]) : 0;
  return day >= 1 && day <= 31 ? day : undefined;
}

function readYear(part: string, { today, around }: DateReading): number | undefined {
  const match = /^['’]?(\d{2}|\d{4})$/.exec(part);
  if (!match) return undefined;
  const typed = Number(match[1]);
  if (match[1]!.length === 4) return typed;
  const century = today.year - today.year % 100;
  const candidates = [century - 100, century, century + 100].map((start) => start + typed);
  if (around === "past") return candidates.findLast((year) => year <= today.year);
  return candidates.reduce((best, year) =>
    Math.abs(year - today.year) < Math.abs(best - today.year) ? year : best
  );
}

/** Names of months, without accents and dots; three letters are enough. */
const MONTH_NAMES: readonly (readonly string[])[] = [
  ["januar", "january", "janner", "jaenner"],
  ["februar", "february", "feber"],
  ["marz", "maerz", "march", "mrz"],
  ["april"],
  ["mai", "may"],
  ["juni", "june", "juno"],
  ["juli", "july", "julei"],
  ["august"],
  ["september"],
  ["oktober", "october"],
  ["november"],
  ["dezember", "december"],
];
const MONTH_LETTERS_MIN = 3;

function readMonth(part: string): number | undefined {
  const match = /^(\d{1,2})\.?$/.exec(part);
  if (match) {
    const month = Number(match[1]);
    return month >= 1 && month <= 12 ? month : undefined;
  }
  const name = part.toLowerCase().normalize("NFD").replace(/[\u0300-\u036F.]/g, "");
  if (name.length < MONTH_LETTERS_MIN) return undefined;
  const at = MONTH_NAMES.findIndex((names) => names.some((known) => known.startsWith(name)));
  return at < 0 ? undefined : at + 1;
}
