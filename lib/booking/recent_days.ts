import type { DeskDay } from "#lib/calendar/mod.ts";

/** How long a date is remembered, in seconds: as long as another process on the same store may go unseen. */
const REMEMBERED_SECONDS = 5;
/** Dates that are remembered: all of the longest reading, and some more. */
const DATES_MAX = 100;

type Remembered = { readonly days: readonly DeskDay[]; readonly readAtMs: number };

/**
 * The days of all desks as this process read or wrote them last. Listing twenty desks for every person who asks was most of what
 * asking costs. It may be out of date where another process books, so it only ever proposes: a time is given by the check in its commit.
 */
export class RecentDays {
  private readonly dates = new Map<string, Remembered>();
  /** counts the changes; what was read before a date's last one is not remembered */
  private changes = 0;
  private readonly changedAt = new Map<string, number>();

  constructor(private readonly read: (first: string, last: string) => Promise<DeskDay[]>) {}

  /** The records of some dates that follow each other. Reads once for all that are not remembered. */
  async of(dates: readonly string[]): Promise<DeskDay[]> {
    const oldest = performance.now() - REMEMBERED_SECONDS * 1000;
    const known = dates.map((date) => this.dates.get(date))
      .map((one) => one && one.readAtMs > oldest ? one.days : undefined);
    const first = known.indexOf(undefined);
    if (first < 0) return known.flatMap((days) => days ?? []);
    const last = known.lastIndexOf(undefined);
    const missing = dates.slice(first, last + 1);
    const changesBefore = this.changes;
    const read = Map.groupBy(await this.read(missing[0]!, missing.at(-1)!), ({ date }) => date);
    for (const date of missing) this.remember(date, read.get(date) ?? [], changesBefore);
    return dates.flatMap((date, at) => at >= first && at <= last ? read.get(date) ?? [] : known[at] ?? []);
  }

  /** A day as this process has just written it. */
  changed(day: DeskDay): void {
    const known = this.dates.get(day.date);
    this.forget(day.date);
    if (!known) return;
    const others = known.days.filter(({ desk }) => desk !== day.desk);
    this.dates.set(day.date, { ...known, days: [...others, day] });
  }

  /** A day of this date is not as it was remembered. */
  forget(date: string): void {
    this.dates.delete(date);
    this.changedAt.delete(date);
    this.changedAt.set(date, ++this.changes);
    dropOldest(this.changedAt);
  }

  private remember(date: string, days: readonly DeskDay[], changesBefore: number): void {
    // Changed while it was read: what came may be from before.
    if ((this.changedAt.get(date) ?? 0) > changesBefore) return;
    this.dates.delete(date);
    this.dates.set(date, { days, readAtMs: performance.now() });
    dropOldest(this.dates);
  }
}

function dropOldest(map: Map<string, unknown>): void {
  if (map.size > DATES_MAX) map.delete(map.keys().next().value!);
}
