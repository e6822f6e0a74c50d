import type { JSX } from "preact";
import { devTexts as texts } from "#lib/operations/mod.ts";
import { PageHeading } from "#lib/ui/mod.ts";
import { type Access, type Handlers, page, type PageProps } from "#lib/web/mod.ts";

export const access: Access = "demo";

export const handler: Handlers<null> = {
  GET: (ctx) => page(null, { title: ctx.t(texts.smses) }),
};

/** What a demo would have sent as text messages. Nothing sends any so far. */
export default function SmsPage({ ctx: { t } }: PageProps<null>): JSX.Element {
  return (
    <>
      <PageHeading lead={t(texts.smsesLead)} back={{ href: "/dev", label: t(texts.back) }}>
        {t(texts.smses)}
      </PageHeading>
      <p class="kern-body af-empty">{t(texts.noSmses)}</p>
    </>
  );
}
