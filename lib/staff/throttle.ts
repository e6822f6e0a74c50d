/** Failures that one name may collect before it has to wait. NIST SP 800-63B-4 § 3.2.2 asks for at most 100 in a row. */
export const FAILURES_PER_NAME_MAX = 5;
/** Failures from one network address. A town hall's people often share one, so this is looser. */
export const FAILURES_PER_ADDRESS_MAX = 30;
/** How long a failure counts. */
export const FAILURE_COUNTS_MINUTES = 15;

/** What a throttle keeps: when the attempts under way or failed happened, in epoch milliseconds, oldest first. */
export type Attempts = readonly number[];

export type Admission = { readonly ok: true; readonly attempts: Attempts } | {
  readonly ok: false;
  readonly retryAfterSeconds: number;
};

/**
 * Whether one more attempt may be made, and what to keep if so. The attempt counts from here on, before its password is looked at, so that
 * many at once cannot slip past the limit; a success takes it away again.
 */
export function admit(attempts: Attempts, max: number, now: Temporal.Instant): Admission {
  const nowMs = now.epochMilliseconds;
  const windowMs = FAILURE_COUNTS_MINUTES * 60_000;
  const counting = attempts.filter((at) => at > nowMs - windowMs && at <= nowMs);
  if (counting.length < max) return { ok: true, attempts: [...counting, nowMs] };
  // Room for one is there when the oldest of the last `max` stops counting.
  const frees = counting[counting.length - max]! + windowMs;
  return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil((frees - nowMs) / 1000)) };
}

/** Takes one attempt made at `at` away again: its password was right. */
export function forgive(attempts: Attempts, at: Temporal.Instant): Attempts {
  const index = attempts.lastIndexOf(at.epochMilliseconds);
  return index < 0 ? attempts : attempts.toSpliced(index, 1);
}
