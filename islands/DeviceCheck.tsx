/**
 * The device check: browser, camera, microphone, loudspeaker and line, one by one, each with its state in words and what to do. What it finds is
 * reported to the appointment. Camera and microphone stay off until the person presses (P18); no picture and no sound leaves the device.
 */
import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Alert, Badge, Button, ButtonRow, type Tone } from "#lib/ui/shared.ts";
import { type BrowserKind, browserKindOf } from "#lib/visits/shared.ts";
import type { CheckStrings } from "#lib/visits/check_texts.ts";
import {
  type CheckedPart,
  type DeviceReport,
  type Light,
  lightOf,
  lightOfPart,
  UNTRIED,
} from "#lib/visits/shared.ts";
import { checkNetwork } from "./check/network.ts";
import { sendReport } from "./check/report.ts";
import { playTone } from "./check/tone.ts";
import { type DeviceKind, devices } from "./media/devices.ts";
import { watchLevel } from "./media/level.ts";
import { Picture, useChanges } from "./media/parts.tsx";

export type DeviceCheckProps = {
  readonly texts: CheckStrings;
  /** of the loop through the media server */
  readonly socket: string;
  /** takes the report by POST */
  readonly report: string;
  /** what is copied into another browser */
  readonly link: string;
};

declare global {
  interface Islands {
    DeviceCheck: DeviceCheckProps;
  }
}

/** Somebody who says nothing for so long has a microphone that hears nothing. */
const SILENT_AFTER_MS = 8_000;
const HEARD_LEVEL = 0.04;

const TONES: Record<Light, Tone> = { good: "success", limited: "warning", bad: "danger", open: "info" };

export default function DeviceCheck(
  { texts, socket, report: reportTo, link }: DeviceCheckProps,
): JSX.Element {
  const kind = browserKindOf(navigator.userAgent, navigator.maxTouchPoints);
  const [report, setReport] = useState<DeviceReport>(() => ({ ...UNTRIED, browser: browserResult(kind) }));
  const [network, setNetwork] = useState<"" | "running" | "not-now">("");
  const found = (news: Partial<DeviceReport>) => setReport((known) => ({ ...known, ...news }));
  useChanges((changed) => devices().onChange(changed));
  useEffect(() => devices().hold(), []);
  useEffect(() => void sendReport(reportTo, report), [report]);
  const tryNetwork = () => {
    setNetwork("running");
    void checkNetwork(socket).then((outcome) => {
      setNetwork(outcome === "not-now" ? "not-now" : "");
      if (outcome === "not-now") return;
      if (outcome === "none") return found({ network: "none" });
      const { roundTripMilliseconds, lossShare } = outcome.result;
      found({ network: outcome.way, roundTripMilliseconds, lossPercent: Math.round(lossShare * 100) });
    });
  };
  const part = (name: CheckedPart) => ({ texts, name, light: lightOfPart(name, report) });
  const light = lightOf(report);
  return (
    <div class="af-check" data-light={light}>
      <Alert tone={TONES[light]} title={texts[`all_${light}`]} live>
        {light === "bad" ? <p>{texts.otherWays}</p> : light === "open" ? undefined : <p>{texts.stored}</p>}
      </Alert>
      <ol class="af-check__parts">
        <Part {...part("browser")} words={browserWords(report, kind, texts)}>
          {report.browser !== "able" && <CopyLink texts={texts} link={link} />}
        </Part>
        <DevicePart {...part("camera")} device="camera" kind={kind} report={report} found={found} />
        <DevicePart {...part("microphone")} device="microphone" kind={kind} report={report} found={found} />
        <SoundPart {...part("sound")} report={report} found={found} />
        <Part
          {...part("network")}
          words={network === "running"
            ? texts.running
            : network === "not-now"
            ? texts.network_notNow
            : networkWords(report, texts)}
        >
          {network !== "running" && (
            <Button type="button" kind="secondary" onClick={tryNetwork}>
              {report.network === "untried" ? texts.tryNetwork : texts.again}
            </Button>
          )}
        </Part>
      </ol>
    </div>
  );
}

type PartProps = {
  readonly texts: CheckStrings;
  readonly name: CheckedPart;
  readonly light: Light;
};

/** One line of the check: what, how it stands in words, what it means, and what can be done. */
function Part(
  { texts, name, light, words, children }: PartProps & {
    words: string;
    children?: ComponentChildren;
  },
): JSX.Element {
  return (
    <li class="af-check__part" data-part={name} data-state={light}>
      <div class="af-check__head">
        <h2 class="kern-heading-small">{texts[name]}</h2>
        <Badge tone={light === "open" ? "plain" : TONES[light]}>{texts[`light_${light}`]}</Badge>
      </div>
      <p class="kern-body" role="status">{words}</p>
      {children}
    </li>
  );
}

type DevicePartProps = PartProps & {
  readonly device: DeviceKind;
  readonly kind: BrowserKind;
  readonly report: DeviceReport;
  readonly found: (news: Partial<DeviceReport>) => void;
};

