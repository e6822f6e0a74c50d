import type { Appointment, Contact } from "#lib/booking/mod.ts";
import { type FormView, type Journey, journey } from "#lib/forms/mod.ts";
import type { IdentityState } from "#lib/identity/mod.ts";
import type { DocumentInfo } from "#lib/documents/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import type { SignatureRecord, SigningIntent } from "#lib/signatures/mod.ts";
import { type Present, type Role, statusOf, type Visit, type VisitStatus } from "#lib/visits/mod.ts";
import type { CaseParts } from "./parts.ts";

/** A document of a case as its pages list it, wherever it lives by now. */
export interface CaseDocument {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly sha256: string;
}

/** A visit and its case as one viewer has them before them: read fresh, never stored. */
export interface CaseView {
  readonly now: Temporal.Instant;
  readonly viewer: Role;
  readonly appointment: Appointment;
  readonly contact: Contact;
  readonly service: Service;
  readonly visit: Visit;
  readonly status: VisitStatus;
  /** the clerk's name, once called */
  readonly clerkName?: string;
  readonly present: readonly Present[];
  readonly form?: FormView;
  readonly journey?: Journey;
  readonly identity: IdentityState;
  readonly documents: readonly CaseDocument[];
  /** the intent that is open or signed; none after a change */
  readonly intent?: SigningIntent;
  readonly signatures: readonly SignatureRecord[];
  /** ended, and the documents are on their way into the records */
  readonly beingFiled: boolean;
}

/** @returns `undefined` when the case's contact data has been destroyed, or its service is no longer known */
export async function readCase(
  parts: CaseParts,
  appointment: Appointment,
  viewer: Role,
): Promise<CaseView | undefined> {
  const service = parts.catalogue.find(appointment.service);
  if (!service) return undefined;
  const { caseId } = appointment;
  const [contact, visit, form, identity, documents, intents, signatures] = await Promise.all([
    parts.booking.contact(appointment),
    parts.visits.of(appointment),
    parts.forms.read(caseId, viewer),
    parts.identity.read(caseId),
    parts.documents.list(caseId),
    parts.signatures.list(caseId),
    parts.signatures.given(caseId),
  ]);
  const clerk = visit.calledBy ? await parts.staff.find(visit.calledBy) : undefined;
  const intent = intents.findLast((one) => !one.voidedAt);
  const filed = visit.endedAt ? await filedDocuments(parts, caseId) : undefined;
  return {
    now: parts.clock.now(),
    viewer,
    appointment,
    contact,
    service,
    visit,
    status: statusOf(visit),
    ...(clerk ? { clerkName: clerk.name } : {}),
    present: parts.presence.of(appointment.id),
    ...(form ? { form, journey: journey(form.definition, form.filled, form.context, viewer) } : {}),
    identity,
    documents: filed ?? documents.filter((document) => !document.withdrawnAt).map(asCaseDocument),
    ...(intent ? { intent } : {}),
    signatures,
    beingFiled: visit.endedAt !== undefined && filed === undefined,
  };
}

/** The documents in the records, or `undefined` while the case is not there (yet). */
async function filedDocuments(parts: CaseParts, caseId: string): Promise<CaseDocument[] | undefined> {
  const found = await parts.records.caseAlone(caseId).find(caseId);
  if (!found.ok) return undefined;
  return found.case.documents.filter((document) => !document.withdrawnAt)
    .map(({ id, kind, titleKey, sha256 }) => ({ id, kind, title: titleKey, sha256 }));
}

function asCaseDocument({ id, kind, title, sha256 }: DocumentInfo): CaseDocument {
  return { id, kind, title, sha256 };
}

/** Why the form cannot be closed yet. */
export interface FreezeBlockers {
  readonly faults: number;
  readonly unconfirmed: number;
  readonly lawAsksForMore: boolean;
  /** the form ends without a report: there is nothing to sign */
  readonly nothingToSign?: true;
}

/** What stands between the form as it is and the freeze; `undefined` when nothing does. */
export function freezeBlockers(
  { service, journey }: Pick<CaseView, "service" | "journey">,
): FreezeBlockers | undefined {
  if (!journey) return undefined;
  const blockers = {
    faults: journey.findings.filter(({ kind }) => kind === "fault").length,
    unconfirmed: journey.unconfirmed.length,
    lawAsksForMore: service.signatureLevel === "written",
    ...(journey.ending ? { nothingToSign: true as const } : {}),
  };
  const { faults, unconfirmed, lawAsksForMore, nothingToSign } = blockers;
  return faults + unconfirmed > 0 || lawAsksForMore || nothingToSign ? blockers : undefined;
}
