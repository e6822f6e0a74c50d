import type { JSX } from "preact";
import {
  type Appointment,
  type ChangeResult,
  CITIZEN,
  managingTexts as texts,
  UNDO_MINUTES,
} from "#lib/booking/mod.ts";
import { Button, ButtonRow, ErrorSummary, PageHeading, Radios } from "#lib/ui/mod.ts";
import {
  type Access,
  type Context,
  type Handlers,
  page,
  type PageProps,
  type PageResult,
} from "#lib/web/mod.ts";
import { found, isUnderWay } from "./_found.ts";
import { AppointmentTicket, backTo, Begun, Cancelled, UnderWay } from "./_parts.tsx";

export const access: Access = "link";

type Data = {
  readonly appointment: Appointment;
  /** the form was sent without a choice */
  readonly unchosen?: boolean;
  readonly begun?: boolean;
  readonly underWay?: boolean;
};

export const handler: Handlers<Data> = {
  async GET(ctx) {
    const { appointment } = await found(ctx);
    return show(ctx, { appointment, underWay: await isUnderWay(ctx, appointment) });
  },

  /** Cancelling takes a choice and then the button, so that a scanner that presses buttons cancels nothing (P07). */
  async POST(ctx) {
    const { appointment } = await found(ctx);
    if (await isUnderWay(ctx, appointment)) return show(ctx, { appointment, underWay: true }, 409);
    switch (ctx.form.text("decision")) {
      case "cancel":
        return answer(ctx, appointment, await ctx.house.booking.cancel(appointment.id, CITIZEN));
      case "keep":
        return ctx.seeOther(backTo(ctx).href);
      default:
        return show(ctx, { appointment, unchosen: true }, 422);
    }
  },

  /** Takes the cancellation back. */
  async DELETE(ctx) {
    const { appointment } = await found(ctx);
    const result = await ctx.house.booking.undoCancel(appointment.id, CITIZEN);
    return result.ok ? ctx.seeOther(backTo(ctx).href) : answer(ctx, appointment, result);
  },
};

function answer(ctx: Context, appointment: Appointment, result: ChangeResult): Response | PageResult<Data> {
  if (result.ok) return ctx.seeOther(`${backTo(ctx).href}/cancellation`);
  if (result.reason === "underWay") return show(ctx, { appointment, underWay: true }, 409);
  return show(ctx, { appointment, begun: true }, 409);
}

function show(ctx: Context, data: Data, status = 200): PageResult<Data> {
  const title = data.appointment.cancelledAt ? texts.cancelled : texts.cancelTitle;
  return page(data, { title: ctx.t(title), status });
}

export default function CancellationPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { appointment } = data;
  if (data.underWay) return <UnderWay ctx={ctx} />;
  if (data.begun) return <Begun ctx={ctx} />;
  if (appointment.cancelledAt) return <Cancelled ctx={ctx} appointment={appointment} />;
  const error = data.unchosen ? t(texts.cancelChoose) : undefined;
  return (
    <>
      <PageHeading back={backTo(ctx)}>{t(texts.cancelTitle)}</PageHeading>
      <ErrorSummary t={t} errors={error ? [{ fieldId: "decision", message: error }] : []} />
      <div class="af-prose">
        <AppointmentTicket ctx={ctx} appointment={appointment} label={t(texts.title)} />
        <form method="post" action={`${backTo(ctx).href}/cancellation`} noValidate>
          <Radios
            t={t}
            name="decision"
            label={t(texts.cancelQuestion)}
            required
            error={error}
            options={[
              {
                value: "cancel",
                label: t(texts.cancelYes),
                hint: t(texts.cancelYesHint, { minutes: UNDO_MINUTES }),
              },
              { value: "keep", label: t(texts.cancelNo) },
            ]}
          />
          <ButtonRow>
            <Button>{t(texts.confirm)}</Button>
          </ButtonRow>
        </form>
      </div>
    </>
  );
}
