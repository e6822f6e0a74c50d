import type { CaseParts } from "./parts.ts";
import { endVisit } from "./ending.ts";

/** How long a conversation waits for a side that is gone, in minutes, before it is over for technical failure. */
export const LOST_MINUTES = 15;

/**
 * Conversations that one side never comes back to. Who is present is known in memory only, so the minutes count from when this process saw the
 * side gone: after a restart everybody has the whole time to come back.
 */
export class LostVisits {
  private readonly goneSince = new Map<string, Temporal.Instant>();

  constructor(private readonly parts: CaseParts) {}

  /** Ends what waits in vain. To be called every minute or so. @returns how many it ended */
  async look(): Promise<number> {
    const { booking, clock, visits } = this.parts;
    const now = clock.now();
    const talking = await visits.conversations();
    for (const id of this.goneSince.keys()) if (!talking.includes(id)) this.goneSince.delete(id);
    let ended = 0;
    for (const id of talking) {
      if (!(await this.isLost(id))) {
        this.goneSince.delete(id);
        continue;
      }
      const since = this.goneSince.get(id) ?? now;
      this.goneSince.set(id, since);
      if (Temporal.Instant.compare(now, since.add({ minutes: LOST_MINUTES })) < 0) continue;
      const appointment = await booking.find(id);
      if (!appointment) continue;
      const result = await endVisit(this.parts, appointment, { role: "system" }, "technicalFailure");
      if (result.ok) ended++;
    }
    return ended;
  }

  /** Somebody is missing. Where the citizen has signed, they may go: what is left is the clerk's work. */
  private async isLost(id: string): Promise<boolean> {
    const { booking, presence, signatures } = this.parts;
    const clerkGone = !presence.has(id, "clerk");
    if (!clerkGone && presence.has(id, "citizen")) return false;
    const appointment = await booking.find(id);
    if (!appointment) return false;
    const signed = (await signatures.list(appointment.caseId)).some(({ signedAt, voidedAt }) =>
      signedAt !== undefined && voidedAt === undefined
    );
    return !signed;
  }
}
