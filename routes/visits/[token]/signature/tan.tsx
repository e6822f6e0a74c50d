import type { VisitPageData } from "#lib/ui/session/visit_page.tsx";
import { type Access, answerWithTan, type Handlers } from "#lib/web/mod.ts";

export { default } from "../index.tsx";

export const access: Access = "link";
export const leadsBackTo = "/visits/:token";

/** A new Hidden-TAN, shown in the signer's own page only. */
export const handler: Handlers<VisitPageData> = {
  POST: (ctx) =>
    answerWithTan(ctx, async (ref) => {
      const result = await ctx.house.signatures.requestTan(ref, { role: "citizen" });
      if (result.ok) ctx.house.shownTans.put(ref.intentId, result.code, result.expiresAt, ctx.now);
      return result;
    }),
};
