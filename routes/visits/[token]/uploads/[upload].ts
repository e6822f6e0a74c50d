import { type Access, appointmentByLink, type Handlers, uploadResponse, uploadsDone } from "#lib/web/mod.ts";

export const access: Access = "link";

/** One paper of the citizen's own: to look at, or to take back. */
export const handler: Handlers = {
  async GET(ctx) {
    const appointment = await appointmentByLink(ctx);
    const file = await ctx.house.cases.uploads.file(appointment, ctx.param("upload")) ?? ctx.notFound();
    return uploadResponse(ctx, file);
  },

  async DELETE(ctx) {
    const appointment = await appointmentByLink(ctx);
    const removed = await ctx.house.cases.uploads.remove(appointment, ctx.param("upload"));
    if (!removed) ctx.notFound();
    return uploadsDone(ctx, `/visits/${ctx.param("token")}#uploads`);
  },
};
