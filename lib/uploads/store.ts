import { COMMIT_ATTEMPTS } from "#lib/kv/mod.ts";
import type { UploadKind } from "#lib/services/mod.ts";
import type { AgainReason, UploadType } from "./shared.ts";

/** What KV knows of a paper; the bytes are a sealed file. */
export interface StoredFile {
  readonly id: string;
  readonly kind: UploadKind;
  readonly mediaType: UploadType;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly pages?: number;
  /** RFC 3339 */
  readonly at: string;
  readonly byHandover?: true;
}

/** Everything of a case in one record, so that its limits hold whoever sends at the same time: at most 40 files of some 250 bytes. */
export interface StoredUploads {
  readonly files: readonly StoredFile[];
  readonly requests: readonly {
    readonly kind: UploadKind;
    readonly askedAt: string;
    readonly reason?: AgainReason;
  }[];
  readonly handover?: { readonly id: string; readonly kind: UploadKind; readonly until: string };
  readonly closedAt?: string;
}

export const NOTHING_SENT: StoredUploads = { files: [], requests: [] };

/** What a link for the phone opens: one kind of paper of one appointment, and nothing else. */
export interface StoredHandover {
  readonly appointmentId: string;
  readonly caseId: string;
  readonly id: string;
  readonly kind: UploadKind;
}

export type UploadsEntry = Deno.KvEntryMaybe<StoredUploads>;

const keyOf = (caseId: string): Deno.KvKey => ["uploads", caseId];
const linkKey = (tokenHash: string): Deno.KvKey => ["upload_handover", tokenHash];

/** The papers of live cases in KV. */
export class UploadStore {
  constructor(private readonly kv: Deno.Kv) {}

  async read(caseId: string): Promise<UploadsEntry> {
    return await this.kv.get<StoredUploads>(keyOf(caseId));
  }

  /** Writes the next state if nobody else wrote since `entry` was read. */
  put(op: Deno.AtomicOperation, entry: UploadsEntry, next: StoredUploads): void {
    op.check(entry).set(entry.key, next);
  }

  /** KV forgets the link by itself some time after its end; until then the case's record says whether it is good. */
  putLink(op: Deno.AtomicOperation, tokenHash: string, link: StoredHandover, expireIn: number): void {
    op.set(linkKey(tokenHash), link, { expireIn });
  }

  async findLink(tokenHash: string): Promise<StoredHandover | undefined> {
    return (await this.kv.get<StoredHandover>(linkKey(tokenHash))).value ?? undefined;
  }

  /**
   * One compare-and-set of a case's papers with what `decide` adds to its commit; a lost race decides again.
   * @param decide the answer, and the next state where something changes
   */
  async change<R extends { readonly ok: boolean }>(
    caseId: string,
    decide: (
      before: StoredUploads,
      op: Deno.AtomicOperation,
    ) => Promise<{ readonly answer: R; readonly next?: StoredUploads }>,
  ): Promise<R> {
    for (let attempt = 0; attempt < COMMIT_ATTEMPTS; attempt++) {
      const entry = await this.read(caseId);
      const op = this.kv.atomic();
      const { answer, next } = await decide(entry.value ?? NOTHING_SENT, op);
      if (!next) return answer;
      this.put(op, entry, next);
      if ((await op.commit()).ok) return answer;
    }
    throw new Error(
      `expected to change a case's papers within ${COMMIT_ATTEMPTS} attempts, found contention`,
    );
  }

  async clear(caseId: string): Promise<void> {
    await this.kv.delete(keyOf(caseId));
  }
}
