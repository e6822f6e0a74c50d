import type { JSX } from "preact";
import { type Appointment, choosingTexts, managingTexts as texts } from "#lib/booking/mod.ts";
import { isAtOffice, type Service } from "#lib/services/mod.ts";
import { trailTexts } from "#lib/ui/session/trail_texts.ts";
import { ButtonLink, ButtonRow, Checklist, Details, PageHeading, PageScript, Section } from "#lib/ui/mod.ts";
import { aheadTexts } from "#lib/ui/session/ahead_texts.ts";
import { uploadTexts } from "#lib/uploads/mod.ts";
import { type VisitStatus, WAITING_ROOM_OPENS_MINUTES_BEFORE, waitingRoomAt } from "#lib/visits/mod.ts";
import { type Access, type Context, type Handlers, page, type PageProps } from "#lib/web/mod.ts";
import { heading, InPerson, townDay } from "../../services/_slots.tsx";
import { found, visitStatus } from "./_found.ts";
import { OfficeAppointment } from "./_office.tsx";
import { AppointmentTicket, Cancelled, MailSaid, type MailState } from "./_parts.tsx";

export const access: Access = "link";

type Standing = {
  readonly appointment: Appointment;
  readonly service: Service;
  /** where the link has gone, and whether it gets there; until the appointment begins */
  readonly mail?: { readonly email: string; readonly state: MailState };
  /** may it still be moved or cancelled here? */
  readonly changeable: boolean;
  /** the form, if it can be filled from home, and how far it is */
  readonly ahead?: { readonly done: number; readonly count: number; readonly begun: boolean };
};
type Data = Standing | { readonly appointment: Appointment };

export const handler: Handlers<Data> = {
  async GET(ctx) {
    const { appointment, service } = await found(ctx);
    const title = ctx.t(appointment.cancelledAt ? texts.cancelled : texts.title);
    if (appointment.cancelledAt) return page({ appointment }, { title });
    const begun = Temporal.Instant.compare(ctx.now, appointment.start) >= 0;
    const [{ email }, status, mail] = await Promise.all([
      ctx.house.booking.contact(appointment),
      visitStatus(ctx, appointment),
      begun ? undefined : ctx.house.notices.mailState(appointment.id),
    ]);
    const ahead = status === "expected" ? await formAhead(ctx, appointment, status) : undefined;
    const changeable = !begun && status === "expected";
    const data: Standing = {
      ...{ appointment, service, changeable },
      ...(mail ? { mail: { email, state: mail } } : {}),
      ...(ahead ? { ahead } : {}),
    };
    return page(data, { title });
  },
};

async function formAhead(
  ctx: Context,
  appointment: Appointment,
  status: VisitStatus,
): Promise<Standing["ahead"]> {
  const view = await ctx.house.cases.ahead(appointment, status);
  if (!view?.open) return undefined;
  const { steps } = view.journey;
  const done = steps.filter(({ state }) => state === "complete").length;
  return { done, count: steps.length, begun: view.form.revision > 0 };
}

