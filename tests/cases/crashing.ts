/** What a test throws in place of a process that dies. */
export class Crash extends Error {
  override name = "Crash";
}

/**
 * Lets a number of changing steps happen and then "dies" right after the last of them: the step is done, whoever asked for it never
 * hears so. As long as nothing is armed, everything passes.
 */
export class CrashPoints {
  private left: number | undefined;
  /** how many steps were taken since the last {@link arm} */
  taken = 0;

  /** The process dies after `steps` more steps. */
  arm(steps: number): void {
    this.left = steps;
    this.taken = 0;
  }

  disarm(): void {
    this.left = undefined;
  }

  async step<T>(work: () => Promise<T>): Promise<T> {
    if (this.left === undefined) return await work();
    // Dead is dead: whatever ran beside the fatal step does nothing more.
    if (this.left <= 0) throw new Crash("already dead");
    this.left--;
    const result = await work();
    this.taken++;
    if (this.left <= 0) throw new Crash(`after step ${this.taken}`);
    return result;
  }

  /** The same KV, with every delete and every commit a step. */
  around(kv: Deno.Kv): Deno.Kv {
    return new Proxy(kv, {
      get: (target, name) => {
        if (name === "delete") return (key: Deno.KvKey) => this.step(() => target.delete(key));
        if (name === "atomic") return () => this.aroundCommit(target.atomic());
        const value = Reflect.get(target, name, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  }

  private aroundCommit(op: Deno.AtomicOperation): Deno.AtomicOperation {
    const commit = op.commit.bind(op);
    const around: Deno.AtomicOperation = new Proxy(op, {
      get: (target, name) => {
        // Whoever has put something of their own around the commit goes on having it.
        if (name === "commit" && !Object.hasOwn(target, name)) return () => this.step(commit);
        const value = Reflect.get(target, name, target);
        if (typeof value !== "function") return value;
        return (...parts: unknown[]) => {
          const result = value.apply(target, parts);
          return result === target ? around : result;
        };
      },
    });
    return around;
  }
}
