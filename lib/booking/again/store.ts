import type { Need } from "#lib/calendar/mod.ts";

/** What is kept for somebody whose visit technical failure ended. */
export interface StoredKept {
  /** the case of the appointment to come; its key exists, and the form is there already */
  readonly caseId: string;
  readonly needs: readonly Need[];
  /** missing where nothing was free */
  readonly time?: {
    readonly desk: string;
    readonly date: string;
    /** epoch milliseconds */
    readonly start: number;
    readonly until: number;
  };
  /** the appointment it has become */
  readonly appointment?: string;
}

const keyOf = (appointment: string): Deno.KvKey => ["kept_time", appointment];

/** @param appointment the one that was ended */
export async function findKept(kv: Deno.Kv, appointment: string): Promise<Deno.KvEntryMaybe<StoredKept>> {
  return await kv.get<StoredKept>(keyOf(appointment));
}

export function putKept(
  op: Deno.AtomicOperation,
  read: Deno.KvEntryMaybe<StoredKept>,
  kept: StoredKept,
): void {
  op.check(read).set(read.key, kept);
}

export async function removeKept(kv: Deno.Kv, appointment: string): Promise<void> {
  await kv.delete(keyOf(appointment));
}
