import type { JSX } from "preact";
import {
  type BookResult,
  type DetailField,
  detailsTexts,
  EMAIL_LENGTH_MAX,
  faultText,
  type Hold,
  NAME_LENGTH_MAX,
  PHONE_LENGTH_MAX,
} from "#lib/booking/mod.ts";
import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  ErrorSummary,
  PageHeading,
  Radios,
  TextField,
} from "#lib/ui/mod.ts";
import { Checkbox } from "#lib/ui/mod.ts";
import { bookingsTexts as texts } from "#lib/ui/bookings_texts.ts";
import {
  type Context,
  type Handlers,
  page,
  type PageProps,
  type PageResult,
  staffWith,
} from "#lib/web/mod.ts";
import { carriedEvent } from "../../../services/_asked.ts";
import { clerkActing, serviceName } from "../_parts.tsx";

export const access = staffWith("serve");

const HTTP_GONE = 410;
const FIELDS = ["name", "email", "phone", "smsReminder", "language"] as const;
type Typed = Readonly<Record<typeof FIELDS[number], string>>;
type Data = {
  readonly hold: Hold;
  readonly typed: Typed;
  readonly errors: readonly { readonly field: DetailField; readonly message: string }[];
  readonly expired?: boolean;
  readonly tooMany?: boolean;
};

const NOTHING: Typed = { name: "", email: "", phone: "", smsReminder: "", language: "de" };

export const handler: Handlers<Data> = {
  async GET(ctx) {
    const found = await ctx.house.booking.holdOf(ctx.param("hold"));
    if (!found || found.state === "booked") return ctx.seeOther("/desk/bookings");
    return show(ctx, { hold: found.hold, typed: NOTHING, errors: [], expired: found.state === "expired" });
  },

  async POST(ctx) {
    const typed = Object.fromEntries(FIELDS.map((field) => [field, ctx.form.text(field)])) as Typed;
    const { booking } = ctx.house;
    const found = await booking.holdOf(ctx.param("hold")) ?? ctx.notFound();
    const result = await booking.book(
      ctx.param("hold"),
      { ...typed, needs: found.hold.needs },
      clerkActing(ctx),
    );
    return result.ok
      ? ctx.seeOther(`/desk/bookings/${result.appointment.id}?said=booked`)
      : refused(ctx, found.hold, typed, result);
  },
};

function refused(ctx: Context, hold: Hold, typed: Typed, result: Exclude<BookResult, { ok: true }>) {
  switch (result.reason) {
    case "invalidDetails": {
      const errors = result.faults.map((fault) => ({ field: fault.field, message: faultText(ctx.t, fault) }));
      return show(ctx, { hold, typed, errors }, 422);
    }
    case "holdExpired":
      return show(ctx, { hold, typed, errors: [], expired: true });
    case "unknownHold":
      return ctx.notFound();
    default:
      return show(ctx, { hold, typed, errors: [], tooMany: true }, 429);
  }
}

function show(ctx: Context, data: Data, status = 200): PageResult<Data> {
  return page(data, { title: ctx.t(texts.details), status: data.expired ? HTTP_GONE : status });
}

export default function ClerkDetailsPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { hold, errors } = data;
  const needs = hold.needs.map((need) => `&needs=${need}`).join("");
  const event = carriedEvent(ctx);
  const times = `/desk/bookings/new?service=${hold.service}${needs}${event && `&${event}`}`;
  const when = ctx.formats.dateAndTime(hold.start);
  return (
    <>
      <ErrorSummary t={t} errors={errors.map(({ field, message }) => ({ fieldId: field, message }))} />
      <PageHeading
        above={`${serviceName(ctx, hold.service)}, ${when}`}
        back={{ href: times, label: t(texts.again) }}
        lead={data.expired ? undefined : t(texts.heldUntil, { time: ctx.formats.time(hold.until) })}
      >
        {t(texts.details)}
      </PageHeading>
      {data.tooMany && <Alert tone="warning" title={t(texts.tooManyForEmail)} level={2} />}
      {data.expired
        ? (
          <Alert tone="warning" title={t(texts.expired)} level={2}>
            <p>{t(texts.expiredHelp)}</p>
            <ButtonLink href={times}>{t(texts.again)}</ButtonLink>
          </Alert>
        )
        : <Details ctx={ctx} data={data} />}
    </>
  );
}

function Details({ ctx, data: { hold, typed, errors } }: { ctx: Context; data: Data }): JSX.Element {
  const { t } = ctx;
  const event = carriedEvent(ctx);
  const of = (field: keyof Typed) => ({
    t,
    name: field,
    value: typed[field],
    error: errors.find((error) => error.field === field)?.message,
  });
  return (
    <form method="post" action={`/desk/bookings/holds/${hold.id}${event && `?${event}`}`} noValidate>
      <TextField
        {...of("name")}
        label={t(detailsTexts.name)}
        maxlength={NAME_LENGTH_MAX}
        autocomplete="off"
        required
      />
      <TextField
        {...of("phone")}
        type="tel"
        label={t(texts.phone)}
        maxlength={PHONE_LENGTH_MAX}
        autocomplete="off"
        width="medium"
      />
      {ctx.house.notices.hasSms && (
        <Checkbox
          {...of("smsReminder")}
          value="yes"
          checked={typed.smsReminder !== ""}
          label={t(texts.sms)}
        />
      )}
      <TextField
        {...of("email")}
        type="email"
        label={t(texts.email)}
        hint={t(texts.emailHint)}
        maxlength={EMAIL_LENGTH_MAX}
        autocomplete="off"
      />
      <Radios
        {...of("language")}
        label={t(texts.language)}
        required
        options={[
          { value: "de", label: t(texts.german) },
          { value: "de-x-leicht", label: t(texts.easy) },
          { value: "en", label: t(texts.english) },
        ]}
      />
      <ButtonRow>
        <Button>{t(texts.confirm)}</Button>
      </ButtonRow>
    </form>
  );
}
