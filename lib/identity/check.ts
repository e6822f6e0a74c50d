import { type ValidityFault, validityFault } from "./dates.ts";
import {
  coversEnoughGroups,
  DOCUMENT_PROMPTS,
  type DocumentKind,
  type Feature,
  featuresOf,
  type Prompt,
  PROMPTS,
  type Step,
  STEPS,
  type StopReason,
} from "./shared.ts";
import { statesOf } from "./states.ts";

/** A document as the clerk read it. No number: the check needs none (P28). */
export type ShownDocument = {
  readonly kind: DocumentKind;
  /** ISO 3166-1 alpha-2 */
  readonly issuingState: string;
};

/** A check under way: dated facts, from which the present step follows. */
export type IdentityCheck = {
  readonly clerkId: string;
  readonly startedAt: string;
  /** drawn by the server, before anybody could know them */
  readonly prompts: readonly Prompt[];
  readonly document?: ShownDocument;
  /** ISO 8601 date, as read off the document; from then on the clerk has seen its front */
  readonly validUntil?: string;
  readonly features?: readonly Feature[];
  readonly promptsDone?: readonly Prompt[];
  readonly faceMatchedAt?: string;
  /** The answers themselves are never kept. */
  readonly plausible?: boolean;
};

/** What one step says. */
export type StepInput =
  | ({ readonly step: "document" } & ShownDocument)
  | { readonly step: "front"; readonly validUntil: string }
  | { readonly step: "features"; readonly features: readonly Feature[] }
  | { readonly step: "prompts"; readonly done: readonly Prompt[] }
  | { readonly step: "face"; readonly matches: boolean }
  | { readonly step: "plausibility"; readonly plausible: boolean | undefined };

/** What is wrong with a step, at its field. */
export type StepFault =
  | { readonly field: "kind"; readonly fault: "missing" }
  | { readonly field: "issuingState"; readonly fault: "missing" | "notForKind" }
  | { readonly field: "validUntil"; readonly fault: ValidityFault }
  | { readonly field: "features"; readonly fault: "tooFewGroups" }
  | { readonly field: "done"; readonly fault: "missing" }
  | { readonly field: "matches"; readonly fault: "missing" }
  | { readonly field: "plausible"; readonly fault: "missing" | "implausible" };

export type IdentityOutcome =
  | { readonly kind: "established" }
  | { readonly kind: "stopped"; readonly reason: StopReason };

/**
 * All that is stored of a check by a person ("Sichtprüfung per Video"): no number, no picture, no answer. What a stopped check did not get to is
 * absent.
 */
export type IdentityProtocol = {
  readonly method: "visualCheckByVideo";
  readonly document?: ShownDocument;
  readonly validUntil?: string;
  readonly featuresChecked: readonly Feature[];
  readonly promptsDone: readonly Prompt[];
  readonly faceMatched: boolean;
  readonly plausible?: boolean;
  readonly clerkId: string;
  readonly startedAt: string;
  readonly concludedAt: string;
  readonly outcome: IdentityOutcome;
};

/** Two different prompts, at least one of them with the document. @param below a random integer in [0, below) */
export function drawPrompts(below: (n: number) => number): readonly Prompt[] {
  const first = DOCUMENT_PROMPTS[below(DOCUMENT_PROMPTS.length)]!;
  const rest = PROMPTS.filter((prompt) => prompt !== first);
  return [first, rest[below(rest.length)]!];
}

/** Which steps are done; it follows from the facts. */
export function isDone(check: IdentityCheck, step: Step): boolean {
  switch (step) {
    case "document":
      return check.document !== undefined;
    case "front":
      return check.validUntil !== undefined;
    case "features":
      return check.features !== undefined && coversEnoughGroups(check.features);
    case "prompts":
      return check.prompts.every((prompt) => check.promptsDone?.includes(prompt));
    case "face":
      return check.faceMatchedAt !== undefined;
    case "plausibility":
      return check.plausible === true;
    case "conclude":
      return false;
  }
}

