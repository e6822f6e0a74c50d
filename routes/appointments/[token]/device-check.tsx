import type { JSX } from "preact";
import { choosingTexts, managingTexts as texts } from "#lib/booking/mod.ts";
import { Alert, Island, PageHeading, Section } from "#lib/ui/mod.ts";
import type {} from "#islands/CameraPreview.tsx";
import { type Access, type Handlers, page, type PageProps } from "#lib/web/mod.ts";
import { callStrings } from "#lib/visits/mod.ts";
import { InPerson } from "../../services/_slots.tsx";
import { found } from "./_found.ts";
import { backTo } from "./_parts.tsx";

export const access: Access = "link";

export const handler: Handlers = {
  async GET(ctx) {
    await found(ctx);
    return page({}, { title: ctx.t(texts.checkTitle), styles: ["visit.css"], islands: true });
  },
};

/** One's own picture and voice, for nobody else. Without a script: what the call will need. */
export default function DeviceCheckPage({ ctx }: PageProps<unknown>): JSX.Element {
  const { t } = ctx;
  return (
    <>
      <PageHeading back={backTo(ctx)} lead={t(texts.checkLead)}>{t(texts.checkTitle)}</PageHeading>
      <Island class="af-device-check" name="CameraPreview" props={{ texts: callStrings(t) }}>
        <Alert tone="info" title={t(texts.checkNeedsScript)} />
      </Island>
      <Section heading={t(texts.checkIfNot)}>
        <div class="af-prose">
          <ul>
            {[texts.checkPermission, texts.checkOtherApp, texts.checkBrowser, texts.checkOtherDevice]
              .map((text) => <li key={text.id}>{t(text)}</li>)}
          </ul>
        </div>
      </Section>
      <Section heading={t(choosingTexts.inPerson)}>
        <InPerson ctx={ctx} />
      </Section>
    </>
  );
}
