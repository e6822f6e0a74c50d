import type { Clock } from "#lib/clock/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import type { Log } from "#lib/log/mod.ts";
import { Lane } from "./lane.ts";
import {
  addRecord,
  adoptByDate,
  dueRecords,
  firstOfKinds,
  giveUp,
  type OutboxRecord,
  postpone,
  removeRecord,
} from "./store.ts";
import { type More, type Report, STATE_RECORDS_MAX, Troubled } from "./troubled.ts";

export type { OutboxRecord };

/**
 * What a handler says of its attempt: done, and remembered for so many days where it may come back; to be tried again for a reason (a code), with `outage` where no other of its kind would have got
 * through either; given up for good and put aside for somebody to see; or not yet its time: to be looked at again `at`, which is no failure.
 */
export type Delivery =
  | { done: true; keptDays?: number }
  | { done: false; fault: string; outage?: boolean }
  | { done: false; fault: string; final: true }
  | { done: false; at: Temporal.Instant };
export type OutboxHandler = (record: OutboxRecord) => Promise<Delivery>;
export type OutboxState = { waiting: number; failing: number; lastFault?: string };

const RETRY_FIRST_SECONDS = 5;
const RETRY_MAX_SECONDS = 15 * 60;
const IDLE_SECONDS_MAX = 20;
/** However often it is nudged, so long lies between two looks of the worker. */
const LOOK_MILLISECONDS = 50;
const ATTEMPT_TIMEOUT_SECONDS = 120;

/**
 * The outbox: what must be sent or moved is written in the commit that decides it, and one worker delivers it at least once, each kind in a
 * lane of its own. A crash between delivery and removal repeats the delivery under the same id.
 */
export class Outbox {
  private readonly handlers = new Map<string, OutboxHandler>();
  private readonly lanes = new Map<string, Lane>();
  private nudged = Promise.withResolvers<void>();
  private stopping = false;
  private running: Promise<void> | undefined;
  private calm: () => Promise<void> = () => Promise.resolve();
  private readonly troubled: Troubled;

  constructor(private readonly kv: Deno.Kv, private readonly clock: Clock, private readonly log: Log) {
    this.troubled = new Troubled(kv, clock, () => this.soon());
  }

  /**
   * Names who delivers records of `kind`. Called while the house is put together.
   * @param atOnce how many side by side; one by one they go in the order of their due dates
   */
  handle(kind: string, handler: OutboxHandler, atOnce = 1): void {
    if (this.handlers.has(kind)) throw new Error(`expected one handler for ${kind}, found a second`);
    this.handlers.set(kind, handler);
    this.lanes.set(kind, this.lane(kind, atOnce));
  }

  /** Adds a record to the commit under construction. Call {@link nudge} after the commit. */
  add(
    op: Deno.AtomicOperation,
    kind: string,
    subject: OutboxRecord["subject"],
    dueAt: Temporal.Instant = this.clock.now(),
  ): OutboxRecord {
    const record = { id: newId(), kind, subject, dueAt: dueAt.epochMilliseconds, attempts: 0 };
    addRecord(op, record);
    return record;
  }

  /** Has every delivery wait for `calm` first, so that people who wait for a page come before mails. It must resolve soon in any case. */
  letOthersFirst(calm: () => Promise<void>): void {
    this.calm = calm;
  }

  /** Wakes the worker now instead of at its next look. */
  nudge(): void {
    this.nudged.resolve();
  }

  /** Delivers everything that is due, once each; not what rests after an outage. Returns how many attempts were made. */
  async deliverDue(): Promise<number> {
    let attempts = 0;
    for (;;) {
      const due = (await this.firsts()).filter(({ dueAt, lane }) => dueAt <= this.nowMs() && !lane.resting);
      if (due.length === 0 || this.stopping) return attempts;
      const made = due.map(async ({ lane }) => {
        const before = lane.attempts;
        lane.wake();
        await lane.idle();
        return lane.attempts - before;
      });
      for (const count of await Promise.all(made)) attempts += count;
    }
  }

  /** Runs the worker until {@link stop}. */
  start(): void {
    this.running ??= this.run();
  }

  /** Ends the worker after the deliveries under way. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.nudge();
    await this.running;
    await Promise.allSettled([...this.lanes.values()].map((lane) => lane.idle()));
  }

  /** For the health page: how much is due or failing, and why. What waits for a later date does not count. */
  async state(): Promise<OutboxState> {
    const now = this.clock.now().epochMilliseconds;
    const soon = await this.soon();
    const records = soon.filter(({ value }) => value.dueAt <= now || value.attempts > 0);
    const failing = records.filter(({ value }) => value.attempts > 0);
    const lastFault = failing.at(-1)?.value.lastFault;
    return { waiting: records.length, failing: failing.length, ...(lastFault ? { lastFault } : {}) };
  }

  /** What is being tried in vain, and what was given up (`gaveUpAt`); what somebody has settled is left out. */
  async troubles(): Promise<OutboxRecord[]> {
    return await this.troubled.all();
  }

  /**
   * Makes a troubled record due now, as if it were new but under the same id.
   * @param more adds to the commit, or refuses it
   * @returns whether there was one
   */
  async again(id: string, more: More): Promise<boolean> {
    const done = await this.troubled.again(id, more);
    if (done) this.nudge();
    return done;
  }

  /** Somebody has seen to a troubled record: it leaves the list. One that is still tried is tried on, for it may help all the same. */
  async settle(id: string, more: More): Promise<boolean> {
    return await this.troubled.settle(id, more);
  }

