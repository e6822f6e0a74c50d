import type { Plan } from "./plan.ts";

/**
 * The last day that may be booked at `now`: `furthestDays` after today, and a day less before the hour at which each day's batch is
 * released.
 */
export function furthestDate(plan: Plan, now: Temporal.Instant): Temporal.PlainDate {
  const local = now.toZonedDateTimeISO(plan.timeZone);
  const released = plan.dailyReleaseTime === undefined ||
    local.toPlainTime().toString({ smallestUnit: "minute" }) >= plan.dailyReleaseTime;
  return local.toPlainDate().add({ days: released ? plan.furthestDays : plan.furthestDays - 1 });
}
