import type { ComponentChildren, JSX } from "preact";
import type { Offer } from "#lib/calendar/mod.ts";
import type { CaseView } from "#lib/cases/mod.ts";
import type { Translator } from "#lib/i18n/mod.ts";
import { citizenIdentityTexts, citizenView } from "#lib/identity/mod.ts";
import { fullName, type SigningRefusal } from "#lib/signatures/mod.ts";
import { WRITTEN_FORM_SECTION } from "#lib/services/mod.ts";
import { CitizenIdentity } from "../identity/CitizenIdentity.tsx";
import type { Guest, PlaceInLine, TextLine } from "#lib/visits/mod.ts";
import { ActionButton, Alert } from "../mod.ts";
import { SigningView, type SigningViewProps } from "../signing/mod.ts";
import type { OfficeBooked } from "./coming_in_step.tsx";
import { DocumentLinks, DoorStep, EndedStep, Help, type StepProps, WaitingStep } from "./citizen_steps.tsx";
import { formParts, type FormPlace } from "./form_region.tsx";
import { AskedPapers, CitizenUploads, type CitizenUploadsProps } from "../uploads/mod.ts";
import { OwnEnding, type OwnEndingRefusal } from "./own_ending.tsx";
import { People } from "./people.tsx";
import type { LiveRegion } from "./regions.ts";
import { stageOf, VisitStage } from "./stage.tsx";
import { TextRegion } from "./text_region.tsx";
import { VisitFrame } from "./VisitFrame.tsx";
import { visitTexts } from "./visit_texts.ts";

/** The citizen's page of a visit, from the door to the documents. */
export interface VisitPageData extends StepProps {
  /** the page of the form that this viewer has turned to */
  readonly page: string | undefined;
  readonly showMissing?: boolean;
  /** what was sent just now came after the form had been closed */
  readonly tooLate?: boolean;
  readonly uploads: CitizenUploadsProps;
  /** the place in the line, while waiting */
  readonly place?: PlaceInLine;
  /** what was written beside the voice: for the page without script only */
  readonly written?: readonly TextLine[];
  /** the next free times at the office, where the visit goes on there */
  readonly comingIn?: readonly Offer[];
  /** the one that they have booked there */
  readonly officeBooked?: OfficeBooked;
  /** third people */
  readonly guests: readonly Guest[];
  /** the code of their TAN, while it is valid */
  readonly tanCode?: string;
  /** why the citizen's own ending was not done just now */
  readonly endingRefused?: OwnEndingRefusal;
  /** what was refused just now, and what had been typed */
  readonly signing?: {
    readonly refusal?: SigningRefusal;
    readonly values: NonNullable<SigningViewProps["values"]>;
  };
}

/** Where the citizen stands; computed from the facts, never stored. */
export type CitizenStep = "door" | "waiting" | "identity" | "form" | "signing" | "ended";

export function citizenStep(view: CaseView): CitizenStep {
  switch (view.status) {
    case "expected":
      return "door";
    case "waiting":
      return "waiting";
    case "ended":
      return "ended";
    case "talking": {
      const { phase } = citizenView(view.identity);
      if (phase !== "notStarted" && phase !== "established" && phase !== "stopped") return "identity";
      return view.form?.phase === "frozen" ? "signing" : "form";
    }
  }
}

/** The parts of the page that the socket keeps up to date. */
export function visitRegions(data: VisitPageData): LiveRegion[] {
  return [
    { target: "stage", element: <VisitStage stage={stageOf(data.view)} words={data.words} /> },
    { target: "text", element: <TextOfVisit {...data} /> },
    { target: "people", element: <People view={data.view} guests={data.guests} t={data.words.t} /> },
    stepRegion(data),
    { target: "bar", element: <BarOfVisit {...data} /> },
    { target: "asked", element: <AskedPapers {...data.uploads} /> },
    { target: "uploads", element: <CitizenUploads {...data.uploads} /> },
  ];
}

/** The bar's lasting actions (element `bar`); the switches of camera and microphone stand before them while there are any. */
function BarOfVisit({ view, words: { t }, appointmentHref }: VisitPageData): JSX.Element {
  const isInside = view.status === "waiting" || view.status === "talking";
  return (
    <div id="bar" class="af-call__switches">
      {isInside && (
        <>
          <ActionButton icon="text" label={t(visitTexts.text)} href="#text" />
          <ActionButton icon="help" label={t(visitTexts.help)} href="#help" />
          <ActionButton icon="leave" label={t(visitTexts.leave)} kind="danger" href={appointmentHref} />
        </>
      )}
    </div>
  );
}

function TextOfVisit({ view, words, base, written }: VisitPageData): JSX.Element {
  const isInside = view.status === "waiting" || view.status === "talking";
  return (
    <TextRegion
      words={words}
      ownId={isInside ? "citizen" : undefined}
      waiting={view.status === "waiting"}
      {...(written ? { plain: { lines: written, action: `${base}/messages` } } : {})}
    />
  );
}

export function VisitPage(
  { data, socket }: { readonly data: VisitPageData; readonly socket: string },
): JSX.Element {
  const { words, view: { now } } = data;
  const [stage, text, people, step, bar, asked, uploads] = visitRegions(data);
  return (
    <VisitFrame words={words} socket={socket} now={now} stage={stage?.element} bar={bar?.element}>
      {people?.element}
      {text?.element}
      {asked?.element}
      {data.tooLate && <Alert tone="warning" live title={words.t(visitTexts.tooLate)} />}
      {step?.element}
      {uploads?.element}
      <Help words={words} trailHref={`${data.base}/trail`} />
    </VisitFrame>
  );
}

