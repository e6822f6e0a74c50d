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
  /** epoch milliseconds of the first attempt that failed, while none has succeeded */
  readonly failingSince?: number;
  /** epoch milliseconds: given up for good, until somebody sends it again or settles it */
  readonly gaveUpAt?: number;
  /** epoch milliseconds: somebody has seen to it in another way (by phone); it is tried on all the same */
  readonly settledAt?: number;
  /** epoch milliseconds: it came back, hours after it was delivered */
  readonly returnedAt?: number;
  /** names of the reports about its way that were heard, so that each counts once */
  readonly reports?: readonly string[];
}

/** How long what was given up is kept for somebody to see, in days. */
const GIVEN_UP_KEPT_DAYS = 30;

/** Each kind apart, by due date, so that a worker reads only what is due, and no kind lies before another. */
const key = ({ kind, dueAt, id }: OutboxRecord): Deno.KvKey => ["outbox", kind, dueAt, id];
/** Behind every date of a kind, and behind every kind: KV sorts texts before numbers before booleans. */
const END_OF_KIND = true;
const END_OF_KINDS = -1;

export function addRecord(op: Deno.AtomicOperation, record: OutboxRecord): void {
  op.set(key(record), record);
}

const givenUpKey = (id: string): Deno.KvKey => ["outbox_given_up", id];

/** Those of a kind that are due, the earliest first. */
export async function dueRecords(
  kv: Deno.Kv,
  kind: string,
  nowMs: number,
  limit: number,
): Promise<Deno.KvEntry<OutboxRecord>[]> {
  const range = { prefix: ["outbox", kind], end: ["outbox", kind, nowMs + 1] };
  return await Array.fromAsync(kv.list<OutboxRecord>(range, { limit }));
}

/** The earliest record of each kind. Leaps from kind to kind, however many records there are. */
export async function firstOfKinds(kv: Deno.Kv): Promise<OutboxRecord[]> {
  const firsts: OutboxRecord[] = [];
  for (let start: Deno.KvKey = ["outbox", ""];;) {
    const range = { start, end: ["outbox", END_OF_KINDS] };
    const [first] = await Array.fromAsync(kv.list<OutboxRecord>(range, { limit: 1 }));
    if (!first) return firsts;
    firsts.push(first.value);
    start = ["outbox", first.value.kind, END_OF_KIND];
  }
}

/** Records lay by date alone once (until November 2026): gives those that still do their place. */
export async function adoptByDate(kv: Deno.Kv): Promise<void> {
  for await (
    const entry of kv.list<OutboxRecord>({ start: ["outbox", END_OF_KINDS], end: ["outbox", END_OF_KIND] })
  ) {
    await kv.atomic().check(entry).delete(entry.key).set(key(entry.value), entry.value).commit();
  }
}

/** What was given up, as it lies there. */
export async function givenUpRecords(kv: Deno.Kv, limit: number): Promise<Deno.KvEntry<OutboxRecord>[]> {
  return await Array.fromAsync(kv.list<OutboxRecord>({ prefix: ["outbox_given_up"] }, { limit }));
}

export async function givenUpRecord(kv: Deno.Kv, id: string): Promise<Deno.KvEntryMaybe<OutboxRecord>> {
  return await kv.get<OutboxRecord>(givenUpKey(id));
}

/** Puts a record aside for somebody to see, in one commit. */
export async function giveUp(
  kv: Deno.Kv,
  entry: Deno.KvEntry<OutboxRecord>,
  record: OutboxRecord,
): Promise<void> {
  const expireIn = GIVEN_UP_KEPT_DAYS * 86_400_000;
  await kv.atomic().check(entry).delete(entry.key).set(givenUpKey(record.id), record, { expireIn }).commit();
}

/** Replaces an entry by its next state, or removes it, in the commit under construction. */
export function replaceRecord(
  op: Deno.AtomicOperation,
  entry: Deno.KvEntry<OutboxRecord>,
  next?: OutboxRecord,
): void {
  op.check(entry).delete(entry.key);
  if (next) op.set(key(next), next);
}

/** Takes what is delivered out. @param keptDays how long it is remembered, because it may still come back */
export async function removeRecord(
  kv: Deno.Kv,
  { key, value }: Deno.KvEntry<OutboxRecord>,
  keptDays?: number,
): Promise<void> {
  if (keptDays === undefined) return await kv.delete(key);
  const { attempts: _, lastFault: _fault, failingSince: _since, ...record } = value;
  const expireIn = keptDays * 86_400_000;
  await kv.atomic().delete(key).set(deliveredKey(value.id), { ...record, attempts: 0 }, { expireIn })
    .commit();
}

const deliveredKey = (id: string): Deno.KvKey => ["outbox_delivered", id];

/** What was delivered of late and is remembered. */
export async function deliveredRecord(kv: Deno.Kv, id: string): Promise<Deno.KvEntryMaybe<OutboxRecord>> {
  return await kv.get<OutboxRecord>(deliveredKey(id));
}

/** Notes in the commit under construction what a report says of a delivered record; one that has come back lies with those given up. */
export function noteReport(
  op: Deno.AtomicOperation,
  entry: Deno.KvEntry<OutboxRecord>,
  next: OutboxRecord,
): void {
  const expireIn = GIVEN_UP_KEPT_DAYS * 86_400_000;
  op.check(entry);
  if (next.returnedAt === undefined) op.set(entry.key, next, { expireIn });
  else op.delete(entry.key).set(givenUpKey(next.id), next, { expireIn });
}

/** Moves a record to its next due date in one commit. */
export async function postpone(
  kv: Deno.Kv,
  entry: Deno.KvEntry<OutboxRecord>,
  next: OutboxRecord,
): Promise<void> {
  await kv.atomic().check(entry).delete(entry.key).set(key(next), next).commit();
}
