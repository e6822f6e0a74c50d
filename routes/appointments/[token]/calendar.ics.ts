import type { Access, Handlers } from "#lib/web/mod.ts";
import { found } from "./_found.ts";

export const access: Access = "link";

export const handler: Handlers = {
  /** The appointment for the person's calendar; once cancelled, the file says so. */
  async GET(ctx) {
    const { appointment } = await found(ctx);
    const subject = await ctx.house.booking.noticeSubject(appointment.id) ?? ctx.notFound();
    return new Response(ctx.house.notices.calendarFor(subject), {
      headers: {
        "content-type": "text/calendar; charset=utf-8; method=PUBLISH",
        "content-disposition": 'attachment; filename="termin.ics"',
      },
    });
  },
};
