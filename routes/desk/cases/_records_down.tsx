import type { JSX } from "preact";
import type { Translator } from "#lib/i18n/mod.ts";
import { Alert, ButtonLink, ButtonRow } from "#lib/ui/mod.ts";
import { caseTexts } from "#lib/ui/session/case_texts.ts";
import { deskTexts as texts } from "#lib/ui/session/desk_texts.ts";

/** When to look again, in seconds; for programs that ask. */
const RETRY_AFTER_SECONDS = 30;

/** The page's options while the records cannot be reached: nothing is lost, so the page says so and stays calm. */
export const DOWN = { status: 503, headers: { "retry-after": String(RETRY_AFTER_SECONDS) } } as const;

export function RecordsDown({ t, again }: { readonly t: Translator; readonly again: string }): JSX.Element {
  return (
    <>
      <Alert tone="warning" title={t(caseTexts.recordsDownTitle)}>
        <p class="kern-body">{t(texts.recordsDown)}</p>
      </Alert>
      <ButtonRow>
        <ButtonLink href={again}>{t(caseTexts.tryAgain)}</ButtonLink>
        <ButtonLink kind="secondary" href="/desk">{t(caseTexts.backToDesk)}</ButtonLink>
      </ButtonRow>
    </>
  );
}
