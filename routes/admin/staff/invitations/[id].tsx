import { type Handlers, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("administer");

export const handler: Handlers = {
  /** Withdraws an invitation; one that is used or gone already is as withdrawn as can be. */
  async DELETE(ctx) {
    await ctx.house.staff.revokeInvitation(ctx.clerk, ctx.param("id"));
    return ctx.seeOther("/admin/staff");
  },
};
