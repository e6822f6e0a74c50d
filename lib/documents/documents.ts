import type { Audit, AuditEntry } from "#lib/audit/mod.ts";
import type { Blobs } from "#lib/blobs/mod.ts";
import type { Clock } from "#lib/clock/mod.ts";
import { type CaseKeys, sha256Hex } from "#lib/crypto/mod.ts";
import { isId } from "#lib/ids/mod.ts";
import type { DocumentInfo, DocumentKind } from "./shared.ts";
import { DocumentStore } from "./store.ts";

type Actor = AuditEntry["actor"];

/** A document whose bytes are safe on disk but which no commit has made part of its case yet. */
export type StagedDocument = Omit<DocumentInfo, "withdrawnAt">;

/**
 * The frozen documents of live cases. The bytes are a sealed file, written once and never changed; KV holds what they are. A document
 * belongs to its case from the commit that {@link put} joins.
 */
export class Documents {
  private readonly store: DocumentStore;
  private readonly parts: { readonly blobs: Blobs; readonly audit: Audit; readonly clock: Clock };

  constructor(
    parts: {
      readonly kv: Deno.Kv;
      readonly blobs: Blobs;
      readonly keys: CaseKeys;
      readonly audit: Audit;
      readonly clock: Clock;
    },
  ) {
    this.parts = parts;
    this.store = new DocumentStore(parts.kv, parts.keys);
  }

  /**
   * Freezes bytes: hashes them and writes them to disk, sealed with the case's key. Done once, before the commit that may have to be
   * tried several times; what no commit takes up is removed with the case.
   * @param document `id` from `newId()`: it is printed in the document, so it must be known before the bytes are made
   */
  async stage(
    caseId: string,
    document: { id: string; kind: DocumentKind; title: string; bytes: Uint8Array },
  ): Promise<StagedDocument> {
    const { id, kind, title, bytes } = document;
    await this.parts.blobs.put(caseId, id, bytes);
    const frozenAt = this.parts.clock.now();
    return { id, caseId, kind, title, sha256: sha256Hex(bytes), sizeBytes: bytes.length, frozenAt };
  }

  /** Makes a staged document part of its case in the commit under construction, with its audit entry. */
  async put(op: Deno.AtomicOperation, document: StagedDocument, actor: Actor): Promise<void> {
    this.store.insert(op, document);
    await this.parts.audit.append(op, document.caseId, {
      event: "document.frozen",
      actor,
      at: document.frozenAt,
      facts: { document: document.id, kind: document.kind, sha256: document.sha256 },
    });
  }

  /** All documents of a case, oldest first, the withdrawn ones among them. */
  async list(caseId: string): Promise<DocumentInfo[]> {
    return await this.store.list(caseId);
  }

  async find(caseId: string, documentId: string): Promise<DocumentInfo | undefined> {
    if (!isId(caseId) || !isId(documentId)) return undefined;
    return (await this.store.find(caseId, documentId))?.info;
  }

  /**
   * The very bytes that were frozen.
   * @throws Error when they are not there any more or not the same (P32)
   */
  async read(
    caseId: string,
    documentId: string,
  ): Promise<{ info: DocumentInfo; bytes: Uint8Array } | undefined> {
    const info = await this.find(caseId, documentId);
    if (!info) return undefined;
    const bytes = await this.parts.blobs.get(caseId, documentId);
    if (!bytes) throw new Error("expected the bytes of a frozen document, found no file");
    if (sha256Hex(bytes) !== info.sha256) {
      throw new Error("expected the bytes that were frozen, found others");
    }
    return { info, bytes };
  }

  /** Withdraws a document in the commit under construction: it stays readable and is named as withdrawn. Intents on it are voided by the caller. */
  async withdraw(
    op: Deno.AtomicOperation,
    caseId: string,
    documentId: string,
    actor: Actor,
  ): Promise<{ ok: true } | { ok: false; reason: "unknown" | "alreadyWithdrawn" }> {
    const found = await this.store.find(caseId, documentId);
    if (!found) return { ok: false, reason: "unknown" };
    if (found.info.withdrawnAt) return { ok: false, reason: "alreadyWithdrawn" };
    const at = this.parts.clock.now();
    this.store.markWithdrawn(op, found.entry, at);
    await this.parts.audit.append(op, caseId, {
      event: "document.withdrawn",
      actor,
      at,
      facts: { document: documentId, sha256: found.info.sha256 },
    });
    return { ok: true };
  }

  /** Removes the metadata of a case from KV: its documents are in the records now, or its retention has ended. The files go with `Blobs.clear`. */
  async clear(caseId: string): Promise<void> {
    await this.store.clear(caseId);
  }
}
