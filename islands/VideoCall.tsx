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
import { deviceAdvice, named, Picture, Switches, useChanges } from "./media/parts.tsx";
import { type CallState, type MediaSession, type Remote, startMediaSession } from "./media/session.ts";
import { visitSocket } from "./visit/socket.ts";

export type VideoCallProps = {
  /** The participant's id in the room, as given to `VideoRooms.join`. */
  readonly ownId: string;
  readonly texts: CallStrings;
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

export default function VideoCall({ ownId, texts, switchesIn, keys }: VideoCallProps): JSX.Element {
  const session = useSession(ownId);
  const call = session?.state();
  const remotes = call?.remotes ?? [];
  const main = remotes.find(({ role }) => role !== "guest") ?? remotes[0];
  const own = devices().track("camera");
  return (
    <div class="af-call" {...countersOf(call)}>
      <Stage
        class="af-stage--call"
        empty={!hasPicture(main) || call?.connection === "ended"}
        remote={<RemotePicture remote={main} texts={texts} ended={call?.connection === "ended"} />}
        own={own && <Picture track={own} label={texts.ownPicture} mirrored />}
        name={nameWords(remotes, texts)}
        speaking={main?.speaking ?? false}
        state={<span role="status">{connectionWords(call, texts)}</span>}
      />
      <p class="af-call__words" role="status">{callWords(call, texts).join(" ")}</p>
      <Voices remotes={remotes} texts={texts} />
      {call?.connection !== "ended" && <Switches texts={texts} place={switchesIn} keys={keys} />}
    </div>
  );
}

/** Joins while the island is on the page; the devices are kept as long, and released with it. */
function useSession(ownId: string): MediaSession | undefined {
  const [session, setSession] = useState<MediaSession>();
  const [, again] = useState(0);
  useChanges((changed) => devices().onChange(changed));
  useEffect(() => {
    const release = devices().hold();
    const socket = visitSocket();
    const started = startMediaSession({
      ownId,
      devices: devices(),
      channel: {
        send: (message) => void socket.send({ type: "media", message }),
        onMessage: (listener) => socket.listen("media", listener),
        onOpen: (listener) => socket.onOpen(listener),
      },
    });
    const ignore = started.onChange(() => {
      if (started.state().connection === "ended") devices().releaseAll();
      again((count) => count + 1);
    });
    setSession(started);
    return () => {
      ignore();
      started.end();
      release();
    };
  }, [ownId]);
  return session;
}

/** Who is seen, or who speaks. Where a sentence stands in for the picture of one person, it names them already. */
function nameWords(remotes: readonly Remote[], texts: CallStrings): string {
  const speaking = remotes.filter((remote) => remote.speaking).map(({ name }) => named(texts.speaking, name));
  if (speaking.length > 0) return speaking.join(", ");
  return remotes.length === 1 && !hasPicture(remotes[0]) ? "" : remotes.map(({ name }) => name).join(", ");
}

function hasPicture(remote: Remote | undefined): boolean {
  return remote?.camera !== undefined && !remote.camera.paused;
}

type RemotePictureProps = {
  readonly remote: Remote | undefined;
  readonly texts: CallStrings;
  readonly ended: boolean;
};

function RemotePicture({ remote, texts, ended }: RemotePictureProps): JSX.Element {
  if (ended) return <StagePlaceholder icon="success">{null}</StagePlaceholder>;
  if (!remote) return <StagePlaceholder icon="person">{texts.alone}</StagePlaceholder>;
  if (!remote.camera || remote.camera.paused) {
    return <StagePlaceholder icon="camera-off">{named(texts.remoteCameraOff, remote.name)}</StagePlaceholder>;
  }
  return <Picture track={remote.camera.track} label={named(texts.pictureOf, remote.name)} />;
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

/** What a person should know beside the state of the connection: devices that are off or out of order, on both sides. */
function callWords(call: CallState | undefined, texts: CallStrings): string[] {
  if (call?.connection === "ended") return [];
  const off = (["microphone", "camera"] as const)
    .filter((kind) => !devices().state(kind).on)
    .map((kind) => kind === "camera" ? texts.ownCameraOff : texts.ownMicrophoneOff);
  const silent = (call?.remotes ?? [])
    .filter(({ microphone }) => microphone === undefined || microphone.paused)
    .map(({ name }) => named(texts.remoteMicrophoneOff, name));
  const advice = deviceAdvice(texts);
  return [...(advice.length > 0 ? advice : off), ...silent];
}

function connectionWords(call: CallState | undefined, texts: CallStrings): string {
  switch (call?.connection) {
    case undefined:
    case "connecting":
      return texts.connecting;
    case "reconnecting":
      return texts.reconnecting;
    case "not-ready":
      return texts.notReady;
    case "ended":
      return call.replaced ? texts.replaced : texts.ended;
    case "connected":
      return call.quality === "weak" ? texts.weak : texts.connected;
  }
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
