import type { House } from "#lib/web/mod.ts";

/** How often is looked for conversations that one side never comes back to, in seconds. */
const LOOK_EVERY_SECONDS = 60;

/** Ends them for technical failure, so that clerk and citizen can go on elsewhere. @returns how to stop looking */
export function watchLostVisits({ cases, log }: Pick<House, "cases" | "log">): { stop(): Promise<void> } {
  let looking: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    looking = cases.lost.look().then(
      (ended) => ended > 0 && log.info("visits.lost", { ended }),
      (fault) => log.error("visits.lostFaulted", fault),
    );
  }, LOOK_EVERY_SECONDS * 1000);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}
