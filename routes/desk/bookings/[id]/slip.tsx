import type { JSX } from "preact";
import { type Appointment, choosingTexts, type Contact, slipTexts as texts } from "#lib/booking/mod.ts";
import { formats, translator } from "#lib/i18n/mod.ts";
import { isAtOffice } from "#lib/services/mod.ts";
import { Section, Ticket } from "#lib/ui/mod.ts";
import { bookingsTexts } from "#lib/ui/bookings_texts.ts";
import { QrCode } from "#lib/ui/qr.tsx";
import { type Handlers, page, type PageProps, staffWith } from "#lib/web/mod.ts";
import { bookingById, clerkActing } from "../_parts.tsx";

export const access = staffWith("serve");

type Data = { readonly appointment: Appointment; readonly contact: Contact; readonly token: string };

export const handler: Handlers<Data> = {
  async GET(ctx) {
    const { appointment } = await bookingById(ctx);
    return ctx.seeOther(`/desk/bookings/${appointment.id}`);
  },

  /** The slip is the answer itself and no address: nobody finds it again in the browser's history, and each printing is written down. */
  async POST(ctx) {
    const found = await bookingById(ctx);
    const token = await ctx.house.booking.slipToken(found.appointment.id, clerkActing(ctx)) ?? ctx.notFound();
    return page({ ...found, token }, {
      title: ctx.t(bookingsTexts.slip),
      headers: { "cache-control": "no-store" },
    });
  },
};

/** In the language of the person who gets it. */
export default function SlipPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { appointment, contact, token } = data;
  const { config, catalogue } = ctx.house;
  const { town } = config;
  const t = translator(contact.language);
  const format = formats(contact.language, config.timeZone);
  const service = catalogue.find(appointment.service);
  const atOffice = service !== undefined && isAtOffice(service);
  const link = new URL(`/appointments/${token}`, config.publicUrl).href;
  const code = new URL("/appointments", config.publicUrl).href;
  const day = appointment.start.toZonedDateTimeISO(config.timeZone).toPlainDate();
  return (
    <>
      <p class="kern-body af-noprint">
        {`${ctx.t(bookingsTexts.slipPrint)} `}
        <a class="kern-link" href={`/desk/bookings/${appointment.id}`}>{ctx.t(bookingsTexts.backToOne)}</a>
      </p>
      <div class="af-slip" lang={contact.language}>
        <h1 class="kern-heading-large">{service ? t(service.name) : ""}</h1>
        <p class="kern-body">{t(texts.for, { name: contact.name })}</p>
        <Ticket
          label={t(atOffice ? texts.yourAppointmentAtOffice : texts.yourAppointment)}
          date={format.longDate(day)}
          time={t(choosingTexts.uhr, { time: format.time(appointment.start) })}
        />
        {atOffice && (
          <Section heading={t(choosingTexts.whereAtOffice)}>
            <p>{`${town.office}, ${town.street}, ${town.postcodeAndPlace}`}</p>
          </Section>
        )}
        <Section heading={t(atOffice ? texts.manage : texts.howTo)}>
          <p>{t(atOffice ? texts.byPhoneManage : texts.byPhone)}</p>
          <QrCode link={link} label={t(texts.qr)} />
          <p>{t(texts.byCode, { address: code })}</p>
          <p class="af-slip__code">{token.match(/.{4}/g)?.join(" ")}</p>
          <p>{t(texts.secret)}</p>
        </Section>
        <Section heading={t(atOffice ? choosingTexts.bring : texts.haveReady)}>
          <ul>
            {service?.toHaveReady.map((text) => <li key={text.id}>{t(text)}</li>)}
          </ul>
        </Section>
        <p>{t(texts.questions, { office: town.office, phone: town.phone })}</p>
      </div>
    </>
  );
}
