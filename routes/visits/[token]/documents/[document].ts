import { type Access, appointmentByLink, type Handlers, pdfResponse } from "#lib/web/mod.ts";

export const access: Access = "link";

/** The very bytes of a document of the citizen's case. */
export const handler: Handlers = {
  async GET(ctx) {
    const appointment = await appointmentByLink(ctx);
    const found = await ctx.house.cases.document(appointment, ctx.param("document")) ?? ctx.notFound();
    return pdfResponse(ctx, { title: found.document.title, bytes: found.bytes });
  },
};
