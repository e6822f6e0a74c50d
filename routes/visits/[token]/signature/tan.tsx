import type { VisitPageData } from "#lib/ui/session/visit_page.tsx";
import { visitTexts } from "#lib/ui/session/visit_texts.ts";
import {
  type Access,
  appointmentByLink,
  type Handlers,
  page,
  readVisitPage,
  signingValues,
} from "#lib/web/mod.ts";

export { default } from "../index.tsx";

export const access: Access = "link";

/** A new Hidden-TAN, shown in the signer's own page only. */
export const handler: Handlers<VisitPageData> = {
  /** Where a reload or another language leads: back to the page itself. */
  GET: (ctx) => ctx.seeOther(`/visits/${encodeURIComponent(ctx.param("token"))}`),

  async POST(ctx) {
    const appointment = await appointmentByLink(ctx);
    const before = await readVisitPage(ctx, appointment);
    const { intent } = before.view;
    if (!intent) return ctx.seeOther(before.base);
    const ref = { caseId: appointment.caseId, intentId: intent.id };
    const result = await ctx.house.signatures.requestTan(ref, { role: "citizen" });
    if (result.ok) ctx.house.shownTans.put(intent.id, result.code, result.expiresAt, ctx.now);
    const data = await readVisitPage(ctx, appointment);
    const signing = { values: signingValues(ctx), ...(result.ok ? {} : { refusal: result }) };
    const status = result.ok ? 200 : 422;
    return page({ ...data, signing }, { title: ctx.t(visitTexts.title), layout: "visit", status });
  },
};
