import type { JSX } from "preact";
import {
  choosingTexts as texts,
  HOLD_MINUTES,
  type OfferDay,
  placeOf,
  type WindowSearch,
} from "#lib/booking/mod.ts";
import type { Offer } from "#lib/calendar/mod.ts";
import { isId } from "#lib/ids/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import { Button, ErrorSummary, PageHeading, Section } from "#lib/ui/mod.ts";
import { type Access, type Context, type Handlers, page, type PageProps } from "#lib/web/mod.ts";
import { type Asked, guardOf, hrefWith, readAsked } from "../_asked.ts";
import { Carried, faultText, Question, WithNeeds } from "../_question.tsx";
import { Deadline, OwnTimes, Releasing, Times } from "../_times.tsx";
import {
  BOOSTED,
  FreedTime,
  heading,
  NoneFree,
  PAGE_DAYS,
  pageOf,
  readDate,
  readStart,
  shortWhen,
  startValue,
} from "../_slots.tsx";

export const access: Access = "anyone";
/** A page that moves a hold is its holder's own. */
export const sharedAs = ({ house, url }: Context): string | undefined =>
  url.searchParams.has("hold") ? undefined : house.booking.offersState();

type Data = {
  readonly service: Service;
  readonly asked: Asked;
  readonly days: readonly OfferDay[];
  readonly from: Temporal.PlainDate;
  /** the first free time from then on, on whichever page it stands */
  readonly first: Offer | undefined;
  /** where the next page begins */
  readonly next: Temporal.PlainDate | undefined;
  /** what the lawful days hold, where a date was given */
  readonly search: WindowSearch | undefined;
  /** the time that a mail to the waiting list named, and whether it is still free */
  readonly freed: { readonly start: Temporal.Instant; readonly free: boolean } | undefined;
  /** the id that the hold will have: the same for a double click, or that of a hold that moves to the chosen time */
  readonly hold: string;
  readonly moving: boolean;
};

export const handler: Handlers<Data> = {
  async GET(ctx) {
    const service = ctx.house.catalogue.find(ctx.param("service")) ?? ctx.notFound();
    const asked = readAsked(ctx, service);
    const data = await find(ctx, service, asked) ?? ctx.notFound();
    const status = asked.reading.state === "faulty" ? 422 : 200;
    return page(data, { title: ctx.t(texts.slotsTitle), status, htmx: true, islands: true });
  },
};

/** Reads what is free for what was asked; `undefined` for a service that is not (yet) offered. */
async function find(ctx: Context, service: Service, asked: Asked): Promise<Data | undefined> {
  const { booking } = ctx.house;
  const query = ctx.url.searchParams;
  const wish = { service: service.id, needs: asked.needs };
  const guard = guardOf(asked);
  // What is not lawful yet is not offered: the days begin with the first lawful one.
  const earliest = later(booking.today(), guard?.window.firstLawfulDay);
  const from = readDate(query.get("from"), earliest);
  const days = await booking.offers(wish, from, PAGE_DAYS);
  if (!days) return undefined;
  const search = guard && await booking.deadlines.search(wish, guard);
  const start = readStart(query.get("start") ?? "");
  const { shown, next } = pageOf(days);
  const beyond = from.add({ days: PAGE_DAYS });
  const { furthest } = booking.deadlines.releases(service.id);
  const more = Temporal.PlainDate.compare(beyond, furthest) <= 0 ? beyond : undefined;
  const first = shown.flatMap((day) => day.offers)[0] ?? (await booking.firstFree(wish, 1, from))[0];
  const wanted = query.get("hold") ?? "";
  const moving = isId(wanted);
  const hold = moving ? wanted : ctx.ownId();
  const freed = start && { start, free: await booking.isFree(wish, start) };
  return { service, asked, days: shown, from, first, next: next?.date ?? more, search, freed, hold, moving };
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate | undefined): Temporal.PlainDate {
  return b && Temporal.PlainDate.compare(b, a) > 0 ? b : a;
}

