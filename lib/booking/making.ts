import { type DeskDay, type Interval, lasting, NEEDS, slotMinutes } from "#lib/calendar/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import { addNotice, addReminders } from "#lib/notices/mod.ts";
import { isAtOffice, type Service } from "#lib/services/mod.ts";
import { continuedBy, putContinued } from "./continuing/continuing.ts";
import { type Core, liveCount } from "./core.ts";
import { checkDetails } from "./details.ts";
import { liveInterval, toHold, turnOf } from "./holding.ts";
import { emailForCounting, RANGE_WINDOW_HOURS } from "./limits.ts";
import {
  browserHash,
  type EmailCount,
  holderOf,
  isBookedBy,
  putDay,
  putEmailCount,
  putHold,
  putLink,
  putNewAppointment,
  putRangeCount,
  type RangeCount,
  type StoredAppointment,
  type StoredHold,
  toAppointment,
} from "./store.ts";
import type { Acting, Appointment, BookResult, Contact, TypedDetails } from "./types.ts";
import { addLeaving } from "./waiting/spreading.ts";

const RANGE_WINDOW_MS = RANGE_WINDOW_HOURS * 3_600_000;

/**
 * Makes the held slot an appointment: the day, the hold, the appointment with its link, the counts, the audit entry and the mail in one
 * commit. The same hold again gives the same appointment.
 */
export async function bookHold(
  core: Core,
  token: string,
  typed: TypedDetails,
  acting: Acting,
): Promise<BookResult> {
  const seen = await core.store.hold(token);
  const replay = await bookedBefore(core, seen, acting);
  if (replay) return replay;
  const details = checkDetails(typed, {
    emailOptional: acting.role === "clerk",
    ...(core.parts.smsCountries ? { smsCountries: core.parts.smsCountries } : {}),
  });
  if (seen.value === null) return { ok: false, reason: "unknownHold" };
  if (!details.ok) return { ok: false, reason: "invalidDetails", faults: details.faults };
  const { keys } = core.parts;
  // The key is on disk before anything is sealed with it. A crash in between leaves a key without a case, which opens nothing.
  const caseId = keys.newCase();
  // Where the commit faults nobody knows whether it went through: then the key stays with its case.
  const result = await commitBooking(core, token, seen, { details: details.contact, caseId }, acting);
  if (!result.ok || result.replayed) keys.giveBack(caseId);
  return result;
}

type Made = { readonly caseId: string; readonly details: Contact };

type Seen = Deno.KvEntryMaybe<StoredHold>;

async function commitBooking(
  core: Core,
  token: string,
  first: Seen,
  made: Made,
  acting: Acting,
): Promise<BookResult> {
  let seen = first;
  for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
    const replay = await bookedBefore(core, seen, acting);
    if (replay) return replay;
    const held = seen;
    if (held.value === null) return { ok: false, reason: "unknownHold" };
    const tried = await core.turns.take(turnOf(held.value), () => tryBook(core, token, held, made, acting));
    if (tried !== "lost") return tried;
    seen = await core.store.hold(token);
  }
  throw new Error("expected to book a hold within the attempts, found its day changed each time");
}

/** The appointment this hold has become, if it has. */
async function bookedBefore(
  core: Core,
  { value: hold }: Seen,
  acting: Acting,
): Promise<BookResult | undefined> {
  if (hold?.appointment === undefined) return undefined;
  if (!isBookedBy(hold, acting.browser)) return { ok: false, reason: "bookedElsewhere" };
  const { value } = await core.store.appointment(hold.appointment);
  if (!value) return { ok: false, reason: "unknownHold" };
  const appointment = toAppointment(value);
  return { ok: true, appointment, token: linkToken(core, appointment), replayed: true };
}

