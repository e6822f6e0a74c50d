/**
 * The product's only source of time. Rules take `now` as an argument; whoever calls them asks this clock.
 */
export interface Clock {
  /** The present instant. */
  now(): Temporal.Instant;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/**
 * A clock that shows `start` at the moment of this call and runs on at normal speed (`DEMO_NOW`).
 */
export function clockStartingAt(start: Temporal.Instant, base: Clock = systemClock): Clock {
  const shift = base.now().until(start);
  return { now: () => base.now().add(shift) };
}

/** The calendar date that the town's people read off the wall at `instant`. */
export function townDate(instant: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  return instant.toZonedDateTimeISO(timeZone).toPlainDate();
}

/** Minutes from `earlier` to `later`, rounded down; negative if `later` is before. */
export function minutesBetween(earlier: Temporal.Instant, later: Temporal.Instant): number {
  return Math.floor((later.epochMilliseconds - earlier.epochMilliseconds) / 60_000);
}
