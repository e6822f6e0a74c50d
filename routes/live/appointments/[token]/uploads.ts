import {
  type Access,
  appointmentByLink,
  type Handlers,
  HomeUploadsView,
  upgradeToLive,
} from "#lib/web/mod.ts";

export const access: Access = "link";

/** The citizen's socket of the papers before and after the visit. */
export const handler: Handlers = {
  GET: async (ctx) => upgradeToLive(ctx, new HomeUploadsView(ctx, await appointmentByLink(ctx))),
};
