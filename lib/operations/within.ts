/** What {@link within} gives when the time is up. */
export const LATE: unique symbol = Symbol("late");

/** `work`'s result, or {@link LATE} when it takes longer. The work itself goes on unwatched: its late failure is nobody's concern. */
export async function within<T>(seconds: number, work: Promise<T>): Promise<T | typeof LATE> {
  const late = Promise.withResolvers<typeof LATE>();
  const timer = setTimeout(() => late.resolve(LATE), seconds * 1000);
  work.catch(() => {});
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
