import { type Handlers, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("plan");

export const handler: Handlers = {
  /** Takes somebody off the waiting list whose address does not exist. */
  async DELETE(ctx) {
    const done = await ctx.house.booking.waiting.takeOff(ctx.param("entry"), ctx.clerk.id);
    return ctx.seeOther(done ? "/admin/notices" : "/admin/notices?gone");
  },
};
