import type { Appointment } from "#lib/booking/mod.ts";
import { checkPlaceOf, type FilledForm, filledForm } from "#lib/documents/mod.ts";
import { content, type FormView, journey } from "#lib/forms/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { type Language, translator } from "#lib/i18n/mod.ts";
import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import { type Answers, coSignersOf, type Service } from "#lib/services/mod.ts";
import type { Signer } from "#lib/signatures/mod.ts";
import type { CaseParts } from "./parts.ts";
import { type FreezeBlockers, freezeBlockers } from "./view.ts";

type Clerk = { readonly id: string };

export type FreezeResult =
  | { readonly ok: true; readonly documentId: string }
  | {
    readonly ok: false;
    readonly reason: "noForm" | "notYours" | "frozen" | "changedMeanwhile" | "noSigner";
  }
  | { readonly ok: false; readonly reason: "blocked"; readonly blockers: FreezeBlockers };

/**
 * What you see is what you sign (P29): the form is frozen, rendered and hashed, and the intent to sign exactly those bytes is made, in one commit.
 * If anybody changed a field since it was read, nothing happens.
 */
export async function freeze(
  parts: CaseParts,
  appointment: Appointment,
  clerk: Clerk,
  coSigners: readonly string[] = [],
): Promise<FreezeResult> {
  const { caseId } = appointment;
  const service = parts.catalogue.find(appointment.service);
  const form = await parts.forms.read(caseId, "clerk");
  if (!service || !form) return { ok: false, reason: "noForm" };
  const visit = await parts.visits.of(appointment);
  if (visit.calledBy !== clerk.id || visit.endedAt) return { ok: false, reason: "notYours" };
  if (form.phase !== "visit") return { ok: false, reason: "frozen" };
  const path = journey(form.definition, form.filled, form.context, "clerk");
  const blockers = freezeBlockers({ service, journey: path });
  if (blockers) return { ok: false, reason: "blocked", blockers };
  const signers = signersOf(service, path.answers, form.context.today, coSigners);
  if (signers.length === 0) return { ok: false, reason: "noSigner" };

  const { language } = await parts.booking.contact(appointment);
  const staged = await stageForm(parts, appointment, form, service, language);
  const actor = { role: "clerk", id: clerk.id } as const;
  for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
    const op = parts.kv.atomic();
    const frozen = await parts.forms.freeze(op, caseId, form.revision);
    if (!frozen.ok) return { ok: false, reason: frozen.reason === "frozen" ? "frozen" : "changedMeanwhile" };
    await parts.audit.append(op, caseId, {
      event: "form.frozen",
      actor,
      at: parts.clock.now(),
      facts: { revision: form.revision },
    });
    await parts.documents.put(op, staged, actor);
    await parts.signatures.prepare(
      op,
      caseId,
      { documentId: staged.id, sha256: staged.sha256, signers },
      actor,
    );
    if (!(await op.commit()).ok) continue;
    parts.forms.told({ type: "formFrozen", caseId });
    parts.live.publish({ type: "caseChanged", visitId: appointment.id });
    return { ok: true, documentId: staged.id };
  }
  return { ok: false, reason: "changedMeanwhile" };
}

/** Opens the form again: the document is withdrawn and every signature on it void, in the same commit (P29). */
export async function unfreeze(parts: CaseParts, appointment: Appointment, clerk: Clerk): Promise<boolean> {
  const { caseId } = appointment;
  const visit = await parts.visits.of(appointment);
  if (visit.calledBy !== clerk.id || visit.endedAt) return false;
  const actor = { role: "clerk", id: clerk.id } as const;
  for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
    const op = parts.kv.atomic();
    const opened = await parts.forms.unfreeze(op, caseId);
    if (!opened.ok) return false;
    await parts.audit.append(op, caseId, { event: "form.unfrozen", actor, at: parts.clock.now() });
    await parts.signatures.void(op, caseId, "formChanged", actor);
    for (const document of await parts.documents.list(caseId)) {
      if (!document.withdrawnAt) await parts.documents.withdraw(op, caseId, document.id, actor);
    }
    if (!(await op.commit()).ok) continue;
    parts.forms.told({ type: "formUnfrozen", caseId });
    parts.live.publish({ type: "caseChanged", visitId: appointment.id });
    return true;
  }
  return false;
}

/** Who signs, in order: whoever must, then those of the others who want to and were chosen. */
function signersOf(
  service: Service,
  answers: Answers,
  today: Temporal.PlainDate,
  chosen: readonly string[],
): Signer[] {
  const must = service.signers?.(answers) ?? [];
  const also = coSignersOf(service, answers, today).filter(({ id }) => chosen.includes(id));
  return [...must, ...(must.length > 0 ? also : [])].map(({ familyName, firstNames, doctorate }) => ({
    role: "citizen",
    familyName,
    firstNames,
    ...(doctorate ? { doctorate } : {}),
  }));
}

async function stageForm(
  parts: CaseParts,
  appointment: Appointment,
  form: FormView,
  service: Service,
  language: Language,
) {
  const id = newId();
  const madeAt = parts.clock.now();
  const filled = filledForm(filledFormOf(form, language), parts.timeZone);
  const { town, timeZone, demo } = parts;
  const bytes = await parts.printer.print(filled, {
    town,
    timeZone,
    madeAt,
    documentId: id,
    language,
    demo,
    check: checkPlaceOf(parts.publicUrl, id),
  });
  const title = translator("de")(service.form?.title ?? service.name);
  return await parts.documents.stage(appointment.caseId, { id, kind: "filledForm", title, bytes });
}

/** The answers as the document prints them: German, with the labels of the citizen's language beside, and who entered what (P27). */
function filledFormOf(form: FormView, language: Language): FilledForm {
  const { definition, filled, context } = form;
  const german = content(definition, filled, context, "citizen", "de");
  const translated = language === "en" ? content(definition, filled, context, "citizen", "en") : undefined;
  return {
    title: german.title,
    ...(translated ? { titleTranslated: translated.title } : {}),
    sections: german.sections.map((section, at) => ({
      title: section.title,
      ...(translated ? { titleTranslated: translated.sections[at]?.title ?? "" } : {}),
      fields: section.rows.map((row, line) => {
        const field = filled.fields[row.fieldId];
        const label = translated?.sections[at]?.rows[line]?.label;
        return {
          label: row.label,
          ...(label ? { labelTranslated: label } : {}),
          value: row.value ?? "",
          enteredBy: row.by ?? "citizen",
          ...(field ? { enteredAt: Temporal.Instant.from(field.at) } : {}),
          ...(field?.confirmedAt ? { confirmedAt: Temporal.Instant.from(field.confirmedAt) } : {}),
        };
      }),
    })),
  };
}
