/** The others in the call, as they are seen and heard right now. */
import type { MediaParticipant, MediaSource } from "#lib/visits/media_messages.ts";
import type { CallCounters } from "./counters.ts";
import type { Link } from "./link.ts";
import type { Voices } from "./speakers.ts";

export type Incoming = { readonly track: MediaStreamTrack; readonly paused: boolean };

/** Someone else in the call. */
export type Remote = MediaParticipant & {
  readonly camera: Incoming | undefined;
  readonly microphone: Incoming | undefined;
  /** a window or document that they show */
  readonly screen: Incoming | undefined;
  readonly speaking: boolean;
  readonly received: { readonly videoFrames: number; readonly audioPackets: number };
};

export function remotesOf(
  participants: readonly MediaParticipant[],
  link: Link | undefined,
  counters: CallCounters,
  voices: Voices,
): Remote[] {
  const nowMs = Date.now();
  const receptions = [...link?.receptions.values() ?? []];
  return participants.map((participant) => {
    const of = (source: MediaSource) => {
      const found = receptions.find((each) =>
        each.participantId === participant.id && each.source === source
      );
      return found && { track: found.consumer.track, paused: found.paused, id: found.consumer.id, found };
    };
    const [camera, microphone, shown] = [of("camera"), of("microphone"), of("screen")];
    return {
      ...{ ...participant, camera, microphone },
      // What is shown no more has no place on the page; the way for it is kept for the next time.
      screen: shown?.paused ? undefined : shown,
      speaking: microphone !== undefined && !microphone.paused &&
        voices.speaks(participant.id, loudness(microphone.found.consumer.rtpReceiver), nowMs),
      received: {
        videoFrames: counters.of(camera?.id).frames,
        audioPackets: counters.of(microphone?.id).packets,
      },
    };
  });
}

/** How loud the received sound is right now, 0 to 1 (webrtc-pc § 5.3, RTCRtpContributingSource.audioLevel). */
function loudness(receiver: RTCRtpReceiver | undefined): number {
  return receiver?.getSynchronizationSources()[0]?.audioLevel ?? 0;
}

/** How often is looked for who speaks: a syllable lasts longer. */
const SPEAKING_EVERY_MS = 150;

/** Pictures follow at once who begins to speak. @returns what ends the watching */
export function watchSpeakers(remotes: () => readonly Remote[], changed: () => void): () => void {
  let before = "";
  const timer = setInterval(() => {
    const speaking = remotes().filter((remote) => remote.speaking).map(({ id }) => id).join(" ");
    if (speaking === before) return;
    before = speaking;
    changed();
  }, SPEAKING_EVERY_MS);
  return () => clearInterval(timer);
}
