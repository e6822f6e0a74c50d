import type { House } from "#lib/web/mod.ts";

/** How often is looked whether a day is over and has no head yet. */
const LOOK_EVERY_MINUTES = 30;

type Parts = Pick<House, "audit" | "clock" | "config" | "log" | "records">;

/**
 * Makes the head over all trails for the day that is over, unless it is there. What was missed (no power, records out of reach) is in the next
 * one: a head lists everything that was not listed before.
 */
export async function closeAuditDay(house: Parts): Promise<"now" | "before" | "recordsUnavailable"> {
  const now = house.clock.now();
  const yesterday = now.toZonedDateTimeISO(house.config.timeZone).toPlainDate().subtract({ days: 1 });
  const closed = await house.records.auditDays.close(yesterday, now, () => house.audit.heads());
  if (!closed.ok) return closed.reason;
  if (closed.made === "now") house.log.info("audit.dayClosed", { date: yesterday.toString() });
  return closed.made;
}

/** Looks at the start and every half hour. @returns how to stop it, after a look under way */
export function scheduleAuditDays(house: Parts): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve();
  const look = () => {
    running = running.then(() => closeAuditDay(house)).catch((fault) =>
      house.log.error("audit.dayFaulted", fault)
    );
  };
  look();
  const timer = setInterval(look, LOOK_EVERY_MINUTES * 60_000);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
