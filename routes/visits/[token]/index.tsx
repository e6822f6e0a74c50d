import { type VisitPageData } from "#lib/ui/session/visit_page.tsx";
import { VisitPage } from "#lib/ui/session/visit_page.tsx";
import { visitTexts } from "#lib/ui/session/visit_texts.ts";
import {
  type Access,
  appointmentByLink,
  type Handlers,
  page,
  type PageProps,
  readVisitPage,
} from "#lib/web/mod.ts";

export const access: Access = "link";

/** The citizen's visit: door, waiting room, conversation, result. Opening it changes nothing (P07). */
export const handler: Handlers<VisitPageData> = {
  async GET(ctx) {
    const data = await readVisitPage(ctx, await appointmentByLink(ctx));
    return page(data, { title: ctx.t(visitTexts.title), layout: "visit" });
  },
};

export default function Visit({ data, ctx }: PageProps<VisitPageData>) {
  return <VisitPage data={data} socket={`/live/visits/${ctx.param("token")}`} />;
}
