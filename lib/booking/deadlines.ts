import {
  furthestDate,
  lasting,
  type Need,
  type Offer,
  type Release,
  upcomingReleases,
} from "#lib/calendar/mod.ts";
import type { Core } from "./core.ts";
import type { Guard } from "./guard.ts";
import { proofCode, type ProofFacts, readProofCode } from "./proof.ts";
import type { Appointment } from "./types.ts";

/**
 * What the lawful days that are left hold: `free`: a time, the first is named; `full`: every one of them can be booked and none has a time;
 * `notReleased`: none has one yet, but later ones are still to be released; `over`: the last lawful day has passed.
 */
export type WindowSearch =
  | { readonly state: "free"; readonly first: Offer }
  | { readonly state: "full" | "notReleased" | "over" };

export type ProofResult =
  | { readonly ok: true; readonly facts: ProofFacts; readonly code: string }
  | { readonly ok: false; readonly reason: "unknownService" | "free" | "notReleased" | "over" };

/** When more times can be booked. */
export interface Releases {
  /** the last day that can be booked now */
  readonly furthest: Temporal.PlainDate;
  /** the wall time at which one more day is released; without it, midnight */
  readonly dailyAt?: string;
  readonly dated: readonly Release[];
}

type Wanted = { readonly service: string; readonly needs: readonly Need[] };

/** The deadline guard: what is free in time, and a proof for whoever found nothing. Stores nothing. */
export class Deadlines {
  constructor(private readonly core: Core) {}

  /**
   * Looks through the lawful days from today on. `undefined` for a service that is not (yet) offered.
   * @param moving an appointment that looks for another time: it keeps its length, its own place counts as free, its own time as none
   */
  async search(
    wanted: Wanted,
    { window }: Guard,
    moving?: Pick<Appointment, "id" | "start" | "durationMinutes">,
  ): Promise<WindowSearch | undefined> {
    const { core } = this;
    const now = core.now();
    const usual = core.service(wanted, now);
    if (!usual) return undefined;
    const service = moving ? lasting(usual, moving.durationMinutes) : usual;
    const { compare } = Temporal.PlainDate;
    const today = core.dateOf(now);
    const { firstLawfulDay, lastLawfulDay } = window;
    if (compare(lastLawfulDay, today) < 0) return { state: "over" };
    const from = compare(firstLawfulDay, today) < 0 ? today : firstLawfulDay;
    const days = await core.offerDays(service, from, from.until(lastLawfulDay).days + 1, now, moving?.id);
    const first = days.flatMap((day) => day.offers).find(({ start }) => !moving?.start.equals(start));
    if (first) return { state: "free", first };
    const released = compare(lastLawfulDay, furthestDate(core.parts.plan, now)) <= 0;
    return { state: released ? "full" : "notReleased" };
  }

  /** Attests that nothing is free in time, if so it is at this minute. Looks again by itself: a page may be old. */
  async prove(wanted: Wanted, guard: Guard): Promise<ProofResult> {
    const found = await this.search(wanted, guard);
    if (!found) return { ok: false, reason: "unknownService" };
    if (found.state !== "full") return { ok: false, reason: found.state };
    const { event, eventCase, window } = guard;
    const facts: ProofFacts = {
      service: wanted.service,
      needs: wanted.needs,
      event,
      ...(eventCase ? { eventCase } : {}),
      window,
      searchedAt: this.core.now().round({ smallestUnit: "minute", roundingMode: "floor" }),
    };
    return { ok: true, facts, code: proofCode(this.core.parts.secrets, facts) };
  }

  /** What a proof's code attests; `undefined` if it is none of ours for this service. */
  check(service: string, code: string): ProofFacts | undefined {
    return readProofCode(this.core.parts.secrets, service, code);
  }

  /** Which of these services a code is for, if it is a proof's and ours. */
  serviceOf(code: string, services: readonly string[]): string | undefined {
    return services.find((service) => this.check(service, code) !== undefined);
  }

  /** When further times of a service can be booked. */
  releases(service: string): Releases {
    const { plan } = this.core.parts;
    const now = this.core.now();
    return {
      furthest: furthestDate(plan, now),
      ...(plan.dailyReleaseTime === undefined ? {} : { dailyAt: plan.dailyReleaseTime }),
      dated: upcomingReleases(plan, service, now),
    };
  }
}
