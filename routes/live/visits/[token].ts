import {
  type Access,
  GuestVisitView,
  type Handlers,
  upgradeToLive,
  visitorByLink,
  VisitView,
} from "#lib/web/mod.ts";

export const access: Access = "link";

/** The socket of a visit: the citizen's, or a third person's. */
export const handler: Handlers = {
  async GET(ctx) {
    const visitor = await visitorByLink(ctx);
    const { appointment } = visitor;
    if (visitor.role === "guest") {
      return upgradeToLive(ctx, new GuestVisitView(ctx, appointment, visitor.guest));
    }
    const { name } = await ctx.house.booking.contact(appointment);
    return upgradeToLive(ctx, new VisitView(ctx, appointment, name));
  },
};
