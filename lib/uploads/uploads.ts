import type { Audit, AuditEntry } from "#lib/audit/mod.ts";
import type { Blobs } from "#lib/blobs/mod.ts";
import type { Clock } from "#lib/clock/mod.ts";
import { type Secrets, sha256Hex } from "#lib/crypto/mod.ts";
import { isId, newId } from "#lib/ids/mod.ts";
import type { UploadKind } from "#lib/services/mod.ts";
import { recognise } from "./files/inspecting.ts";
import type { PdfWorkers } from "./files/pdfs.ts";
import { Handovers } from "./handovers.ts";
import { refuseMore, viewOf } from "./limits.ts";
import type { PictureWorkers } from "./pictures/pictures.ts";
import type { AgainReason, CaseUploads, UploadFile, UploadRefusal, UploadType } from "./shared.ts";
import { NOTHING_SENT, type StoredFile, UploadStore } from "./store.ts";

type Actor = AuditEntry["actor"];

export interface UploadParts {
  readonly kv: Deno.Kv;
  readonly blobs: Blobs;
  readonly audit: Audit;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly pictures: PictureWorkers;
  readonly pdfs: PdfWorkers;
}

/** A file that was looked at and, if a picture, made anew: nothing of it is stored yet. */
export interface PreparedUpload {
  readonly mediaType: UploadType;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly pages?: number;
}

type Refused = { readonly ok: false; readonly reason: UploadRefusal };
export type PrepareResult = { readonly ok: true; readonly upload: PreparedUpload } | Refused;
export type AddResult =
  | { readonly ok: true; readonly id: string; readonly replaced?: string }
  | Refused;

/** The papers that citizens send over: looked at, made harmless, sealed with the case's key. */
export class Uploads {
  /** the narrow ways for the phone */
  readonly handovers: Handovers;
  private readonly store: UploadStore;

  constructor(private readonly parts: UploadParts) {
    this.store = new UploadStore(parts.kv);
    this.handovers = new Handovers(this.store, parts);
  }

  /** What the case holds and what was asked for. */
  async read(caseId: string): Promise<CaseUploads> {
    return viewOf((await this.store.read(caseId)).value ?? NOTHING_SENT, this.parts.clock.now());
  }

  /** Looks at a file and makes a picture anew, upright and without anything that cannot be seen (P33). */
  async prepare(
    caseId: string,
    file: { readonly name: string; readonly bytes: Uint8Array },
  ): Promise<PrepareResult> {
    const { bytes } = file;
    const recognised = recognise(file);
    if (!recognised.ok) return recognised;
    const { type } = recognised;
    if (type === "pdf") {
      const read = await this.parts.pdfs.read(bytes, caseId);
      const pages = read.ok && read.pages ? { pages: read.pages } : {};
      return read.ok ? prepared({ mediaType: "application/pdf", bytes, ...pages }) : read;
    }
    const drawn = await this.parts.pictures.draw({ type, bytes }, caseId);
    return drawn.ok ? prepared({ mediaType: "image/jpeg", bytes: drawn.bytes }) : drawn;
  }

  /**
   * Adds a prepared file to its case, with its trace. The same bytes of the same kind again are the same paper.
   * @param replaces the file of this kind whose place it takes in the same commit; one that is gone meanwhile is no hindrance
   */
  async add(
    caseId: string,
    kind: UploadKind,
    upload: PreparedUpload,
    { actor, byHandover, replaces }: {
      readonly actor: Actor;
      readonly byHandover?: boolean;
      readonly replaces?: string;
    },
  ): Promise<AddResult> {
    const id = newId();
    const { mediaType, bytes, sha256, pages } = upload;
    const early = await this.refusal(caseId, kind, upload, replaces);
    if (early) return early;
    await this.parts.blobs.put(caseId, id, bytes);
    const at = this.parts.clock.now();
    const file: StoredFile = {
      ...{ id, kind, mediaType, sha256, sizeBytes: bytes.length, at: at.toString() },
      ...(pages ? { pages } : {}),
      ...(byHandover ? { byHandover: true } : {}),
    };
    const done = await this.store.change<AddResult>(caseId, async (before, op) => {
      const known = before.files.find((one) => one.kind === kind && one.sha256 === sha256);
      if (known) return { answer: { ok: true, id: known.id } };
      const old = before.files.find((one) => one.id === replaces && one.kind === kind);
      const others = before.files.filter((one) => one !== old);
      const reason = refuseMore({ ...before, files: others }, kind, bytes.length);
      if (reason) return { answer: { ok: false, reason } };
      const facts = { upload: id, kind, sha256, ...(byHandover ? { byHandover } : {}) };
      await this.parts.audit.append(
        op,
        caseId,
        old
          ? { event: "upload.replaced", actor, at, facts: { ...facts, before: old.id } }
          : { event: "upload.added", actor, at, facts },
      );
      const files = old ? before.files.map((one) => one === old ? file : one) : [...before.files, file];
      return { answer: { ok: true, id, ...(old ? { replaced: old.id } : {}) }, next: { ...before, files } };
    });
    if (!done.ok || done.id !== id) await this.parts.blobs.remove(caseId, id);
    else if (done.replaced) await this.parts.blobs.remove(caseId, done.replaced);
    return done;
  }

