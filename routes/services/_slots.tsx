import type { JSX } from "preact";
import { choosingTexts as texts, type OfferDay, waitingTexts } from "#lib/booking/mod.ts";
import type { Offer } from "#lib/calendar/mod.ts";
import type { Context } from "#lib/web/mod.ts";
import { Alert, Button, ButtonLink, ButtonRow, type SlotDay, type SlotTime } from "#lib/ui/mod.ts";

/** Free times on one page, at most; a day is never cut in two. Keeps the page within its 14,600 bytes. */
const TIMES_MAX = 120;
/** Days read for one page. */
export const PAGE_DAYS = 35;
/** How far ahead an address may ask, in years. Days of five-digit years would sort before those of four in the store. */
const DATE_YEARS_MAX = 5;
const NOON = 12;

/**
 * Makes links and forms inside answer at once where scripts run: only the page's content is exchanged, refusals (409, 422) included. Without
 * scripts they are what they are.
 */
export const BOOSTED = {
  "hx-boost": "true",
  "hx-target": "#inhalt",
  "hx-swap": "innerHTML show:window:top",
} as const;

/** How a start is written into forms and read from them: an instant, so that no clock change makes it ambiguous. */
export function startValue(start: Temporal.Instant): string {
  return start.toString({ smallestUnit: "minute" });
}

/** The instant a form sent, or `undefined` for anything else. */
export function readStart(text: string): Temporal.Instant | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:00)?Z$/.test(text)) return undefined;
  try {
    return Temporal.Instant.from(text);
  } catch {
    return undefined;
  }
}

/** The date an address asked for, not before `earliest` and not far beyond anything on offer; `earliest` for anything else. */
export function readDate(text: string | null, earliest: Temporal.PlainDate): Temporal.PlainDate {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return earliest;
  const latest = earliest.add({ years: DATE_YEARS_MAX });
  try {
    const date = Temporal.PlainDate.from(text);
    if (Temporal.PlainDate.compare(date, latest) > 0) return latest;
    return Temporal.PlainDate.compare(date, earliest) < 0 ? earliest : date;
  } catch {
    return earliest;
  }
}

/** The days that fit on a page of `timesMax` times (at least one day), and the first one that does not. */
export function pageOf(
  days: readonly OfferDay[],
  timesMax = TIMES_MAX,
): { shown: OfferDay[]; next: OfferDay | undefined } {
  const open = days.filter((day) => day.state === "open");
  let times = 0;
  let count = 0;
  for (const day of open) {
    times += day.offers.length;
    if (count > 0 && times > timesMax) break;
    count++;
  }
  return { shown: open.slice(0, count), next: open[count] };
}

/** Days as the grid shows them; a full day names the next one with free times. */
export function slotDays(ctx: Context, days: readonly OfferDay[]): SlotDay[] {
  return days.map((day, index) => {
    const following = days.slice(index + 1).find((later) => later.offers.length > 0);
    const times = slotTimes(ctx, day.offers);
    const isMorning = (offer: Offer) => townHour(ctx, offer.start) < NOON;
    return {
      id: day.date.toString(),
      heading: heading(ctx, day.date),
      morning: times.filter((_, at) => isMorning(day.offers[at]!)),
      afternoon: times.filter((_, at) => !isMorning(day.offers[at]!)),
      ...(day.offers.length === 0 && following
        ? { next: { id: following.date.toString(), heading: heading(ctx, following.date) } }
        : {}),
    };
  });
}

/** "09:40"; on the night on which the clocks go back, the hour that comes twice says which one it is. */
function slotTimes(ctx: Context, offers: readonly Offer[]): SlotTime[] {
  const seen = Map.groupBy(
    offers,
    (offer) => `${townDay(ctx, offer.start)} ${ctx.formats.time(offer.start)}`,
  );
  return offers.map(({ start }) => {
    const time = ctx.formats.time(start);
    const twins = seen.get(`${townDay(ctx, start)} ${time}`)!;
    const which = twins.length < 2
      ? ""
      : ` ${ctx.t(twins[0]!.start.equals(start) ? texts.summerTime : texts.winterTime)}`;
    return { value: startValue(start), time: time + which };
  });
}

