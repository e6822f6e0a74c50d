import type { JSX } from "preact";
import type { Again } from "#lib/booking/mod.ts";
import { Alert, Button, ButtonLink, ButtonRow } from "../mod.ts";
import { againTexts as texts } from "./again_texts.ts";
import type { SessionWords } from "./words.ts";

export interface AgainOfferProps {
  readonly again: Again | undefined;
  readonly words: SessionWords;
  /** /appointments/:token/again */
  readonly action: string;
  /** /appointments/:token of the appointment they have booked instead */
  readonly bookedHref?: string | undefined;
}

/** Another appointment after technical failure: the kept time with one button; below it others, for whom it does not suit. */
export function AgainOffer({ again, words, action, bookedHref }: AgainOfferProps): JSX.Element {
  const { t, formats, town } = words;
  if (!again) return <p class="kern-body" role="status">{t(texts.preparing)}</p>;
  if (again.booked) {
    return (
      <>
        <Alert tone="success" title={t(texts.booked, { when: formats.dateAndTime(again.booked.start) })} />
        {bookedHref && (
          <ButtonRow>
            <ButtonLink href={bookedHref}>{t(texts.toBooked)}</ButtonLink>
          </ButtonRow>
        )}
      </>
    );
  }
  const [first, ...others] = [...(again.kept ? [again.kept.start] : []), ...again.others];
  if (!first) return <Alert tone="info" title={t(texts.none, { phone: town.phone })} />;
  return (
    <section aria-labelledby="again-title" id="again">
      <h2 class="kern-heading-medium" id="again-title">{formats.dateAndTime(first)}</h2>
      <p class="kern-body">
        {again.kept ? t(texts.kept, { until: formats.dateAndTime(again.kept.until) }) : t(texts.lapsed)}
      </p>
      <p class="kern-body">{t(texts.carried)}</p>
      <Take {...{ start: first, words, action }} />
      {others.length > 0 && (
        <div class="af-section">
          <h3 class="kern-heading-small">{t(texts.others)}</h3>
          {others.map((start) => <Take key={String(start)} {...{ start, words, action }} secondary />)}
        </div>
      )}
    </section>
  );
}

function Take(
  { start, words: { t, formats }, action, secondary }: Pick<AgainOfferProps, "words" | "action"> & {
    readonly start: Temporal.Instant;
    readonly secondary?: boolean;
  },
): JSX.Element {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="start" value={start.toString({ smallestUnit: "minute" })} />
      <ButtonRow>
        <Button kind={secondary ? "secondary" : "primary"}>
          {t(texts.take, { when: formats.dateAndTime(start) })}
        </Button>
      </ButtonRow>
    </form>
  );
}
