/**
 * One attempt at the media server: the two transports, what is sent and what is received on them. It is opened from a `room`
 * message and thrown away as a whole when the next one comes.
 */
import type { types } from "mediasoup-client";
import type {
  Direction,
  IceServer,
  MediaFromClient,
  MediaFromServer,
  MediaSource,
  ShownSize,
} from "#lib/visits/media_messages.ts";
import { loadedDevice } from "./capabilities.ts";
import { Requests } from "./requests.ts";
import { sendingOf } from "./sending.ts";
import type { SomeTimers } from "./timers.ts";

type RoomMessage = Extract<MediaFromServer, { type: "room" }>;
type ConsumeMessage = Extract<MediaFromServer, { type: "consume" }>;
type RefusedMessage = Extract<MediaFromServer, { type: "refused" }>;
type ProducedMessage = Extract<MediaFromServer, { type: "produced" }>;

/** What is received from someone. */
export type Reception = {
  readonly consumer: types.Consumer;
  readonly participantId: string;
  readonly source: MediaSource;
  /** The sender has switched it off for the moment. */
  paused: boolean;
  /** how large it is shown, as the media server was told last */
  shown?: ShownSize;
};

/**
 * Hooks for end-to-end encryption: they must be given to produce() and consume(), because a transform that is set
 * after them does nothing and the media would go out in clear.
 */
export type LinkHooks = {
  readonly onRtpSender?: (sender: RTCRtpSender, kind: "audio" | "video") => void;
  readonly onRtpReceiver?: (
    receiver: RTCRtpReceiver,
    kind: "audio" | "video",
    participantId: string,
  ) => void;
};

export type LinkOptions = {
  readonly send: (message: MediaFromClient) => void;
  readonly onConnection: (direction: Direction, state: types.ConnectionState) => void;
  readonly onReceptions: () => void;
  readonly hooks: LinkHooks;
  readonly timers: SomeTimers;
};

const DIRECTIONS = ["send", "receive"] as const;
/** A picture of no more pixels than this, in height, looks no better in the large size: the small one has 240 of a camera's 720. */
const SMALL_HEIGHT_MAX = 240;
/** What may be said twice is said again after a moment, twice as long each time, and not for ever. */
const SAID_AGAIN_FIRST_MS = 500;
const SAID_AGAIN_COUNT = 5;
const KIND = { microphone: "audio", camera: "video", screen: "video" } as const;

function changeable(servers: readonly IceServer[]): RTCIceServer[] {
  return servers.map((server) => ({ ...server, urls: [...server.urls] }));
}

export class Link {
  readonly receptions = new Map<string, Reception>();
  readonly producers = new Map<MediaSource, types.Producer>();
  private readonly requests: Requests;
  private saidAgain = 0;
  /** what is not to be received before the person has agreed */
  private readonly held = new Map<string, ConsumeMessage>();
  /** what is being made ready to be received, and whether its sender has switched it off meanwhile */
  private readonly coming = new Map<string, boolean>();
  private closed = false;

  private constructor(
    private readonly options: LinkOptions,
    private readonly transports: Record<Direction, types.Transport>,
  ) {
    this.requests = new Requests(options.send, options.timers);
    for (const direction of DIRECTIONS) this.wire(direction);
  }

  static async open(room: RoomMessage, options: LinkOptions): Promise<Link> {
    const loaded = await loadedDevice(room.rtpCapabilities);
    const iceServers = changeable(room.iceServers);
    return new Link(options, {
      send: loaded.createSendTransport({ ...room.send as unknown as types.TransportOptions, iceServers }),
      receive: loaded.createRecvTransport({
        ...room.receive as unknown as types.TransportOptions,
        iceServers,
      }),
    });
  }

  /** Brings what is sent in line with the device: a track to send, or undefined for off. One call after the other for each source. */
  async publish(source: MediaSource, track: MediaStreamTrack | undefined, on: boolean): Promise<void> {
    const producer = this.producers.get(source);
    if (producer && !producer.closed) return await this.adjust(source, producer, track, on);
    if (!track || !on || this.closed) return;
    const made = await this.transports.send.produce({
      track,
      stopTracks: false,
      zeroRtpOnPause: true,
      disableTrackOnPause: false,
      appData: { source },
      ...sendingOf(source),
      onRtpSender: (sender) => this.options.hooks.onRtpSender?.(sender, KIND[source]),
    });
    this.producers.set(source, made);
  }

  produced({ ref, source, producerId }: ProducedMessage): void {
    if (this.requests.produced(ref, producerId) || this.requests.waitsFor(source)) return;
    // It was given up meanwhile: the others need not look at a picture that does not move.
    if (!this.producers.has(source)) this.options.send({ type: "pause", source });
  }

  /**
   * Only what was refused is concerned; whatever else is on its way goes on. "Not now" means that a welcome follows, a hello repeats itself, and
   * ICE restarts have their own pace.
   * @returns whether nothing more can be had of this link
   */
  refused({ what, reason, ref }: RefusedMessage): boolean {
    if (what === "produce") this.requests.refused(ref);
    const dropped = what === "message" && reason === "too many";
    if (dropped || ["pause", "resume", "play"].includes(what) && reason === "failed") this.sayAgain();
    return what === "connect" && reason === "failed";
  }

  get over(): boolean {
    return this.closed;
  }

  /** Nothing of it is received until it is released. */
  hold(message: ConsumeMessage): void {
    this.held.set(message.consumerId, message);
  }

