import type { JSX } from "preact";
import type { Again } from "#lib/booking/mod.ts";
import { Alert, PageHeading } from "#lib/ui/mod.ts";
import { AgainOffer } from "#lib/ui/session/again_offer.tsx";
import { againTexts as texts } from "#lib/ui/session/again_texts.ts";
import {
  type Access,
  type Context,
  type Handlers,
  page,
  type PageProps,
  sessionWords,
} from "#lib/web/mod.ts";
import { readStart } from "../../services/_slots.tsx";
import { found } from "./_found.ts";
import { backTo } from "./_parts.tsx";

export const access: Access = "link";

type Data = { readonly again: Again; readonly taken?: true };

/**
 * Another appointment for whom technical failure sent away. Opening it changes nothing (P07); the button books, twice is once (P05). Where
 * nothing is kept (any more), the appointment's own page says what can be done.
 */
export const handler: Handlers<Data> = {
  async GET(ctx) {
    const { again, own } = await offered(ctx);
    return again ? page({ again }, { title: ctx.t(texts.title) }) : ctx.seeOther(own);
  },

  async POST(ctx) {
    const { appointment, again, own } = await offered(ctx);
    if (!again) return ctx.seeOther(own);
    const start = readStart(ctx.form.text("start"));
    if (!start) return page({ again }, { title: ctx.t(texts.title), status: 422 });
    const result = await ctx.house.cases.again.take(appointment, start);
    if (result.ok) return ctx.seeOther(`/appointments/${result.token}`);
    const now = await offered(ctx);
    if (!now.again) return ctx.seeOther(own);
    return page({ again: now.again, taken: true }, { title: ctx.t(texts.title), status: 409 });
  },
};

async function offered(ctx: Context) {
  const { appointment } = await found(ctx);
  const again = await ctx.house.cases.again.of(appointment);
  return { appointment, again, own: `/appointments/${encodeURIComponent(ctx.param("token"))}` };
}

export default function AgainPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t, house } = ctx;
  const { booked } = data.again;
  return (
    <>
      <PageHeading back={backTo(ctx)} lead={booked ? undefined : t(texts.sorry)}>
        {t(texts.title)}
      </PageHeading>
      {data.taken && (
        <Alert tone="warning" title={t(texts.taken)} level={2} live>
          <p>{t(texts.takenHelp)}</p>
        </Alert>
      )}
      <AgainOffer
        again={data.again}
        words={sessionWords(ctx)}
        action={`/appointments/${ctx.param("token")}/again`}
        bookedHref={booked && `/appointments/${house.booking.tokenOf(booked)}`}
      />
    </>
  );
}