export default function AppointmentPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  if (!("service" in data)) return <Cancelled ctx={ctx} appointment={data.appointment} />;
  const { appointment, service, changeable, mail } = data;
  const link = `/appointments/${ctx.param("token")}`;
  const said = mail && <MailSaid ctx={ctx} email={mail.email} mail={mail.state} />;
  const changes = changeable && <Changes ctx={ctx} link={link} />;
  if (isAtOffice(service)) {
    return <OfficeAppointment {...{ ctx, appointment, service, changes }} mail={said} />;
  }
  return (
    <>
      <PageHeading above={t(appointment.rebookedAt ? texts.moved : texts.booked)}>
        {t(service.name)}
      </PageHeading>
      <div class="af-prose">
        <AppointmentTicket ctx={ctx} appointment={appointment} label={t(texts.title)}>
          <WaitingRoom ctx={ctx} appointment={appointment} />
        </AppointmentTicket>
        {said}
      </div>
      <Section heading={t(texts.haveReady)}>
        <p>{t(texts.haveReadyHelp)}</p>
        <Checklist
          keep={appointment.id}
          items={[...service.toHaveReady.map((text) => t(text)), t(texts.device)].map((label, index) => ({
            id: `bereit-${index + 1}`,
            label,
          }))}
        />
        <PageScript />
      </Section>
      {data.ahead && <FormInvitation ctx={ctx} ahead={data.ahead} href={`${link}/form`} />}
      <div class="af-prose">
        <ButtonRow>
          {service.uploads.length > 0 && (
            <ButtonLink kind="secondary" icon="document" href={`${link}/uploads`}>
              {t(uploadTexts.send)}
            </ButtonLink>
          )}
          <ButtonLink kind="secondary" icon="camera" href={`${link}/device-check`}>
            {t(texts.checkDevice)}
          </ButtonLink>
          <ButtonLink kind="secondary" icon="calendar" href={`${link}/calendar.ics`} download="termin.ics">
            {t(texts.toCalendar)}
          </ButtonLink>
        </ButtonRow>
        <p>{t(texts.keepLink)}</p>
        <Details summary={t(texts.toPhone)}>
          <p>{t(texts.toPhoneHelp)}</p>
          {/* Asked for by browsers only once this is opened. */}
          <img
            class="af-qr"
            src={`${link}/qr.svg`}
            alt={t(texts.qr)}
            width={192}
            height={192}
            loading="lazy"
          />
        </Details>
      </div>
      {changes}
      <Section heading={t(choosingTexts.inPerson)}>
        <InPerson ctx={ctx} />
      </Section>
    </>
  );
}

/** The form may be filled before the visit; nobody has to. */
function FormInvitation(
  { ctx: { t }, ahead, href }: { ctx: Context; ahead: NonNullable<Standing["ahead"]>; href: string },
): JSX.Element {
  const { begun, done, count } = ahead;
  return (
    <Section heading={t(aheadTexts.title)}>
      <div class="af-prose">
        <p>{begun ? t(aheadTexts.begun, { done, count }) : t(aheadTexts.invitation)}</p>
        <ButtonRow>
          <ButtonLink kind="secondary" icon="document" href={href}>
            {t(begun ? aheadTexts.goOn : aheadTexts.start)}
          </ButtonLink>
        </ButtonRow>
      </div>
    </Section>
  );
}

/** Quietly below: another time, cancelling, how to be reached. */
function Changes({ ctx: { t }, link }: { ctx: Context; link: string }): JSX.Element {
  return (
    <Section heading={t(texts.change)}>
      <div class="af-prose">
        <ul>
          <li>
            <a class="kern-link" href={`${link}/rebooking`}>{t(texts.move)}</a>
          </li>
          <li>
            <a class="kern-link" href={`${link}/cancellation`}>{t(texts.cancel)}</a>
          </li>
          <li>
            <a class="kern-link" href={`${link}/contact`}>{t(texts.contact)}</a>
          </li>
        </ul>
      </div>
    </Section>
  );
}

/** The way into the waiting room, once it is open; before that, when it opens. */
function WaitingRoom({ ctx, appointment }: { ctx: Context; appointment: Appointment }): JSX.Element {
  const { t } = ctx;
  const visit = `/visits/${ctx.param("token")}`;
  const opens = appointment.start.subtract({ minutes: WAITING_ROOM_OPENS_MINUTES_BEFORE });
  switch (waitingRoomAt(appointment.start, ctx.now)) {
    case "early":
      return (
        <p>
          {t(texts.waitingRoomLater, {
            day: heading(ctx, townDay(ctx, opens)),
            time: ctx.formats.time(opens),
            minutes: WAITING_ROOM_OPENS_MINUTES_BEFORE,
          })}
        </p>
      );
    case "open":
      return (
        <>
          <p>{t(texts.waitingRoomOpen)}</p>
          <ButtonLink href={visit} icon="arrow-forward">{t(texts.waitingRoom)}</ButtonLink>
          <p>
            <a class="kern-link" href={`${visit}/trail`}>{t(trailTexts.link)}</a>
          </p>
        </>
      );
    case "over":
      return (
        <p>
          {t(texts.over)} <a class="kern-link" href={visit}>{t(texts.toVisit)}</a>
          <br />
          <a class="kern-link" href={`${visit}/trail`}>{t(trailTexts.link)}</a>
        </p>
      );
  }
}
