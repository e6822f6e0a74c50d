import type { CaseKeys } from "#lib/crypto/mod.ts";
import type { DocumentInfo, DocumentKind } from "./shared.ts";

/** What KV knows of a frozen document; the bytes are a sealed file. A title may name a person, so it is sealed too. */
export interface StoredDocument {
  readonly kind: DocumentKind;
  readonly title: Uint8Array;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly frozenAt: string;
  readonly withdrawnAt?: string;
}

const keyOf = (caseId: string, documentId: string): Deno.KvKey => ["documents", caseId, documentId];
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
    };
    op.check({ key, versionstamp: null }).set(key, stored);
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
    for await (const entry of this.kv.list({ prefix: ["documents", caseId] })) {
      await this.kv.delete(entry.key);
    }
  }

  private infoOf(caseId: string, id: string, stored: StoredDocument): DocumentInfo {
    const { kind, sha256, sizeBytes, withdrawnAt } = stored;
    return {
      id,
      caseId,
      kind,
      title: this.keys.open<string>(caseId, titleContext(id), stored.title),
      sha256,
      sizeBytes,
      frozenAt: Temporal.Instant.from(stored.frozenAt),
      ...(withdrawnAt ? { withdrawnAt: Temporal.Instant.from(withdrawnAt) } : {}),
    };
  }
}
