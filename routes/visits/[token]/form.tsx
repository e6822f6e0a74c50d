import type { VisitPageData } from "#lib/ui/session/visit_page.tsx";
import { visitTexts } from "#lib/ui/session/visit_texts.ts";
import {
  type Access,
  appointmentByLink,
  type Handlers,
  page,
  readVisitPage,
  takePostedForm,
  turnTo,
} from "#lib/web/mod.ts";

export { default } from "./index.tsx";

export const access: Access = "link";
export const leadsBackTo = "/visits/:token";

/** The citizen's side of the shared form as a plain POST. */
export const handler: Handlers<VisitPageData> = {
  async POST(ctx) {
    const appointment = await appointmentByLink(ctx);
    const posted = await takePostedForm(ctx, appointment, { role: "citizen", id: "citizen" });
    if (posted.late && !ctx.isFragment) {
      const data = { ...await readVisitPage(ctx, appointment, posted.page), tooLate: true };
      return page(data, { title: ctx.t(visitTexts.title), layout: "visit", status: 409 });
    }
    if (!posted.incomplete) return turnTo(ctx, `/visits/${ctx.param("token")}`, posted.page);
    const data = { ...await readVisitPage(ctx, appointment, posted.page), showMissing: true };
    return page(data, { title: ctx.t(visitTexts.title), layout: "visit", status: 422 });
  },
};
