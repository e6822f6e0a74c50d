import type { Audit } from "#lib/audit/mod.ts";
import {
  type DeskDay,
  durationWith,
  furthestDate,
  lasting,
  type Offer,
  offersOn,
  type Plan,
  stateOf,
} from "#lib/calendar/mod.ts";
import { type Clock, townDate } from "#lib/clock/mod.ts";
import type { SmsCountry } from "#lib/config/mod.ts";
import type { CaseKeys, Secrets } from "#lib/crypto/mod.ts";
import type { Log } from "#lib/log/mod.ts";
import type { Outbox } from "#lib/outbox/mod.ts";
import { type Catalogue, isUnlocked, type Service } from "#lib/services/mod.ts";
import { Doorkeeper } from "./doorkeeper.ts";
import { addressRange } from "./limits.ts";
import { BookingStore, type RangeCount } from "./store.ts";
import { Turns } from "./turns.ts";
import { type Acting, ALTERNATIVES, type OfferDay, type Wish } from "./types.ts";

/** What booking must know of the visits, a room above it: who has come is not sent away by a link. */
export interface VisitDoor {
  /**
   * Adds to the commit that nobody arrives before it.
   * @returns whether somebody is in the waiting room, in conversation, or has been served already
   */
  isUnderWay(
    op: Deno.AtomicOperation,
    appointment: { readonly id: string; readonly caseId: string; readonly start: Temporal.Instant },
  ): Promise<boolean>;
}

/** What booking is built of; `main.ts` and tests put it together. */
export interface BookingParts {
  readonly kv: Deno.Kv;
  readonly keys: CaseKeys;
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly outbox: Outbox;
  readonly audit: Audit;
  /** read anew at each use: a lead may change it at any time */
  readonly plan: Plan;
  readonly catalogue: Catalogue;
  readonly visits: VisitDoor;
  readonly log: Log;
  /** whose numbers get text messages; without it, those near */
  readonly smsCountries?: readonly SmsCountry[];
}

/** How many days are searched for free times in one reading. */
const SEARCH_DAYS = 7;

/** What holding and booking share: the parts, the stored days, and the reading of offers from them. */
export class Core {
  readonly store: BookingStore;
  readonly doorkeeper: Doorkeeper;
  readonly turns = new Turns();

  constructor(readonly parts: BookingParts) {
    this.store = new BookingStore(parts.kv);
    const { secrets, clock } = parts;
    this.doorkeeper = new Doorkeeper({
      ...{ secrets, clock },
      asksPerMinuteCalm: () => parts.plan.limits.holdsPerMinuteCalm,
      spend: (id, untilMs) => this.store.spendTicket(id, untilMs - clock.now().epochMilliseconds),
    });
  }

  now(): Temporal.Instant {
    return this.parts.clock.now();
  }

  dateOf(instant: Temporal.Instant): Temporal.PlainDate {
    return townDate(instant, this.parts.plan.timeZone);
  }

  /** The last day that can be booked. */
  furthest(now: Temporal.Instant): Temporal.PlainDate {
    return furthestDate(this.parts.plan, now);
  }

  /** The service of a wish, if it can be booked at `now`; as long as the needs make it. */
  service(wish: Wish, now: Temporal.Instant): Service | undefined {
    const { service: id, needs } = typeof wish === "string" ? { service: wish, needs: [] } : wish;
    const service = this.parts.catalogue.find(id);
    if (!service || !isUnlocked(service, this.dateOf(now))) return undefined;
    return lasting(service, durationWith(this.parts.plan, service.durationMinutes, needs));
  }

