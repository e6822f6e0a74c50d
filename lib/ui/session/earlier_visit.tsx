import type { JSX } from "preact";
import type { EarlierVisit } from "#lib/cases/mod.ts";
import type { Formats, Translator } from "#lib/i18n/mod.ts";
import { identityTexts, REASON_TEXTS } from "#lib/identity/mod.ts";
import { SummaryList } from "../mod.ts";
import { caseTexts } from "./case_texts.ts";
import { deskTexts } from "./desk_texts.ts";
import type { DeskVisitData } from "./desk_visit.ts";

/**
 * The visit by video that goes on here. That there was one, everybody at the desk may know; what came of it only once the person stands there; the
 * case itself stays its clerk's.
 */
export function EarlierVisitPart(
  { view, words: { t, formats, timeZone }, clerkId }: Pick<DeskVisitData, "view" | "words" | "clerkId">,
): JSX.Element | null {
  const { earlier } = view;
  if (!earlier) return null;
  if (typeof earlier === "string") {
    const words = earlier === "gone" ? deskTexts.earlierGone : deskTexts.earlierUnreachable;
    return <p class="kern-body" id="earlier">{t(words)}</p>;
  }
  const { endedAt, service, outcome, identity, form, caseId } = earlier;
  const day = formats.longDate(endedAt.toZonedDateTimeISO(timeZone).toPlainDate());
  const here = view.status !== "expected";
  return (
    <section id="earlier" class="af-prose" aria-labelledby="earlier-heading">
      <h3 class="kern-heading-small" id="earlier-heading">{t(deskTexts.earlier)}</h3>
      <p class="kern-body">{t(deskTexts.earlierWhat, { service: service ? t(service) : "", day })}</p>
      {here
        ? (
          <SummaryList
            rows={[
              ...(outcome ? [{ key: t(deskTexts.outcome), value: t(deskTexts[`outcome_${outcome}`]) }] : []),
              { key: t(identityTexts.title), value: identityWords(t, formats, identity) },
              { key: t(deskTexts.form), value: t(deskTexts[`earlierForm_${form}`]) },
              ...(earlier.clerkName ? [{ key: t(caseTexts.handledBy), value: earlier.clerkName }] : []),
            ]}
          />
        )
        : <p class="kern-body">{t(deskTexts.earlierLater)}</p>}
      {here && earlier.clerkId === clerkId && (
        <p class="kern-body">
          <a class="kern-link" href={`/desk/cases/${caseId}`}>{t(deskTexts.earlierOpen)}</a>
        </p>
      )}
    </section>
  );
}

/** The protocol's result, when and by whom; why it was stopped, because whoever checks now must know. */
function identityWords(
  t: Translator,
  formats: Formats,
  identity: EarlierVisit["identity"],
): string {
  if (!identity) return t(caseTexts.noIdentity);
  const { outcome, concludedAt, clerkName = "" } = identity;
  const time = formats.dateAndTime(Temporal.Instant.from(concludedAt));
  const words = outcome.kind === "established"
    ? t(deskTexts.earlierEstablished, { time })
    : t(caseTexts.identityStopped, { time, reason: t(REASON_TEXTS[outcome.reason]) });
  return clerkName ? `${words} (${clerkName})` : words;
}
