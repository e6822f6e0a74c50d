import type { JSX } from "preact";
import { PageHeading, Section, SummaryList } from "#lib/ui/mod.ts";
import { imprintTexts as texts } from "#lib/ui/legal_texts.ts";
import { type Access, type Handlers, page, type PageProps } from "#lib/web/mod.ts";

export const access: Access = "anyone";

export const handler: Handlers<undefined> = {
  GET: (ctx) => page(undefined, { title: ctx.t(texts.title) }),
};

/** Impressum (§ 5 DDG, § 18 MStV), filled from the town's settings. */
export default function ImprintPage({ ctx }: PageProps<undefined>): JSX.Element {
  const { t } = ctx;
  const { town } = ctx.house.config;
  return (
    <>
      <PageHeading lead={t(texts.lead)}>{t(texts.title)}</PageHeading>
      <Section heading={t(texts.provider)}>
        <p>{t(texts.town, { name: town.name })}</p>
        <p>{t(texts.publicBody)} {town.representative}</p>
      </Section>
      <Section heading={t(texts.contact)}>
        <SummaryList
          rows={[
            { key: t(texts.address), value: `${town.office}, ${town.street}, ${town.postcodeAndPlace}` },
            { key: t(texts.phone), value: town.phone },
            { key: t(texts.email), value: <a href={`mailto:${town.email}`}>{town.email}</a> },
            { key: t(texts.hours), value: town.openingHours },
          ]}
        />
      </Section>
      <Section heading={t(texts.software)}>
        <p>{t(texts.softwareText)}</p>
      </Section>
    </>
  );
}
