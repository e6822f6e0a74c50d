import type { FormCore } from "./core.ts";
import { findPlace } from "./places.ts";
import { maySee } from "./rights.ts";

/** What was filled in one case begins the form of another; see `Forms.copy`. Everything is sealed anew, with the other case's key. */
export async function copyForm(
  core: FormCore,
  op: Deno.AtomicOperation,
  from: string,
  to: string,
): Promise<boolean> {
  const { store } = core;
  const { facts: { value: facts }, filled } = await store.read(from);
  if (!facts) return false;
  const definition = core.definitionOf(facts.serviceId);
  const { serviceId, revision } = facts;
  store.setFacts(op, to, store.none(to), { serviceId, openedAt: core.now(), revision });
  for (const [fieldId, field] of Object.entries(filled.fields)) {
    const question = findPlace(definition, fieldId)?.question;
    if (!question || question.type === "upload" || !maySee(definition, question, "citizen")) continue;
    store.setField(op, to, fieldId, field);
  }
  for (const [groupId, rows] of Object.entries(filled.rows)) store.setRows(op, to, groupId, rows);
  return true;
}
