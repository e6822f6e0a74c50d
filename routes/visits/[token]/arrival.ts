import { type Access, type Handlers, visitorByLink } from "#lib/web/mod.ts";

export const access: Access = "link";

/** Entering the waiting room; for a third person: asking to be let in. */
export const handler: Handlers = {
  async POST(ctx) {
    const visitor = await visitorByLink(ctx);
    if (visitor.role === "guest") await ctx.house.guests.arrive(visitor.appointment, visitor.guest.id);
    else await ctx.house.cases.arrive(visitor.appointment);
    // Whether it was too early or too late is for the visit's page to say.
    return ctx.seeOther(`/visits/${ctx.param("token")}`);
  },
};
