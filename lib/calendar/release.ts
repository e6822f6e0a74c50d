import { OFFICE_SERVICES } from "#lib/services/mod.ts";
import type { Desk, Plan } from "./plan.ts";

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

/** When more can be booked next: the day's batch, or opening hours released on a date. */
export function nextRelease(plan: Plan, now: Temporal.Instant): Temporal.Instant {
  const { timeZone, dailyReleaseTime = "24:00" } = plan;
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  const [days, plainTime] = dailyReleaseTime === "24:00" ? [1, "00:00"] : [0, dailyReleaseTime];
  const batches = [days, days + 1].map((later) =>
    today.add({ days: later }).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(plainTime) })
  );
  const dated = plan.windows.flatMap(({ releasedAt }) =>
    releasedAt === undefined ? [] : [Temporal.PlainDateTime.from(releasedAt).toZonedDateTime(timeZone)]
  );
  return [...batches, ...dated].map((moment) => moment.toInstant())
    .filter((moment) => Temporal.Instant.compare(moment, now) > 0)
    .sort(Temporal.Instant.compare)[0]!;
}

/** "All" are the services by video: for the others somebody must be at the office, so a desk names them. */
export function deskServes(desk: Desk, service: string): boolean {
  return desk.services === "all" ? !OFFICE_SERVICES.includes(service) : desk.services.includes(service);
}

/** Opening hours that may be booked from a later moment on: "from 20 February, 18:00: Thursdays from 1 March". */
export interface Release {
  readonly at: Temporal.Instant;
  /** the first day whose times are released then, if it lies after `at` */
  readonly firstDay?: Temporal.PlainDate;
  /** ISO: 1 is Monday */
  readonly weekdays: readonly number[];
}

/** Releases with a date that lie ahead, of windows at desks that serve `service`, earliest first. */
export function upcomingReleases(plan: Plan, service: string, now: Temporal.Instant): Release[] {
  const desks = plan.desks.filter((desk) => deskServes(desk, service)).map((desk) => desk.id);
  const releases = plan.windows.flatMap((window): Release[] => {
    if (window.releasedAt === undefined) return [];
    if (window.desk === undefined ? desks.length === 0 : !desks.includes(window.desk)) return [];
    const local = Temporal.PlainDateTime.from(window.releasedAt);
    const at = local.toZonedDateTime(plan.timeZone).toInstant();
    if (Temporal.Instant.compare(at, now) <= 0) return [];
    const firstDay = window.firstDay === undefined ? undefined : Temporal.PlainDate.from(window.firstDay);
    const later = firstDay && Temporal.PlainDate.compare(firstDay, local.toPlainDate()) > 0;
    return [{ at, weekdays: window.weekdays, ...(later ? { firstDay } : {}) }];
  });
  return releases.sort((a, b) => Temporal.Instant.compare(a.at, b.at));
}
