import type { Appointment, Contact } from "#lib/booking/mod.ts";
import { type FormView, type Journey, journey } from "#lib/forms/mod.ts";
import { type IdentityState, type KnownFacts, knownFacts } from "#lib/identity/mod.ts";
import { type DocumentInfo, issuedHash } from "#lib/documents/mod.ts";
import { type CoSigner, coSignersOf, type Service, WRITTEN_FORM_SECTION } from "#lib/services/mod.ts";
import type { SignatureRecord, SigningIntent } from "#lib/signatures/mod.ts";
import {
  OUTCOMES,
  type Present,
  type Role,
  statusOf,
  type Visit,
  type VisitStatus,
} from "#lib/visits/mod.ts";
import { type Earlier, readEarlier } from "./earlier.ts";
import type { CaseParts } from "./parts.ts";
import { isUpload } from "./papers.ts";
import { CaseUploading, type UploadsView } from "./uploading.ts";

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
  /** what the form says of the person already; for the clerk's questions only */
  readonly known?: KnownFacts;
  readonly documents: readonly CaseDocument[];
  readonly uploads: UploadsView;
  /** everybody who signs the present document, in order; none after a change */
  readonly signers: readonly SigningIntent[];
  /** the intent of the person whose turn it is; the last one once all have signed */
  readonly intent?: SigningIntent;
  /** intents on a document that a change has voided, while there is no new one */
  readonly voided: readonly SigningIntent[];
  /** who may sign as well, if they wish: chosen when the form is closed */
  readonly coSigners: readonly CoSigner[];
  /** whether a TAN can come by text message */
  readonly smsOffered: boolean;
  readonly signatures: readonly SignatureRecord[];
  /** at the office: the visit by video that goes on here; for the clerk only */
  readonly earlier?: Earlier;
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
  const signers = intents.filter((one) => !one.voidedAt);
  const intent = signers.find((one) => !one.signedAt) ?? signers.at(-1);
  const filed = visit.endedAt ? await filedCase(parts, caseId) : undefined;
  const earlier = viewer === "clerk" ? await readEarlier(parts, appointment) : undefined;
  return {
    now: parts.clock.now(),
    viewer,
    appointment,
    contact,
    service,
    visit: filed?.outcome ? { ...visit, outcome: filed.outcome } : visit,
    status: statusOf(visit),
    ...(clerk ? { clerkName: clerk.name } : {}),
    present: parts.presence.of(appointment.id),
    ...formPart(service, form),
    identity,
    uploads: await new CaseUploading(parts).view(appointment),
    documents: filed?.documents ?? documents.filter((document) => !document.withdrawnAt).map(asCaseDocument),
    signers,
    ...(intent ? { intent } : {}),
    voided: intent ? [] : lastVoided(intents),
    smsOffered: parts.sms.isOffered,
    signatures,
    ...(earlier ? { earlier } : {}),
    beingFiled: visit.endedAt !== undefined && filed === undefined,
  };
}

type FormPart = Pick<CaseView, "form" | "journey" | "known" | "coSigners">;

/** What a view has from the form. */
function formPart(service: Service, form: FormView | undefined): FormPart {
  if (!form) return { coSigners: [] };
  const { definition, filled, context, viewer } = form;
  const path = journey(definition, filled, context, viewer);
  return {
    ...{ form, journey: path },
    ...(viewer === "clerk" ? { known: knownFacts(definition, path.answers) } : {}),
    coSigners: coSignersOf(service, path.answers, context.today),
  };
}

/**
 * A view after answers of its form have changed, or who is in which question: nothing else is read again.
 * @returns `undefined` where more may have changed: the form has been closed or opened
 */
export async function rereadForm(parts: CaseParts, view: CaseView): Promise<CaseView | undefined> {
  if (!view.form) return undefined;
  const form = await parts.forms.read(view.appointment.caseId, view.viewer);
  if (form?.phase !== view.form.phase) return undefined;
  const present = parts.presence.of(view.appointment.id);
  return { ...view, now: parts.clock.now(), present, ...formPart(view.service, form) };
}

/** The intents on the last document that a change has voided. */
function lastVoided(intents: readonly SigningIntent[]): SigningIntent[] {
  const last = intents.findLast(({ voidedBecause }) => voidedBecause === "formChanged");
  return last ? intents.filter(({ documentId }) => documentId === last.documentId) : [];
}

/** Everybody who was asked to sign has signed. */
export function allSigned({ signers }: Pick<CaseView, "signers">): boolean {
  return signers.length > 0 && signers.every(({ signedAt }) => signedAt !== undefined);
}

/** What the records say, or `undefined` while the case is not there (yet): the outcome may have changed since papers followed. */
async function filedCase(parts: CaseParts, caseId: string) {
  const found = await parts.records.caseAlone(caseId).find(caseId);
  if (!found.ok) return undefined;
  const outcome = OUTCOMES.find((known) => known === found.case.outcome);
  const documents: CaseDocument[] = found.case.documents.filter(({ kind, withdrawnAt }) =>
    !withdrawnAt && !isUpload(kind)
  )
    .map(({ id, kind, titleKey, sha256 }) => ({ id, kind, title: titleKey, sha256 }));
  return { documents, outcome };
}

function asCaseDocument(info: DocumentInfo): CaseDocument {
  const { id, kind, title } = info;
  return { id, kind, title, sha256: issuedHash(info) };
}

/** Why the form cannot be closed yet. */
export interface FreezeBlockers {
  readonly faults: number;
  readonly unconfirmed: number;
  /** the section of the law that asks for more than can be given by video */
  readonly lawAsksForMore?: string;
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
    ...(service.signatureLevel === "written"
      ? { lawAsksForMore: service.signatureSection ?? WRITTEN_FORM_SECTION }
      : {}),
    ...(journey.ending ? { nothingToSign: true as const } : {}),
  };
  const { faults, unconfirmed, lawAsksForMore, nothingToSign } = blockers;
  return faults + unconfirmed > 0 || lawAsksForMore || nothingToSign ? blockers : undefined;
}
