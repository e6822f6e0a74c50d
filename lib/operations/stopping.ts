import type { House } from "#lib/web/mod.ts";
import { LATE, within } from "./within.ts";

/**
 * Requests and looks through the stores under way, and browsers hearing that they should come back later. Ours take milliseconds; a client that
 * stalls is cut off.
 */
const REQUESTS_SECONDS = 2;
/** A mail on its way. What is cut off stays in the outbox and goes out after the next start, under the same Message-ID. */
const DELIVERIES_SECONDS = 2;

/** The parts of the running server, as main.ts opened them. */
export interface Running {
  readonly house: House;
  readonly server: { shutdown(): Promise<void> };
  readonly video: { stop(): void };
  readonly retention: { stop(): Promise<void> };
  readonly auditDays: { stop(): Promise<void> };
  readonly lostVisits: { stop(): Promise<void> };
}

/** Takes up what the process before this one has left: what waits in the outbox, and text messages whose fate nobody noted. */
export async function takeUp({ outbox, cases }: Pick<House, "outbox" | "cases">): Promise<void> {
  outbox.start();
  await cases.pickUp();
}

/**
 * Hears from now on when somebody wants the process to end: a service manager, a terminal, a closed terminal. To be called before the first video
 * worker starts: its library listens as well, and a signal that it alone hears ends the worker and nothing else. As long as the pages do not answer
 * there is nobody to take leave of, and the next start takes up what this one has begun: then the process ends at once.
 * @returns to be called when the pages answer; resolves when somebody wants the end
 */
export function hearStop(): () => Promise<void> {
  const asked = Promise.withResolvers<void>();
  let serving = false;
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    Deno.addSignalListener(signal, () => serving ? asked.resolve() : Deno.exit(0));
  }
  return () => {
    serving = true;
    return asked.promise;
  };
}

/**
 * Ends the server so that nothing acknowledged is lost and nobody waits for it: a few seconds, whatever clients and mail servers do. Picture and
 * sound go first, because browsers must hear that the call comes back before their socket closes.
 */
export async function stopGently(running: Running): Promise<void> {
  const { house, server, video, retention, auditDays, lostVisits } = running;
  const { log, sql, kv } = house;
  const startedAt = performance.now();
  video.stop();
  const late = [
    ...await overdue(REQUESTS_SECONDS, {
      sockets: house.sockets.closeAll(),
      requests: server.shutdown(),
      retention: retention.stop(),
      auditDays: auditDays.stop(),
      lostVisits: lostVisits.stop(),
    }),
    // Only now: it closes what all of those need.
    ...await overdue(DELIVERIES_SECONDS, { deliveries: house.close() }),
  ];
  await sql.close();
  kv.close();
  const milliseconds = Math.round(performance.now() - startedAt);
  log.info("stopped", { milliseconds, ...(late.length > 0 ? { cutOff: late.join(", ") } : {}) });
}

/** Names what was not done in time. */
async function overdue(seconds: number, works: Readonly<Record<string, Promise<void>>>): Promise<string[]> {
  const names = await Promise.all(
    Object.entries(works).map(async ([name, work]) => await within(seconds, work) === LATE ? [name] : []),
  );
  return names.flat();
}
