import { createHash } from "node:crypto";
import { type AuditEntry, GENESIS_HASH, verifyChain } from "./shared.ts";

/** Where a case's chain stands. */
export interface CaseHead {
  readonly caseId: string;
  readonly seq: number;
  readonly hash: string;
}

/**
 * The day's head over all cases: it lists every chain that has grown since it was last listed, and builds on the day before. Once its hash is
 * printed or published, nobody can rewrite what any case held up to then without the difference showing.
 */
export interface AuditDay {
  /** the town's date of the day that is over, "2026-03-03" */
  readonly date: string;
  /** RFC 3339 */
  readonly madeAt: string;
  readonly previous: string;
  readonly heads: readonly CaseHead[];
  readonly hash: string;
}

/** What the first day builds on. */
export const FIRST_DAY = GENESIS_HASH;

/** The hash that binds a day to what it lists and to all days before it. */
export function hashDay({ date, madeAt, previous, heads }: Omit<AuditDay, "hash">): string {
  const listed = heads.map(({ caseId, seq, hash }) => [caseId, seq, hash])
    .sort(([a], [b]) => String(a) < String(b) ? -1 : 1);
  return createHash("sha256").update(JSON.stringify([previous, date, madeAt, listed])).digest("hex");
}

export type DayFault = {
  readonly date: string;
  /** `head`: it differs from the one that was printed; `list`: its hash does not fit its list; `order`: it does not build on the day before */
  readonly found: "head" | "list" | "order" | "absent";
};

/**
 * The first day that does not hold.
 * @param days oldest first, from the very first
 * @param printed what somebody has on paper
 */
export function verifyDays(
  days: readonly AuditDay[],
  printed?: { readonly date: string; readonly hash: string },
): DayFault | undefined {
  let previous = FIRST_DAY;
  for (const day of days) {
    if (day.previous !== previous) return { date: day.date, found: "order" };
    if (day.hash !== hashDay(day)) return { date: day.date, found: "list" };
    if (printed?.date === day.date && printed.hash !== day.hash) return { date: day.date, found: "head" };
    previous = day.hash;
  }
  if (printed && !days.some(({ date }) => date === printed.date)) {
    return { date: printed.date, found: "absent" };
  }
  return undefined;
}

/** Where a case's past differs from what days have listed: after entry `after` and up to entry `at`, counted from 0. */
export type TrailFault = {
  readonly caseId: string;
  readonly found: "changed" | "missing or reordered" | "rewritten" | "cut off";
  readonly after: number;
  readonly at: number;
  /** the first day whose list it does not fit */
  readonly date?: string;
};

/**
 * Compares a chain with itself and with what days have listed of it. A chain that was written anew holds in itself; the lists tell.
 * @param listed oldest first
 */
export function verifyTrail(
  caseId: string,
  entries: readonly AuditEntry[],
  listed: readonly (CaseHead & { readonly date: string })[],
): TrailFault | undefined {
  const fault = verifyChain(entries);
  if (fault) return { caseId, found: fault.found, after: fault.at - 1, at: fault.at };
  let after = -1;
  for (const { seq, hash, date } of listed) {
    const entry = entries[seq];
    if (!entry) return { caseId, found: "cut off", after: entries.length - 1, at: seq, date };
    if (entry.hash !== hash) return { caseId, found: "rewritten", after, at: seq, date };
    after = seq;
  }
  return undefined;
}
