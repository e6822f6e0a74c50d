import type { Core } from "./core.ts";

/** How long an unchanged name lasts, in seconds. */
const STATE_SECONDS = 5;

/**
 * Names what is on offer: as long as the name stays the same, so does everything that can be said of free times, but for holds that lapsed within
 * the last {@link STATE_SECONDS}. Another process on the same store is not seen at once, which is why a slot is only ever given out by the check
 * in its commit.
 */
export class OffersState {
  private planSeen: unknown;
  private plansSeen = 0;

  constructor(private readonly core: Core) {}

  name(): string {
    const { store, parts: { plan, catalogue } } = this.core;
    const step = Math.floor(this.core.now().epochMilliseconds / (STATE_SECONDS * 1000));
    if (plan !== this.planSeen) this.plansSeen++;
    this.planSeen = plan;
    const lengths = catalogue.all.map((one) => `${one.durationMinutes}+${one.bufferMinutes}`).join();
    return `${this.plansSeen} ${store.commits} ${step} ${lengths}`;
  }
}
