import type { CaseKeys } from "#lib/crypto/mod.ts";
import type { Filled } from "./field.ts";

/** Forms that are kept open in memory: those at which somebody sits right now, with room to spare. */
const SNAPSHOTS_MAX = 64;

/** A form as it was read, or nothing when it changed while it was read. */
type Reading = Promise<Filled | undefined>;

/**
 * Forms as they were last read, in memory only. One counts as long as the form's facts are the very ones it was read with, and as long as its
 * case's key has not been destroyed.
 */
export class Snapshots {
  /** the one that was used last comes last */
  private readonly kept = new Map<string, { readonly versionstamp: string; readonly filled: Reading }>();

  constructor(private readonly keys: Pick<CaseKeys, "has">) {}

  find(caseId: string, versionstamp: string | null): Reading | undefined {
    const found = this.kept.get(caseId);
    if (!found || found.versionstamp !== versionstamp) return undefined;
    if (!this.keys.has(caseId)) return this.forget(caseId);
    this.kept.delete(caseId);
    this.kept.set(caseId, found);
    return found.filled;
  }

  /** A reading that fails is not kept. */
  keep(caseId: string, versionstamp: string, filled: Reading): Reading {
    const entry = { versionstamp, filled };
    this.kept.delete(caseId);
    this.kept.set(caseId, entry);
    const [oldest] = this.kept.keys();
    if (this.kept.size > SNAPSHOTS_MAX && oldest !== undefined) this.kept.delete(oldest);
    filled.catch(() => this.kept.get(caseId) === entry && this.kept.delete(caseId));
    return filled;
  }

  forget(caseId: string): undefined {
    this.kept.delete(caseId);
    return undefined;
  }
}
