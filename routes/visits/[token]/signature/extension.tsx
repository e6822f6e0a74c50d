import type { VisitPageData } from "#lib/ui/session/visit_page.tsx";
import { type Access, answerWithTan, type Handlers } from "#lib/web/mod.ts";

export { default } from "../index.tsx";

export const access: Access = "link";
export const leadsBackTo = "/visits/:token";

/** More time for a TAN, once (WCAG 2.2.1). */
export const handler: Handlers<VisitPageData> = {
  POST: (ctx) =>
    answerWithTan(ctx, async (ref) => {
      const result = await ctx.house.signatures.extendTan(ref, { role: "citizen" });
      if (result.ok) ctx.house.shownTans.extend(ref.intentId, result.expiresAt);
      return result;
    }),
};
