import { type AuditEntry, GENESIS_HASH, hashEntry } from "./shared.ts";

type Head = { seq: number; hash: string };

/** The audit chains of live cases in KV. Ended cases take their chain with them into the records. */
export class Audit {
  /** Where the chains stand within commits under construction, so that several rooms may append to one commit, one after the other. */
  private readonly pending = new WeakMap<Deno.AtomicOperation, Map<string, Head>>();

  constructor(private readonly kv: Deno.Kv) {}

  /**
   * Adds entries to the commit under construction, chained in the given order. The commit fails (and is to be tried again) when another
   * one extended the same chain meanwhile. To be awaited before the next append to the same commit.
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
      const entry = { seq: ++seq, event, actor, at: at.toString(), facts };
      hash = hashEntry(hash, entry);
      op.set(["audit", caseId, seq], { ...entry, hash } satisfies AuditEntry);
    }
    op.set(["audit_head", caseId], { seq, hash } satisfies Head);
    const heads = this.pending.get(op) ?? new Map<string, Head>();
    this.pending.set(op, heads.set(caseId, { seq, hash }));
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
