/** So many attempts in a row that met no server at all, and the others are spared the same. */
const BREAK_AFTER_FAILURES = 3;
/** How long nothing is tried then, in seconds: doubled each time that the one who tries first after it fails too. */
const REST_FIRST_SECONDS = 15;
const REST_MOST_SECONDS = 2 * 60;

/**
 * Whether it is worth trying at all (a "circuit breaker"). While a server is away, one record after the other would wait out its patience and be
 * put off for longer and longer; so after a few all rest, then one tries for all. When it gets through, everything goes at once.
 */
export class Breaker {
  private failures = 0;
  private rests = 0;
  private untilMs = 0;

  /** Whether nothing is tried now. */
  isResting(nowMs: number): boolean {
    return nowMs < this.untilMs;
  }

  /** When the rest ends, in epoch milliseconds; in the past when there is none. */
  get restsUntil(): number {
    return this.untilMs;
  }

  /** Whether one is to try for all. */
  get isTrying(): boolean {
    return this.failures >= BREAK_AFTER_FAILURES;
  }

  /** An answer was received, whatever it said. */
  worked(): void {
    this.failures = this.rests = this.untilMs = 0;
  }

  /** Nobody's would have gone. */
  failed(nowMs: number): void {
    this.failures++;
    if (!this.isTrying || this.isResting(nowMs)) return;
    const seconds = Math.min(REST_FIRST_SECONDS * 2 ** this.rests++, REST_MOST_SECONDS);
    this.untilMs = nowMs + seconds * 1000;
  }
}
