import type { JSX } from "preact";
import { detailsTexts as texts } from "#lib/booking/mod.ts";
import { type Access, type Handlers, page, type PageProps } from "#lib/web/mod.ts";
import { type HoldData, HoldView } from "./_details.tsx";
import { knownOf } from "./_prefilled.tsx";

export const access: Access = "link";

const HTTP_GONE = 410;

export const handler: Handlers<HoldData> = {
  async GET(ctx) {
    const { booking } = ctx.house;
    const found = await booking.holdOf(ctx.param("hold"), { role: "citizen", browser: ctx.browser });
    if (!found) return ctx.notFound();
    const { hold } = found;
    switch (found.state) {
      case "booked":
        if (found.token) return ctx.seeOther(`/appointments/${found.token}`);
        return page({ hold, typed: {}, errors: [], bookedElsewhere: true }, {
          title: ctx.t(texts.bookedElsewhere),
        });
      case "held": {
        const known = await knownOf(ctx, hold.id);
        const data = known ? { typed: known, prefilled: true as const } : { typed: {} };
        return page({ hold, errors: [], ...data }, { title: ctx.t(texts.title) });
      }
      case "expired": {
        const offers = await booking.alternatives(hold, hold.start);
        return page({ hold, typed: {}, errors: [], instead: { offers, because: "expired" } }, {
          title: ctx.t(texts.expired),
          status: HTTP_GONE,
        });
      }
    }
  },
};

export default function HoldPage({ data, ctx }: PageProps<HoldData>): JSX.Element {
  return <HoldView data={data} ctx={ctx} />;
}
