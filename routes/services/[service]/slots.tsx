import type { JSX } from "preact";
import { choosingTexts as texts, HOLD_MINUTES } from "#lib/booking/mod.ts";
import { isId } from "#lib/ids/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import { Button, PageHeading } from "#lib/ui/mod.ts";
import { type Access, type Context, type Handlers, page, type PageProps } from "#lib/web/mod.ts";
import { type Asked, hrefWith, readAsked } from "../_asked.ts";
import { type Choice, DateFault, findChoice, isTurning, MoreDays, ShownTimes } from "../_choosing.tsx";
import { Carried, Question, WithNeeds } from "../_question.tsx";
import { BOOSTED, FreedTime, NoneFree, readStart, shortWhen, startValue } from "../_slots.tsx";
import { Deadline } from "../_times.tsx";

export const access: Access = "anyone";
/** A page that moves a hold is its holder's own. */
export const sharedAs = ({ house, url }: Context): string | undefined =>
  url.searchParams.has("hold") ? undefined : house.booking.offersState();

type Data = Choice & {
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
    const title = `${ctx.t(texts.slotsTitle)}: ${ctx.t(service.name)}`;
    return page(data, { title, status, htmx: true, islands: true });
  },
};

async function find(ctx: Context, service: Service, asked: Asked): Promise<Data | undefined> {
  const choice = await findChoice(ctx, service, asked);
  if (!choice) return undefined;
  const query = ctx.url.searchParams;
  const start = readStart(query.get("start") ?? "");
  const wanted = query.get("hold") ?? "";
  const moving = isId(wanted);
  const wish = { service: service.id, needs: asked.needs };
  const freed = start && { start, free: await ctx.house.booking.isFree(wish, start) };
  return { ...choice, freed, hold: moving ? wanted : ctx.ownId(), moving };
}

export default function SlotsPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { service, asked, first, hold, search, freed } = data;
  const faulty = asked.reading.state === "faulty";
  const path = `/services/${service.id}`;
  const moved = data.moving ? hold : undefined;
  // Somebody in a hurry sees the first free time without scrolling; what changes that is said before it.
  const unlucky = search !== undefined && search.state !== "free";
  return (
    <>
      <PageHeading
        back={{ href: path, label: t(service.name) }}
        focused={ctx.isFragment && !isTurning(ctx) && !faulty}
      >
        {t(texts.slotsTitle)}
      </PageHeading>
      <DateFault ctx={ctx} choice={data} />
      <div class="af-prose" {...BOOSTED}>
        <Question {...{ ctx, service, asked }} action={`${path}/slots`} hold={moved} />
      </div>
      {unlucky && <Deadline {...{ ctx, service, asked, search }} />}
      {!first && <NoneFree ctx={ctx} waiting={hrefWith(`${path}/waiting-list`, asked)} />}
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
        {search?.state === "free" && <Deadline {...{ ctx, service, asked, search }} />}
        <WithNeeds {...{ ctx, service, asked }} />
        <p>{t(texts.slotsLead, { minutes: HOLD_MINUTES })}</p>
        <ShownTimes ctx={ctx} choice={data} />
      </form>
      <MoreDays
        ctx={ctx}
        choice={data}
        link={(date) => hrefWith(`${path}/slots`, asked, { from: date.toString(), hold: moved })}
      />
    </>
  );
}
