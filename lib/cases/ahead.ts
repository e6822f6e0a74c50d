import type { Appointment } from "#lib/booking/mod.ts";
import { type FormView, type Journey, journey } from "#lib/forms/mod.ts";
import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import { statusOf, type VisitStatus, waitingRoomAt } from "#lib/visits/mod.ts";
import type { CaseParts } from "./parts.ts";

/** The form as the citizen has it before them at home, before the visit. */
export interface AheadView {
  readonly form: FormView;
  readonly journey: Journey;
  readonly status: VisitStatus;
  /** It can be filled from home: the visit has not begun, and the appointment stands and is not over. */
  readonly open: boolean;
}

/**
 * @param seen how the visit stands, for a caller who has read it and the appointment this moment
 * @returns `undefined` where the service has no form, or the case's form has gone into the records
 */
export async function readAhead(
  parts: CaseParts,
  appointment: Appointment,
  seen?: VisitStatus,
): Promise<AheadView | undefined> {
  const service = parts.catalogue.find(appointment.service);
  if (!service?.form) return undefined;
  const { caseId } = appointment;
  const status = seen ?? statusOf(await parts.visits.of(appointment));
  const form = await parts.forms.read(caseId, "citizen") ?? parts.forms.blank(caseId, service.id, "citizen");
  return {
    form,
    journey: journey(form.definition, form.filled, form.context, "citizen"),
    status,
    open: status === "expected" &&
      (seen ? isAhead(parts, appointment) : isAhead(parts, await parts.booking.find(appointment.id))),
  };
}

/** Opens the form of a case that has none yet; opening twice changes nothing. */
export async function beginAhead(parts: CaseParts, appointment: Appointment): Promise<boolean> {
  const { caseId, service } = appointment;
  for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
    const view = await readAhead(parts, appointment);
    if (!view?.open) return false;
    if (await parts.forms.read(caseId, "citizen")) return true;
    const op = parts.kv.atomic();
    if (!(await parts.booking.stands(op, appointment))) return false;
    parts.forms.open(op, caseId, service, { visit: false });
    if ((await op.commit()).ok) return true;
  }
  throw new Error(`expected to open a form within ${COMMIT_ATTEMPTS} attempts, found contention`);
}

function isAhead(parts: CaseParts, appointment: Appointment | undefined): boolean {
  return appointment !== undefined && !appointment.cancelledAt &&
    waitingRoomAt(appointment.start, parts.clock.now()) !== "over";
}