function DevicePart({ device, kind, report, found, ...part }: DevicePartProps): JSX.Element {
  const { texts } = part;
  const { on, starting, problem } = devices().state(device);
  const track = devices().track(device);
  useEffect(() => {
    if (problem) found({ [device]: problem });
    else if (on && device === "camera") found({ camera: "works" });
  }, [on, problem]);
  return (
    <Part {...part} words={starting ? texts.running : deviceWords(device, report[device], kind, texts)}>
      {device === "camera" && track && <Picture track={track} label={texts.camera} mirrored />}
      {device === "microphone" && on && track && <Level texts={texts} track={track} found={found} />}
      {!on && !starting && (
        <Button
          type="button"
          kind="secondary"
          onClick={() => void devices().switchOn(device)}
        >
          {device === "camera" ? texts.tryCamera : texts.tryMicrophone}
        </Button>
      )}
    </Part>
  );
}

/** The bar moves with the voice; who is heard once has a microphone that works. */
function Level(
  { texts, track, found }: {
    texts: CheckStrings;
    track: MediaStreamTrack;
    found: DevicePartProps["found"];
  },
): JSX.Element {
  const [level, setLevel] = useState(0);
  const heard = useRef(false);
  useEffect(() => {
    const silence = setTimeout(() => heard.current || found({ microphone: "silent" }), SILENT_AFTER_MS);
    const stop = watchLevel(track, (now) => {
      setLevel(now);
      if (now < HEARD_LEVEL || heard.current) return;
      heard.current = true;
      found({ microphone: "works" });
    });
    return () => {
      clearTimeout(silence);
      stop();
    };
  }, [track]);
  return (
    <label class="af-call__level">
      <span>{texts.level}</span>
      <meter min={0} max={1} value={level} />
    </label>
  );
}

function SoundPart(
  { report, found, ...part }: PartProps & Pick<DevicePartProps, "report" | "found">,
): JSX.Element {
  const { texts } = part;
  const [played, setPlayed] = useState(false);
  const play = () => {
    playTone();
    setPlayed(true);
  };
  const words = report.sound === "untried" ? played ? texts.askTone : "" : texts[`sound_${report.sound}`];
  return (
    <Part {...part} words={words}>
      <ButtonRow>
        <Button type="button" kind="secondary" onClick={play}>{texts.playTone}</Button>
        {played && (
          <>
            <Button type="button" kind="secondary" onClick={() => found({ sound: "heard" })}>
              {texts.yes}
            </Button>
            <Button type="button" kind="secondary" onClick={() => found({ sound: "not-heard" })}>
              {texts.no}
            </Button>
          </>
        )}
      </ButtonRow>
    </Part>
  );
}

/** Takes the address along into the real browser. */
function CopyLink({ texts, link }: { texts: CheckStrings; link: string }): JSX.Element {
  const [said, setSaid] = useState("");
  const copy = () => {
    const copied = navigator.clipboard?.writeText(new URL(link, location.href).href) ??
      Promise.reject(new Error("no clipboard"));
    copied.then(() => setSaid(texts.copied), () => setSaid(texts.notCopied));
  };
  return (
    <div>
      <Button type="button" kind="secondary" onClick={copy}>{texts.copy}</Button>
      <p class="kern-body" role="status">{said}</p>
    </div>
  );
}

function browserResult(kind: BrowserKind): DeviceReport["browser"] {
  if (kind.inApp) return "in-app";
  return "RTCPeerConnection" in globalThis && "AudioContext" in globalThis ? "able" : "unable";
}

function browserWords({ browser }: DeviceReport, { system }: BrowserKind, texts: CheckStrings): string {
  if (browser === "in-app") return system === "ios" ? texts.inApp_ios : texts.inApp_android;
  return browser === "able" ? texts.browser_able : texts.browser_unable;
}

function deviceWords(
  device: DeviceKind,
  result: DeviceReport["camera"],
  kind: BrowserKind,
  texts: CheckStrings,
): string {
  switch (result) {
    case "untried":
      return device === "camera" ? texts.camera_untried : texts.microphone_untried;
    case "works":
      return device === "camera" ? texts.camera_works : texts.microphone_works;
    case "silent":
      return texts.microphone_silent;
    case "denied":
      return deniedWords(kind, texts);
    case "busy":
    case "missing":
    case "insecure":
      return texts[result];
  }
}

/** Where a browser keeps its permissions differs; the words are for the one at hand. */
function deniedWords({ name, system }: BrowserKind, texts: CheckStrings): string {
  if (system !== "computer") return texts[`denied_${system}`];
  return name === "other" ? texts.denied_other : texts[`denied_${name}_computer`];
}

function networkWords(report: DeviceReport, texts: CheckStrings): string {
  const { network, roundTripMilliseconds: milliseconds, lossPercent: percent } = report;
  if (network === "untried") return "";
  const words = [texts[`network_${network}`]];
  if (network !== "none" && milliseconds !== undefined && percent !== undefined) {
    if (lightOfPart("network", report) === "limited") words.push(texts.poorLine);
    words.push(
      texts.measured.replace("{milliseconds}", String(milliseconds)).replace("{percent}", String(percent)),
    );
  }
  return words.join(" ");
}
