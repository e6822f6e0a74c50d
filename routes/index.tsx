import type { JSX } from "preact";
import type { Service } from "#lib/services/mod.ts";
import {
  ButtonLink,
  Card,
  type DrawingName,
  Hero,
  Section,
  ServiceCard,
  ServiceList,
  StepList,
  TickList,
} from "#lib/ui/mod.ts";
import { startTexts as texts } from "#lib/ui/start_texts.ts";
import { type Access, type Context, type Handlers, page, type PageProps } from "#lib/web/mod.ts";

export const access: Access = "anyone";
/** Which services are unlocked and named depends on the date and on the town's settings. */
export const sharedAs = ({ house }: Context): string => `${house.booking.today()} ${house.catalogue.number}`;

type Data = { readonly services: readonly Service[] };

export const handler: Handlers<Data> = {
  GET(ctx) {
    const services = ctx.house.catalogue.unlocked(ctx.house.booking.today())
      .filter(({ listed = true }) => listed);
    return page({ services }, { title: ctx.t(texts.title) });
  },
};

/** A service without a drawing of its own shows the window. */
const DRAWINGS: Readonly<Record<string, DrawingName>> = {
  anmeldung: "home",
  "abmeldung-ausland": "abroad",
  pflegeeinrichtung: "care",
  schwerbehindertenparkausweis: "parking",
};

export default function StartPage({ data, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  return (
    <>
      <Hero title={t(texts.heading)} drawing="window">
        <p>{t(texts.what)} {t(texts.how)} {t(texts.nothing)}</p>
      </Hero>
      <div class="af-full">
        <Section heading={t(texts.services)}>
          <ServiceList>
            {data.services.map((service) => (
              <ServiceCard
                key={service.id}
                href={`/services/${service.id}`}
                drawing={DRAWINGS[service.id] ?? "window"}
                title={t(service.name)}
                text={t(service.short)}
                foot={t(texts.minutes, { minutes: service.durationMinutes })}
              />
            ))}
          </ServiceList>
        </Section>
        <Section heading={t(texts.steps)}>
          <StepList
            steps={[
              { drawing: "choose", title: t(texts.step1), text: t(texts.step1Text) },
              { drawing: "letter", title: t(texts.step2), text: t(texts.step2Text) },
              { drawing: "talk", title: t(texts.step3), text: t(texts.step3Text) },
              { drawing: "done", title: t(texts.step4), text: t(texts.step4Text) },
            ]}
          />
        </Section>
        <div class="af-section af-columns">
          <Needs ctx={ctx} />
          <InPerson ctx={ctx} />
        </div>
      </div>
    </>
  );
}

function Needs({ ctx: { t } }: { readonly ctx: Context }): JSX.Element {
  const items = [texts.needDevice, texts.needRoom, texts.needIdentity, texts.needMail];
  return (
    <Card title={t(texts.need)}>
      <TickList items={items.map((text) => t(text))} />
      <p>{t(texts.test)}</p>
    </Card>
  );
}

/** Who does not trust themselves with it, or lacks the equipment, goes to the office as before. */
function InPerson({ ctx }: { readonly ctx: Context }): JSX.Element {
  const { t } = ctx;
  const { office, street, postcodeAndPlace, openingHours, phone } = ctx.house.config.town;
  return (
    <Card
      title={t(texts.inPerson)}
      icon="place"
      foot={
        <ButtonLink kind="secondary" icon="phone" href={`tel:${phone.replace(/[^\d+]/g, "")}`}>
          {t(texts.call, { phone })}
        </ButtonLink>
      }
    >
      <p>{t(texts.inPersonText)}</p>
      <address>
        {office}
        <br />
        {street}
        <br />
        {postcodeAndPlace}
      </address>
      <p>{openingHours}</p>
    </Card>
  );
}
