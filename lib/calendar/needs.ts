import type { ServiceTiming } from "./offers.ts";
import type { Plan } from "./plan.ts";

/** What makes an appointment take a different course: somebody interprets, somebody comes along. */
export const NEEDS = ["interpreter", "companion"] as const;
export type Need = typeof NEEDS[number];

/** Longer conversations end on a round number: people and desks reckon in steps of so many minutes. */
const ROUND_MINUTES = 5;

/** Minutes that a service's conversation takes with these needs: longer by the plan's percentages, rounded up to whole steps. */
export function durationWith(plan: Plan, durationMinutes: number, needs: readonly Need[]): number {
  const percent = NEEDS.filter((need) => needs.includes(need))
    .reduce((sum, need) => sum + plan.longerPercent[need], 0);
  if (percent === 0) return durationMinutes;
  return Math.ceil(durationMinutes * (100 + percent) / 100 / ROUND_MINUTES) * ROUND_MINUTES;
}

/**
 * A service whose conversation takes `durationMinutes` instead of its usual time. It begins where the usual ones begin, so that a longer
 * appointment leaves no gap that nobody can book.
 */
export function lasting<S extends ServiceTiming>(service: S, durationMinutes: number): S {
  if (durationMinutes === service.durationMinutes) return service;
  const gridMinutes = service.gridMinutes ?? service.durationMinutes + service.bufferMinutes;
  return { ...service, durationMinutes, gridMinutes };
}
