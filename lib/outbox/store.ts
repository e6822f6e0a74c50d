/** Something that must be sent or moved, whatever happens meanwhile. It carries identifiers only; the handler gathers the rest when it acts. */
export interface OutboxRecord {
  /** stable over all attempts: a mail's Message-ID comes from it */
  readonly id: string;
  readonly kind: string;
  readonly subject: Readonly<Record<string, string | number>>;
  /** epoch milliseconds */
  readonly dueAt: number;
  readonly attempts: number;
  /** a code, never a server's free text (it may quote an address) */
  readonly lastFault?: string;
}

/** Keys sort by due date, so that the worker reads only what is due. */
const key = (record: OutboxRecord): Deno.KvKey => ["outbox", record.dueAt, record.id];

export function addRecord(op: Deno.AtomicOperation, record: OutboxRecord): void {
  op.set(key(record), record);
}

export async function dueRecords(
  kv: Deno.Kv,
  nowMs: number,
  limit: number,
): Promise<Deno.KvEntry<OutboxRecord>[]> {
  return await Array.fromAsync(
    kv.list<OutboxRecord>({ prefix: ["outbox"], end: ["outbox", nowMs + 1] }, { limit }),
  );
}

/** When the next record falls due, in epoch milliseconds. */
export async function nextDue(kv: Deno.Kv): Promise<number | undefined> {
  for await (const entry of kv.list<OutboxRecord>({ prefix: ["outbox"] }, { limit: 1 })) {
    return entry.value.dueAt;
  }
  return undefined;
}

export async function allRecords(kv: Deno.Kv, limit: number): Promise<OutboxRecord[]> {
  return (await Array.fromAsync(kv.list<OutboxRecord>({ prefix: ["outbox"] }, { limit }))).map((e) =>
    e.value
  );
}

export async function removeRecord(kv: Deno.Kv, entry: Deno.KvEntry<OutboxRecord>): Promise<void> {
  await kv.delete(entry.key);
}

/** Moves a record to its next due date in one commit. */
export async function postpone(
  kv: Deno.Kv,
  entry: Deno.KvEntry<OutboxRecord>,
  next: OutboxRecord,
): Promise<void> {
  await kv.atomic().check(entry).delete(entry.key).set(key(next), next).commit();
}
