import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import { contactChanged } from "./contacts.ts";
import type { Core } from "./core.ts";
import { checkPhone } from "./details.ts";
import { putAppointment } from "./store.ts";
import type { Acting, Contact, DetailFault, TypedDetails } from "./types.ts";

export type PhoneResult =
  | { readonly ok: true; readonly changed: boolean }
  | { readonly ok: false; readonly reason: "unknownAppointment" }
  | { readonly ok: false; readonly reason: "invalidDetails"; readonly faults: readonly DetailFault[] };

/** Replaces the phone number within the sealed contact. An unchanged number changes nothing, so that pressing the button alone does no harm (P07). */
export async function correctPhone(
  core: Core,
  id: string,
  typed: TypedDetails,
  acting: Acting,
): Promise<PhoneResult> {
  const { phone, smsReminder, faults } = checkPhone(typed, core.parts.smsCountries);
  if (faults.length > 0) return { ok: false, reason: "invalidDetails", faults };
  const { keys, audit } = core.parts;
  for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
    const entry = await core.store.appointment(id);
    if (!entry.value) return { ok: false, reason: "unknownAppointment" };
    const { caseId, contact } = entry.value;
    const { phone: before, smsReminder: wanted = false, ...rest } = keys.open<Contact>(
      caseId,
      "contact",
      contact,
    );
    if ((before ?? "") === phone && wanted === smsReminder) return { ok: true, changed: false };
    const next: Contact = { ...rest, ...(phone ? { phone } : {}), ...(smsReminder ? { smsReminder } : {}) };
    const op = core.store.begin();
    putAppointment(op, entry, { ...entry.value, contact: keys.seal(caseId, "contact", next) });
    await audit.append(op, caseId, {
      event: "appointment.phoneChanged",
      actor: core.actor(acting),
      at: core.now(),
      facts: { appointment: id, present: phone !== "", smsReminder },
    });
    if (await core.store.commit(op)) {
      contactChanged();
      return { ok: true, changed: true };
    }
  }
  throw new Error(
    "expected to change a phone number within the attempts, found the appointment changed each time",
  );
}
