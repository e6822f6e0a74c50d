import type { ComponentChildren, JSX } from "preact";
import type { CaseView } from "#lib/cases/mod.ts";
import type { Text } from "#lib/i18n/mod.ts";
import { callStrings, type VisitStatus } from "#lib/visits/mod.ts";
import { asset } from "../assets.ts";
import { Island } from "../island.tsx";
import { Stage, StagePlaceholder } from "../mod.ts";
import { CALL_KEYS } from "./keys.ts";
import { visitTexts } from "./visit_texts.ts";
import type { SessionWords } from "./words.ts";

/** What the stage needs to know of a visit. */
export interface StageView {
  readonly status: VisitStatus;
  /** the viewer's id in the call, as given to `VideoRooms.join` */
  readonly ownId: string;
}

/** The stage of a citizen or of the clerk in hand. */
export function stageOf({ viewer, visit, status }: CaseView): StageView {
  return { status, ownId: viewer === "clerk" ? visit.calledBy ?? "clerk" : "citizen" };
}

/**
 * Pictures and sound of a visit: one's own picture while waiting, the call while talking, nothing once it has ended. The element `stage` only
 * changes when the visit changes, so that a call is never torn down by other news.
 */
export function VisitStage(
  { stage: { status, ownId }, words }: { readonly stage: StageView; readonly words: SessionWords },
): JSX.Element {
  const texts = callStrings(words.t);
  const worker = asset("islands/media/cipher_worker.js");
  const call = { ownId, texts, worker, switchesIn: "switches", keys: CALL_KEYS };
  return (
    <div id="stage">
      {status === "waiting" && (
        <Island
          name="CameraPreview"
          class="af-island"
          props={{ texts, switchesIn: "switches" }}
          ahead="VideoCall"
        >
          <NoScript words={words} />
        </Island>
      )}
      {status === "talking" && (
        <Island name="VideoCall" class="af-island" props={call}>
          <NoScript words={words} />
        </Island>
      )}
      {status === "ended" && (
        <QuietStage>
          <StagePlaceholder icon="check">{words.t(visitTexts.cameraReleased)}</StagePlaceholder>
        </QuietStage>
      )}
      {status === "expected" && (
        <QuietStage>
          <StagePlaceholder icon="camera-off">{words.t(visitTexts.cameraStillOff)}</StagePlaceholder>
        </QuietStage>
      )}
    </div>
  );
}

/** A stage on which nothing happens: beside the step on a wide window, a narrow band above it on a phone. */
function QuietStage({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <Stage class="af-stage--quiet" empty remote={children} />;
}

function NoScript({ words }: { readonly words: SessionWords }): JSX.Element {
  return (
    <QuietStage>
      <StagePlaceholder icon="camera-off">
        {words.t(visitTexts.noScript, { phone: words.town.phone })}
      </StagePlaceholder>
    </QuietStage>
  );
}

/** What to do while there is no picture and sound (yet). */
type VideoStateTexts = { readonly videoProviding: Text; readonly videoUnavailable: Text };

/** Says how far picture and sound are, while they are not there (yet). @param says the words of whoever reads it, else the citizen's */
export function VideoState(
  { words, says = visitTexts }: { readonly words: SessionWords; readonly says?: VideoStateTexts },
): JSX.Element {
  const { t, video, town } = words;
  const progress = video.state === "providing" && video.step === "compiling"
    ? `${video.done}/${video.total}`
    : "…";
  return (
    <p id="video-state" class="af-note" role="status">
      {video.state === "providing" && t(says.videoProviding, { progress })}
      {video.state === "unavailable" && t(says.videoUnavailable, { phone: town.phone })}
    </p>
  );
}