export function heading(ctx: Context, date: Temporal.PlainDate): string {
  return ctx.formats.longDate(date);
}

/** "Di., 24. Nov., 09:40" */
export function shortWhen(ctx: Context, start: Temporal.Instant): string {
  return `${ctx.formats.dayAndMonth(townDay(ctx, start))}, ${ctx.formats.time(start)}`;
}

export function townDay(ctx: Context, start: Temporal.Instant): Temporal.PlainDate {
  return start.toZonedDateTimeISO(ctx.house.config.timeZone).toPlainDate();
}

function townHour(ctx: Context, start: Temporal.Instant): number {
  return start.toZonedDateTimeISO(ctx.house.config.timeZone).hour;
}

/** Some free times as buttons of the surrounding form, each with its day. */
export function OfferButtons(
  { ctx, offers, name = "start" }: { ctx: Context; offers: readonly Offer[]; name?: string },
): JSX.Element {
  return (
    <ButtonRow>
      {offers.map(({ start }) => (
        <Button key={startValue(start)} kind="secondary" name={name} value={startValue(start)}>
          {ctx.t(texts.uhr, { time: shortWhen(ctx, start) })}
        </Button>
      ))}
    </ButtonRow>
  );
}

/** The time that a mail to the waiting list named: one press holds it, if nobody was faster. */
export function FreedTime(
  { ctx, start, free }: { ctx: Context; start: Temporal.Instant; free: boolean },
): JSX.Element {
  const when = shortWhen(ctx, start);
  if (free) {
    return (
      <Button icon="clock" block name="start" value={startValue(start)}>
        {ctx.t(texts.freedTime, { when })}
      </Button>
    );
  }
  return (
    <Alert tone="warning" title={ctx.t(texts.freedGone, { when })} level={2}>
      <p>{ctx.t(texts.freedGoneHelp)}</p>
    </Alert>
  );
}

/** The office's address and hours: coming in person is always possible. */
export function InPerson({ ctx }: { ctx: Context }): JSX.Element {
  const { town } = ctx.house.config;
  return (
    <p>
      {town.office}, {town.street}, {town.postcodeAndPlace}
      <br />
      {town.openingHours}
      <br />
      <a class="kern-link" href={`tel:${town.phone.replace(/[^\d+]/g, "")}`}>{town.phone}</a>
    </p>
  );
}

/** Said where nothing is free at all. @param waiting where to leave an address for a freed time */
export function NoneFree({ ctx, waiting }: { ctx: Context; waiting?: string }): JSX.Element {
  return (
    <Alert tone="info" title={ctx.t(texts.noneFree)} level={2}>
      {waiting && (
        <>
          <p>{ctx.t(waitingTexts.invite)}</p>
          <ButtonRow>
            <ButtonLink href={waiting}>{ctx.t(waitingTexts.inviteLink)}</ButtonLink>
          </ButtonRow>
        </>
      )}
      <p>{ctx.t(texts.noneFreeHelp)}</p>
      <InPerson ctx={ctx} />
    </Alert>
  );
}

/** Too many from one address range: when to come again, and whom to call. */
export function TooMany(
  { ctx, of, seconds }: { ctx: Context; of: "holds" | "bookings"; seconds: number },
): JSX.Element {
  const { phone } = ctx.house.config.town;
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return of === "holds"
    ? (
      <Alert tone="warning" title={ctx.t(texts.tooManyHolds)} level={2}>
        <p>{ctx.t(texts.tooManyHoldsHelp, { minutes, phone })}</p>
      </Alert>
    )
    : (
      <Alert tone="warning" title={ctx.t(texts.tooManyBookings)} level={2}>
        <p>{ctx.t(texts.tooManyBookingsHelp, { phone })}</p>
      </Alert>
    );
}
