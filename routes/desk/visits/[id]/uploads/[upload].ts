import { appointmentById, type Context, type Handlers, staffWith, uploadResponse } from "#lib/web/mod.ts";

export const access = staffWith("serve");

/** One paper of a case in hand: to look at, or to turn upright. */
export const handler: Handlers = {
  async GET(ctx) {
    const appointment = await inHand(ctx);
    const file = await ctx.house.cases.uploads.file(appointment, ctx.param("upload")) ?? ctx.notFound();
    return uploadResponse(ctx, file);
  },

  async PATCH(ctx) {
    const appointment = await inHand(ctx);
    const turned = await ctx.house.cases.uploads.turn(appointment, ctx.param("upload"), ctx.clerk);
    if (!turned) ctx.notFound();
    return ctx.seeOther(`/desk/visits/${appointment.id}#uploads`);
  },
};

async function inHand(ctx: Context) {
  const appointment = await appointmentById(ctx);
  const visit = await ctx.house.visits.of(appointment);
  return visit.calledBy === ctx.clerk.id ? appointment : ctx.notFound();
}
