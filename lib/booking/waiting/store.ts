import type { Need } from "#lib/calendar/mod.ts";

/** Somebody waiting for a freed time. */
export interface StoredWaiting {
  readonly id: string;
  readonly service: string;
  readonly needs: readonly Need[];
  /** ISO date: later times are of no use */
  readonly latestDay?: string;
  /** epoch milliseconds; without it, nobody has said that the address is theirs */
  readonly confirmedAt?: number;
  readonly mailedAt: number;
  /** from then on there is no such entry, whenever its record is tidied up */
  readonly until: number;
  /** under which the address is known, as a keyed hash */
  readonly mailbox: string;
  /** address and language, sealed */
  readonly sealed: Uint8Array;
}

/** Whom a freed time has been told to so far. */
export interface FreedState {
  readonly waves: number;
  readonly told: readonly string[];
}

/** What could be booked when it was looked last, and for when the next look is set. */
export interface ReleaseState {
  /** the plan of then, packed */
  readonly plan: Uint8Array;
  /** epoch milliseconds */
  readonly atMs: number;
  readonly nextMs: number;
}

/** Newly opened times: what could be booked before them, and whom they have been told to so far. */
export interface OpenedState extends FreedState {
  readonly plan: Uint8Array;
  readonly atMs: number;
}

/** How often one address range has put itself down. */
export type RangeEntries = readonly number[];

type Maybe<T> = Deno.KvEntryMaybe<T>;
const entryKey = (id: string) => ["waiting", id];
const mailboxKey = (service: string, mailbox: string) => ["waiting_mailbox", service, mailbox];

/** How the waiting list lies in KV. */
export class WaitingStore {
  constructor(private readonly kv: Deno.Kv) {}

  begin(): Deno.AtomicOperation {
    return this.kv.atomic();
  }

  async entry(id: string): Promise<Maybe<StoredWaiting>> {
    return await this.kv.get<StoredWaiting>(entryKey(id));
  }

  /** The entry of a mailbox for a service: there is one at most. */
  async idOf(service: string, mailbox: string): Promise<Maybe<string>> {
    return await this.kv.get<string>(mailboxKey(service, mailbox));
  }

  /** Everybody, confirmed or not. */
  async all(): Promise<StoredWaiting[]> {
    const entries = this.kv.list<StoredWaiting>({ prefix: ["waiting"] }, { batchSize: 500 });
    return (await Array.fromAsync(entries)).map(({ value }) => value);
  }

  async freed(id: string): Promise<Maybe<FreedState>> {
    return await this.kv.get<FreedState>(["waiting_freed", id]);
  }

  async release(): Promise<Maybe<ReleaseState>> {
    return await this.kv.get<ReleaseState>(["waiting_release"]);
  }

  async opened(id: string): Promise<Maybe<OpenedState>> {
    return await this.kv.get<OpenedState>(["waiting_opened", id]);
  }

  async range(key: string): Promise<Maybe<RangeEntries>> {
    return await this.kv.get<RangeEntries>(["waiting_range", key]);
  }
}

/** Writes an entry and under which mailbox it is found, on condition that nobody else did since it was read. */
export function putEntry(
  op: Deno.AtomicOperation,
  read: Maybe<StoredWaiting>,
  entry: StoredWaiting,
  nowMs: number,
): void {
  const expireIn = Math.max(entry.until - nowMs, 1);
  op.check(read).set(entryKey(entry.id), entry, { expireIn });
  op.set(mailboxKey(entry.service, entry.mailbox), entry.id, { expireIn });
}

/** The mailbox has no other entry. */
export function checkMailbox(op: Deno.AtomicOperation, read: Maybe<string>): void {
  op.check(read);
}

export function removeEntry(
  op: Deno.AtomicOperation,
  entry: Pick<StoredWaiting, "id" | "service" | "mailbox">,
): void {
  op.delete(entryKey(entry.id)).delete(mailboxKey(entry.service, entry.mailbox));
}

export function putFreed(
  op: Deno.AtomicOperation,
  read: Maybe<FreedState>,
  state: FreedState,
  keepMs: number,
): void {
  op.check(read).set(read.key, state, { expireIn: Math.max(keepMs, 1) });
}

export function putRelease(
  op: Deno.AtomicOperation,
  read: Maybe<ReleaseState>,
  state: ReleaseState,
): void {
  op.check(read).set(read.key, state);
}

export function putOpened(
  op: Deno.AtomicOperation,
  read: Maybe<OpenedState>,
  state: OpenedState,
  keepMs: number,
): void {
  op.check(read).set(read.key, state, { expireIn: Math.max(keepMs, 1) });
}

export function putRange(
  op: Deno.AtomicOperation,
  read: Maybe<RangeEntries>,
  entries: RangeEntries,
  windowMs: number,
): void {
  op.check(read).set(read.key, entries, { expireIn: windowMs });
}
