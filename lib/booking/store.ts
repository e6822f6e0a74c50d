import type { DeskDay, Interval, Need } from "#lib/calendar/mod.ts";
import { sha256Hex } from "#lib/crypto/mod.ts";
import { keepContact } from "./contacts.ts";
import { RecentDays } from "./recent_days.ts";
import type { Appointment, CancelReason } from "./types.ts";

/** How long a hold's record outlives the hold, in minutes: so that its link can explain itself, and a replayed booking find its own. */
const HOLD_KEPT_MINUTES = 60;

export interface StoredHold {
  readonly service: string;
  readonly desk: string;
  readonly date: string;
  /** epoch milliseconds */
  readonly start: number;
  readonly until: number;
  readonly extended: boolean;
  /** since when it has held some time without a break, in epoch milliseconds */
  readonly since: number;
  readonly needs: readonly Need[];
  /** without the buffer */
  readonly durationMinutes: number;
  readonly appointment?: string;
  /** a hash of what tells the browser that booked from others; absent where none was said */
  readonly bookedBy?: string;
}

export interface StoredAppointment {
  readonly id: string;
  readonly caseId: string;
  readonly service: string;
  readonly desk: string;
  readonly date: string;
  readonly start: number;
  readonly durationMinutes: number;
  readonly bufferMinutes: number;
  readonly version: number;
  readonly sequence: number;
  readonly bookedAt: number;
  readonly rebookedAt?: number;
  readonly cancelledAt?: number;
  readonly cancelReason?: CancelReason;
  readonly continues?: Appointment["continues"];
  readonly continuedBy?: string;
  /** sealed with the case's key */
  readonly contact: Uint8Array;
  /** under which its e-mail address is counted */
  readonly emailCount: string;
}

/** The appointments one mailbox has before it; `until` is when each stops counting. */
export interface EmailCount {
  readonly standing: readonly { readonly appointment: string; readonly until: number }[];
}

/** What one address range holds and has booked. */
export interface RangeCount {
  readonly holds: readonly { readonly holder: string; readonly until: number }[];
  readonly bookedAt: readonly number[];
}

type Maybe<T> = Deno.KvEntryMaybe<T>;

/** The only file that knows how bookings lie in KV. Readers return entries, so that a commit can check on their versions. */
export class BookingStore {
  /** How many commits this process has tried; what was read before the last one may be out of date. */
  commits = 0;
  /** the days as they were read last; only for proposing */
  readonly recent = new RecentDays((first, last) => this.days(first, last));

  constructor(private readonly kv: Deno.Kv) {}

  begin(): Deno.AtomicOperation {
    return this.kv.atomic();
  }

  /** @returns false where something that the commit checks on has changed: then nothing was written */
  async commit(op: Deno.AtomicOperation): Promise<boolean> {
    let ok = false;
    try {
      return ok = (await op.commit()).ok;
    } finally {
      // Counted before anybody is told that it went well: whoever knows of a change never sees what was before it.
      this.commits++;
      for (const day of daysOf.get(op) ?? []) {
        if (ok) this.recent.changed(day);
        else this.recent.forget(day.date);
      }
    }
  }

  async day(date: string, desk: string): Promise<Maybe<DeskDay>> {
    return await this.kv.get<DeskDay>(["desk_day", date, desk]);
  }

  /** The day records from one date to another, both included. */
  async days(first: string, last: string): Promise<DeskDay[]> {
    const range = { start: ["desk_day", first], end: ["desk_day", last, "\u{10ffff}"] };
    return (await Array.fromAsync(this.kv.list<DeskDay>(range, { batchSize: 500 }))).map((entry) =>
      entry.value
    );
  }

  async hold(token: string): Promise<Maybe<StoredHold>> {
    return await this.kv.get<StoredHold>(["hold", holderOf(token)]);
  }

  async appointment(id: string): Promise<Maybe<StoredAppointment>> {
    return await this.kv.get<StoredAppointment>(["appointment", id]);
  }

  /** Checks in the commit that an appointment stays as it is now. @returns whether it stands at `start` */
  async stands(op: Deno.AtomicOperation, id: string, start: number): Promise<boolean> {
    const entry = await this.appointment(id);
    op.check(entry);
    return entry.value !== null && entry.value.cancelledAt === undefined && entry.value.start === start;
  }

  async appointments(ids: readonly string[]): Promise<StoredAppointment[]> {
    const found: StoredAppointment[] = [];
    // KV reads at most ten keys at once.
    for (let i = 0; i < ids.length; i += 10) {
      const keys = ids.slice(i, i + 10).map((id) => ["appointment", id]);
      for (const { value } of await this.kv.getMany<StoredAppointment[]>(keys)) if (value) found.push(value);
    }
    return found;
  }

  allAppointments(): AsyncIterable<Deno.KvEntry<StoredAppointment>> {
    return this.kv.list<StoredAppointment>({ prefix: ["appointment"] }, { batchSize: 500 });
  }

  /** Removes an appointment and its link, unless somebody has changed it since it was read. */
  async removeAppointment(read: Deno.KvEntry<StoredAppointment>, token: string): Promise<boolean> {
    const op = this.kv.atomic().check(read).delete(read.key).delete(["appointment_link", sha256Hex(token)]);
    return (await op.commit()).ok;
  }

  /** Removes the day records before a date. @returns how many there were */
  async removeDaysBefore(date: string): Promise<number> {
    let removed = 0;
    for await (const entry of this.kv.list({ start: ["desk_day"], end: ["desk_day", date] })) {
      await this.kv.delete(entry.key);
      removed++;
    }
    return removed;
  }

  async appointmentByLink(token: string): Promise<string | undefined> {
    return (await this.kv.get<string>(["appointment_link", sha256Hex(token)])).value ?? undefined;
  }

