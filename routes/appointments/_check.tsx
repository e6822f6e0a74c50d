import type { JSX } from "preact";
import { managingTexts as texts } from "#lib/booking/mod.ts";
import type { Translator } from "#lib/i18n/mod.ts";
import { Section } from "#lib/ui/mod.ts";
import { QrCode } from "#lib/ui/qr.tsx";

/** Below the device check: what helps, and the way to this page on another device. @param link the page's full address */
export function IfItDoesNotWork({ t, link }: { readonly t: Translator; readonly link: string }): JSX.Element {
  return (
    <Section heading={t(texts.checkIfNot)}>
      <div class="af-prose">
        <ul>
          {[texts.checkPermission, texts.checkOtherApp, texts.checkBrowser, texts.checkOtherDevice]
            .map((text) => <li key={text.id}>{t(text)}</li>)}
        </ul>
        <QrCode link={link} label={t(texts.checkQr)} />
      </div>
    </Section>
  );
}
