import type { Audit } from "#lib/audit/mod.ts";
import { type Clock, townDate } from "#lib/clock/mod.ts";
import type { CaseKeys } from "#lib/crypto/mod.ts";
import { COMMIT_ATTEMPTS, stepAside } from "#lib/kv/mod.ts";
import { type Log, silentLog, tellAll } from "#lib/log/mod.ts";
import type { Catalogue, FormDefinition, IsHoliday, RuleContext } from "#lib/services/mod.ts";
import type { FormEvent } from "./events.ts";
import type { Actor } from "./field.ts";
import type { Phase } from "./rights.ts";
import { type FactsEntry, type FormFacts, FormStore } from "./store.ts";

/** Why a change was refused. */
export type FormRefusal = {
  readonly ok: false;
  readonly reason:
    | "unknownForm"
    | "unknownField"
    | "notAllowed"
    | "frozen"
    | "tooLarge"
    | "tooManyRows"
    | "tooFewRows"
    /** what the person saw is no longer what is there */
    | "changedMeanwhile"
    /** others changed the form faster than this change could be made; try again */
    | "busy";
};

export interface FormParts {
  readonly kv: Deno.Kv;
  readonly keys: CaseKeys;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly catalogue: Catalogue;
  readonly timeZone: string;
  readonly isHoliday: IsHoliday;
  /** where a listener's fault goes */
  readonly log?: Log;
}

/** Where a form stands, from its facts. */
export function phaseOf(facts: FormFacts): Phase {
  if (facts.closedAt) return "closed";
  if (facts.frozenAt) return "frozen";
  return facts.visitAt ? "visit" : "prefill";
}

export function refused(reason: FormRefusal["reason"]): FormRefusal {
  return { ok: false, reason };
}

/** What the verbs of this room share: the store, the clock, the trace, and the listeners. */
export class FormCore {
  readonly store: FormStore;
  readonly listeners = new Set<(event: FormEvent) => void>();
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(private readonly parts: FormParts) {
    this.store = new FormStore(parts.kv, parts.keys);
  }

  /** RFC 3339 */
  now(): string {
    return this.parts.clock.now().toString();
  }

  context(): RuleContext {
    const { clock, timeZone, isHoliday } = this.parts;
    return { today: townDate(clock.now(), timeZone), isHoliday };
  }

  /** @throws TypeError when the service is gone or has no form: a case must never outlive its definition unnoticed */
  definitionOf(serviceId: string): FormDefinition {
    const definition = this.parts.catalogue.find(serviceId)?.form;
    if (!definition) throw new TypeError(`expected a service with a form, found ${serviceId}`);
    return definition;
  }

  tell(event: FormEvent): void {
    tellAll(this.listeners, event, this.parts.log ?? silentLog);
  }

  /** Adds the next revision and one audit entry to the commit; the entry names the field, never its value. */
  async change(
    op: Deno.AtomicOperation,
    caseId: string,
    facts: FactsEntry & { value: FormFacts },
    by: Actor,
    ...events: { event: string; facts: Record<string, string | number> }[]
  ): Promise<number> {
    const revision = facts.value.revision + 1;
    this.store.setFacts(op, caseId, facts, { ...facts.value, revision });
    const actor = { role: by.role, ...(by.id ? { id: by.id } : {}) };
    const at = this.parts.clock.now();
    await this.parts.audit.append(op, caseId, ...events.map((one) => ({ ...one, actor, at })));
    return revision;
  }

  /**
   * Makes a change until it is committed or refused. Changes of one case wait for each other, so that only rooms that write to the same case
   * by themselves (its audit chain) can win a race.
   * @param attempt gives `undefined` when the commit lost a race
   */
  async inTurn<T>(caseId: string, attempt: () => Promise<T | undefined>): Promise<T | FormRefusal> {
    const before = this.queues.get(caseId);
    const mine = (async () => {
      await before?.catch(() => {});
      for (let lost = 0; lost < COMMIT_ATTEMPTS; lost++) {
        await stepAside(lost);
        const done = await attempt();
        if (done !== undefined) return done;
      }
      return refused("busy");
    })();
    this.queues.set(caseId, mine);
    try {
      return await mine;
    } finally {
      if (this.queues.get(caseId) === mine) this.queues.delete(caseId);
    }
  }
}

/** Facts of a form that is there, or the refusal. */
export function factsOf(entry: FactsEntry): (FactsEntry & { value: FormFacts }) | undefined {
  return entry.value === null ? undefined : entry;
}
