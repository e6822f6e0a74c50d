import type { CaseKeys } from "#lib/crypto/mod.ts";
import {
  checkCodeOf,
  type DocumentInfo,
  type DocumentKind,
  type DocumentSeal,
  readCheckCode,
} from "./shared.ts";

/** What KV knows of a frozen document; the bytes are a sealed file. A title may name a person, so it is sealed too. */
export interface StoredDocument {
  readonly kind: DocumentKind;
  readonly title: Uint8Array;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly frozenAt: string;
  readonly withdrawnAt?: string;
  readonly seal?: StoredSeal;
}

type StoredSeal = Omit<DocumentSeal, "at" | "timestamp"> & {
  readonly at: string;
  readonly timestamp?: { readonly authority: string; readonly at: string };
};

/** What is known of an issued document without its case's key. */
export interface IssuedFacts {
  readonly kind: string;
  readonly frozenSha256: string;
  readonly sealedSha256?: string;
  readonly issuedAt: Temporal.Instant;
  readonly withdrawnAt?: Temporal.Instant;
}

/** By what a document can be asked for without its case: what is printed on it, or what its bytes are. */
export type IssuedQuery = { readonly code: string } | { readonly sha256: string };

type Place = { readonly caseId: string; readonly documentId: string };

const keyOf = (caseId: string, documentId: string): Deno.KvKey => ["documents", caseId, documentId];
const codeKey = (code: string): Deno.KvKey => ["document_codes", code];
const hashKey = (sha256: string): Deno.KvKey => ["document_hashes", sha256];
const titleContext = (documentId: string) => `document-title:${documentId}`;

/** The metadata of frozen documents in KV, below their case. */
export class DocumentStore {
  constructor(private readonly kv: Deno.Kv, private readonly keys: CaseKeys) {}

  /** Adds a new document to the commit under construction; the commit fails if the id is taken. */
  insert(op: Deno.AtomicOperation, info: DocumentInfo): void {
    const key = keyOf(info.caseId, info.id);
    const stored: StoredDocument = {
      kind: info.kind,
      title: this.keys.seal(info.caseId, titleContext(info.id), info.title),
      sha256: info.sha256,
      sizeBytes: info.sizeBytes,
      frozenAt: info.frozenAt.toString(),
      ...(info.seal ? { seal: storedSeal(info.seal) } : {}),
    };
    op.check({ key, versionstamp: null }).set(key, stored);
    for (const index of indexKeys(info)) op.set(index, placeOf(info));
  }

  /** Names a document's seal in the commit under construction. */
  markSealed(
    op: Deno.AtomicOperation,
    { entry, info }: { entry: Deno.KvEntry<StoredDocument>; info: DocumentInfo },
    seal: DocumentSeal,
  ): void {
    op.check(entry).set(entry.key, { ...entry.value, seal: storedSeal(seal) });
    op.set(hashKey(seal.sha256), placeOf(info));
  }

  /** The document that carries this code, or whose frozen or sealed bytes have this hash. */
  async issued(query: IssuedQuery): Promise<DocumentInfo | undefined> {
    const { value } = await this.kv.get<Place>("code" in query ? codeKey(query.code) : hashKey(query.sha256));
    return value ? (await this.find(value.caseId, value.documentId))?.info : undefined;
  }

  async find(
    caseId: string,
    documentId: string,
  ): Promise<{ info: DocumentInfo; entry: Deno.KvEntry<StoredDocument> } | undefined> {
    const entry = await this.kv.get<StoredDocument>(keyOf(caseId, documentId));
    return entry.value === null ? undefined : { info: this.infoOf(caseId, documentId, entry.value), entry };
  }

  async list(caseId: string): Promise<DocumentInfo[]> {
    const entries = await Array.fromAsync(this.kv.list<StoredDocument>({ prefix: ["documents", caseId] }));
    return entries
      .map(({ key, value }) => this.infoOf(caseId, String(key.at(-1)), value))
      .sort((a, b) => Temporal.Instant.compare(a.frozenAt, b.frozenAt));
  }

  markWithdrawn(op: Deno.AtomicOperation, entry: Deno.KvEntry<StoredDocument>, at: Temporal.Instant): void {
    op.check(entry).set(entry.key, { ...entry.value, withdrawnAt: at.toString() });
  }

  async clear(caseId: string): Promise<void> {
    for await (const { key, value } of this.kv.list<StoredDocument>({ prefix: ["documents", caseId] })) {
      for (const index of indexKeys({ id: String(key.at(-1)), ...value })) await this.kv.delete(index);
      await this.kv.delete(key);
    }
  }

  private infoOf(caseId: string, id: string, stored: StoredDocument): DocumentInfo {
    const { kind, sha256, sizeBytes, withdrawnAt, seal } = stored;
    return {
      id,
      caseId,
      kind,
      title: this.keys.open<string>(caseId, titleContext(id), stored.title),
      sha256,
      sizeBytes,
      frozenAt: Temporal.Instant.from(stored.frozenAt),
      ...(seal ? { seal: sealOf(seal) } : {}),
      ...(withdrawnAt ? { withdrawnAt: Temporal.Instant.from(withdrawnAt) } : {}),
    };
  }
}

/** The document with these bytes among the live cases, for whoever checks a file and opens nothing of the case. */
export async function issuedFacts(kv: Deno.Kv, sha256: string): Promise<IssuedFacts | undefined> {
  const { value: place } = await kv.get<Place>(hashKey(sha256));
  const stored = place && (await kv.get<StoredDocument>(keyOf(place.caseId, place.documentId))).value;
  if (!stored) return undefined;
  const { kind, seal, frozenAt, withdrawnAt } = stored;
  return {
    kind,
    frozenSha256: stored.sha256,
    ...(seal ? { sealedSha256: seal.sha256 } : {}),
    issuedAt: Temporal.Instant.from(seal?.at ?? frozenAt),
    ...(withdrawnAt ? { withdrawnAt: Temporal.Instant.from(withdrawnAt) } : {}),
  };
}

function storedSeal({ at, timestamp, ...seal }: DocumentSeal): StoredSeal {
  return {
    ...seal,
    at: at.toString(),
    ...(timestamp ? { timestamp: { authority: timestamp.authority, at: timestamp.at.toString() } } : {}),
  };
}

function sealOf({ at, timestamp, ...seal }: StoredSeal): DocumentSeal {
  const instant = (text: string) => Temporal.Instant.from(text);
  return {
    ...seal,
    at: instant(at),
    ...(timestamp ? { timestamp: { authority: timestamp.authority, at: instant(timestamp.at) } } : {}),
  };
}

function placeOf({ caseId, id }: DocumentInfo): Place {
  return { caseId, documentId: id };
}

function indexKeys(
  { id, sha256, seal }: { id: string; sha256: string; seal?: { readonly sha256: string } },
): Deno.KvKey[] {
  const code = readCheckCode(checkCodeOf(id));
  return [
    ...(code ? [codeKey(code)] : []),
    hashKey(sha256),
    ...(seal ? [hashKey(seal.sha256)] : []),
  ];
}
