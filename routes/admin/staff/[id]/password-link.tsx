import { isId } from "#lib/ids/mod.ts";
import { type Handlers, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("administer");

export const handler: Handlers = {
  /** Makes a one-time link by which this person chooses a new password. */
  async POST(ctx) {
    const id = ctx.param("id");
    const token = isId(id) ? await ctx.house.staff.makePasswordLink(ctx.clerk, id) : undefined;
    return token ? ctx.seeOther("/admin/staff#links") : ctx.notFound();
  },
};
