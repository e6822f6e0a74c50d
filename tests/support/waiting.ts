/** How long a test waits for something that must happen before it calls it a failure. */
const PATIENCE_SECONDS = 30;
const LOOK_AGAIN_MILLISECONDS = 20;

/**
 * Waits until `look` gives something other than undefined, null or false, and returns it. The limit is a safety net against
 * hanging, not a promise about speed.
 * @throws Error naming what was waited for and what was seen last
 */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | undefined | null | false> | T | undefined | null | false,
  { seconds = PATIENCE_SECONDS }: { seconds?: number } = {},
): Promise<T> {
  const until = performance.now() + seconds * 1000;
  let last: unknown;
  while (performance.now() < until) {
    try {
      const seen = await look();
      if (seen !== undefined && seen !== null && seen !== false) return seen;
      last = seen;
    } catch (fault) {
      last = fault;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MILLISECONDS));
  }
  throw new Error(
    `expected within ${seconds} s: ${what}; last seen: ${last instanceof Error ? last.message : last}`,
  );
}

/** A machine that others use as well makes a run slow that is not slow by itself. */
const RUNS_MAX = 3;

/**
 * Asserts a promise's own limit in milliseconds: the first of a few runs that keeps it proves that the product can; one that never does is
 * too slow.
 */
export async function assertWithin(
  limitMilliseconds: number,
  what: string,
  run: () => Promise<number>,
): Promise<void> {
  const measured: number[] = [];
  while (measured.length < RUNS_MAX) {
    measured.push(Math.round(await run()));
    if (measured.at(-1)! <= limitMilliseconds) return;
  }
  throw new Error(`expected ${what} within ${limitMilliseconds} ms, found ${measured.join(", ")} ms`);
}
