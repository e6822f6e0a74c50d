import type { Clock } from "#lib/clock/mod.ts";
import { type Booked, type Clash, clashesOf } from "./clashes.ts";
import { parsePlan, type Plan, type PlanFault } from "./plan.ts";
import { PlanStore, type StoredPlan } from "./store.ts";

/** The largest plan that can be kept, in bytes of JSON: a KV value holds 64 KiB. Hundreds of windows and exceptions fit. */
export const PLAN_BYTES_MAX = 60_000;

/** Who changed the plan when. */
export interface PlanVersion {
  readonly number: number;
  readonly savedAt: Temporal.Instant;
  readonly savedBy: string;
}

export type SavePlanResult =
  | { readonly ok: true; readonly version: PlanVersion }
  | { readonly ok: false; readonly reason: "faulty"; readonly faults: readonly PlanFault[] }
  /** somebody else saved since the page was opened */
  | { readonly ok: false; readonly reason: "changed"; readonly version: PlanVersion }
  | { readonly ok: false; readonly reason: "tooLarge" };

/**
 * The plan that counts now: the last one a lead saved, or the one from `PLAN_FILE` (or built in) as long as none was. Booking reads it anew at
 * each use, so a saved plan counts at once.
 */
export class PlanBook {
  private readonly store: PlanStore;
  private plan: Plan;
  private saved: StoredPlan | undefined;
  private readonly listeners: (() => Promise<void>)[] = [];

  constructor(kv: Deno.Kv, private readonly base: Plan, private readonly clock: Clock) {
    this.store = new PlanStore(kv);
    this.plan = base;
  }

  /** Reads what was saved; before the first use, and before showing it to somebody who will change it. */
  async load(): Promise<void> {
    this.take((await this.store.current()).value ?? undefined);
    for (const listener of this.listeners) await listener();
  }

  /** Has `listener` called when a plan begins to count: after each loading, at the start, and after each saving. It may have been told before. */
  onPlan(listener: () => Promise<void>): void {
    this.listeners.push(listener);
  }

  current(): Plan {
    return this.plan;
  }

  /** 0 while no plan was saved. Goes into the form, so that two leads do not overwrite each other. */
  get number(): number {
    return this.saved?.number ?? 0;
  }

  /** Checks a plan as `save` would. */
  check(json: unknown): ReturnType<typeof parsePlan> {
    return parsePlan(json, this.base.timeZone);
  }

  /**
   * Saves the next version.
   * @param seen the number of the version that was changed
   */
  async save(json: unknown, seen: number, by: string): Promise<SavePlanResult> {
    const parsed = this.check(json);
    if (!parsed.ok) return { ok: false, reason: "faulty", faults: parsed.faults };
    const { timeZone: _, ...plan } = parsed.plan;
    if (new TextEncoder().encode(JSON.stringify(plan)).length > PLAN_BYTES_MAX) {
      return { ok: false, reason: "tooLarge" };
    }
    const read = await this.store.current();
    const before = read.value;
    const savedAt = this.clock.now().epochMilliseconds;
    const next: StoredPlan = { number: (before?.number ?? 0) + 1, plan, savedAt, savedBy: by };
    if ((before?.number ?? 0) === seen && await this.store.replace(read, next)) {
      this.take(next);
      for (const listener of this.listeners) await listener();
      return { ok: true, version: toVersion(next) };
    }
    const now = (await this.store.current()).value!;
    this.take(now);
    return { ok: false, reason: "changed", version: toVersion(now) };
  }

  /** The latest versions, newest first. */
  async history(limit: number): Promise<PlanVersion[]> {
    return (await this.store.versions(limit)).map(toVersion);
  }

  /** Which appointments have no place in `plan` (the current one), without those that a lead lets stand. */
  async clashes(booked: readonly Booked[], plan: Plan = this.plan): Promise<Clash[]> {
    const kept = new Set(
      (await this.store.kept()).map((one) => `${one.appointment} ${one.start} ${one.desk}`),
    );
    return clashesOf(plan, booked).filter(({ booked: { id, start, desk } }) =>
      !kept.has(`${id} ${start.epochMilliseconds} ${desk}`)
    );
  }

  /** Lets an appointment stand where it is, whatever the plan says. It is valid with or without that; it only leaves the list. */
  async keep({ id, start, desk }: Booked): Promise<void> {
    const kept = { appointment: id, start: start.epochMilliseconds, desk };
    await this.store.keep(kept, this.clock.now().epochMilliseconds);
  }

  private take(saved: StoredPlan | undefined): void {
    if (saved?.number === this.saved?.number) return;
    // Defaults of settings that are newer than the saved plan are filled in.
    const parsed = saved && this.check(saved.plan);
    if (parsed && !parsed.ok) {
      throw new Error(`expected a saved plan without faults, found ${parsed.faults[0]?.at}`);
    }
    this.saved = saved;
    this.plan = parsed?.plan ?? this.base;
  }
}

function toVersion({ number, savedAt, savedBy }: StoredPlan): PlanVersion {
  return { number, savedAt: Temporal.Instant.fromEpochMilliseconds(savedAt), savedBy };
}
