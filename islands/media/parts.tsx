/** What the call and the preview before it have in common: pictures, the two switches, and what is wrong in words. */
import { type JSX, render } from "preact";
import { useEffect, useReducer, useRef } from "preact/hooks";
import { ActionBar, ActionButton } from "#lib/ui/shared.ts";
import type { CallStrings } from "#lib/visits/call_texts.ts";
import { type DeviceKind, devices, type DeviceState } from "./devices.ts";

/** Renders again whenever `subscribe` calls back. */
export function useChanges(subscribe: (changed: () => void) => () => void): void {
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => subscribe(() => again(undefined)), []);
}

type PictureProps = {
  readonly track: MediaStreamTrack;
  readonly label: string;
  /** One's own picture is shown as in a mirror, as people are used to. */
  readonly mirrored?: boolean;
  /** told the height in pixels of the screen, at first and at every change */
  readonly onHeight?: (height: number) => void;
};

export function Picture({ track, label, mirrored, onHeight }: PictureProps): JSX.Element {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = element.current;
    if (!video) return;
    video.srcObject = new MediaStream([track]);
    // Muted pictures may always play; a picture that is gone before it plays is no fault.
    video.play().catch(() => {});
    return () => video.srcObject = null;
  }, [track]);
  useEffect(() => {
    const video = element.current;
    if (!video || !onHeight || !("ResizeObserver" in globalThis)) return;
    const watching = new ResizeObserver(() => onHeight(video.clientHeight * devicePixelRatio));
    watching.observe(video);
    return () => watching.disconnect();
  }, [track]);
  return (
    <video
      ref={element}
      class={mirrored ? "af-picture af-picture--mirrored" : "af-picture"}
      aria-label={label}
      muted
      autoplay
      playsInline
    />
  );
}

type SwitchesProps = {
  readonly texts: CallStrings;
  readonly place: string | undefined;
  /** the keys that press them, where somebody works with keys */
  readonly keys?: Readonly<Record<DeviceKind, string>> | undefined;
};

/** Both switches: in the page's action bar if it has a place for them, otherwise in a bar of their own. */
export function Switches({ texts, place, keys }: SwitchesProps): JSX.Element | null {
  const both = (
    <>
      <DeviceSwitch kind="microphone" texts={texts} shortcut={keys?.microphone} />
      <DeviceSwitch kind="camera" texts={texts} shortcut={keys?.camera} />
    </>
  );
  const elsewhere = place === undefined ? null : document.getElementById(place);
  useEffect(() => {
    if (elsewhere) render(both, elsewhere);
  });
  useEffect(() => () => elsewhere ? render(null, elsewhere) : undefined, [elsewhere]);
  return elsewhere ? null : <ActionBar label={texts.bar}>{both}</ActionBar>;
}

/** The switch of one device: a real button that says whether it is pressed. */
function DeviceSwitch(
  { kind, texts, shortcut }: { kind: DeviceKind; texts: CallStrings; shortcut: string | undefined },
): JSX.Element {
  const { on, starting } = devices().state(kind);
  return (
    <ActionButton
      icon={on ? kind : `${kind}-off`}
      label={texts[kind]}
      pressed={on}
      stateWord={on ? texts.on : texts.off}
      {...(shortcut === undefined ? {} : { shortcut })}
      attributes={{ "data-device": kind, ...(starting ? { "aria-busy": "true" } : {}) }}
      onClick={() => on ? devices().switchOff(kind) : void devices().switchOn(kind)}
    />
  );
}

/** What to do about a device that is not there; undefined if there is nothing to say. */
export function adviceFor(kind: DeviceKind, state: DeviceState, texts: CallStrings): string | undefined {
  if (state.starting) return texts.starting;
  switch (state.problem) {
    case undefined:
      return undefined;
    case "insecure":
      return texts.insecure;
    case "denied":
      return kind === "camera" ? texts.cameraDenied : texts.microphoneDenied;
    case "busy":
      return kind === "camera" ? texts.cameraBusy : texts.microphoneBusy;
    case "missing":
      return kind === "camera" ? texts.cameraMissing : texts.microphoneMissing;
  }
}

/** Sentences about both devices, each once. */
export function deviceAdvice(texts: CallStrings): string[] {
  const advice = (["microphone", "camera"] as const).map((kind) =>
    adviceFor(kind, devices().state(kind), texts)
  );
  return [...new Set(advice.filter((sentence) => sentence !== undefined))];
}

export function named(text: string, name: string): string {
  return text.replace("{name}", name);
}
