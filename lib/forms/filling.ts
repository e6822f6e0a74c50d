import type { FormDefinition, FormRole, RawValue } from "#lib/services/mod.ts";
import { factsOf, type FormCore, type FormRefusal, phaseOf, refused } from "./core.ts";
import type { Actor, Field } from "./field.ts";
import { FIELD_BYTES_MAX, FIELD_ID_CHARACTERS_MAX } from "./limits.ts";
import { findPlace, firstRows, type Place } from "./places.ts";
import { hasOnlyKnownParts, rawBytes, sameRaw } from "./posted.ts";
import { isBlank, kindOf } from "./reading.ts";
import { mayEnter, maySee, type Phase } from "./rights.ts";

/** What stood in a field before someone else changed it. */
export interface Overwritten {
  readonly raw: RawValue;
  readonly by: FormRole;
  readonly version: number;
  /** The writer did not have it before them. */
  readonly unseen: boolean;
}

export type FieldSet =
  | {
    readonly ok: true;
    readonly field: Field;
    readonly revision: number;
    readonly overwritten?: Overwritten;
  }
  | FormRefusal;

export interface FieldChange {
  readonly caseId: string;
  readonly fieldId: string;
  /** only the parts that were changed; the others stay */
  readonly raw: RawValue;
  readonly by: Actor;
  /** the version the writer had before them */
  readonly seenVersion?: number | undefined;
  /** the ids of files that were sent: set by the room that keeps them, never as something typed */
  readonly ofFiles?: true;
}

/** One attempt to set a field; `undefined` when the commit lost a race. */
export async function trySetField(core: FormCore, change: FieldChange): Promise<FieldSet | undefined> {
  const { caseId, fieldId, raw, by } = change;
  if (fieldId.length > FIELD_ID_CHARACTERS_MAX) return refused("unknownField");
  const seen = await core.store.forChange(caseId, fieldId);
  const facts = factsOf(seen.facts);
  if (!facts) return refused("unknownForm");
  const definition = core.definitionOf(facts.value.serviceId);
  const place = findPlace(definition, fieldId);
  const refusal = refuseEntry(definition, place, by, phaseOf(facts.value));
  if (!place || refusal) return refusal ?? refused("unknownField");
  if ((place.question.type === "upload") !== (change.ofFiles ?? false)) return refused("notAllowed");
  if (!hasOnlyKnownParts(kindOf(place.question).parts, raw)) return refused("unknownField");
  if (place.group && place.rowId) {
    const rows = seen.rows?.ids ?? firstRows(place.group);
    if (!rows.includes(place.rowId)) return refused("unknownField");
  }
  const old = seen.field;
  const merged = { ...old?.raw, ...raw };
  if (rawBytes(merged) > FIELD_BYTES_MAX) return refused("tooLarge");
  if (changesNothing(merged, by, old)) {
    const field = old ?? { raw: merged, by: by.role, at: core.now(), version: 0 };
    return { ok: true, field, revision: facts.value.revision };
  }
  const field = nextField(merged, by, old, core.now());
  const op = core.store.atomic();
  core.store.setField(op, caseId, fieldId, field);
  const trace = { event: "form.fieldSet", facts: { field: fieldId, version: field.version } };
  const revision = await core.change(op, caseId, facts, by, trace);
  const committed = await op.commit();
  if (!committed.ok) return undefined;
  core.store.fieldCommitted({ facts, fieldId, field }, committed.versionstamp);
  core.tell({ type: "fieldSet", caseId, fieldId, by: by.role, version: field.version, revision });
  return { ok: true, field, revision, ...overwritten(change, merged, old) };
}

/** Why this person may not enter this field now, if so. A field that they are never sent does not exist for them. */
function refuseEntry(
  definition: FormDefinition,
  place: Place | undefined,
  by: Actor,
  phase: Phase,
): FormRefusal | undefined {
  if (!place || !maySee(definition, place.question, by.role)) return refused("unknownField");
  if (mayEnter(definition, place.question, by.role, phase)) return undefined;
  return refused(phase === "frozen" || phase === "closed" ? "frozen" : "notAllowed");
}

/** The same text again is no change, unless the citizen types what another had entered: then it is theirs. */
function changesNothing(merged: RawValue, by: Actor, old: Field | undefined): boolean {
  if (!sameRaw(merged, old?.raw ?? {})) return false;
  return !old || old.by === by.role || by.role !== "citizen";
}

function nextField(raw: RawValue, by: Actor, old: Field | undefined, at: string): Field {
  const field = { raw, by: by.role, at, version: (old?.version ?? 0) + 1 };
  if (!old) return field;
  if (old.by !== by.role && !sameRaw(raw, old.raw) && !isBlank(old.raw)) {
    return { ...field, previous: { raw: old.raw, by: old.by, at: old.at } };
  }
  // What the other side had typed stays beside the field while this side goes on typing.
  const kept = old.by === by.role ? old.previous : undefined;
  return kept && !sameRaw(kept.raw, raw) ? { ...field, previous: kept } : field;
}

function overwritten(
  { by, seenVersion }: FieldChange,
  merged: RawValue,
  old: Field | undefined,
): { overwritten?: Overwritten } {
  if (!old || old.by === by.role || isBlank(old.raw) || sameRaw(old.raw, merged)) return {};
  const unseen = seenVersion === undefined || seenVersion < old.version;
  return { overwritten: { raw: old.raw, by: old.by, version: old.version, unseen } };
}
