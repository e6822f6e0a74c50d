import type { JSX } from "preact";
import { choosingTexts as texts, HOLD_MINUTES, type OfferDay } from "#lib/booking/mod.ts";
import { isId } from "#lib/ids/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import { Button, PageHeading, SlotGrid } from "#lib/ui/mod.ts";
import { type Access, type Context, type Handlers, page, type PageProps } from "#lib/web/mod.ts";
import {
  heading,
  NoneFree,
  PAGE_DAYS,
  pageOf,
  readDate,
  shortWhen,
  slotDays,
  startValue,
} from "../_slots.tsx";

export const access: Access = "anyone";
/** The same for everybody who has no hold to move. */
export const sharedAs = ({ url, house }: Context): string | undefined =>
  url.searchParams.has("hold") ? undefined : house.booking.offersState();

type Data = {
  readonly service: Service;
  readonly days: readonly OfferDay[];
  readonly from: Temporal.PlainDate;
  readonly next: OfferDay | undefined;
  /** the id that the hold will have: the same for a double click, or that of a hold that moves to the chosen time */
  readonly hold: string;
  readonly moving: boolean;
};

export const handler: Handlers<Data> = {
  async GET(ctx) {
    const { booking, catalogue } = ctx.house;
    const service = catalogue.find(ctx.param("service"));
    const query = ctx.url.searchParams;
    const from = readDate(query.get("from") ?? query.get("date"), booking.today());
    const days = service && await booking.offers(service.id, from, PAGE_DAYS);
    if (!service || !days) return ctx.notFound();
    const { shown, next } = pageOf(days);
    const asked = query.get("hold") ?? "";
    const moving = isId(asked);
    const hold = moving ? asked : ctx.ownId();
    return page({ service, days: shown, from, next, hold, moving }, { title: ctx.t(texts.slotsTitle) });
  },
};

export default function SlotsPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { service, days, hold } = data;
  const first = days.flatMap((day) => day.offers)[0];
  return (
    <>
      <PageHeading
        back={{ href: `/services/${service.id}`, label: t(service.name) }}
        lead={t(texts.slotsLead, { minutes: HOLD_MINUTES })}
      >
        {t(texts.slotsTitle)}
      </PageHeading>
      {!first && !data.next && <NoneFree ctx={ctx} />}
      <form class="af-prose" method="post" action="/holds">
        <input type="hidden" name="service" value={service.id} />
        <input type="hidden" name="hold" value={hold} />
        {first && (
          <Button icon="clock" block name="start" value={startValue(first.start)}>
            {t(texts.firstFree, { when: shortWhen(ctx, first.start) })}
          </Button>
        )}
        <p>{t(texts.localTime, { town: ctx.house.config.town.name })}</p>
        <SlotGrid t={t} name="start" days={slotDays(ctx, days)} />
      </form>
      <OtherDays data={data} ctx={ctx} />
    </>
  );
}

function OtherDays({ data, ctx }: { data: Data; ctx: Context }): JSX.Element {
  const { t } = ctx;
  const today = ctx.house.booking.today();
  const link = (date: Temporal.PlainDate) =>
    `/services/${data.service.id}/slots?from=${date}${data.moving ? `&hold=${data.hold}` : ""}`;
  return (
    <nav class="af-prose" aria-label={t(texts.moreDays)}>
      <ul>
        {Temporal.PlainDate.compare(data.from, today) > 0 && (
          <li>
            <a class="kern-link" href={link(today)}>{t(texts.earlierDays)}</a>
          </li>
        )}
        {data.next && (
          <li>
            <a class="kern-link" href={link(data.next.date)}>
              {t(texts.laterDays)}: {heading(ctx, data.next.date)}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );
}
