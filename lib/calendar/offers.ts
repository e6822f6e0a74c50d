import { type DeskDay, freeIn } from "./day.ts";
import { isPublicHoliday } from "./holidays.ts";
import type { Plan } from "./plan.ts";
import { deskServes, furthestDate } from "./release.ts";
import { type OpenWindow, openWindows } from "./windows.ts";

/** What the calendar needs to know of a service. */
export interface ServiceTiming {
  readonly id: string;
  /** the conversation */
  readonly durationMinutes: number;
  /** kept free after it; may reach beyond the end of a window */
  readonly bufferMinutes: number;
  /** how far apart its starts lie where the plan has no step of its own; without it, as far as one appointment takes */
  readonly gridMinutes?: number;
}

/** A time that can be booked now, and the desks that are free then. */
export interface Offer {
  readonly start: Temporal.Instant;
  readonly desks: readonly string[];
}

/** Whether a date has anything to offer at all: `open` says that a desk serves the service that day, not that it is free. */
export type DayState = "open" | "holiday" | "closed" | "not yet released";

/**
 * The free times of a service on a date, earliest first. Pure: everything that matters is an argument.
 * @param days the day records of that date; a desk without one has nothing taken
 */
export function offersOn(
  plan: Plan,
  service: ServiceTiming,
  date: Temporal.PlainDate,
  days: readonly DeskDay[],
  now: Temporal.Instant,
  ignoring?: string,
): Offer[] {
  if (Temporal.PlainDate.compare(date, furthestDate(plan, now)) > 0) return [];
  // What begins at this very moment has begun.
  const earliest = now.epochMilliseconds + Math.max(plan.shortestNoticeMinutes * 60_000, 1);
  const iso = date.toString();
  const length = slotMinutes(service) * 60_000;
  const byDesk = new Map(days.filter((day) => day.date === iso).map((day) => [day.desk, day]));
  const free = new Map<number, string[]>();
  for (const desk of plan.desks) {
    if (!deskServes(desk, service.id)) continue;
    const isFree = freeIn(byDesk.get(desk.id), now, ignoring);
    for (const start of startsAt(plan, service, desk.id, date, now)) {
      if (start < earliest || !isFree(start, start + length)) continue;
      const desks = free.get(start);
      if (desks) desks.push(desk.id);
      else free.set(start, [desk.id]);
    }
  }
  return [...free].sort(([a], [b]) => a - b)
    .map(([start, desks]) => ({ start: Temporal.Instant.fromEpochMilliseconds(start), desks }));
}

/**
 * What can be booked on a date by one plan at one moment and could not by another at an earlier one, taken or not.
 * @returns desks with starts, as `desk milliseconds`
 */
export function openedOn(
  before: { readonly plan: Plan; readonly now: Temporal.Instant },
  after: { readonly plan: Plan; readonly now: Temporal.Instant },
  service: ServiceTiming,
  date: Temporal.PlainDate,
): Set<string> {
  const all = ({ plan, now }: typeof before) =>
    offersOn(plan, service, date, [], now).flatMap(({ start, desks }) =>
      desks.map((desk) => `${desk} ${start.epochMilliseconds}`)
    );
  return new Set(all(after)).difference(new Set(all(before)));
}

/** Minutes that an appointment of this service takes of a desk's day. */
export function slotMinutes(service: ServiceTiming): number {
  return service.durationMinutes + service.bufferMinutes;
}

/** Why a date has, or has not, any times for a service. */
export function stateOf(
  plan: Plan,
  service: ServiceTiming,
  date: Temporal.PlainDate,
  now: Temporal.Instant,
): DayState {
  if (Temporal.PlainDate.compare(date, furthestDate(plan, now)) > 0) return "not yet released";
  const desks = plan.desks.filter((desk) => deskServes(desk, service.id));
  const windows = desks.flatMap((desk) => openWindows(plan, desk.id, date));
  const released = windows.filter(({ releasedAt }) =>
    releasedAt === undefined || Temporal.Instant.compare(releasedAt, now) <= 0
  );
  if (released.length > 0) return "open";
  if (windows.length > 0) return "not yet released";
  return plan.holidays === "NRW" && isPublicHoliday(date) ? "holiday" : "closed";
}

/** Every start that a desk's windows allow now, in epoch milliseconds, taken or not. */
function startsAt(
  plan: Plan,
  service: ServiceTiming,
  desk: string,
  date: Temporal.PlainDate,
  now: Temporal.Instant,
): readonly number[] {
  const step = (plan.stepMinutes ?? service.gridMinutes ?? slotMinutes(service)) * 60_000;
  const windows = openWindows(plan, desk, date);
  const open = windows.filter(({ releasedAt }) =>
    releasedAt === undefined || Temporal.Instant.compare(releasedAt, now) <= 0
  );
  // All windows of a day are released almost always: then the starts are those of every other reading.
  if (open.length < windows.length) return startsIn(open, step, service.durationMinutes);
  let known = computed.get(windows);
  if (!known) computed.set(windows, known = new Map());
  const key = step + service.durationMinutes;
  let starts = known.get(key);
  if (!starts) known.set(key, starts = startsIn(windows, step, service.durationMinutes));
  return starts;
}

/** The starts of a desk's day, by step and length: pages ask for the same ones all the time. A step is whole minutes, in milliseconds. */
const computed = new WeakMap<readonly OpenWindow[], Map<number, readonly number[]>>();

function startsIn(windows: readonly OpenWindow[], step: number, durationMinutes: number): number[] {
  const starts = new Set<number>();
  for (const window of windows) {
    const last = window.end.epochMilliseconds - durationMinutes * 60_000;
    for (let start = window.start.epochMilliseconds; start <= last; start += step) starts.add(start);
  }
  return [...starts];
}
