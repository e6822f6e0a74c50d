import type { JSX } from "preact";
import type { Appointment } from "#lib/booking/mod.ts";
import type { AheadView } from "#lib/cases/mod.ts";
import { Alert, ButtonLink, ButtonRow, PageHeading } from "../mod.ts";
import { CitizenUploads, type CitizenUploadsProps } from "../uploads/mod.ts";
import { aheadTexts } from "./ahead_texts.ts";
import { formParts, REVIEW_PAGE, shownPage } from "./form_region.tsx";
import { LiveFrame } from "./LiveFrame.tsx";
import type { LiveRegion } from "./regions.ts";
import type { SessionWords } from "./words.ts";

/** The form before the visit, by the appointment's link. */
export interface AheadPageData {
  readonly ahead: AheadView;
  readonly words: SessionWords;
  readonly appointment: Appointment;
  /** /appointments/:token */
  readonly appointmentHref: string;
  /** /visits/:token */
  readonly visitHref: string;
  readonly page: string | undefined;
  readonly showMissing?: boolean;
  /** the papers, which are sent from the same page */
  readonly uploads: CitizenUploadsProps;
}

/** What the socket keeps up to date (element `ahead`): the same form on every device that has the link open. */
export function aheadRegions(data: AheadPageData): LiveRegion[] {
  const { ahead: { form, journey, open, status }, words, appointmentHref, page, showMissing = false } = data;
  const shown = open
    ? formParts({
      view: { form, journey, viewer: "citizen", present: [] },
      ...{ words, page, showMissing, here: `${appointmentHref}/form`, action: `${appointmentHref}/form` },
    })
    : undefined;
  const ending = journey.ending?.text.id ?? "";
  const shape = shown ? `${shown.parts.shape} ${ending} ${journey.complete}` : status;
  return [{
    target: "ahead",
    element: (
      <div
        id="ahead"
        data-live-region=""
        data-announce={open && journey.ending ? words.t(aheadTexts.endingTitle) : ""}
        tabIndex={-1}
      >
        {shown ? <AboutReview {...data} /> : <NotHere {...data} />}
        {shown?.element}
        {open && journey.ending && <EndingOffer {...data} />}
      </div>
    ),
    parts: { shape, elements: shown?.parts.elements ?? new Map() },
  }, { target: "uploads", element: <CitizenUploads {...data.uploads} /> }];
}

export function AheadPage(
  { data, socket }: { readonly data: AheadPageData; readonly socket: string },
): JSX.Element {
  const { t, formats } = data.words;
  const [region, uploads] = aheadRegions(data);
  return (
    <LiveFrame t={t} socket={socket}>
      <PageHeading
        back={{ href: data.appointmentHref, label: t(aheadTexts.toAppointment) }}
        lead={t(aheadTexts.lead, { date: formats.dateAndTime(data.appointment.start) })}
      >
        {t(aheadTexts.title)}
      </PageHeading>
      {data.ahead.open && (
        <>
          <p class="kern-body af-ahead__saved">{t(aheadTexts.saved)}</p>
          <noscript>
            <p class="kern-body">{t(aheadTexts.savedByButton)}</p>
          </noscript>
        </>
      )}
      {region?.element}
      {uploads?.element}
    </LiveFrame>
  );
}

/** There is nothing to report, as the form says beside its question: a way to let somebody else have the time. Nothing is given back by looking (P07). */
function EndingOffer({ words: { t }, appointmentHref }: AheadPageData): JSX.Element {
  return (
    <Alert tone="success" title={t(aheadTexts.endingTitle)} level={2}>
      <p class="kern-body">{t(aheadTexts.endingHelp)}</p>
      <ButtonRow>
        <ButtonLink kind="secondary" href={`${appointmentHref}/cancellation`}>
          {t(aheadTexts.give)}
        </ButtonLink>
      </ButtonRow>
    </Alert>
  );
}

function AboutReview({ ahead: { journey }, page, words: { t } }: AheadPageData): JSX.Element | null {
  if (journey.ending || shownPage(journey, page) !== REVIEW_PAGE) return null;
  return journey.complete
    ? <Alert tone="success" title={t(aheadTexts.allThere)} />
    : <p class="kern-body">{t(aheadTexts.reviewHelp)}</p>;
}

function NotHere(
  { ahead: { status }, words: { t }, appointmentHref, visitHref }: AheadPageData,
): JSX.Element {
  const begun = status !== "expected";
  return (
    <Alert tone="info" title={t(aheadTexts.closed)} level={2}>
      {begun && <p class="kern-body">{t(aheadTexts.underWay)}</p>}
      <ButtonRow>
        <ButtonLink href={begun ? visitHref : appointmentHref}>
          {t(begun ? aheadTexts.toVisit : aheadTexts.toAppointment)}
        </ButtonLink>
      </ButtonRow>
    </Alert>
  );
}
