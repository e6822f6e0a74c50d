import { type AgeFault, ageFault, ageOn } from "./dates.ts";
import type { IdentityCheck } from "./check.ts";
import { type MrzFault, type MrzResult, readMrz } from "./mrz.ts";

/** Below this age nobody registers for themselves (§ 17(3) BMG). */
export const ACTING_AGE_YEARS = 16;

/** What looking at a typed zone tells the clerk; nothing of it is kept. */
export type MrzVerdict =
  | { readonly ok: false; readonly faults: readonly MrzFault[] }
  | {
    readonly ok: true;
    /** the zone says another day than the clerk read off the front; absent while none was read */
    readonly sameValidUntil?: boolean;
    readonly expired: boolean;
    /** completed years; absent where the document leaves the birthday open */
    readonly age?: number;
    readonly ageFault?: AgeFault;
    readonly underActingAge: boolean;
  };

/** Looks at a typed zone and holds it against what the clerk has read so far. */
export function checkMrz(typed: string, check: IdentityCheck, today: Temporal.PlainDate): MrzVerdict {
  const result: MrzResult = readMrz(typed, today);
  if (!result.ok) return result;
  const { birthDate, validUntil } = result.mrz;
  const age = birthDate && ageOn(birthDate, today);
  const fault = birthDate && ageFault(birthDate, today);
  return {
    ok: true,
    expired: Temporal.PlainDate.compare(validUntil, today) < 0,
    underActingAge: age !== undefined && age < ACTING_AGE_YEARS,
    ...(check.validUntil ? { sameValidUntil: validUntil.toString() === check.validUntil } : {}),
    ...(age === undefined ? {} : { age }),
    ...(fault ? { ageFault: fault } : {}),
  };
}
