import type { JSX } from "preact";
import { identityTexts, wizardView } from "#lib/identity/mod.ts";
import { isAtOffice } from "#lib/services/mod.ts";
import { callStrings } from "#lib/visits/mod.ts";
import { Alert, DeskLayout, Panel } from "../mod.ts";
import { IdentityWizard } from "../identity/IdentityWizard.tsx";
import { DeskAgenda } from "./DeskAgenda.tsx";
import { CasePanel } from "./desk_case_panel.tsx";
import { EndingPanel, PersonPanel } from "./desk_person_panel.tsx";
import { deskTexts } from "./desk_texts.ts";
import { type DeskVisitData, isInHand } from "./desk_visit.ts";
import { formParts } from "./form_region.tsx";
import { GuestsPanel } from "./guests_panel.tsx";
import { DeskUploads } from "../uploads/mod.ts";
import { LiveFrame } from "./LiveFrame.tsx";
import { People } from "./people.tsx";
import { OfficeEnding, OfficePersonPanel } from "./office_panel.tsx";
import { PrefillKeyView } from "./prefill_key.tsx";
import type { LiveRegion } from "./regions.ts";
import { TextRegion } from "./text_region.tsx";
import { trailTexts } from "./trail_texts.ts";
import { stageOf, VideoState, VisitStage } from "./stage.tsx";

/** The parts of the page that the socket keeps up to date. */
export function deskVisitRegions(data: DeskVisitData): LiveRegion[] {
  const { view, words, desk } = data;
  const atOffice = isAtOffice(view.service);
  return [
    { target: "agenda", element: <DeskAgenda {...desk} shown={view.appointment.id} /> },
    {
      target: "stage",
      element: isInHand(data) ? <VisitStage stage={stageOf(view)} words={words} /> : <div id="stage" />,
    },
    { target: "text", element: <TextOfDesk {...data} /> },
    { target: "people", element: <People view={view} guests={data.guests} t={words.t} /> },
    {
      target: "person",
      element: atOffice ? <OfficePersonPanel {...data} /> : <PersonPanel {...data} />,
    },
    { target: "guests", element: atOffice ? <div id="guests" /> : <GuestsPanel {...data} /> },
    { target: "identity", element: <IdentityRegion {...data} /> },
    { target: "ending", element: atOffice ? <OfficeEnding {...data} /> : <EndingPanel {...data} /> },
    formRegion(data),
    { target: "case", element: <CasePanel {...data} /> },
    { target: "uploads", element: <PapersRegion {...data} /> },
    {
      target: "video-state",
      element: atOffice
        ? <p id="video-state" class="af-note" />
        : <VideoState words={words} says={deskTexts} />,
    },
  ];
}

export function DeskVisitPage(
  { data, socket }: { readonly data: DeskVisitData; readonly socket: string },
): JSX.Element {
  const { t } = data.words;
  const [agenda, stage, text, people, person, guests, identity, ending, form, panel, papers, video] =
    deskVisitRegions(data);
  return (
    <LiveFrame t={t} socket={socket}>
      <DeskLayout
        labels={{ agenda: t(deskTexts.title), person: t(deskTexts.person), form: t(deskTexts.form) }}
        agenda={agenda?.element}
        stage={
          <>
            {stage?.element}
            <div class="af-desk__line">
              <div id="switches" class="af-call__switches" role="group" aria-label={callStrings(t).bar} />
              {people?.element}
            </div>
          </>
        }
        person={
          <>
            {/* Outside of what the socket keeps up to date: its first fragment would take the words away again. */}
            {data.refused && <Alert tone="warning" title={data.refused} live />}
            {video?.element}
            {text?.element}
            {person?.element}
            {identity?.element}
            {guests?.element}
            {ending?.element}
          </>
        }
        form={
          <>
            {form?.element}
            {panel?.element}
            {papers?.element}
            {isInHand(data) && (
              <p class="kern-body">
                <a class="kern-link" href={`${data.base}/trail`} target="_blank">
                  {data.words.t(trailTexts.staffLink)}
                </a>
              </p>
            )}
          </>
        }
      />
    </LiveFrame>
  );
}

/** The person's papers, for the clerk who has the visit in hand. */
function PapersRegion(data: DeskVisitData): JSX.Element {
  const { view, words, base } = data;
  if (!isInHand(data) || view.service.uploads.length === 0) {
    return <div id="uploads" data-live-region="" tabIndex={-1} />;
  }
  const { t, formats } = words;
  return <DeskUploads {...{ t, formats, base }} view={view.uploads} papers={view.service.uploads} />;
}

/** Before the call every clerk may answer, in it only who leads it. */
function TextOfDesk(data: DeskVisitData): JSX.Element {
  const { view, words, clerkId } = data;
  const inside = !isAtOffice(view.service) &&
    (view.status === "waiting" || view.status === "talking" && isInHand(data));
  return <TextRegion words={words} ownId={inside ? clerkId : undefined} waiting={false} />;
}

function IdentityRegion(data: DeskVisitData): JSX.Element {
  const { view, words, base, clerkId } = data;
  const open = isInHand(data) && view.status === "talking";
  return (
    <div id="identity" data-live-region="" tabIndex={-1}>
      {open && (
        <Panel heading={words.t(identityTexts.title)}>
          <IdentityWizard
            t={words.t}
            language={words.language}
            formats={words.formats}
            action={`${base}/identity`}
            view={wizardView(view.identity, clerkId)}
            today={view.now.toZonedDateTimeISO(words.timeZone).toPlainDate()}
            ending={`${base}/ending`}
            {...(view.known ? { known: view.known } : {})}
            {...data.wizard}
          />
        </Panel>
      )}
    </div>
  );
}

/** The shared form on the clerk's side (element `form`). */
function formRegion(data: DeskVisitData): LiveRegion {
  const { view, words, base } = data;
  const form = isInHand(data) && view.status === "talking"
    ? formParts({
      ...{ view, words, action: `${base}/form`, here: base },
      ...{ page: data.page, showMissing: data.showMissing ?? false },
    })
    : undefined;
  const key = form && <PrefillKeyView view={view} words={words} />;
  const elements = new Map(form?.parts.elements);
  if (key) elements.set("prefill-key", key);
  return {
    target: "form",
    element: (
      <div id="form" data-live-region="" tabIndex={-1}>
        {key}
        {form && view.form?.phase === "frozen"
          ? (
            <details class="af-frozen" id="form-frozen">
              <summary>{words.t(deskTexts.frozenForm)}</summary>
              {form.element}
            </details>
          )
          : form?.element}
      </div>
    ),
    parts: { shape: form?.parts.shape ?? "none", elements },
  };
}