/** What is to be done now: one step at a time (element `step`). */
function stepRegion(data: VisitPageData): LiveRegion {
  const step = citizenStep(data.view);
  if (step === "waiting" || step === "form") return fillingRegion(data, step);
  return { target: "step", element: <StepFrame data={data} step={step}>{plainStep(data, step)}</StepFrame> };
}

/** The step that is due, with the page's heading where the step has none of its own. */
function StepFrame(
  { data: { view, words: { t } }, step, children }: {
    readonly data: VisitPageData;
    readonly step: CitizenStep;
    readonly children: ComponentChildren;
  },
): JSX.Element {
  return (
    <div
      id="step"
      data-live-region=""
      data-step={step === "identity" ? `identity-${citizenView(view.identity).phase}` : step}
      data-announce={announcementOf(step, t)}
      tabIndex={-1}
    >
      {view.status === "talking" && (
        <h1 class="kern-heading-small af-step__where">
          {t(visitTexts.inConversation, { name: view.clerkName ?? "" })}
        </h1>
      )}
      {children}
    </div>
  );
}

/** Said when the page goes on to this step by itself; being called is announced with its sound. */
function announcementOf(step: CitizenStep, t: Translator): string {
  switch (step) {
    case "door":
    case "waiting":
    case "form":
      return "";
    case "identity":
      return t(citizenIdentityTexts.title);
    case "signing":
      return t(visitTexts.frozen);
    case "ended":
      return t(visitTexts.ended);
  }
}

function plainStep(data: VisitPageData, step: Exclude<CitizenStep, "waiting" | "form">): JSX.Element {
  switch (step) {
    case "door":
      return <DoorStep {...data} />;
    case "identity":
      return <CitizenIdentity t={data.words.t} view={citizenView(data.view.identity)} />;
    case "signing":
      return <SigningStep {...data} />;
    case "ended":
      return <EndedStep {...data} />;
  }
}

/** Waiting, or talking: the form is there to be filled in both, if the service has one. */
function fillingRegion(data: VisitPageData, step: "waiting" | "form"): LiveRegion {
  const { view, words, base } = data;
  const place: FormPlace = {
    view,
    words,
    action: `${base}/form`,
    here: base,
    page: data.page,
    showMissing: data.showMissing ?? false,
  };
  const form = formParts(place);
  const parts = new Map(form?.parts.elements);
  const written = view.form !== undefined && view.service.signatureLevel === "written";
  const voided = step === "form" && view.voided.length > 0;
  if (step === "waiting") parts.set("waiting", <WaitingStep {...data} />);
  parts.set("own-ending", <OwnEnding {...{ view, words, base }} refused={data.endingRefused} />);
  const nothing = step === "form" && !form && (
    <Alert tone="info" title={words.t(visitTexts.form)}>{words.t(visitTexts.noForm)}</Alert>
  );
  return {
    target: "step",
    element: (
      <StepFrame data={data} step={step}>
        {parts.get("waiting")}
        {step === "waiting" && form && <FormInvitation t={words.t} />}
        {nothing}
        {voided && <Voided view={view} t={words.t} />}
        {written && (
          <Alert tone="info" title={words.t(visitTexts.lawAsksForMore)}>
            <p class="kern-body">
              {words.t(visitTexts.lawAsksForMoreHelp, {
                section: view.service.signatureSection ?? WRITTEN_FORM_SECTION,
              })}
            </p>
          </Alert>
        )}
        {form?.element}
        <div aria-live="polite">{parts.get("own-ending")}</div>
      </StepFrame>
    ),
    parts: { shape: `${step} ${voided} ${written} ${form?.parts.shape ?? ""}`, elements: parts },
  };
}

/** A change has voided what was being signed, or signed already; said until there is a new document. */
function Voided({ view, t }: { readonly view: CaseView; readonly t: Translator }): JSX.Element {
  const signed = view.voided.filter(({ signedAt }) => signedAt).map(({ signer }) => fullName(signer));
  return (
    <Alert tone="warning" live id="voided" title={t(visitTexts.voided)}>
      <p class="kern-body">
        {signed.length > 0
          ? t(visitTexts.voidedSigned, { names: signed.join(", ") })
          : t(visitTexts.voidedUnsigned)}
      </p>
    </Alert>
  );
}

function FormInvitation({ t }: { readonly t: Translator }): JSX.Element {
  return (
    <div class="af-invitation">
      <h2 class="kern-heading-medium">{t(visitTexts.formAlready)}</h2>
      <p class="kern-body">{t(visitTexts.formAlreadyHelp)}</p>
    </div>
  );
}

function SigningStep(data: VisitPageData): JSX.Element {
  const { view, words, base } = data;
  const document = view.documents.find(({ id }) => id === view.intent?.documentId);
  if (!view.intent || !document) return <p class="kern-body">{words.t(visitTexts.frozenHelp)}</p>;
  const href = `${base}/documents/${document.id}`;
  return (
    <>
      <SigningView
        t={words.t}
        language={words.language}
        timeZone={words.timeZone}
        now={view.now}
        intent={view.intent}
        signers={view.signers}
        smsOffered={view.smsOffered}
        document={{ title: document.title, href, downloadHref: `${href}?download` }}
        actions={{
          sign: `${base}/signature`,
          tan: `${base}/signature/tan`,
          tanExtension: `${base}/signature/extension`,
        }}
        {...(data.signing ?? {})}
        {...(data.tanCode ? { tanCode: data.tanCode } : {})}
      />
      {view.intent.signedAt && (
        <>
          <p class="kern-body">{words.t(visitTexts.signedHelp)}</p>
          <DocumentLinks view={view} words={words} base={base} />
        </>
      )}
    </>
  );
}
