import type { Plan } from "./plan.ts";

/** A plan as a lead saved it; `number` counts from 1. */
export interface StoredPlan {
  readonly number: number;
  readonly plan: Omit<Plan, "timeZone">;
  /** epoch milliseconds */
  readonly savedAt: number;
  /** the staff member's id */
  readonly savedBy: string;
}

/** An appointment that a lead lets stand although the plan has no place for it: only at this time and desk. */
export interface KeptClash {
  readonly appointment: string;
  /** epoch milliseconds */
  readonly start: number;
  readonly desk: string;
}

const CURRENT: Deno.KvKey = ["plan"];
const VERSIONS = "plan_version";
const KEPT = "plan_kept";
const DAY_MS = 86_400_000;

/** The only file that knows how plans lie in KV. */
export class PlanStore {
  constructor(private readonly kv: Deno.Kv) {}

  async current(): Promise<Deno.KvEntryMaybe<StoredPlan>> {
    return await this.kv.get<StoredPlan>(CURRENT);
  }

  /** Writes the next version on condition that nobody else did since `read`. Earlier versions stay. */
  async replace(read: Deno.KvEntryMaybe<StoredPlan>, next: StoredPlan): Promise<boolean> {
    const op = this.kv.atomic().check(read).set(CURRENT, next).set([VERSIONS, next.number], next);
    return (await op.commit()).ok;
  }

  /** The latest versions, newest first. */
  async versions(limit: number): Promise<StoredPlan[]> {
    const entries = this.kv.list<StoredPlan>({ prefix: [VERSIONS] }, { limit, reverse: true });
    return (await Array.fromAsync(entries)).map((entry) => entry.value);
  }

  async keep(kept: KeptClash, nowMs: number): Promise<void> {
    await this.kv.set([KEPT, kept.appointment], kept, { expireIn: Math.max(kept.start - nowMs, 0) + DAY_MS });
  }

  async kept(): Promise<KeptClash[]> {
    return (await Array.fromAsync(this.kv.list<KeptClash>({ prefix: [KEPT] }))).map((entry) => entry.value);
  }
}
