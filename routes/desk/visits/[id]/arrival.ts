import { appointmentById, type Handlers, staffWith } from "#lib/web/mod.ts";

export const access = staffWith("serve");

/** Somebody with an appointment at the office has come in. Who comes by video arrives by their own link. */
export const handler: Handlers = {
  async POST(ctx) {
    const { comingIn } = ctx.house.cases;
    const appointment = await appointmentById(ctx);
    if (!comingIn.isFor(appointment)) return ctx.notFound();
    const arrival = await comingIn.arrive(appointment, ctx.clerk);
    const why = arrival.ok ? "" : `?refused=${arrival.reason}`;
    return ctx.seeOther(`/desk/visits/${appointment.id}${why}`);
  },
};