export default function SlotsPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { service, asked, days, first, hold, search, freed } = data;
  const guard = guardOf(asked);
  const late = guard ? days.filter((day) => placeOf(guard, day.date) === "late") : [];
  const inTime = days.filter((day) => !late.includes(day));
  const turning = ctx.isFragment && ctx.url.searchParams.has("from");
  const faulty = asked.reading.state === "faulty";
  const waiting = hrefWith(`/services/${service.id}/waiting-list`, asked);
  return (
    <>
      <PageHeading
        back={{ href: `/services/${service.id}`, label: t(service.name) }}
        lead={t(texts.slotsLead, { minutes: HOLD_MINUTES })}
        focused={ctx.isFragment && !turning && !faulty}
      >
        {t(texts.slotsTitle)}
      </PageHeading>
      <DateFault ctx={ctx} data={data} />
      <div class="af-prose" {...BOOSTED}>
        <Question ctx={ctx} service={service} asked={asked} hold={data.moving ? hold : undefined} />
      </div>
      <WithNeeds ctx={ctx} service={service} asked={asked} />
      {guard && search && (
        <Deadline
          ctx={ctx}
          service={service}
          asked={asked}
          guard={guard}
          search={search}
        />
      )}
      {!first && <NoneFree ctx={ctx} waiting={waiting} />}
      <form class="af-prose" method="post" action="/holds" {...BOOSTED}>
        <input type="hidden" name="service" value={service.id} />
        <input type="hidden" name="hold" value={hold} />
        <Carried asked={asked} />
        {freed && <FreedTime ctx={ctx} {...freed} />}
        {first && !freed?.free && (
          <Button icon="clock" block name="start" value={startValue(first.start)}>
            {t(texts.firstFree, { when: shortWhen(ctx, first.start) })}
          </Button>
        )}
        <div id="zeiten" tabIndex={-1} autofocus={turning}>
          <p>{t(texts.localTime, { town: ctx.house.config.town.name })}</p>
          <OwnTimes ctx={ctx} />
          <Times ctx={ctx} inTime={inTime} late={late} guard={guard} />
        </div>
      </form>
      <OtherDays data={data} ctx={ctx} />
    </>
  );
}

function DateFault({ ctx, data: { asked, service } }: { ctx: Context; data: Data }): JSX.Element | null {
  if (asked.reading.state !== "faulty" || !service.window) return null;
  const { fault } = asked.reading;
  const message = ctx.t(faultText(fault, service.window.rule.kind), { year: ctx.house.booking.today().year });
  return (
    <ErrorSummary t={ctx.t} errors={[{ fieldId: fault === "caseMissing" ? "case" : "event", message }]} />
  );
}

function OtherDays({ data, ctx }: { data: Data; ctx: Context }): JSX.Element {
  const { t } = ctx;
  const { asked, service } = data;
  const path = `/services/${service.id}/slots`;
  const hold = data.moving ? data.hold : undefined;
  const link = (date?: Temporal.PlainDate) => hrefWith(path, asked, { from: date?.toString(), hold });
  const earliest = later(ctx.house.booking.today(), guardOf(asked)?.window.firstLawfulDay);
  return (
    <Section heading={t(texts.moreDays)}>
      <nav class="af-prose" aria-label={t(texts.moreDays)} {...BOOSTED} hx-swap="innerHTML show:#zeiten:top">
        <ul>
          {Temporal.PlainDate.compare(data.from, earliest) > 0 && (
            <li>
              <a class="kern-link" href={link(earliest)}>{t(texts.earlierDays)}</a>
            </li>
          )}
          {data.next && (
            <li>
              <a class="kern-link" href={link(data.next)}>
                {t(texts.laterDays)}: {heading(ctx, data.next)}
              </a>
            </li>
          )}
        </ul>
      </nav>
      <Releasing ctx={ctx} service={service} />
    </Section>
  );
}
