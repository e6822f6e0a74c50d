import type { CaseKeys } from "#lib/crypto/mod.ts";
import { isId } from "#lib/ids/mod.ts";

/**
 * Sealed files under DATA_DIR for what is live and larger than a KV value: frozen PDFs and uploads. A blob belongs to a case and is
 * sealed with the case's key; when the case moves to the records, its blobs move with it.
 */
export class Blobs {
  constructor(private readonly dataDir: string, private readonly keys: CaseKeys) {}

  /** Writes through a temporary name, so that a crash leaves the old blob or the new one, never half of either. */
  async put(caseId: string, blobId: string, bytes: Uint8Array): Promise<void> {
    const path = this.path(caseId, blobId);
    await Deno.mkdir(this.folder(caseId), { recursive: true, mode: 0o700 });
    const sealed = this.keys.sealBytes(caseId, `blob:${blobId}`, bytes);
    const file = await Deno.open(`${path}.new`, { write: true, create: true, truncate: true, mode: 0o600 });
    try {
      for (let written = 0; written < sealed.length;) written += await file.write(sealed.subarray(written));
      await file.sync();
    } finally {
      file.close();
    }
    await Deno.rename(`${path}.new`, path);
  }

  /** The plain bytes, or `undefined` where no such blob is. */
  async get(caseId: string, blobId: string): Promise<Uint8Array | undefined> {
    try {
      return this.keys.openBytes(caseId, `blob:${blobId}`, await Deno.readFile(this.path(caseId, blobId)));
    } catch (fault) {
      if (fault instanceof Deno.errors.NotFound) return undefined;
      throw fault;
    }
  }

  /** Removes one blob; one that is not there is no fault. */
  async remove(caseId: string, blobId: string): Promise<void> {
    await Deno.remove(this.path(caseId, blobId)).catch((fault) => {
      if (!(fault instanceof Deno.errors.NotFound)) throw fault;
    });
  }

  /** Removes every blob of a case (it has moved, or its retention has ended). */
  async clear(caseId: string): Promise<void> {
    await Deno.remove(this.folder(caseId), { recursive: true }).catch((fault) => {
      if (!(fault instanceof Deno.errors.NotFound)) throw fault;
    });
  }

  private folder(caseId: string): string {
    if (!isId(caseId)) throw new TypeError("expected a case id, found something else");
    return `${this.dataDir}/blobs/${caseId}`;
  }

  private path(caseId: string, blobId: string): string {
    if (!isId(blobId)) throw new TypeError("expected a blob id, found something else");
    return `${this.folder(caseId)}/${blobId}`;
  }
}
