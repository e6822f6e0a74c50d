import { appointmentById, type Handlers, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("serve");

/** Closing the form for signing; deleting the freeze opens it again and voids what was signed. */
export const handler: Handlers = {
  async POST(ctx) {
    const appointment = await appointmentById(ctx);
    const result = await ctx.house.cases.freeze(appointment, ctx.clerk);
    const changed = !result.ok && (result.reason === "changedMeanwhile" || result.reason === "blocked");
    return ctx.seeOther(`/desk/visits/${appointment.id}${changed ? "?refused=changedMeanwhile" : ""}`);
  },

  async DELETE(ctx) {
    const appointment = await appointmentById(ctx);
    await ctx.house.cases.unfreeze(appointment, ctx.clerk);
    return ctx.seeOther(`/desk/visits/${appointment.id}`);
  },
};
