import type { CaseHead } from "./days.ts";
import { type AuditEntry, GENESIS_HASH, hashEntry } from "./shared.ts";

type Head = { seq: number; hash: string };

/**
 * Typing makes a commit with every pause. Of one person's entries about one field that follow on each other within so many seconds, the first one
 * stands for all: an entry says who entered the field and when, not what, so a second one would add nothing.
 */
const TYPING_SECONDS = 10;
const TYPING = "form.fieldSet";
/** How many entries are kept at hand. They hold no values, see {@link AuditEntry}. */
const RECENT_ENTRIES_MAX = 256;

/** The audit chains of live cases in KV. Ended cases take their chain with them into the records. */
export class Audit {
  /** Where the chains stand within commits under construction, so that several rooms may append to one commit, one after the other. */
  private readonly pending = new WeakMap<Deno.AtomicOperation, Map<string, Head>>();

  /** Entries made here of late, by their hash: where one's hash is the chain's head, the last entry need not be read. Oldest first. */
  private readonly recent = new Map<string, AuditEntry>();

  constructor(private readonly kv: Deno.Kv) {}

  /**
   * Adds entries to the commit under construction, chained in the given order. The commit fails (and is to be tried again) when another
   * one extended the same chain meanwhile. To be awaited before the next append to the same commit. Typing goes into one entry, see
   * {@link TYPING_SECONDS}.
   */
  async append(
    op: Deno.AtomicOperation,
    caseId: string,
    ...events: {
      event: string;
      actor: AuditEntry["actor"];
      at: Temporal.Instant;
      facts?: AuditEntry["facts"];
    }[]
  ): Promise<void> {
    let { seq, hash } = this.pending.get(op)?.get(caseId) ?? await this.head(op, caseId);
    for (const { event, actor, at, facts = {} } of events) {
      const next = { event, actor, at, facts };
      if (event === TYPING && isMoreOfTheSame(await this.entryAt(caseId, seq, hash), next)) continue;
      const entry = { seq: ++seq, event, actor, at: at.toString(), facts };
      hash = hashEntry(hash, entry);
      op.set(["audit", caseId, seq], this.remember({ ...entry, hash }));
    }
    op.set(["audit_head", caseId], { seq, hash } satisfies Head);
    const heads = this.pending.get(op) ?? new Map<string, Head>();
    this.pending.set(op, heads.set(caseId, { seq, hash }));
  }

  private async entryAt(caseId: string, seq: number, hash: string): Promise<AuditEntry | null> {
    return this.recent.get(hash) ?? (await this.kv.get<AuditEntry>(["audit", caseId, seq])).value;
  }

  private remember(entry: AuditEntry): AuditEntry {
    this.recent.set(entry.hash, entry);
    const [oldest] = this.recent.keys();
    if (this.recent.size > RECENT_ENTRIES_MAX && oldest !== undefined) this.recent.delete(oldest);
    return entry;
  }

  /** Where the chains of all live cases stand. */
  async heads(): Promise<CaseHead[]> {
    const entries = await Array.fromAsync(this.kv.list<Head>({ prefix: ["audit_head"] }));
    return entries.map(({ key, value }) => ({ caseId: String(key[1]), ...value }));
  }

  /** Begins the chain of a case that has none yet: its first entry needs no reading. The commit fails where there is one. */
  begin(op: Deno.AtomicOperation, caseId: string): void {
    op.check({ key: ["audit_head", caseId], versionstamp: null });
    const heads = this.pending.get(op) ?? new Map<string, Head>();
    this.pending.set(op, heads.set(caseId, { seq: -1, hash: GENESIS_HASH }));
  }

  private async head(op: Deno.AtomicOperation, caseId: string): Promise<Head> {
    const head = await this.kv.get<Head>(["audit_head", caseId]);
    op.check(head);
    return head.value ?? { seq: -1, hash: GENESIS_HASH };
  }

  /** The whole chain, oldest first. */
  async read(caseId: string): Promise<AuditEntry[]> {
    const entries = await Array.fromAsync(this.kv.list<AuditEntry>({ prefix: ["audit", caseId] }));
    return entries.map((entry) => entry.value);
  }

  /** Removes the chain from KV: it is in the records now. */
  async clear(caseId: string): Promise<void> {
    await this.kv.delete(["audit_head", caseId]);
    for await (const entry of this.kv.list({ prefix: ["audit", caseId] })) await this.kv.delete(entry.key);
  }
}

/** The last entry is about the same typing: same person, same field, moments ago. */
function isMoreOfTheSame(
  last: AuditEntry | null,
  next: { actor: AuditEntry["actor"]; at: Temporal.Instant; facts: AuditEntry["facts"] },
): boolean {
  if (last?.event !== TYPING || last.facts["field"] !== next.facts["field"]) return false;
  if (last.actor.role !== next.actor.role || last.actor.id !== next.actor.id) return false;
  const seconds = next.at.since(Temporal.Instant.from(last.at)).total("seconds");
  return seconds >= 0 && seconds <= TYPING_SECONDS;
}
