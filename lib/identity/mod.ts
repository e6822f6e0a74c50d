export {
  type IdentityCheck,
  type IdentityOutcome,
  type IdentityProtocol,
  type ShownDocument,
  type StepFault,
  type StepInput,
} from "./check.ts";
export { type ConcludeResult, IdentityChecks, type RecordResult, type StartResult } from "./checks.ts";
export { type AgeFault, ageOn, type ValidityFault } from "./dates.ts";
export { checkDigit, type Mrz, type MrzFault, type MrzFormat, type MrzResult, readMrz } from "./mrz.ts";
export { ACTING_AGE_YEARS, checkMrz, type MrzVerdict } from "./mrz_check.ts";
export { type KnownFacts, knownFacts, type SuggestedQuestion, suggestQuestions } from "./questions.ts";
export { questionTexts } from "./question_texts.ts";
export * from "./shared.ts";
export { stateName, STATES, statesOf } from "./states.ts";
export { type FormCommand, readCommand, type TypedForm } from "./step_form.ts";
export type { IdentityState } from "./store.ts";
export { type CitizenIdentityView, citizenView, type WizardView, wizardView } from "./view.ts";
export { texts as identityTexts } from "./texts.ts";
export { citizenTexts as citizenIdentityTexts } from "./citizen_texts.ts";
export {
  ADVICE_TEXTS,
  FEATURE_TEXTS,
  KIND_HINTS,
  KIND_TEXTS,
  REASON_TEXTS,
  STEP_TEXTS,
} from "./code_texts.ts";
export { describeMrz, describeStepFault } from "./descriptions.ts";
export { COME_IN_TEXTS, PROMPT_TEXTS } from "./citizen_texts.ts";