  /** What was held and is still there, as it has become meanwhile. */
  released(): ConsumeMessage[] {
    const messages = [...this.held.values()];
    this.held.clear();
    return messages;
  }

  /** Several at once are made ready together. */
  async consume(message: ConsumeMessage): Promise<void> {
    if (this.closed) return;
    this.coming.set(message.consumerId, message.paused);
    const consumer = await this.transports.receive.consume({
      id: message.consumerId,
      producerId: message.producerId,
      kind: KIND[message.source],
      rtpParameters: message.rtpParameters as unknown as types.RtpParameters,
      // Sound and picture of one person belong together and are kept in step.
      streamId: message.source === "screen" ? `${message.participantId}-screen` : message.participantId,
      onRtpReceiver: (receiver) =>
        this.options.hooks.onRtpReceiver?.(receiver, KIND[message.source], message.participantId),
    });
    const paused = this.coming.get(consumer.id);
    // Ended before it began.
    if (paused === undefined) return consumer.close();
    this.coming.delete(consumer.id);
    const { participantId, source } = message;
    this.receptions.set(consumer.id, { consumer, participantId, source, paused });
    this.options.send({ type: "play", consumerId: consumer.id });
    this.options.onReceptions();
  }

  /** The page shows this picture in so many pixels of the screen's height. */
  show(participantId: string, source: MediaSource, height: number): void {
    const size = height > SMALL_HEIGHT_MAX ? "large" : "small";
    for (const [consumerId, reception] of this.receptions) {
      if (reception.participantId !== participantId || reception.source !== source) continue;
      if (reception.shown === size) continue;
      reception.shown = size;
      this.options.send({ type: "show", consumerId, size });
    }
  }

  consumerPaused(consumerId: string, paused: boolean): void {
    const reception = this.receptions.get(consumerId);
    if (reception) reception.paused = paused;
    if (this.coming.has(consumerId)) this.coming.set(consumerId, paused);
    const held = this.held.get(consumerId);
    if (held) this.held.set(consumerId, { ...held, paused });
    this.options.onReceptions();
  }

  consumerClosed(consumerId: string): void {
    this.held.delete(consumerId);
    this.coming.delete(consumerId);
    this.receptions.get(consumerId)?.consumer.close();
    this.receptions.delete(consumerId);
    this.options.onReceptions();
  }

  /** Looks for a new path, with credentials for the TURN server that still hold. */
  async restartIce(message: Extract<MediaFromServer, { type: "ice" }>): Promise<void> {
    if (this.closed) return;
    const transport = this.transports[message.direction];
    await transport.updateIceServers({ iceServers: changeable(message.iceServers) });
    await transport.restartIce({ iceParameters: message.iceParameters as unknown as types.IceParameters });
  }

  connection(direction: Direction): types.ConnectionState {
    return this.transports[direction].connectionState;
  }

  /** The directions whose way is gone. */
  lost(): Direction[] {
    return DIRECTIONS.filter((direction) => ["disconnected", "failed"].includes(this.connection(direction)));
  }

  /** Whatever is transported has its way. */
  stands(): boolean {
    const states = DIRECTIONS.map((direction) => this.connection(direction));
    return states.includes("connected") && states.every((state) => ["connected", "new"].includes(state));
  }

  /** Nothing was ever to be transported. */
  idle(): boolean {
    return DIRECTIONS.every((direction) => this.connection(direction) === "new");
  }

  /** Something is sent, or received. */
  flowing(direction: Direction): boolean {
    return direction === "send"
      ? [...this.producers.values()].some(({ paused, closed }) => !paused && !closed)
      : [...this.receptions.values()].some(({ paused }) => !paused);
  }

  async stats(direction: Direction): Promise<RTCStatsReport> {
    return await this.transports[direction].getStats();
  }

  close(): void {
    this.closed = true;
    this.requests.close();
    this.transports.send.close();
    this.transports.receive.close();
  }

  /** What may be said twice: what is on or off, and what is ready to be played. */
  private sayAgain(): void {
    if (this.saidAgain >= SAID_AGAIN_COUNT) return;
    this.options.timers.after("say-again", SAID_AGAIN_FIRST_MS * 2 ** this.saidAgain++, () => {
      if (this.closed) return;
      for (const [source, { paused, closed }] of this.producers) {
        if (!closed) this.options.send({ type: paused ? "pause" : "resume", source });
      }
      for (const consumerId of this.receptions.keys()) this.options.send({ type: "play", consumerId });
    });
  }

  private async adjust(
    source: MediaSource,
    producer: types.Producer,
    track: MediaStreamTrack | undefined,
    on: boolean,
  ): Promise<void> {
    if (!on && !producer.paused) {
      producer.pause();
      this.options.send({ type: "pause", source });
    }
    if (on && track && producer.track !== track) await producer.replaceTrack({ track });
    if (on && track && producer.paused) {
      producer.resume();
      this.options.send({ type: "resume", source });
    }
  }

  private wire(direction: Direction): void {
    const transport = this.transports[direction];
    transport.on("connect", ({ dtlsParameters }, done) => {
      this.options.send({ type: "connect", direction, dtlsParameters: { ...dtlsParameters } });
      // Messages keep their order, so what follows finds the transport connected.
      done();
    });
    transport.on("connectionstatechange", (state) => this.options.onConnection(direction, state));
    transport.on("produce", ({ rtpParameters, appData }, done, failed) => {
      const source = appData.source as MediaSource;
      this.requests.produce({ source, done, failed }, { ...rtpParameters });
    });
  }
}
