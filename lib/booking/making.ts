import { slotMinutes } from "#lib/calendar/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import { addNotice } from "#lib/notices/mod.ts";
import { type Core, liveCount } from "./core.ts";
import { checkDetails } from "./details.ts";
import { liveInterval, toHold, turnOf } from "./holding.ts";
import { emailForCounting, RANGE_WINDOW_HOURS } from "./limits.ts";
import {
  holderOf,
  putAppointment,
  putDay,
  putEmailCount,
  putHold,
  putLink,
  putRangeCount,
  type StoredAppointment,
  type StoredHold,
  toAppointment,
} from "./store.ts";
import type { Acting, Appointment, BookResult, Contact, TypedDetails } from "./types.ts";

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
  const replay = await bookedBefore(core, token);
  if (replay) return replay;
  const details = checkDetails(typed);
  if (!details.ok) {
    const known = (await core.store.hold(token)).value !== null;
    return known
      ? { ok: false, reason: "invalidDetails", faults: details.faults }
      : { ok: false, reason: "unknownHold" };
  }
  const caseId = newId();
  const { keys } = core.parts;
  // The key is on disk before anything is sealed with it. A crash in between leaves a key without a case, which opens nothing.
  keys.create(caseId);
  let booked = false;
  try {
    const contact = keys.seal(caseId, "contact", details.contact);
    const result = await commitBooking(core, token, { contact, details: details.contact, caseId }, acting);
    booked = result.ok && !result.replayed;
    return result;
  } finally {
    if (!booked) keys.destroy(caseId);
  }
}

type Made = { readonly caseId: string; readonly contact: Uint8Array; readonly details: Contact };

async function commitBooking(core: Core, token: string, made: Made, acting: Acting): Promise<BookResult> {
  for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
    const replay = await bookedBefore(core, token);
    if (replay) return replay;
    const { value: hold } = await core.store.hold(token);
    if (!hold) return { ok: false, reason: "unknownHold" };
    const tried = await core.turns.take(turnOf(hold), () => tryBook(core, token, hold, made, acting));
    if (tried === "lost") continue;
    return tried;
  }
  throw new Error("expected to book a hold within the attempts, found its day changed each time");
}

/** The appointment this hold has become, if it has. */
async function bookedBefore(core: Core, token: string): Promise<BookResult | undefined> {
  const { value: hold } = await core.store.hold(token);
  if (hold?.appointment === undefined) return undefined;
  const { value } = await core.store.appointment(hold.appointment);
  if (!value) return { ok: false, reason: "unknownHold" };
  const appointment = toAppointment(value);
  return { ok: true, appointment, token: linkToken(core, appointment), replayed: true };
}

async function tryBook(
  core: Core,
  token: string,
  seen: StoredHold,
  made: Made,
  acting: Acting,
): Promise<BookResult | "lost"> {
  const { store, parts } = core;
  const emailCount = core.emailKey(emailForCounting(made.details.email));
  const rangeKey = core.rangeKey(acting);
  const [held, day, mailbox, range] = await Promise.all([
    store.hold(token),
    store.day(seen.date, seen.desk),
    store.emailCount(emailCount),
    rangeKey === undefined ? undefined : store.rangeCount(rangeKey),
  ]);
  const hold = held.value;
  if (!hold || hold.appointment !== undefined || turnOf(hold) !== turnOf(seen)) return "lost";
  const service = parts.catalogue.find(hold.service);
  if (!service) return { ok: false, reason: "unknownHold" };
  const now = core.now();
  const nowMs = now.epochMilliseconds;
  const mine = liveInterval(day.value, token, nowMs);
  if (!day.value || !mine) {
    const next = await core.alternatives(service, Temporal.Instant.fromEpochMilliseconds(hold.start), now);
    return { ok: false, reason: "holdExpired", hold: toHold(token, hold), next };
  }
  const standing = (mailbox.value?.standing ?? []).filter((entry) => entry.until > nowMs);
  const { appointmentsPerEmail, bookingsPerAddressRangePerDay } = parts.plan.limits;
  if (acting.role === "citizen" && standing.length >= appointmentsPerEmail) {
    return { ok: false, reason: "tooManyForEmail", limit: appointmentsPerEmail };
  }
  const op = store.begin();
  if (range) {
    const count = liveCount(range.value, nowMs, RANGE_WINDOW_MS);
    if (count.bookedAt.length >= bookingsPerAddressRangePerDay) {
      const freed = Math.min(...count.bookedAt) + RANGE_WINDOW_MS;
      return { ok: false, reason: "tooManyForAddress", retryAfterSeconds: Math.ceil((freed - nowMs) / 1000) };
    }
    const holds = count.holds.filter((entry) => entry.holder !== holderOf(token));
    putRangeCount(op, range, { holds, bookedAt: [...count.bookedAt, nowMs] }, RANGE_WINDOW_MS);
  }
  const id = newId();
  const stored: StoredAppointment = {
    id,
    caseId: made.caseId,
    service: hold.service,
    desk: hold.desk,
    date: hold.date,
    start: hold.start,
    durationMinutes: service.durationMinutes,
    bufferMinutes: service.bufferMinutes,
    version: 0,
    sequence: 0,
    bookedAt: nowMs,
    contact: made.contact,
    emailCount,
  };
  const taken = { start: hold.start, minutes: slotMinutes(service), holder: id };
  const others = day.value.intervals.filter((interval) => interval !== mine);
  putDay(op, day, hold, [...others, taken], nowMs);
  putHold(op, held, { ...hold, appointment: id }, nowMs);
  putAppointment(op, await store.appointment(id), stored);
  const appointment = toAppointment(stored);
  const link = linkToken(core, appointment);
  putLink(op, link, id);
  putEmailCount(op, mailbox, [...standing, { appointment: id, until: endOf(stored) }], nowMs);
  await parts.audit.append(op, made.caseId, {
    event: "appointment.booked",
    actor: core.actor(acting),
    at: now,
    facts: {
      appointment: id,
      service: hold.service,
      desk: hold.desk,
      start: appointment.start.toString(),
    },
  });
  addNotice(parts.outbox, op, "confirmation", id);
  if (!(await op.commit()).ok) return "lost";
  return { ok: true, appointment, token: link, replayed: false };
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
