/** What is needed now and then in a call: sign language, showing a window or a document, the size of the pictures, other devices. */
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ActionButton, Button } from "#lib/ui/shared.ts";
import type { CallStrings } from "#lib/visits/call_texts.ts";
import { type Advice, coach } from "./coach.ts";
import { type DeviceKind, devices } from "./devices.ts";
import { canShowScreen, screen } from "./screen.ts";

type MoreProps = {
  readonly texts: CallStrings;
  readonly signing: boolean;
  readonly onSign: (on: boolean) => void;
  readonly allEqual: boolean | undefined;
  readonly onAllEqual: (on: boolean) => void;
  /** the keys of the two switches */
  readonly keys: Readonly<Record<DeviceKind, string>> | undefined;
};

export function More({ texts, signing, onSign, allEqual, onAllEqual, keys }: MoreProps): JSX.Element {
  const word = (on: boolean) => ({ pressed: on, stateWord: on ? texts.on : texts.off });
  const document = devices().wanted("camera").facing === "environment";
  const shown = screen().track() !== undefined;
  useEffect(() => wireShowDocument(), []);
  return (
    <details class="af-call__more" id="call-more">
      <summary>{texts.more}</summary>
      <div class="af-actions">
        <ActionButton icon="hand" label={texts.iSign} {...word(signing)} onClick={() => onSign(!signing)} />
        <ActionButton
          icon="document"
          label={texts.showDocument}
          {...word(document)}
          onClick={() => void showDocument(!document)}
        />
        {canShowScreen() && (
          <ActionButton
            icon="screen"
            label={texts.showScreen}
            {...word(shown)}
            onClick={() => shown ? screen().stop() : void screen().start()}
          />
        )}
        {allEqual !== undefined && (
          <ActionButton
            icon="person"
            label={texts.allEqual}
            {...word(allEqual)}
            onClick={() => onAllEqual(!allEqual)}
          />
        )}
      </div>
      {canShowScreen() && <p class="af-call__words">{texts.showScreenHelp}</p>}
      <DeviceChoice kind="camera" texts={texts} />
      <DeviceChoice kind="microphone" texts={texts} />
      {keys && (
        <p class="af-call__words">
          {`${texts.keys}: ${texts.microphone} ${keys.microphone}, ${texts.camera} ${keys.camera}`}
        </p>
      )}
    </details>
  );
}

/** What this person shows, in words and with the way to end it, as long as others see it; after a reload, that they see it no longer. */
export function Showing({ texts }: { readonly texts: CallStrings }): JSX.Element {
  const shown = screen().track() !== undefined;
  const lost = screen().lostByReload();
  return (
    <div class={shown || lost ? "af-call__showing" : undefined} data-showing={shown}>
      <p class="af-call__words" role="status">{shown ? texts.showing : lost ? texts.showingLost : ""}</p>
      {shown && (
        <Button type="button" kind="secondary" onClick={() => screen().stop()}>{texts.stopShowing}</Button>
      )}
      {lost && (
        <Button type="button" kind="secondary" onClick={() => void screen().start()}>
          {texts.showAgain}
        </Button>
      )}
    </div>
  );
}

/** The identity check has the same switch beside what it asks for; its part of the page comes and goes with the steps. */
function wireShowDocument(): () => void {
  const switched = ({ target }: Event) => {
    if (!(target instanceof Element) || !target.closest("[data-show-document]")) return;
    void showDocument(devices().wanted("camera").facing !== "environment");
  };
  document.addEventListener("click", switched);
  return () => document.removeEventListener("click", switched);
}

/** The camera on a phone's back, where there is one; and somebody who looks whether the document can be read. */
async function showDocument(on: boolean): Promise<void> {
  await devices().choose("camera", { facing: on ? "environment" : "user" });
  if (on) await devices().switchOn("camera");
}

/** What would make the document readable, while it is shown. */
export function Coach({ texts }: { readonly texts: CallStrings }): JSX.Element | null {
  const [advice, setAdvice] = useState<Advice>();
  const track = devices().wanted("camera").facing === "environment" ? devices().track("camera") : undefined;
  useEffect(() => track && coach(track, setAdvice), [track]);
  return track && advice
    ? <p class="af-call__words" role="status" data-coach={advice}>{texts[`coach_${advice}`]}</p>
    : null;
}

function DeviceChoice(
  { kind, texts }: { readonly kind: DeviceKind; readonly texts: CallStrings },
): JSX.Element | null {
  const [list, setList] = useState<readonly MediaDeviceInfo[]>([]);
  const on = devices().state(kind).on;
  useEffect(() => {
    const { mediaDevices } = navigator;
    if (!mediaDevices) return;
    // Names are told only once the person has allowed the device.
    const look = () =>
      void mediaDevices.enumerateDevices().then((all) =>
        setList(all.filter((one) => one.kind === (kind === "camera" ? "videoinput" : "audioinput")))
      );
    look();
    mediaDevices.addEventListener("devicechange", look);
    return () => mediaDevices.removeEventListener("devicechange", look);
  }, [on]);
  if (!on || list.length < 2) return null;
  const current = devices().track(kind)?.getSettings().deviceId;
  return (
    <label class="af-call__level">
      <span>{texts[kind]}</span>
      <select
        class="kern-form-input__select"
        data-choice={kind}
        value={current}
        onChange={({ currentTarget }) => void devices().choose(kind, { deviceId: currentTarget.value })}
      >
        {list.map(({ deviceId, label }, index) => (
          <option key={deviceId} value={deviceId}>
            {label || texts.device.replace("{number}", String(index + 1))}
          </option>
        ))}
      </select>
    </label>
  );
}
