import type { ComponentChildren, JSX } from "preact";
import { type Appointment, choosingTexts, mailTexts, managingTexts as texts } from "#lib/booking/mod.ts";
import { Alert, Button, ButtonLink, ButtonRow, PageHeading, Ticket } from "#lib/ui/mod.ts";
import type { Context } from "#lib/web/mod.ts";
import { heading, townDay } from "../../services/_slots.tsx";
import { OwnTimeOf } from "../../services/_times.tsx";

/** Date and time, large enough for a screenshot. */
export function AppointmentTicket(
  { ctx, appointment, label, children }: {
    ctx: Context;
    appointment: Appointment;
    label: string;
    children?: ComponentChildren;
  },
): JSX.Element {
  const { town } = ctx.house.config;
  const duration = ctx.house.cases.comingIn.isFor(appointment) ? texts.durationAtOffice : texts.duration;
  return (
    <Ticket
      label={label}
      date={heading(ctx, townDay(ctx, appointment.start))}
      time={ctx.t(choosingTexts.uhr, { time: ctx.formats.time(appointment.start) })}
    >
      <div class="af-prose">
        <p>{ctx.t(duration, { town: town.name, minutes: appointment.durationMinutes })}</p>
        <OwnTimeOf ctx={ctx} start={appointment.start} />
        {children}
      </div>
    </Ticket>
  );
}

export type MailState = "fine" | "refused" | "outage";

/** Where the link is: in a mail, on paper, or, where mail does not get through, only here. */
export function MailSaid(
  { ctx: { t, house }, email, mail }: { ctx: Context; email: string; mail: MailState },
): JSX.Element {
  if (email === "") return <p>{t(texts.noMail)}</p>;
  switch (mail) {
    case "fine":
      return <p>{t(texts.mailSent, { email })}</p>;
    case "refused":
      return (
        <Alert tone="warning" title={t(mailTexts.mailRefused, { email })} level={2}>
          <p>{t(mailTexts.mailRefusedHelp, { phone: house.config.town.phone })}</p>
        </Alert>
      );
    case "outage":
      return (
        <Alert tone="info" title={t(mailTexts.mailLate)} level={2}>
          <p>{t(mailTexts.mailLateHelp, { email })}</p>
        </Alert>
      );
  }
}

/** Back to the appointment's own page. */
export function backTo(ctx: Context): { href: string; label: string } {
  return { href: `/appointments/${ctx.param("token")}`, label: ctx.t(texts.back) };
}

/** Its time has come: nothing can be changed by link any more. */
export function Begun({ ctx }: { ctx: Context }): JSX.Element {
  return (
    <>
      <PageHeading back={backTo(ctx)}>{ctx.t(texts.title)}</PageHeading>
      <Alert tone="warning" title={ctx.t(texts.begun)} level={2}>
        <p>{ctx.t(texts.begunHelp, { phone: ctx.house.config.town.phone })}</p>
      </Alert>
    </>
  );
}

/** The visit is under way: those who are in it are to be asked, not the link. */
export function UnderWay({ ctx }: { ctx: Context }): JSX.Element {
  return (
    <>
      <PageHeading back={backTo(ctx)}>{ctx.t(texts.title)}</PageHeading>
      <Alert tone="warning" title={ctx.t(texts.underWay)} level={2}>
        <p>{ctx.t(texts.underWayHelp, { phone: ctx.house.config.town.phone })}</p>
      </Alert>
      <ButtonRow>
        <ButtonLink href={`/visits/${ctx.param("token")}`} icon="arrow-forward">
          {ctx.t(texts.toVisit)}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

/** It is cancelled: when it becomes final, and how to take it back. */
export function Cancelled({ ctx, appointment }: { ctx: Context; appointment: Appointment }): JSX.Element {
  const { t } = ctx;
  const until = ctx.house.booking.undoUntil(appointment);
  return (
    <>
      <PageHeading>{t(texts.cancelled)}</PageHeading>
      <div class="af-prose">
        <AppointmentTicket ctx={ctx} appointment={appointment} label={t(texts.cancelled)} />
        {until && <p>{t(texts.cancelledHelp, { time: ctx.formats.time(until) })}</p>}
      </div>
      <form method="post" action={`/appointments/${ctx.param("token")}/cancellation`}>
        <input type="hidden" name="_method" value="delete" />
        <ButtonRow>
          <Button>{t(texts.undo)}</Button>
          <ButtonLink kind="tertiary" href={`/services/${appointment.service}/slots`}>
            {t(texts.bookNew)}
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}
