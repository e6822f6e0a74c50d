import { isId } from "#lib/ids/mod.ts";
import type { ChangeResult } from "#lib/staff/mod.ts";
import { type Context, type Handlers, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("administer");

export const handler: Handlers = {
  async POST(ctx) {
    return answer(ctx, await ctx.house.staff.block(staffId(ctx), ctx.clerk));
  },

  async DELETE(ctx) {
    return answer(ctx, await ctx.house.staff.unblock(staffId(ctx), ctx.clerk));
  },
};

function staffId(ctx: Context): string {
  return isId(ctx.param("id")) ? ctx.param("id") : ctx.notFound();
}

function answer(ctx: Context, result: ChangeResult): Response {
  if (result.ok) return ctx.seeOther("/admin/staff");
  if (result.reason === "unknown") ctx.notFound();
  return ctx.seeOther(`/admin/staff?refused=${result.reason}`);
}
