import { type Handlers, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("plan");

export const handler: Handlers = {
  /** The person was told by phone. */
  async POST(ctx) {
    const done = await ctx.house.notices.toldByPhone(ctx.param("id"), { role: "clerk", id: ctx.clerk.id });
    return ctx.seeOther(done ? "/admin/notices" : "/admin/notices?gone");
  },
};
