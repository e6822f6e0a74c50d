import type { Audit, AuditEntry } from "#lib/audit/mod.ts";
import type { Blobs } from "#lib/blobs/mod.ts";
import type { Clock } from "#lib/clock/mod.ts";
import { type CaseKeys, sha256Hex } from "#lib/crypto/mod.ts";
import { isId, newId } from "#lib/ids/mod.ts";
import type { SealedBytes, SealFacts } from "./seal/mod.ts";
import { type DocumentInfo, type DocumentKind, type DocumentSeal, issuedHash } from "./shared.ts";
import { DocumentStore, type IssuedQuery } from "./store.ts";

type Actor = AuditEntry["actor"];

/** A document whose bytes are safe on disk but which no commit has made part of its case yet. */
export type StagedDocument = Omit<DocumentInfo, "withdrawnAt">;

/** People sign the frozen bytes of a form; the seal comes when they have. */
const SIGNED_FIRST: DocumentKind = "filledForm";

/** A seal whose file is safe on disk but which no commit has made part of its document yet. */
export interface StagedSeal {
  readonly caseId: string;
  readonly documentId: string;
  readonly seal: DocumentSeal;
}

/** What seals; `Seal` is one. */
export interface Sealer {
  seal(frozen: Uint8Array): Promise<SealedBytes>;
  facts(): Promise<SealFacts>;
}

/**
 * The frozen documents of live cases. The bytes lie encrypted on disk, written once and never changed; KV holds what they are. A document
 * belongs to its case from the commit that {@link put} joins. A form is signed first and gets the town's seal then; all others are sealed as
 * they are made.
 */
export class Documents {
  private readonly store: DocumentStore;
  private readonly parts: {
    readonly blobs: Blobs;
    readonly audit: Audit;
    readonly clock: Clock;
    readonly sealer: Sealer;
  };

  constructor(
    parts: {
      readonly kv: Deno.Kv;
      readonly blobs: Blobs;
      readonly keys: CaseKeys;
      readonly audit: Audit;
      readonly clock: Clock;
      readonly sealer: Sealer;
    },
  ) {
    this.parts = parts;
    this.store = new DocumentStore(parts.kv, parts.keys);
  }

  /**
   * Freezes bytes: hashes them and writes them to disk, encrypted with the case's key. Done once, before the commit that may have to be
   * tried several times; what no commit takes up is removed with the case. What nobody signs gets the town's seal at once: only the sealed file is
   * kept, which begins with the frozen bytes.
   * @param document `id` from `newId()`: it is printed in the document, so it must be known before the bytes are made
   */
  async stage(
    caseId: string,
    document: { id: string; kind: DocumentKind; title: string; bytes: Uint8Array },
  ): Promise<StagedDocument> {
    const { id, kind, title, bytes } = document;
    const frozenAt = this.parts.clock.now();
    const sealed = kind === SIGNED_FIRST ? {} : { seal: await this.writeSealed(caseId, id, bytes) };
    if (kind === SIGNED_FIRST) await this.parts.blobs.put(caseId, id, bytes);
    return {
      id,
      caseId,
      kind,
      title,
      sha256: sha256Hex(bytes),
      sizeBytes: bytes.length,
      frozenAt,
      ...sealed,
    };
  }

  /** Seals a document that was frozen without: everybody has signed it. Done before the commit that takes it up by {@link putSeal}. */
  async stageSeal(caseId: string, documentId: string): Promise<StagedSeal> {
    const found = await this.read(caseId, documentId);
    if (!found) throw new Error("expected a frozen document to seal, found none");
    return { caseId, documentId, seal: await this.writeSealed(caseId, newId(), found.bytes) };
  }

  private async writeSealed(caseId: string, blobId: string, frozen: Uint8Array): Promise<DocumentSeal> {
    const { bytes, ...facts } = await this.parts.sealer.seal(frozen);
    await this.parts.blobs.put(caseId, blobId, bytes);
    return { ...facts, sizeBytes: bytes.length, blobId };
  }

  /** The town's seal on a document that is issued after its case was filed: it never lies among the live ones. */
  async sealFiled(frozen: Uint8Array): Promise<SealedBytes> {
    return await this.parts.sealer.seal(frozen);
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
    if (document.seal) await this.traceSeal(op, document.caseId, document.id, document.seal);
  }

  /** Makes a staged seal part of its document in the commit under construction; nothing where it has one or was withdrawn. */
  async putSeal(op: Deno.AtomicOperation, { caseId, documentId, seal }: StagedSeal): Promise<void> {
    const found = await this.store.find(caseId, documentId);
    if (!found || found.info.seal || found.info.withdrawnAt) return;
    this.store.markSealed(op, found, seal);
    await this.traceSeal(op, caseId, documentId, seal);
  }

  private async traceSeal(
    op: Deno.AtomicOperation,
    caseId: string,
    document: string,
    { sha256, timestamped, at }: DocumentSeal,
  ): Promise<void> {
    const facts = { document, sha256, timestamped };
    await this.parts.audit.append(op, caseId, {
      event: "document.sealed",
      actor: { role: "system" },
      at,
      facts,
    });
  }

  /** What a document may say of the seal that it will get. */
  async sealFacts(): Promise<SealFacts> {
    return await this.parts.sealer.facts();
  }

  /** The document that carries a code, or whose frozen or sealed bytes have a hash: for the public check page. */
  async issued(query: IssuedQuery): Promise<DocumentInfo | undefined> {
    return await this.store.issued(query);
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
   * The document as it is given out: the sealed file, or the frozen bytes while it has no seal.
   * @throws Error when they are not there any more or not the same (P32)
   */
  async read(
    caseId: string,
    documentId: string,
  ): Promise<{ info: DocumentInfo; bytes: Uint8Array } | undefined> {
    const info = await this.find(caseId, documentId);
    if (!info) return undefined;
    const bytes = await this.parts.blobs.get(caseId, info.seal?.blobId ?? documentId);
    if (!bytes) throw new Error("expected the bytes of a frozen document, found no file");
    const frozen = bytes.subarray(0, info.sizeBytes);
    if (sha256Hex(frozen) !== info.sha256 || sha256Hex(bytes) !== issuedHash(info)) {
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
