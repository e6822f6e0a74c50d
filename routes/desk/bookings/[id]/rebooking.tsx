import type { JSX } from "preact";
import { type Appointment, type Contact, type Guard, type OfferDay, placeOf } from "#lib/booking/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import { Alert, Button, ButtonRow, ErrorSummary, PageHeading, Section } from "#lib/ui/mod.ts";
import { bookingsTexts as texts } from "#lib/ui/bookings_texts.ts";
import {
  type Context,
  type Handlers,
  page,
  type PageProps,
  type PageResult,
  staffWith,
} from "#lib/web/mod.ts";
import { type Asked, guardOf, hrefWith, readAsked } from "../../../services/_asked.ts";
import { type Choice, findChoice } from "../../../services/_choosing.tsx";
import { Carried } from "../../../services/_question.tsx";
import { readStart, townDay } from "../../../services/_slots.tsx";
import {
  bookingById,
  type ChangeRefusal,
  clerkActing,
  serviceName,
  Taken,
  TimeChoice,
  timesPage,
  whyOver,
} from "../_parts.tsx";
import { eventError, EventQuestion, TooEarly, WindowSaid } from "../_window.tsx";

export const access = staffWith("serve");

type Data = {
  readonly appointment: Appointment;
  readonly contact: Contact;
  /** missing where the service is no longer offered */
  readonly choice: Choice | undefined;
  readonly days: readonly OfferDay[];
  readonly later: Temporal.PlainDate | undefined;
  readonly error?: string;
  readonly taken?: boolean;
  /** the time is before the legal period */
  readonly early?: Guard;
  /** why nothing can be changed any more */
  readonly over?: ChangeRefusal;
};

export const handler: Handlers<Data> = {
  async GET(ctx) {
    return await show(ctx);
  },

  async POST(ctx) {
    const { appointment: { id, service } } = await bookingById(ctx);
    const start = readStart(ctx.form.text("start"));
    if (!start) return await show(ctx, { error: ctx.t(texts.chooseTimeMissing) }, 422);
    const offered = ctx.house.catalogue.find(service);
    const guard = offered && guardOf(readAsked(ctx, offered));
    if (guard && placeOf(guard, townDay(ctx, start)) === "early") {
      return await show(ctx, { early: guard }, 409);
    }
    const result = await ctx.house.booking.rebook(id, start, clerkActing(ctx));
    if (result.ok) return ctx.seeOther(`/desk/bookings/${id}?said=moved`);
    return await show(ctx, "next" in result ? { taken: true } : { over: result.reason }, 409);
  },
};

async function show(ctx: Context, more: Partial<Data> = {}, status = 200): Promise<PageResult<Data>> {
  const { appointment, contact } = await bookingById(ctx);
  const service = ctx.house.catalogue.find(appointment.service);
  const choice = service && await findChoice(ctx, service, asking(ctx, service, contact), appointment);
  const { shown, later } = timesPage(choice);
  const faulty = choice?.asked.reading.state === "faulty";
  return page({ appointment, contact, choice, days: shown, later, ...more }, {
    title: ctx.t(texts.moveTitle),
    status: faulty && status === 200 ? 422 : status,
  });
}

/** Who else takes part was said when it was booked. */
function asking(ctx: Context, service: Service, { needs }: Contact): Asked {
  return { ...readAsked(ctx, service), needs };
}

export default function ClerkRebookingPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { appointment, contact, choice } = data;
  const path = `/desk/bookings/${appointment.id}`;
  const over = data.over ?? (appointment.cancelledAt === undefined ? undefined : "cancelled");
  const errors = [
    ...[eventError(ctx, choice?.service, choice?.asked) ?? []].flat(),
    ...(data.error ? [{ fieldId: "start", message: data.error }] : []),
  ];
  return (
    <>
      <ErrorSummary t={t} errors={over ? [] : errors} />
      <PageHeading
        above={`${contact.name}, ${serviceName(ctx, appointment.service)}`}
        back={{ href: path, label: t(texts.backToOne) }}
        lead={t(texts.moveLead, { when: ctx.formats.dateAndTime(appointment.start) })}
      >
        {t(texts.moveTitle)}
      </PageHeading>
      {data.early && <TooEarly ctx={ctx} guard={data.early} />}
      {data.taken && <Taken ctx={ctx} />}
      {over
        ? <Alert tone="warning" title={whyOver(ctx, over)} level={2} />
        : <OtherTimes ctx={ctx} data={data} path={`${path}/rebooking`} />}
    </>
  );
}

/** The date a deadline runs from, where there is one, and below it the times. */
function OtherTimes({ ctx, data, path }: { ctx: Context; data: Data; path: string }): JSX.Element {
  const { t } = ctx;
  const { appointment, choice, days, later, error } = data;
  if (!choice) return <p class="kern-body">{t(texts.noTimes)}</p>;
  // Who else takes part is known; only the date travels.
  const dated: Asked = { ...choice.asked, needs: [] };
  return (
    <>
      {choice.service.window && (
        <form method="get" action={path} noValidate>
          <EventQuestion ctx={ctx} service={choice.service} asked={choice.asked} />
          <ButtonRow>
            <Button kind="secondary">{t(texts.showTimes)}</Button>
          </ButtonRow>
        </form>
      )}
      <Section heading={t(texts.chooseTime)}>
        <div class="af-prose">
          <WindowSaid ctx={ctx} {...choice} moving={appointment} />
          {days.length === 0 && <p>{t(texts.noTimes)}</p>}
          {days.length > 0 && (
            <form method="post" action={path} noValidate>
              <Carried asked={dated} />
              <TimeChoice ctx={ctx} days={days} error={error} guard={guardOf(dated)} />
              <ButtonRow>
                <Button>{t(texts.moveButton)}</Button>
              </ButtonRow>
            </form>
          )}
          {later && (
            <p>
              <a class="kern-link" href={hrefWith(path, dated, { from: later.toString() })}>
                {t(texts.laterDays)}
              </a>
            </p>
          )}
        </div>
      </Section>
    </>
  );
}
