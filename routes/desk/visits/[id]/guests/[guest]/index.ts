import { appointmentById, type Handlers, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("serve");
export const leadsBackTo = "/desk/visits/:id";

/** A third person of a visit. Sending them out, or withdrawing the invitation, is deleting them. */
export const handler: Handlers = {
  async DELETE(ctx) {
    const appointment = await appointmentById(ctx);
    const removed = await ctx.house.guests.remove(appointment, ctx.param("guest"), ctx.clerk.id);
    return removed ? ctx.seeOther(`/desk/visits/${appointment.id}`) : ctx.notFound();
  },
};
