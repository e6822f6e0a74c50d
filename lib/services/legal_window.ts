/**
 * When a report to the register is lawful. Periods are counted as §§ 187 to 193 BGB say, which § 31 VwVfG makes the rule for authorities: the
 * day of the event is not counted (§ 187(1)), a period of weeks ends on the weekday, one of months on the day, that has the event's name (§ 188(2)
 * and (3)), and where that is a Saturday, a Sunday or a public holiday, on the next working day (§ 193).
 */
export type WindowRule =
  /** from the event on, for some weeks: moving in, § 17(1) BMG */
  | { readonly kind: "afterEvent"; readonly weeksAfter: number }
  /** from some weeks before to some weeks after the event: moving out without a new home in Germany, § 17(2) BMG */
  | { readonly kind: "aroundEvent"; readonly weeksBefore: number; readonly weeksAfter: number }
  /** once a stay is longer than some months, for some weeks: staying in an institution, § 32(1) sentence 2 BMG */
  | { readonly kind: "afterStay"; readonly months: number; readonly weeksAfter: number };

export const MOVING_IN: WindowRule = { kind: "afterEvent", weeksAfter: 2 };
export const MOVING_ABROAD: WindowRule = { kind: "aroundEvent", weeksBefore: 1, weeksAfter: 2 };
export const STAYING_IN_INSTITUTION: WindowRule = { kind: "afterStay", months: 3, weeksAfter: 2 };
/** § 32(1) sentence 3 BMG: the head of the institution reports within two weeks of the admission. */
export const REPORT_BY_INSTITUTION: WindowRule = { kind: "afterEvent", weeksAfter: 2 };

export type IsHoliday = (date: Temporal.PlainDate) => boolean;

export interface LawfulWindow {
  readonly firstLawfulDay: Temporal.PlainDate;
  /** the last day on which the duty is met in time */
  readonly lastLawfulDay: Temporal.PlainDate;
}

/**
 * The lawful days for an event (moving in, moving out, admission) on `eventDate`.
 * @param isHoliday the town's public holidays
 */
export function windowOf(
  rule: WindowRule,
  eventDate: Temporal.PlainDate,
  isHoliday: IsHoliday,
): LawfulWindow {
  switch (rule.kind) {
    case "afterEvent":
      return {
        firstLawfulDay: eventDate,
        lastLawfulDay: nextWorkingDay(eventDate.add({ weeks: rule.weeksAfter }), isHoliday),
      };
    case "aroundEvent":
      return {
        firstLawfulDay: eventDate.subtract({ weeks: rule.weeksBefore }),
        lastLawfulDay: nextWorkingDay(eventDate.add({ weeks: rule.weeksAfter }), isHoliday),
      };
    case "afterStay": {
      // The months are a fact of life, not a deadline: § 193 BGB does not lengthen them. The weeks run from their last day, the reading
      // that is safe for the citizen.
      const lastOfStay = eventDate.add({ months: rule.months }, { overflow: "constrain" });
      return {
        firstLawfulDay: lastOfStay.add({ days: 1 }),
        lastLawfulDay: nextWorkingDay(lastOfStay.add({ weeks: rule.weeksAfter }), isHoliday),
      };
    }
  }
}

/** Where `today` lies: before the first lawful day, inside the window, or after the last one (late, still due, a fine is possible: § 54 BMG). */
export function placeInWindow(window: LawfulWindow, today: Temporal.PlainDate): "early" | "inTime" | "late" {
  if (Temporal.PlainDate.compare(today, window.firstLawfulDay) < 0) return "early";
  return Temporal.PlainDate.compare(today, window.lastLawfulDay) > 0 ? "late" : "inTime";
}

/** `date`, or the first day after it that is neither Saturday nor Sunday nor a public holiday (§ 193 BGB). */
export function nextWorkingDay(date: Temporal.PlainDate, isHoliday: IsHoliday): Temporal.PlainDate {
  let day = date;
  while (day.dayOfWeek >= 6 || isHoliday(day)) day = day.add({ days: 1 });
  return day;
}
