import type { JSX } from "preact";
import { type Appointment, choosingTexts, CITIZEN, managingTexts as texts } from "#lib/booking/mod.ts";
import { Alert, Button, ButtonRow, ErrorSummary, PageHeading } from "#lib/ui/mod.ts";
import {
  type Access,
  type Context,
  type Handlers,
  page,
  type PageProps,
  type PageResult,
} from "#lib/web/mod.ts";
import { type Asked, hrefWith, readAsked } from "../../services/_asked.ts";
import {
  type Choice,
  DateFault,
  findChoice,
  isTurning,
  MoreDays,
  ShownTimes,
} from "../../services/_choosing.tsx";
import { Carried, Question, WithNeeds } from "../../services/_question.tsx";
import { BOOSTED, NoneFree, readStart, shortWhen, startValue } from "../../services/_slots.tsx";
import { Deadline } from "../../services/_times.tsx";
import { found, isUnderWay } from "./_found.ts";
import { AppointmentTicket, backTo, Begun, Cancelled, UnderWay } from "./_parts.tsx";

export const access: Access = "link";

type Data = {
  readonly appointment: Appointment;
  /** missing where the service is no longer offered */
  readonly choice: Choice | undefined;
  readonly unchosen?: boolean;
  readonly begun?: boolean;
  readonly underWay?: boolean;
  /** the chosen time cannot be had */
  readonly refused?: "taken" | "notOffered";
};

export const handler: Handlers<Data> = {
  async GET(ctx) {
    const { appointment } = await found(ctx);
    return await show(ctx, { underWay: await isUnderWay(ctx, appointment) });
  },

  /** Times are choices here and not buttons: a scanner that presses every button moves nothing (P07). */
  async POST(ctx) {
    const { appointment } = await found(ctx);
    if (await isUnderWay(ctx, appointment)) return await show(ctx, { underWay: true }, 409);
    const start = readStart(ctx.form.text("start"));
    if (!start) return await show(ctx, { unchosen: true }, 422);
    const result = await ctx.house.booking.rebook(appointment.id, start, CITIZEN);
    if (result.ok) return ctx.seeOther(backTo(ctx).href);
    if ("next" in result) return await show(ctx, { refused: result.reason }, 409);
    if (result.reason === "underWay") return await show(ctx, { underWay: true }, 409);
    return result.reason === "begun" ? await show(ctx, { begun: true }, 409) : ctx.notFound();
  },
};

async function show(ctx: Context, more: Partial<Data> = {}, status = 200): Promise<PageResult<Data>> {
  const { appointment, service } = await found(ctx);
  // Who else takes part was said when it was booked, and its length stays.
  const { needs } = await ctx.house.booking.contact(appointment);
  const asked: Asked = { ...readAsked(ctx, service), needs };
  const choice = await findChoice(ctx, service, asked, appointment);
  return page({ appointment, choice, ...more }, {
    title: ctx.t(texts.moveTitle),
    status: status === 200 && asked.reading.state === "faulty" ? 422 : status,
    htmx: true,
    islands: true,
  });
}

export default function RebookingPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { appointment, choice } = data;
  if (data.underWay) return <UnderWay ctx={ctx} />;
  if (data.begun) return <Begun ctx={ctx} />;
  if (appointment.cancelledAt) return <Cancelled ctx={ctx} appointment={appointment} />;
  const when = ctx.formats.dateAndTime(appointment.start).replace(/ Uhr$/, "");
  return (
    <>
      <PageHeading
        back={backTo(ctx)}
        lead={t(texts.moveLead, { when })}
        focused={ctx.isFragment && !isTurning(ctx) && !data.unchosen}
      >
        {t(texts.moveTitle)}
      </PageHeading>
      <ErrorSummary
        t={t}
        errors={data.unchosen ? [{ fieldId: "start", message: t(texts.moveChoose) }] : []}
      />
      {data.refused && (
        <Alert
          tone="warning"
          title={t(data.refused === "taken" ? choosingTexts.taken : choosingTexts.notOffered)}
          level={2}
        >
          <p>{t(data.refused === "taken" ? choosingTexts.takenHelp : choosingTexts.notOfferedHelp)}</p>
        </Alert>
      )}
      {choice?.first
        ? <TimeChoice ctx={ctx} choice={choice} first={choice.first.start} />
        : <NoneFree ctx={ctx} />}
      <div class="af-section">
        <AppointmentTicket ctx={ctx} appointment={appointment} label={t(texts.title)} />
      </div>
    </>
  );
}

/** The same choice as for a new appointment, but of choices before a button. */
function TimeChoice(
  { ctx, choice, first }: { ctx: Context; choice: Choice; first: Temporal.Instant },
): JSX.Element {
  const { t } = ctx;
  const { service, asked, search } = choice;
  const path = `${backTo(ctx).href}/rebooking`;
  // After a refusal the days stay those that were shown.
  const action = choice.from.equals(choice.earliest) ? path : `${path}?from=${choice.from}`;
  const deadline = search && <Deadline {...{ ctx, service, asked, search }} moving />;
  return (
    <>
      <DateFault ctx={ctx} choice={choice} />
      <div class="af-prose" {...BOOSTED}>
        <Question {...{ ctx, service, asked }} action={path} dateOnly />
      </div>
      {search?.state !== "free" && deadline}
      <form class="af-prose" method="post" action={action} noValidate {...BOOSTED}>
        <Carried asked={{ ...asked, needs: [] }} />
        <div class="af-half">
          <input
            class="kern-sr-only af-time__radio"
            type="radio"
            id="start"
            name="start"
            value={startValue(first)}
          />
          <label class="af-time" for="start">
            {t(choosingTexts.firstFree, { when: shortWhen(ctx, first) })}
          </label>
        </div>
        {search?.state === "free" && deadline}
        <WithNeeds {...{ ctx, service, asked }} />
        <ShownTimes ctx={ctx} choice={choice} choose />
        <div class="af-stay">
          <ButtonRow>
            <Button>{t(texts.moveButton)}</Button>
          </ButtonRow>
        </div>
      </form>
      <MoreDays
        ctx={ctx}
        choice={choice}
        link={(date) => hrefWith(path, { ...asked, needs: [] }, { from: date.toString() })}
      />
    </>
  );
}
