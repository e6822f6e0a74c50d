/**
 * Camera and microphone of this page, once for all its islands: the waiting room's preview hands its running tracks over to the
 * call, so that nobody is asked for permission twice. Both are off until the person switches them on (P18).
 */
import { leaveWord, takeWord } from "./kept.ts";

export type DeviceKind = "camera" | "microphone";
const KINDS: readonly DeviceKind[] = ["camera", "microphone"];

/** Why a device is not there: refused by the person or a policy; in use elsewhere; none plugged in; page not secure. */
export type DeviceProblem = "denied" | "busy" | "missing" | "insecure";

export type DeviceState = {
  readonly on: boolean;
  /** Permission or the device is being waited for. */
  readonly starting: boolean;
  readonly problem: DeviceProblem | undefined;
};

/** Which one of several: by the browser's id for it, or a camera by where it looks. */
export type Wanted = { readonly deviceId?: string; readonly facing?: "user" | "environment" };

export type Devices = {
  state(kind: DeviceKind): DeviceState;
  /** The running track; undefined while the device is off. A muted microphone keeps its track, silenced. */
  track(kind: DeviceKind): MediaStreamTrack | undefined;
  /** To be called from a click; ends with `on` or with a problem in the state, never with an exception. */
  switchOn(kind: DeviceKind): Promise<void>;
  /** The camera is released (its light goes out); the microphone is silenced and stays at hand. */
  switchOff(kind: DeviceKind): void;
  /** Another camera or microphone from now on, or the other side of a phone's; what runs goes over to it. */
  choose(kind: DeviceKind, wanted: Wanted): Promise<void>;
  wanted(kind: DeviceKind): Wanted;
  onChange(listener: () => void): () => void;
  /**
   * Keeps the tracks until the returned function is called. When nobody keeps them any more for a moment, both devices
   * are released: long enough to pass them from the preview to the call, short enough to keep the promise.
   */
  hold(): () => void;
  /**
   * The call has taken over, until the returned function is called. If it was interrupted by a reload of this very page just now, what the
   * person had on is switched on again, so that the call goes on; anywhere else everything stays off.
   */
  enterCall(): () => void;
  /** Releases both at once: the call is over. */
  releaseAll(): void;
};

const HANDOVER_MS = 2_000;

/** Under which a page in a call leaves word for the page after the reload. */
const LEFT_ON_KEY = "call-devices";

/** Enough to read a document that is held to the camera; browsers step down by themselves where the line is thin. */
const CONSTRAINTS: Record<DeviceKind, MediaStreamConstraints> = {
  camera: {
    video: {
      width: { ideal: 1280 },
      height: { ideal: 720 },
      frameRate: { ideal: 25, max: 30 },
      facingMode: "user",
    },
  },
  microphone: { audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true } },
};

const OFF: DeviceState = { on: false, starting: false, problem: undefined };

class PageDevices implements Devices {
  private readonly states: Record<DeviceKind, DeviceState> = { camera: OFF, microphone: OFF };
  private readonly tracks = new Map<DeviceKind, MediaStreamTrack>();
  private readonly listeners = new Set<() => void>();
  private readonly wishes: Record<DeviceKind, Wanted> = { camera: {}, microphone: {} };
  private holders = 0;
  private handover: ReturnType<typeof setTimeout> | undefined;

  state(kind: DeviceKind): DeviceState {
    return this.states[kind];
  }

  track(kind: DeviceKind): MediaStreamTrack | undefined {
    return this.tracks.get(kind);
  }

  async switchOn(kind: DeviceKind): Promise<void> {
    const { on, starting } = this.states[kind];
    if (on || starting) return;
    const silenced = this.tracks.get(kind);
    if (silenced) {
      silenced.enabled = true;
      return this.become(kind, { on: true, starting: false, problem: undefined });
    }
    this.become(kind, { on: false, starting: true, problem: undefined });
    const track = await openTrack(kind, this.wishes[kind]);
    if (typeof track === "string") return this.become(kind, { on: false, starting: false, problem: track });
    // The page may have let go of the devices while the person was looking at the question.
    if (this.holders === 0 && this.handover === undefined) {
      track.stop();
      return this.become(kind, OFF);
    }
    this.tracks.set(kind, track);
    track.addEventListener("ended", () => {
      if (this.tracks.get(kind) !== track) return;
      this.tracks.delete(kind);
      this.become(kind, { on: false, starting: false, problem: "missing" });
      this.returnOnceSeen(kind);
    });
    this.become(kind, { on: true, starting: false, problem: undefined });
  }

