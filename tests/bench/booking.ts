import { Booking } from "#lib/booking/mod.ts";
import type { DeskDay } from "#lib/calendar/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { ERIKA, openTown } from "#tests/booking/town.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { quantile } from "#tests/support/quantile.ts";
import { timeAll } from "./floor.ts";
import { planWith } from "./towns.ts";

export interface ThroughputFigures {
  readonly bookings: number;
  readonly bookingsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** the same number of commits, of as many values, by as many at once, in the same store file with nothing around them */
  readonly bareP50: number;
  readonly bareP99: number;
  readonly barePerSecond: number;
}

const BOOKINGS = 600;
const BOOKERS = 12;
/** Values that one booking's commit writes. */
const VALUES_PER_COMMIT = 9;
const DESKS = 20;
const WIDE_LIMITS = {
  limits: { appointmentsPerEmail: 100, holdsPerAddressRange: 10_000, bookingsPerAddressRangePerDay: 100_000 },
};

/** Holding and booking in this process, beside bare commits of as many values in the same store file. */
export async function measureThroughput(): Promise<ThroughputFigures> {
  await using town = await openTown(planWith(DESKS, WIDE_LIMITS));
  const { booking, parts: { kv } } = town;
  const day = booking.today().add({ days: 1 });
  const offers = (await booking.offers("anmeldung", day, 7))!.flatMap((one) => one.offers);
  const starts = offers.flatMap(({ start, desks }) => desks.map(() => start));
  let next = 0;
  const book = async () => {
    const number = next++;
    const held = await booking.hold("anmeldung", starts[number * 7 % starts.length]!);
    if (!held.ok) throw new Error(`expected to hold, found ${held.reason}`);
    const booked = await booking.book(held.hold.id, { ...ERIKA, email: `p${number}@example.org` });
    if (!booked.ok) throw new Error(`expected to book, found ${booked.reason}`);
  };
  await timeAll(2, 10, book);
  const bare = async () => {
    const op = kv.atomic();
    for (let value = 0; value < VALUES_PER_COMMIT; value++) {
      const key = ["bare", newId()];
      op.check({ key, versionstamp: null }).set(key, { taken: [1, 2, 3], holder: newId() });
    }
    await op.commit();
  };
  const [bareTimes, bareSeconds] = await timeAll(BOOKERS, BOOKINGS / BOOKERS, bare);
  const [times, seconds] = await timeAll(BOOKERS, BOOKINGS / BOOKERS, book);
  return {
    bookings: times.length,
    bookingsPerSecond: times.length / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    bareP50: quantile(bareTimes, 0.5),
    bareP99: quantile(bareTimes, 0.99),
    barePerSecond: bareTimes.length / bareSeconds,
  };
}

export interface AvailabilityFigure {
  readonly bookings: number;
  /** how many of them lie in the month */
  readonly inMonth: number;
  /** milliseconds to compute a month's free times by a process that remembers nothing, the reading of the store included */
  readonly month: number;
  /** the same by a process that has read these days within the last seconds, as most requests find it */
  readonly again: number;
  /** milliseconds to read the same month's records and do nothing with them */
  readonly bareRead: number;
}

const MONTH_DAYS = 31;
/** The month fills up to a half; all further bookings lie before and after it, as in an office that keeps its appointments for a year. */
const MONTH_BOOKINGS_MAX = 9300;
const DAYS_ELSEWHERE = 300;
const SLOTS_PER_DAY = 30;
const READINGS = 40;
const BATCH = 400;

/** A month's free times at 20 desks while the store grows from a hundred to a hundred thousand appointments. */
export async function measureAvailability(sizes: readonly number[]): Promise<AvailabilityFigure[]> {
  const clock = new ManualClock();
  await using town = await openTown(planWith(DESKS, { furthestDays: 200 }), clock);
  const { parts } = town;
  const today = new Booking(parts).today();
  const figures: AvailabilityFigure[] = [];
  const days = new Map<string, DeskDay>();
  let filled = 0;
  for (const size of sizes) {
    await fill(parts.kv, { from: filled, to: size, today, days });
    filled = size;
    const last = today.add({ days: MONTH_DAYS - 1 });
    const [bare] = await timeAll(1, READINGS, async () => {
      const range = {
        start: ["desk_day", today.toString()],
        end: ["desk_day", last.toString(), "\u{10ffff}"],
      };
      await Array.fromAsync(parts.kv.list<DeskDay>(range, { batchSize: 500 }));
    });
    const ask = async (booking: Booking) => void await booking.offers("anmeldung", today, MONTH_DAYS);
    const [month] = await timeAll(1, READINGS, () => ask(new Booking(parts)));
    const warm = new Booking(parts);
    const [again] = await timeAll(1, READINGS, () => ask(warm));
    figures.push({
      bookings: size,
      inMonth: Math.min(size, MONTH_BOOKINGS_MAX),
      month: quantile(month, 0.5),
      again: quantile(again, 0.5),
      bareRead: quantile(bare, 0.5),
    });
  }
  return figures;
}

/** Writes appointments in the store's own shape, many in a commit: one by one a hundred thousand would take an hour. */
async function fill(
  kv: Deno.Kv,
  { from, to, today, days }: {
    from: number;
    to: number;
    today: Temporal.PlainDate;
    days: Map<string, DeskDay>;
  },
): Promise<void> {
  const minutes = 20;
  for (let begin = from; begin < to; begin += BATCH) {
    const op = kv.atomic();
    const changed = new Set<string>();
    for (let number = begin; number < Math.min(begin + BATCH, to); number++) {
      const { date, nth } = placeOf(number, today);
      const desk = `schalter-${1 + nth % DESKS}`;
      const slot = Math.floor(nth / DESKS) % SLOTS_PER_DAY;
      const start = Temporal.PlainDate.from(date).toZonedDateTime({
        timeZone: "Europe/Berlin",
        plainTime: "08:00",
      }).epochMilliseconds + slot * minutes * 60_000;
      const id = newId();
      const key = `${date} ${desk}`;
      const day = days.get(key) ?? { date, desk, intervals: [] };
      days.set(key, { ...day, intervals: [...day.intervals, { start, minutes, holder: id }] });
      changed.add(key);
      op.set(["appointment", id], { id, date, desk, start, contact: new Uint8Array(160) });
      op.set(["appointment_link", id], id);
    }
    // A commit takes at most 1,000 writes: the days of this batch go in one of their own.
    await op.commit();
    const dayOp = kv.atomic();
    for (const key of changed) {
      const day = days.get(key)!;
      dayOp.set(["desk_day", day.date, day.desk], day);
    }
    await dayOp.commit();
  }
}

/** The day of a booking, and the how manieth of that day it is. */
function placeOf(number: number, today: Temporal.PlainDate): { date: string; nth: number } {
  if (number < MONTH_BOOKINGS_MAX) {
    const date = today.add({ days: number % MONTH_DAYS }).toString();
    return { date, nth: Math.floor(number / MONTH_DAYS) };
  }
  const further = number - MONTH_BOOKINGS_MAX;
  const day = further % DAYS_ELSEWHERE;
  const past = day < DAYS_ELSEWHERE / 2;
  const date = past
    ? today.subtract({ days: day + 1 })
    : today.add({ days: MONTH_DAYS + day - DAYS_ELSEWHERE / 2 });
  return { date: date.toString(), nth: Math.floor(further / DAYS_ELSEWHERE) };
}
