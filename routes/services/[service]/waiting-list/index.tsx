import type { JSX } from "preact";
import {
  CONFIRM_HOURS,
  detailsTexts,
  EMAIL_LENGTH_MAX,
  type TypedWaiting,
  WAITING_DAYS,
  type WaitingFault,
  waitingTexts as texts,
} from "#lib/booking/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  DateFields,
  ErrorSummary,
  PageHeading,
  TextField,
} from "#lib/ui/mod.ts";
import {
  type Access,
  type Context,
  type Handlers,
  page,
  type PageOptions,
  type PageProps,
} from "#lib/web/mod.ts";
import { type Asked, hrefWith, readAsked } from "../../_asked.ts";
import { Carried, needNames } from "../../_question.tsx";

export const access: Access = "anyone";

type Data = {
  readonly service: Service;
  readonly asked: Asked;
  readonly typed: TypedWaiting;
  readonly faults: readonly WaitingFault[];
  readonly tooMany?: boolean;
};

export const handler: Handlers<Data> = {
  GET(ctx) {
    const service = serviceOf(ctx);
    const asked = readAsked(ctx, service);
    const [year = "", month = "", day = ""] = latestOf(ctx);
    const typed = { email: "", language: ctx.language, latestDay: { day, month, year } };
    return page({ service, asked, typed, faults: [] }, { title: ctx.t(texts.title) });
  },

  async POST(ctx) {
    const service = serviceOf(ctx);
    const asked = readAsked(ctx, service);
    const part = (name: string) => ctx.form.text(`latest-${name}`).slice(0, 20);
    const latestDay = { day: part("day"), month: part("month"), year: part("year") };
    const typed: TypedWaiting = { email: ctx.form.text("email"), language: ctx.language, latestDay };
    const wanted = { service: service.id, needs: asked.needs };
    const acting = { role: "citizen", address: ctx.address } as const;
    const result = await ctx.house.booking.waiting.join(wanted, typed, acting);
    if (result.ok) return ctx.seeOther(`/services/${service.id}/waiting-list/sent`);
    const data: Data = { service, asked, typed, faults: [] };
    const options: PageOptions = { title: ctx.t(texts.title), status: 422 };
    switch (result.reason) {
      case "unknownService":
        return ctx.notFound();
      case "faulty":
        return page({ ...data, faults: result.faults }, options);
      case "tooMany": {
        const headers = { "retry-after": String(result.retryAfterSeconds) };
        return page({ ...data, tooMany: true }, { ...options, status: 429, headers });
      }
    }
  },
};

function serviceOf(ctx: Context): Service {
  return ctx.house.catalogue.find(ctx.param("service")) ?? ctx.notFound();
}

/** The latest day that the slot page suggests: the end of the period. */
function latestOf(ctx: Context): string[] {
  const latest = ctx.url.searchParams.get("latest") ?? "";
  return /^\d{4}-\d\d-\d\d$/.test(latest) ? latest.split("-") : [];
}

export default function WaitingListPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { service, asked, faults } = data;
  const needs = needNames(t, asked.needs);
  const errors = faults.map((fault) => ({
    fieldId: fault.field === "email" ? "email" : "latest",
    message: messageOf(ctx, fault),
  }));
  return (
    <>
      <PageHeading
        back={{ href: hrefWith(`/services/${service.id}/slots`, asked), label: t(texts.backToTimes) }}
        above={t(service.name)}
        lead={t(texts.lead)}
      >
        {t(texts.title)}
      </PageHeading>
      <ErrorSummary t={t} errors={errors} />
      {data.tooMany && (
        <Alert tone="warning" title={t(texts.tooMany)} level={2}>
          <p>{t(texts.tooManyHelp, { phone: ctx.house.config.town.phone })}</p>
        </Alert>
      )}
      {needs.length > 0 && <p>{t(texts.withNeeds, { needs: needs.join(", ") })}</p>}
      <JoinForm data={data} ctx={ctx} errors={errors} />
    </>
  );
}

function JoinForm(
  { data: { service, asked, typed }, ctx, errors }: {
    data: Data;
    ctx: Context;
    errors: readonly { readonly fieldId: string; readonly message: string }[];
  },
): JSX.Element {
  const { t } = ctx;
  const errorOf = (id: string) => errors.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <form class="af-prose" method="post" action={`/services/${service.id}/waiting-list`} noValidate>
      <Carried asked={asked} />
      <TextField
        t={t}
        name="email"
        type="email"
        label={t(texts.email)}
        why={t(texts.emailWhy)}
        value={typed.email}
        error={errorOf("email")}
        autocomplete="email"
        maxlength={EMAIL_LENGTH_MAX}
        required
      />
      <DateFields
        t={t}
        name="latest"
        label={t(texts.latestDay)}
        hint={t(texts.latestDayHint, { days: WAITING_DAYS })}
        value={typed.latestDay}
        error={errorOf("latest")}
      />
      <p>{t(texts.kept, { days: WAITING_DAYS, hours: CONFIRM_HOURS })}</p>
      <ButtonRow>
        <Button>{t(texts.join)}</Button>
        <ButtonLink kind="tertiary" href="/privacy">{t(detailsTexts.privacyMore)}</ButtonLink>
      </ButtonRow>
    </form>
  );
}

function messageOf({ t, house }: Context, fault: WaitingFault): string {
  switch (fault.fault) {
    case "missing":
      return t(texts.emailMissing);
    case "tooLong":
      return t(detailsTexts.tooLong, { most: EMAIL_LENGTH_MAX });
    case "controlCharacters":
    case "notAnEmail":
    case "notDeliverable":
      return t(detailsTexts[fault.fault]);
    case "notADate":
    case "past":
      return t(texts[fault.fault], { year: house.booking.today().year });
  }
}
