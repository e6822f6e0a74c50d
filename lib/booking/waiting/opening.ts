import { deflateRawSync, inflateRawSync } from "node:zlib";
import { nextRelease, openedOn, type Plan } from "#lib/calendar/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import { addWaitingNotice } from "#lib/notices/mod.ts";
import type { OutboxRecord } from "#lib/outbox/mod.ts";
import type { Core } from "../core.ts";
import { whoWaits } from "./spreading.ts";
import { putOpened, putRelease, type StoredWaiting, type WaitingStore } from "./store.ts";
import { OPENED_PEOPLE_MAX, WAVE_MINUTES, WAVE_PEOPLE } from "./types.ts";

/** The outbox kind under which the next release of times waits for its moment. */
export const RELEASE_RECORD = "release";
/** The outbox kind under which newly opened times wait to be told. */
export const OPENED_RECORD = "opened-times";
/** How long newly opened times are told, wave after wave, in days. */
const TOLD_DAYS = 2;
/** Days looked at in one reading. */
const READ_DAYS = 7;

/**
 * Looks what can be booked now and could not be when it was looked last: a batch whose moment has come, or opening hours that a lead has added.
 * Those who wait are told in their order. Called at every release and after every change of the plan; looking once too often does no harm.
 * @param scheduled the release this look was set for, in epoch milliseconds
 */
export async function lookForOpened(core: Core, store: WaitingStore, scheduled?: number): Promise<void> {
  const { outbox, plan } = core.parts;
  for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
    const now = core.now();
    const nowMs = now.epochMilliseconds;
    const read = await store.release();
    const before = read.value;
    const op = store.begin();
    if (before && (await whoWaits(store, nowMs)).length > 0) {
      const opened = newId();
      const state = { plan: before.plan, atMs: before.atMs, waves: 0, told: [] };
      putOpened(op, await store.opened(opened), state, TOLD_DAYS * 86_400_000);
      outbox.add(op, OPENED_RECORD, { opened, wave: 0 });
    }
    const next = nextRelease(plan, now);
    const nextMs = next.epochMilliseconds;
    // One look is always set for the next release; whoever looks beside it sets another only where that comes sooner.
    const set = !before || before.nextMs === scheduled || before.nextMs <= nowMs || nextMs < before.nextMs;
    if (set) outbox.add(op, RELEASE_RECORD, { at: nextMs }, next);
    putRelease(op, read, { plan: pack(plan), atMs: nowMs, nextMs: set ? nextMs : before.nextMs });
    if (!(await op.commit()).ok) continue;
    outbox.nudge();
    return;
  }
  throw new Error("expected to look for opened times within the attempts, found them looked at each time");
}

/**
 * One wave, as with a freed time, but as many people as there are new times, and each is named another one. Nothing is reserved for anybody: the
 * first who holds a time has it.
 */
export async function spreadOpened(core: Core, store: WaitingStore, record: OutboxRecord): Promise<void> {
  const opened = String(record.subject["opened"]);
  const wave = Number(record.subject["wave"]);
  const { outbox, plan: { timeZone } } = core.parts;
  for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
    const read = await store.opened(opened);
    const state = read.value;
    if (!state || state.waves > wave) return;
    const now = core.now();
    const before = {
      plan: { ...unpack(state.plan), timeZone },
      now: Temporal.Instant.fromEpochMilliseconds(state.atMs),
    };
    const told = new Set(state.told);
    const waiting = (await whoWaits(store, now.epochMilliseconds)).filter(({ id }) => !told.has(id));
    const { fitting, places } = await whoFits(core, waiting, before, now);
    if (fitting.length === 0) return;
    const people = fitting.slice(0, Math.min(Math.max(WAVE_PEOPLE, places), OPENED_PEOPLE_MAX));
    const op = store.begin();
    const next = { ...state, waves: wave + 1, told: [...told, ...people.map(({ entry }) => entry.id)] };
    putOpened(op, read, next, state.atMs + TOLD_DAYS * 86_400_000 - now.epochMilliseconds);
    people.forEach(({ entry, start }, index) => {
      const dueAt = now.subtract({ milliseconds: people.length - index });
      addWaitingNotice(outbox, op, { notice: "opened", entry: entry.id, start }, dueAt);
    });
    outbox.add(op, OPENED_RECORD, { opened, wave: wave + 1 }, now.add({ minutes: WAVE_MINUTES }));
    if (!(await op.commit()).ok) continue;
    outbox.nudge();
    return;
  }
  throw new Error("expected to tell opened times within the attempts, found them changed each time");
}

type Before = { readonly plan: Plan; readonly now: Temporal.Instant };
type Fitting = { readonly entry: StoredWaiting; readonly start: number };

/** Each with a new time that suits, different ones as far as they go round; and how many new times there are at most for one wish. */
async function whoFits(
  core: Core,
  waiting: readonly StoredWaiting[],
  before: Before,
  now: Temporal.Instant,
): Promise<{ fitting: Fitting[]; places: number }> {
  const byWish = new Map<string, readonly number[]>();
  const given = new Map<string, number>();
  const fitting: Fitting[] = [];
  for (const entry of waiting) {
    const key = [entry.service, ...entry.needs].join(" ");
    const known = byWish.get(key) ?? await freeOpened(core, entry, before, now, waiting.length);
    byWish.set(key, known);
    const suitable = entry.latestDay === undefined
      ? known
      : known.filter((start) =>
        core.dateOf(Temporal.Instant.fromEpochMilliseconds(start)).toString() <= entry.latestDay!
      );
    if (suitable.length === 0) continue;
    const nth = given.get(key) ?? 0;
    given.set(key, nth + 1);
    fitting.push({ entry, start: suitable[nth % suitable.length]! });
  }
  return { fitting, places: Math.max(0, ...[...byWish.values()].map((starts) => starts.length)) };
}

/** Starts that are new and free, one for each desk, the earliest first, as many as there are people to tell. */
async function freeOpened(
  core: Core,
  wanted: StoredWaiting,
  before: Before,
  now: Temporal.Instant,
  people: number,
): Promise<number[]> {
  const service = core.service(wanted, now);
  if (!service) return [];
  const starts: number[] = [];
  const last = core.furthest(now);
  for (let from = core.dateOf(now); Temporal.PlainDate.compare(from, last) <= 0 && starts.length < people;) {
    for (const day of await core.offerDays(service, from, READ_DAYS, now)) {
      const opened = openedOn(before, { plan: core.parts.plan, now }, service, day.date);
      for (const { start, desks } of day.offers) {
        const startMs = start.epochMilliseconds;
        for (const desk of desks) if (opened.has(`${desk} ${startMs}`)) starts.push(startMs);
      }
    }
    from = from.add({ days: READ_DAYS });
  }
  return starts;
}

/** A plan's JSON repeats itself; packed, even a large one fits into a value of the store. */
function pack({ timeZone: _, ...plan }: Plan): Uint8Array {
  return new Uint8Array(deflateRawSync(JSON.stringify(plan)));
}

function unpack(packed: Uint8Array): Omit<Plan, "timeZone"> {
  return JSON.parse(new TextDecoder().decode(inflateRawSync(packed)));
}
