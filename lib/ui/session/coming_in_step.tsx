import type { JSX } from "preact";
import type { Offer } from "#lib/calendar/mod.ts";
import { type CaseView, toBring } from "#lib/cases/mod.ts";
import { COME_IN_TEXTS } from "#lib/identity/mod.ts";
import { Button, ButtonLink, ButtonRow, TickList } from "../mod.ts";
import { visitTexts } from "./visit_texts.ts";
import type { SessionWords } from "./words.ts";

/** The appointment at the office by which a visit goes on, and its address. */
export interface OfficeBooked {
  readonly start: Temporal.Instant;
  readonly href: string;
}

interface ComingInProps {
  readonly view: CaseView;
  readonly words: SessionWords;
  /** /visits/:token */
  readonly base: string;
  readonly times: readonly Offer[];
  readonly booked?: OfficeBooked | undefined;
}

/** Coming in person: why, as far as it is the person's to mend, where and when, and what to bring. */
export function ComingIn(props: ComingInProps): JSX.Element {
  const { view, words: { t, town }, times, booked } = props;
  const stopped = view.identity.protocols.findLast(({ outcome }) => outcome.kind === "stopped")?.outcome;
  const why = stopped?.kind === "stopped" ? COME_IN_TEXTS[stopped.reason] : undefined;
  return (
    <section aria-labelledby="coming-in">
      {why && <p class="kern-body">{t(why)}</p>}
      <h2 class="kern-heading-small af-step__heading" id="coming-in">{t(visitTexts.comingIn)}</h2>
      <p class="kern-body">
        {t(visitTexts.comingInWhere, {
          office: town.office,
          street: town.street,
          place: town.postcodeAndPlace,
          hours: town.openingHours,
        })}
      </p>
      {booked
        ? <Booked {...props} booked={booked} />
        : times.length === 0
        ? <p class="kern-body">{t(visitTexts.comingInCall, { phone: town.phone })}</p>
        : <OfficeTimes {...props} />}
      <h2 class="kern-heading-small af-step__heading">{t(visitTexts.comingInBring)}</h2>
      <TickList items={toBring(view.service).map((text) => t(text))} />
    </section>
  );
}

/** A fixed time at the office: the next free ones, and the way to choose. */
function OfficeTimes({ words, base, times }: ComingInProps): JSX.Element {
  const { t } = words;
  return (
    <>
      <p class="kern-body">{t(visitTexts.comingInTimes)}</p>
      <ul class="kern-body">
        {times.map(({ start }) => <li key={start.toString()}>{dayAndTime(words, start)}</li>)}
      </ul>
      <form method="post" action={`${base}/office`} data-leaves="">
        <ButtonRow>
          <Button icon="calendar">{t(visitTexts.comingInChoose)}</Button>
        </ButtonRow>
      </form>
    </>
  );
}

/** They have chosen one already. */
function Booked({ words, booked }: ComingInProps & { readonly booked: OfficeBooked }): JSX.Element {
  const { t } = words;
  return (
    <>
      <p class="kern-body">{t(visitTexts.comingInBooked, { when: dayAndTime(words, booked.start) })}</p>
      <ButtonRow>
        <ButtonLink kind="secondary" icon="calendar" href={booked.href}>
          {t(visitTexts.comingInShow)}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

function dayAndTime({ t, formats, timeZone }: SessionWords, start: Temporal.Instant): string {
  const day = formats.longDate(start.toZonedDateTimeISO(timeZone).toPlainDate());
  return t(visitTexts.comingInTime, { day, time: formats.time(start) });
}
