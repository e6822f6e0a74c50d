import { Breaker } from "./breaker.ts";
import type { OutboxRecord } from "./store.ts";

type Entry = Deno.KvEntry<OutboxRecord>;

/** What a lane needs of the outbox. */
export interface LaneParts {
  /** how many are delivered side by side; with one, they go in the order of their due dates */
  readonly atOnce: number;
  readonly nowMs: () => number;
  /** the earliest that are due, so many at most */
  readonly due: (limit: number) => Promise<Entry[]>;
  /** delivers one and writes down what became of it */
  readonly attempt: (entry: Entry) => Promise<"answered" | "outage">;
  readonly stopping: () => boolean;
}

const BATCH_RECORDS = 50;

/** The records of one kind. Every kind has a lane of its own: a mail server that stalls holds up mails, and nothing else. */
export class Lane {
  /** how many attempts were made so far */
  attempts = 0;
  private readonly breaker = new Breaker();
  private readonly workers = new Set<Promise<void>>();
  private readonly inFlight = new Set<string>();
  private queue: Entry[] = [];
  private refilling: Promise<void> | undefined;
  private fault: { readonly fault: unknown } | undefined;

  constructor(private readonly parts: LaneParts) {}

  get busy(): boolean {
    return this.workers.size > 0;
  }

  get resting(): boolean {
    return this.breaker.isResting(this.parts.nowMs());
  }

  get restsUntil(): number {
    return this.breaker.restsUntil;
  }

  /** Sets to work whoever is free. A worker that meets a stalled server keeps its place, and the others go on. */
  wake(): void {
    while (this.workers.size < this.parts.atOnce) {
      const worker = this.work().catch((fault) => void (this.fault = { fault }))
        .finally(() => this.workers.delete(worker));
      this.workers.add(worker);
    }
  }

  /** Resolves when nothing is due any more, or nothing is tried. @throws what the store throws */
  async idle(): Promise<void> {
    while (this.workers.size > 0) await Promise.all(this.workers);
    const { fault } = this;
    this.fault = undefined;
    if (fault) throw fault.fault;
  }

  private async work(): Promise<void> {
    for (;;) {
      const one = this.mayTry(0) ? await this.next() : undefined;
      if (!one) return;
      try {
        // Looked at again: meanwhile others may have met the server's silence.
        if (!this.mayTry(1)) return;
        this.attempts++;
        if (await this.parts.attempt(one) === "outage") this.breaker.failed(this.parts.nowMs());
        else this.breaker.worked();
      } finally {
        this.inFlight.delete(one.value.id);
      }
    }
  }

  /** After a rest one tries for all; `mine` of those in flight are the asking worker's own. What was read before is read again then. */
  private mayTry(mine: number): boolean {
    const othersTry = this.breaker.isTrying && this.inFlight.size > mine;
    const may = !this.parts.stopping() && !this.resting && !othersTry;
    if (!may) this.queue = [];
    return may;
  }

  /** Takes the next one; from that very moment on it is in flight. */
  private async next(): Promise<Entry | undefined> {
    if (this.queue.length === 0) await (this.refilling ??= this.refill());
    const one = this.queue.shift();
    if (one) this.inFlight.add(one.value.id);
    return one;
  }

  private async refill(): Promise<void> {
    // Who is under way now may be done, and gone, before the reading is; it must not be taken for one to come.
    const underWay = new Set(this.inFlight);
    try {
      const due = await this.parts.due(BATCH_RECORDS + underWay.size);
      this.queue = due.filter(({ value: { id } }) => !underWay.has(id));
    } finally {
      this.refilling = undefined;
    }
  }
}