async function tryBook(
  core: Core,
  token: string,
  held: Deno.KvEntry<StoredHold>,
  made: Made,
  acting: Acting,
): Promise<BookResult | "lost"> {
  const hold = held.value;
  const read = await readForBooking(core, held, made, acting);
  const usual = core.parts.catalogue.find(hold.service);
  if (!usual) return { ok: false, reason: "unknownHold" };
  const now = core.now();
  const mine = liveInterval(read.day.value, token, now.epochMilliseconds);
  // As long as it is held, whatever has been decided of the service meanwhile: what comes after it may be taken.
  const bufferMinutes = mine ? mine.minutes - hold.durationMinutes : usual.bufferMinutes;
  const service = lasting({ ...usual, bufferMinutes }, hold.durationMinutes);
  if (!read.day.value || !mine) {
    // Lapsed, or moved away since it was read.
    if ((await core.store.hold(token)).versionstamp !== held.versionstamp) return "lost";
    const next = await core.alternatives(service, Temporal.Instant.fromEpochMilliseconds(hold.start), now);
    return { ok: false, reason: "holdExpired", hold: toHold(token, hold), next };
  }
  const op = core.store.begin();
  const refusal = countBooking(core, op, read, token, acting, now.epochMilliseconds);
  if (refusal) return refusal;
  const others = read.day.value.intervals.filter((interval) => interval !== mine);
  return await commitAppointment(core, op, { token, read, hold, service, others }, made, acting, now);
}

type Read = {
  readonly held: Deno.KvEntry<StoredHold>;
  readonly day: Deno.KvEntryMaybe<DeskDay>;
  readonly emailCount: string;
  readonly mailbox: Deno.KvEntryMaybe<EmailCount>;
  readonly range: Deno.KvEntryMaybe<RangeCount> | undefined;
};

async function readForBooking(
  core: Core,
  held: Deno.KvEntry<StoredHold>,
  made: Made,
  acting: Acting,
): Promise<Read> {
  // Whoever has no address is counted alone: the same empty mailbox is not the same person.
  const { email } = made.details;
  const emailCount = core.emailKey(email === "" ? made.caseId : emailForCounting(email));
  return { held, emailCount, ...await core.store.forBooking(held.value, emailCount, core.rangeKey(acting)) };
}

/** Counts the booking against its mailbox and its address range, or says which of them is full (P08). */
function countBooking(
  core: Core,
  op: Deno.AtomicOperation,
  { mailbox, range }: Read,
  token: string,
  acting: Acting,
  nowMs: number,
): BookResult | undefined {
  const { appointmentsPerEmail, bookingsPerAddressRangePerDay } = core.parts.plan.limits;
  const standing = (mailbox.value?.standing ?? []).filter((entry) => entry.until > nowMs);
  if (acting.role === "citizen" && standing.length >= appointmentsPerEmail) {
    return { ok: false, reason: "tooManyForEmail", limit: appointmentsPerEmail };
  }
  if (!range) return undefined;
  const count = liveCount(range.value, nowMs, RANGE_WINDOW_MS);
  if (count.bookedAt.length >= bookingsPerAddressRangePerDay) {
    const freed = Math.min(...count.bookedAt) + RANGE_WINDOW_MS;
    return { ok: false, reason: "tooManyForAddress", retryAfterSeconds: Math.ceil((freed - nowMs) / 1000) };
  }
  const holds = count.holds.filter((entry) => entry.holder !== holderOf(token));
  putRangeCount(op, range, { holds, bookedAt: [...count.bookedAt, nowMs] }, RANGE_WINDOW_MS);
  return undefined;
}

