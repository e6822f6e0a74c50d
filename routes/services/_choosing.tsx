import type { JSX } from "preact";
import {
  type Appointment,
  choosingTexts as texts,
  type OfferDay,
  placeOf,
  type WindowSearch,
} from "#lib/booking/mod.ts";
import type { Offer } from "#lib/calendar/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import { ErrorSummary, Section } from "#lib/ui/mod.ts";
import type { Context } from "#lib/web/mod.ts";
import { type Asked, guardOf } from "./_asked.ts";
import { faultText } from "./_question.tsx";
import { BOOSTED, heading, PAGE_DAYS, pageOf, readDate } from "./_slots.tsx";
import { OwnTimes, Releasing, Times } from "./_times.tsx";

/** What there is to choose from, for somebody who books or moves. */
export interface Choice {
  readonly service: Service;
  readonly asked: Asked;
  readonly days: readonly OfferDay[];
  readonly from: Temporal.PlainDate;
  /** the first day that may be shown: today's, or the first lawful one */
  readonly earliest: Temporal.PlainDate;
  /** the first free time from then on, on whichever page it stands */
  readonly first: Offer | undefined;
  /** where the next page begins */
  readonly next: Temporal.PlainDate | undefined;
  /** what the lawful days hold, where a date was given */
  readonly search: WindowSearch | undefined;
}

/**
 * Reads what is free for what was asked; `undefined` for a service that is not (yet) offered.
 * @param moving an appointment that looks for another time: its own place counts as free, but its own time is none to choose
 */
export async function findChoice(
  ctx: Context,
  service: Service,
  asked: Asked,
  moving?: Appointment,
): Promise<Choice | undefined> {
  const { booking } = ctx.house;
  const wish = { service: service.id, needs: asked.needs };
  const guard = guardOf(asked);
  // What is not lawful yet is not offered: the days begin with the first lawful one.
  const earliest = later(booking.today(), guard?.window.firstLawfulDay);
  const from = readDate(ctx.url.searchParams.get("from"), earliest);
  const offered = await booking.offers(wish, from, PAGE_DAYS, moving?.id);
  if (!offered) return undefined;
  const days = moving ? offered.map((day) => without(day, moving.start)) : offered;
  const search = guard && await booking.deadlines.search(wish, guard, moving);
  const { shown, next } = pageOf(days);
  const beyond = from.add({ days: PAGE_DAYS });
  const { furthest } = booking.deadlines.releases(service.id);
  const more = Temporal.PlainDate.compare(beyond, furthest) <= 0 ? beyond : undefined;
  const first = shown.flatMap((day) => day.offers)[0] ?? (await booking.firstFree(wish, 1, from))[0];
  return { service, asked, days: shown, from, earliest, first, next: next?.date ?? more, search };
}

function later(a: Temporal.PlainDate, b: Temporal.PlainDate | undefined): Temporal.PlainDate {
  return b && Temporal.PlainDate.compare(b, a) > 0 ? b : a;
}

function without(day: OfferDay, start: Temporal.Instant): OfferDay {
  return { ...day, offers: day.offers.filter((offer) => !offer.start.equals(start)) };
}

/** Whether htmx asked for other days of a page that is open: then the days take the focus. */
export function isTurning(ctx: Context): boolean {
  return ctx.isFragment && ctx.request.method !== "POST" && ctx.url.searchParams.has("from");
}

/** What is wrong with the date, over everything else. */
export function DateFault(
  { ctx, choice: { asked, service } }: { ctx: Context; choice: Choice },
): JSX.Element | null {
  if (asked.reading.state !== "faulty" || !service.window) return null;
  const { fault } = asked.reading;
  const message = ctx.t(faultText(fault, service.window.rule.kind), { year: ctx.house.booking.today().year });
  return (
    <ErrorSummary t={ctx.t} errors={[{ fieldId: fault === "caseMissing" ? "case" : "event", message }]} />
  );
}

/** All times of the days that fit on a page, those within the period first. @param choose see {@link Times} */
export function ShownTimes(
  { ctx, choice: { asked, days }, choose }: { ctx: Context; choice: Choice; choose?: boolean },
): JSX.Element {
  const guard = guardOf(asked);
  const late = guard ? days.filter((day) => placeOf(guard, day.date) === "late") : [];
  const inTime = days.filter((day) => !late.includes(day));
  return (
    <div id="zeiten" tabIndex={-1} autofocus={isTurning(ctx)}>
      <p>{ctx.t(texts.localTime, { town: ctx.house.config.town.name })}</p>
      <OwnTimes ctx={ctx} />
      <Times ctx={ctx} inTime={inTime} late={late} guard={guard} choose={choose} />
    </div>
  );
}

/** Earlier and later days, and when there will be more. @param link where the days from `date` on stand */
export function MoreDays(
  { ctx, choice, link }: { ctx: Context; choice: Choice; link: (date: Temporal.PlainDate) => string },
): JSX.Element {
  const { t } = ctx;
  const { earliest, from, next, service } = choice;
  return (
    <Section heading={t(texts.moreDays)}>
      <nav class="af-prose" aria-label={t(texts.moreDays)} {...BOOSTED} hx-swap="innerHTML show:#zeiten:top">
        <ul>
          {Temporal.PlainDate.compare(from, earliest) > 0 && (
            <li>
              <a class="kern-link" href={link(earliest)}>{t(texts.earlierDays)}</a>
            </li>
          )}
          {next && (
            <li>
              <a class="kern-link" href={link(next)}>{t(texts.laterDays)}: {heading(ctx, next)}</a>
            </li>
          )}
        </ul>
      </nav>
      <Releasing ctx={ctx} service={service} />
    </Section>
  );
}
