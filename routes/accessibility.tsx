import type { JSX } from "preact";
import { PageHeading, Section, TickList } from "#lib/ui/mod.ts";
import { accessibilityTexts as texts } from "#lib/ui/legal_texts.ts";
import { type Access, type Handlers, page, type PageProps } from "#lib/web/mod.ts";

export const access: Access = "anyone";

export const handler: Handlers<undefined> = {
  GET: (ctx) => page(undefined, { title: ctx.t(texts.title) }),
};

/** The accessibility statement (Directive (EU) 2016/2102, Art. 7): what works, what is missing, where to report barriers. */
export default function AccessibilityPage({ ctx }: PageProps<undefined>): JSX.Element {
  const { t } = ctx;
  const { office, street, postcodeAndPlace: place, phone, email } = ctx.house.config.town;
  const works = [texts.worksKeyboard, texts.worksSize, texts.worksReader, texts.worksSign];
  const missing = [texts.missingEasy, texts.missingSign, texts.missingAudit];
  return (
    <>
      <PageHeading lead={t(texts.lead)}>{t(texts.title)}</PageHeading>
      <Section heading={t(texts.state)}>
        <p>{t(texts.stateText)}</p>
      </Section>
      <Section heading={t(texts.works)}>
        <TickList items={works.map((each) => t(each))} />
      </Section>
      <Section heading={t(texts.missing)}>
        <ul>{missing.map((each) => <li key={each.id}>{t(each)}</li>)}</ul>
        <p>{t(texts.otherWay, { phone, office, street, place })}</p>
      </Section>
      <Section heading={t(texts.report)}>
        <p>{t(texts.reportText)}</p>
        <p>{t(texts.contact, { email, phone })}</p>
      </Section>
      <Section heading={t(texts.enforcement)}>
        <p>{t(texts.enforcementText)}</p>
      </Section>
    </>
  );
}
