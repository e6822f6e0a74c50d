import {
  type AuditDay,
  type AuditEntry,
  type CaseHead,
  type DayFault,
  FIRST_DAY,
  hashDay,
  type TrailFault,
  verifyDays,
  verifyTrail,
} from "#lib/audit/mod.ts";
import type { RecordsUnavailable } from "./case_record.ts";
import {
  daysAfter,
  destroyedAmong,
  headsAfter,
  insertDay,
  lastDay,
  listDays,
  listedCases,
  listedOf,
} from "./days_store.ts";
import { type Db, readAudit } from "./store.ts";

/** How many cases are looked at before others get their turn. */
const BATCH_CASES = 200;
const BATCH_DAYS = 60;

/** A day as a page lists it. */
export interface DayFacts {
  readonly date: string;
  readonly madeAt: string;
  readonly hash: string;
  /** how many chains had grown */
  readonly cases: number;
}

/** What a check of all trails against the days found. */
export interface TrailCheck {
  readonly days: number;
  readonly cases: number;
  /** destroyed at the end of their retention */
  readonly destroyed: number;
  /** listed once, now neither live nor on record: appointments at which no visit took place go without a record */
  readonly gone: number;
  readonly dayFault?: DayFault;
  /** the first ones */
  readonly faults: readonly TrailFault[];
}

/** More faults than these are not listed. */
const FAULTS_MAX = 20;

type Reach = <T>(work: (db: Db) => Promise<T>) => Promise<T | RecordsUnavailable>;

/** The days' heads over all cases (P36): made once a day, each building on the one before. */
export class AuditDays {
  constructor(private readonly reach: Reach) {}

  /** The latest days, newest first. */
  async latest(limit: number): Promise<{ ok: true; days: DayFacts[] } | RecordsUnavailable> {
    return await this.reach(async (db) => ({ ok: true, days: await listDays(db, limit) }));
  }

  /**
   * Makes the head of a day that is over, once.
   * @param liveHeads where the chains of live cases stand; asked only where there is something to do
   */
  async close(
    date: Temporal.PlainDate,
    now: Temporal.Instant,
    liveHeads: () => Promise<readonly CaseHead[]>,
  ): Promise<{ ok: true; made: "now" | "before" } | RecordsUnavailable> {
    return await this.reach(async (db) => {
      const last = await lastDay(db);
      if (last && last.date >= date.toString()) return { ok: true, made: "before" };
      const live = await liveHeads();
      const heads = new Map<string, CaseHead>();
      for (let at = 0; at < live.length; at += BATCH_CASES) {
        for (const head of await grown(db, live.slice(at, at + BATCH_CASES))) heads.set(head.caseId, head);
      }
      for (let after = "";;) {
        const some = await headsAfter(db, after, BATCH_CASES);
        if (some.length === 0) break;
        for (const head of await grown(db, some)) heads.set(head.caseId, head);
        after = some.at(-1)!.caseId;
        await othersTurn();
      }
      const day = {
        date: date.toString(),
        madeAt: now.toString(),
        previous: last?.hash ?? FIRST_DAY,
        heads: [...heads.values()],
      };
      await insertDay(db, { ...day, hash: hashDay(day) });
      return { ok: true, made: "now" };
    });
  }

  /**
   * Compares every case with what days have listed of it, and the days with each other and with a printed head.
   * @param liveTrail the chain of a live case; empty where there is none
   */
  async check(
    liveTrail: (caseId: string) => Promise<readonly AuditEntry[]>,
    printed?: { readonly date: string; readonly hash: string },
  ): Promise<{ ok: true; check: TrailCheck } | RecordsUnavailable> {
    return await this.reach(async (db) => {
      const days = await allDays(db);
      const dayFault = verifyDays(days, printed);
      const counted = { cases: 0, destroyed: 0, gone: 0 };
      const faults: TrailFault[] = [];
      for (let after = ""; faults.length < FAULTS_MAX;) {
        const ids = await listedCases(db, after, BATCH_CASES);
        if (ids.length === 0) break;
        const listed = Map.groupBy(await listedOf(db, ids), ({ caseId }) => caseId);
        const destroyed = await destroyedAmong(db, ids);
        for (const caseId of ids) {
          const entries = await trailOf(db, caseId, liveTrail);
          if (entries.length === 0) {
            counted[destroyed.has(caseId) ? "destroyed" : "gone"]++;
            continue;
          }
          counted.cases++;
          const fault = verifyTrail(caseId, entries, listed.get(caseId) ?? []);
          if (fault) faults.push(fault);
        }
        after = ids.at(-1)!;
        await othersTurn();
      }
      return {
        ok: true,
        check: { days: days.length, ...counted, ...(dayFault ? { dayFault } : {}), faults },
      };
    });
  }
}

async function allDays(db: Db): Promise<AuditDay[]> {
  const days: AuditDay[] = [];
  for (;;) {
    const some = await daysAfter(db, days.at(-1)?.date ?? "", BATCH_DAYS);
    if (some.length === 0) return days;
    days.push(...some);
    await othersTurn();
  }
}

/** A case that is just moving may be in both places, or for a moment be seen in none: the records are asked once more. */
async function trailOf(
  db: Db,
  caseId: string,
  liveTrail: (caseId: string) => Promise<readonly AuditEntry[]>,
): Promise<readonly AuditEntry[]> {
  const filed = await readAudit(db, caseId);
  if (filed.length > 0) return filed;
  const live = await liveTrail(caseId);
  return live.length > 0 ? live : await readAudit(db, caseId);
}

/** Those of `heads` that no day has listed as they are. */
async function grown(db: Db, heads: readonly CaseHead[]): Promise<CaseHead[]> {
  const listed = Map.groupBy(await listedOf(db, heads.map(({ caseId }) => caseId)), ({ caseId }) => caseId);
  return heads.filter(({ caseId, seq, hash }) => {
    const last = listed.get(caseId)?.at(-1);
    return !last || last.seq !== seq || last.hash !== hash;
  });
}

/** SQLite answers in the same thread: people who wait for a page come between two batches. */
async function othersTurn(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}