  async emailCount(key: string): Promise<Maybe<EmailCount>> {
    return await this.kv.get<EmailCount>(["booking_email", key]);
  }

  /** Marks a check's ticket as used. @returns false where it was before */
  async spendTicket(id: string, expireIn: number): Promise<boolean> {
    const key = ["booking_ticket", id];
    return (await this.kv.atomic().check({ key, versionstamp: null }).set(key, true, { expireIn }).commit())
      .ok;
  }

  /** What holding looks at, in one reading. */
  async forHolding(
    place: { readonly date: string; readonly desk: string },
    range: string | undefined,
  ): Promise<{ day: Maybe<DeskDay>; range: Maybe<RangeCount> | undefined }> {
    const dayKey = ["desk_day", place.date, place.desk];
    if (range === undefined) return { day: await this.kv.get<DeskDay>(dayKey), range };
    const [day, count] = await this.kv.getMany<[DeskDay, RangeCount]>([dayKey, ["booking_range", range]]);
    return { day, range: count };
  }

  /** What booking looks at, in one reading. */
  async forBooking(
    place: { readonly date: string; readonly desk: string },
    email: string,
    range: string | undefined,
  ): Promise<{ day: Maybe<DeskDay>; mailbox: Maybe<EmailCount>; range: Maybe<RangeCount> | undefined }> {
    const keys = [["desk_day", place.date, place.desk], ["booking_email", email]] as const;
    if (range === undefined) {
      const [day, mailbox] = await this.kv.getMany<[DeskDay, EmailCount]>([...keys]);
      return { day, mailbox, range };
    }
    const [day, mailbox, count] = await this.kv.getMany<[DeskDay, EmailCount, RangeCount]>([
      ...keys,
      ["booking_range", range],
    ]);
    return { day, mailbox, range: count };
  }
}

/** Whether this is the browser that booked the hold. */
export function isBookedBy(hold: StoredHold, browser: string | undefined): boolean {
  return hold.bookedBy === browserHash(browser);
}

export function browserHash(browser: string | undefined): string | undefined {
  return browser === undefined ? undefined : sha256Hex(browser);
}

/** Under which name a hold keeps its slot: the link's secret itself is never stored. */
export function holderOf(token: string): string {
  return sha256Hex(token).slice(0, 32);
}

/** The days that a commit under construction writes. */
const daysOf = new WeakMap<Deno.AtomicOperation, DeskDay[]>();

/** Writes a day on condition that nobody else did since it was read, and drops what has lapsed by `nowMs`. */
export function putDay(
  op: Deno.AtomicOperation,
  read: Maybe<DeskDay>,
  place: { readonly date: string; readonly desk: string },
  intervals: readonly Interval[],
  nowMs: number,
): void {
  const kept = intervals.filter((interval) => interval.until === undefined || interval.until > nowMs)
    .sort((a, b) => a.start - b.start);
  const day: DeskDay = { desk: place.desk, date: place.date, intervals: kept };
  daysOf.set(op, [...daysOf.get(op) ?? [], day]);
  op.check(read).set(read.key, day);
}

export function putHold(
  op: Deno.AtomicOperation,
  read: Maybe<StoredHold>,
  hold: StoredHold,
  nowMs: number,
): void {
  const expireIn = Math.max(hold.until - nowMs, 0) + HOLD_KEPT_MINUTES * 60_000;
  op.check(read).set(read.key, hold, { expireIn });
}

export function putAppointment(
  op: Deno.AtomicOperation,
  read: Maybe<StoredAppointment>,
  appointment: StoredAppointment,
): void {
  op.check(read).set(read.key, appointment);
}

/** A new one under an id that was made this moment. */
export function putNewAppointment(op: Deno.AtomicOperation, appointment: StoredAppointment): void {
  const key = ["appointment", appointment.id];
  op.check({ key, versionstamp: null }).set(key, appointment);
}

export function putLink(op: Deno.AtomicOperation, token: string, appointment: string): void {
  op.set(["appointment_link", sha256Hex(token)], appointment);
}

export function putEmailCount(
  op: Deno.AtomicOperation,
  read: Maybe<EmailCount>,
  standing: EmailCount["standing"],
  nowMs: number,
): void {
  const kept = standing.filter((entry) => entry.until > nowMs);
  op.check(read);
  if (kept.length === 0) return void op.delete(read.key);
  const expireIn = Math.max(...kept.map((entry) => entry.until)) - nowMs;
  op.set(read.key, { standing: kept } satisfies EmailCount, { expireIn });
}

export function putRangeCount(
  op: Deno.AtomicOperation,
  read: Maybe<RangeCount>,
  count: RangeCount,
  windowMs: number,
): void {
  op.check(read).set(read.key, count, { expireIn: windowMs });
}

export function toAppointment(stored: StoredAppointment): Appointment {
  const at = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms);
  const appointment: Appointment = {
    id: stored.id,
    caseId: stored.caseId,
    service: stored.service,
    desk: stored.desk,
    start: at(stored.start),
    durationMinutes: stored.durationMinutes,
    bufferMinutes: stored.bufferMinutes,
    version: stored.version,
    sequence: stored.sequence,
    bookedAt: at(stored.bookedAt),
    ...(stored.rebookedAt === undefined ? {} : { rebookedAt: at(stored.rebookedAt) }),
    ...(stored.cancelledAt === undefined ? {} : { cancelledAt: at(stored.cancelledAt) }),
    ...(stored.cancelReason === undefined ? {} : { cancelReason: stored.cancelReason }),
    ...(stored.continues === undefined ? {} : { continues: stored.continues }),
    ...(stored.continuedBy === undefined ? {} : { continuedBy: stored.continuedBy }),
  };
  keepContact(appointment, stored.contact);
  return appointment;
}
