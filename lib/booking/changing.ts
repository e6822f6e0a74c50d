import { type DeskDay, fits, type Interval, isLive, lasting, slotMinutes } from "#lib/calendar/mod.ts";
import { randomBelow } from "#lib/ids/mod.ts";
import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import { addNotice, addReminders, type ChangeNotice } from "#lib/notices/mod.ts";
import type { Core } from "./core.ts";
import { turnOf } from "./holding.ts";
import { endOf } from "./making.ts";
import { putAppointment, putDay, putEmailCount, type StoredAppointment, toAppointment } from "./store.ts";
import {
  type Acting,
  type BookingEvent,
  type CancelReason,
  type ChangeResult,
  type RebookResult,
  UNDO_MINUTES,
} from "./types.ts";
import { addFreed } from "./waiting/spreading.ts";

const UNDO_MS = UNDO_MINUTES * 60_000;

/** What a change was, for whoever is told. `undefined`: it had been made before, nothing happened now. */
export type Change<R> = { readonly result: R; readonly event?: BookingEvent };

type Entries = {
  appointment: Deno.KvEntry<StoredAppointment>;
  day: Deno.KvEntryMaybe<DeskDay>;
};

/**
 * Cancels; the slot stays held for {@link UNDO_MINUTES}. Cancelling what is cancelled changes nothing.
 * @param reason why staff do it
 */
export async function cancel(
  core: Core,
  id: string,
  acting: Acting,
  reason?: CancelReason,
): Promise<Change<ChangeResult>> {
  return await change(core, id, async ({ appointment: entry, day }, now) => {
    const stored = entry.value;
    if (stored.cancelledAt !== undefined) return done(stored);
    const nowMs = now.epochMilliseconds;
    if (stored.start <= nowMs) return refused("begun");
    const next = {
      ...stored,
      cancelledAt: nowMs,
      ...(reason ? { cancelReason: reason } : {}),
      sequence: stored.sequence + 1,
    };
    const until = nowMs + UNDO_MS;
    const intervals = intervalsOf(day).map((taken) => taken.holder === id ? { ...taken, until } : taken);
    return await commit(core, entry, next, [{ day, intervals }], until, "cancelled", acting, now);
  });
}

/** Takes a cancellation back while the slot is still held for it. */
export async function undoCancel(core: Core, id: string, acting: Acting): Promise<Change<ChangeResult>> {
  return await change(core, id, async ({ appointment: entry, day }, now) => {
    const { cancelledAt, cancelReason: _reason, ...stored } = entry.value;
    if (cancelledAt === undefined) return done(stored);
    const nowMs = now.epochMilliseconds;
    const mine = intervalsOf(day).find((taken) => taken.holder === id && isLive(taken, nowMs));
    if (!mine || stored.start <= nowMs) return refused("undoOver");
    const next = { ...stored, sequence: stored.sequence + 1 };
    const { until: _, ...standing } = mine;
    const intervals = intervalsOf(day).map((taken) => taken === mine ? standing : taken);
    return await commit(core, entry, next, [{ day, intervals }], endOf(next), "restored", acting, now);
  });
}

/** Moves an appointment to another free slot: both days and the appointment in one commit (P04). */
export async function rebook(
  core: Core,
  id: string,
  start: Temporal.Instant,
  acting: Acting,
): Promise<Change<RebookResult>> {
  return await change<RebookResult>(core, id, async ({ appointment: entry, day: oldDay }, now) => {
    const stored = entry.value;
    const nowMs = now.epochMilliseconds;
    if (stored.cancelledAt !== undefined) return refused("cancelled");
    if (stored.start <= nowMs) return refused("begun");
    if (stored.start === start.epochMilliseconds) return done(stored);
    const usual = core.service(stored.service, now);
    if (!usual) return refused("unknownAppointment");
    // It keeps its length: an interpreter is needed at the new time too.
    const service = lasting(usual, stored.durationMinutes);
    const { offer, wasOnPlan } = await core.offerAt(service, start, now, id);
    if (!offer) {
      const next = await core.alternatives(service, start, now);
      return { result: { ok: false, reason: wasOnPlan ? "taken" : "notOffered", next } };
    }
    const desk = offer.desks[randomBelow(offer.desks.length)]!;
    const date = core.dateOf(start).toString();
    const sameDay = date === stored.date && desk === stored.desk;
    const newDay = sameDay ? oldDay : await core.store.day(date, desk);
    const wanted = { start: start.epochMilliseconds, minutes: slotMinutes(service) };
    if (!fits(newDay.value ?? { desk, date, intervals: [] }, wanted, now, id)) {
      core.store.recent.forget(date);
      return "lost";
    }
    const next: StoredAppointment = {
      ...stored,
      desk,
      date,
      start: wanted.start,
      durationMinutes: service.durationMinutes,
      bufferMinutes: service.bufferMinutes,
      sequence: stored.sequence + 1,
      rebookedAt: nowMs,
    };
    const without = (read: Deno.KvEntryMaybe<DeskDay>) =>
      intervalsOf(read).filter((taken) => taken.holder !== id);
    const days = [
      ...(sameDay ? [] : [{ day: oldDay, intervals: without(oldDay) }]),
      { day: newDay, intervals: [...without(newDay), { ...wanted, holder: id }] },
    ];
    return await commit(core, entry, next, days, endOf(next), "rebooked", acting, now);
  });
}

