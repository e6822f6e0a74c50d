import type { Finding, FormDefinition, FormRole, Page, RuleContext } from "#lib/services/shared.ts";
import { FormAnswers } from "./answers.ts";
import type { Filled } from "./field.ts";
import { type Place, placesOf } from "./places.ts";
import { isBlank } from "./reading.ts";
import { maySee } from "./rights.ts";

/** A finding of the form; `missing` where nothing is wrong yet, an answer is only not there. */
export interface FormFinding extends Finding {
  readonly missing?: true;
}

/** How far a page is. `faults`: something typed is not right; `begun`: answers are missing; a page without a required question is complete. */
export type PageState = "notStarted" | "begun" | "faults" | "complete";

export interface PageStep {
  readonly page: Page;
  readonly state: PageState;
  /** the fields to be shown, in order */
  readonly places: readonly Place[];
}

/** A form as one viewer has it before them: recomputed from what was typed, never stored. */
export interface Journey {
  readonly steps: readonly PageStep[];
  readonly findings: readonly FormFinding[];
  /** fields, and groups whose rows, another person entered and the citizen has not confirmed (P27) */
  readonly unconfirmed: readonly string[];
  /** There is nothing to report: the form ends here. */
  readonly ending?: Finding;
  /** Everything required is answered and right, and there is something to sign. Confirming is asked for separately. */
  readonly complete: boolean;
  readonly answers: FormAnswers;
}

/** Walks the form: which pages and fields are there, what is missing, what is faulty, what is to be confirmed. */
export function journey(
  definition: FormDefinition,
  filled: Filled,
  context: RuleContext,
  viewer: FormRole,
): Journey {
  const answers = new FormAnswers(definition, filled, context);
  const places = askedPlaces(answers, viewer);
  const findings = findAll(answers, places);
  const ending = endingOf(answers);
  const steps: PageStep[] = [];
  for (const page of definition.pages) {
    const own = places.filter((place) => place.page === page);
    if (own.length > 0) steps.push({ page, places: own, state: stateOf(own, findings, filled) });
  }
  return {
    steps,
    findings,
    unconfirmed: unconfirmedIn(filled, places),
    ...(ending ? { ending } : {}),
    complete: !ending && findings.every(({ kind }) => kind !== "fault"),
    answers,
  };
}

/** Everything that is to be said about the answers, in the order of the questions. */
export function validate(
  definition: FormDefinition,
  filled: Filled,
  context: RuleContext,
  viewer: FormRole,
): readonly FormFinding[] {
  return journey(definition, filled, context, viewer).findings;
}

/**
 * Whether someone other than the citizen entered the present value of a field (or the rows of a group) and the citizen has not confirmed it.
 * Emptying a field is an entry too.
 */
export function needsConfirmation(filled: Filled, id: string): boolean {
  const entered = filled.fields[id] ?? filled.rows[id];
  return entered !== undefined && entered.by !== "citizen" && entered.confirmedAt === undefined;
}

function unconfirmedIn(filled: Filled, places: readonly Place[]): string[] {
  const ids = new Set<string>();
  for (const { question, fieldId, group } of places) {
    if (question.enteredBy === "clerk") continue;
    if (group && needsConfirmation(filled, group.id)) ids.add(group.id);
    if (needsConfirmation(filled, fieldId)) ids.add(fieldId);
  }
  return [...ids];
}

/** The fields that are asked at present and that the viewer is sent. What only the clerk sees needs nobody's confirmation. */
export function askedPlaces(answers: FormAnswers, viewer: FormRole): Place[] {
  const all = reachedPlaces(answers);
  const ending = endingOf(answers);
  const last = ending ? all.findIndex(({ fieldId }) => fieldId === ending.fieldId) : all.length;
  return all.slice(0, last + 1).filter(({ question }) => maySee(answers.definition, question, viewer));
}

/** The first ending, in the order of the questions, at a field that is asked; or nothing. It is the same for every viewer. */
function endingOf(answers: FormAnswers): Finding | undefined {
  const endings = answers.definition.rules.flatMap((rule) =>
    rule.check(answers, answers.context).filter(({ kind }) => kind === "ending")
  );
  if (endings.length === 0) return undefined;
  for (const { fieldId } of reachedPlaces(answers)) {
    const found = endings.find((ending) => ending.fieldId === fieldId);
    if (found) return found;
  }
  return undefined;
}

function reachedPlaces(answers: FormAnswers): Place[] {
  return [...placesOf(answers.definition, answers.filled)].filter((place) => answers.isAsked(place));
}

function findAll(answers: FormAnswers, places: readonly Place[]): FormFinding[] {
  const found = new Map<string, FormFinding[]>(places.map(({ fieldId }) => [fieldId, []]));
  for (const { fieldId, question } of places) {
    const parsed = answers.parsedAt(question, fieldId);
    if (!parsed.ok) found.get(fieldId)!.push({ kind: "fault", fieldId, ...parsed.fault });
  }
  for (const rule of answers.definition.rules) {
    // A finding about a field that this viewer is not sent, or that is not asked, is not for them.
    for (const finding of rule.check(answers, answers.context)) found.get(finding.fieldId)?.push(finding);
  }
  return [...found.values()].flat();
}

function stateOf(places: readonly Place[], findings: readonly FormFinding[], filled: Filled): PageState {
  const own = new Set(places.map(({ fieldId }) => fieldId));
  const faults = findings.filter(({ fieldId, kind }) => kind === "fault" && own.has(fieldId));
  if (faults.some(({ missing }) => !missing)) return "faults";
  if (faults.length === 0) return "complete";
  return places.every(({ fieldId }) => isBlank(filled.fields[fieldId]?.raw)) ? "notStarted" : "begun";
}
