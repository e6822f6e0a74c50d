import type { IntentRef, SigningRefusal } from "#lib/signatures/mod.ts";
import type { VisitPageData } from "#lib/ui/session/visit_page.tsx";
import { visitTexts } from "#lib/ui/session/visit_texts.ts";
import type { Context } from "./context.ts";
import { readVisitPage } from "./live/visit_view.tsx";
import { type HandlerResult, page } from "./route.ts";
import { appointmentByLink, isTurnOf, signingValues } from "./visitor.ts";

/**
 * Answers a wish about the Hidden-TAN of the open intent, a new code or more time, with the signer's page itself: a code cannot be read a second
 * time after a redirect.
 * @param wish does it; what it refuses is said on the page
 */
export async function answerWithTan(
  ctx: Context,
  wish: (ref: IntentRef) => Promise<{ ok: true } | SigningRefusal>,
): Promise<HandlerResult<VisitPageData>> {
  const appointment = await appointmentByLink(ctx);
  const before = await readVisitPage(ctx, appointment);
  const { intent } = before.view;
  if (!intent) return ctx.seeOther(before.base);
  const ref = { caseId: appointment.caseId, intentId: intent.id };
  const result: Awaited<ReturnType<typeof wish>> = isTurnOf(ctx, intent.id)
    ? await wish(ref)
    : { ok: false, reason: "otherTurn" };
  const data = await readVisitPage(ctx, appointment);
  const signing = { values: signingValues(ctx), ...(result.ok ? {} : { refusal: result }) };
  const status = result.ok ? 200 : result.reason === "otherTurn" ? 409 : 422;
  return page({ ...data, signing }, { title: ctx.t(visitTexts.title), layout: "visit", status });
}
