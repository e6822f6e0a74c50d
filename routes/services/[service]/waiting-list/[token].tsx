import type { JSX } from "preact";
import { type Waiting, waitingTexts as texts } from "#lib/booking/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import { Button, ButtonLink, ButtonRow, ErrorSummary, PageHeading, Radios } from "#lib/ui/mod.ts";
import {
  type Access,
  type Context,
  type Handlers,
  page,
  type PageProps,
  type PageResult,
} from "#lib/web/mod.ts";
import { hrefWith } from "../../_asked.ts";

export const access: Access = "link";

type Data = {
  readonly service: Service;
  /** undefined: it has just been left */
  readonly waiting: Waiting | undefined;
  readonly unchosen?: boolean;
};

/** Opening the link changes nothing; confirming and leaving are a choice with nothing preselected and a button after it (P07). */
export const handler: Handlers<Data> = {
  async GET(ctx) {
    return show(ctx, await found(ctx));
  },

  async POST(ctx) {
    const entry = await found(ctx);
    const { waiting } = ctx.house.booking;
    switch (ctx.form.text("decision")) {
      case "wait":
        await waiting.confirm(ctx.param("token"));
        return ctx.seeOther(`/services/${entry.service}/waiting-list/${ctx.param("token")}`);
      case "leave":
        await waiting.leave(ctx.param("token"));
        return show(ctx, undefined);
      default:
        return show(ctx, entry, 422);
    }
  },
};

/** The entry of this service that the link opens. @throws HttpRefusal 404 */
async function found(ctx: Context): Promise<Waiting> {
  const entry = await ctx.house.booking.waiting.byToken(ctx.param("token"));
  return entry && entry.service === ctx.param("service") ? entry : ctx.notFound();
}

function show(ctx: Context, waiting: Waiting | undefined, status = 200): PageResult<Data> {
  const service = ctx.house.catalogue.find(ctx.param("service")) ?? ctx.notFound();
  const title = waiting ? waiting.confirmed ? texts.waitingTitle : texts.confirmTitle : texts.leftTitle;
  return page({ service, waiting, unchosen: status !== 200 }, { title: ctx.t(title), status });
}

export default function EntryPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const { service, waiting, unchosen } = data;
  const path = `/services/${service.id}`;
  if (!waiting) {
    return (
      <>
        <PageHeading above={t(service.name)} lead={t(texts.left)}>{t(texts.leftTitle)}</PageHeading>
        <ButtonRow>
          <ButtonLink kind="secondary" href={`${path}/slots`}>{t(texts.backToTimes)}</ButtonLink>
        </ButtonRow>
      </>
    );
  }
  const error = unchosen ? t(texts.choose) : undefined;
  const { confirmed, needs, until } = waiting;
  const day = until.toZonedDateTimeISO(ctx.house.config.timeZone).subtract({ seconds: 1 }).toPlainDate();
  const date = ctx.formats.longDate(day);
  return (
    <>
      <PageHeading
        above={t(service.name)}
        lead={confirmed ? t(texts.waitingUntil, { date }) : t(texts.lead)}
      >
        {t(confirmed ? texts.waitingTitle : texts.confirmTitle)}
      </PageHeading>
      <ErrorSummary t={t} errors={error ? [{ fieldId: "decision", message: error }] : []} />
      <form class="af-prose" method="post" action={`${path}/waiting-list/${ctx.param("token")}`} noValidate>
        <Radios
          t={t}
          name="decision"
          label={t(confirmed ? texts.leaveTitle : texts.confirmTitle)}
          required
          error={error}
          options={[
            { value: "wait", label: t(confirmed ? texts.leaveNo : texts.confirmYes) },
            { value: "leave", label: t(confirmed ? texts.leaveYes : texts.confirmNo) },
          ]}
        />
        <ButtonRow>
          <Button>{t(texts.confirm)}</Button>
          <ButtonLink
            kind="tertiary"
            href={hrefWith(`${path}/slots`, { needs, reading: { state: "none" } })}
          >
            {t(texts.backToTimes)}
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}
