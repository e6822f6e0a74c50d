import { holderOf } from "../store.ts";

/** With which visit a hold to come goes on, and in which browser that began. */
export interface StoredContinuation {
  readonly appointment: string;
  /** a hash of what tells the browser from others */
  readonly startedBy?: string;
}

/** As long as anybody looks for a time without a break, and the longest hold after it. */
const KEPT_HOURS = 3;

const keyOf = (hold: string): Deno.KvKey => ["hold_continues", holderOf(hold)];

export async function putContinuation(
  kv: Deno.Kv,
  hold: string,
  continuation: StoredContinuation,
): Promise<void> {
  await kv.set(keyOf(hold), continuation, { expireIn: KEPT_HOURS * 3_600_000 });
}

export async function findContinuation(kv: Deno.Kv, hold: string): Promise<StoredContinuation | undefined> {
  return (await kv.get<StoredContinuation>(keyOf(hold))).value ?? undefined;
}
