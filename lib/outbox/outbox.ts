import type { Clock } from "#lib/clock/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import type { Log } from "#lib/log/mod.ts";
import {
  addRecord,
  allRecords,
  dueRecords,
  nextDue,
  type OutboxRecord,
  postpone,
  removeRecord,
} from "./store.ts";

export type { OutboxRecord };

/** What a handler says of its attempt: done, or to be tried again for a reason (a code), or given up for good. */
export type Delivery = { done: true } | { done: false; fault: string } | {
  done: false;
  fault: string;
  final: true;
};
export type OutboxHandler = (record: OutboxRecord) => Promise<Delivery>;
export type OutboxState = { waiting: number; failing: number; lastFault?: string };

const RETRY_FIRST_SECONDS = 5;
const RETRY_MAX_SECONDS = 15 * 60;
const BATCH_RECORDS = 50;
const IDLE_SECONDS_MAX = 20;
const ATTEMPT_TIMEOUT_SECONDS = 120;

/**
 * The outbox: what must be sent or moved is written in the commit that decides it, and one worker delivers it at least once. A crash between
 * delivery and removal repeats the delivery under the same id.
 */
export class Outbox {
  private readonly handlers = new Map<string, OutboxHandler>();
  private nudged = Promise.withResolvers<void>();
  private stopping = false;
  private running: Promise<void> | undefined;

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

  /** For the health page and the lead: how much waits, and why. */
  async state(): Promise<OutboxState> {
    const records = await allRecords(this.kv, 10_000);
    const failing = records.filter((record) => record.attempts > 0);
    const lastFault = failing.at(-1)?.lastFault;
    return { waiting: records.length, failing: failing.length, ...(lastFault ? { lastFault } : {}) };
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
    const delivery = await this.deliver(record);
    if (delivery.done || "final" in delivery) {
      if (!delivery.done) {
        this.log.warn("outbox.gaveUp", { kind: record.kind, id: record.id, fault: delivery.fault });
      }
      await removeRecord(this.kv, entry);
      return;
    }
    const attempts = record.attempts + 1;
    const seconds = Math.min(RETRY_FIRST_SECONDS * 2 ** (attempts - 1), RETRY_MAX_SECONDS);
    this.log.warn("outbox.postponed", { kind: record.kind, id: record.id, attempts, fault: delivery.fault });
    const dueAt = this.clock.now().epochMilliseconds + seconds * 1000;
    await postpone(this.kv, entry, { ...record, attempts, dueAt, lastFault: delivery.fault });
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
