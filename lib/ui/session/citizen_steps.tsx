import type { JSX } from "preact";
import type { Again } from "#lib/booking/mod.ts";
import type { Offer } from "#lib/calendar/mod.ts";
import { type CaseView, goesOnAtOffice } from "#lib/cases/mod.ts";
import type { Text } from "#lib/i18n/mod.ts";
import {
  type PlaceInLine,
  textStrings,
  WAITING_ROOM_OPENS_MINUTES_BEFORE,
  waitingRoomAt,
} from "#lib/visits/mod.ts";
import { Alert, Button, ButtonLink, ButtonRow, Details, PageHeading, TickList } from "../mod.ts";
import { AgainOffer } from "./again_offer.tsx";
import { ComingIn, type OfficeBooked } from "./coming_in_step.tsx";
import { DeviceCheckIsland } from "./device_check.tsx";
import { VideoState } from "./stage.tsx";
import { trailTexts } from "./trail_texts.ts";
import { visitTexts } from "./visit_texts.ts";
import type { SessionWords } from "./words.ts";

/** How long after the appointed time the waiting room says that it takes longer today. */
const LATE_AFTER_MINUTES = 5;

export interface StepProps {
  readonly view: CaseView;
  readonly words: SessionWords;
  /** /visits/:token, to which the actions' addresses are added */
  readonly base: string;
  /** /appointments/:token */
  readonly appointmentHref: string;
  /** what they have told the desk from the door */
  readonly saidAtDoor?: string;
  /** after technical failure: another appointment, and the address of the one they have booked instead */
  readonly again?: Again;
  readonly againHref?: string;
}

/** Before the waiting room: too early, too late, or the door. */
export function DoorStep({ view, words, base, appointmentHref, saidAtDoor }: StepProps): JSX.Element {
  const { t, formats } = words;
  const { start } = view.appointment;
  const toAppointment = (
    <ButtonLink kind="secondary" href={appointmentHref}>{t(visitTexts.toAppointment)}</ButtonLink>
  );
  switch (waitingRoomAt(start, view.now)) {
    case "early": {
      const opens = start.subtract({ minutes: WAITING_ROOM_OPENS_MINUTES_BEFORE });
      const lead = t(visitTexts.earlyHelp, { appointment: formats.dateAndTime(start) });
      return (
        <>
          <PageHeading lead={lead}>{t(visitTexts.early, { time: formats.time(opens) })}</PageHeading>
          <ButtonRow>{toAppointment}</ButtonRow>
        </>
      );
    }
    case "over":
      return (
        <>
          <PageHeading lead={t(visitTexts.overHelp)}>{t(visitTexts.over)}</PageHeading>
          <ButtonRow>
            <ButtonLink href={`/services/${view.service.id}/slots`}>{t(visitTexts.bookAgain)}</ButtonLink>
          </ButtonRow>
        </>
      );
    case "open": {
      const lead = t(visitTexts.doorHelp, { service: t(view.service.name), time: formats.time(start) });
      return (
        <>
          <PageHeading lead={lead}>{t(visitTexts.door)}</PageHeading>
          <VideoState words={words} />
          <form method="post" action={`${base}/arrival`}>
            <ButtonRow>
              <Button icon="arrow-forward">{t(visitTexts.enter)}</Button>
              {toAppointment}
            </ButtonRow>
          </form>
          <RunningLate {...{ words, base }} said={saidAtDoor} />
        </>
      );
    }
  }
}

/** Who needs a little longer says so with one button, and the desk reads it. */
function RunningLate(
  { words: { t }, base, said }: Pick<StepProps, "words" | "base"> & { readonly said: string | undefined },
): JSX.Element {
  if (said) return <Alert tone="success" live title={t(visitTexts.doorLateSaid, { text: said })} />;
  const sentence = textStrings(t).later;
  return (
    <form class="af-section" method="post" action={`${base}/messages`}>
      <p class="kern-body">{t(visitTexts.doorLate)}</p>
      <input type="hidden" name="text" value={sentence} />
      <ButtonRow>
        <Button kind="secondary" icon="clock">{sentence}</Button>
      </ButtonRow>
    </form>
  );
}

/** In the waiting room: that we know, what happens next, and what helps until then. */
export function WaitingStep(
  { view, words, place, appointmentHref }: StepProps & { readonly place?: PlaceInLine },
): JSX.Element {
  const { t, formats } = words;
  const { start } = view.appointment;
  const late = Temporal.Instant.compare(view.now, start.add({ minutes: LATE_AFTER_MINUTES })) > 0;
  return (
    <div id="waiting">
      <PageHeading lead={t(visitTexts.waitingNext, { time: formats.time(start) })}>
        {t(visitTexts.waiting)}
      </PageHeading>
      {place && (
        <p class="kern-body" id="place">
          {place.minutes === 0 ? t(visitTexts.placeNext) : t(visitTexts.placeSoon, { ...place })}
        </p>
      )}
      {late && (
        <Alert tone="info" title={t(visitTexts.waitingLate)}>
          <p class="kern-body">{t(visitTexts.waitingLateHelp, { phone: words.town.phone })}</p>
        </Alert>
      )}
      <VideoState words={words} />
      <h2 class="kern-heading-small af-step__heading">{t(visitTexts.untilThen)}</h2>
      <TickList items={[t(visitTexts.tipDevices), t(visitTexts.tipQuiet), t(visitTexts.tipLight)]} />
      <h2 class="kern-heading-small af-step__heading">{t(visitTexts.tipReady)}</h2>
      <TickList items={view.service.toHaveReady.map((text) => t(text))} />
      <Details summary={t(visitTexts.checkAgain)}>
        <DeviceCheckIsland t={t} town={words.town} href={`${appointmentHref}/device-check`}>
          <p>{t(visitTexts.noScript, { phone: words.town.phone })}</p>
        </DeviceCheckIsland>
      </Details>
    </div>
  );
}

