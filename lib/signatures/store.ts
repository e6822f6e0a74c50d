import type { CaseKeys } from "#lib/crypto/mod.ts";
import type {
  IntentRef,
  SignatureDetail,
  SignatureRecord,
  Signer,
  SigningIntent,
  VoidReason,
} from "./shared.ts";
import { isSmsUnderWay, stateOf, type StoredTan } from "./tan.ts";

/** An intent in KV. Names are sealed with the case's key; the TAN is a keyed hash. */
export interface StoredIntent {
  readonly documentId: string;
  readonly sha256: string;
  readonly signer: Uint8Array;
  readonly place: number;
  readonly declaration: { readonly id: string; readonly version: number };
  readonly madeAt: string;
  readonly voidedAt?: string;
  readonly voidedBecause?: VoidReason;
  readonly signedAt?: string;
  readonly detail?: Uint8Array;
  readonly tan?: StoredTan;
}

/** What all intents of a case share. Every verb that makes or voids intents changes it, so that two of them cannot pass each other. */
interface Head {
  readonly changes: number;
  /** epoch milliseconds, oldest first */
  readonly tansIssuedAt: readonly number[];
}

const headKey = (caseId: string): Deno.KvKey => ["signing_heads", caseId];
const intentKey = (ref: IntentRef): Deno.KvKey => ["signing_intents", ref.caseId, ref.intentId];
const signerContext = (intentId: string) => `signer:${intentId}`;
const detailContext = (intentId: string) => `signature:${intentId}`;

export type FoundIntent = { readonly ref: IntentRef; readonly entry: Deno.KvEntry<StoredIntent> };

/** Signing intents in KV, below their case. */
export class IntentStore {
  /** Where a case's head stands within commits under construction: a change may void old intents and prepare new ones in one commit. */
  private readonly pending = new WeakMap<Deno.AtomicOperation, Map<string, Head>>();

  constructor(private readonly kv: Deno.Kv, private readonly keys: CaseKeys) {}

  async find(ref: IntentRef): Promise<FoundIntent | undefined> {
    const entry = await this.kv.get<StoredIntent>(intentKey(ref));
    return entry.value === null ? undefined : { ref, entry };
  }

  /** Text messages of open intents in all live cases of which nobody has noted what became of them. */
  async smsUnderWay(): Promise<{ readonly ref: IntentRef; readonly tanId: string }[]> {
    const found: { ref: IntentRef; tanId: string }[] = [];
    for await (const { key, value } of this.kv.list<StoredIntent>({ prefix: ["signing_intents"] })) {
      const { tan, signedAt, voidedAt } = value;
      if (!tan || signedAt || voidedAt || !isSmsUnderWay(tan)) continue;
      found.push({ ref: { caseId: String(key[1]), intentId: String(key[2]) }, tanId: tan.id });
    }
    return found;
  }

  /** All intents of a case in the order they were made, those of one document in the order of signing. */
  async list(caseId: string): Promise<FoundIntent[]> {
    const entries = await Array.fromAsync(
      this.kv.list<StoredIntent>({ prefix: ["signing_intents", caseId] }),
    );
    return entries
      .map((entry) => ({ ref: { caseId, intentId: String(entry.key.at(-1)) }, entry }))
      .sort(({ entry: { value: a } }, { entry: { value: b } }) =>
        a.madeAt === b.madeAt ? a.place - b.place : a.madeAt < b.madeAt ? -1 : 1
      );
  }

  insert(op: Deno.AtomicOperation, ref: IntentRef, intent: StoredIntent): void {
    op.check({ key: intentKey(ref), versionstamp: null }).set(intentKey(ref), intent);
  }

  /** Replaces an intent if it is still the one that was read. */
  replace(op: Deno.AtomicOperation, found: FoundIntent, next: StoredIntent): void {
    op.check(found.entry).set(found.entry.key, next);
  }

  async head(op: Deno.AtomicOperation, caseId: string): Promise<Head> {
    const known = this.pending.get(op)?.get(caseId);
    if (known) return known;
    const entry = await this.kv.get<Head>(headKey(caseId));
    op.check(entry);
    return entry.value ?? { changes: 0, tansIssuedAt: [] };
  }

  setHead(op: Deno.AtomicOperation, caseId: string, head: Omit<Head, "changes">, before: Head): void {
    const next: Head = { ...head, changes: before.changes + 1 };
    const heads = this.pending.get(op) ?? new Map<string, Head>();
    this.pending.set(op, heads.set(caseId, next));
    op.set(headKey(caseId), next);
  }

  sealSigner(ref: IntentRef, signer: Signer): Uint8Array {
    return this.keys.seal(ref.caseId, signerContext(ref.intentId), signer);
  }

  openSigner({ ref, entry }: FoundIntent): Signer {
    return this.keys.open<Signer>(ref.caseId, signerContext(ref.intentId), entry.value.signer);
  }

  sealDetail(ref: IntentRef, detail: SignatureDetail): Uint8Array {
    return this.keys.seal(ref.caseId, detailContext(ref.intentId), detail);
  }

  openDetail({ ref }: FoundIntent, sealed: Uint8Array): SignatureDetail {
    return this.keys.open<SignatureDetail>(ref.caseId, detailContext(ref.intentId), sealed);
  }

  /** The intent as others may know it. */
  intentOf(found: FoundIntent): SigningIntent {
    const { ref, entry: { value: stored } } = found;
    return {
      id: ref.intentId,
      caseId: ref.caseId,
      documentId: stored.documentId,
      sha256: stored.sha256,
      signer: this.openSigner(found),
      place: stored.place,
      declaration: stored.declaration,
      madeAt: Temporal.Instant.from(stored.madeAt),
      ...(stored.voidedAt ? { voidedAt: Temporal.Instant.from(stored.voidedAt) } : {}),
      ...(stored.voidedBecause ? { voidedBecause: stored.voidedBecause } : {}),
      ...(stored.signedAt ? { signedAt: Temporal.Instant.from(stored.signedAt) } : {}),
      ...(stored.detail ? { method: this.openDetail(found, stored.detail).method } : {}),
      ...(stored.tan ? { tan: stateOf(stored.tan) } : {}),
    };
  }

  /** The signature that a stored intent carries, if one counts. */
  recordOf(found: FoundIntent, stored: StoredIntent): SignatureRecord | undefined {
    if (!stored.signedAt || !stored.detail || stored.voidedAt) return undefined;
    return {
      ...found.ref,
      documentId: stored.documentId,
      sha256: stored.sha256,
      signer: this.openSigner(found),
      detail: this.openDetail(found, stored.detail),
      declaration: stored.declaration,
      signedAt: Temporal.Instant.from(stored.signedAt),
    };
  }

  async clear(caseId: string): Promise<void> {
    await this.kv.delete(headKey(caseId));
    for await (const entry of this.kv.list({ prefix: ["signing_intents", caseId] })) {
      await this.kv.delete(entry.key);
    }
  }
}
