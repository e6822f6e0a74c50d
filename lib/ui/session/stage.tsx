import type { ComponentChildren, JSX } from "preact";
import type { CaseView } from "#lib/cases/mod.ts";
import { callStrings } from "#lib/visits/mod.ts";
import { Island } from "../island.tsx";
import { Stage, StagePlaceholder } from "../mod.ts";
import { KEYS } from "./keys.ts";
import { visitTexts } from "./visit_texts.ts";
import type { SessionWords } from "./words.ts";

/**
 * Pictures and sound of a visit: one's own picture while waiting, the call while talking, nothing once it has ended. The element `stage` only
 * changes when the visit changes, so that a call is never torn down by other news.
 */
export function VisitStage(
  { view, words }: { readonly view: CaseView; readonly words: SessionWords },
): JSX.Element {
  return (
    <div id="stage">
      {view.status === "waiting" && (
        <Island
          name="CameraPreview"
          class="af-island"
          props={{ texts: callStrings(words.t), switchesIn: "switches" }}
        >
          <NoScript words={words} />
        </Island>
      )}
      {view.status === "talking" && (
        <Island name="VideoCall" class="af-island" props={callProps(view, words)}>
          <NoScript words={words} />
        </Island>
      )}
      {view.status === "ended" && (
        <QuietStage>
          <StagePlaceholder icon="check">{words.t(visitTexts.cameraReleased)}</StagePlaceholder>
        </QuietStage>
      )}
      {view.status === "expected" && (
        <QuietStage>
          <StagePlaceholder icon="camera-off">{words.t(visitTexts.cameraStillOff)}</StagePlaceholder>
        </QuietStage>
      )}
    </div>
  );
}

function callProps(view: CaseView, words: SessionWords) {
  const ownId = view.viewer === "clerk" ? view.visit.calledBy ?? "clerk" : "citizen";
  const { microphone, camera } = KEYS;
  const keys = view.viewer === "clerk" ? { keys: { microphone, camera } } : {};
  return { ownId, texts: callStrings(words.t), switchesIn: "switches", ...keys };
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

/** Says how far picture and sound are, while they are not there (yet). */
export function VideoState({ words }: { readonly words: SessionWords }): JSX.Element {
  const { t, video, town } = words;
  const progress = video.state === "providing" && video.step === "compiling"
    ? `${video.done}/${video.total}`
    : "…";
  return (
    <p id="video-state" class="af-note" role="status">
      {video.state === "providing" && t(visitTexts.videoProviding, { progress })}
      {video.state === "unavailable" && t(visitTexts.videoUnavailable, { phone: town.phone })}
    </p>
  );
}
