import { deskServes } from "./release.ts";
import type { Plan } from "./plan.ts";
import { openWindows } from "./windows.ts";

/** What the calendar needs to know of a booked appointment. */
export interface Booked {
  readonly id: string;
  readonly desk: string;
  readonly service: string;
  readonly start: Temporal.Instant;
  /** without the buffer, which may reach beyond a window's end */
  readonly durationMinutes: number;
}

/** Why a plan has no place for an appointment. */
export type ClashReason = "noDesk" | "deskDoesNotServe" | "closed";
export interface Clash<B extends Booked = Booked> {
  readonly booked: B;
  readonly reason: ClashReason;
}

/** The appointments for which `plan` has no place, in their order. They stay valid all the same: somebody must see to each. */
export function clashesOf<B extends Booked>(plan: Plan, booked: readonly B[]): Clash<B>[] {
  return booked.flatMap((one) => {
    const reason = clashOf(plan, one);
    return reason ? [{ booked: one, reason }] : [];
  });
}

function clashOf(plan: Plan, booked: Booked): ClashReason | undefined {
  const desk = plan.desks.find(({ id }) => id === booked.desk);
  if (!desk) return "noDesk";
  if (!deskServes(desk, booked.service)) return "deskDoesNotServe";
  const date = booked.start.toZonedDateTimeISO(plan.timeZone).toPlainDate();
  // What begins before midnight may end after it; windows that touch are one.
  const windows = [...openWindows(plan, desk.id, date), ...openWindows(plan, desk.id, date.add({ days: 1 }))]
    .map(({ start, end }) => [start.epochMilliseconds, end.epochMilliseconds] as const)
    .sort(([a], [b]) => a - b);
  const end = booked.start.epochMilliseconds + booked.durationMinutes * 60_000;
  let covered = booked.start.epochMilliseconds;
  for (const [from, to] of windows) if (from <= covered) covered = Math.max(covered, to);
  return covered >= end ? undefined : "closed";
}
