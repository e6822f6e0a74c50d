import type { Clock } from "#lib/clock/mod.ts";
import { isId } from "#lib/ids/mod.ts";
import {
  deliveredRecord,
  givenUpRecord,
  givenUpRecords,
  noteReport,
  type OutboxRecord,
  replaceRecord,
} from "./store.ts";

/** The most that is looked through for the health page and the lead. */
export const STATE_RECORDS_MAX = 10_000;
/** Reports about one record that are told apart; whoever sends more of them is heard no more. */
const REPORTS_MAX = 20;

const COMMIT_ATTEMPTS_MAX = 10;

/** Adds to a commit under construction what belongs to it, or refuses it. */
export type More = (op: Deno.AtomicOperation, record: OutboxRecord) => Promise<boolean>;

/** What was heard of something delivered. */
export interface Report {
  readonly name: string;
  /** why it came back, as a code; absent where it is only late */
  readonly fault?: string;
}

/** What did not get through, and what came back. */
export class Troubled {
  /** @param soon everything that is due within the longest pause: all that is failing is among it */
  constructor(
    private readonly kv: Deno.Kv,
    private readonly clock: Clock,
    private readonly soon: () => Promise<Deno.KvEntry<OutboxRecord>[]>,
  ) {}

  async all(): Promise<OutboxRecord[]> {
    const failing = (await this.soon()).filter(({ value }) => value.attempts > 0);
    const entries = [...failing, ...await givenUpRecords(this.kv, STATE_RECORDS_MAX)];
    return entries.map(({ value }) => value).filter(({ settledAt }) => settledAt === undefined);
  }

  async again(id: string, more: More): Promise<boolean> {
    const entry = await this.find(id);
    if (!entry) return false;
    const { gaveUpAt: _, settledAt: _settled, returnedAt: _returned, ...record } = entry.value;
    const op = this.kv.atomic();
    replaceRecord(op, entry, { ...record, attempts: 0, dueAt: this.clock.now().epochMilliseconds });
    return await more(op, entry.value) && (await op.commit()).ok;
  }

  async settle(id: string, more: More): Promise<boolean> {
    const entry = await this.find(id);
    if (!entry) return false;
    const op = this.kv.atomic();
    const settledAt = this.clock.now().epochMilliseconds;
    replaceRecord(op, entry, entry.value.gaveUpAt === undefined ? { ...entry.value, settledAt } : undefined);
    return await more(op, entry.value) && (await op.commit()).ok;
  }

  async delivered(id: string): Promise<OutboxRecord | undefined> {
    return isId(id) ? (await deliveredRecord(this.kv, id)).value ?? undefined : undefined;
  }

  async reported(id: string, { name, fault }: Report, more: More): Promise<boolean> {
    for (let attempt = 0; attempt < COMMIT_ATTEMPTS_MAX; attempt++) {
      const entry = await deliveredRecord(this.kv, id);
      if (entry.versionstamp === null) return false;
      const { reports = [] } = entry.value;
      if (reports.includes(name) || reports.length >= REPORTS_MAX) return false;
      const now = this.clock.now().epochMilliseconds;
      const heard = { ...entry.value, reports: [...reports, name] };
      const returned = { ...heard, lastFault: fault ?? "", returnedAt: now, gaveUpAt: now };
      const op = this.kv.atomic();
      noteReport(op, entry, fault === undefined ? heard : returned);
      if (!await more(op, entry.value)) return false;
      if ((await op.commit()).ok) return true;
    }
    throw new Error("expected to note a report within the attempts, found others in the way each time");
  }

  private async find(id: string): Promise<Deno.KvEntry<OutboxRecord> | undefined> {
    if (!isId(id)) return undefined;
    const givenUp = await givenUpRecord(this.kv, id);
    if (givenUp.versionstamp !== null) return givenUp;
    return (await this.soon()).find(({ value }) => value.id === id && value.attempts > 0);
  }
}
