import type { Appointment } from "#lib/booking/mod.ts";
import {
  checkPlaceOf,
  type DocumentInfo,
  documentTexts,
  issuedHash,
  receipt,
  type StagedDocument,
} from "#lib/documents/mod.ts";
import { journey, speechIn } from "#lib/forms/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { formats, translator } from "#lib/i18n/mod.ts";
import { type Service, type UploadKind, UPLOADS } from "#lib/services/mod.ts";
import type { Outcome } from "#lib/visits/mod.ts";
import { lastDayOf } from "./following.ts";
import type { CaseParts } from "./parts.ts";
import { receiptTexts as texts } from "./receipt_texts.ts";

const de = translator("de");

/** A receipt whose bytes are safe, and what it was made from. */
export interface StagedReceipt {
  readonly document: StagedDocument;
  /** the documents that it names */
  readonly names: string;
}

/**
 * The receipt of a visit that ends with this outcome, for the commit of its end. Who did not appear has nothing to be told; nor has who was not
 * called, unless it turned out that they need not report anything.
 * @param ending how it ended, and the papers that are to follow
 * @param earlier what an attempt before has made; it is used again while it still names the right documents
 */
export async function receiptOf(
  parts: CaseParts,
  appointment: Appointment,
  ending: { readonly outcome: Outcome; readonly follows: readonly UploadKind[] },
  earlier?: StagedReceipt,
): Promise<StagedReceipt | undefined> {
  const { outcome, follows } = ending;
  const service = parts.catalogue.find(appointment.service);
  const { arrivedAt, calledAt, calledBy } = await parts.visits.of(appointment);
  const startedAt = calledAt ?? (outcome === "nothingToReport" ? arrivedAt : undefined);
  if (!service || outcome === "noShow" || !startedAt) return undefined;
  const living = await livingDocuments(parts, appointment);
  const names = namesOf(living);
  if (earlier?.names === names) return earlier;
  const visit = { outcome, follows, startedAt, ...(calledBy ? { calledBy } : {}) };
  return { names, document: await stageReceipt(parts, appointment, service, visit, living) };
}

/** Whether a receipt still names the case's documents, no more and no less. */
export async function namesAllOf(
  parts: CaseParts,
  appointment: Appointment,
  { names }: StagedReceipt,
): Promise<boolean> {
  return names === namesOf(await livingDocuments(parts, appointment));
}

async function livingDocuments(parts: CaseParts, { caseId }: Appointment): Promise<DocumentInfo[]> {
  return (await parts.documents.list(caseId)).filter((document) => !document.withdrawnAt);
}

function namesOf(documents: readonly DocumentInfo[]): string {
  return documents.map(({ id }) => id).join(" ");
}

async function stageReceipt(
  parts: CaseParts,
  appointment: Appointment,
  service: Service,
  visit: {
    readonly outcome: Exclude<Outcome, "noShow">;
    readonly follows: readonly UploadKind[];
    readonly startedAt: string;
    readonly calledBy?: string;
  },
  living: readonly DocumentInfo[],
): Promise<StagedDocument> {
  const { caseId } = appointment;
  const { town, timeZone, demo } = parts;
  const clerk = visit.calledBy ? await parts.staff.find(visit.calledBy) : undefined;
  const { language } = await parts.booking.contact(appointment);
  const content = receipt({
    service: de(service.name),
    startedAt: Temporal.Instant.from(visit.startedAt),
    ...(clerk ? { clerk: clerk.name } : {}),
    outcome: de(isProvisional(service, visit.outcome) ? texts.doneProvisional : texts[visit.outcome]),
    ...(visit.outcome === "nothingToReport" ? await reasonOf(parts, caseId) : {}),
    nextSteps: nextSteps(parts, service, visit),
    documents: living.map((info) => ({ title: info.title, sha256: issuedHash(info) })),
    caseId,
  }, timeZone);
  const id = newId();
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
  return await parts.documents.stage(caseId, {
    id,
    kind: "receipt",
    title: de(documentTexts.receipt),
    bytes,
  });
}

/** Why there is nothing to report, in the form's own words, with the section of the law. */
async function reasonOf(parts: CaseParts, caseId: string): Promise<{ reason?: string }> {
  const form = await parts.forms.read(caseId, "citizen");
  const ending = form && journey(form.definition, form.filled, form.context, "citizen").ending;
  if (!ending) return {};
  const words = speechIn("de").t(ending.text, ending.values);
  return {
    reason: ending.section && !words.includes(ending.section) ? `${words} (${ending.section})` : words,
  };
}

function nextSteps(
  { town, clock, timeZone }: CaseParts,
  service: Service,
  { outcome, follows }: {
    readonly outcome: Exclude<Outcome, "noShow">;
    readonly follows: readonly UploadKind[];
  },
): string[] {
  const here = { office: town.office, street: town.street, place: town.postcodeAndPlace, phone: town.phone };
  switch (outcome) {
    case "done":
      return [...(isProvisional(service, outcome) ? [service.result] : []), ...service.followUps].map((
        text,
      ) => de(text));
    case "nothingToReport":
      return [de(texts.nextNothing)];
    case "documentsToFollow":
      return follows.length === 0 ? [de(texts.nextDocumentsToFollow)] : [
        de(texts.nextPapersUntil, {
          names: follows.map((kind) => de(UPLOADS[kind].name)).join("; "),
          date: formats("de", timeZone).longDate(lastDayOf(clock.now(), timeZone)),
        }),
      ];
    case "mustComeIn":
    case "identityNotEstablished":
      return [de(texts.nextInPerson, here)];
    case "technicalFailure":
      return [de(texts.nextBookAgain, here)];
  }
}

/** What is done by video may be taken down only (§ 23(1) BMG is open, a card is made later): then the receipt claims no more. */
function isProvisional(service: Service, outcome: Outcome): boolean {
  return outcome === "done" && service.completionByVideo.claims === "provisional";
}
