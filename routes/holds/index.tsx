import type { JSX } from "preact";
import { choosingTexts as texts, deadlineTexts, type HoldResult, placeOf } from "#lib/booking/mod.ts";
import type { Offer } from "#lib/calendar/mod.ts";
import { isId, newId } from "#lib/ids/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import { ButtonLink, ButtonRow, PageHeading } from "#lib/ui/mod.ts";
import {
  type Access,
  type Context,
  type Handlers,
  page,
  type PageProps,
  type PageResult,
} from "#lib/web/mod.ts";
import { type Asked, guardOf, hrefWith, readAsked } from "../services/_asked.ts";
import { Carried } from "../services/_question.tsx";
import { type CheckData, checkFirst, CheckPage } from "./_check.tsx";
import { BOOSTED, NoneFree, OfferButtons, readStart, TooMany, townDay } from "../services/_slots.tsx";

export const access: Access = "anyone";
export const leadsBackTo = "/";

type Refusal = Exclude<HoldResult, { ok: true }> | { reason: "tooEarly"; next: readonly Offer[] };
type Refused = {
  readonly service: Service;
  readonly asked: Asked;
  readonly refusal: Refusal;
  readonly hold: string;
};
type Data = Refused | CheckData;

export const handler: Handlers<Data> = {
  async POST(ctx) {
    const { booking, catalogue } = ctx.house;
    const service = catalogue.find(ctx.form.text("service")) ?? ctx.notFound();
    const asked = readAsked(ctx, service);
    const wish = { service: service.id, needs: asked.needs };
    const acting = { role: "citizen", address: ctx.address } as const;
    // What is no time at all is answered like a time that is not on offer: with times that are.
    const start = readStart(ctx.form.text("start")) ?? ctx.now.subtract({ hours: 1 });
    // The page brought an id along: sent twice it is one hold; after going back, the hold moves to the other time.
    const sent = ctx.form.text("hold");
    const id = isId(sent) ? sent : newId();
    const check = await checkFirst(ctx);
    if (check) return check;
    const early = await tooEarly(ctx, service, asked, start);
    if (early) return refuse(ctx, { service, asked, refusal: early, hold: id });
    const first = await booking.hold(wish, start, acting, id);
    // A page from before a booking still carries that booking's hold.
    const again = !first.ok && first.reason === "alreadyBooked";
    const result = again ? await booking.hold(wish, start, acting) : first;
    if (result.ok) {
      return ctx.seeOther(hrefWith(`/holds/${result.hold.id}`, { needs: [], reading: asked.reading }));
    }
    if (result.reason === "unknownService") return ctx.notFound();
    return refuse(ctx, { service, asked, refusal: result, hold: again ? newId() : id });
  },
};

/** A time before the first lawful day is refused with those that are lawful: its appointment could only end with "come again". */
async function tooEarly(
  ctx: Context,
  service: Service,
  asked: Asked,
  start: Temporal.Instant,
): Promise<Refusal | undefined> {
  const guard = guardOf(asked);
  if (!guard || placeOf(guard, townDay(ctx, start)) !== "early") return undefined;
  const { timeZone } = ctx.house.config;
  const firstLawful = guard.window.firstLawfulDay.toZonedDateTime(timeZone).toInstant();
  if (Temporal.Instant.compare(firstLawful, ctx.now) <= 0) return undefined;
  const wish = { service: service.id, needs: asked.needs };
  return { reason: "tooEarly", next: await ctx.house.booking.alternatives(wish, firstLawful) };
}

function refuse(ctx: Context, data: Refused): PageResult<Data> {
  const { refusal } = data;
  const tooMany = refusal.reason === "tooManyHolds";
  return page(data, {
    title: ctx.t(tooMany ? texts.tooManyHolds : wordsOf(refusal).title),
    status: tooMany ? 429 : 409,
    htmx: true,
    islands: true,
    ...(tooMany ? { headers: { "retry-after": String(refusal.retryAfterSeconds) } } : {}),
  });
}

function wordsOf({ reason }: Refusal) {
  if (reason === "tooEarly") {
    return { title: deadlineTexts.refusedEarly, help: deadlineTexts.refusedEarlyHelp };
  }
  return reason === "taken"
    ? { title: texts.taken, help: texts.takenHelp }
    : { title: texts.notOffered, help: texts.notOfferedHelp };
}

/** Only shown when a time could not be held. */
export default function NotHeld({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  if ("check" in data) return <CheckPage ctx={ctx} check={data.check} />;
  const { service, asked, refusal } = data;
  const back = { href: hrefWith(`/services/${service.id}/slots`, asked), label: t(texts.otherTimes) };
  if (refusal.reason === "tooManyHolds") {
    return (
      <>
        <PageHeading back={back} focused={ctx.isFragment}>{t(service.name)}</PageHeading>
        <TooMany ctx={ctx} of="holds" seconds={refusal.retryAfterSeconds} />
      </>
    );
  }
  const next = "next" in refusal ? refusal.next : [];
  const { title, help } = wordsOf(refusal);
  const guard = guardOf(asked);
  const lawful = guard
    ? { first: ctx.formats.longDate(guard.window.firstLawfulDay), section: guard.section }
    : {};
  return (
    <>
      <PageHeading
        above={t(service.name)}
        lead={next.length > 0 && t(help, lawful)}
        focused={ctx.isFragment}
      >
        {t(title)}
      </PageHeading>
      {next.length === 0
        ? <NoneFree ctx={ctx} waiting={hrefWith(`/services/${service.id}/waiting-list`, asked)} />
        : (
          <form method="post" action="/holds" {...BOOSTED}>
            <input type="hidden" name="service" value={service.id} />
            <input type="hidden" name="hold" value={data.hold} />
            <Carried asked={asked} />
            <OfferButtons ctx={ctx} offers={next} />
          </form>
        )}
      <ButtonRow>
        <ButtonLink kind="tertiary" href={back.href}>{back.label}</ButtonLink>
      </ButtonRow>
    </>
  );
}
