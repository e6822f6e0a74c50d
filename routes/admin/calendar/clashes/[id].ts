import { appointmentById, type Handlers, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("plan");

export const handler: Handlers = {
  /** Keeps an appointment outside the plan on purpose: it leaves the list. */
  async POST(ctx) {
    await ctx.house.planBook.keep(await appointmentById(ctx));
    return ctx.seeOther("/admin/calendar#clashes");
  },
};