/** Reads what a change looks at, in turn for its desk's day, and tries again after a lost race. */
async function change<R extends { ok: boolean }>(
  core: Core,
  id: string,
  attempt: (entries: Entries, now: Temporal.Instant) => Promise<Change<R | ChangeResult> | "lost">,
): Promise<Change<R | ChangeResult>> {
  for (let attempts = 0; attempts < COMMIT_ATTEMPTS; attempts++) {
    const seen = (await core.store.appointment(id)).value;
    if (!seen) return refused("unknownAppointment");
    const tried = await core.turns.take(turnOf(seen), async () => {
      const [appointment, day] = await Promise.all([
        core.store.appointment(id),
        core.store.day(seen.date, seen.desk),
      ]);
      if (appointment.value === null || turnOf(appointment.value) !== turnOf(seen)) return "lost";
      return await attempt({ appointment, day }, core.now());
    });
    if (tried !== "lost") return tried;
  }
  throw new Error("expected to change an appointment within the attempts, found its day changed each time");
}

/** The days, the appointment, its count, its audit entry and its notice: one commit. */
async function commit(
  core: Core,
  entry: Deno.KvEntry<StoredAppointment>,
  next: StoredAppointment,
  days: readonly { day: Deno.KvEntryMaybe<DeskDay>; intervals: readonly Interval[] }[],
  countsUntil: number,
  what: ChangeNotice,
  acting: Acting,
  now: Temporal.Instant,
): Promise<Change<ChangeResult> | "lost"> {
  const { store, parts } = core;
  const nowMs = now.epochMilliseconds;
  const before = entry.value;
  const op = store.begin();
  const leaves = what !== "restored";
  if (leaves && await parts.visits.isUnderWay(op, toAppointment(before))) return refused("underWay");
  for (const { day, intervals } of days) {
    const [, date, desk] = day.key as [string, string, string];
    putDay(op, day, { date, desk }, intervals, nowMs);
  }
  putAppointment(op, entry, next);
  const mailbox = await store.emailCount(before.emailCount);
  const others = (mailbox.value?.standing ?? []).filter((counted) => counted.appointment !== before.id);
  putEmailCount(op, mailbox, [...others, { appointment: before.id, until: countsUntil }], nowMs);
  const appointment = toAppointment(next);
  await parts.audit.append(op, before.caseId, {
    event: `appointment.${what}`,
    actor: core.actor(acting),
    at: now,
    facts: {
      appointment: before.id,
      sequence: next.sequence,
      desk: next.desk,
      start: appointment.start.toString(),
      ...(what === "cancelled" && next.cancelReason ? { reason: next.cancelReason } : {}),
    },
  });
  addNotice(parts.outbox, op, what, before.id);
  if (what === "rebooked") {
    const time = { appointment: before.id, start: appointment.start, fixedAt: now };
    addReminders(parts.outbox, op, time, parts.plan.reminders);
  }
  if (leaves) {
    const minutes = before.durationMinutes + before.bufferMinutes;
    const freedAt = what === "cancelled" ? Temporal.Instant.fromEpochMilliseconds(countsUntil) : now;
    addFreed(core, op, { date: before.date, desk: before.desk, start: before.start, minutes }, freedAt);
  }
  if (!await store.commit(op)) return "lost";
  const dates = [...new Set([before.date, next.date])];
  return { result: { ok: true, appointment }, event: { event: what, appointment, dates } };
}

function intervalsOf(day: Deno.KvEntryMaybe<DeskDay>): readonly Interval[] {
  return day.value?.intervals ?? [];
}

function done(stored: StoredAppointment): Change<ChangeResult> {
  return { result: { ok: true, appointment: toAppointment(stored) } };
}

function refused(
  reason: "unknownAppointment" | "cancelled" | "begun" | "underWay" | "undoOver",
): Change<ChangeResult> {
  return { result: { ok: false, reason } };
}
