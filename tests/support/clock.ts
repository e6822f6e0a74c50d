import type { Clock } from "#lib/clock/mod.ts";

/** A moment all tests may start from: a Tuesday, 10:00 in Berlin, a service day of the default calendar. */
export const TUESDAY_MORNING = "2026-03-03T10:00:00+01:00[Europe/Berlin]";

/** A clock that stands still until a test moves it. */
export class ManualClock implements Clock {
  #now: Temporal.Instant;

  /** @param start an instant, or its RFC 3339 / RFC 9557 text */
  constructor(start: Temporal.Instant | string = TUESDAY_MORNING) {
    this.#now = toInstant(start);
  }

  now(): Temporal.Instant {
    return this.#now;
  }

  /**
   * Moves on (or back, with a negative duration). Days are days of 24 hours here: an instant knows no calendar.
   * @returns the new instant
   */
  advance(by: Temporal.DurationLikeObject): Temporal.Instant {
    const { days = 0, weeks = 0, hours = 0, ...rest } = by;
    this.#now = this.#now.add({ ...rest, hours: hours + 24 * (days + 7 * weeks) });
    return this.#now;
  }

  /** Jumps to an instant, whichever direction it lies in. */
  set(to: Temporal.Instant | string): void {
    this.#now = toInstant(to);
  }
}

/** Reads `2026-03-03T09:00:00Z` as well as `2026-03-03T10:00:00+01:00[Europe/Berlin]`. */
export function toInstant(text: Temporal.Instant | string): Temporal.Instant {
  return typeof text === "string" ? Temporal.Instant.from(text) : text;
}
