import { createHash } from "node:crypto";

/** One thing that happened in a case. `facts` are identifiers, codes and hashes: no personal data, so that the chain may outlive the case's key. */
export interface AuditEntry {
  /** 0, 1, 2 … without a gap */
  readonly seq: number;
  /** past tense: "form.fieldSet", "identity.checked", "signature.given" */
  readonly event: string;
  readonly actor: { readonly role: "citizen" | "clerk" | "guest" | "system"; readonly id?: string };
  /** RFC 3339 */
  readonly at: string;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  /** SHA-256 over the previous entry's hash and this entry's content */
  readonly hash: string;
}

/** What an empty chain's first entry builds on. */
export const GENESIS_HASH = "0".repeat(64);

/** The hash that binds `entry` to everything before it. */
export function hashEntry(previousHash: string, entry: Omit<AuditEntry, "hash">): string {
  const facts = Object.entries(entry.facts).sort(([a], [b]) => (a < b ? -1 : 1));
  const content = [
    previousHash,
    entry.seq,
    entry.event,
    entry.actor.role,
    entry.actor.id ?? "",
    entry.at,
    facts,
  ];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

export type AuditFault = { readonly at: number; readonly found: "changed" | "missing or reordered" };

/** The first place at which the chain does not hold, or `undefined` if it holds (P36). */
export function verifyChain(entries: readonly AuditEntry[]): AuditFault | undefined {
  let previous = GENESIS_HASH;
  for (const [index, entry] of entries.entries()) {
    if (entry.seq !== index) return { at: index, found: "missing or reordered" };
    if (entry.hash !== hashEntry(previous, entry)) return { at: index, found: "changed" };
    previous = entry.hash;
  }
  return undefined;
}
