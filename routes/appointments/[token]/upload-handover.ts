import { uploadKind } from "#lib/services/mod.ts";
import { type Access, appointmentByLink, type Handlers, uploadsDone } from "#lib/web/mod.ts";

export const access: Access = "link";
export const leadsBackTo = "/appointments/:token/uploads";

/** The narrow link for the phone: made, or closed. */
export const handler: Handlers = {
  async POST(ctx) {
    const appointment = await appointmentByLink(ctx);
    const kind = uploadKind(ctx.form.text("kind"));
    if (kind) await ctx.house.cases.uploads.openHandover(appointment, kind);
    return uploadsDone(ctx, `/appointments/${ctx.param("token")}/uploads`);
  },

  async DELETE(ctx) {
    await ctx.house.cases.uploads.closeHandover(await appointmentByLink(ctx));
    return uploadsDone(ctx, `/appointments/${ctx.param("token")}/uploads`);
  },
};
