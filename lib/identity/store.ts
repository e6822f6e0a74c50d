import type { CaseKeys } from "#lib/crypto/mod.ts";
import type { IdentityCheck, IdentityProtocol } from "./check.ts";

/** What is kept for a case: the check under way, if any, and the protocols of those that ended. */
export type IdentityState = {
  readonly check?: IdentityCheck;
  /** oldest first */
  readonly protocols: readonly IdentityProtocol[];
};

export type IdentityEntry = { readonly state: IdentityState; readonly version: Deno.AtomicCheck };

const CONTEXT = "identity";
const key = (caseId: string): Deno.KvKey => ["identity", caseId];

/** The only file that knows how checks lie in KV: one value per case, sealed with the case's key. */
export class IdentityStore {
  constructor(readonly kv: Deno.Kv, private readonly keys: CaseKeys) {}

  async read(caseId: string): Promise<IdentityEntry> {
    const entry = await this.kv.get<Uint8Array>(key(caseId));
    const state: IdentityState = entry.value === null
      ? { protocols: [] }
      : this.keys.open<IdentityState>(caseId, CONTEXT, entry.value);
    return { state, version: { key: entry.key, versionstamp: entry.versionstamp } };
  }

  /** The commit fails if the state was changed since `entry` was read. */
  write(op: Deno.AtomicOperation, caseId: string, entry: IdentityEntry, next: IdentityState): void {
    op.check(entry.version).set(key(caseId), this.keys.seal(caseId, CONTEXT, next));
  }

  clear(op: Deno.AtomicOperation, caseId: string): void {
    op.delete(key(caseId));
  }
}
