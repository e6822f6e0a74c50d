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

/**
 * As {@link fits}, for many questions about one day: what is taken is sorted once, and each question looks at one place.
 * @returns whether a stretch in epoch milliseconds, its end not included, is free
 */
export function freeIn(
  day: DeskDay | undefined,
  now: Temporal.Instant,
  ignoring?: string,
): (start: number, end: number) => boolean {
  const nowMs = now.epochMilliseconds;
  const taken = (day?.intervals ?? []).filter((one) => one.holder !== ignoring && isLive(one, nowMs))
    .sort((a, b) => a.start - b.start);
  // The latest end of all up to here: so the last one that begins in time answers for those before it.
  const ends: number[] = [];
  for (const { start, minutes } of taken) ends.push(Math.max(ends.at(-1) ?? 0, start + minutes * 60_000));
  return (start, end) => {
    let [low, high] = [0, taken.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (taken[middle]!.start < end) low = middle + 1;
      else high = middle;
    }
    return low === 0 || ends[low - 1]! <= start;
  };
}
