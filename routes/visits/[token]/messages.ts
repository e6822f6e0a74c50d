import { newId } from "#lib/ids/mod.ts";
import { statusOf, waitingRoomAt } from "#lib/visits/mod.ts";
import { type Access, appointmentByLink, type Handlers } from "#lib/web/mod.ts";

export const access: Access = "link";
export const leadsBackTo = "/visits/:token";

/** A line of text to the desk, as a plain POST; also from the door, for who needs a little longer. */
export const handler: Handlers = {
  async POST(ctx) {
    const appointment = await appointmentByLink(ctx);
    const status = statusOf(await ctx.house.visits.of(appointment));
    const text = ctx.form.text("text").trim();
    const atDoor = status === "expected" && waitingRoomAt(appointment.start, ctx.now) === "open";
    if (text !== "" && (atDoor || status === "waiting" || status === "talking")) {
      const { name } = await ctx.house.booking.contact(appointment);
      ctx.house.talk.write(
        ...[appointment.id, { id: "citizen", role: "citizen", name }] as const,
        ...[{ line: newId(), text, done: true }, ctx.now.epochMilliseconds] as const,
      );
    }
    return ctx.seeOther(`/visits/${ctx.param("token")}`);
  },
};
