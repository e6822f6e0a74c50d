import type { JSX } from "preact";
import {
  choosingTexts,
  type DetailField,
  detailsTexts as texts,
  EMAIL_LENGTH_MAX,
  type Hold,
  HOLD_MINUTES,
  LINK_DAYS_AFTER,
  NAME_LENGTH_MAX,
  PHONE_LENGTH_MAX,
  type TypedDetails,
} from "#lib/booking/mod.ts";
import type { Offer } from "#lib/calendar/mod.ts";
import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  Checkbox,
  Countdown,
  ErrorSummary,
  PageHeading,
  PageScript,
  Radios,
  TextField,
  Ticket,
} from "#lib/ui/mod.ts";
import type { Context } from "#lib/web/mod.ts";
import { carriedEvent } from "../../services/_asked.ts";
import { needNames } from "../../services/_question.tsx";
import { OwnTimeOf } from "../../services/_times.tsx";
import { Prefilled } from "./_prefilled.tsx";
import { heading, NoneFree, OfferButtons, townDay } from "../../services/_slots.tsx";

/** What the page of a hold shows: the form with what was typed, or other times when the slot is gone. */
export type HoldData = {
  readonly hold: Hold;
  readonly typed: TypedDetails;
  readonly errors: readonly { readonly field: DetailField; readonly message: string }[];
  /** the details are those of the visit that goes on here, nobody has typed them yet */
  readonly prefilled?: true;
  /** free times instead; then the form is not shown again, its details travel along */
  readonly instead?: { readonly offers: readonly Offer[]; readonly because: "expired" | "taken" };
  /** it has become an appointment in another browser; which one is nobody's business here */
  readonly bookedElsewhere?: boolean;
};

/** The details as a form sent them. */
export function readTyped(ctx: Context): TypedDetails {
  const { form } = ctx;
  return {
    name: form.text("name"),
    email: form.text("email"),
    phone: form.text("phone"),
    smsReminder: form.text("smsReminder"),
    language: form.text("language"),
    needs: form.all("needs"),
  };
}

export function HoldView({ data, ctx }: { data: HoldData; ctx: Context }): JSX.Element {
  if (data.bookedElsewhere) return <BookedElsewhere hold={data.hold} ctx={ctx} />;
  return data.instead ? <OtherTimes data={data} ctx={ctx} instead={data.instead} /> : (
    <>
      <PageHeading
        above={serviceName(ctx, data.hold)}
        focused={ctx.isFragment && data.errors.length === 0}
      >
        {ctx.t(texts.title)}
      </PageHeading>
      <ErrorSummary
        t={ctx.t}
        errors={data.errors.map(({ field, message }) => ({ fieldId: field, message }))}
      />
      <div class="af-prose">
        <HeldTime hold={data.hold} ctx={ctx} />
        {data.prefilled && <Prefilled ctx={ctx} />}
        <DetailsForm data={data} ctx={ctx} />
      </div>
    </>
  );
}

/** What is held and for how long; more time and another time are beside it. */
function HeldTime({ hold, ctx }: { hold: Hold; ctx: Context }): JSX.Element {
  const { t, formats } = ctx;
  const seconds = ctx.now.until(hold.until).total("seconds");
  const minutes = Math.max(0, Math.ceil(seconds / 60));
  const time = formats.time(hold.until);
  const each = Array.from(
    { length: minutes + 1 },
    (_, left) => left === 0 ? t(texts.heldOver) : t(texts.held, { time, minutes: left }),
  );
  return (
    <Ticket
      label={t(texts.yourTime)}
      date={heading(ctx, townDay(ctx, hold.start))}
      time={t(choosingTexts.uhr, { time: formats.time(hold.start) })}
    >
      <div class="af-prose">
        <Countdown until={hold.until} goOn={{ seconds, each }}>{t(texts.held, { time, minutes })}</Countdown>
        {hold.needs.length > 0 && (
          <p>
            {t(texts.forNeeds, {
              needs: needNames(t, hold.needs).join(", "),
              minutes: hold.durationMinutes,
            })}
          </p>
        )}
        <OwnTimeOf ctx={ctx} start={hold.start} />
        <PageScript />
        {hold.endsWith === "start" && <p>{t(texts.endsWithStart)}</p>}
        {hold.endsWith === "hour" && <p>{t(texts.endsWithHour)}</p>}
        {hold.extended && <p>{t(hold.endsWith ? texts.nothingLost : texts.extended)}</p>}
        <p>
          <a class="kern-link" href={otherTimes(ctx, hold)}>
            {t(texts.otherTime)}
          </a>
        </p>
      </div>
    </Ticket>
  );
}

