import type { JSX } from "preact";
import { type Appointment, type Contact, faultText, PHONE_LENGTH_MAX } from "#lib/booking/mod.ts";
import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Checkbox,
  ErrorSummary,
  PageHeading,
  Section,
} from "#lib/ui/mod.ts";
import { SummaryList, TextField } from "#lib/ui/mod.ts";
import { bookingsTexts as texts } from "#lib/ui/bookings_texts.ts";
import {
  type Context,
  type Handlers,
  page,
  type PageProps,
  type PageResult,
  staffWith,
} from "#lib/web/mod.ts";
import { bookingById, clerkActing, deskName, serviceName } from "../_parts.tsx";

export const access = staffWith("serve");

type Data = {
  readonly appointment: Appointment;
  readonly contact: Contact;
  /** mails about it are refused, or came back */
  readonly refused: boolean;
  /** the phone number as typed, and what is wrong with it */
  readonly typed?: { readonly phone: string; readonly sms: boolean; readonly error: string };
};

/** What the page says after an act, by the address's `said`. */
const SAID = {
  booked: texts.booked,
  moved: texts.moved,
  resent: texts.resent,
  tooMany: texts.resendTooMany,
  phone: texts.phoneSaved,
  undoOver: texts.undoOver,
} as const;

export const handler: Handlers<Data> = {
  async GET(ctx) {
    return await show(ctx, await bookingById(ctx));
  },

  /** Corrects the phone number. */
  async PATCH(ctx) {
    const found = await bookingById(ctx);
    const typed = { phone: ctx.form.text("phone"), smsReminder: ctx.form.text("smsReminder") };
    const result = await ctx.house.booking.correctPhone(found.appointment.id, typed, clerkActing(ctx));
    if (result.ok) return ctx.seeOther(`/desk/bookings/${found.appointment.id}?said=phone`);
    if (result.reason !== "invalidDetails") return ctx.notFound();
    const error = faultText(ctx.t, result.faults[0]!);
    return await show(
      ctx,
      { ...found, typed: { phone: typed.phone, sms: typed.smsReminder !== "", error } },
      422,
    );
  },
};

async function show(ctx: Context, data: Omit<Data, "refused">, status = 200): Promise<PageResult<Data>> {
  const { id, cancelledAt } = data.appointment;
  const refused = !cancelledAt && await ctx.house.notices.mailState(id) === "refused";
  return page({ ...data, refused }, { title: ctx.t(texts.appointment), status });
}

export default function BookingPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { appointment, contact, typed } = data;
  const said = ctx.url.searchParams.get("said") ?? "";
  const news = Object.hasOwn(SAID, said) ? SAID[said as keyof typeof SAID] : undefined;
  const warning = said === "tooMany" || said === "undoOver";
  return (
    <>
      <ErrorSummary t={t} errors={typed ? [{ fieldId: "phone", message: typed.error }] : []} />
      <PageHeading
        above={serviceName(ctx, appointment.service)}
        back={{ href: "/desk/bookings", label: t(texts.back) }}
      >
        {contact.name}
      </PageHeading>
      {news && (
        <Alert
          tone={warning ? "warning" : "success"}
          title={t(said === "moved" && contact.email === "" ? texts.movedNoMail : news)}
          live
        />
      )}
      {data.refused && (
        <Alert tone="warning" title={t(texts.refusedTitle, { email: contact.email })} level={2}>
          <p>{contact.phone ? t(texts.refusedHelp, { phone: contact.phone }) : t(texts.refusedNoPhone)}</p>
          <p>{t(texts.refusedNext)}</p>
        </Alert>
      )}
      <Facts ctx={ctx} appointment={appointment} contact={contact} />
      <Actions ctx={ctx} appointment={appointment} contact={contact} />
      {!appointment.cancelledAt && <PhoneForm ctx={ctx} data={data} />}
    </>
  );
}

