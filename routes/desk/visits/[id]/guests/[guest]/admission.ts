import { appointmentById, type Handlers, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("serve");

/** Letting a waiting third person into the conversation: only the clerk who leads it does (P14). */
export const handler: Handlers = {
  async POST(ctx) {
    const appointment = await appointmentById(ctx);
    const result = await ctx.house.guests.admit(appointment, ctx.param("guest"), ctx.clerk.id);
    if (!result.ok && result.reason !== "notHere") ctx.notFound();
    return ctx.seeOther(`/desk/visits/${appointment.id}`);
  },
};
