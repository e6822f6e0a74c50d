import { type Handlers, staffWith } from "#lib/web/mod.ts";
import { bookingById } from "../_parts.tsx";

export const access = staffWith("serve");

export const handler: Handlers = {
  /** Sends the confirmation with the link once more. */
  async POST(ctx) {
    const { appointment } = await bookingById(ctx);
    const result = await ctx.house.notices.resend(appointment.id, { role: "clerk", id: ctx.clerk.id });
    const said = result.ok ? "resent" : result.reason === "tooMany" ? "tooMany" : "";
    return ctx.seeOther(`/desk/bookings/${appointment.id}?said=${said}`);
  },
};
