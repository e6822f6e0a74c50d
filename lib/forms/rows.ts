import { newId } from "#lib/ids/mod.ts";
import type { Group } from "#lib/services/mod.ts";
import { factsOf, type FormCore, type FormRefusal, phaseOf, refused } from "./core.ts";
import type { Actor, Rows } from "./field.ts";
import { FIELD_ID_CHARACTERS_MAX } from "./limits.ts";
import { findGroup, firstRows } from "./places.ts";
import { mayEnter } from "./rights.ts";

/** Add a new row, bring a removed one back with everything that was in it, or remove one. */
export type RowChange =
  | { readonly kind: "add" }
  | { readonly kind: "restore"; readonly rowId: string }
  | { readonly kind: "remove"; readonly rowId: string };

export type RowChanged =
  | { readonly ok: true; readonly rowId: string; readonly revision: number }
  | FormRefusal;

type RowLists = Pick<Rows, "ids" | "removed">;

/** One attempt to change a group's rows; `undefined` when the commit lost a race. */
export async function tryChangeRows(
  core: FormCore,
  caseId: string,
  groupId: string,
  change: RowChange,
  by: Actor,
): Promise<RowChanged | undefined> {
  if (groupId.length > FIELD_ID_CHARACTERS_MAX) return refused("unknownField");
  const seen = await core.store.forChange(caseId, groupId);
  const facts = factsOf(seen.facts);
  if (!facts) return refused("unknownForm");
  const definition = core.definitionOf(facts.value.serviceId);
  const group = findGroup(definition, groupId);
  if (!group) return refused("unknownField");
  const phase = phaseOf(facts.value);
  if (!group.questions.some((question) => mayEnter(definition, question, by.role, phase))) {
    return refused(phase === "frozen" || phase === "closed" ? "frozen" : "notAllowed");
  }
  const old: RowLists = seen.rows ?? { ids: firstRows(group), removed: [] };
  const rowId = change.kind === "add" ? newId() : change.rowId;
  const next = changed(group, old, change.kind, rowId);
  if (typeof next === "string") return refused(next);
  const version = (seen.rows?.version ?? 0) + 1;
  const op = core.store.atomic();
  core.store.setRows(op, caseId, groupId, { ...next, by: by.role, at: core.now(), version });
  const removed = change.kind === "remove";
  const event = removed ? "form.rowRemoved" : "form.rowAdded";
  const revision = await core.change(op, caseId, facts, by, { event, facts: { group: groupId, row: rowId } });
  if (!(await op.commit()).ok) return undefined;
  core.tell({ type: removed ? "rowRemoved" : "rowAdded", caseId, groupId, rowId, by: by.role, revision });
  return { ok: true, rowId, revision };
}

/** The rows after the change, or why not. */
function changed(
  group: Group,
  { ids, removed }: RowLists,
  kind: RowChange["kind"],
  rowId: string,
): RowLists | FormRefusal["reason"] {
  if (kind === "remove") {
    if (!ids.includes(rowId)) return "unknownField";
    if (ids.length <= group.minRows) return "tooFewRows";
    return { ids: ids.filter((id) => id !== rowId), removed: [...removed, rowId] };
  }
  if (ids.length >= group.maxRows) return "tooManyRows";
  if (kind === "restore" && !removed.includes(rowId)) return "unknownField";
  return { ids: [...ids, rowId], removed: removed.filter((id) => id !== rowId) };
}
