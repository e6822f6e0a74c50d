import type { JSX } from "preact";
import {
  type Appointment,
  choosingTexts,
  CITIZEN,
  managingTexts as texts,
  type OfferDay,
} from "#lib/booking/mod.ts";
import type { Offer } from "#lib/calendar/mod.ts";
import { Alert, Button, ButtonRow, ErrorSummary, PageHeading, Radios, Section } from "#lib/ui/mod.ts";
import {
  type Access,
  type Context,
  type Handlers,
  page,
  type PageProps,
  type PageResult,
} from "#lib/web/mod.ts";
import {
  heading,
  NoneFree,
  PAGE_DAYS,
  pageOf,
  readDate,
  readStart,
  shortWhen,
  slotTimes,
  startValue,
} from "../../services/_slots.tsx";
import { found, isUnderWay } from "./_found.ts";
import { AppointmentTicket, backTo, Begun, Cancelled, UnderWay } from "./_parts.tsx";

export const access: Access = "link";

/** Times that stand on the page as choices at once; the other days are links. */
const CHOICES_MAX = 40;

type Data = {
  readonly appointment: Appointment;
  /** days whose times are shown as choices */
  readonly days: readonly OfferDay[];
  /** further days with free times, as links */
  readonly others: readonly OfferDay[];
  readonly unchosen?: boolean;
  readonly begun?: boolean;
  readonly underWay?: boolean;
  /** the chosen time was gone */
  readonly refused?: { readonly reason: "taken" | "notOffered"; readonly offers: readonly Offer[] };
};

export const handler: Handlers<Data> = {
  async GET(ctx) {
    const { appointment } = await found(ctx);
    return await show(ctx, appointment, { underWay: await isUnderWay(ctx, appointment) });
  },

  /** Times are choices here and not buttons: a scanner that presses every button moves nothing (P07). */
  async POST(ctx) {
    const { appointment } = await found(ctx);
    if (await isUnderWay(ctx, appointment)) return await show(ctx, appointment, { underWay: true }, 409);
    const start = readStart(ctx.form.text("start"));
    if (!start) return await show(ctx, appointment, { unchosen: true }, 422);
    const result = await ctx.house.booking.rebook(appointment.id, start, CITIZEN);
    if (result.ok) return ctx.seeOther(backTo(ctx).href);
    if ("next" in result) {
      return await show(ctx, appointment, { refused: { reason: result.reason, offers: result.next } }, 409);
    }
    return result.reason === "begun" ? await show(ctx, appointment, { begun: true }, 409) : ctx.notFound();
  },
};

async function show(
  ctx: Context,
  appointment: Appointment,
  more: Partial<Data> = {},
  status = 200,
): Promise<PageResult<Data>> {
  const { booking } = ctx.house;
  const from = readDate(ctx.url.searchParams.get("from"), booking.today());
  const days = await booking.offers(appointment.service, from, PAGE_DAYS, appointment.id) ?? [];
  const free = days.filter((day) => day.offers.length > 0);
  const { shown } = pageOf(free, CHOICES_MAX);
  return page({ appointment, days: shown, others: free.slice(shown.length), ...more }, {
    title: ctx.t(texts.moveTitle),
    status,
  });
}

export default function RebookingPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { appointment, refused } = data;
  if (data.underWay) return <UnderWay ctx={ctx} />;
  if (data.begun) return <Begun ctx={ctx} />;
  if (appointment.cancelledAt) return <Cancelled ctx={ctx} appointment={appointment} />;
  const when = ctx.formats.dateAndTime(appointment.start).replace(/ Uhr$/, "");
  const groups = refused
    ? [{
      label: t(refused.reason === "taken" ? choosingTexts.takenHelp : choosingTexts.notOfferedHelp),
      offers: refused.offers,
      withDay: true,
    }]
    : data.days.map((day) => ({ label: heading(ctx, day.date), offers: day.offers, withDay: false }));
  return (
    <>
      <PageHeading back={backTo(ctx)} lead={t(texts.moveLead, { when })}>{t(texts.moveTitle)}</PageHeading>
      <ErrorSummary
        t={t}
        errors={data.unchosen ? [{ fieldId: "start-1", message: t(texts.moveChoose) }] : []}
      />
      {refused && (
        <Alert
          tone="warning"
          title={t(refused.reason === "taken" ? choosingTexts.taken : choosingTexts.notOffered)}
          level={2}
        />
      )}
      <div class="af-prose">
        <AppointmentTicket ctx={ctx} appointment={appointment} label={t(texts.title)} />
        {groups.every(({ offers }) => offers.length === 0)
          ? <NoneFree ctx={ctx} />
          : <TimeChoice ctx={ctx} groups={groups} />}
      </div>
      <OtherDays ctx={ctx} days={data.others} />
    </>
  );
}

function OtherDays({ ctx, days }: { ctx: Context; days: readonly OfferDay[] }): JSX.Element | null {
  if (days.length === 0) return null;
  return (
    <Section heading={ctx.t(choosingTexts.moreDays)}>
      <div class="af-prose">
        <ul>
          {days.map(({ date, offers }) => (
            <li key={date.toString()}>
              <a class="kern-link" href={`${backTo(ctx).href}/rebooking?from=${date}`}>
                {heading(ctx, date)}
              </a>
              {` (${ctx.t(choosingTexts.timesFree, { count: offers.length })})`}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}

type Group = { readonly label: string; readonly offers: readonly Offer[]; readonly withDay: boolean };

function TimeChoice({ ctx, groups }: { ctx: Context; groups: readonly Group[] }): JSX.Element {
  const { t } = ctx;
  return (
    <form class="af-prose" method="post" action={`${backTo(ctx).href}/rebooking`} noValidate>
      {groups.map(({ label, offers, withDay }, index) => {
        const times = slotTimes(ctx, offers);
        return (
          <Radios
            key={label}
            t={t}
            name="start"
            id={`start-${index + 1}`}
            label={label}
            inline
            required
            options={offers.map(({ start }, at) => ({
              value: startValue(start),
              label: t(choosingTexts.uhr, { time: withDay ? shortWhen(ctx, start) : times[at]!.time }),
            }))}
          />
        );
      })}
      <ButtonRow>
        <Button>{t(texts.moveButton)}</Button>
      </ButtonRow>
    </form>
  );
}
