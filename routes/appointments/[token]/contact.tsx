import type { JSX } from "preact";
import {
  CITIZEN,
  type Contact,
  detailsTexts,
  faultText,
  managingTexts as texts,
  PHONE_LENGTH_MAX,
} from "#lib/booking/mod.ts";
import {
  Alert,
  Button,
  ButtonRow,
  Checkbox,
  ErrorSummary,
  PageHeading,
  Section,
  TextField,
} from "#lib/ui/mod.ts";
import {
  type Access,
  type Context,
  type Handlers,
  page,
  type PageProps,
  type PageResult,
} from "#lib/web/mod.ts";
import { found } from "./_found.ts";
import { backTo } from "./_parts.tsx";

export const access: Access = "link";

type Data = {
  readonly contact: Contact;
  readonly typed?: { readonly phone: string; readonly sms: boolean };
  readonly phoneError?: string;
  readonly mailError?: string;
};

export const handler: Handlers<Data> = {
  async GET(ctx) {
    return await show(ctx, {});
  },

  /** Corrects the phone number and nothing else (P08). */
  async PATCH(ctx) {
    const { appointment } = await found(ctx);
    if (appointment.cancelledAt) return ctx.seeOther(backTo(ctx).href);
    const typed = { phone: ctx.form.text("phone"), smsReminder: ctx.form.text("smsReminder") };
    const result = await ctx.house.booking.correctPhone(appointment.id, typed, CITIZEN);
    if (result.ok) return ctx.seeOther(`${backTo(ctx).href}/contact?said=phone`);
    if (result.reason !== "invalidDetails") return ctx.notFound();
    return await show(ctx, {
      typed: { phone: typed.phone, sms: typed.smsReminder !== "" },
      phoneError: faultText(ctx.t, result.faults[0]!),
    }, 422);
  },

  /** Sends the mail once more. Takes a tick and then the button, so that a scanner that presses buttons sends nothing (P07). */
  async POST(ctx) {
    const { appointment } = await found(ctx);
    if (ctx.form.text("resend") !== "yes") {
      return await show(ctx, { mailError: ctx.t(texts.resendChoose) }, 422);
    }
    const result = await ctx.house.notices.resend(appointment.id, { role: "citizen" });
    if (result.ok) return ctx.seeOther(`${backTo(ctx).href}/contact?said=resent`);
    if (result.reason !== "tooMany") return ctx.seeOther(backTo(ctx).href);
    const { phone } = ctx.house.config.town;
    return await show(ctx, { mailError: ctx.t(texts.resendTooMany, { phone }) }, 429);
  },
};

async function show(ctx: Context, more: Omit<Data, "contact">, status = 200): Promise<PageResult<Data>> {
  const { appointment } = await found(ctx);
  const contact = await ctx.house.booking.contact(appointment);
  return page({ contact, ...more }, { title: ctx.t(texts.contactTitle), status });
}

export default function ContactPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const said = ctx.url.searchParams.get("said");
  const errors = [
    ...(data.phoneError ? [{ fieldId: "phone", message: data.phoneError }] : []),
    ...(data.mailError ? [{ fieldId: "resend", message: data.mailError }] : []),
  ];
  return (
    <>
      <ErrorSummary t={t} errors={errors} />
      <PageHeading back={backTo(ctx)} lead={t(texts.onlyPhone, { phone: ctx.house.config.town.phone })}>
        {t(texts.contactTitle)}
      </PageHeading>
      {said === "phone" && <Alert tone="success" title={t(texts.phoneSaved)} live />}
      {said === "resent" && <Alert tone="success" title={t(texts.resent)} live />}
      <PhoneForm ctx={ctx} data={data} />
      {data.contact.email !== "" && <MailForm ctx={ctx} data={data} />}
    </>
  );
}

function PhoneForm({ ctx, data: { contact, typed, phoneError } }: { ctx: Context; data: Data }): JSX.Element {
  const { t } = ctx;
  return (
    <form method="post" action={`${backTo(ctx).href}/contact`} noValidate>
      <input type="hidden" name="_method" value="patch" />
      <TextField
        {...{
          t,
          name: "phone",
          label: t(texts.phone),
          why: t(texts.phoneWhy),
          error: phoneError,
          type: "tel",
        }}
        value={typed?.phone ?? contact.phone ?? ""}
        autocomplete="tel"
        maxlength={PHONE_LENGTH_MAX}
        width="medium"
      />
      {ctx.house.notices.hasSms && (
        <Checkbox
          {...{ t, name: "smsReminder", value: "yes", label: t(detailsTexts.smsReminder) }}
          hint={t(detailsTexts.smsReminderHint)}
          checked={typed?.sms ?? contact.smsReminder ?? false}
        />
      )}
      <ButtonRow>
        <Button>{t(texts.phoneSave)}</Button>
      </ButtonRow>
    </form>
  );
}

function MailForm({ ctx, data: { contact, mailError } }: { ctx: Context; data: Data }): JSX.Element {
  const { t } = ctx;
  return (
    <Section heading={t(texts.resendTitle)}>
      <p>{t(texts.resendQuestion, { email: contact.email })}</p>
      <form method="post" action={`${backTo(ctx).href}/contact`} noValidate>
        <Checkbox
          {...{
            t,
            name: "resend",
            value: "yes",
            label: t(texts.resendYes),
            error: mailError,
            required: true,
          }}
        />
        <ButtonRow>
          <Button kind="secondary">{t(texts.resendButton)}</Button>
        </ButtonRow>
      </form>
    </Section>
  );
}
