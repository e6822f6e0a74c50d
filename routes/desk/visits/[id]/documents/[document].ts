import { appointmentById, type Handlers, pdfResponse, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("serve");

/** The very bytes of a document of a case in hand. */
export const handler: Handlers = {
  async GET(ctx) {
    const appointment = await appointmentById(ctx);
    const visit = await ctx.house.visits.of(appointment);
    if (visit.calledBy !== ctx.clerk.id) ctx.notFound();
    const found = await ctx.house.cases.document(appointment, ctx.param("document")) ?? ctx.notFound();
    return pdfResponse(ctx, { title: found.document.title, bytes: found.bytes });
  },
};
