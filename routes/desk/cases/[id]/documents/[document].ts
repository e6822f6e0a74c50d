import { isUpload } from "#lib/cases/mod.ts";
import { isId } from "#lib/ids/mod.ts";
import { type Handlers, HttpRefusal, pdfResponse, staffWith, uploadResponse } from "#lib/web/mod.ts";

export const access = staffWith("serve");

/** A document from the records: only of cases that are this clerk's. */
export const handler: Handlers = {
  async GET(ctx) {
    const [caseId, documentId] = [ctx.param("id"), ctx.param("document")];
    if (!isId(caseId) || !isId(documentId)) ctx.notFound();
    const found = await ctx.house.records.casesOf(ctx.clerk.id).document(caseId, documentId);
    if (!found.ok) throw new HttpRefusal(found.reason === "recordsUnavailable" ? 503 : 404);
    const { titleKey: title, mediaType, kind } = found.document;
    if (isUpload(kind)) return uploadResponse(ctx, { title, mediaType, bytes: found.bytes });
    return pdfResponse(ctx, { title, bytes: found.bytes });
  },
};
