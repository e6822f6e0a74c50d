import type { Appointment } from "#lib/booking/mod.ts";
import {
  checkPlaceOf,
  type DocumentInfo,
  documentTexts,
  type SheetFacts,
  signatureSheet,
  type StagedDocument,
  type StagedSeal,
} from "#lib/documents/mod.ts";
import { journey } from "#lib/forms/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { translator } from "#lib/i18n/mod.ts";
import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import type { ConfirmationItems } from "#lib/services/mod.ts";
import { onSheet, type SignatureRecord } from "#lib/signatures/mod.ts";
import type { CaseParts } from "./parts.ts";

/**
 * Seals a document that everybody has signed and makes its signature sheet, if that is not there yet. Called after a signature and again before the
 * case is filed, so that a crash between signature and sheet leaves nothing out.
 */
export async function ensureSignatureSheet(parts: CaseParts, appointment: Appointment): Promise<void> {
  const { caseId } = appointment;
  const living = (await parts.documents.list(caseId)).filter((document) => !document.withdrawnAt);
  const form = living.find((document) => document.kind === "filledForm");
  if (!form || living.some((document) => document.kind === "signatureSheet")) return;
  const open = (await parts.signatures.list(caseId)).some((intent) => !intent.voidedAt && !intent.signedAt);
  const given = (await parts.signatures.given(caseId)).filter((record) => record.documentId === form.id);
  if (open || given.length === 0) return;
  const seal = await parts.documents.stageSeal(caseId, form.id);
  const sheet = await stageSheet(parts, appointment, { form, given, timestamp: seal.seal.timestamp });
  if (!(await take(parts, sheet, seal))) return;
  parts.live.publish({ type: "caseChanged", visitId: appointment.id });
}

async function stageSheet(
  parts: CaseParts,
  appointment: Appointment,
  { form, given, timestamp }: {
    readonly form: DocumentInfo;
    readonly given: readonly SignatureRecord[];
    /** of the form's seal */
    readonly timestamp: SheetFacts["timestamp"] | undefined;
  },
): Promise<StagedDocument> {
  const { caseId } = appointment;
  const { town, timeZone, demo } = parts;
  const { protocols } = await parts.identity.read(caseId);
  const protocol = protocols.findLast(({ outcome }) => outcome.kind === "established") ?? protocols.at(-1);
  const clerk = protocol && await parts.staff.find(protocol.clerkId);
  const head = (await parts.audit.read(caseId)).at(-1);
  const id = newId();
  const content = signatureSheet({
    caseId,
    document: { id: form.id, title: form.title, sha256: form.sha256 },
    signatures: given.map(onSheet),
    ...(protocol
      ? {
        identity: {
          established: protocol.outcome.kind === "established",
          clerk: clerk?.name ?? "",
          checkedAt: Temporal.Instant.from(protocol.concludedAt),
        },
      }
      : {}),
    seal: await parts.documents.sealFacts(),
    ...(timestamp ? { timestamp } : {}),
    auditHead: { seq: head?.seq ?? 0, hash: head?.hash ?? "" },
  }, timeZone);
  const { language } = await parts.booking.contact(appointment);
  const madeAt = parts.clock.now();
  const bytes = await parts.printer.print(content, {
    town,
    timeZone,
    madeAt,
    documentId: id,
    language,
    demo,
    check: checkPlaceOf(parts.publicUrl, id),
  });
  const title = translator("de")(documentTexts.signatureSheet);
  return await parts.documents.stage(caseId, { id, kind: "signatureSheet", title, bytes });
}

/**
 * Makes the staged sheet and the form's seal part of the case, by the system.
 * @returns `false` when another made one meanwhile, or the form it belongs to was withdrawn
 */
async function take(parts: CaseParts, sheet: StagedDocument, seal: StagedSeal): Promise<boolean> {
  for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
    const op = parts.kv.atomic();
    await parts.documents.putSeal(op, seal);
    await parts.documents.put(op, sheet, { role: "system" });
    // Read after the audit chain's head: whatever changes from here on makes the commit fail.
    const living = (await parts.documents.list(sheet.caseId)).filter((document) => !document.withdrawnAt);
    if (living.some((document) => document.kind === "signatureSheet")) return false;
    if (!living.some((document) => document.id === seal.documentId)) return false;
    if ((await op.commit()).ok) return true;
  }
  throw new Error(`expected to keep a document within ${COMMIT_ATTEMPTS} attempts, found contention`);
}

