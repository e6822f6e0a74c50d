import { type Access, appointmentByLink, type Handlers, upgradeToLive, VisitView } from "#lib/web/mod.ts";

export const access: Access = "link";

/** The citizen's socket of their visit. */
export const handler: Handlers = {
  async GET(ctx) {
    const appointment = await appointmentByLink(ctx);
    const { name } = await ctx.house.booking.contact(appointment);
    return upgradeToLive(ctx, new VisitView(ctx, appointment, name));
  },
};