/** Below every step: what to do when something does not work, and the other way to us. The bar's "help" leads here. */
export function Help(
  { words: { t, town }, trailHref }: Pick<StepProps, "words"> & {
    /** where the citizen reads what has happened so far; guests do not */
    readonly trailHref?: string;
  },
): JSX.Element {
  return (
    <section id="help" class="af-help" aria-labelledby="help-heading" tabIndex={-1}>
      <h2 class="kern-heading-small af-step__heading" id="help-heading">{t(visitTexts.help)}</h2>
      <p class="kern-body">{t(visitTexts.helpCall, { phone: town.phone })}</p>
      <p class="kern-body">
        {t(visitTexts.preferInPerson, {
          office: town.office,
          street: town.street,
          place: town.postcodeAndPlace,
          hours: town.openingHours,
          phone: town.phone,
        })}
      </p>
      {trailHref && (
        <p class="kern-body">
          {/* A page of its own: whoever reads it stays in the conversation. */}
          <a class="kern-link" href={trailHref} target="_blank">{t(trailTexts.linkNewPage)}</a>
        </p>
      )}
    </section>
  );
}

/** After the end: what came of it, the documents, and what is left to do. */
export function EndedStep(
  { view, words, base, appointmentHref, again, againHref, comingIn = [], officeBooked }: StepProps & {
    readonly comingIn?: readonly Offer[];
    readonly officeBooked?: OfficeBooked;
  },
): JSX.Element {
  const { t } = words;
  const provisional = view.visit.outcome === "done" &&
    view.service.completionByVideo.claims === "provisional";
  const outcome: Text = provisional
    ? visitTexts.outcome_doneProvisional
    : visitTexts[`outcome_${view.visit.outcome ?? "done"}`];
  const failed = view.visit.outcome === "technicalFailure";
  return (
    <div id="ended">
      <PageHeading lead={t(outcome)}>{t(visitTexts.ended)}</PageHeading>
      {goesOnAtOffice(view.visit.outcome) && (
        <ComingIn {...{ view, words, base }} times={comingIn} booked={officeBooked} />
      )}
      {failed && (
        <AgainOffer again={again} words={words} action={`${appointmentHref}/again`} bookedHref={againHref} />
      )}
      {view.beingFiled && <p class="kern-body" role="status">{t(visitTexts.recordsLater)}</p>}
      <DocumentLinks view={view} words={words} base={base} />
      <ButtonRow>
        <ButtonLink kind="tertiary" href={`${base}/trail`}>{t(trailTexts.link)}</ButtonLink>
      </ButtonRow>
      {view.visit.outcome === "done" && view.service.followUps.length > 0 && (
        <>
          <h2 class="kern-heading-small af-step__heading">{t(visitTexts.followUps)}</h2>
          <ul class="kern-body">
            {view.service.followUps.map((text) => <li key={text.id}>{t(text)}</li>)}
          </ul>
        </>
      )}
      {view.visit.outcome === "noShow" && (
        <ButtonRow>
          <ButtonLink href={`/services/${view.service.id}/slots`}>{t(visitTexts.bookAgain)}</ButtonLink>
        </ButtonRow>
      )}
    </div>
  );
}

/** What people come for first: the confirmation, then what they signed, then what is for their papers. */
const KINDS_IN_ORDER = ["confirmation", "filledForm", "signatureSheet"];

function inOrder(documents: StepProps["view"]["documents"]): StepProps["view"]["documents"] {
  const rank = ({ kind }: { readonly kind: string }) => {
    const at = KINDS_IN_ORDER.indexOf(kind);
    return at < 0 ? KINDS_IN_ORDER.length : at;
  };
  return documents.toSorted((one, other) => rank(one) - rank(other));
}

/** The case's documents, to be opened or kept. */
export function DocumentLinks(
  { view, words, base }: Pick<StepProps, "view" | "words" | "base">,
): JSX.Element | null {
  if (view.documents.length === 0) return null;
  const { t } = words;
  return (
    <>
      <h2 class="kern-heading-small af-step__heading">{t(visitTexts.documents)}</h2>
      <ul class="af-documents">
        {inOrder(view.documents).map((document) => (
          <li key={document.id}>
            <ButtonLink kind="secondary" icon="download" href={`${base}/documents/${document.id}`}>
              {t(visitTexts.download, { title: document.title })}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </>
  );
}