  /** What was delivered under this id, while it is remembered (`keptDays` of its {@link Delivery}). */
  async delivered(id: string): Promise<OutboxRecord | undefined> {
    return await this.troubled.delivered(id);
  }

  /**
   * A report about something delivered: it has come back (`fault` says why, and it lies with what was given up), or it is late. Each report
   * counts once, under its `name`.
   * @param more adds to the commit, or refuses it
   */
  async reported(id: string, report: Report, more: More): Promise<boolean> {
    return await this.troubled.reported(id, report, more);
  }

  /** Everything due within the longest pause between two attempts: all that is failing is among it. */
  private async soon(): Promise<Deno.KvEntry<OutboxRecord>[]> {
    const until = this.nowMs() + RETRY_MAX_SECONDS * 1000;
    const kinds = (await firstOfKinds(this.kv)).map(({ kind }) => kind);
    const each = await Promise.all(kinds.map((kind) => dueRecords(this.kv, kind, until, STATE_RECORDS_MAX)));
    return each.flat().sort((a, b) => a.value.dueAt - b.value.dueAt);
  }

  /** When the earliest of each kind is due, with its lane. */
  private async firsts(): Promise<{ dueAt: number; lane: Lane }[]> {
    return (await firstOfKinds(this.kv)).map(({ kind, dueAt }) => {
      const lane = this.lanes.get(kind) ?? this.lane(kind, 1);
      this.lanes.set(kind, lane);
      return { dueAt, lane };
    });
  }

  private lane(kind: string, atOnce: number): Lane {
    return new Lane({
      atOnce,
      nowMs: () => this.nowMs(),
      due: (limit) => dueRecords(this.kv, kind, this.nowMs(), limit),
      attempt: (entry) => this.attempt(entry),
      stopping: () => this.stopping,
    });
  }

  private nowMs(): number {
    return this.clock.now().epochMilliseconds;
  }

  private async run(): Promise<void> {
    await adoptByDate(this.kv);
    while (!this.stopping) {
      this.nudged = Promise.withResolvers<void>();
      try {
        const wakeAt = await this.wakeLanes();
        await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
        if (this.stopping) return;
        await this.pause(Math.min((wakeAt - this.nowMs()) / 1000, IDLE_SECONDS_MAX));
      } catch (fault) {
        this.log.error("outbox.faulted", fault);
        await this.pause(RETRY_FIRST_SECONDS);
      }
    }
  }

  /** Wakes every lane that has something due. @returns when the next one will have, in epoch milliseconds */
  private async wakeLanes(): Promise<number> {
    let next = Infinity;
    for (const { dueAt, lane } of await this.firsts()) {
      if (dueAt > this.nowMs() || lane.resting) {
        next = Math.min(next, Math.max(dueAt, lane.restsUntil));
        continue;
      }
      const { busy } = lane;
      lane.wake();
      // What it leaves undone is looked at when it has ended.
      if (!busy) void this.afterwards(lane);
    }
    return next;
  }

  private async afterwards(lane: Lane): Promise<void> {
    try {
      await lane.idle();
    } catch (fault) {
      this.log.error("outbox.faulted", fault);
      await this.pause(RETRY_FIRST_SECONDS);
    }
    this.nudge();
  }

  private async pause(seconds: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, seconds * 1000);
    await Promise.race([promise, this.nudged.promise]);
    clearTimeout(timer);
  }

  private async attempt(entry: Deno.KvEntry<OutboxRecord>): Promise<"answered" | "outage"> {
    const record = entry.value;
    await this.calm();
    const delivery = await this.deliver(record);
    const came = !delivery.done && "outage" in delivery && delivery.outage ? "outage" : "answered";
    await this.keep(entry, delivery);
    return came;
  }

  /** Writes down what became of an attempt. */
  private async keep(entry: Deno.KvEntry<OutboxRecord>, delivery: Delivery): Promise<void> {
    const record = entry.value;
    if (delivery.done) return await removeRecord(this.kv, entry, delivery.keptDays);
    if ("at" in delivery) {
      return await postpone(this.kv, entry, { ...record, dueAt: delivery.at.epochMilliseconds });
    }
    const { fault } = delivery;
    const { kind, id } = record;
    const now = this.clock.now().epochMilliseconds;
    const attempts = record.attempts + 1;
    const failed = { ...record, attempts, lastFault: fault, failingSince: record.failingSince ?? now };
    if ("final" in delivery) {
      this.log.warn("outbox.gaveUp", { kind, id, fault });
      return await giveUp(this.kv, entry, { ...failed, gaveUpAt: now });
    }
    this.log.warn("outbox.postponed", { kind, id, attempts, fault });
    const seconds = Math.min(RETRY_FIRST_SECONDS * 2 ** (attempts - 1), RETRY_MAX_SECONDS);
    await postpone(this.kv, entry, { ...failed, dueAt: now + seconds * 1000 });
  }

  private async deliver(record: OutboxRecord): Promise<Delivery> {
    const handler = this.handlers.get(record.kind);
    if (!handler) return { done: false, fault: "no_handler" };
    const timeout = Promise.withResolvers<Delivery>();
    const timer = setTimeout(
      () => timeout.resolve({ done: false, fault: "timeout", outage: true }),
      ATTEMPT_TIMEOUT_SECONDS * 1000,
    );
    try {
      return await Promise.race([handler(record), timeout.promise]);
    } catch (fault) {
      this.log.error("outbox.handlerFaulted", fault, { kind: record.kind, id: record.id });
      return { done: false, fault: "fault" };
    } finally {
      clearTimeout(timer);
    }
  }
}
