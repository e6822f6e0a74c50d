import type { JSX } from "preact";
import { CONFIRM_HOURS, HOLD_MINUTES, LINK_DAYS_AFTER, WAITING_DAYS } from "#lib/booking/mod.ts";
import type { Text } from "#lib/i18n/mod.ts";
import { Alert, PageHeading, Section, SummaryList, TickList } from "#lib/ui/mod.ts";
import { privacyTexts as texts, purposeTexts as purposes } from "#lib/ui/privacy_texts.ts";
import { CALL_FIGURES_DAYS } from "#lib/visits/mod.ts";
import { type Access, type Context, type Handlers, page, type PageProps } from "#lib/web/mod.ts";

export const access: Access = "anyone";

export const handler: Handlers<undefined> = {
  GET: (ctx) => page(undefined, { title: ctx.t(texts.title) }),
};

/** How long bookings are counted per range of addresses, in hours (lib/booking). */
const ABUSE_COUNTER_HOURS = 24;

interface Purpose {
  readonly title: Text;
  readonly data: Text;
  readonly ground: Text;
  readonly kept: Text;
}

const PURPOSES: readonly Purpose[] = [
  {
    title: purposes.booking,
    data: purposes.bookingData,
    ground: texts.ownTask,
    kept: purposes.bookingKept,
  },
  {
    title: purposes.waiting,
    data: purposes.waitingData,
    ground: texts.ownTask,
    kept: purposes.waitingKept,
  },
  { title: purposes.call, data: purposes.callData, ground: texts.ownTask, kept: purposes.callKept },
  { title: purposes.guests, data: purposes.guestsData, ground: texts.ownTask, kept: purposes.guestsKept },
  {
    title: purposes.identity,
    data: purposes.identityData,
    ground: purposes.identityGround,
    kept: purposes.formKept,
  },
  { title: purposes.form, data: purposes.formData, ground: purposes.formGround, kept: purposes.formKept },
  {
    title: purposes.papers,
    data: purposes.papersData,
    ground: purposes.formGround,
    kept: purposes.papersKept,
  },
  {
    title: purposes.signature,
    data: purposes.signatureData,
    ground: texts.ownTask,
    kept: purposes.signatureKept,
  },
  { title: purposes.proof, data: purposes.proofData, ground: purposes.formGround, kept: purposes.formKept },
  { title: purposes.safety, data: purposes.safetyData, ground: texts.ownTask, kept: purposes.safetyKept },
];

const VALUES = {
  bookingDays: LINK_DAYS_AFTER,
  minutes: HOLD_MINUTES,
  hours: ABUSE_COUNTER_HOURS,
  waitingDays: WAITING_DAYS,
  confirmHours: CONFIRM_HOURS,
  callDays: CALL_FIGURES_DAYS,
};

/** Information under Art. 13 GDPR, purpose by purpose. */
export default function PrivacyPage({ ctx }: PageProps<undefined>): JSX.Element {
  const { t } = ctx;
  return (
    <>
      <PageHeading lead={t(texts.lead)}>{t(texts.title)}</PageHeading>
      <Alert tone="info" level={2} title={t(texts.short)}>
        <TickList items={[texts.shortRecord, texts.shortIdentity, texts.shortThird].map((each) => t(each))} />
      </Alert>
      <Responsible ctx={ctx} />
      <Section heading={t(texts.purposes)}>
        <p>{t(texts.notConsent)}</p>
        {PURPOSES.map((purpose) => <PurposeRows key={purpose.title.id} ctx={ctx} purpose={purpose} />)}
        <p>{t(texts.deletion)}</p>
      </Section>
      <Section heading={t(texts.must)}>
        <p>{t(texts.mustText)}</p>
      </Section>
      <Section heading={t(texts.recipients)}>
        <p>{t(texts.recipientsText)}</p>
      </Section>
      <Section heading={t(texts.rights)}>
        <p>{t(texts.rightsText)}</p>
      </Section>
    </>
  );
}

function Responsible({ ctx }: { readonly ctx: Context }): JSX.Element {
  const { t } = ctx;
  const { town } = ctx.house.config;
  const address = `${town.name}, ${town.office}, ${town.street}, ${town.postcodeAndPlace}`;
  return (
    <Section heading={t(texts.responsible)}>
      <SummaryList
        rows={[
          { key: t(texts.controller), value: `${address}, ${town.phone}, ${town.email}` },
          { key: t(texts.officer), value: town.dataProtectionOfficer },
          { key: t(texts.authority), value: town.supervisoryAuthority },
        ]}
      />
    </Section>
  );
}

function PurposeRows(
  { ctx: { t, house }, purpose }: { readonly ctx: Context; readonly purpose: Purpose },
): JSX.Element {
  return (
    <div class="af-purpose">
      <h3 class="kern-heading-small">{t(purpose.title)}</h3>
      <SummaryList
        rows={[
          { key: t(texts.data), value: t(purpose.data) },
          { key: t(texts.ground), value: t(purpose.ground) },
          { key: t(texts.kept), value: t(purpose.kept, { ...VALUES, days: house.config.caseRetentionDays }) },
        ]}
      />
    </div>
  );
}
