import type { JSX } from "preact";
import { type Guard, type Need, NEEDS, type OfferDay, placeOf } from "#lib/booking/mod.ts";
import { Button, ButtonRow, Checkboxes, ErrorSummary, PageHeading, Radios, Section } from "#lib/ui/mod.ts";
import { bookingsTexts as texts } from "#lib/ui/bookings_texts.ts";
import {
  type Context,
  type Handlers,
  page,
  type PageProps,
  type PageResult,
  staffWith,
} from "#lib/web/mod.ts";
import { guardOf, hrefWith, readAsked } from "../../services/_asked.ts";
import { type Choice, findChoice } from "../../services/_choosing.tsx";
import { readStart, townDay } from "../../services/_slots.tsx";
import { clerkActing, Taken, TimeChoice, timesPage } from "./_parts.tsx";
import { eventError, EventQuestion, TooEarly, WindowSaid } from "./_window.tsx";

export const access = staffWith("serve");

const PATH = "/desk/bookings/new";

type Data = {
  readonly needs: readonly Need[];
  /** what there is to choose from, once a service was chosen */
  readonly choice: Choice | undefined;
  readonly days: readonly OfferDay[];
  readonly later: Temporal.PlainDate | undefined;
  readonly error?: string;
  readonly taken?: boolean;
  /** the time is before the legal period */
  readonly early?: Guard;
};

export const handler: Handlers<Data> = {
  async GET(ctx) {
    const { searchParams } = ctx.url;
    return await show(ctx, searchParams.get("service") ?? "", searchParams.getAll("needs"));
  },

  /** Keeps the chosen time for ten minutes, like anybody's, and goes on to the details. */
  async POST(ctx) {
    const { form, house } = ctx;
    const id = form.text("service");
    const service = house.catalogue.find(id);
    const needs = NEEDS.filter((need) => form.all("needs").includes(need));
    const start = readStart(form.text("start"));
    if (!start) return await show(ctx, id, needs, { error: ctx.t(texts.chooseTimeMissing) }, 422);
    const asked = service && { ...readAsked(ctx, service), needs };
    const guard = asked && guardOf(asked);
    if (guard && placeOf(guard, townDay(ctx, start)) === "early") {
      return await show(ctx, id, needs, { early: guard }, 409);
    }
    const result = await house.booking.hold({ service: id, needs }, start, clerkActing(ctx));
    if (!result.ok) return await show(ctx, id, needs, { taken: true }, 409);
    const path = `/desk/bookings/holds/${result.hold.id}`;
    return ctx.seeOther(asked ? hrefWith(path, { ...asked, needs: [] }) : path);
  },
};

async function show(
  ctx: Context,
  wanted: string,
  typedNeeds: readonly string[],
  more: Partial<Data> = {},
  status = 200,
): Promise<PageResult<Data>> {
  const needs = NEEDS.filter((need) => typedNeeds.includes(need));
  const service = ctx.house.catalogue.find(wanted);
  const choice = service && await findChoice(ctx, service, { ...readAsked(ctx, service), needs });
  const { shown, later } = timesPage(choice);
  const faulty = choice?.asked.reading.state === "faulty";
  const data = { needs, choice, days: shown, later, ...more };
  return page(data, { title: ctx.t(texts.book), status: faulty && status === 200 ? 422 : status });
}

export default function NewBookingPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { needs, choice, days, later } = data;
  const errors = [
    ...[eventError(ctx, choice?.service, choice?.asked) ?? []].flat(),
    ...(data.error ? [{ fieldId: "start", message: data.error }] : []),
  ];
  return (
    <>
      <ErrorSummary t={t} errors={errors} />
      <PageHeading back={{ href: "/desk/bookings", label: t(texts.back) }}>{t(texts.book)}</PageHeading>
      {data.early && <TooEarly ctx={ctx} guard={data.early} />}
      {data.taken && <Taken ctx={ctx} />}
      <form method="get" action={PATH}>
        <Radios
          {...{ t, name: "service", label: t(texts.service), value: choice?.service.id, required: true }}
          options={ctx.house.catalogue.unlocked(ctx.house.booking.today()).map(({ id, name }) => ({
            value: id,
            label: t(name),
          }))}
        />
        {choice && <EventQuestion ctx={ctx} service={choice.service} asked={choice.asked} />}
        <Checkboxes
          {...{ t, name: "needs", label: t(texts.needs), values: needs }}
          options={NEEDS.map((need) => ({ value: need, label: t(texts[need]) }))}
        />
        <ButtonRow>
          <Button kind={choice ? "secondary" : "primary"}>{t(texts.showTimes)}</Button>
        </ButtonRow>
      </form>
      {choice && (
        <Section heading={t(texts.chooseTime)}>
          <div class="af-prose">
            <WindowSaid ctx={ctx} {...choice} />
            {days.length > 0 && <FreeTimes ctx={ctx} data={data} choice={choice} />}
            {later && (
              <p>
                <a class="kern-link" href={laterLink(choice, needs, later)}>{t(texts.laterDays)}</a>
              </p>
            )}
            {days.length === 0 && <p>{t(texts.noTimes)}</p>}
          </div>
        </Section>
      )}
    </>
  );
}

/** What was asked, as names and values. */
function kept({ service, asked }: Choice, needs: readonly Need[]): [string, string][] {
  const guard = guardOf(asked);
  return [
    ["service", service.id],
    ...needs.map((need): [string, string] => ["needs", need]),
    ...(guard ? [["event", guard.event.toString()] as [string, string]] : []),
    ...(guard?.eventCase ? [["case", guard.eventCase] as [string, string]] : []),
  ];
}

function laterLink(choice: Choice, needs: readonly Need[], from: Temporal.PlainDate): string {
  return `${PATH}?${new URLSearchParams([...kept(choice, needs), ["from", from.toString()]])}`;
}

function FreeTimes(
  { ctx, data, choice }: { ctx: Context; data: Data; choice: Choice },
): JSX.Element {
  return (
    <form method="post" action={PATH} noValidate>
      {kept(choice, data.needs).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <TimeChoice ctx={ctx} days={data.days} error={data.error} guard={guardOf(choice.asked)} />
      <ButtonRow>
        <Button>{ctx.t(texts.hold)}</Button>
      </ButtonRow>
    </form>
  );
}
