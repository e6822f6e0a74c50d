import { SIGNING_FIELDS } from "#lib/ui/signing/mod.ts";
import type { VisitPageData } from "#lib/ui/session/visit_page.tsx";
import { visitTexts } from "#lib/ui/session/visit_texts.ts";
import {
  type Access,
  appointmentByLink,
  type Handlers,
  isTurnOf,
  page,
  readVisitPage,
  signingValues,
} from "#lib/web/mod.ts";

export { default } from "../index.tsx";

export const access: Access = "link";
export const leadsBackTo = "/visits/:token";

const CONFLICTS: readonly string[] = ["busy", "alreadySigned", "otherTurn"];

/** Signing the frozen document, by one of the ways of equal rank. */
export const handler: Handlers<VisitPageData> = {
  async POST(ctx) {
    const appointment = await appointmentByLink(ctx);
    const data = await readVisitPage(ctx, appointment);
    const { intent } = data.view;
    if (!intent) return ctx.seeOther(data.base);
    const values = signingValues(ctx);
    const given = {
      ...values,
      code: ctx.form.text(SIGNING_FIELDS.tan),
      smsCode: ctx.form.text(SIGNING_FIELDS.smsTan),
      drawing: ctx.form.text(SIGNING_FIELDS.drawing),
    };
    const ref = { caseId: appointment.caseId, intentId: intent.id };
    const result = isTurnOf(ctx, intent.id)
      ? await ctx.house.signatures.sign(ref, given, { role: "citizen" })
      : { ok: false, reason: "otherTurn" } as const;
    if (result.ok) {
      ctx.house.shownTans.forget(intent.id);
      await ctx.house.cases.signed(appointment);
      return ctx.seeOther(data.base);
    }
    // What was typed for another person's turn is not shown at this one's.
    const signing = result.reason === "otherTurn"
      ? { refusal: result, values: {} }
      : { refusal: result, values };
    const status = CONFLICTS.includes(result.reason) ? 409 : 422;
    // Tries that are left, and whose turn it is, as they are now.
    return page({ ...await readVisitPage(ctx, appointment), signing }, {
      title: ctx.t(visitTexts.title),
      layout: "visit",
      status,
    });
  },
};
