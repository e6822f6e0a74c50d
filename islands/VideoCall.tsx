/**
 * The call: the other person large, one's own picture small, two switches, and the state in words.
 *
 * The root carries the counters as attributes, renewed once a second: `data-connection`, `data-quality`,
 * `data-frames-received`, `data-audio-received`, `data-frames-sent`, `data-audio-sent` (frames decoded and encoded, packets of
 * sound received and sent, since the last (re)join). Operations and tests read them; they hold nothing personal.
 */
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { ActionButton, Stage, StagePlaceholder } from "#lib/ui/shared.ts";
import type { CallStrings } from "#lib/visits/call_texts.ts";
import { devices } from "./media/devices.ts";
import { named, Picture, Switches, useChanges } from "./media/parts.tsx";
import { keepAwake } from "./media/awake.ts";
import type { CallState, MediaSession } from "./media/call.ts";
import { layoutOf, pinned } from "./media/layout.ts";
import { Coach, More, Showing } from "./media/more.tsx";
import { nameAndRole, Pictures } from "./media/pictures.tsx";
import type { Remote } from "./media/remotes.ts";
import { screen } from "./media/screen.ts";
import { SecurityLine } from "./media/security_line.tsx";
import { startMediaSession } from "./media/session.ts";
import { teller } from "./media/told.ts";
import { callWords, connectionWords } from "./media/words.ts";
import { visitSocket } from "./visit/socket.ts";

export type VideoCallProps = {
  /** The participant's id in the room, as given to `VideoRooms.join`. */
  readonly ownId: string;
  readonly texts: CallStrings;
  /** The address of the script that seals and opens frames (islands/media/cipher_worker.ts). */
  readonly worker: string;
  /** Id of an element in the page's action bar that takes the two switches; without it they stand below the picture. */
  readonly switchesIn?: string;
  /** The keys of the two switches, for a page that has keys. */
  readonly keys?: { readonly microphone: string; readonly camera: string };
};

declare global {
  interface Islands {
    VideoCall: VideoCallProps;
  }
}

/** How often the call says how it goes. A page that goes away loses no more than this. */
const FIGURES_EVERY_MS = 5_000;

export default function VideoCall(props: VideoCallProps): JSX.Element {
  const { texts, switchesIn, keys, ownId } = props;
  const session = useSession(props);
  const [allEqual, setAllEqual] = useState(false);
  const call = session?.state();
  const ended = call?.connection === "ended";
  const remotes = call?.remotes ?? [];
  const security = call?.security ?? { phase: "alone", code: undefined, because: [] };
  return (
    <div class="af-call" {...countersOf(call)} data-security={security.phase} data-code={security.code}>
      <CallStage
        call={call}
        texts={texts}
        allEqual={allEqual}
        onHeight={(...shown) => session?.shows(...shown)}
      />
      <p class="af-call__words" role="status">{callWords(call, texts).join(" ")}</p>
      {!ended && (
        <>
          <Showing texts={texts} />
          <Coach texts={texts} />
          <Voices remotes={remotes} texts={texts} />
          <div class="af-call__folds">
            <SecurityLine
              texts={texts}
              security={security}
              who={security.because.includes(ownId)
                ? undefined
                : security.because.map((id) => nameOf(id, ownId, remotes, texts)).join(", ")}
              onAgree={() => session?.agreeToOpen()}
              compared={(call?.compared ?? []).map((id) => nameOf(id, ownId, remotes, texts))}
              ownCompared={call?.compared.includes(ownId) ?? false}
              onCompare={() => session?.compared()}
            />
            <More
              keys={keys}
              texts={texts}
              signing={call?.signing.includes(ownId) ?? false}
              onSign={(on) => session?.sign(on)}
              allEqual={remotes.length > 1 ? allEqual : undefined}
              onAllEqual={setAllEqual}
            />
          </div>
          <Switches texts={texts} place={switchesIn} keys={keys} />
        </>
      )}
    </div>
  );
}

type CallStageProps = {
  readonly call: CallState | undefined;
  readonly texts: CallStrings;
  readonly allEqual: boolean;
  readonly onHeight: (id: string, what: "camera" | "screen", height: number) => void;
};

/** One other person: large, one's own picture in the corner. More people, or something shown: as the person has arranged them. */
function CallStage({ call, texts, allEqual, onHeight }: CallStageProps): JSX.Element {
  const [pins, setPins] = useState<readonly string[]>([]);
  const remotes = call?.remotes ?? [];
  const ended = call?.connection === "ended";
  const own = devices().track("camera");
  const mirrored = devices().wanted("camera").facing !== "environment";
  const state = <span role="status">{connectionWords(call, texts)}</span>;
  if (!ended && (remotes.length > 1 || remotes.some(({ screen }) => screen !== undefined))) {
    const signing = call?.signing ?? [];
    const { large, small } = layoutOf(remotes, { pins, signing, allEqual });
    const onPin = (id: string) => setPins(pinned(pins, id));
    return (
      <Stage
        class="af-stage--call af-stage--several"
        remote={
          <Pictures {...{ texts, remotes, large, small, signing, pins, onPin, onHeight, own, mirrored }} />
        }
        state={state}
      />
    );
  }
  const [main] = remotes;
  return (
    <Stage
      class="af-stage--call"
      empty={!hasPicture(main) || ended}
      remote={<RemotePicture remote={main} texts={texts} ended={ended} onHeight={onHeight} />}
      own={own && <Picture track={own} label={texts.ownPicture} mirrored={mirrored} />}
      name={nameWords(remotes, call?.signing ?? [], texts)}
      speaking={main?.speaking ?? false}
      state={state}
    />
  );
}

