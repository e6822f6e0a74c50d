import { newId, randomBelow } from "#lib/ids/mod.ts";
import { type DeskDay, fits, type Interval, isLive, type Need, slotMinutes } from "#lib/calendar/mod.ts";
import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import { type Core, liveCount } from "./core.ts";
import { RANGE_WINDOW_HOURS } from "./limits.ts";
import { holderOf, putDay, putHold, putRangeCount, type StoredHold } from "./store.ts";
import {
  type Acting,
  type ExtendResult,
  type Hold,
  HOLD_LONGEST_MINUTES,
  HOLD_MINUTES,
  type HoldResult,
  type Wish,
} from "./types.ts";

const LONGEST_MS = HOLD_LONGEST_MINUTES * 60_000;
const RANGE_WINDOW_MS = RANGE_WINDOW_HOURS * 3_600_000;

/** One try at a slot: won, lost to somebody else (look again), or refused. */
type Try = { won: StoredHold } | "lost" | { ok: false; reason: "tooManyHolds"; retryAfterSeconds: number } | {
  ok: false;
  reason: "alreadyBooked";
};

/**
 * Holds a slot at a random free desk for {@link HOLD_MINUTES}. The same hold for the same slot again changes nothing, so a double click is
 * one hold; for another slot it moves there (and leaves its old one) in one commit, whether it has lapsed or not.
 *
 * @param id of the hold: a new one, or one that was given out
 */
export async function holdSlot(
  core: Core,
  wish: Wish,
  start: Temporal.Instant,
  acting: Acting,
  id: string = newId(),
): Promise<HoldResult> {
  const service = core.service(wish, core.now());
  const needs = typeof wish === "string" ? [] : wish.needs;
  if (!service) return { ok: false, reason: "unknownService" };
  for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
    const seen = await core.store.hold(id);
    const mine = await heldAlready(core, id, seen.value, { service, needs, start });
    if (mine) return mine;
    const { offer, wasOnPlan } = await core.offerAt(service, start, core.now(), holderOf(id));
    if (!offer) return await refuse(core, service, start, wasOnPlan);
    const desk = offer.desks[randomBelow(offer.desks.length)]!;
    const date = core.dateOf(start).toString();
    const tried = await core.turns.take(
      turnOf({ date, desk }),
      () => tryHold(core, { id, service, needs, start, date, desk, seen }, acting),
    );
    if (tried === "lost") continue;
    return "won" in tried ? { ok: true, hold: toHold(id, tried.won) } : tried;
  }
  return await refuse(core, service, start, true);
}

/** The hold as it is, if it keeps this very slot. */
async function heldAlready(
  core: Core,
  id: string,
  held: StoredHold | null,
  { service, needs, start }: { service: Service; needs: readonly Need[]; start: Temporal.Instant },
): Promise<HoldResult | undefined> {
  if (!held || held.appointment !== undefined) return undefined;
  if (held.service !== service.id || held.start !== start.epochMilliseconds) return undefined;
  if (held.needs.join() !== needs.join()) return undefined;
  const day = await core.store.day(held.date, held.desk);
  const live = liveInterval(day.value, id, core.now().epochMilliseconds);
  return live && { ok: true, hold: toHold(id, held) };
}

async function refuse(
  core: Core,
  service: Service,
  start: Temporal.Instant,
  wasOnPlan: boolean,
): Promise<HoldResult> {
  const next = await core.alternatives(service, start, core.now());
  return { ok: false, reason: wasOnPlan ? "taken" : "notOffered", next };
}

