import { goesOnAtOffice } from "#lib/cases/mod.ts";
import { COMING_IN } from "#lib/services/mod.ts";
import { type Access, appointmentByLink, type Handlers } from "#lib/web/mod.ts";

export const access: Access = "link";
export const leadsBackTo = "/visits/:token";

/**
 * On to the times at the office, for whose visit goes on there. What is known of them comes along without standing in any address, and they book as
 * everybody does.
 */
export const handler: Handlers = {
  async POST(ctx) {
    const appointment = await appointmentByLink(ctx);
    const { outcome, endedAt } = await ctx.house.visits.of(appointment);
    if (!endedAt || !goesOnAtOffice(outcome)) return ctx.seeOther(`/visits/${ctx.param("token")}`);
    const acting = { role: "citizen", browser: ctx.browser } as const;
    const hold = await ctx.house.booking.continuing.begin(appointment, acting);
    return ctx.seeOther(`/services/${COMING_IN}/slots?${new URLSearchParams({ hold })}`);
  },
};
