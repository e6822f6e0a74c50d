import { type Need, type Offer, slotMinutes } from "#lib/calendar/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import { addWaitingNotice } from "#lib/notices/mod.ts";
import type { OutboxRecord } from "#lib/outbox/mod.ts";
import type { Core } from "../core.ts";
import type { Wish } from "../types.ts";
import { putFreed, removeEntry, type StoredWaiting, WaitingStore } from "./store.ts";
import { WAVE_MINUTES, WAVE_PEOPLE } from "./types.ts";

/** The outbox kind under which freed times wait to be told. */
export const FREED_RECORD = "freed-time";

/** A stretch of a desk's day that nobody has any more. */
export interface FreedTime {
  readonly date: string;
  readonly desk: string;
  /** epoch milliseconds */
  readonly start: number;
  /** whole minutes, the buffer included */
  readonly minutes: number;
}

/** Adds to the commit that frees a time that people are told of it from `dueAt` on: at once, or when a cancellation can be undone no more. */
export function addFreed(
  core: Core,
  op: Deno.AtomicOperation,
  time: FreedTime,
  dueAt: Temporal.Instant,
): void {
  const { date, desk, start, minutes } = time;
  core.parts.outbox.add(op, FREED_RECORD, { freed: newId(), wave: 0, date, desk, start, minutes }, dueAt);
}

/** Whoever books waits no more: drops the entry of a mailbox in the commit that books. */
export async function addLeaving(
  core: Core,
  op: Deno.AtomicOperation,
  service: string,
  mailbox: string,
): Promise<void> {
  const { value: id } = await new WaitingStore(core.parts.kv).idOf(service, mailbox);
  if (id !== null) removeEntry(op, { id, service, mailbox });
}

/**
 * One wave: the {@link WAVE_PEOPLE} who have waited longest and have not been told yet, and the next wave {@link WAVE_MINUTES} later if
 * the time is still free then. Nothing is reserved for anybody: the first who holds the time has it, as with every other time. A wave that
 * is repeated after a crash finds itself done.
 */
export async function spreadFreed(core: Core, store: WaitingStore, record: OutboxRecord): Promise<void> {
  const freed = String(record.subject["freed"]);
  const wave = Number(record.subject["wave"]);
  const time: FreedTime = {
    date: String(record.subject["date"]),
    desk: String(record.subject["desk"]),
    start: Number(record.subject["start"]),
    minutes: Number(record.subject["minutes"]),
  };
  for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
    const state = await store.freed(freed);
    const before = state.value ?? { waves: 0, told: [] };
    if (before.waves > wave) return;
    const fitting = (await whoFits(core, store, time)).filter(({ entry }) => !before.told.includes(entry.id));
    if (fitting.length === 0) return;
    const now = core.now();
    const people = fitting.slice(0, WAVE_PEOPLE);
    const op = store.begin();
    const told = [...before.told, ...people.map(({ entry }) => entry.id)];
    putFreed(op, state, { waves: wave + 1, told }, time.start - now.epochMilliseconds);
    const { outbox } = core.parts;
    people.forEach(({ entry, offer }, index) => {
      // All are due; who has waited longest is due a moment longer, so that their mail goes first.
      const dueAt = now.subtract({ milliseconds: people.length - index });
      const about = { notice: "freed", entry: entry.id, start: offer.start.epochMilliseconds } as const;
      addWaitingNotice(outbox, op, about, dueAt);
    });
    const next = { ...record.subject, wave: wave + 1 };
    outbox.add(op, FREED_RECORD, next, now.add({ minutes: WAVE_MINUTES }));
    if (!(await op.commit()).ok) continue;
    outbox.nudge();
    return;
  }
  throw new Error("expected to tell a freed time within the attempts, found it changed each time");
}

/** Who has confirmed and waits still, those who have waited longest first. */
export async function whoWaits(store: WaitingStore, nowMs: number): Promise<StoredWaiting[]> {
  return (await store.all()).filter((entry) => entry.confirmedAt !== undefined && entry.until > nowMs)
    .sort((a, b) => a.confirmedAt! - b.confirmedAt! || (a.id < b.id ? -1 : 1));
}

type Fitting = { readonly entry: StoredWaiting; readonly offer: Offer };

/** Who can use a freed time, those who have waited longest first, each with the start it has for them. */
async function whoFits(core: Core, store: WaitingStore, time: FreedTime): Promise<Fitting[]> {
  const now = core.now();
  const nowMs = now.epochMilliseconds;
  if (time.start <= nowMs) return [];
  const waiting = (await whoWaits(store, nowMs))
    .filter(({ latestDay }) => latestDay === undefined || time.date <= latestDay);
  const offers = new Map<string, Promise<Offer | undefined>>();
  const fitting = waiting.map(async (entry): Promise<Fitting[]> => {
    const key = [entry.service, ...entry.needs].join(" ");
    const known = offers.get(key) ?? offerIn(core, entry, time, now);
    offers.set(key, known);
    const offer = await known;
    return offer ? [{ entry, offer }] : [];
  });
  return (await Promise.all(fitting)).flat();
}

/** The first start for a service that the freed stretch has made possible at its desk. */
async function offerIn(
  core: Core,
  wanted: { readonly service: string; readonly needs: readonly Need[] },
  time: FreedTime,
  now: Temporal.Instant,
): Promise<Offer | undefined> {
  const service = core.service(wanted, now);
  if (!service) return undefined;
  const [day] = await core.offerDays(service, Temporal.PlainDate.from(time.date), 1, now);
  const end = time.start + time.minutes * 60_000;
  return day?.offers.find(({ start, desks }) =>
    desks.includes(time.desk) && start.epochMilliseconds < end &&
    start.epochMilliseconds + slotMinutes(service) * 60_000 > time.start
  );
}

/** Whether a time can still be had. */
export async function freeAt(
  core: Core,
  wish: Wish,
  start: Temporal.Instant,
): Promise<boolean> {
  const now = core.now();
  const service = core.service(wish, now);
  return service !== undefined && (await core.offerAt(service, start, now)).offer !== undefined;
}
