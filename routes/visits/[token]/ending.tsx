import type { EndResult } from "#lib/cases/mod.ts";
import type { OwnEndingRefusal } from "#lib/ui/session/own_ending.tsx";
import type { VisitPageData } from "#lib/ui/session/visit_page.tsx";
import { visitTexts } from "#lib/ui/session/visit_texts.ts";
import { type Access, appointmentByLink, type Handlers, page, readVisitPage } from "#lib/web/mod.ts";

export { default } from "./index.tsx";

export const access: Access = "link";
export const leadsBackTo = "/visits/:token";

/** The citizen ends a visit that their form says is not needed. It takes a choice and then the button (P07). */
export const handler: Handlers<VisitPageData> = {
  async POST(ctx) {
    const appointment = await appointmentByLink(ctx);
    const back = `/visits/${ctx.param("token")}`;
    const decision = ctx.form.text("decision");
    if (decision === "stay") return ctx.seeOther(back);
    const result = decision === "end" ? await ctx.house.cases.endByCitizen(appointment) : undefined;
    if (result?.ok || result?.reason === "ended") return ctx.seeOther(back);
    const data = { ...await readVisitPage(ctx, appointment), endingRefused: refusalOf(result) };
    return page(data, {
      title: ctx.t(visitTexts.title),
      layout: "visit",
      status: result ? 409 : 422,
    });
  },
};

function refusalOf(result: Exclude<EndResult, { ok: true }> | undefined): OwnEndingRefusal {
  if (!result) return "choose";
  return result.reason === "busy" ? "again" : "changed";
}