export type IssueResult =
  | { readonly ok: true; readonly documentId: string }
  | {
    readonly ok: false;
    readonly reason: "notYours" | "notIdentified" | "notSigned" | "notForThis" | "alreadyIssued" | "busy";
  };

/** Issues the confirmation of § 24(2) BMG: the clerk's act, never automatic, and only once identity and signature are there. */
export async function issueConfirmation(
  parts: CaseParts,
  appointment: Appointment,
  clerk: { readonly id: string },
): Promise<IssueResult> {
  const { caseId } = appointment;
  const early = await refuseIssue(parts, appointment, clerk);
  if (early) return { ok: false, reason: early };
  const staged = await stageConfirmation(parts, appointment);
  if (!staged) return { ok: false, reason: "notForThis" };
  const actor = { role: "clerk", id: clerk.id } as const;
  for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
    const op = parts.kv.atomic();
    await parts.documents.put(op, staged, actor);
    await parts.audit.append(op, caseId, {
      event: "confirmation.issued",
      actor,
      at: parts.clock.now(),
      facts: { document: staged.id },
    });
    // Looked at again after the audit chain's head was read: an end, an unfreeze or a second click from here on makes the commit fail.
    const refusal = await refuseIssue(parts, appointment, clerk);
    if (refusal) return { ok: false, reason: refusal };
    if (!(await op.commit()).ok) continue;
    parts.live.publish({ type: "caseChanged", visitId: appointment.id });
    return { ok: true, documentId: staged.id };
  }
  return { ok: false, reason: "busy" };
}

async function refuseIssue(
  parts: CaseParts,
  appointment: Appointment,
  clerk: { readonly id: string },
): Promise<"notYours" | "notIdentified" | "notSigned" | "alreadyIssued" | undefined> {
  const { caseId } = appointment;
  const visit = await parts.visits.of(appointment);
  if (visit.calledBy !== clerk.id || visit.endedAt) return "notYours";
  if (!(await parts.identity.isEstablished(caseId))) return "notIdentified";
  const intents = (await parts.signatures.list(caseId)).filter((intent) => !intent.voidedAt);
  if (intents.length === 0 || intents.some((intent) => !intent.signedAt)) return "notSigned";
  const documents = await parts.documents.list(caseId);
  return documents.some((document) => document.kind === "confirmation" && !document.withdrawnAt)
    ? "alreadyIssued"
    : undefined;
}

async function stageConfirmation(
  parts: CaseParts,
  appointment: Appointment,
): Promise<StagedDocument | undefined> {
  const { caseId } = appointment;
  const items = await confirmationItems(parts, appointment);
  if (!items) return undefined;
  const id = newId();
  const { town, timeZone, demo } = parts;
  const { language } = await parts.booking.contact(appointment);
  const madeAt = parts.clock.now();
  const check = checkPlaceOf(parts.publicUrl, id);
  const options = { town, timeZone, madeAt, documentId: id, language, demo, check };
  const bytes = await parts.printer.print({ kind: "confirmation", items }, options);
  const name = items.movedOn.event === "out"
    ? documentTexts.deregistrationConfirmation
    : documentTexts.registrationConfirmation;
  return await parts.documents.stage(caseId, {
    id,
    kind: "confirmation",
    title: translator("de")(name),
    bytes,
  });
}

/** What the confirmation of this case would say; `undefined` where its service has none or nothing is reported. */
export async function confirmationItems(
  parts: CaseParts,
  appointment: Appointment,
): Promise<ConfirmationItems | undefined> {
  const form = await parts.forms.read(appointment.caseId, "clerk");
  if (!form) return undefined;
  const { answers, ending } = journey(form.definition, form.filled, form.context, "clerk");
  return ending
    ? undefined
    : parts.catalogue.find(appointment.service)?.confirmation?.(answers, form.context.today);
}