async function tryHold(
  core: Core,
  slot: {
    id: string;
    service: Service;
    needs: readonly Need[];
    start: Temporal.Instant;
    date: string;
    desk: string;
    /**
     * The hold when it was found not to keep this slot yet. The commit checks on it: where the other half of a double click has held meanwhile,
     * perhaps at another desk, it is looked at again instead of moved here.
     */
    seen: Deno.KvEntryMaybe<StoredHold>;
  },
  acting: Acting,
): Promise<Try> {
  const { store, parts: { plan } } = core;
  const holder = holderOf(slot.id);
  const rangeKey = core.rangeKey(acting);
  const held = slot.seen;
  if (held.value?.appointment !== undefined) return { ok: false, reason: "alreadyBooked" };
  const { day, range } = await store.forHolding(slot, rangeKey);
  const now = core.now();
  const nowMs = now.epochMilliseconds;
  const wanted = { start: slot.start.epochMilliseconds, minutes: slotMinutes(slot.service) };
  const today = day.value ?? { desk: slot.desk, date: slot.date, intervals: [] };
  if (!fits(today, wanted, now, holder)) {
    store.recent.forget(slot.date);
    return "lost";
  }
  const old = held.value;
  const oldDay = old && turnOf(old) === turnOf(slot) ? day : old && await store.day(old.date, old.desk);
  const unbroken = old && oldDay && liveInterval(oldDay.value, slot.id, nowMs) !== undefined;
  const since = unbroken ? old.since : nowMs;
  const { until, longest } = heldUntil({ since, start: wanted.start }, nowMs);
  const op = store.begin();
  if (range) {
    const count = liveCount(range.value, nowMs, RANGE_WINDOW_MS);
    const others = count.holds.filter((hold) => hold.holder !== holder);
    if (others.length >= plan.limits.holdsPerAddressRange) {
      const first = Math.min(...others.map((hold) => hold.until));
      return { ok: false, reason: "tooManyHolds", retryAfterSeconds: Math.ceil((first - nowMs) / 1000) };
    }
    putRangeCount(op, range, { ...count, holds: [...others, { holder, until }] }, RANGE_WINDOW_MS);
  }
  if (old && oldDay?.value && oldDay !== day) {
    putDay(op, oldDay, old, oldDay.value.intervals.filter((interval) => interval.holder !== holder), nowMs);
  }
  const others = today.intervals.filter((interval) => interval.holder !== holder);
  putDay(op, day, slot, [...others, { ...wanted, holder, until }], nowMs);
  const stored: StoredHold = {
    service: slot.service.id,
    desk: slot.desk,
    date: slot.date,
    start: wanted.start,
    until,
    extended: longest,
    since,
    needs: slot.needs,
    durationMinutes: slot.service.durationMinutes,
  };
  putHold(op, held, stored, nowMs);
  return await store.commit(op) ? { won: stored } : "lost";
}

/** Gives a hold that is still live another {@link HOLD_MINUTES} from now, once. */
export async function extendHold(core: Core, token: string): Promise<ExtendResult> {
  for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
    const { value: hold } = await core.store.hold(token);
    if (!hold) return { ok: false, reason: "unknownHold" };
    const tried = await core.turns.take(turnOf(hold), () => tryExtend(core, token, hold));
    if (tried !== "lost") return tried;
  }
  throw new Error("expected to extend a hold within the attempts, found it changed each time");
}

async function tryExtend(core: Core, token: string, seen: StoredHold): Promise<ExtendResult | "lost"> {
  const [held, day] = await Promise.all([core.store.hold(token), core.store.day(seen.date, seen.desk)]);
  if (!held.value || turnOf(held.value) !== turnOf(seen)) return "lost";
  if (held.value.appointment !== undefined) return { ok: false, reason: "alreadyBooked" };
  if (held.value.extended) return { ok: false, reason: "alreadyExtended" };
  const nowMs = core.now().epochMilliseconds;
  const mine = liveInterval(day.value, token, nowMs);
  if (!day.value || !mine) return { ok: false, reason: "holdExpired" };
  const { until } = heldUntil(held.value, nowMs);
  const next = { ...held.value, until, extended: true };
  const op = core.store.begin();
  const intervals = day.value.intervals.map((interval) => interval === mine ? { ...mine, until } : interval);
  putDay(op, day, held.value, intervals, nowMs);
  putHold(op, held, next, nowMs);
  return await core.store.commit(op) ? { ok: true, hold: toHold(token, next) } : "lost";
}

/**
 * Ten minutes from now, but not beyond the moment at which the appointment begins, and never beyond {@link HOLD_LONGEST_MINUTES} since the hold
 * began: moving it to and fro must not keep times from others for ever.
 * @returns whether that is as long as it goes, besides
 */
function heldUntil(
  { since, start }: Pick<StoredHold, "since" | "start">,
  nowMs: number,
): { until: number; longest: boolean } {
  const wished = nowMs + HOLD_MINUTES * 60_000;
  const most = Math.min(since + LONGEST_MS, start);
  return { until: Math.min(wished, most), longest: most <= wished };
}

/** Whose turn it is at a desk's day. */
export function turnOf(place: { readonly date: string; readonly desk: string }): string {
  return `${place.date} ${place.desk}`;
}

/** The hold's own interval while it keeps others out. What the hold's record says does not count: only the day does. */
export function liveInterval(day: DeskDay | null, token: string, nowMs: number): Interval | undefined {
  const holder = holderOf(token);
  return day?.intervals.find((interval) => interval.holder === holder && isLive(interval, nowMs));
}

export function toHold(token: string, stored: StoredHold): Hold {
  const { until, start, since } = stored;
  const endsWith = until >= start ? "start" : until >= since + LONGEST_MS ? "hour" : undefined;
  return {
    id: token,
    service: stored.service,
    desk: stored.desk,
    start: Temporal.Instant.fromEpochMilliseconds(stored.start),
    until: Temporal.Instant.fromEpochMilliseconds(stored.until),
    extended: stored.extended,
    ...(endsWith ? { endsWith } : {}),
    needs: stored.needs,
    durationMinutes: stored.durationMinutes,
  };
}
