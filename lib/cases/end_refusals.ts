import type { Appointment } from "#lib/booking/mod.ts";
import { type FormView, journey } from "#lib/forms/mod.ts";
import { isAtOffice } from "#lib/services/mod.ts";
import { canComplete, SIGNING_METHODS } from "#lib/signatures/mod.ts";
import { type Ender, type Outcome, statusOf } from "#lib/visits/mod.ts";
import type { CaseParts } from "./parts.ts";

/** Why a visit does not end with an outcome. */
export type EndRefusal =
  | "notYours"
  | "ended"
  | "needsSignature"
  | "needsIdentity"
  /** the service's law asks for more than was given */
  | "lawAsksForMore"
  /** the form ends without a report: "done" would claim one */
  | "nothingToReport"
  /** the form has not ended: there is something to report, or it is not known yet */
  | "somethingToReport"
  /** the person is in conversation, or their page is open in the waiting room */
  | "noShowButHere"
  /** nobody has failed to appear before the appointment's time */
  | "noShowTooEarly"
  /** nobody has come to the office yet */
  | "notArrived";

/**
 * What stands against ending the visit like this. "Done" asks for what the service asks for: the identity established and the form signed;
 * "nothing to report" for a form that ends without one, as then nobody has to be identified and nothing is signed.
 */
export async function refuseEnd(
  parts: CaseParts,
  appointment: Appointment,
  by: Ender,
  outcome: Outcome,
): Promise<EndRefusal | undefined> {
  const visit = await parts.visits.of(appointment);
  if (visit.endedAt) return "ended";
  const status = statusOf(visit);
  if (by.role === "citizen" && status === "expected") return "notYours";
  if (by.role === "clerk" && status === "talking" && visit.calledBy !== by.id) return "notYours";
  switch (outcome) {
    case "noShow": {
      if (status === "talking" || parts.presence.has(appointment.id, "citizen")) return "noShowButHere";
      const begun = Temporal.Instant.compare(parts.clock.now(), appointment.start) >= 0;
      return begun ? undefined : "noShowTooEarly";
    }
    case "nothingToReport":
      return endsWithoutReport(await parts.forms.read(appointment.caseId, "clerk"))
        ? undefined
        : "somethingToReport";
    case "done": {
      const service = parts.catalogue.find(appointment.service);
      // Who has come stood before the clerk, and signs on paper what is to be signed.
      if (service && isAtOffice(service)) return visit.arrivedAt ? undefined : "notArrived";
      return await refuseDone(parts, appointment);
    }
    case "documentsToFollow":
    case "mustComeIn":
    case "technicalFailure":
    case "identityNotEstablished":
      return undefined;
  }
}

/** What is missing for "done". */
export type DoneRefusal = Extract<
  EndRefusal,
  "nothingToReport" | "needsIdentity" | "needsSignature" | "lawAsksForMore"
>;

/** Why the case cannot be called done: identity, signature or the law. */
export async function refuseDone(
  parts: CaseParts,
  appointment: Appointment,
): Promise<DoneRefusal | undefined> {
  const form = await parts.forms.read(appointment.caseId, "clerk");
  if (endsWithoutReport(form)) return "nothingToReport";
  if (!(await parts.identity.isEstablished(appointment.caseId))) return "needsIdentity";
  if (!form) return undefined;
  const intents = (await parts.signatures.list(appointment.caseId)).filter((intent) => !intent.voidedAt);
  // The level first: nobody can sign away what is missing there.
  const asked = parts.catalogue.find(appointment.service)?.signatureLevel ?? "simple";
  const methods = intents.flatMap(({ method }) => method ?? []);
  const given = methods.length > 0 ? methods : SIGNING_METHODS;
  if (!given.every((method) => canComplete(asked, method).ok)) return "lawAsksForMore";
  return intents.length > 0 && intents.every((intent) => intent.signedAt) ? undefined : "needsSignature";
}

function endsWithoutReport(form: FormView | undefined): boolean {
  return form !== undefined &&
    journey(form.definition, form.filled, form.context, "clerk").ending !== undefined;
}
