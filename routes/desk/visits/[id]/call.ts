import { type Handlers, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("serve");

/** Calling a citizen in is making a call; sending them back to the waiting room is deleting it. */
export const handler: Handlers = {
  async POST(ctx) {
    const appointment = await ctx.house.booking.find(ctx.param("id")) ?? ctx.notFound();
    const calling = await ctx.house.cases.call(appointment, ctx.clerk);
    const why = calling.ok ? "" : `?refused=${calling.reason}`;
    return ctx.seeOther(`/desk/visits/${appointment.id}${why}`);
  },

  async DELETE(ctx) {
    const appointment = await ctx.house.booking.find(ctx.param("id")) ?? ctx.notFound();
    await ctx.house.visits.sendBack(appointment, ctx.clerk.id);
    return ctx.seeOther("/desk");
  },
};
