/**
 * The signalling of picture and sound: one union per direction. Pure types, for browsers too.
 *
 * The conversation: the server says `welcome` when a participant may begin (and again when everything has to begin anew);
 * the browser answers `hello`; the server opens the two directions with `room`; the browser tells its `capabilities` (as soon
 * as it knows them, before the room if it can) and from then on gets a `consume` for everything the others send. Whatever the browser names is its own by construction:
 * its transports are called "send" and "receive", its producers by their source.
 */

/** Parameters that pass unread between the media server and its counterpart in the browser (ICE, DTLS, RTP). */
export type Opaque = Readonly<Record<string, unknown>>;

export type Direction = "send" | "receive";

/** Whether somebody looks at a picture in large, or has it small beside others. */
export type ShownSize = "small" | "large";

/** What a participant can send; each at most once. */
export type MediaSource = "microphone" | "camera" | "screen";

export type MediaParticipant = {
  readonly id: string;
  readonly role: "citizen" | "clerk" | "guest";
  readonly name: string;
  /** what a guest is there for */
  readonly kind?: "interpreter" | "companion" | "institution";
  /** another one each time the same person joins, so that who has come back is told from who has stayed */
  readonly join: string;
};

export type TransportOffer = {
  readonly id: string;
  readonly iceParameters: Opaque;
  readonly iceCandidates: readonly Opaque[];
  readonly dtlsParameters: Opaque;
};

/** As in RTCIceServer; none where the town has no TURN server. */
export type IceServer = {
  readonly urls: readonly string[];
  readonly username?: string;
  readonly credential?: string;
};

export type MediaFromClient =
  /** Begin (anew). `attempt` comes back in `room`, so that an answer to an earlier hello is recognised as such. */
  | { readonly type: "hello"; readonly attempt: number }
  | { readonly type: "capabilities"; readonly rtpCapabilities: Opaque }
  | { readonly type: "connect"; readonly direction: Direction; readonly dtlsParameters: Opaque }
  /** `ref` comes back in the answer, `produced` or `refused`. */
  | {
    readonly type: "produce";
    readonly ref?: number | undefined;
    readonly source: MediaSource;
    readonly rtpParameters: Opaque;
  }
  /** Off for the moment: the others see that, and nothing is forwarded. */
  | { readonly type: "pause"; readonly source: MediaSource }
  | { readonly type: "resume"; readonly source: MediaSource }
  /** The browser is ready to play what it was told to consume. */
  | { readonly type: "play"; readonly consumerId: string }
  /** How large the browser shows a picture right now: the line goes to the large ones first. */
  | { readonly type: "show"; readonly consumerId: string; readonly size: ShownSize }
  | { readonly type: "restart-ice"; readonly direction: Direction }
  /** Carried unread to one participant, or to all others: what their browsers agree on among themselves. */
  | { readonly type: "relay"; readonly payload: string; readonly to?: string | undefined };

export type MediaFromServer =
  /** With what the media server can carry, so that the browser need not wait for the room to find out what it has in common with it. */
  | { readonly type: "welcome"; readonly rtpCapabilities?: Opaque }
  /** The media server cannot serve calls (yet); `welcome` follows when it can. */
  | { readonly type: "not-ready" }
  | {
    readonly type: "room";
    readonly attempt: number;
    readonly rtpCapabilities: Opaque;
    readonly send: TransportOffer;
    readonly receive: TransportOffer;
    readonly iceServers: readonly IceServer[];
  }
  /** Everyone in the call, oneself included; sent at every change. */
  | { readonly type: "participants"; readonly participants: readonly MediaParticipant[] }
  | {
    readonly type: "produced";
    readonly ref?: number | undefined;
    readonly source: MediaSource;
    readonly producerId: string;
  }
  | {
    readonly type: "consume";
    readonly consumerId: string;
    readonly producerId: string;
    readonly participantId: string;
    readonly source: MediaSource;
    readonly rtpParameters: Opaque;
    readonly paused: boolean;
  }
  | { readonly type: "consumer-paused"; readonly consumerId: string; readonly paused: boolean }
  | { readonly type: "consumer-closed"; readonly consumerId: string }
  | { readonly type: "relay"; readonly from: string; readonly payload: string }
  /** A new path is to be looked for, with credentials for TURN that still hold. */
  | {
    readonly type: "ice";
    readonly direction: Direction;
    readonly iceParameters: Opaque;
    readonly iceServers: readonly IceServer[];
  }
  /**
   * A message was not carried out; the reason is for developers, the person is shown the call's state instead. `what` is the type of that message
   * ("message" where it was not even looked at), or "consume" for something of the others that could not be passed on. It concerns nothing else.
   */
  | {
    readonly type: "refused";
    readonly what: string;
    /** of the message, if it had one */
    readonly ref?: number | undefined;
    readonly reason: "invalid" | "too many" | "not now" | "failed";
  }
  /** The visit has ended or the participant is here from somewhere else: do not come back. */
  | { readonly type: "ended"; readonly why: "closed" | "replaced" };
