/** Requests answered at one time. More at once would only make each of them slower. */
const REQUESTS_AT_WORK_MAX = 48;
/** Requests that wait for their turn. */
const REQUESTS_WAITING_MAX = 2000;
/** Whoever would have to wait longer is told at once to come again. */
const WAIT_SECONDS_MAX = 8;
/** What is done in the background lets waiting people go first, for so long at a time. */
const PATIENCE_MILLISECONDS = 200;

type Waiting = { readonly since: number; readonly enter: (inTime: boolean) => void };

/** A place for each request that is answered now, and a line before it: first come, first served. */
export class Gate {
  private atWork = 0;
  private readonly line: Waiting[] = [];
  private readonly calmed = new Set<() => void>();

  constructor(
    private readonly limits = {
      atWork: REQUESTS_AT_WORK_MAX,
      waiting: REQUESTS_WAITING_MAX,
      waitMilliseconds: WAIT_SECONDS_MAX * 1000,
    },
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** Whether requests have to wait at all. */
  get busy(): boolean {
    return this.line.length > 0;
  }

  /** @returns false when there is no room, or the wait was too long: then there is nothing to {@link leave} */
  async enter(): Promise<boolean> {
    if (this.atWork < this.limits.atWork) {
      this.atWork++;
      return true;
    }
    if (this.line.length >= this.limits.waiting) return false;
    return await new Promise<boolean>((enter) => this.line.push({ since: this.nowMs(), enter }));
  }

  /** Enters without waiting: for what must not be shed. */
  enterAtOnce(): void {
    this.atWork++;
  }

  leave(): void {
    this.atWork--;
    while (this.atWork < this.limits.atWork && this.line.length > 0) {
      const { since, enter } = this.line.shift()!;
      const inTime = this.nowMs() - since <= this.limits.waitMilliseconds;
      if (inTime) this.atWork++;
      enter(inTime);
    }
    if (this.line.length > 0) return;
    for (const go of this.calmed) go();
    this.calmed.clear();
  }

  /** Resolves when nobody waits, or after a moment: work in the background becomes slower under a rush, and never stops. */
  async calm(): Promise<void> {
    if (!this.busy) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, PATIENCE_MILLISECONDS);
    this.calmed.add(resolve);
    await promise;
    this.calmed.delete(resolve);
    clearTimeout(timer);
  }
}
