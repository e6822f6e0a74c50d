/** Timers by name: setting one again replaces it, and all end together. */
export class Timers {
  private readonly running = new Map<string, ReturnType<typeof setTimeout>>();

  after(name: string, ms: number, then: () => void): void {
    this.cancel(name);
    this.running.set(name, setTimeout(then, ms));
  }

  cancel(name: string): void {
    clearTimeout(this.running.get(name));
    this.running.delete(name);
  }

  stop(): void {
    for (const name of [...this.running.keys()]) this.cancel(name);
  }
}

/** What those need of {@link Timers} who set some and end none but their own. */
export type SomeTimers = Pick<Timers, "after" | "cancel">;
