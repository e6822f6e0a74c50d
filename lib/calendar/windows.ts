import { isPublicHoliday } from "./holidays.ts";
import type { Plan } from "./plan.ts";

/** An opening of one desk as instants. */
export interface OpenWindow {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  /** its slots may be booked from then on */
  readonly releasedAt?: Temporal.Instant;
}

type Hours = { readonly from: string; readonly to: string };

/**
 * When a desk is open on a date. Wall times become instants by the zone's own rules, so the length of a window is right on the days on
 * which clocks change; a wall time that does not exist that day counts as the same distance later.
 *
 * Of the exceptions for a date the desk's own wins over one for every desk, and later ones over earlier ones.
 */
export function openWindows(plan: Plan, desk: string, date: Temporal.PlainDate): readonly OpenWindow[] {
  const day = date.toString();
  const key = `${desk} ${day}`;
  let known = computed.get(plan);
  if (!known || known.size >= REMEMBERED_MAX) computed.set(plan, known = new Map());
  let windows = known.get(key);
  if (!windows) known.set(key, windows = computeWindows(plan, desk, date, day));
  return windows;
}

/** Desks' days whose windows are remembered: a plan does not change, and every page asks for the same ones. */
const REMEMBERED_MAX = 50_000;
const computed = new WeakMap<Plan, Map<string, readonly OpenWindow[]>>();

function computeWindows(plan: Plan, desk: string, date: Temporal.PlainDate, day: string): OpenWindow[] {
  const covers = (entry: { desk?: string | undefined; firstDay: string; lastDay?: string | undefined }) =>
    (entry.desk === undefined || entry.desk === desk) &&
    entry.firstDay <= day && day <= (entry.lastDay ?? entry.firstDay);
  const exceptions = plan.exceptions.filter(covers);
  const exception = exceptions.findLast((entry) => entry.desk === desk) ?? exceptions.at(-1);
  if (exception) return toInstants(plan, date, exception.hours);
  if (plan.holidays === "NRW" && isPublicHoliday(date)) return [];
  return plan.windows.filter((window) =>
    (window.desk === undefined || window.desk === desk) && window.weekdays.includes(date.dayOfWeek) &&
    (window.firstDay === undefined || window.firstDay <= day) &&
    (window.lastDay === undefined || day <= window.lastDay)
  ).flatMap((window) => toInstants(plan, date, window.hours, window.releasedAt));
}

function toInstants(
  plan: Plan,
  date: Temporal.PlainDate,
  hours: readonly Hours[],
  released?: string,
): OpenWindow[] {
  const at = (wall: string) =>
    wall === "24:00"
      ? date.add({ days: 1 }).toZonedDateTime(plan.timeZone).toInstant()
      : date.toZonedDateTime({ timeZone: plan.timeZone, plainTime: wall }).toInstant();
  const releasedAt = released === undefined
    ? undefined
    : Temporal.PlainDateTime.from(released).toZonedDateTime(plan.timeZone).toInstant();
  return hours.map(({ from, to }) => ({
    start: at(from),
    end: at(to),
    ...(releasedAt ? { releasedAt } : {}),
  }));
}
