import type { Appointment } from "#lib/booking/mod.ts";
import {
  checkCodeOf,
  checkPlaceOf,
  documentTexts,
  readCheckCode,
  type SealedBytes,
} from "#lib/documents/mod.ts";
import { sha256Hex } from "#lib/crypto/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { translator } from "#lib/i18n/mod.ts";
import { addFollowNotice } from "#lib/notices/mod.ts";
import type { AuditEvent, StoredCase } from "#lib/records/mod.ts";
import type { ConfirmationItems } from "#lib/services/mod.ts";
import { initialsOf } from "#lib/signatures/mod.ts";
import { type DoneRefusal, refuseDone } from "./end_refusals.ts";
import { timestampOf } from "./issued.ts";
import type { CaseAnswers, CaseParts, CaseSummary, LaterConfirmation, LaterFacts } from "./parts.ts";
import { confirmationItems } from "./signing.ts";

/** How a case that waited for papers is closed. */
export const CLOSE_AS = ["done", "mustComeIn"] as const;
export type CloseAs = typeof CLOSE_AS[number];

export type CloseResult =
  | { readonly ok: true }
  | {
    readonly ok: false;
    readonly reason:
      | "notFound"
      | "recordsUnavailable"
      /** it was closed before */
      | "closed"
      | DoneRefusal;
  };

type Filed = StoredCase<CaseSummary, CaseAnswers>;

/** What closing the case later will need; gathered while everything is still there. */
export async function laterFacts(parts: CaseParts, appointment: Appointment): Promise<LaterFacts> {
  const { caseId, id } = appointment;
  const needs = await refuseDone(parts, appointment);
  const given = await parts.signatures.given(caseId);
  const issued = (await parts.documents.list(caseId)).some(({ kind, withdrawnAt }) =>
    kind === "confirmation" && !withdrawnAt
  );
  const items = needs || issued || given.length === 0
    ? undefined
    : await confirmationItems(parts, appointment);
  return {
    appointment: id,
    ...(needs ? { needs } : {}),
    ...(items ? { confirmation: asTexts(items) } : {}),
    initials: given.map(({ signer }) => initialsOf(signer)),
  };
}

function asTexts(items: ConfirmationItems): LaterConfirmation {
  const { event, date } = items.movedOn;
  return {
    ...items,
    movedOn: { event, date: date.toString() },
    reportedOn: items.reportedOn.toString(),
  };
}

function asDates(items: LaterConfirmation): ConfirmationItems {
  const { event, date } = items.movedOn;
  return {
    ...items,
    movedOn: { event, date: Temporal.PlainDate.from(date) },
    reportedOn: Temporal.PlainDate.from(items.reportedOn),
  };
}

/** Closes an ended case whose papers were to follow: outcome, trace and confirmation in one transaction, then the mail. */
export async function closeFiled(
  parts: CaseParts,
  caseId: string,
  clerk: { readonly id: string },
  { outcome, issue }: { readonly outcome: CloseAs; readonly issue: boolean },
): Promise<CloseResult> {
  const found = await parts.records.casesOf(clerk.id).find(caseId);
  if (!found.ok) return { ok: false, reason: found.reason };
  const file = found.case;
  if (file.outcome !== "documentsToFollow") return { ok: false, reason: "closed" };
  const later = file.answers?.later;
  if (outcome === "done" && later?.needs) return { ok: false, reason: later.needs };
  const at = parts.clock.now();
  const actor = { role: "clerk", id: clerk.id } as const;
  const closing: AuditEvent = { event: "case.closedAfterPapers", actor, at, facts: { outcome } };
  const confirmation = issue && outcome === "done" && later?.confirmation
    ? await makeConfirmation(parts, file, { ...later, confirmation: later.confirmation }, clerk)
    : undefined;
  const { papers: _waited, ...summary } = file.summary ?? { name: "", appointmentAt: at.toString() };
  const amended = await parts.records.amend(caseId, {
    onlyWhile: "documentsToFollow",
    outcome: { outcome },
    ...(file.summary ? { summary } : {}),
    ...(confirmation ? { documents: [confirmation.document], issued: [confirmation.issued] } : {}),
    events: confirmation ? [...confirmation.events, closing] : [closing],
  });
  if (!amended.ok) return { ok: false, reason: amended.reason };
  if (amended.amended === "before") return { ok: false, reason: "closed" };
  if (later) await tell(parts, later.appointment);
  return { ok: true };
}

async function tell(parts: CaseParts, appointment: string): Promise<void> {
  const op = parts.kv.atomic();
  addFollowNotice(parts.outbox, op, { notice: "closed", appointment });
  await op.commit();
  parts.outbox.nudge();
  parts.live.publish({ type: "caseChanged", visitId: appointment });
}

/** The confirmation of § 24(2) BMG, printed and sealed: as at the visit, but straight for the records. */
async function makeConfirmation(
  parts: CaseParts,
  file: Filed,
  later: LaterFacts & { readonly confirmation: LaterConfirmation },
  clerk: { readonly id: string },
) {
  const items = asDates(later.confirmation);
  const id = newId();
  const { town, timeZone, demo } = parts;
  const at = parts.clock.now();
  const frozen = await parts.printer.print({ kind: "confirmation", items }, {
    ...{ town, timeZone, madeAt: at, documentId: id, demo },
    language: file.answers?.contact.language ?? "de",
    check: checkPlaceOf(parts.publicUrl, id),
  });
  const seal = await parts.documents.sealFiled(frozen);
  const frozenSha256 = sha256Hex(frozen);
  const name = items.movedOn.event === "out"
    ? documentTexts.deregistrationConfirmation
    : documentTexts.registrationConfirmation;
  return {
    document: {
      ...{ id, kind: "confirmation", titleKey: translator("de")(name), mediaType: "application/pdf" },
      ...{ sha256: seal.sha256, createdAt: at, bytes: seal.bytes },
    },
    issued: {
      ...{ documentId: id, code: readCheckCode(checkCodeOf(id)) ?? "", kind: "confirmation", frozenSha256 },
      ...{ sealedSha256: seal.sha256, selfMade: seal.selfMade, issuedAt: seal.at, initials: later.initials },
      ...timestampOf(seal),
    },
    events: issuedEvents(id, { frozenSha256, at, seal }, clerk),
  };
}

function issuedEvents(
  document: string,
  { frozenSha256, at, seal }: {
    readonly frozenSha256: string;
    readonly at: Temporal.Instant;
    readonly seal: SealedBytes;
  },
  clerk: { readonly id: string },
): [AuditEvent, AuditEvent, AuditEvent] {
  const actor = { role: "clerk", id: clerk.id } as const;
  const { sha256, timestamped } = seal;
  return [
    {
      ...{ event: "document.frozen", actor, at },
      facts: { document, kind: "confirmation", sha256: frozenSha256 },
    },
    {
      ...{ event: "document.sealed", actor: { role: "system" }, at: seal.at },
      facts: { document, sha256, timestamped },
    },
    { event: "confirmation.issued", actor, at, facts: { document } },
  ];
}