function DetailsForm({ data, ctx }: { data: HoldData; ctx: Context }): JSX.Element {
  const { t } = ctx;
  const { hold, typed } = data;
  const of = (field: DetailField) => ({
    t,
    name: field,
    value: text(typed, field),
    error: data.errors.find((error) => error.field === field)?.message,
  });
  return (
    <form method="post" action={withEvent(ctx, `/holds/${hold.id}/appointment`)} noValidate>
      <TextField
        {...of("name")}
        label={t(texts.name)}
        hint={t(texts.nameHint)}
        why={t(texts.nameWhy)}
        autocomplete="name"
        maxlength={NAME_LENGTH_MAX}
        spellcheck={false}
        required
      />
      <TextField
        {...of("email")}
        type="email"
        label={t(texts.email)}
        why={t(texts.emailWhy)}
        autocomplete="email"
        maxlength={EMAIL_LENGTH_MAX}
        required
      />
      <TextField
        {...of("phone")}
        type="tel"
        label={t(texts.phone)}
        why={t(texts.phoneWhy)}
        autocomplete="tel"
        maxlength={PHONE_LENGTH_MAX}
        width="medium"
      />
      <SmsReminder ctx={ctx} typed={typed} />
      <Radios
        {...of("language")}
        value={text(typed, "language") || ctx.language}
        label={t(texts.language)}
        options={[
          { value: "de", label: t(texts.german) },
          { value: "de-x-leicht", label: t(texts.easy) },
          { value: "en", label: t(texts.english) },
        ]}
        required
      />
      <PrivacyNote ctx={ctx} />
      <ButtonRow>
        <Button>{t(texts.book)}</Button>
        {/* In this form, so that what was typed is sent along and shown again; after the first button, which Enter presses. */}
        {!hold.extended && (
          <Button kind="secondary" formaction={withEvent(ctx, `/holds/${hold.id}/extension`)}>
            {t(texts.extend, { minutes: HOLD_MINUTES })}
          </Button>
        )}
      </ButtonRow>
    </form>
  );
}

/** Only where text messages can be sent at all. A wrong number is said at the number. */
function SmsReminder({ ctx, typed }: { ctx: Context; typed: TypedDetails }): JSX.Element | null {
  const { t } = ctx;
  if (!ctx.house.notices.hasSms) return null;
  return (
    <Checkbox
      {...{ t, name: "smsReminder", value: "yes" }}
      checked={text(typed, "smsReminder") !== ""}
      label={t(texts.smsReminder)}
      hint={t(texts.smsReminderHint)}
    />
  );
}

/** Information under Art. 13 GDPR. No consent is asked: the ground is Art. 6(1)(e). */
function PrivacyNote({ ctx }: { ctx: Context }): JSX.Element {
  const { t } = ctx;
  const { name, office } = ctx.house.config.town;
  return (
    <Card title={t(texts.privacyTitle)}>
      <p>{t(texts.privacy, { town: name, office, days: LINK_DAYS_AFTER })}</p>
      <p>
        <a class="kern-link" href="/privacy">{t(texts.privacyMore)}</a>
      </p>
    </Card>
  );
}

function BookedElsewhere({ hold, ctx }: { hold: Hold; ctx: Context }): JSX.Element {
  const { t } = ctx;
  return (
    <>
      <PageHeading above={serviceName(ctx, hold)} lead={t(texts.bookedElsewhereHelp)}>
        {t(texts.bookedElsewhere)}
      </PageHeading>
      <ButtonRow>
        <ButtonLink kind="secondary" href={`/services/${hold.service}/slots`}>
          {t(choosingTexts.otherTimes)}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

/** The slot is gone: other times, each booked at once with what was typed. */
function OtherTimes(
  { data, ctx, instead }: { data: HoldData; ctx: Context; instead: NonNullable<HoldData["instead"]> },
): JSX.Element {
  const { t } = ctx;
  const { hold, typed } = data;
  const hasTyped = text(typed, "name") !== "" || text(typed, "email") !== "";
  const help = instead.because === "taken"
    ? t(texts.takenHelp)
    : hasTyped
    ? t(texts.expiredHelp)
    : t(texts.expiredChoose, { when: ctx.formats.dateAndTime(hold.start).replace(/ Uhr$/, "") });
  return (
    <>
      <PageHeading above={serviceName(ctx, hold)}>
        {t(instead.because === "taken" ? choosingTexts.taken : texts.expired)}
      </PageHeading>
      {instead.offers.length === 0 ? <NoneFree ctx={ctx} /> : <Alert tone="warning" title={help} level={2} />}
      {instead.offers.length > 0 && (
        <form method="post" action={hasTyped ? `/holds/${hold.id}/appointment` : "/holds"}>
          {hasTyped
            ? (["name", "email", "phone", "smsReminder", "language"] as const).map((field) => (
              <input key={field} type="hidden" name={field} value={text(typed, field)} />
            ))
            : (
              <>
                <input type="hidden" name="service" value={hold.service} />
                <input type="hidden" name="hold" value={hold.id} />
                {hold.needs.map((need) => <input key={need} type="hidden" name="need" value={need} />)}
              </>
            )}
          <OfferButtons ctx={ctx} offers={instead.offers} />
        </form>
      )}
      <ButtonRow>
        <ButtonLink kind="tertiary" href={otherTimes(ctx, hold)}>
          {t(choosingTexts.otherTimes)}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

/** Back to the times, with everything that was asked for. */
function otherTimes(ctx: Context, hold: Hold): string {
  const query = new URLSearchParams([["hold", hold.id], ...hold.needs.map((need) => ["need", need])]);
  return `/services/${hold.service}/slots?${[query, carriedEvent(ctx)].filter(String).join("&")}`;
}

/** The date of the deadline travels on in the address: it is stored nowhere. */
function withEvent(ctx: Context, path: string): string {
  const event = carriedEvent(ctx);
  return event ? `${path}?${event}` : path;
}

function serviceName(ctx: Context, hold: Hold): string {
  const service = ctx.house.catalogue.find(hold.service);
  return service ? ctx.t(service.name) : "";
}

function text(typed: TypedDetails, field: DetailField): string {
  const value = typed[field];
  return (typeof value === "string" ? value : value?.[0]) ?? "";
}
