import type { House } from "#lib/web/mod.ts";
import { keepRetentionRun } from "./store.ts";

/** How often is looked for what has passed its retention. */
const RUN_EVERY_HOURS = 6;

/** What a run removed: counts only, nothing personal. Kept as its protocol (P37). */
export interface RetentionRun {
  /** RFC 3339 */
  readonly at: string;
  readonly appointments: number;
  readonly casesWithoutVisit: number;
  readonly visits: number;
  readonly casesOfRecord: number;
  /** the records could not be reached: the next run tries again */
  readonly recordsUnavailable: boolean;
}

type Parts = Pick<
  House,
  | "booking"
  | "cases"
  | "clock"
  | "config"
  | "guests"
  | "kv"
  | "log"
  | "quality"
  | "records"
  | "keys"
  | "visits"
>;

/**
 * Removes what has passed its retention: contact data two weeks after the appointment, cases of record as long after their end as the town
 * keeps them. Destroying a case's key first makes it unreadable in every backup; may be repeated after a crash.
 */
export async function runRetention(house: Parts): Promise<RetentionRun> {
  const now = house.clock.now();
  const records = await house.records.health();
  const unavailable = records.state !== "up";
  const forgotten = unavailable
    ? { appointments: 0, cases: 0 }
    : await house.booking.forget((caseId) => house.cases.fateOf(caseId));
  await house.quality.forget(now);
  await house.guests.forget(async (id) => (await house.booking.find(id)) === undefined);
  const run: RetentionRun = {
    at: now.toString(),
    appointments: forgotten.appointments,
    casesWithoutVisit: forgotten.cases,
    visits: await house.visits.forget(async (id) => (await house.booking.find(id)) === undefined),
    casesOfRecord: unavailable ? 0 : await destroyOldCases(house, now),
    recordsUnavailable: unavailable,
  };
  await keepRetentionRun(house.kv, now.epochMilliseconds, run);
  house.log.info("retention.ran", { ...run });
  return run;
}

async function destroyOldCases(house: Parts, now: Temporal.Instant): Promise<number> {
  const end = now.subtract({ hours: 24 * house.config.caseRetentionDays });
  let destroyed = 0;
  for (;;) {
    const found = await house.records.endedBefore(end, { now });
    if (!found.ok || found.caseIds.length === 0) return destroyed;
    for (const caseId of found.caseIds) {
      house.keys.destroy(caseId);
      const result = await house.records.destroy(caseId, now);
      if (!result.ok) return destroyed;
      destroyed++;
    }
  }
}

/** Runs at the start and every few hours. @returns how to stop it, after a run under way */
export function scheduleRetention(house: Parts): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const run = () => {
    running = runRetention(house).catch((fault) => house.log.error("retention.faulted", fault));
  };
  run();
  const timer = setInterval(run, RUN_EVERY_HOURS * 3_600_000);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
