import { randomBytes } from "node:crypto";
import { newId } from "#lib/ids/mod.ts";
import { openSealed, seal } from "./seal.ts";
import { KeyStore } from "./store.ts";

/** The case's key was destroyed (its retention ended) or never was: nothing of the case can be read any more, here or in a backup. */
export class KeyDestroyedError extends Error {
  override name = "KeyDestroyedError";
}

/** How many unwrapped keys are kept in memory. */
const UNWRAPPED_KEYS_MAX = 2000;
/** Keys that are made at one time: one at first, twice as many each time they run out, so that a rush waits for few disk writes. */
const KEYS_AT_ONCE_MAX = 256;

/**
 * One AES-256 key per case, wrapped by the key for `case-keys` and kept in a small store of its own (`secure_delete`). Destroying the key
 * destroys the case in every backup.
 */
export class CaseKeys {
  private readonly unwrapped = new Map<string, Uint8Array>();
  /** Ids of cases to come, their keys on disk. What a crash leaves of them opens nothing. */
  private readonly spare: string[] = [];
  private atOnce = 1;
  private readonly store: KeyStore;

  /** @param wrappingKey 32 bytes, `secrets.key("case-keys")` */
  constructor(dataDir: string, private readonly wrappingKey: Uint8Array) {
    this.store = new KeyStore(`${dataDir}/case-keys.db`);
  }

  /** Makes the key of a new case. On disk when this returns. */
  create(caseId: string): void {
    this.createAll([caseId]);
  }

  /** The id of a new case whose key is on disk. Keys are made ahead: one durable write serves many cases. */
  newCase(): string {
    if (this.spare.length === 0) {
      const ids = Array.from({ length: this.atOnce }, newId);
      this.createAll(ids);
      this.spare.push(...ids);
      this.atOnce = Math.min(this.atOnce * 2, KEYS_AT_ONCE_MAX);
    }
    return this.spare.pop()!;
  }

  /** A case of {@link newCase} that did not come about: nothing sealed with its key was stored, so the next case may have it. */
  giveBack(caseId: string): void {
    this.spare.push(caseId);
  }

  /** Whether the case can (still) be read. */
  has(caseId: string): boolean {
    return this.store.find(caseId) !== undefined;
  }

  /** Makes everything ever sealed for this case unreadable for good. */
  destroy(caseId: string): void {
    this.unwrapped.delete(caseId);
    this.store.erase([caseId]);
  }

  /** Seals a JSON value for one place (`context`) of one case. */
  seal(caseId: string, context: string, value: unknown): Uint8Array {
    return this.sealBytes(caseId, context, new TextEncoder().encode(JSON.stringify(value)));
  }

  /**
   * The value that {@link seal} was given. The caller names its type, as with every store.
   * @throws KeyDestroyedError, or Error when the value was tampered with
   */
  open<T>(caseId: string, context: string, sealed: Uint8Array): T {
    return JSON.parse(new TextDecoder().decode(this.openBytes(caseId, context, sealed))) as T;
  }

  sealBytes(caseId: string, context: string, bytes: Uint8Array): Uint8Array {
    return seal(this.key(caseId), context, bytes);
  }

  openBytes(caseId: string, context: string, sealed: Uint8Array): Uint8Array {
    return openSealed(this.key(caseId), context, sealed);
  }

  /** Ends, without leaving keys that no case has. */
  close(): void {
    if (this.spare.length > 0) this.store.erase(this.spare.splice(0));
    this.store.close();
  }

  private createAll(caseIds: readonly string[]): void {
    const made = caseIds.map((caseId) => ({ caseId, key: new Uint8Array(randomBytes(32)) }));
    this.store.insert(made.map(({ caseId, key }) => ({
      caseId,
      wrapped: seal(this.wrappingKey, `case-key:${caseId}`, key),
    })));
    for (const { caseId, key } of made) this.remember(caseId, key);
  }

  private key(caseId: string): Uint8Array {
    const known = this.unwrapped.get(caseId);
    if (known) return known;
    const wrapped = this.store.find(caseId);
    if (!wrapped) throw new KeyDestroyedError("expected the key of a case, found none");
    const key = openSealed(this.wrappingKey, `case-key:${caseId}`, wrapped);
    this.remember(caseId, key);
    return key;
  }

  private remember(caseId: string, key: Uint8Array): void {
    if (this.unwrapped.size >= UNWRAPPED_KEYS_MAX) {
      const oldest = this.unwrapped.keys().next().value;
      if (oldest !== undefined) this.unwrapped.delete(oldest);
    }
    this.unwrapped.set(caseId, key);
  }
}
