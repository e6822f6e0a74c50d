import type { DocumentKind } from "./shared.ts";

export type ValidityFault = "missing" | "noDate" | "expired" | "tooFar";
export type AgeFault = "future" | "tooOld";

/** The longest validity of any accepted document, in years (passports and cards of adults: ten; § 6(1) PAuswG, § 5(1) PassG). */
const VALIDITY_YEARS_MAX = 10;
/** Some states give older people cards without an end or with a far one (Regulation (EU) 2019/1157 allowed it from 70 years on). */
const CARD_VALIDITY_YEARS_MAX = 50;
const AGE_YEARS_MAX = 125;

/** What is wrong with the day a document is valid until; that day itself still counts. */
export function validityFault(
  kind: DocumentKind,
  validUntil: Temporal.PlainDate,
  today: Temporal.PlainDate,
): ValidityFault | undefined {
  if (Temporal.PlainDate.compare(validUntil, today) < 0) return "expired";
  const years = kind === "euIdCard" ? CARD_VALIDITY_YEARS_MAX : VALIDITY_YEARS_MAX;
  return Temporal.PlainDate.compare(validUntil, today.add({ years })) > 0 ? "tooFar" : undefined;
}

/** Completed years of age (§ 187(2) BGB: the day of birth counts as a whole day; somebody born on 29 February completes a year with 28 February). */
export function ageOn(birthDate: Temporal.PlainDate, today: Temporal.PlainDate): number {
  const years = today.year - birthDate.year;
  const birthday = Temporal.PlainDate.from({ year: today.year, month: birthDate.month, day: 1 })
    .add({ days: birthDate.day - 1 });
  return Temporal.PlainDate.compare(today, birthday) < 0 ? years - 1 : years;
}

export function ageFault(birthDate: Temporal.PlainDate, today: Temporal.PlainDate): AgeFault | undefined {
  if (Temporal.PlainDate.compare(birthDate, today) > 0) return "future";
  return ageOn(birthDate, today) > AGE_YEARS_MAX ? "tooOld" : undefined;
}
