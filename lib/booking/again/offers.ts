import { type DeskDay, isLive, lasting, type Offer, offersOn } from "#lib/calendar/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import type { Core } from "../core.ts";
import type { Appointment } from "../types.ts";
import type { StoredKept } from "./store.ts";

/** The plan's shortest notice gives clerks time to prepare; this case is prepared. So soon after now is soon enough, in minutes. */
export const AGAIN_NOTICE_MINUTES = 10;
const SEARCH_DAYS = 7;

/** The kept time while it keeps others out. What its record says does not count: only the day does. */
export async function liveTime(core: Core, id: string, { time }: StoredKept): Promise<StoredKept["time"]> {
  if (!time) return undefined;
  const { value } = await core.store.day(time.date, time.desk);
  const nowMs = core.now().epochMilliseconds;
  const live = value?.intervals.some((one) => one.holder === holderFor(id) && isLive(one, nowMs));
  return live ? time : undefined;
}

export async function offersAgain(
  core: Core,
  service: Service,
  count: number,
  holder: string,
): Promise<Offer[]> {
  const last = core.furthest(core.now());
  const found: Offer[] = [];
  for (
    let week = core.dateOf(core.now());
    found.length < count && Temporal.PlainDate.compare(week, last) <= 0;
  ) {
    found.push(...await offersOf(core, service, week, SEARCH_DAYS, holder));
    week = week.add({ days: SEARCH_DAYS });
  }
  return found.slice(0, count);
}

/** As everybody is offered, but with the shorter notice. */
export async function offersOf(
  core: Core,
  service: Service,
  from: Temporal.PlainDate,
  days: number,
  holder: string,
): Promise<Offer[]> {
  const { plan } = core.parts;
  const sooner = {
    ...plan,
    shortestNoticeMinutes: Math.min(plan.shortestNoticeMinutes, AGAIN_NOTICE_MINUTES),
  };
  // At once would be before anybody has read that it is over.
  const earliest = core.now().epochMilliseconds + AGAIN_NOTICE_MINUTES * 60_000;
  const dates = Array.from({ length: days }, (_, index) => from.add({ days: index }));
  const stored: readonly DeskDay[] = await core.store.days(from.toString(), dates.at(-1)!.toString());
  return dates.flatMap((date) =>
    offersOn(sooner, service, date, stored.filter((day) => day.date === date.toString()), core.now(), holder)
  ).filter(({ start }) => start.epochMilliseconds >= earliest);
}

/** As long as the one that was ended: an interpreter is needed again. */
export function serviceOf(core: Core, { service: id, durationMinutes }: Appointment): Service | undefined {
  const usual = core.service(id, core.now());
  return usual && lasting(usual, durationMinutes);
}

/** Under which name a desk's day keeps the time. */
export function holderFor(appointment: string): string {
  return `kept-${appointment}`;
}
