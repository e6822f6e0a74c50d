import {
  checkCodeOf,
  type DocumentInfo,
  type DocumentSeal,
  type IssuedQuery,
  readCheckCode,
} from "#lib/documents/mod.ts";
import type { IssuedDocument } from "#lib/records/mod.ts";
import { initialsOf } from "#lib/signatures/mod.ts";
import type { CaseParts } from "./parts.ts";

/**
 * What the public check page may know of a document: that it was issued, what for, when, and who signed, by initials only. `bytes` says what
 * was compared: the sealed file, the frozen bytes without the seal, or the printed code alone, which tells nothing of the paper it stands on.
 */
export type IssuedAnswer =
  | {
    readonly ok: true;
    readonly issued: Omit<IssuedDocument, "documentId" | "code">;
    readonly service?: string;
    readonly compared: "sealed" | "frozen" | "code";
  }
  | { readonly ok: false; readonly reason: "unknown" | "recordsUnavailable" };

/** Looks among the live cases, then on record. What retention has destroyed is unknown like what never was. */
export async function findIssued(parts: CaseParts, query: IssuedQuery): Promise<IssuedAnswer> {
  const live = await parts.documents.issued(query);
  if (live) {
    const form = await parts.forms.read(live.caseId, "clerk");
    const issued = issuedOf(live, await initialsIn(parts, live.caseId));
    return {
      ok: true,
      issued,
      ...(form ? { service: form.serviceId } : {}),
      compared: comparedBy(query, issued),
    };
  }
  const filed = await parts.records.issuedDocument(query);
  if (filed.ok) {
    const { issued, service } = filed;
    return { ok: true, issued, service, compared: comparedBy(query, issued) };
  }
  return { ok: false, reason: filed.reason === "notFound" ? "unknown" : filed.reason };
}

/** Everything that was issued in a case, for its way into the records. */
export async function gatherIssued(parts: CaseParts, caseId: string): Promise<IssuedDocument[]> {
  const initials = await initialsIn(parts, caseId);
  return (await parts.documents.list(caseId)).map((info) => issuedOf(info, initials));
}

function issuedOf(info: DocumentInfo, initials: readonly string[]): IssuedDocument {
  const { id, kind, sha256, frozenAt, seal, withdrawnAt } = info;
  return {
    documentId: id,
    code: readCheckCode(checkCodeOf(id)) ?? "",
    kind,
    frozenSha256: sha256,
    ...(seal ? { sealedSha256: seal.sha256 } : {}),
    selfMade: seal?.selfMade ?? false,
    ...(seal ? timestampOf(seal) : {}),
    issuedAt: seal?.at ?? frozenAt,
    ...(withdrawnAt ? { withdrawnAt } : {}),
    initials,
  };
}

/** Of a seal that an earlier version noted with a timestamp nobody knows whose it is. */
export function timestampOf(
  { timestamped, timestamp }: Pick<DocumentSeal, "timestamped" | "timestamp">,
): Pick<IssuedDocument, "timestamp"> {
  if (!timestamped) return { timestamp: "none" };
  return timestamp ? { timestamp } : {};
}

async function initialsIn(parts: CaseParts, caseId: string): Promise<string[]> {
  return (await parts.signatures.given(caseId)).map(({ signer }) => initialsOf(signer));
}

function comparedBy(query: IssuedQuery, { sealedSha256 }: Pick<IssuedDocument, "sealedSha256">) {
  if ("code" in query) return "code";
  return query.sha256 === sealedSha256 ? "sealed" : "frozen";
}
