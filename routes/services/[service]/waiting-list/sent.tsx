import type { JSX } from "preact";
import { CONFIRM_HOURS, waitingTexts as texts } from "#lib/booking/mod.ts";
import type { Service } from "#lib/services/mod.ts";
import { ButtonLink, ButtonRow, PageHeading } from "#lib/ui/mod.ts";
import { type Access, type Handlers, page, type PageProps } from "#lib/web/mod.ts";

export const access: Access = "anyone";

/** After an address was left; the same for everybody, so that nobody learns who waits already. */
export const handler: Handlers<Service> = {
  GET(ctx) {
    const service = ctx.house.catalogue.find(ctx.param("service")) ?? ctx.notFound();
    return page(service, { title: ctx.t(texts.askedTitle) });
  },
};

export default function SentPage({ data: service, ctx }: PageProps<Service>): JSX.Element {
  const { t } = ctx;
  return (
    <>
      <PageHeading above={t(service.name)} lead={t(texts.asked, { hours: CONFIRM_HOURS })}>
        {t(texts.askedTitle)}
      </PageHeading>
      <ButtonRow>
        <ButtonLink kind="secondary" href={`/services/${service.id}/slots`}>
          {t(texts.backToTimes)}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}
