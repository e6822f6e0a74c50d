import { type Language, translator } from "#lib/i18n/mod.ts";
import type { FormDefinition, FormRole, PrefillKey, Question, RuleContext } from "#lib/services/shared.ts";
import { FormAnswers } from "./answers.ts";
import { prefillTexts } from "./prefill_texts.ts";
import type { Filled } from "./field.ts";
import { askedPlaces, needsConfirmation } from "./journey.ts";
import { type ExportValue, speechIn } from "./kind.ts";
import type { Place } from "./places.ts";
import { isBlank, kindOf } from "./reading.ts";
import { birthDate } from "./types/birth_date.ts";
import { firstNames } from "./types/first_names.ts";
import { germanAddress } from "./types/german_address.ts";

/** One answer, said in a language. */
export interface ContentRow {
  readonly fieldId: string;
  readonly label: string;
  /** `undefined` where nothing was answered; what was typed where it is not understood */
  readonly value: string | undefined;
  readonly faulty: boolean;
  readonly by: FormRole | undefined;
  /** The citizen typed it, or has confirmed it. */
  readonly confirmed: boolean;
  readonly section: string | undefined;
}

export interface ContentSection {
  /** "move", or for a row of a repeated group "persons.1" */
  readonly id: string;
  readonly pageId: string;
  readonly title: string;
  readonly rows: readonly ContentRow[];
}

/** The form as sections of label and value: the one source of review page, PDF and record. */
export interface Content {
  readonly title: string;
  readonly sections: readonly ContentSection[];
}

export function content(
  definition: FormDefinition,
  filled: Filled,
  context: RuleContext,
  viewer: FormRole,
  language: Language,
): Content {
  const t = translator(language);
  const answers = new FormAnswers(definition, filled, context);
  const sections = new Map<string, { id: string; pageId: string; title: string; rows: ContentRow[] }>();
  for (const place of askedPlaces(answers, viewer)) {
    const { page, group, rowId } = place;
    const id = group && rowId ? `${group.id}.${rowId}` : page.id;
    let section = sections.get(id);
    if (!section) {
      sections.set(
        id,
        section = { id, pageId: page.id, title: titleOf(place, sections, language), rows: [] },
      );
    }
    section.rows.push(rowOf(answers, place, language));
  }
  return { title: t(definition.title), sections: [...sections.values()] };
}

function titleOf({ page, group }: Place, before: ReadonlyMap<string, unknown>, language: Language): string {
  const t = translator(language);
  if (!group) return t(page.title);
  const number = [...before.keys()].filter((id) => id.startsWith(`${group.id}.`)).length + 1;
  return `${t(group.label)}: ${t(group.rowLabel, { number })}`;
}

function rowOf(answers: FormAnswers, { question, fieldId }: Place, language: Language): ContentRow {
  const field = answers.filled.fields[fieldId];
  const parsed = answers.parsedAt(question, fieldId);
  const typed = isBlank(field?.raw) ? undefined : Object.values(field!.raw).filter(Boolean).join(" ");
  return {
    fieldId,
    label: translator(language)(question.label),
    value: parsed.ok ? sayValue(question, parsed.value, language) : typed,
    faulty: !parsed.ok,
    by: field?.by,
    confirmed: !needsConfirmation(answers.filled, fieldId),
    section: question.section,
  };
}

/** A parsed value in words. */
export function sayValue(question: Question, value: unknown, language: Language): string | undefined {
  if (value === undefined) return undefined;
  // The value came from this question's own type, which the compiler cannot see through the union.
  const format = kindOf(question).format as (value: unknown, question: Question, speech: unknown) => string;
  return format(value, question, speechIn(language));
}

/** The form for machines: stable ids, no language. Groups are lists of rows; what was not answered is `null`. */
export function exportJson(
  serviceId: string,
  definition: FormDefinition,
  filled: Filled,
  context: RuleContext,
): { [key: string]: ExportValue | readonly ExportValue[] | number } {
  const answers = new FormAnswers(definition, filled, context);
  const out: Record<string, ExportValue | ExportValue[]> = {};
  const rows = new Map<string, Record<string, ExportValue>>();
  for (const { question, fieldId, group, rowId } of askedPlaces(answers, "clerk")) {
    const parsed = answers.parsedAt(question, fieldId);
    const exportValue = kindOf(question).exportValue as (value: unknown) => ExportValue;
    const value = parsed.ok && parsed.value !== undefined ? exportValue(parsed.value) : null;
    if (!group) {
      out[question.id] = value;
      continue;
    }
    let row = rows.get(`${group.id}.${rowId}`);
    if (!row) {
      rows.set(`${group.id}.${rowId}`, row = {});
      const list = out[group.id];
      if (Array.isArray(list)) list.push(row);
      else out[group.id] = [row];
    }
    row[question.id] = value;
  }
  return { ...out, service: serviceId, formVersion: definition.version };
}

/** The key of § 23(3) BMG as rows of label and value. */
export function prefillKeyContent(key: PrefillKey, language: Language): { label: string; value: string }[] {
  const speech = speechIn(language);
  const unasked = undefined as never;
  const row = (label: keyof typeof prefillTexts, value: string) => ({
    label: speech.t(prefillTexts[label]),
    value,
  });
  return [
    row("familyName", key.familyName),
    row("firstNames", firstNames.format(key.firstNames, unasked, speech)),
    row("dateOfBirth", birthDate.format(key.dateOfBirth, unasked, speech)),
    row("address", germanAddress.format(key.lastAddress, unasked, speech)),
  ];
}
