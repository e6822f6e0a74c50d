/**
 * One's own picture and voice before the call, for nobody else. What is switched on here stays on when the call takes
 * this place on the page.
 */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Stage, StagePlaceholder } from "#lib/ui/shared.ts";
import type { CallStrings } from "#lib/visits/call_texts.ts";
import { devices } from "./media/devices.ts";
import { watchLevel } from "./media/level.ts";
import { deviceAdvice, Picture, Switches, useChanges } from "./media/parts.tsx";

export type CameraPreviewProps = {
  readonly texts: CallStrings;
  /** As in VideoCall. */
  readonly switchesIn?: string;
};

declare global {
  interface Islands {
    CameraPreview: CameraPreviewProps;
  }
}

export default function CameraPreview({ texts, switchesIn }: CameraPreviewProps): JSX.Element {
  useChanges((changed) => devices().onChange(changed));
  useEffect(() => devices().hold(), []);
  const camera = devices().track("camera");
  const words = deviceAdvice(texts);
  return (
    <div class="af-call">
      <Stage
        class="af-stage--preview"
        empty={!camera}
        remote={camera
          ? <Picture track={camera} label={texts.ownPicture} mirrored />
          : <StagePlaceholder icon="camera-off">{texts.ownCameraOff}</StagePlaceholder>}
      />
      <p class="af-call__words" role="status">
        {words.length > 0 ? words.join(" ") : camera ? texts.previewOnly : ""}
      </p>
      {devices().state("microphone").on && <Level label={texts.level} />}
      <Switches texts={texts} place={switchesIn} />
    </div>
  );
}

/** How loud the microphone hears, so that people see that it works before somebody listens. */
function Level({ label }: { label: string }): JSX.Element {
  const [level, setLevel] = useState(0);
  const track = devices().track("microphone");
  useEffect(() => track && watchLevel(track, setLevel), [track]);
  return (
    <label class="af-call__level">
      <span>{label}</span>
      <meter min={0} max={1} value={level} data-level={level.toFixed(2)} />
    </label>
  );
}
