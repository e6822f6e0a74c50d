import { appointmentById, type Handlers, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("serve");

/** Issuing the confirmation of § 24(2) BMG: the clerk's act. */
export const handler: Handlers = {
  async POST(ctx) {
    const appointment = await appointmentById(ctx);
    const result = await ctx.house.cases.issueConfirmation(appointment, ctx.clerk);
    const again = !result.ok && result.reason === "busy" ? "?refused=tryAgain" : "";
    return ctx.seeOther(`/desk/visits/${appointment.id}${again}`);
  },
};
