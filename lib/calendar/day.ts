/**
 * A stretch of one desk's day that is not free: a hold or a cancelled appointment while it can be undone (both with `until`), or an
 * appointment (without). No personal data.
 */
export interface Interval {
  /** epoch milliseconds */
  readonly start: number;
  /** whole minutes, the service's buffer included */
  readonly minutes: number;
  /** the hold's or the appointment's id */
  readonly holder: string;
  /** epoch milliseconds; from then on the interval counts as free, whenever its record is tidied up */
  readonly until?: number;
}

/** One desk's day: the unit that bookings compete for. */
export interface DeskDay {
  readonly desk: string;
  /** ISO date in the town's time zone */
  readonly date: string;
  readonly intervals: readonly Interval[];
}

/** Whether an interval still keeps others out. */
export function isLive(interval: Interval, nowMs: number): boolean {
  return interval.until === undefined || interval.until > nowMs;
}

export function liveIntervals(day: DeskDay, now: Temporal.Instant): Interval[] {
  return day.intervals.filter((interval) => isLive(interval, now.epochMilliseconds));
}

/**
 * Whether `wanted` is free in `day`. Intervals are half-open: one may begin at the very moment another ends.
 * @param ignoring a holder whose own intervals do not count (an appointment that is being moved)
 */
export function fits(
  day: DeskDay,
  wanted: { readonly start: number; readonly minutes: number },
  now: Temporal.Instant,
  ignoring?: string,
): boolean {
  const nowMs = now.epochMilliseconds;
  const end = wanted.start + wanted.minutes * 60_000;
  return !day.intervals.some((taken) =>
    taken.holder !== ignoring && isLive(taken, nowMs) &&
    taken.start < end && wanted.start < taken.start + taken.minutes * 60_000
  );
}
