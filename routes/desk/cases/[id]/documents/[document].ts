import { type Handlers, HttpRefusal, pdfResponse, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("serve");

/** A document from the records: only of cases that are this clerk's. */
export const handler: Handlers = {
  async GET(ctx) {
    const shelf = ctx.house.records.casesOf(ctx.clerk.id);
    const found = await shelf.document(ctx.param("id"), ctx.param("document"));
    if (!found.ok) throw new HttpRefusal(found.reason === "recordsUnavailable" ? 503 : 404);
    return pdfResponse(ctx, { title: found.document.titleKey, bytes: found.bytes });
  },
};
