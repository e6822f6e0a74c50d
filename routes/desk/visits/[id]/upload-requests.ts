import { uploadKind } from "#lib/services/mod.ts";
import { againReason } from "#lib/uploads/mod.ts";
import { appointmentById, type Context, type Handlers, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("serve");
export const leadsBackTo = "/desk/visits/:id";

/** "Please upload …": asked, or not needed after all. Who has not the visit in hand changes nothing. */
export const handler: Handlers = {
  async POST(ctx) {
    const appointment = await appointmentById(ctx);
    const kind = askedKind(ctx);
    const reason = againReason(ctx.form.text("reason"));
    if (kind) await ctx.house.cases.uploads.ask(appointment, kind, ctx.clerk, reason);
    return ctx.seeOther(`/desk/visits/${appointment.id}#uploads`);
  },

  async DELETE(ctx) {
    const appointment = await appointmentById(ctx);
    const kind = askedKind(ctx);
    if (kind) await ctx.house.cases.uploads.withdraw(appointment, kind, ctx.clerk);
    return ctx.seeOther(`/desk/visits/${appointment.id}#uploads`);
  },
};

function askedKind(ctx: Context) {
  return uploadKind(ctx.form.text("kind"));
}