/** The first step that is not done. */
export function presentStep(check: IdentityCheck): Step {
  return STEPS.find((step) => !isDone(check, step)) ?? "conclude";
}

export function stepFaults(
  check: IdentityCheck,
  input: StepInput,
  today: Temporal.PlainDate,
): readonly StepFault[] {
  switch (input.step) {
    case "document":
      return stateFaults(input);
    case "front":
      return validUntilFaults(check, input.validUntil, today);
    case "features":
      return coversEnoughGroups(own(check, input.features))
        ? []
        : [{ field: "features", fault: "tooFewGroups" }];
    case "prompts":
      return check.prompts.every((prompt) => input.done.includes(prompt))
        ? []
        : [{ field: "done", fault: "missing" }];
    case "face":
      return input.matches ? [] : [{ field: "matches", fault: "missing" }];
    case "plausibility":
      if (input.plausible) return [];
      return [{ field: "plausible", fault: input.plausible === false ? "implausible" : "missing" }];
  }
}

function stateFaults({ kind, issuingState }: ShownDocument): readonly StepFault[] {
  if (statesOf(kind).includes(issuingState)) return [];
  return [{ field: "issuingState", fault: issuingState === "" ? "missing" : "notForKind" }];
}

function validUntilFaults(
  check: IdentityCheck,
  validUntil: string,
  today: Temporal.PlainDate,
): readonly StepFault[] {
  if (validUntil === "") return [{ field: "validUntil", fault: "missing" }];
  const date = plainDate(validUntil);
  const fault = date && check.document ? validityFault(check.document.kind, date, today) : "noDate";
  return fault ? [{ field: "validUntil", fault }] : [];
}

function plainDate(text: string): Temporal.PlainDate | undefined {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(text) ? Temporal.PlainDate.from(text, { overflow: "reject" }) : undefined;
  } catch {
    return undefined;
  }
}

/** Features that the shown kind of document has at all. */
function own(check: IdentityCheck, features: readonly Feature[]): readonly Feature[] {
  return check.document
    ? featuresOf(check.document.kind).filter((feature) => features.includes(feature))
    : [];
}

/** The check after a faultless step. With another document everything that was seen of the first one is to be seen anew. */
export function withStep(check: IdentityCheck, input: StepInput, at: Temporal.Instant): IdentityCheck {
  switch (input.step) {
    case "document": {
      const { kind, issuingState } = input;
      const same = check.document?.kind === kind && check.document.issuingState === issuingState;
      const { clerkId, startedAt, prompts } = check;
      return { ...(same ? check : { clerkId, startedAt, prompts }), document: { kind, issuingState } };
    }
    case "front":
      return { ...check, validUntil: input.validUntil };
    case "features":
      return { ...check, features: own(check, input.features) };
    case "prompts":
      return { ...check, promptsDone: check.prompts.filter((prompt) => input.done.includes(prompt)) };
    case "face":
      return { ...check, faceMatchedAt: at.toString() };
    case "plausibility":
      return { ...check, plausible: input.plausible === true };
  }
}

/** What stays of a check. */
export function protocolOf(
  check: IdentityCheck,
  outcome: IdentityOutcome,
  at: Temporal.Instant,
): IdentityProtocol {
  const implausible = outcome.kind === "stopped" && outcome.reason === "implausible";
  const plausible = implausible ? false : check.plausible;
  return {
    method: "visualCheckByVideo",
    ...(check.document ? { document: check.document } : {}),
    ...(check.validUntil ? { validUntil: check.validUntil } : {}),
    featuresChecked: check.features ?? [],
    promptsDone: check.promptsDone ?? [],
    faceMatched: check.faceMatchedAt !== undefined,
    ...(plausible === undefined ? {} : { plausible }),
    clerkId: check.clerkId,
    startedAt: check.startedAt,
    concludedAt: at.toString(),
    outcome,
  };
}