  switchOff(kind: DeviceKind): void {
    const track = this.tracks.get(kind);
    if (track && kind === "microphone") track.enabled = false;
    else if (track) this.release(kind);
    this.become(kind, OFF);
  }

  wanted(kind: DeviceKind): Wanted {
    return this.wishes[kind];
  }

  async choose(kind: DeviceKind, wanted: Wanted): Promise<void> {
    this.wishes[kind] = wanted;
    const { on } = this.states[kind];
    // Phones open one camera at a time, so the one that runs goes first.
    this.release(kind);
    this.become(kind, OFF);
    if (on) await this.switchOn(kind);
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  hold(): () => void {
    clearTimeout(this.handover);
    this.handover = undefined;
    this.holders += 1;
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.holders -= 1;
      if (this.holders > 0) return;
      this.handover = setTimeout(() => {
        this.handover = undefined;
        this.releaseAll();
      }, HANDOVER_MS);
    };
  }

  enterCall(): () => void {
    for (const kind of takeLeftOn()) void this.switchOn(kind);
    const tellNextPage = () => leaveWord(LEFT_ON_KEY, KINDS.filter((kind) => this.states[kind].on));
    addEventListener("pagehide", tellNextPage);
    return () => removeEventListener("pagehide", tellNextPage);
  }

  releaseAll(): void {
    for (const kind of KINDS) {
      this.release(kind);
      this.become(kind, OFF);
    }
  }

  /** A phone may take a device from a page that nobody looks at. It was on, so it is on again once somebody looks, if the call still runs. */
  private returnOnceSeen(kind: DeviceKind): void {
    if (document.visibilityState === "visible") return;
    document.addEventListener("visibilitychange", () => {
      if (this.states[kind].problem === "missing") void this.switchOn(kind);
    }, { once: true });
  }

  private release(kind: DeviceKind): void {
    this.tracks.get(kind)?.stop();
    this.tracks.delete(kind);
  }

  private become(kind: DeviceKind, state: DeviceState): void {
    this.states[kind] = state;
    for (const listener of this.listeners) listener();
  }
}

/** What was on when this page was reloaded in a call a moment ago. */
function takeLeftOn(): readonly DeviceKind[] {
  const kinds = takeWord(LEFT_ON_KEY);
  return KINDS.filter((kind) => Array.isArray(kinds) && kinds.includes(kind));
}

function constraintsOf(kind: DeviceKind, { deviceId, facing }: Wanted): MediaStreamConstraints {
  const all = CONSTRAINTS[kind];
  const wish = deviceId !== undefined
    ? { deviceId: { exact: deviceId } }
    : facing !== undefined
    ? { facingMode: facing }
    : {};
  return kind === "camera"
    ? { video: { ...all.video as MediaTrackConstraints, ...wish } }
    : { audio: { ...all.audio as MediaTrackConstraints, ...wish } };
}

async function openTrack(
  kind: DeviceKind,
  wanted: Wanted,
): Promise<MediaStreamTrack | DeviceProblem> {
  // Outside a secure context (https or localhost) browsers hide the devices altogether.
  if (!("mediaDevices" in navigator)) return "insecure";
  try {
    const stream = await navigator.mediaDevices.getUserMedia(constraintsOf(kind, wanted));
    return stream.getTracks()[0] ?? "missing";
  } catch (fault) {
    return problemOf(fault);
  }
}

/** The names of Media Capture and Streams § 10.2 (getUserMedia), in a person's terms. */
export function problemOf(fault: unknown): DeviceProblem {
  switch (fault instanceof Error ? fault.name : "") {
    case "NotAllowedError":
    case "SecurityError":
      return "denied";
    case "NotFoundError":
    case "OverconstrainedError":
      return "missing";
    case "TypeError":
      return "insecure";
    default:
      return "busy";
  }
}

let page: Devices | undefined;

/** The page's devices. */
export function devices(): Devices {
  return page ??= new PageDevices();
}
