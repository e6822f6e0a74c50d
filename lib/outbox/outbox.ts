import type { Clock } from "#lib/clock/mod.ts";
import { isId, newId } from "#lib/ids/mod.ts";
import type { Log } from "#lib/log/mod.ts";
import {
  addRecord,
  dueRecords,
  givenUpRecord,
  givenUpRecords,
  giveUp,
  nextDue,
  type OutboxRecord,
  postpone,
  removeRecord,
  replaceRecord,
} from "./store.ts";

export type { OutboxRecord };

/**
 * What a handler says of its attempt: done; to be tried again for a reason (a code); given up for good and put aside for somebody to see; or
 * not yet its time: to be looked at again `at`, which is no failure.
 */
export type Delivery =
  | { done: true }
  | { done: false; fault: string }
  | { done: false; fault: string; final: true }
  | { done: false; at: Temporal.Instant };
export type OutboxHandler = (record: OutboxRecord) => Promise<Delivery>;
export type OutboxState = { waiting: number; failing: number; lastFault?: string };

const RETRY_FIRST_SECONDS = 5;
const RETRY_MAX_SECONDS = 15 * 60;
const BATCH_RECORDS = 50;
const IDLE_SECONDS_MAX = 20;
const ATTEMPT_TIMEOUT_SECONDS = 120;
/** The most that is looked through for the health page and the lead. */
const STATE_RECORDS_MAX = 10_000;

/**
 * The outbox: what must be sent or moved is written in the commit that decides it, and one worker delivers it at least once. A crash between
 * delivery and removal repeats the delivery under the same id.
 */
export class Outbox {
  private readonly handlers = new Map<string, OutboxHandler>();
  private nudged = Promise.withResolvers<void>();
  private stopping = false;
  private running: Promise<void> | undefined;

  private calm: () => Promise<void> = () => Promise.resolve();

  constructor(private readonly kv: Deno.Kv, private readonly clock: Clock, private readonly log: Log) {}

  /** Names who delivers records of `kind`. Called while the house is put together. */
  handle(kind: string, handler: OutboxHandler): void {
    if (this.handlers.has(kind)) throw new Error(`expected one handler for ${kind}, found a second`);
    this.handlers.set(kind, handler);
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

  /** Delivers everything that is due, once each. Returns how many attempts were made. */
  async deliverDue(): Promise<number> {
    let attempts = 0;
    for (;;) {
      const due = await dueRecords(this.kv, this.clock.now().epochMilliseconds, BATCH_RECORDS);
      if (due.length === 0 || this.stopping) return attempts;
      // One slow mail server must not hold up the move into the records, so kinds are delivered side by side.
      const kinds = Map.groupBy(due, (entry) => entry.value.kind);
      await Promise.all([...kinds.values()].map(async (entries) => {
        for (const entry of entries) if (!this.stopping) await this.attempt(entry);
      }));
      attempts += due.length;
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
    const failing = (await this.soon()).filter(({ value }) => value.attempts > 0);
    const entries = [...failing, ...await givenUpRecords(this.kv, STATE_RECORDS_MAX)];
    return entries.map(({ value }) => value).filter(({ settledAt }) => settledAt === undefined);
  }

  /**
   * Makes a troubled record due now, as if it were new but under the same id.
   * @param more adds to the commit, or refuses it
   * @returns whether there was one
   */
  async again(
    id: string,
    more: (op: Deno.AtomicOperation, record: OutboxRecord) => Promise<boolean>,
  ): Promise<boolean> {
    const entry = await this.troubled(id);
    if (!entry) return false;
    const { gaveUpAt: _, settledAt: _settled, ...record } = entry.value;
    const op = this.kv.atomic();
    replaceRecord(op, entry, { ...record, attempts: 0, dueAt: this.clock.now().epochMilliseconds });
    const done = await more(op, entry.value) && (await op.commit()).ok;
    if (done) this.nudge();
    return done;
  }

  /** Somebody has seen to a troubled record: it leaves the list. One that is still tried is tried on, for it may help all the same. */
  async settle(
    id: string,
    more: (op: Deno.AtomicOperation, record: OutboxRecord) => Promise<boolean>,
  ): Promise<boolean> {
    const entry = await this.troubled(id);
    if (!entry) return false;
    const op = this.kv.atomic();
    const settledAt = this.clock.now().epochMilliseconds;
    replaceRecord(op, entry, entry.value.gaveUpAt === undefined ? { ...entry.value, settledAt } : undefined);
    return await more(op, entry.value) && (await op.commit()).ok;
  }

  private async troubled(id: string): Promise<Deno.KvEntry<OutboxRecord> | undefined> {
    if (!isId(id)) return undefined;
    const givenUp = await givenUpRecord(this.kv, id);
    if (givenUp.versionstamp !== null) return givenUp;
    return (await this.soon()).find(({ value }) => value.id === id && value.attempts > 0);
  }

  /** Everything due within the longest pause between two attempts: all that is failing is among it. */
  private async soon(): Promise<Deno.KvEntry<OutboxRecord>[]> {
    const until = this.clock.now().epochMilliseconds + RETRY_MAX_SECONDS * 1000;
    return await dueRecords(this.kv, until, STATE_RECORDS_MAX);
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.nudged = Promise.withResolvers<void>();
      try {
        await this.deliverDue();
        if (this.stopping) return;
        await this.untilNudgedOrDue();
      } catch (fault) {
        this.log.error("outbox.faulted", fault);
        await this.pause(RETRY_FIRST_SECONDS);
      }
    }
  }

  private async untilNudgedOrDue(): Promise<void> {
    const due = await nextDue(this.kv);
    const seconds = due === undefined ? IDLE_SECONDS_MAX : (due - this.clock.now().epochMilliseconds) / 1000;
    await this.pause(Math.min(Math.max(seconds, 0.05), IDLE_SECONDS_MAX));
  }

  private async pause(seconds: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, seconds * 1000);
    await Promise.race([promise, this.nudged.promise]);
    clearTimeout(timer);
  }

  private async attempt(entry: Deno.KvEntry<OutboxRecord>): Promise<void> {
    const record = entry.value;
    await this.calm();
    const delivery = await this.deliver(record);
    if (delivery.done) return await removeRecord(this.kv, entry);
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
      () => timeout.resolve({ done: false, fault: "timeout" }),
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
