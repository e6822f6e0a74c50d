import type { Outbox, OutboxRecord } from "#lib/outbox/mod.ts";
import { NOTICE_RECORD } from "./kinds.ts";
import type { NoticeSubject } from "./subject.ts";

/** The outbox kind under which text messages wait. */
export const SMS_RECORD = "sms";
/** Who books at short notice is not reminded of what they have just read: no reminder falls due within so many minutes of booking. */
const QUIET_MINUTES = 60;

/** How long before an appointment people are reminded, in minutes; from the plan. */
export interface ReminderTimes {
  readonly mailMinutesBefore: readonly number[];
  readonly smsMinutesBefore: readonly number[];
}

/** The time of an appointment that reminders belong to. Moved, it has another one, and they are void. */
export interface AgreedTime {
  readonly appointment: string;
  readonly start: Temporal.Instant;
  /** when it was booked or moved to this time */
  readonly fixedAt: Temporal.Instant;
}

/**
 * Adds the reminders of a booked or moved appointment to the commit that agrees its time, so that none is lost. Each is looked at again when
 * it is due: see {@link reminderNow}.
 */
export function addReminders(
  outbox: Outbox,
  op: Deno.AtomicOperation,
  { appointment, start, fixedAt }: AgreedTime,
  times: ReminderTimes,
): void {
  const add = (kind: string, minutesBefore: readonly number[]) => {
    const nearestFirst = [...new Set(minutesBefore)].sort((a, b) => a - b);
    nearestFirst.forEach((minutes, index) => {
      const dueAt = start.subtract({ minutes });
      if (Temporal.Instant.compare(dueAt, fixedAt.add({ minutes: QUIET_MINUTES })) < 0) return;
      const subject = {
        ...{ notice: "reminder", appointment },
        start: start.epochMilliseconds,
        fixedAt: fixedAt.epochMilliseconds,
        overtakenMinutesBefore: nearestFirst[index - 1] ?? 0,
      };
      outbox.add(op, kind, subject, dueAt);
    });
  };
  add(NOTICE_RECORD, times.mailMinutesBefore);
  add(SMS_RECORD, times.smsMinutesBefore);
}

/**
 * Whether a reminder is to be sent now. Not when the appointment was moved (the new time has reminders of its own) or stays cancelled, has
 * begun, or a nearer reminder is due as well, after a long outage. While a cancellation can be undone, it waits.
 */
export function reminderNow(
  { subject: due }: OutboxRecord,
  subject: NoticeSubject,
  now: Temporal.Instant,
): "send" | "drop" | Temporal.Instant {
  const moved = subject.start.epochMilliseconds !== due["start"] ||
    subject.fixedAt.epochMilliseconds !== due["fixedAt"];
  const overtakenAt = subject.start.subtract({ minutes: Number(due["overtakenMinutesBefore"]) });
  if (moved || Temporal.Instant.compare(now, overtakenAt) >= 0) return "drop";
  if (!subject.cancelledUntil) return "send";
  return Temporal.Instant.compare(now, subject.cancelledUntil) < 0 ? subject.cancelledUntil : "drop";
}
