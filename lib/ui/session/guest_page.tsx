import type { JSX } from "preact";
import type { Guest, GuestStatus } from "#lib/visits/mod.ts";
import { WAITING_ROOM_OPENS_MINUTES_BEFORE, waitingRoomAt } from "#lib/visits/mod.ts";
import { ActionButton, Alert, Button, ButtonRow, PageHeading } from "../mod.ts";
import { Help } from "./citizen_steps.tsx";
import { ToGuestCheck, UntilLetIn } from "./guest_check.tsx";
import { guestTexts } from "./guest_texts.ts";
import type { LiveRegion } from "./regions.ts";
import { VisitStage } from "./stage.tsx";
import { TextRegion } from "./text_region.tsx";
import { VisitFrame } from "./VisitFrame.tsx";
import { visitTexts } from "./visit_texts.ts";
import type { SessionWords } from "./words.ts";

/** A third person's page of a visit. It holds nothing of the case. */
export interface GuestPageData {
  readonly guest: Guest;
  readonly status: GuestStatus;
  readonly ended: boolean;
  /** everybody else, by name and role, once admitted */
  readonly people: readonly string[];
  readonly start: Temporal.Instant;
  readonly now: Temporal.Instant;
  readonly words: SessionWords;
  /** /visits/:token */
  readonly base: string;
}

/** The parts of the page that the socket keeps up to date. */
export function guestRegions(data: GuestPageData): LiveRegion[] {
  return [
    { target: "stage", element: <VisitStage stage={stageOf(data)} words={data.words} /> },
    { target: "text", element: <TextOfGuest {...data} /> },
    { target: "people", element: <GuestPeople {...data} /> },
    { target: "step", element: <GuestStep {...data} /> },
    { target: "bar", element: <GuestBar {...data} /> },
  ];
}

export function GuestPage(
  { data, socket }: { readonly data: GuestPageData; readonly socket: string },
): JSX.Element {
  const { words, now } = data;
  const [stage, text, people, step, bar] = guestRegions(data);
  return (
    <VisitFrame words={words} socket={socket} now={now} stage={stage?.element} bar={bar?.element}>
      {people?.element}
      {text?.element}
      {step?.element}
      <Help words={words} />
    </VisitFrame>
  );
}

function stageOf({ guest, status, ended }: GuestPageData) {
  const { id: ownId } = guest;
  if (ended || status === "removed") return { status: "ended", ownId } as const;
  if (status === "admitted") return { status: "talking", ownId } as const;
  return { status: status === "waiting" ? "waiting" : "expected", ownId } as const;
}

function TextOfGuest({ guest, status, ended, words }: GuestPageData): JSX.Element {
  const inside = status === "admitted" && !ended;
  return <TextRegion words={words} ownId={inside ? guest.id : undefined} waiting={false} />;
}

function GuestPeople({ people, ended, words: { t } }: GuestPageData): JSX.Element {
  return (
    <p id="people" class="af-activity">
      {ended || people.length === 0 ? "" : t(guestTexts.admittedWith, { people: people.join(", ") })}
    </p>
  );
}

function GuestBar({ status, ended, words: { t } }: GuestPageData): JSX.Element {
  return (
    <div id="bar" class="af-call__switches">
      {!ended && status === "admitted" && (
        <ActionButton
          icon="text"
          label={t(visitTexts.text)}
          href="#text"
        />
      )}
      {!ended && status !== "removed" && <ActionButton icon="help" label={t(visitTexts.help)} href="#help" />}
    </div>
  );
}

function GuestStep(data: GuestPageData): JSX.Element {
  const { t } = data.words;
  const step = data.ended ? "ended" : data.status;
  const said = step === "removed" ? t(guestTexts.removed) : step === "ended" ? t(guestTexts.ended) : "";
  return (
    <div
      id="step"
      data-live-region=""
      data-step={step}
      data-announce={said}
      tabIndex={-1}
    >
      <StepContent {...data} />
    </div>
  );
}

function StepContent(data: GuestPageData): JSX.Element {
  const { status, ended, words: { t } } = data;
  if (status === "removed") {
    return <PageHeading lead={t(guestTexts.removedHelp)}>{t(guestTexts.removed)}</PageHeading>;
  }
  if (ended) return <PageHeading lead={t(guestTexts.endedHelp)}>{t(guestTexts.ended)}</PageHeading>;
  switch (status) {
    case "invited":
      return <Door {...data} />;
    case "waiting":
      return (
        <>
          <PageHeading lead={t(guestTexts.waitingHelp)}>{t(guestTexts.waiting)}</PageHeading>
          <UntilLetIn words={data.words} base={data.base} />
        </>
      );
    case "admitted":
      return <PageHeading lead={t(guestTexts.noForm)}>{t(guestTexts.admitted)}</PageHeading>;
  }
}

function Door({ guest, start, now, words, base }: GuestPageData): JSX.Element {
  const { t, formats } = words;
  const lead = t(guestTexts.doorHelp, {
    time: formats.dateAndTime(start),
    kind: t(guestTexts[`kind_${guest.kind}`]),
  });
  const opens = start.subtract({ minutes: WAITING_ROOM_OPENS_MINUTES_BEFORE });
  return (
    <>
      <PageHeading lead={lead}>{t(guestTexts.door, { name: guest.name })}</PageHeading>
      {waitingRoomAt(start, now) === "early"
        ? (
          <>
            <Alert tone="info" title={t(guestTexts.early, { time: formats.time(opens) })} />
            <ButtonRow>
              <ToGuestCheck words={words} base={base} />
            </ButtonRow>
          </>
        )
        : (
          <form method="post" action={`${base}/arrival`}>
            <ButtonRow>
              <Button icon="arrow-forward">{t(guestTexts.enter)}</Button>
              <ToGuestCheck words={words} base={base} />
            </ButtonRow>
          </form>
        )}
    </>
  );
}
