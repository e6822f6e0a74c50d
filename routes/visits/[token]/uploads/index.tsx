import type { VisitPageData } from "#lib/ui/session/visit_page.tsx";
import { visitTexts } from "#lib/ui/session/visit_texts.ts";
import {
  type Access,
  appointmentByLink,
  type Handlers,
  linkIsGood,
  page,
  readVisitPage,
  takeUploads,
  UPLOAD_FORM,
  uploadsDone,
} from "#lib/web/mod.ts";

export { default } from "../index.tsx";

export const access: Access = "link";
export const leadsBackTo = "/visits/:token";
export const takesFiles = UPLOAD_FORM;
export const beforeFiles = linkIsGood;

/** Papers sent from the visit's page. */
export const handler: Handlers<VisitPageData> = {
  async POST(ctx) {
    const appointment = await appointmentByLink(ctx);
    const answer = await takeUploads(ctx, appointment);
    if (!answer) return uploadsDone(ctx, `/visits/${ctx.param("token")}#uploads`);
    const data = await readVisitPage(ctx, appointment);
    const uploads = { ...data.uploads, answer };
    return page({ ...data, uploads }, { title: ctx.t(visitTexts.title), layout: "visit", status: 422 });
  },
};
