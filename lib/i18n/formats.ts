import { type Language, localeOf } from "./language.ts";

/** Dates and times as the town's people say them ("Ortszeit"). */
export interface Formats {
  /** "Dienstag, 24. November 2026" */
  longDate(date: Temporal.PlainDate): string;
  /** "24.11.2026" / "24/11/2026" */
  shortDate(date: Temporal.PlainDate): string;
  /** "Di., 24. Nov." */
  dayAndMonth(date: Temporal.PlainDate): string;
  /** "dienstags, mittwochs" by ISO numbers (1 is Monday) */
  weekdays(numbers: readonly number[]): string;
  /** "09:40" in the town's time zone */
  time(instant: Temporal.Instant): string;
  /** "Dienstag, 24. November 2026, 09:40 Uhr" */
  dateAndTime(instant: Temporal.Instant): string;
}

const WEEKDAYS = {
  de: ["montags", "dienstags", "mittwochs", "donnerstags", "freitags", "samstags", "sonntags"],
  en: ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"],
} as const;

const made = new Map<string, Formats>();

export function formats(language: Language, timeZone: string): Formats {
  const key = `${language} ${timeZone}`;
  let known = made.get(key);
  if (!known) made.set(key, known = build(language, timeZone));
  return known;
}

function build(language: Language, timeZone: string): Formats {
  const locale = localeOf(language);
  // Dates are formatted as noon UTC of that date, so that no zone can move them to a neighbour.
  const of = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
    return (date: Temporal.PlainDate) => format.format(Date.UTC(date.year, date.month - 1, date.day, 12));
  };
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const longDate = of({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
  const time = (instant: Temporal.Instant) => clock.format(instant.epochMilliseconds);
  return {
    longDate,
    shortDate: of({ day: "2-digit", month: "2-digit", year: "numeric" }),
    dayAndMonth: of({ weekday: "short", day: "numeric", month: "short" }),
    time,
    weekdays: (numbers) =>
      numbers.map((number) => WEEKDAYS[language === "en" ? "en" : "de"][number - 1]).join(", "),
    dateAndTime(instant) {
      const date = longDate(instant.toZonedDateTimeISO(timeZone).toPlainDate());
      return language === "en" ? `${date}, ${time(instant)}` : `${date}, ${time(instant)} Uhr`;
    },
  };
}
