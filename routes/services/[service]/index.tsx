import type { ComponentChildren, JSX } from "preact";
import { choosingTexts as texts } from "#lib/booking/mod.ts";
import type { Offer } from "#lib/calendar/mod.ts";
import type { Text } from "#lib/i18n/mod.ts";
import { isAtOffice, isUnlocked, type Service, UPLOADS, WRITTEN_FORM_SECTION } from "#lib/services/mod.ts";
import { Alert, ButtonLink, ButtonRow, Details, PageHeading, Section, TickList } from "#lib/ui/mod.ts";
import { type Access, type Context, type Handlers, page, type PageProps } from "#lib/web/mod.ts";
import { InPerson, NoneFree, shortWhen } from "../_slots.tsx";

export const access: Access = "anyone";
export const sharedAs = ({ house }: Context): string =>
  `${house.booking.offersState()} ${house.catalogue.number}`;

type Data = { readonly service: Service; readonly first: Offer | undefined };

export const handler: Handlers<Data> = {
  async GET(ctx) {
    const service = ctx.house.catalogue.find(ctx.param("service"));
    if (!service || !isUnlocked(service, ctx.house.booking.today())) return ctx.notFound();
    const [first] = await ctx.house.booking.firstFree(service.id);
    return page({ service, first }, { title: ctx.t(service.name) });
  },
};

export default function ServicePage({ data: { service, first }, ctx }: PageProps<Data>): JSX.Element {
  const { t } = ctx;
  const slots = `/services/${service.id}/slots`;
  const atOffice = isAtOffice(service);
  return (
    <>
      <PageHeading back={{ href: "/", label: t(texts.allServices) }} lead={t(service.short)}>
        {t(service.name)}
      </PageHeading>
      <div class="af-prose">
        <p>
          {t(atOffice ? texts.lastsAtOffice : texts.lasts, { minutes: service.durationMinutes })}
        </p>
        <WrittenForm service={service} ctx={ctx} />
        {first && <p>{t(texts.firstFree, { when: shortWhen(ctx, first.start) })}</p>}
        {first
          ? (
            <ButtonRow>
              <ButtonLink href={slots} icon="calendar">{t(texts.chooseTime)}</ButtonLink>
            </ButtonRow>
          )
          : <NoneFree ctx={ctx} />}
      </div>
      <Section heading={t(texts.forWhom)}>
        <div class="af-prose">{service.forWhom.map((text) => <p key={text.id}>{t(text)}</p>)}</div>
      </Section>
      <Section heading={t(atOffice ? texts.bring : texts.haveReady)}>
        <TickList items={said(ctx, service.toHaveReady)} />
      </Section>
      {service.showToCamera.length > 0 && (
        <Section heading={t(texts.showToCamera)}>
          <div class="af-prose">
            <TickList items={said(ctx, service.showToCamera)} />
            <p>{t(texts.notStored)}</p>
          </div>
        </Section>
      )}
      {service.uploads.length > 0 && (
        <Section heading={t(texts.sendOver)}>
          <TickList
            items={service.uploads.map(({ id, when }) =>
              when ? `${t(UPLOADS[id].name)} (${t(when)})` : t(UPLOADS[id].name)
            )}
          />
        </Section>
      )}
      {service.window && (
        <Section heading={t(texts.legalWindow)}>
          <p>
            {t(service.window.text)} ({service.window.section})
          </p>
        </Section>
      )}
      <Section heading={t(texts.result)}>
        <p>{t(service.result)}</p>
      </Section>
      {service.followUps.length > 0 && (
        <Section heading={t(texts.afterwards)}>
          <TickList items={said(ctx, service.followUps)} />
        </Section>
      )}
      <OtherWays service={service} ctx={ctx} />
    </>
  );
}

/** What the law asks for and video cannot give is said before anybody books. */
function WrittenForm({ service, ctx: { t } }: { service: Service; ctx: Context }): JSX.Element | null {
  if (service.signatureLevel !== "written") return null;
  return (
    <Alert tone="warning" title={t(texts.writtenForm)} level={2}>
      <p>{t(texts.writtenFormHelp, { section: service.signatureSection ?? WRITTEN_FORM_SECTION })}</p>
    </Alert>
  );
}

/** Coming in person is always possible; some services have a third way. */
function OtherWays({ service, ctx }: { service: Service; ctx: Context }): JSX.Element {
  const { t } = ctx;
  const byVideo = isAtOffice(service) ? [] : [service.completionByVideo.note];
  const notices = [...service.notices, ...byVideo];
  return (
    <>
      {service.inPersonOnly && !service.followUps.includes(service.inPersonOnly) && (
        <Alert tone="info" title={t(service.inPersonOnly)} />
      )}
      <Section heading={t(isAtOffice(service) ? texts.whereAtOffice : texts.inPerson)}>
        <div class="af-prose">
          {!isAtOffice(service) && <p>{t(texts.inPersonAlways)}</p>}
          <InPerson ctx={ctx} />
        </div>
      </Section>
      {service.alsoPossible && (
        <Section heading={t(texts.otherWay)}>
          <p>{t(service.alsoPossible)}</p>
        </Section>
      )}
      {notices.length > 0 && (
        <Details summary={t(texts.rights)}>
          {notices.map((text) => <p key={text.id}>{t(text)}</p>)}
        </Details>
      )}
    </>
  );
}

function said(ctx: Context, all: readonly Text[]): ComponentChildren[] {
  return all.map((text) => ctx.t(text));
}
