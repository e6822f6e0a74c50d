import type { Question, QuestionType, RawValue, RuleContext, Values } from "#lib/services/shared.ts";
import { hasControls } from "./characters.ts";
import type { Parsed } from "./field.ts";
import { faulty, type Kind } from "./kind.ts";
import { faults } from "./texts.ts";
import { kinds } from "./types/mod.ts";

/** The type of a question, as one that reads its values. */
export function kindOf<T extends QuestionType>(question: { readonly type: T }): Kind<T> {
  return kinds[question.type];
}

/** Whether nothing but white space was typed. */
export function isBlank(raw: RawValue | undefined): boolean {
  return raw === undefined || Object.values(raw).every((part) => part.trim() === "");
}

/**
 * What was typed, as the question understands it. Never throws; every value that is not understood has a fault in words.
 * @returns the value, `undefined` where an optional answer is blank, or the fault
 */
export function parse<Q extends Question>(
  question: Q,
  raw: RawValue | undefined,
  context: RuleContext,
): Parsed<Values[Q["type"]]> {
  return parseAny(question, raw, context) as Parsed<Values[Q["type"]]>;
}

function parseAny<T extends QuestionType>(
  question: Question & { readonly type: T },
  raw: RawValue | undefined,
  context: RuleContext,
): Parsed<Values[T]> {
  const kind: Kind<T> = kinds[question.type];
  const asked = question as Parameters<Kind<T>["parse"]>[1];
  if (raw === undefined || isBlank(raw)) {
    if (question.optional) return { ok: true, value: undefined };
    return { ok: false, fault: { text: kind.missing, missing: true } };
  }
  const lines = kind.lines?.(asked) ? "severalLines" : "oneLine";
  for (const part of kind.parts) {
    if (hasControls(raw[part] ?? "", lines)) {
      return faulty(faults.controls, kind.parts.length > 1 ? part : undefined);
    }
  }
  return kind.parse(raw, asked, context);
}
