import type { NoticeSubject } from "#lib/notices/mod.ts";
import type { Core } from "./core.ts";
import { linkToken } from "./making.ts";
import { type Appointment, type Contact, UNDO_MINUTES } from "./types.ts";

/** Until when a cancellation can be undone. */
export function undoUntil(appointment: Appointment): Temporal.Instant | undefined {
  return appointment.cancelledAt?.add({ minutes: UNDO_MINUTES });
}

/** What a mail about an appointment says now; `undefined` where its service is no longer known. */
export function noticeSubject(
  core: Core,
  appointment: Appointment,
  contact: Contact,
): NoticeSubject | undefined {
  const service = core.parts.catalogue.find(appointment.service);
  if (!service) return undefined;
  const { name, email, phone, language, smsReminder = false } = contact;
  const { id, caseId, start, durationMinutes, sequence, cancelReason } = appointment;
  const cancelledUntil = undoUntil(appointment);
  return {
    appointment: id,
    service,
    ...{ caseId, start, durationMinutes, sequence, name, email, language, smsReminder },
    fixedAt: appointment.rebookedAt ?? appointment.bookedAt,
    ...(phone === undefined ? {} : { phone }),
    ...(cancelReason === "office" ? { cancelledByOffice: true } : {}),
    token: linkToken(core, appointment),
    ...(cancelledUntil ? { cancelledUntil } : {}),
  };
}
