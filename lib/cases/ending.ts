import type { Appointment } from "#lib/booking/mod.ts";
import { content, exportJson, type FormView, journey } from "#lib/forms/mod.ts";
import { issuedHash } from "#lib/documents/mod.ts";
import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import type { Delivery, OutboxRecord } from "#lib/outbox/mod.ts";
import type { UploadKind } from "#lib/services/mod.ts";
import { fullName } from "#lib/signatures/mod.ts";
import type { Ender, Outcome, Visit } from "#lib/visits/mod.ts";
import { keepAgain } from "./again.ts";
import { ComingIn } from "./coming_in.ts";
import type { CaseAnswers, CaseParts } from "./parts.ts";
import { type EndRefusal, refuseEnd } from "./end_refusals.ts";
import { laterFacts } from "./closing_later.ts";
import { addFollowMails, lastDayOf } from "./following.ts";
import { gatherIssued } from "./issued.ts";
import { namesAllOf, receiptOf, type StagedReceipt } from "./receipt.ts";
import { ensureSignatureSheet } from "./signing.ts";
import { gatherUploads, papersToFollow } from "./papers.ts";

/** The outbox kind that moves an ended case into the records. */
export const CASE_MOVE = "case.move";

export type EndResult = { readonly ok: true } | { readonly ok: false; readonly reason: EndRefusal | "busy" };

/**
 * Ends the visit with an outcome: the end, its trace and the case's way into the records in one commit (P34). What an outcome asks for is
 * {@link refuseEnd}'s to say. Papers that are to follow are asked for by mail.
 * @param missing the papers that are to follow; without it, what was asked for and has not come
 */
export async function endVisit(
  parts: CaseParts,
  appointment: Appointment,
  by: Ender,
  outcome: Outcome,
  missing?: readonly UploadKind[],
): Promise<EndResult> {
  const early = await refuseEnd(parts, appointment, by, outcome);
  if (early) return { ok: false, reason: early };
  await ensureSignatureSheet(parts, appointment);
  let receipt: StagedReceipt | undefined;
  for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
    const op = parts.kv.atomic();
    const follows = outcome === "documentsToFollow"
      ? missing ?? await papersToFollow(parts, appointment.caseId)
      : [];
    receipt = await receiptOf(parts, appointment, { outcome, follows }, receipt);
    if (receipt) await parts.documents.put(op, receipt.document, { role: "system" });
    await parts.audit.append(op, appointment.caseId, {
      event: "visit.ended",
      actor: by,
      at: parts.clock.now(),
      facts: { outcome },
    });
    // Looked at again after the audit chain's head was read: a form opened again from here on makes the commit fail.
    const refusal = await refuseEnd(parts, appointment, by, outcome);
    if (refusal) return { ok: false, reason: refusal };
    if (receipt && !(await namesAllOf(parts, appointment, receipt))) continue;
    if (!(await parts.visits.end(op, appointment, by, outcome))) continue;
    await closeForm(parts, op, appointment.caseId);
    await parts.uploads.close(op, appointment.caseId, follows);
    if (follows.length > 0) addFollowMails(parts, op, appointment.id);
    new ComingIn(parts).addMail(op, appointment, outcome);
    parts.outbox.add(op, CASE_MOVE, { appointment: appointment.id });
    if (!(await op.commit()).ok) continue;
    parts.outbox.nudge();
    parts.video.close(appointment.id);
    parts.live.publish({ type: "ended", visitId: appointment.id });
    return { ok: true };
  }
  return { ok: false, reason: "busy" };
}

/** Nothing is typed any more, and an intent that nobody signed is void. */
async function closeForm(parts: CaseParts, op: Deno.AtomicOperation, caseId: string): Promise<void> {
  await parts.forms.close(op, caseId);
  const intents = (await parts.signatures.list(caseId)).filter((intent) => !intent.voidedAt);
  if (intents.some((intent) => !intent.signedAt)) {
    await parts.signatures.void(op, caseId, "visitEnded", { role: "system" });
  }
}

/**
 * Moves an ended case into the records, then clears it from KV and files. At least once, and every time with the same result: what has
 * arrived is not stored again, what is cleared stays cleared.
 */
