import type { Audit } from "#lib/audit/mod.ts";
import { type Clock, townDate } from "#lib/clock/mod.ts";
import type { CaseKeys } from "#lib/crypto/mod.ts";
import { randomBelow } from "#lib/ids/mod.ts";
import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import {
  drawPrompts,
  type IdentityCheck,
  type IdentityOutcome,
  type IdentityProtocol,
  isDone,
  presentStep,
  protocolOf,
  type StepFault,
  stepFaults,
  type StepInput,
  withStep,
} from "./check.ts";
import { type Step, STEPS } from "./shared.ts";
import { type IdentityEntry, type IdentityState, IdentityStore } from "./store.ts";

/** Who checks. */
type Clerk = { readonly id: string };

export type StartResult =
  | { readonly ok: true; readonly check: IdentityCheck }
  | { readonly ok: false; readonly reason: "established" | "tryAgain" };

export type RecordResult =
  | { readonly ok: true; readonly check: IdentityCheck }
  /** `otherClerk`: somebody else began this check and alone may go on; `outOfOrder`: an earlier step is missing */
  | { readonly ok: false; readonly reason: "notStarted" | "otherClerk" | "outOfOrder" | "tryAgain" }
  | { readonly ok: false; readonly reason: "invalid"; readonly faults: readonly StepFault[] };

export type ConcludeResult =
  | { readonly ok: true; readonly protocol: IdentityProtocol }
  | { readonly ok: false; readonly reason: "notStarted" | "otherClerk" | "tryAgain" }
  | { readonly ok: false; readonly reason: "incomplete"; readonly missing: Step };

/**
 * The check of an identity by a person, "Sichtprüfung per Video". It is never called "substantiell", "hoch" or "eIDAS", and keeps neither a picture
 * nor a number (P28; § 20(2) PAuswG).
 */
export class IdentityChecks {
  private readonly store: IdentityStore;
  private readonly audit: Audit;
  private readonly clock: Clock;
  private readonly timeZone: string;
  private readonly below: (n: number) => number;

  /**
   * @param parts.timeZone the town's: a document is valid until the end of its last day there
   * @param parts.below a random integer in [0, n); the system's CSPRNG unless a test passes its own
   */
  constructor(
    parts: {
      kv: Deno.Kv;
      keys: CaseKeys;
      audit: Audit;
      clock: Clock;
      timeZone: string;
      below?: (n: number) => number;
    },
  ) {
    this.store = new IdentityStore(parts.kv, parts.keys);
    this.audit = parts.audit;
    this.clock = parts.clock;
    this.timeZone = parts.timeZone;
    this.below = parts.below ?? randomBelow;
  }

  /** The check under way and the protocols of those that ended. */
  async read(caseId: string): Promise<IdentityState> {
    return (await this.store.read(caseId)).state;
  }

  /** Whether the identity was established. */
  async isEstablished(caseId: string): Promise<boolean> {
    return hasEstablished(await this.read(caseId));
  }

  /**
   * Begins a check and draws its prompts. Asked again by the same clerk it returns the check under way with the same prompts, so that
   * reloading draws no easier ones. A stopped check may be followed by another, for instance with another document.
   */
  async start(caseId: string, clerk: Clerk): Promise<StartResult> {
    for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
      const entry = await this.store.read(caseId);
      const { check: running, protocols } = entry.state;
      if (hasEstablished(entry.state)) return { ok: false, reason: "established" };
      if (running?.clerkId === clerk.id) return { ok: true, check: running };
      const at = this.clock.now();
      const check: IdentityCheck = {
        clerkId: clerk.id,
        startedAt: at.toString(),
        prompts: drawPrompts(this.below),
      };
      const facts = { prompts: check.prompts.join(" "), earlierChecks: protocols.length };
      const event = { event: "identity.checkStarted", actor: actor(clerk), at, facts };
      if (await this.commit(caseId, entry, { check, protocols }, event)) return { ok: true, check };
    }
    return { ok: false, reason: "tryAgain" };
  }

  /** Keeps what one step found. Steps done before may be done again; later ones wait for their turn. */
  async record(caseId: string, clerk: Clerk, input: StepInput): Promise<RecordResult> {
    const today = townDate(this.clock.now(), this.timeZone);
    for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
      const entry = await this.store.read(caseId);
      const { check, protocols } = entry.state;
      if (!check) return { ok: false, reason: "notStarted" };
      if (check.clerkId !== clerk.id) return { ok: false, reason: "otherClerk" };
      if (STEPS.indexOf(input.step) > STEPS.indexOf(presentStep(check))) {
        return { ok: false, reason: "outOfOrder" };
      }
      const faults = stepFaults(check, input, today);
      if (faults.length > 0) return { ok: false, reason: "invalid", faults };
      const next = withStep(check, input, this.clock.now());
      if (await this.commit(caseId, entry, { check: next, protocols })) return { ok: true, check: next };
    }
    return { ok: false, reason: "tryAgain" };
  }

  /** Ends the check: its protocol and the audit entry in one commit. "Established" only when every step is done; stopping is always possible. */
  async conclude(caseId: string, clerk: Clerk, outcome: IdentityOutcome): Promise<ConcludeResult> {
    for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
      const entry = await this.store.read(caseId);
      const { check, protocols } = entry.state;
      if (!check) return { ok: false, reason: "notStarted" };
      if (check.clerkId !== clerk.id) return { ok: false, reason: "otherClerk" };
      const missing = STEPS.find((step) => step !== "conclude" && !isDone(check, step));
      if (outcome.kind === "established" && missing) return { ok: false, reason: "incomplete", missing };
      const at = this.clock.now();
      const protocol = protocolOf(check, outcome, at);
      const event = {
        event: outcome.kind === "established" ? "identity.established" : "identity.checkStopped",
        actor: actor(clerk),
        at,
        facts: factsOf(protocol),
      };
      const next = { protocols: [...protocols, protocol] };
      if (await this.commit(caseId, entry, next, event)) return { ok: true, protocol };
    }
    return { ok: false, reason: "tryAgain" };
  }

  /** Takes everything of a case out of KV, in the commit under construction: it is in the records now. */
  clear(op: Deno.AtomicOperation, caseId: string): void {
    this.store.clear(op, caseId);
  }

  private async commit(
    caseId: string,
    entry: IdentityEntry,
    next: IdentityState,
    event?: Parameters<Audit["append"]>[2],
  ): Promise<boolean> {
    const op = this.store.kv.atomic();
    this.store.write(op, caseId, entry, next);
    if (event) await this.audit.append(op, caseId, event);
    return (await op.commit()).ok;
  }
}

function hasEstablished({ protocols }: IdentityState): boolean {
  return protocols.some(({ outcome }) => outcome.kind === "established");
}

function actor(clerk: Clerk): { role: "clerk"; id: string } {
  return { role: "clerk", id: clerk.id };
}

/** Codes only: the chain outlives the case's key, so nothing about the document goes in. */
function factsOf(
  { outcome, featuresChecked, promptsDone }: IdentityProtocol,
): Record<string, string | number> {
  return {
    method: "visualCheckByVideo",
    features: featuresChecked.length,
    prompts: promptsDone.length,
    ...(outcome.kind === "stopped" ? { reason: outcome.reason } : {}),
  };
}
