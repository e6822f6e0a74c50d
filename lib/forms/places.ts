import type { FormDefinition, Group, Page, Question } from "#lib/services/shared.ts";
import type { Filled } from "./field.ts";

/** Where one question stands in a form: which page, and in a repeated group which row. */
export interface Place {
  readonly fieldId: string;
  readonly question: Question;
  readonly page: Page;
  readonly group?: Group;
  readonly rowId?: string;
}

/** The rows that a group starts with carry numbers, later ones random ids; so an empty form needs nothing stored. */
const ROW_ID = /^(?:[1-9]\d?|[0-9a-hjkmnp-tv-z]{26})$/;

/** "moveOutDate", or in a row "persons.1.familyName". */
export function fieldIdOf(question: { id: string }, group?: { id: string }, rowId?: string): string {
  return group && rowId ? `${group.id}.${rowId}.${question.id}` : question.id;
}

/** The rows of a group as stored, or those it starts with. */
export function rowsOf(group: Group, filled: Filled): readonly string[] {
  return filled.rows[group.id]?.ids ?? firstRows(group);
}

export function firstRows(group: Group): readonly string[] {
  return Array.from({ length: group.minRows }, (_, at) => String(at + 1));
}

/** Every field of the form as it stands, asked at present or not, in the order of the pages. */
export function* placesOf(definition: FormDefinition, filled: Filled): Generator<Place> {
  for (const page of definition.pages) {
    for (const item of page.items) {
      if (item.type !== "group") yield { fieldId: item.id, question: item, page };
      else {
        for (const rowId of rowsOf(item, filled)) {
          for (const question of item.questions) {
            yield { fieldId: fieldIdOf(question, item, rowId), question, page, group: item, rowId };
          }
        }
      }
    }
  }
}

/** The place a field id names, whether or not its row exists; `undefined` for anything that is no field of this form. */
export function findPlace(definition: FormDefinition, fieldId: string): Place | undefined {
  const [first, rowId, inner, ...rest] = fieldId.split(".");
  if (rest.length > 0) return undefined;
  for (const page of definition.pages) {
    for (const item of page.items) {
      if (item.id !== first) continue;
      if (item.type !== "group") {
        return rowId === undefined ? { fieldId, question: item, page } : undefined;
      }
      const question = item.questions.find((one) => one.id === inner);
      if (!question || rowId === undefined || !ROW_ID.test(rowId)) return undefined;
      return { fieldId, question, page, group: item, rowId };
    }
  }
  return undefined;
}

export function findGroup(definition: FormDefinition, groupId: string): Group | undefined {
  for (const { items } of definition.pages) {
    const found = items.find((item) => item.type === "group" && item.id === groupId);
    if (found?.type === "group") return found;
  }
  return undefined;
}

/** @throws TypeError when ids repeat or could not be told apart in an address; called for every definition by a test */
export function checkDefinition(definition: FormDefinition): void {
  const seen = new Set<string>();
  const claim = (id: string) => {
    if (!/^[a-z][A-Za-z0-9]*$/.test(id)) {
      throw new TypeError(`expected an id of letters and digits, found ${id}`);
    }
    if (seen.has(id)) throw new TypeError(`expected different ids, found ${id} twice`);
    seen.add(id);
  };
  for (const page of definition.pages) {
    for (const item of page.items) {
      claim(item.id);
      if (item.type !== "group") continue;
      const inner = item.questions.map((question) => question.id);
      if (new Set(inner).size !== inner.length) {
        throw new TypeError(`expected different ids in the group ${item.id}, found a double`);
      }
    }
  }
}