/** The day, the hold, the appointment with its link, its count, its audit entry and its mail: one commit. */
async function commitAppointment(
  core: Core,
  op: Deno.AtomicOperation,
  { token, read, hold, service, others }: {
    token: string;
    read: Read;
    hold: StoredHold;
    service: Service;
    others: readonly Interval[];
  },
  made: Made,
  acting: Acting,
  now: Temporal.Instant,
): Promise<BookResult | "lost"> {
  const { store } = core;
  const nowMs = now.epochMilliseconds;
  const id = newId();
  // What was asked for when the time was chosen belongs to the appointment, whatever the details form says of it.
  const needs = NEEDS.filter((need) => hold.needs.includes(need) || made.details.needs.includes(need));
  const taken = { start: hold.start, minutes: slotMinutes(service), holder: id };
  putDay(op, read.day, hold, [...others, taken], nowMs);
  const bookedBy = browserHash(acting.browser);
  putHold(op, read.held, { ...hold, appointment: id, ...(bookedBy ? { bookedBy } : {}) }, nowMs);
  const before = isAtOffice(service) ? await continuedBy(core, token, acting, made.details) : undefined;
  if (before) putContinued(op, before, id);
  const { appointment, link } = await addAppointment(core, op, {
    ...{ id, slot: hold, service, counted: read, acting, now },
    made: { ...made, details: { ...made.details, needs } },
    ...(before ? { continues: { appointment: before.value.id, caseId: before.value.caseId } } : {}),
  });
  if (!await store.commit(op)) return "lost";
  return { ok: true, appointment, token: link, replayed: false };
}

/** An appointment to be made: under which id, when and where, for whom. */
export interface NewAppointment {
  readonly id: string;
  readonly slot: Pick<StoredAppointment, "service" | "desk" | "date" | "start">;
  readonly service: Pick<Service, "durationMinutes" | "bufferMinutes">;
  readonly made: Made;
  readonly counted: { readonly emailCount: string; readonly mailbox: Deno.KvEntryMaybe<EmailCount> };
  readonly acting: Acting;
  readonly now: Temporal.Instant;
  readonly continues?: Appointment["continues"];
}

/** Adds the appointment with its link, its count, its audit trail and its mails to the commit that takes the time from the desk's day. */
export async function addAppointment(
  core: Core,
  op: Deno.AtomicOperation,
  { id, slot, service, made, counted, acting, now, continues }: NewAppointment,
): Promise<{ appointment: Appointment; link: string }> {
  const { parts } = core;
  const nowMs = now.epochMilliseconds;
  const stored: StoredAppointment = {
    id,
    caseId: made.caseId,
    service: slot.service,
    desk: slot.desk,
    date: slot.date,
    start: slot.start,
    durationMinutes: service.durationMinutes,
    bufferMinutes: service.bufferMinutes,
    version: 0,
    sequence: 0,
    bookedAt: nowMs,
    contact: parts.keys.seal(made.caseId, "contact", made.details),
    emailCount: counted.emailCount,
    ...(continues ? { continues } : {}),
  };
  const appointment = toAppointment(stored);
  const link = linkToken(core, appointment);
  putNewAppointment(op, stored);
  putLink(op, link, id);
  const standing = [...counted.mailbox.value?.standing ?? [], { appointment: id, until: endOf(stored) }];
  putEmailCount(op, counted.mailbox, standing, nowMs);
  parts.audit.begin(op, made.caseId);
  await parts.audit.append(op, made.caseId, {
    event: "appointment.booked",
    actor: core.actor(acting),
    at: now,
    facts: {
      appointment: id,
      service: slot.service,
      desk: slot.desk,
      start: appointment.start.toString(),
    },
  });
  if (continues) {
    await parts.audit.append(op, made.caseId, {
      event: "appointment.continuesCase",
      actor: core.actor(acting),
      at: now,
      facts: { case: continues.caseId },
    });
  }
  addNotice(parts.outbox, op, "confirmation", id);
  const time = { appointment: id, start: appointment.start, fixedAt: now };
  addReminders(parts.outbox, op, time, parts.plan.reminders);
  await addLeaving(core, op, slot.service, counted.emailCount);
  return { appointment, link };
}

/** The link's secret. It can be made again at any time; only its hash is stored. */
export function linkToken(core: Core, appointment: Pick<Appointment, "id" | "version">): string {
  return core.parts.secrets.token("appointment-link", appointment.id, appointment.version);
}

/** When the appointment with its buffer is over, in epoch milliseconds. */
export function endOf(
  stored: Pick<StoredAppointment, "start" | "durationMinutes" | "bufferMinutes">,
): number {
  return stored.start + (stored.durationMinutes + stored.bufferMinutes) * 60_000;
}
