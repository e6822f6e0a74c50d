import type { Access, Handlers } from "#lib/web/mod.ts";

/** Open to all, so that whoever's session has just run out still lands on the right page. */
export const access: Access = "anyone";

export const handler: Handlers = {
  async POST(ctx) {
    const { staff } = ctx.house;
    if (ctx.staff && ctx.form.text("everywhere") === "yes") await staff.signOutEverywhere(ctx.staff.id);
    else if (ctx.staffToken) await staff.signOut(ctx.staffToken);
    ctx.setStaffToken(undefined);
    return ctx.seeOther("/sign-in?signed-out");
  },
};
