import { type Access, DeviceCheckView, type Handlers, upgradeToLive, visitorByLink } from "#lib/web/mod.ts";

export const access: Access = "link";

/** The socket of the device check, for whoever holds a link of the visit: the citizen's or a third person's. */
export const handler: Handlers = {
  async GET(ctx) {
    const { appointment } = await visitorByLink(ctx);
    return upgradeToLive(ctx, new DeviceCheckView(ctx.house, appointment, ctx.param("token")));
  },
};
