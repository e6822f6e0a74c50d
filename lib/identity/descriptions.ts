import type { Text, Translator } from "#lib/i18n/mod.ts";
import type { StepFault } from "./check.ts";
import type { MrzFault } from "./mrz.ts";
import { ACTING_AGE_YEARS, type MrzVerdict } from "./mrz_check.ts";
import { texts } from "./texts.ts";

const VALIDITY_TEXTS: Record<Extract<StepFault, { field: "validUntil" }>["fault"], Text> = {
  missing: texts.validUntilMissing,
  noDate: texts.validUntilNoDate,
  expired: texts.validUntilExpired,
  tooFar: texts.validUntilTooFar,
};

const MRZ_PARTS: Record<MrzFault, Text> = {
  lines: texts.partLines,
  characters: texts.partCharacters,
  number: texts.partNumber,
  birthDate: texts.partBirthDate,
  validUntil: texts.partValidUntil,
  optional: texts.partOptional,
  composite: texts.partComposite,
};

/** What is wrong with a step and what to do about it. */
export function describeStepFault(t: Translator, found: StepFault): string {
  switch (found.field) {
    case "kind":
      return t(texts.kindMissing);
    case "issuingState":
      return t(found.fault === "missing" ? texts.issuingStateMissing : texts.issuingStateNotForKind);
    case "validUntil":
      return t(VALIDITY_TEXTS[found.fault]);
    case "features":
      return t(texts.featuresTooFew);
    case "done":
      return t(texts.promptsMissing);
    case "matches":
      return t(texts.faceMissing);
    case "plausible":
      return t(found.fault === "missing" ? texts.plausibleMissing : texts.plausibleImplausible);
  }
}

/** What a look at the machine-readable zone found, in sentences. */
export function describeMrz(t: Translator, verdict: MrzVerdict): { good: boolean; sentences: string[] } {
  if (!verdict.ok) {
    const parts = verdict.faults.map((fault) => t(MRZ_PARTS[fault])).join(", ");
    return { good: false, sentences: [t(texts.mrzWrong, { parts })] };
  }
  const warnings = [
    verdict.expired && texts.mrzExpired,
    verdict.sameValidUntil === false && texts.mrzOtherDate,
    verdict.ageFault && texts.mrzBirthOdd,
  ].filter((text) => typeof text === "object");
  const sentences = [t(texts.mrzRight), ...warnings.map((text) => t(text))];
  if (verdict.age !== undefined && !verdict.ageFault) sentences.push(t(texts.mrzAge, { age: verdict.age }));
  if (verdict.underActingAge && !verdict.ageFault) {
    sentences.push(t(texts.mrzUnderAge, { age: ACTING_AGE_YEARS }));
  }
  return { good: warnings.length === 0, sentences };
}
