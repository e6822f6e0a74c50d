import type { UploadKind } from "#lib/services/mod.ts";
import {
  type CaseUploads,
  type Handover,
  UPLOAD_BYTES_PER_CASE_MAX,
  UPLOAD_FILES_PER_CASE_MAX,
  UPLOAD_FILES_PER_KIND_MAX,
  type UploadRefusal,
} from "./shared.ts";
import type { StoredUploads } from "./store.ts";

/** Why one more file of this kind and size is not taken, if so. */
export function refuseMore(
  stored: StoredUploads,
  kind: UploadKind,
  sizeBytes: number,
): UploadRefusal | undefined {
  if (stored.closedAt) return "closed";
  const together = stored.files.reduce((sum, file) => sum + file.sizeBytes, sizeBytes);
  if (stored.files.length >= UPLOAD_FILES_PER_CASE_MAX || together > UPLOAD_BYTES_PER_CASE_MAX) {
    return "caseFull";
  }
  const ofKind = stored.files.filter((file) => file.kind === kind).length;
  return ofKind >= UPLOAD_FILES_PER_KIND_MAX ? "kindFull" : undefined;
}

/** The link for the phone that is good at `now`. */
export function handoverNow({ handover }: StoredUploads, now: Temporal.Instant): Handover | undefined {
  if (!handover) return undefined;
  const until = Temporal.Instant.from(handover.until);
  return Temporal.Instant.compare(now, until) < 0 ? { ...handover, until } : undefined;
}

/** What is stored as pages show it. A request is fulfilled by what came after it. */
export function viewOf(stored: StoredUploads, now: Temporal.Instant): CaseUploads {
  const files = stored.files.map((file) => ({ ...file, at: Temporal.Instant.from(file.at) }));
  const requests = stored.requests.map(({ askedAt: asked, ...request }) => {
    const askedAt = Temporal.Instant.from(asked);
    const fulfilled = files.some((file) =>
      file.kind === request.kind && Temporal.Instant.compare(file.at, askedAt) >= 0
    );
    return { ...request, askedAt, fulfilled };
  });
  const handover = handoverNow(stored, now);
  return { files, requests, closed: stored.closedAt !== undefined, ...(handover ? { handover } : {}) };
}
