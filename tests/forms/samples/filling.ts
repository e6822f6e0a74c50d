import { type Field, type Filled, placesOf } from "#lib/forms/mod.ts";
import { NOTHING_FILLED } from "#lib/forms/mod.ts";
import type { FormDefinition, FormRole, RawValue } from "#lib/services/mod.ts";

/** A form's answers as they are typed, and the rows of its groups where there are more than it begins with. */
export interface SampleAnswers {
  readonly raws: Readonly<Record<string, RawValue>>;
  readonly rows: Readonly<Record<string, readonly string[]>>;
}

const AT = "2026-11-24T09:00:00Z";

/** The sample as a stored form, with some answers replaced. */
export function filledFrom(
  { raws, rows }: SampleAnswers,
  changes: Readonly<Record<string, RawValue>> = {},
  by: FormRole = "citizen",
): Filled {
  const fields: Record<string, Field> = {};
  for (const [fieldId, raw] of Object.entries({ ...raws, ...changes })) {
    fields[fieldId] = { raw, by, at: AT, version: 1 };
  }
  const lists = Object.entries(rows).map(([id, ids]) => [id, { ids, removed: [], by, at: AT, version: 1 }]);
  return { fields, rows: Object.fromEntries(lists) };
}

/** A date as its three controls. */
export function typedDate(iso: string): RawValue {
  const { day, month, year } = Temporal.PlainDate.from(iso);
  return { day: String(day), month: String(month), year: String(year) };
}

/** Every question of a form by its id, in a group with the group's id before it; each once. */
export function questionIds(definition: FormDefinition): string[] {
  return [...placesOf(definition, NOTHING_FILLED)]
    .filter(({ rowId }) => rowId === undefined || rowId === "1")
    .map(({ group, question }) => (group ? `${group.id}.${question.id}` : question.id));
}

/** With dates as texts, since two different dates have the same own properties: none. */
export function asTexts(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