  /** The days from `from` on, each with its free times. One read of the store for all that are not remembered. */
  async offerDays(
    service: Service,
    from: Temporal.PlainDate,
    days: number,
    now: Temporal.Instant,
    ignoring?: string,
  ): Promise<OfferDay[]> {
    const dates = Array.from({ length: days }, (_, index) => from.add({ days: index }));
    const stored = await this.store.recent.of(dates.map(String));
    const byDate = Map.groupBy(stored, (day) => day.date);
    return dates.map((date) => ({
      date,
      state: stateOf(this.parts.plan, service, date, now),
      offers: offersOn(this.parts.plan, service, date, byDate.get(date.toString()) ?? [], now, ignoring),
    }));
  }

  /** The offer that begins at `start`, if it is one now. What is remembered may propose it; it is refused only after a look into the store. */
  async offerAt(
    service: Service,
    start: Temporal.Instant,
    now: Temporal.Instant,
    ignoring?: string,
  ): Promise<{ offer: Offer | undefined; wasOnPlan: boolean }> {
    const date = this.dateOf(start);
    const iso = date.toString();
    const find = (days: readonly DeskDay[]) =>
      offersOn(this.parts.plan, service, date, days, now, ignoring)
        .find((offer) => offer.start.epochMilliseconds === start.epochMilliseconds);
    const offer = find(await this.store.recent.of([iso])) ?? find(await this.store.days(iso, iso));
    return { offer, wasOnPlan: offer !== undefined || find([]) !== undefined };
  }

  /** Free times to name instead of `wanted`: of its own day the nearest, then of the following days, then of earlier ones. */
  async alternatives(service: Service, wanted: Temporal.Instant, now: Temporal.Instant): Promise<Offer[]> {
    const today = this.dateOf(now);
    const asked = this.dateOf(wanted);
    const from = Temporal.PlainDate.compare(asked, today) < 0 ? today : asked;
    const [first] = await this.offerDays(service, from, 1, now);
    const distance = (offer: Offer) => Math.abs(offer.start.epochMilliseconds - wanted.epochMilliseconds);
    const sameDay = [...first?.offers ?? []].sort((a, b) => distance(a) - distance(b)).slice(0, ALTERNATIVES)
      .sort((a, b) => a.start.epochMilliseconds - b.start.epochMilliseconds);
    const more = await this.firstOffers(service, from.add({ days: 1 }), ALTERNATIVES - sameDay.length, now);
    if (sameDay.length + more.length > 0) return [...sameDay, ...more];
    return await this.firstOffers(service, today, ALTERNATIVES, now);
  }

  /** The first `count` free times from a date on. Looks a week at a time and stops when it has enough. */
  async firstOffers(
    service: Service,
    from: Temporal.PlainDate,
    count: number,
    now: Temporal.Instant,
  ): Promise<Offer[]> {
    const last = this.furthest(now);
    const found: Offer[] = [];
    for (let week = from; found.length < count && Temporal.PlainDate.compare(week, last) <= 0;) {
      const days = await this.offerDays(service, week, SEARCH_DAYS, now);
      found.push(...days.flatMap((day) => day.offers));
      week = week.add({ days: SEARCH_DAYS });
    }
    return found.slice(0, count);
  }

  /** Under which key the acting client's address range is counted; `undefined` where nobody's address is to be counted. */
  rangeKey(acting: Acting): string | undefined {
    const range = acting.address === undefined ? undefined : addressRange(acting.address);
    return range === undefined ? undefined : toHex(this.parts.secrets.mac("rate-limit", "range", range));
  }

  emailKey(email: string): string {
    return toHex(this.parts.secrets.mac("rate-limit", "email", email));
  }

  actor(acting: Acting): { role: Acting["role"]; id?: string } {
    return { role: acting.role, ...(acting.id === undefined ? {} : { id: acting.id }) };
  }
}

/** The range's holds and bookings that still count. */
export function liveCount(count: RangeCount | null, nowMs: number, windowMs: number): RangeCount {
  return {
    holds: (count?.holds ?? []).filter((hold) => hold.until > nowMs),
    bookedAt: (count?.bookedAt ?? []).filter((at) => at > nowMs - windowMs),
  };
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
