import type { Finding, PartialDate, SentenceValues } from "./definition.ts";

/** What rules of several services share. */

export function fault(
  fieldId: string,
  text: Finding["text"],
  section: string,
  values?: SentenceValues,
): Finding {
  return { kind: "fault", fieldId, text, section, ...(values ? { values } : {}) };
}

export function notice(
  fieldId: string,
  text: Finding["text"],
  section: string,
  values?: SentenceValues,
): Finding {
  return { kind: "notice", fieldId, text, section, ...(values ? { values } : {}) };
}

/** The earliest day that a date of birth with unknown parts can mean. */
export function earliestBirth({ year, month = 1, day = 1 }: PartialDate): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day });
}

/** The latest day that a date of birth with unknown parts can mean. */
export function latestBirth({ year, month = 12, day = 31 }: PartialDate): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day }, { overflow: "constrain" });
}

/** Completed years of life on `today`: § 187(2) BGB counts the day of birth. Who is born on 29 February completes one at the end of the 28th. */
export function yearsOn(birth: Temporal.PlainDate, today: Temporal.PlainDate): number {
  const years = today.year - birth.year;
  const next = { month: birth.month, day: birth.day };
  const had = today.month > next.month || (today.month === next.month && today.day >= next.day);
  return had ? years : years - 1;
}

/** Whether nothing is missing in a list, and there is something in it. */
export function allThere<T>(list: readonly (T | undefined)[]): list is readonly T[] {
  return list.length > 0 && list.every((one) => one !== undefined);
}
