import type { JSX } from "preact";
import type { Text } from "#lib/i18n/mod.ts";
import { ButtonLink, ButtonRow, PageHeading } from "#lib/ui/mod.ts";
import { errorTexts as texts } from "#lib/ui/page_texts.ts";
import type { Context, ErrorData, PageProps } from "#lib/web/mod.ts";

const WORDS: Record<number, { readonly title: Text; readonly text: Text }> = {
  400: { title: texts.badRequestTitle, text: texts.badRequest },
  403: { title: texts.forbiddenTitle, text: texts.forbidden },
  404: { title: texts.notFoundTitle, text: texts.notFound },
  405: { title: texts.notFoundTitle, text: texts.notFound },
  408: { title: texts.lateTitle, text: texts.late },
  409: { title: texts.conflictTitle, text: texts.conflict },
  413: { title: texts.tooLargeTitle, text: texts.tooLarge },
  429: { title: texts.tooManyTitle, text: texts.tooMany },
  503: { title: texts.unavailableTitle, text: texts.unavailable },
};
const FAULT = { title: texts.faultTitle, text: texts.fault };

const SIGNED_OUT = { title: texts.signedOutTitle, text: texts.signedOut };
const NOT_STORED = { title: texts.notStoredTitle, text: texts.notStored };

function wordsFor({ status, signInFor, notStored }: ErrorData) {
  if (notStored) return NOT_STORED;
  return signInFor === undefined ? WORDS[status] ?? FAULT : SIGNED_OUT;
}

export function errorTitle(ctx: Context, data: ErrorData): string {
  return ctx.t(wordsFor(data).title);
}

/** What happened, what to do next, and the way to people. */
export default function ErrorPage({ data, ctx }: PageProps<ErrorData>): JSX.Element {
  const { t } = ctx;
  const { title, text } = wordsFor(data);
  const { phone, office, street } = ctx.house.config.town;
  return (
    <>
      <PageHeading lead={t(text)}>{t(title)}</PageHeading>
      <p class="kern-body">{t(texts.inPerson, { phone, office, street })}</p>
      <ButtonRow>
        {data.signInFor === undefined
          ? <ButtonLink href="/">{t(texts.toStart)}</ButtonLink>
          : (
            <ButtonLink href={`/sign-in?next=${encodeURIComponent(data.signInFor)}`}>
              {t(texts.signIn)}
            </ButtonLink>
          )}
      </ButtonRow>
    </>
  );
}