export async function moveCase(parts: CaseParts, record: OutboxRecord): Promise<Delivery> {
  const appointment = await parts.booking.find(String(record.subject["appointment"]));
  if (!appointment) return { done: false, fault: "appointment_gone", final: true };
  const visit = await parts.visits.of(appointment);
  if (!visit.endedAt) return { done: false, fault: "not_ended", final: true };
  const { caseId } = appointment;
  // While the form is still here.
  if (visit.outcome === "technicalFailure") await keepAgain(parts, appointment);
  const known = await parts.records.caseAlone(caseId).find(caseId);
  if (!known.ok && known.reason === "recordsUnavailable") return { done: false, fault: known.detail };
  if (!known.ok) {
    await ensureSignatureSheet(parts, appointment);
    const stored = await parts.records.store(await gather(parts, appointment, visit));
    if (!stored.ok && stored.reason === "recordsUnavailable") return { done: false, fault: stored.detail };
  }
  await clearLive(parts, caseId);
  parts.live.publish({ type: "caseChanged", visitId: appointment.id });
  return { done: true };
}

/** The audit chain goes last: while it is there, an interrupted clearing is seen as such. */
export async function clearLive(parts: CaseParts, caseId: string): Promise<void> {
  await parts.forms.clear(caseId);
  await parts.signatures.clear(caseId);
  await parts.documents.clear(caseId);
  await parts.uploads.clear(caseId);
  const op = parts.kv.atomic();
  parts.identity.clear(op, caseId);
  await op.commit();
  await parts.blobs.clear(caseId);
  await parts.audit.clear(caseId);
}

async function gather(parts: CaseParts, appointment: Appointment, visit: Visit) {
  const { caseId } = appointment;
  const follows = visit.outcome === "documentsToFollow";
  const missing = follows ? await papersToFollow(parts, caseId) : [];
  const endedAt = Temporal.Instant.from(visit.endedAt ?? parts.clock.now().toString());
  const lastDay = lastDayOf(endedAt, parts.timeZone).toString();
  const [contact, form, identity, audit, signatures] = await Promise.all([
    parts.booking.contact(appointment),
    parts.forms.read(caseId, "clerk"),
    parts.identity.read(caseId),
    parts.audit.read(caseId),
    parts.signatures.given(caseId),
  ]);
  const answers: CaseAnswers = {
    contact,
    sections: form ? sectionsOf(form) : [],
    ...(form ? { export: exportJson(form.serviceId, form.definition, form.filled, form.context) } : {}),
    identity: identity.protocols,
    ...(follows ? { papersToFollow: missing, later: await laterFacts(parts, appointment) } : {}),
  };
  const names = [
    contact.name,
    ...signatures.map((one) => fullName(one.signer)),
    ...personsNamed(parts, form),
  ];
  return {
    id: caseId,
    service: appointment.service,
    outcome: visit.outcome ?? "technicalFailure",
    ...(visit.calledBy ? { clerkId: visit.calledBy } : visit.endedBy ? { clerkId: visit.endedBy } : {}),
    openedAt: Temporal.Instant.from(visit.arrivedAt ?? visit.endedAt ?? appointment.start.toString()),
    endedAt,
    names: [...new Set(names)],
    summary: {
      ...{ name: contact.name, appointmentAt: appointment.start.toString() },
      ...(missing.length > 0 ? { papers: { lastDay, missing } } : {}),
    },
    answers,
    documents: [...await gatherDocuments(parts, caseId), ...await gatherUploads(parts, caseId)],
    issued: await gatherIssued(parts, caseId),
    audit,
  };
}

async function gatherDocuments(parts: CaseParts, caseId: string) {
  const living = (await parts.documents.list(caseId)).filter((document) => !document.withdrawnAt);
  return await Promise.all(living.map(async (info) => {
    const { id, kind, title, frozenAt } = info;
    const found = await parts.documents.read(caseId, id);
    if (!found) throw new Error("expected the bytes of a document of an ended case, found none");
    const facts = { mediaType: "application/pdf", sha256: issuedHash(info), createdAt: frozenAt };
    return { id, kind, titleKey: title, ...facts, bytes: found.bytes };
  }));
}

function sectionsOf({ definition, filled, context }: FormView): CaseAnswers["sections"] {
  return content(definition, filled, context, "clerk", "de").sections.map(({ title, rows }) => ({
    title,
    rows: rows.map(({ fieldId, label, value, by, confirmed }) => ({
      fieldId,
      label,
      value: value ?? "",
      ...(by ? { by, confirmed } : {}),
    })),
  }));
}

/** Under the names of everybody the confirmation would name, the case is found again. */
function personsNamed(parts: CaseParts, form: FormView | undefined): string[] {
  if (!form) return [];
  const { answers, ending } = journey(form.definition, form.filled, form.context, "clerk");
  if (ending) return [];
  const items = parts.catalogue.find(form.serviceId)?.confirmation?.(answers, form.context.today);
  return items?.persons.map((person) => `${person.firstNames.names} ${person.familyName}`) ?? [];
}
