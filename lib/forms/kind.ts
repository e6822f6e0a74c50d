import { formats, type Language, type Text, translator } from "#lib/i18n/mod.ts";
import type {
  Question,
  QuestionType,
  RawValue,
  RuleContext,
  SentenceValues,
  Values,
} from "#lib/services/shared.ts";
import type { Fault, Parsed } from "./field.ts";

/** A value in an export: what JSON can hold. */
export type ExportValue = string | boolean | null | { readonly [key: string]: ExportValue };

export type QuestionOf<T extends QuestionType> = Extract<Question, { type: T }>;

/** How one type of question reads what was typed, and says what it means. One file each, one contract test for all. */
export interface Kind<T extends QuestionType> {
  readonly type: T;
  /** the controls, in order; "value" where there is one only */
  readonly parts: readonly string[];
  /** May line ends be typed? */
  readonly lines?: (question: QuestionOf<T>) => boolean;
  /** asked for when a required answer is missing */
  readonly missing: Text;
  /** Reads a value in which something was typed and nothing is a control character. Never throws, whatever was typed. */
  parse(raw: RawValue, question: QuestionOf<T>, context: RuleContext): Parsed<Values[T]>;
  /** The value for people, on page, review and PDF. */
  format(value: Values[T], question: QuestionOf<T>, speech: Speech): string;
  /** The value for machines; it does not depend on a language. */
  exportValue(value: Values[T]): ExportValue;
}

/** How values and faults are said in one language. */
export interface Speech {
  readonly language: Language;
  t(text: Text, values?: SentenceValues): string;
  /** "24.11.2026" */
  date(date: Temporal.PlainDate): string;
}

const speeches = new Map<Language, Speech>();

/** @returns the manner of speaking of `language`; dates in sentences are written out */
export function speechIn(language: Language): Speech {
  let known = speeches.get(language);
  if (known) return known;
  const t = translator(language);
  // Calendar dates have no time zone; the formatter only wants a name.
  const { shortDate, longDate } = formats(language, "UTC");
  known = {
    language,
    date: shortDate,
    t(text, values) {
      if (!values) return t(text);
      const said: Record<string, string | number> = {};
      for (const [name, value] of Object.entries(values)) {
        said[name] = value instanceof Temporal.PlainDate ? longDate(value) : value;
      }
      return t(text, said);
    },
  };
  speeches.set(language, known);
  return known;
}

export function faulty(text: Text, part?: string, values?: SentenceValues): { ok: false; fault: Fault } {
  return { ok: false, fault: { text, ...(part ? { part } : {}), ...(values ? { values } : {}) } };
}

export function missing(text: Text, part?: string): { ok: false; fault: Fault } {
  return { ok: false, fault: { text, missing: true, ...(part ? { part } : {}) } };
}

export function understood<V>(value: V): { ok: true; value: V } {
  return { ok: true, value };
}
