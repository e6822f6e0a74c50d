import type { JSX } from "preact";
import { AheadPage, type AheadPageData } from "#lib/ui/session/ahead_page.tsx";
import { aheadTexts } from "#lib/ui/session/ahead_texts.ts";
import {
  type Access,
  appointmentByLink,
  type Context,
  type Handlers,
  page,
  type PageProps,
  type PageResult,
  readAheadPage,
  takeAheadForm,
  turnTo,
} from "#lib/web/mod.ts";

export const access: Access = "link";

/** The form at home, before the visit. Opening it changes nothing (P07). */
export const handler: Handlers<AheadPageData> = {
  async GET(ctx) {
    return show(ctx, await readAheadPage(ctx, await appointmentByLink(ctx)));
  },

  async POST(ctx) {
    const appointment = await appointmentByLink(ctx);
    const posted = await takeAheadForm(ctx, appointment);
    if (!posted.incomplete) return turnTo(ctx, `/appointments/${ctx.param("token")}/form`, posted.page);
    const data = await readAheadPage(ctx, appointment, posted.page);
    return show(ctx, { ...data, showMissing: true }, 422);
  },
};

function show(ctx: Context, data: AheadPageData, status = 200): PageResult<AheadPageData> {
  return page(data, { title: ctx.t(aheadTexts.title), styles: ["visit.css"], islands: true, status });
}

export default function FormAhead({ data, ctx }: PageProps<AheadPageData>): JSX.Element {
  return <AheadPage data={data} socket={`/live/appointments/${ctx.param("token")}`} />;
}
