import type { DeskVisitData } from "#lib/ui/session/desk_visit.ts";
import {
  appointmentById,
  deskVisitPage,
  type Handlers,
  staffWith,
  takePostedForm,
  turnTo,
} from "#lib/web/mod.ts";

export { default } from "./index.tsx";

export const access = staffWith("serve");
export const leadsBackTo = "/desk/visits/:id";

/** The clerk's side of the shared form as a plain POST. */
export const handler: Handlers<DeskVisitData> = {
  async POST(ctx) {
    const appointment = await appointmentById(ctx);
    if ((await ctx.house.visits.of(appointment)).calledBy !== ctx.clerk.id) ctx.notFound();
    const posted = await takePostedForm(ctx, appointment, { role: "clerk", id: ctx.clerk.id });
    if (!posted.incomplete) return turnTo(ctx, `/desk/visits/${appointment.id}`, posted.page);
    return await deskVisitPage(ctx, appointment, { page: posted.page, showMissing: true }, 422);
  },
};