function nameOf(id: string, ownId: string, remotes: readonly Remote[], texts: CallStrings): string {
  const remote = remotes.find((one) => one.id === id);
  return id === ownId ? texts.you : remote ? nameAndRole(remote, texts) : "";
}

/** Joins while the island is on the page; the devices are kept as long, and released with it. */
function useSession({ ownId, worker, texts }: VideoCallProps): MediaSession | undefined {
  const [session, setSession] = useState<MediaSession>();
  const [, again] = useState(0);
  useChanges((changed) => devices().onChange(changed));
  useEffect(() => {
    const release = devices().hold();
    const sleep = keepAwake();
    const tell = teller(texts);
    const socket = visitSocket();
    const started = startMediaSession({
      ...{ ownId, worker, devices: devices(), screen: screen() },
      channel: {
        send: (message) => void socket.send({ type: "media", message }),
        onMessage: (listener) => socket.listen("media", listener),
        onOpen: (listener) => socket.onOpen(listener),
      },
    });
    const ignore = started.onChange(() => {
      const call = started.state();
      if (call.connection === "ended") {
        devices().releaseAll();
        screen().stop();
        sleep();
      }
      tell(call);
      again((count) => count + 1);
    });
    setSession(started);
    const tellFigures = () => {
      const { figures } = started.state();
      if (figures) socket.send({ type: "figures", figures });
    };
    const telling = setInterval(tellFigures, FIGURES_EVERY_MS);
    return () => {
      clearInterval(telling);
      ignore();
      started.end();
      screen().stop();
      sleep();
      release();
    };
  }, [ownId]);
  return session;
}

/** Who is seen, and whether they speak. Where a sentence stands in for the picture of one person, it names them already. */
function nameWords(remotes: readonly Remote[], signing: readonly string[], texts: CallStrings): string {
  const [remote] = remotes;
  if (!remote) return "";
  if (signing.includes(remote.id)) return named(texts.signing, remote.name);
  if (remote.speaking) return named(texts.speaking, remote.name);
  return hasPicture(remote) ? remote.name : "";
}

function hasPicture(remote: Remote | undefined): boolean {
  return remote?.camera !== undefined && !remote.camera.paused;
}

type RemotePictureProps = {
  readonly remote: Remote | undefined;
  readonly texts: CallStrings;
  readonly ended: boolean;
  readonly onHeight: CallStageProps["onHeight"];
};

function RemotePicture({ remote, texts, ended, onHeight }: RemotePictureProps): JSX.Element {
  if (ended) return <StagePlaceholder icon="success">{null}</StagePlaceholder>;
  if (!remote) return <StagePlaceholder icon="person">{texts.alone}</StagePlaceholder>;
  if (!remote.camera || remote.camera.paused) {
    return <StagePlaceholder icon="camera-off">{named(texts.remoteCameraOff, remote.name)}</StagePlaceholder>;
  }
  return (
    <Picture
      track={remote.camera.track}
      label={named(texts.pictureOf, remote.name)}
      onHeight={(height) => onHeight(remote.id, "camera", height)}
    />
  );
}

/** Everybody's sound. Some browsers want a click first; then there is a button for it. */
function Voices({ remotes, texts }: { remotes: readonly Remote[]; texts: CallStrings }): JSX.Element {
  const [blocked, setBlocked] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const playAll = () => {
    const voices = Array.from(place.current?.querySelectorAll("audio") ?? []);
    Promise.all(voices.map((voice) => voice.play())).then(
      () => setBlocked(false),
      (fault: Error) => setBlocked(fault.name === "NotAllowedError"),
    );
  };
  return (
    <div ref={place}>
      {remotes.map(({ id, microphone }) =>
        microphone && <Voice key={id} track={microphone.track} play={playAll} />
      )}
      {blocked && (
        <p class="af-call__words">
          {texts.soundBlockedWhy} <ActionButton icon="sound" label={texts.soundBlocked} onClick={playAll} />
        </p>
      )}
    </div>
  );
}

function Voice({ track, play }: { track: MediaStreamTrack; play: () => void }): JSX.Element {
  const element = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const audio = element.current;
    if (!audio) return;
    audio.srcObject = new MediaStream([track]);
    play();
    return () => audio.srcObject = null;
  }, [track]);
  return <audio ref={element} />;
}

function countersOf(call: CallState | undefined): Record<string, string> {
  const sum = (of: (remote: Remote) => number) =>
    String((call?.remotes ?? []).reduce((total, remote) => total + of(remote), 0));
  return {
    "data-connection": call?.connection ?? "connecting",
    "data-quality": call?.quality ?? "good",
    "data-frames-received": sum(({ received }) => received.videoFrames),
    "data-audio-received": sum(({ received }) => received.audioPackets),
    "data-frames-sent": String(call?.sent.videoFrames ?? 0),
    "data-audio-sent": String(call?.sent.audioPackets ?? 0),
  };
}
