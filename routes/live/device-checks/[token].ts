import {
  type Access,
  appointmentByLink,
  DeviceCheckView,
  type Handlers,
  upgradeToLive,
} from "#lib/web/mod.ts";

export const access: Access = "link";

/** The socket of the device check, for whoever holds the appointment's link. */
export const handler: Handlers = {
  async GET(ctx) {
    return upgradeToLive(ctx, new DeviceCheckView(ctx.house, await appointmentByLink(ctx)));
  },
};
