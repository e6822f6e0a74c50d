import type { JSX } from "preact";
import type { NoticeTrouble, WaitingTrouble } from "#lib/notices/mod.ts";
import { can } from "#lib/staff/mod.ts";
import { Alert, Button, PageHeading, Section, Table } from "#lib/ui/mod.ts";
import { troubleTexts as texts } from "#lib/ui/planning_texts.ts";
import { type Context, type Handlers, page, type PageProps, staffWith } from "#lib/web/mod.ts";
import { shortWhen } from "../../services/_slots.tsx";
import { MailOutage } from "../_outage.tsx";

export const access = staffWith("plan");

type Data = { readonly troubles: readonly NoticeTrouble[]; readonly waiting: readonly WaitingTrouble[] };

export const handler: Handlers<Data> = {
  async GET(ctx) {
    const { notices, waitingNotices } = ctx.house;
    const [troubles, waiting] = await Promise.all([notices.troubles(), waitingNotices.troubles()]);
    return page({ troubles, waiting }, { title: ctx.t(texts.title) });
  },
};

export default function NoticesPage({ data: { troubles, waiting }, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  return (
    <>
      <MailOutage ctx={ctx} />
      <PageHeading lead={troubles.length > 0 ? t(texts.lead) : undefined}>{t(texts.title)}</PageHeading>
      {ctx.url.searchParams.has("gone") && <Alert tone="info" title={t(texts.gone)} live />}
      {(troubles.length > 0 || waiting.length === 0) && (
        <Table
          caption={t(texts.title)}
          hideCaption
          stacked
          columns={[texts.when, texts.who, texts.what, texts.why, texts.actions].map((heading) => ({
            heading: t(heading),
          }))}
          rows={troubles.map((trouble) => [
            shortWhen(ctx, trouble.subject.start),
            <Person key="who" ctx={ctx} trouble={trouble} />,
            `${t(texts[trouble.channel])}: ${t(texts[trouble.notice])}`,
            why(ctx, trouble),
            <Actions key="actions" ctx={ctx} trouble={trouble} />,
          ])}
          empty={t(texts.none)}
        />
      )}
      {waiting.length > 0 && <WaitingList ctx={ctx} waiting={waiting} />}
    </>
  );
}

const WAITING = {
  confirm: texts.waitingConfirm,
  freed: texts.waitingFreed,
  opened: texts.waitingOpened,
} as const;

/** Who waits for a time and is reached by no mail. Of them nothing is known but the address. */
function WaitingList({ ctx, waiting }: { ctx: Context; waiting: readonly WaitingTrouble[] }): JSX.Element {
  const { t } = ctx;
  const seesPeople = can(ctx.clerk, "serve");
  return (
    <>
      <Section heading={t(texts.waitingTitle)}>
        <p class="kern-body">{t(texts.waitingLead)}</p>
      </Section>
      <Table
        caption={t(texts.waitingTitle)}
        hideCaption
        stacked
        columns={[texts.address, texts.service, texts.what, texts.why, texts.actions].map((heading) => ({
          heading: t(heading),
        }))}
        rows={waiting.map((trouble) => [
          seesPeople ? trouble.subject.email : t(texts.hidden),
          t(trouble.subject.service.name),
          `${t(texts.mail)}: ${t(WAITING[trouble.notice])}`,
          t(texts.waitingRefused, {
            moment: shortWhen(ctx, trouble.since),
            code: trouble.fault.replace(/^smtp_/, ""),
          }),
          <WaitingActions key="actions" ctx={ctx} trouble={trouble} seesPeople={seesPeople} />,
        ])}
      />
    </>
  );
}

function WaitingActions(
  { ctx: { t }, trouble: { entry, subject }, seesPeople }: {
    ctx: Context;
    trouble: WaitingTrouble;
    seesPeople: boolean;
  },
): JSX.Element {
  const whom = seesPeople ? subject.email : t(subject.service.name);
  const about = <span class="kern-sr-only">{` (${whom})`}</span>;
  return (
    <>
      <form method="post" action={`/admin/waiting/${entry}/attempts`}>
        <Button kind="tertiary">{t(texts.sendAgain)}{about}</Button>
      </form>
      <form method="post" action={`/admin/waiting/${entry}`}>
        <input type="hidden" name="_method" value="delete" />
        <Button kind="tertiary">{t(texts.takeOff)}{about}</Button>
      </form>
    </>
  );
}

/** Name and number, for calling; administrators do not serve and see neither. */
function Person({ ctx, trouble: { subject } }: { ctx: Context; trouble: NoticeTrouble }): JSX.Element {
  const { t } = ctx;
  if (!can(ctx.clerk, "serve")) return <>{t(texts.hidden)}</>;
  const { name, phone, appointment } = subject;
  return (
    <>
      <a class="kern-link" href={`/desk/bookings/${appointment}`}>{name}</a>
      <br />
      {phone
        ? <a class="kern-link" href={`tel:${phone.replace(/[^\d+]/g, "")}`}>{phone}</a>
        : t(texts.noPhone)}
    </>
  );
}

/** The mailbox is full (RFC 3463, X.2.2). */
const FULL = /^returned_\d\.2\.2$/;

function why(ctx: Context, { channel, gaveUp, returned, since, fault }: NoticeTrouble): string {
  const { t } = ctx;
  const code = fault.replace(/^smtp_|^sms_|^returned_/, "");
  const moment = shortWhen(ctx, since);
  if (returned) return t(FULL.test(fault) ? texts.returnedFull : texts.returned, { moment, code });
  if (!gaveUp) return t(texts.failing, { moment, code });
  // A mail that nobody refused is given up only when its appointment is long over.
  return t(channel === "mail" && !fault.startsWith("smtp_55") ? texts.over : texts.refused, { code });
}

function Actions({ ctx, trouble }: { ctx: Context; trouble: NoticeTrouble }): JSX.Element {
  const { t } = ctx;
  const when = shortWhen(ctx, trouble.subject.start);
  const about = <span class="kern-sr-only">{t(texts.about, { when })}</span>;
  return (
    <>
      <form method="post" action={`/admin/notices/${trouble.id}/attempts`}>
        <Button kind="tertiary">{t(texts.sendAgain)}{about}</Button>
      </form>
      <form method="post" action={`/admin/notices/${trouble.id}/call`}>
        <Button kind="tertiary">{t(texts.told)}{about}</Button>
      </form>
    </>
  );
}
