import { factsOf, type FormCore, type FormRefusal, phaseOf, refused } from "./core.ts";
import type { Actor } from "./field.ts";
import { FIELD_ID_CHARACTERS_MAX } from "./limits.ts";
import { findGroup, findPlace } from "./places.ts";
import { maySee } from "./rights.ts";

/** A field, or a group's rows, in the version that the citizen had before them. */
export interface Seen {
  readonly fieldId: string;
  readonly version: number;
}

export type Confirmed = { readonly ok: true; readonly revision: number } | FormRefusal;

/** One attempt to confirm; all or none. `undefined` when the commit lost a race. */
export async function tryConfirm(
  core: FormCore,
  caseId: string,
  seen: readonly Seen[],
  by: Actor,
): Promise<Confirmed | undefined> {
  const facts = factsOf(await core.store.facts(caseId));
  if (!facts) return refused("unknownForm");
  if (by.role !== "citizen") return refused("notAllowed");
  const phase = phaseOf(facts.value);
  if (phase === "frozen" || phase === "closed") return refused("frozen");
  const definition = core.definitionOf(facts.value.serviceId);
  const op = core.store.atomic();
  const confirmed: Seen[] = [];
  for (const { fieldId, version } of seen) {
    if (fieldId.length > FIELD_ID_CHARACTERS_MAX) return refused("unknownField");
    const place = findPlace(definition, fieldId);
    const isGroup = findGroup(definition, fieldId) !== undefined;
    if (!isGroup && (!place || !maySee(definition, place.question, by.role))) return refused("unknownField");
    const { field, rows } = await core.store.forChange(caseId, fieldId);
    const entered = isGroup ? rows : field;
    if (!entered) return refused("unknownField");
    if (entered.by === "citizen" || entered.confirmedAt) continue;
    if (entered.version !== version) return refused("changedMeanwhile");
    const done = { version: version + 1, confirmedAt: core.now() };
    if (isGroup && rows) core.store.setRows(op, caseId, fieldId, { ...rows, ...done });
    if (!isGroup && field) {
      const { previous: _, ...rest } = field;
      core.store.setField(op, caseId, fieldId, { ...rest, ...done });
    }
    confirmed.push({ fieldId, version });
  }
  if (confirmed.length === 0) return { ok: true, revision: facts.value.revision };
  const traces = confirmed.map(({ fieldId, version }) => ({
    event: "form.fieldConfirmed",
    facts: { field: fieldId, version },
  }));
  const revision = await core.change(op, caseId, facts, by, ...traces);
  if (!(await op.commit()).ok) return undefined;
  const fieldIds = confirmed.map(({ fieldId }) => fieldId);
  core.tell({ type: "fieldsConfirmed", caseId, fieldIds, by: by.role, revision });
  return { ok: true, revision };
}