function Facts(
  { ctx, appointment, contact }: { ctx: Context; appointment: Appointment; contact: Contact },
): JSX.Element {
  const { t } = ctx;
  const needs = contact.needs.map((need) => t(texts[need])).join(", ");
  return (
    <SummaryList
      rows={[
        { key: t(texts.when), value: ctx.formats.dateAndTime(appointment.start) },
        { key: t(texts.desk), value: deskName(ctx, appointment.desk) },
        ...(needs ? [{ key: t(texts.needs), value: needs }] : []),
        { key: t(texts.email), value: contact.email || t(texts.noEmail) },
        { key: t(texts.phone), value: contact.phone ?? t(texts.noPhone) },
        ...(ctx.house.notices.hasSms
          ? [{ key: t(texts.sms), value: t(contact.smsReminder ? texts.yes : texts.no) }]
          : []),
      ]}
    />
  );
}

function Actions(
  { ctx, appointment, contact }: { ctx: Context; appointment: Appointment; contact: Contact },
): JSX.Element | null {
  const { t } = ctx;
  const path = `/desk/bookings/${appointment.id}`;
  if (appointment.cancelledAt) return <Cancelled ctx={ctx} appointment={appointment} />;
  const begun = Temporal.Instant.compare(ctx.now, appointment.start) >= 0;
  return (
    <div class="af-prose">
      {begun ? <p class="kern-body">{t(texts.begun)}</p> : (
        <ButtonRow>
          <ButtonLink href={`${path}/rebooking`}>{t(texts.move)}</ButtonLink>
          <ButtonLink kind="secondary" href={`${path}/cancellation`}>{t(texts.cancel)}</ButtonLink>
        </ButtonRow>
      )}
      {contact.email !== "" && (
        <form method="post" action={`${path}/mail`}>
          <ButtonRow>
            <Button kind="tertiary">{t(texts.resend)}</Button>
          </ButtonRow>
        </form>
      )}
      <form method="post" action={`${path}/slip`}>
        <p class="kern-body">{t(texts.slipHelp)}</p>
        <ButtonRow>
          <Button kind={contact.email === "" ? "primary" : "tertiary"}>{t(texts.slip)}</Button>
        </ButtonRow>
      </form>
    </div>
  );
}

function Cancelled({ ctx, appointment }: { ctx: Context; appointment: Appointment }): JSX.Element {
  const { t } = ctx;
  const until = ctx.house.booking.undoUntil(appointment);
  const reason = t(appointment.cancelReason ? texts[appointment.cancelReason] : texts.byCitizen);
  const open = until && Temporal.Instant.compare(ctx.now, until) < 0;
  return (
    <Alert
      tone="info"
      title={open
        ? t(texts.cancelledUntil, { reason, time: ctx.formats.time(until) })
        : t(texts.cancelledFinal, { reason })}
      level={2}
    >
      {open && (
        <form method="post" action={`/desk/bookings/${appointment.id}/cancellation`}>
          <input type="hidden" name="_method" value="delete" />
          <Button>{t(texts.undo)}</Button>
        </form>
      )}
    </Alert>
  );
}

function PhoneForm(
  { ctx, data: { appointment, contact, typed } }: { ctx: Context; data: Data },
): JSX.Element {
  const { t } = ctx;
  return (
    <Section heading={t(texts.changePhone)}>
      <form method="post" action={`/desk/bookings/${appointment.id}`} noValidate>
        <input type="hidden" name="_method" value="patch" />
        <TextField
          {...{ t, name: "phone", label: t(texts.phone), error: typed?.error, type: "tel" }}
          value={typed?.phone ?? contact.phone ?? ""}
          maxlength={PHONE_LENGTH_MAX}
          width="medium"
          autocomplete="off"
        />
        {ctx.house.notices.hasSms && (
          <Checkbox
            {...{ t, name: "smsReminder", label: t(texts.sms), value: "yes" }}
            checked={typed?.sms ?? contact.smsReminder ?? false}
          />
        )}
        <ButtonRow>
          <Button kind="secondary">{t(texts.savePhone)}</Button>
        </ButtonRow>
      </form>
    </Section>
  );
}
