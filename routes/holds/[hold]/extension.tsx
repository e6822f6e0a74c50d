import type { JSX } from "preact";
import { detailsTexts as texts } from "#lib/booking/mod.ts";
import { type Access, type Handlers, page, type PageProps } from "#lib/web/mod.ts";
import { type HoldData, HoldView, readTyped } from "./_details.tsx";

export const access: Access = "link";
export const leadsBackTo = "/holds/:hold";

export const handler: Handlers<HoldData> = {
  /**
   * Ten more minutes. Answers with the page itself instead of 303: what was typed so far is stored nowhere and must not be lost. Sending it
   * again changes nothing, because a hold is extended once.
   */
  async POST(ctx) {
    const result = await ctx.house.booking.extend(ctx.param("hold"));
    if (!result.ok && result.reason === "unknownHold") return ctx.notFound();
    const found = await ctx.house.booking.holdOf(ctx.param("hold"));
    if (found?.state !== "held") return ctx.seeOther(`/holds/${ctx.param("hold")}`);
    return page({ hold: found.hold, typed: readTyped(ctx), errors: [] }, { title: ctx.t(texts.title) });
  },
};

export default function Extended({ data, ctx }: PageProps<HoldData>): JSX.Element {
  return <HoldView data={data} ctx={ctx} />;
}
