import { type Access, AheadView, appointmentByLink, type Handlers, upgradeToLive } from "#lib/web/mod.ts";

export const access: Access = "link";

/** The citizen's socket of the form before the visit. */
export const handler: Handlers = {
  GET: async (ctx) => upgradeToLive(ctx, new AheadView(ctx, await appointmentByLink(ctx))),
};
