import { type Handlers, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("plan");

export const handler: Handlers = {
  /** Tries once more to reach somebody on the waiting list. */
  async POST(ctx) {
    const done = await ctx.house.waitingNotices.sendAgain(ctx.param("entry"));
    return ctx.seeOther(done ? "/admin/notices" : "/admin/notices?gone");
  },
};
