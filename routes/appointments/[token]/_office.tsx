import type { ComponentChildren, JSX } from "preact";
import { type Appointment, managingTexts as texts } from "#lib/booking/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import { ButtonLink, ButtonRow, Checklist, PageHeading, PageScript, Section } from "#lib/ui/mod.ts";
import type { Context } from "#lib/web/mod.ts";
import { InPerson } from "../../services/_slots.tsx";
import { AppointmentTicket } from "./_parts.tsx";

/** An appointment at the office: when, where and what to bring. There is no waiting room, no device to check and nothing to send. */
export function OfficeAppointment(
  { ctx, appointment, service, mail, changes }: {
    readonly ctx: Context;
    readonly appointment: Appointment;
    readonly service: Service;
    /** where the link has gone */
    readonly mail: ComponentChildren;
    /** moving and cancelling, while that is possible */
    readonly changes: ComponentChildren;
  },
): JSX.Element {
  const { t } = ctx;
  const begun = Temporal.Instant.compare(ctx.now, appointment.start) >= 0;
  return (
    <>
      <PageHeading above={t(appointment.rebookedAt ? texts.moved : texts.booked)}>
        {t(service.name)}
      </PageHeading>
      <div class="af-prose">
        <AppointmentTicket ctx={ctx} appointment={appointment} label={t(texts.title)}>
          <p>{t(begun ? texts.over : texts.atOfficeHelp)}</p>
        </AppointmentTicket>
        {mail}
      </div>
      <Section heading={t(texts.whereAtOffice)}>
        <InPerson ctx={ctx} />
      </Section>
      <Section heading={t(texts.bring)}>
        <p>{t(texts.haveReadyHelp)}</p>
        <Checklist
          keep={appointment.id}
          items={service.toHaveReady.map((text, index) => ({ id: `bereit-${index + 1}`, label: t(text) }))}
        />
        <PageScript />
      </Section>
      <div class="af-prose">
        <ButtonRow>
          <ButtonLink
            kind="secondary"
            icon="calendar"
            href={`/appointments/${ctx.param("token")}/calendar.ics`}
            download="termin.ics"
          >
            {t(texts.toCalendar)}
          </ButtonLink>
        </ButtonRow>
        <p>{t(texts.keepLink)}</p>
      </div>
      {changes}
    </>
  );
}
