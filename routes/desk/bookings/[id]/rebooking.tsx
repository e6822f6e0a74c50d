import type { JSX } from "preact";
import type { Appointment, Contact, OfferDay } from "#lib/booking/mod.ts";
import { Alert, Button, ButtonRow, ErrorSummary, PageHeading } from "#lib/ui/mod.ts";
import { bookingsTexts as texts } from "#lib/ui/bookings_texts.ts";
import {
  type Context,
  type Handlers,
  page,
  type PageProps,
  type PageResult,
  staffWith,
} from "#lib/web/mod.ts";
import { readDate, readStart } from "../../../services/_slots.tsx";
import {
  bookingById,
  type ChangeRefusal,
  clerkActing,
  PAGE_DAYS,
  serviceName,
  TimeChoice,
  timesPage,
  whyOver,
} from "../_parts.tsx";

export const access = staffWith("serve");

type Data = {
  readonly appointment: Appointment;
  readonly contact: Contact;
  readonly days: readonly OfferDay[];
  readonly later: OfferDay | undefined;
  readonly error?: string;
  readonly taken?: boolean;
  /** why nothing can be changed any more */
  readonly over?: ChangeRefusal;
};

export const handler: Handlers<Data> = {
  async GET(ctx) {
    return await show(ctx);
  },

  async POST(ctx) {
    const { appointment: { id } } = await bookingById(ctx);
    const start = readStart(ctx.form.text("start"));
    if (!start) return await show(ctx, { error: ctx.t(texts.chooseTimeMissing) }, 422);
    const result = await ctx.house.booking.rebook(id, start, clerkActing(ctx));
    if (result.ok) return ctx.seeOther(`/desk/bookings/${id}?said=moved`);
    return await show(ctx, "next" in result ? { taken: true } : { over: result.reason }, 409);
  },
};

async function show(ctx: Context, more: Partial<Data> = {}, status = 200): Promise<PageResult<Data>> {
  const { booking } = ctx.house;
  const { appointment, contact } = await bookingById(ctx);
  const from = readDate(ctx.url.searchParams.get("from"), booking.today());
  const { service, id } = appointment;
  const days = await booking.offers({ service, needs: contact.needs }, from, PAGE_DAYS, id) ?? [];
  const { shown, later } = timesPage(days);
  return page({ appointment, contact, days: shown, later, ...more }, {
    title: ctx.t(texts.moveTitle),
    status,
  });
}

export default function ClerkRebookingPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { appointment, contact, days, later } = data;
  const path = `/desk/bookings/${appointment.id}`;
  const over = data.over ?? (appointment.cancelledAt === undefined ? undefined : "cancelled");
  return (
    <>
      <ErrorSummary t={t} errors={data.error ? [{ fieldId: "start", message: data.error }] : []} />
      <PageHeading
        above={`${contact.name}, ${serviceName(ctx, appointment.service)}`}
        back={{ href: path, label: t(texts.backToOne) }}
        lead={t(texts.moveLead, { when: ctx.formats.dateAndTime(appointment.start) })}
      >
        {t(texts.moveTitle)}
      </PageHeading>
      {data.taken && (
        <Alert tone="warning" title={t(texts.taken)} level={2}>
          <p>{t(texts.takenHelp)}</p>
        </Alert>
      )}
      {over && <Alert tone="warning" title={whyOver(ctx, over)} level={2} />}
      {!over && days.length === 0 && <p class="kern-body">{t(texts.noTimes)}</p>}
      {!over && days.length > 0 && (
        <form method="post" action={`${path}/rebooking`} noValidate>
          <TimeChoice ctx={ctx} days={days} error={data.error} />
          <ButtonRow>
            <Button>{t(texts.moveButton)}</Button>
          </ButtonRow>
        </form>
      )}
      {!over && later && (
        <p>
          <a class="kern-link" href={`${path}/rebooking?from=${later.date}`}>{t(texts.laterDays)}</a>
        </p>
      )}
    </>
  );
}
