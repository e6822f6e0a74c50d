import { appointmentById, DeskVisitView, type Handlers, staffWith, upgradeToLive } from "#lib/web/mod.ts";

export const access = staffWith("serve");

/** A clerk's socket of a visit. */
export const handler: Handlers = {
  async GET(ctx) {
    return upgradeToLive(ctx, new DeskVisitView(ctx, ctx.clerk, await appointmentById(ctx)));
  },
};
