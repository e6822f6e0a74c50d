import type { VisitPageData } from "#lib/ui/session/visit_page.tsx";
import { visitTexts } from "#lib/ui/session/visit_texts.ts";
import {
  type Access,
  appointmentByLink,
  givenForm,
  type Handlers,
  isTurnOf,
  page,
  readVisitPage,
  signingValues,
} from "#lib/web/mod.ts";

export { default } from "../index.tsx";

export const access: Access = "link";
/** Where a reload or another language leads. */
export const leadsBackTo = "/visits/:token";

const CONFLICTS: readonly string[] = ["busy", "alreadySigned", "otherTurn"];

/** Signing the frozen document, by one of the ways of equal rank. */
export const handler: Handlers<VisitPageData> = {
  async POST(ctx) {
    const appointment = await appointmentByLink(ctx);
    const { view: { intent }, base } = await readVisitPage(ctx, appointment);
    if (!intent) return ctx.seeOther(base);
    const ref = { caseId: appointment.caseId, intentId: intent.id };
    const result = isTurnOf(ctx, intent.id)
      ? await ctx.house.signatures.sign(ref, givenForm(ctx), { role: "citizen" })
      : { ok: false, reason: "otherTurn" } as const;
    if (result.ok) {
      ctx.house.shownTans.forget(intent.id);
      await ctx.house.cases.signed(appointment);
      return ctx.seeOther(base);
    }
    // What was typed for another person's turn is not shown at this one's.
    const signing = { refusal: result, values: result.reason === "otherTurn" ? {} : signingValues(ctx) };
    const status = CONFLICTS.includes(result.reason) ? 409 : 422;
    // Tries that are left, and whose turn it is, as they are now.
    const data = { ...await readVisitPage(ctx, appointment), signing };
    return page(data, { title: ctx.t(visitTexts.title), layout: "visit", status });
  },
};
