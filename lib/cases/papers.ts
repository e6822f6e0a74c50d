import { translator } from "#lib/i18n/mod.ts";
import type { DocumentFacts } from "#lib/records/mod.ts";
import { type UploadKind, uploadKind, UPLOADS } from "#lib/services/mod.ts";
import { type UploadFile, uploadTexts, type UploadType } from "#lib/uploads/mod.ts";
import type { CaseParts } from "./parts.ts";

/** A paper in the records has this before its kind; the form, sheets and confirmations do not. */
const RECORD_PREFIX = "upload.";

/** Whether a document of the records is a paper that the citizen sent. */
export function isUpload(kind: string): boolean {
  return kind.startsWith(RECORD_PREFIX);
}

/** A paper as the records take it: its title in German, numbered by kind. */
export function asRecord(
  kind: UploadKind,
  number: number,
  { id, mediaType, sha256, at: createdAt }: Pick<UploadFile, "id" | "mediaType" | "sha256" | "at">,
) {
  const t = translator("de");
  const titleKey = t(uploadTexts.pageOf, { name: t(UPLOADS[kind].name), number });
  return { id, kind: RECORD_PREFIX + kind, titleKey, mediaType, sha256, createdAt };
}

/** Those of a case's documents that are papers and were not withdrawn, as pages list them. */
export function papersOnRecord(documents: readonly DocumentFacts[]): UploadFile[] {
  return documents.flatMap((document): UploadFile[] => {
    const kind = isUpload(document.kind) && uploadKind(document.kind.slice(RECORD_PREFIX.length));
    if (!kind || document.withdrawnAt) return [];
    const { id, sha256, createdAt: at } = document;
    return [{ id, kind, sha256, at, mediaType: document.mediaType as UploadType }];
  });
}

/** The live papers as the records take them. */
export async function gatherUploads(parts: CaseParts, caseId: string) {
  const { files } = await parts.uploads.read(caseId);
  const counts = new Map<UploadKind, number>();
  const gathered = [];
  for (const file of files) {
    const { id, kind } = file;
    const found = await parts.uploads.bytes(caseId, id);
    if (!found) throw new Error("expected the bytes of a paper of an ended case, found none");
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    gathered.push({ ...asRecord(kind, number, file), bytes: found.bytes });
  }
  return gathered;
}

/** What was asked for and had not come when the visit ended. */
export async function papersToFollow(parts: CaseParts, caseId: string): Promise<UploadKind[]> {
  const { requests } = await parts.uploads.read(caseId);
  return requests.filter(({ fulfilled }) => !fulfilled).map(({ kind }) => kind);
}
