import type { JSX } from "preact";
import { type Need, NEEDS, type OfferDay } from "#lib/booking/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import {
  Alert,
  Button,
  ButtonRow,
  Checkboxes,
  ErrorSummary,
  PageHeading,
  Radios,
  Section,
} from "#lib/ui/mod.ts";
import { bookingsTexts as texts } from "#lib/ui/bookings_texts.ts";
import {
  type Context,
  type Handlers,
  page,
  type PageProps,
  type PageResult,
  staffWith,
} from "#lib/web/mod.ts";
import { readDate, readStart } from "../../services/_slots.tsx";
import { clerkActing, PAGE_DAYS, TimeChoice, timesPage } from "./_parts.tsx";

export const access = staffWith("serve");

type Data = {
  readonly service: Service | undefined;
  readonly needs: readonly Need[];
  readonly days: readonly OfferDay[];
  readonly later: OfferDay | undefined;
  readonly error?: string;
  readonly taken?: boolean;
};

export const handler: Handlers<Data> = {
  async GET(ctx) {
    const { searchParams } = ctx.url;
    return await show(ctx, searchParams.get("service") ?? "", searchParams.getAll("needs"));
  },

  /** Keeps the chosen time for ten minutes, like anybody's, and goes on to the details. */
  async POST(ctx) {
    const { form, house } = ctx;
    const service = form.text("service");
    const needs = NEEDS.filter((need) => form.all("needs").includes(need));
    const start = readStart(form.text("start"));
    if (!start) return await show(ctx, service, needs, { error: ctx.t(texts.chooseTimeMissing) }, 422);
    const result = await house.booking.hold({ service, needs }, start, clerkActing(ctx));
    if (result.ok) return ctx.seeOther(`/desk/bookings/holds/${result.hold.id}`);
    return await show(ctx, service, needs, { taken: true }, 409);
  },
};

async function show(
  ctx: Context,
  wanted: string,
  typedNeeds: readonly string[],
  more: Partial<Data> = {},
  status = 200,
): Promise<PageResult<Data>> {
  const { booking, catalogue } = ctx.house;
  const needs = NEEDS.filter((need) => typedNeeds.includes(need));
  const service = catalogue.find(wanted);
  const from = readDate(ctx.url.searchParams.get("from"), booking.today());
  const days = service ? await booking.offers({ service: service.id, needs }, from, PAGE_DAYS) ?? [] : [];
  const { shown, later } = timesPage(days);
  return page({ service, needs, days: shown, later, ...more }, { title: ctx.t(texts.book), status });
}

export default function NewBookingPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { service, needs, days, later } = data;
  const errors = data.error ? [{ fieldId: "start", message: data.error }] : [];
  return (
    <>
      <ErrorSummary t={t} errors={errors} />
      <PageHeading back={{ href: "/desk/bookings", label: t(texts.back) }}>{t(texts.book)}</PageHeading>
      {data.taken && (
        <Alert tone="warning" title={t(texts.taken)} level={2}>
          <p>{t(texts.takenHelp)}</p>
        </Alert>
      )}
      <form method="get" action="/desk/bookings/new">
        <Radios
          {...{ t, name: "service", label: t(texts.service), value: service?.id, required: true }}
          options={ctx.house.catalogue.unlocked(ctx.house.booking.today()).map(({ id, name }) => ({
            value: id,
            label: t(name),
          }))}
        />
        <Checkboxes
          {...{ t, name: "needs", label: t(texts.needs), values: needs }}
          options={NEEDS.map((need) => ({ value: need, label: t(texts[need]) }))}
        />
        <ButtonRow>
          <Button kind={service ? "secondary" : "primary"}>{t(texts.showTimes)}</Button>
        </ButtonRow>
      </form>
      {service && <FreeTimes ctx={ctx} data={data} service={service} />}
      {service && later && (
        <p>
          <a class="kern-link" href={laterLink(service, needs, later)}>{t(texts.laterDays)}</a>
        </p>
      )}
      {service && days.length === 0 && <p class="kern-body">{t(texts.noTimes)}</p>}
    </>
  );
}

function laterLink(service: Service, needs: readonly Need[], { date }: OfferDay): string {
  const query = [["service", service.id], ["from", date.toString()], ...needs.map((need) => ["needs", need])];
  return `/desk/bookings/new?${new URLSearchParams(query)}`;
}

function FreeTimes(
  { ctx, data, service }: { ctx: Context; data: Data; service: Service },
): JSX.Element | null {
  const { t } = ctx;
  if (data.days.length === 0) return null;
  return (
    <Section heading={t(texts.chooseTime)}>
      <form method="post" action="/desk/bookings/new" noValidate>
        <input type="hidden" name="service" value={service.id} />
        {data.needs.map((need) => <input key={need} type="hidden" name="needs" value={need} />)}
        <TimeChoice ctx={ctx} days={data.days} error={data.error} />
        <ButtonRow>
          <Button>{t(texts.hold)}</Button>
        </ButtonRow>
      </form>
    </Section>
  );
}
