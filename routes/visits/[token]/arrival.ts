import { type Access, appointmentByLink, type Handlers } from "#lib/web/mod.ts";

export const access: Access = "link";

/** Entering the waiting room. */
export const handler: Handlers = {
  async POST(ctx) {
    const appointment = await appointmentByLink(ctx);
    await ctx.house.cases.arrive(appointment);
    // Whether it was too early or too late is for the visit's page to say.
    return ctx.seeOther(`/visits/${ctx.param("token")}`);
  },
};
