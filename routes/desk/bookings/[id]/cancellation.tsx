import type { JSX } from "preact";
import { type Appointment, CANCEL_REASONS, type Contact } from "#lib/booking/mod.ts";
import { Alert, Button, ButtonRow, ErrorSummary, PageHeading, Radios } from "#lib/ui/mod.ts";
import { bookingsTexts as texts } from "#lib/ui/bookings_texts.ts";
import {
  type Context,
  type Handlers,
  page,
  type PageProps,
  type PageResult,
  staffWith,
} from "#lib/web/mod.ts";
import { bookingById, type ChangeRefusal, clerkActing, serviceName, whyOver } from "../_parts.tsx";

export const access = staffWith("serve");

type Data = {
  readonly appointment: Appointment;
  readonly contact: Contact;
  readonly error?: string;
  /** why nothing can be changed any more */
  readonly over?: ChangeRefusal;
};

export const handler: Handlers<Data> = {
  async GET(ctx) {
    return show(ctx, await bookingById(ctx));
  },

  async POST(ctx) {
    const found = await bookingById(ctx);
    const reason = CANCEL_REASONS.find((known) => known === ctx.form.text("reason"));
    if (!reason) return show(ctx, { ...found, error: ctx.t(texts.reasonMissing) }, 422);
    const { id } = found.appointment;
    const result = await ctx.house.booking.cancel(id, clerkActing(ctx), reason);
    return result.ok
      ? ctx.seeOther(`/desk/bookings/${id}`)
      : show(ctx, { ...found, over: result.reason }, 409);
  },

  /** Takes the cancellation back, while the time is still held. */
  async DELETE(ctx) {
    const { appointment: { id } } = await bookingById(ctx);
    const result = await ctx.house.booking.undoCancel(id, clerkActing(ctx));
    return ctx.seeOther(`/desk/bookings/${id}${result.ok ? "" : "?said=undoOver"}`);
  },
};

function show(ctx: Context, data: Data, status = 200): PageResult<Data> {
  return page(data, { title: ctx.t(texts.cancelTitle), status });
}

export default function ClerkCancellationPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { appointment, contact, error } = data;
  const path = `/desk/bookings/${appointment.id}`;
  return (
    <>
      <ErrorSummary t={t} errors={error ? [{ fieldId: "reason", message: error }] : []} />
      <PageHeading
        above={`${contact.name}, ${serviceName(ctx, appointment.service)}`}
        back={{ href: path, label: t(texts.backToOne) }}
        lead={ctx.formats.dateAndTime(appointment.start)}
      >
        {t(texts.cancelTitle)}
      </PageHeading>
      {data.over
        ? <Alert tone="warning" title={whyOver(ctx, data.over)} level={2} />
        : (
          <form method="post" action={`${path}/cancellation`} noValidate>
            <Radios
              {...{ t, name: "reason", label: t(texts.reason), error, required: true }}
              options={CANCEL_REASONS.map((reason) => ({
                value: reason,
                label: t(texts[reason]),
                ...(reason === "office" ? { hint: t(texts.officeHint) } : {}),
              }))}
            />
            <ButtonRow>
              <Button kind="danger">{t(texts.cancelButton)}</Button>
            </ButtonRow>
          </form>
        )}
    </>
  );
}