  /** Removes a paper for good; the trace keeps its hash. @returns whether it was there and could go */
  async remove(caseId: string, id: string, actor: Actor): Promise<boolean> {
    const done = await this.store.change<{ ok: boolean }>(caseId, async (before, op) => {
      const file = before.files.find((one) => one.id === id);
      if (!file || before.closedAt) return { answer: { ok: false } };
      const { kind, sha256 } = file;
      const at = this.parts.clock.now();
      await this.parts.audit.append(op, caseId, {
        ...{ event: "upload.removed", actor, at },
        facts: { upload: id, kind, sha256 },
      });
      const files = before.files.filter((one) => one.id !== id);
      return { answer: { ok: true }, next: { ...before, files } };
    });
    if (done.ok) await this.parts.blobs.remove(caseId, id);
    return done.ok;
  }

  /** Turns a picture by a quarter to the right. It is made anew under a new id, so that every page shows the turned one. */
  async turn(caseId: string, id: string, actor: Actor): Promise<boolean> {
    const found = await this.bytes(caseId, id);
    if (!found || found.file.mediaType !== "image/jpeg") return false;
    // EXIF orientation 6: to be turned by a quarter to the right.
    const quarter = { type: "jpeg", bytes: found.bytes, orientation: 6 } as const;
    const drawn = await this.parts.pictures.draw(quarter, caseId);
    if (!drawn.ok) return false;
    const next = { id: newId(), sha256: sha256Hex(drawn.bytes), sizeBytes: drawn.bytes.length };
    await this.parts.blobs.put(caseId, next.id, drawn.bytes);
    const done = await this.store.change<{ ok: boolean }>(caseId, async (before, op) => {
      if (before.closedAt || !before.files.some((one) => one.id === id)) return { answer: { ok: false } };
      const at = this.parts.clock.now();
      const { kind } = found.file;
      await this.parts.audit.append(op, caseId, {
        ...{ event: "upload.turned", actor, at },
        facts: { upload: next.id, before: id, kind, sha256: next.sha256 },
      });
      const files = before.files.map((one) => one.id === id ? { ...one, ...next } : one);
      return { answer: { ok: true }, next: { ...before, files } };
    });
    await this.parts.blobs.remove(caseId, done.ok ? id : next.id);
    return done.ok;
  }

  /** A clerk asks for a paper; asking again asks anew, with the reason why what came is not enough. */
  async ask(caseId: string, kind: UploadKind, actor: Actor, reason?: AgainReason): Promise<boolean> {
    const because = reason ? { reason } : {};
    return (await this.store.change<{ ok: boolean }>(caseId, async (before, op) => {
      if (before.closedAt) return { answer: { ok: false } };
      const at = this.parts.clock.now();
      await this.parts.audit.append(op, caseId, {
        ...{ event: "upload.requested", actor, at },
        facts: { kind, ...because },
      });
      const others = before.requests.filter((one) => one.kind !== kind);
      const requests = [...others, { kind, askedAt: at.toString(), ...because }];
      return { answer: { ok: true }, next: { ...before, requests } };
    })).ok;
  }

  /** The clerk needs the paper no more. */
  async withdraw(caseId: string, kind: UploadKind, actor: Actor): Promise<boolean> {
    return (await this.store.change<{ ok: boolean }>(caseId, async (before, op) => {
      const requests = before.requests.filter((one) => one.kind !== kind);
      if (requests.length === before.requests.length) return { answer: { ok: false } };
      const at = this.parts.clock.now();
      const facts = { kind };
      await this.parts.audit.append(op, caseId, { event: "upload.requestWithdrawn", actor, at, facts });
      return { answer: { ok: true }, next: { ...before, requests } };
    })).ok;
  }

  /** The very bytes that are kept. @throws Error when they are not those that were hashed */
  async bytes(caseId: string, id: string): Promise<{ file: UploadFile; bytes: Uint8Array } | undefined> {
    if (!isId(id)) return undefined;
    const file = (await this.read(caseId)).files.find((one) => one.id === id);
    const bytes = file && await this.parts.blobs.get(caseId, id);
    if (!file || !bytes) return undefined;
    if (sha256Hex(bytes) !== file.sha256) {
      throw new Error("expected the paper that was sent, found other bytes");
    }
    return { file, bytes };
  }

  /**
   * The visit has ended: from this commit on nothing is added or taken away, so that what moves into the records is all there is.
   * @param missing papers that are to follow: what was asked for last
   */
  async close(
    op: Deno.AtomicOperation,
    caseId: string,
    missing?: readonly UploadKind[],
  ): Promise<void> {
    const entry = await this.store.read(caseId);
    const { handover: _over, ...rest } = entry.value ?? NOTHING_SENT;
    const closedAt = this.parts.clock.now().toString();
    const asked = missing && { requests: missing.map((kind) => ({ kind, askedAt: closedAt })) };
    this.store.put(op, entry, { ...rest, ...asked, closedAt });
  }

  /** Removes what KV knows: it is in the records now, or its retention has ended. The files go with `Blobs.clear`. */
  async clear(caseId: string): Promise<void> {
    await this.store.clear(caseId);
  }

  private async refusal(
    caseId: string,
    kind: UploadKind,
    { bytes, sha256 }: PreparedUpload,
    replaces: string | undefined,
  ) {
    const stored = (await this.store.read(caseId)).value ?? NOTHING_SENT;
    if (stored.files.some((one) => one.kind === kind && one.sha256 === sha256)) return undefined;
    const files = stored.files.filter((one) => one.id !== replaces || one.kind !== kind);
    const reason = refuseMore({ ...stored, files }, kind, bytes.length);
    return reason && { ok: false as const, reason };
  }
}

function prepared(upload: Omit<PreparedUpload, "sha256">): PrepareResult {
  return { ok: true, upload: { ...upload, sha256: sha256Hex(upload.bytes) } };
}
