import assert from "node:assert/strict";

/** Named timers of the browser's side whose time passes when a test says so. */
export class ManualTimers {
  private nowMs = 0;
  private readonly set = new Map<string, { readonly atMs: number; readonly then: () => void }>();

  after(name: string, ms: number, then: () => void): void {
    this.set.set(name, { atMs: this.nowMs + ms, then });
  }

  cancel(name: string): void {
    this.set.delete(name);
  }

  /** In how many milliseconds each of those comes that are set. */
  waiting(): Record<string, number> {
    return Object.fromEntries([...this.set].map(([name, { atMs }]) => [name, atMs - this.nowMs]));
  }

  /** Lets the one come that is next, and whatever it sets off without waiting. */
  async next(): Promise<void> {
    const [first] = [...this.set].sort(([, one], [, other]) => one.atMs - other.atMs);
    assert.ok(first, "expected a timer to be set, found none");
    const [name, { atMs, then }] = first;
    this.set.delete(name);
    this.nowMs = atMs;
    then();
    await new Promise((turn) => setTimeout(turn, 0));
  }
}
