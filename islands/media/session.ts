/**
 * A participant's end of the call, without any interface: joins, sends what is switched on, receives the others, and
 * comes back by itself after a lost network, a lost socket, a dead media worker and a restarted server (P19).
 */
import type {
  Direction,
  MediaFromClient,
  MediaFromServer,
  MediaParticipant,
} from "#lib/visits/media_messages.ts";
import type { Devices } from "./devices.ts";
import { Link, type LinkHooks } from "./link.ts";
import { CallCounters } from "./counters.ts";

export type MediaChannel = {
  send(message: MediaFromClient): void;
  onMessage(listener: (message: MediaFromServer) => void): () => void;
  /** Calls back at every (re)connect, and at once if the channel is open. */
  onOpen(listener: () => void): () => void;
};

/** Someone else in the call. */
export type Remote = MediaParticipant & {
  readonly camera: { readonly track: MediaStreamTrack; readonly paused: boolean } | undefined;
  readonly microphone: { readonly track: MediaStreamTrack; readonly paused: boolean } | undefined;
  readonly speaking: boolean;
  readonly received: { readonly videoFrames: number; readonly audioPackets: number };
};

export type CallState = {
  readonly connection: "connecting" | "connected" | "reconnecting" | "not-ready" | "ended";
  /** Why it ended; the same person joined from another window or device. */
  readonly replaced: boolean;
  readonly quality: "good" | "weak";
  readonly remotes: readonly Remote[];
  readonly sent: { readonly videoFrames: number; readonly audioPackets: number };
};

export type MediaSession = {
  state(): CallState;
  onChange(listener: () => void): () => void;
  /** Leaves; the devices are not touched. */
  end(): void;
};

export type SessionOptions = {
  readonly ownId: string;
  readonly channel: MediaChannel;
  readonly devices: Devices;
  readonly hooks?: LinkHooks;
};

/** No answer to a hello: say it again. */
const HELLO_AGAIN_MS = 1_000;
/** A path that is lost usually heals by itself at once; then a new one is looked for, again and again. */
const ICE_RESTART_FIRST_MS = 1_000;
const ICE_RESTART_AGAIN_MS = 2_000;
/** After so many fruitless restarts everything begins anew. */
const ICE_RESTARTS_COUNT = 4;
/** Loudness (0 to 1) from which someone is shown as speaking. */
const SPEAKING_LEVEL = 0.02;

export function startMediaSession(options: SessionOptions): MediaSession {
  return new Session(options);
}

class Session implements MediaSession {
  private readonly listeners = new Set<() => void>();
  private readonly stopping: (() => void)[];
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly counters: CallCounters;
  private link: Link | undefined;
  private attempt = 0;
  /** A hello is out and its room has not come. */
  private awaitingRoom = false;
  private connection: CallState["connection"] = "connecting";
  private everConnected = false;
  private replaced = false;
  private participants: readonly MediaParticipant[] = [];
  private iceRestarts = 0;
  /** Messages are worked off one after another: a room must be open before its consumers come. */
  private work: Promise<void> = Promise.resolve();

  constructor(private readonly options: SessionOptions) {
    const { channel, devices } = options;
    this.counters = new CallCounters(() => this.link, () => this.changed());
    this.stopping = [
      channel.onMessage((message) => this.enqueue(() => this.receive(message))),
      devices.onChange(() => this.publishAll()),
      devices.enterCall(),
      () => this.counters.stop(),
    ];
    this.stopping.push(channel.onOpen(() => this.begin()));
  }

  state(): CallState {
    const { connection, replaced, counters: { quality, sent } } = this;
    return { connection, replaced, quality, sent, remotes: this.remotes() };
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  end(): void {
    for (const stop of this.stopping.splice(0)) stop();
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.link?.close();
    this.link = undefined;
    this.become("ended");
  }

  /** A new attempt. What runs keeps running until the server's answer is there. */
  private begin(): void {
    if (this.connection === "ended") return;
    this.attempt += 1;
    this.sayHello();
  }

  private sayHello(): void {
    this.awaitingRoom = true;
    this.options.channel.send({ type: "hello", attempt: this.attempt });
    this.after("hello", HELLO_AGAIN_MS, () => this.awaitingRoom && this.sayHello());
  }

  private async receive(message: MediaFromServer): Promise<void> {
    if (this.connection === "ended") return;
    switch (message.type) {
      case "welcome":
        return this.awaitingRoom ? this.sayHello() : this.begin();
      case "not-ready":
        this.cancel("hello");
        return this.become("not-ready");
      case "room":
        return await this.enter(message);
      case "participants":
        this.participants = message.participants;
        return this.changed();
      case "produced":
        return this.link?.produced(message.source, message.producerId);
      case "consume":
        return await this.link?.consume(message);
      case "consumer-paused":
        return this.link?.consumerPaused(message.consumerId, message.paused);
      case "consumer-closed":
        return this.link?.consumerClosed(message.consumerId);
      case "ice":
        return await this.link?.restartIce(message);
      case "refused":
        return this.link?.failed();
      case "ended":
        this.replaced = message.why === "replaced";
        return this.end();
      default:
        message satisfies never;
    }
  }

  private async enter(room: Extract<MediaFromServer, { type: "room" }>): Promise<void> {
    if (room.attempt !== this.attempt) return;
    this.awaitingRoom = false;
    this.cancel("hello");
    this.link?.close();
    this.iceRestarts = 0;
    this.cancel("ice");
    this.become(this.everConnected ? "reconnecting" : "connecting");
    this.link = await Link.open(room, {
      send: (message) => this.options.channel.send(message),
      onConnection: (_direction, state) => this.connectionChanged(state),
      onReceptions: () => this.changed(),
      hooks: this.options.hooks ?? {},
    });
    this.publishAll();
    // Alone and with everything off nothing is transported, and nothing is missing.
    if (this.idle()) this.become("connected");
  }

  private publishAll(): void {
    const { link, options: { devices } } = this;
    if (!link) return;
    for (const source of ["microphone", "camera"] as const) {
      // A refusal leaves the device as it is; the next change or attempt tries again. Other failures end with the link.
      link.publish(source, devices.track(source), devices.state(source).on).catch(() => {});
    }
    this.changed();
  }

  private connectionChanged(state: string): void {
    if (state === "connected") {
      this.iceRestarts = 0;
      if (this.link && this.lostDirections().length === 0) {
        this.cancel("ice");
        this.everConnected = true;
        this.become("connected");
      }
    } else if (state === "disconnected" || state === "failed") {
      this.become("reconnecting");
      this.after("ice", state === "failed" ? 0 : ICE_RESTART_FIRST_MS, () => this.restartIce());
    }
    // "connecting" and "new" are on the way; "closed" was our own doing.
  }

  private restartIce(): void {
    const lost = this.lostDirections();
    if (lost.length === 0) return;
    this.iceRestarts += 1;
    if (this.iceRestarts > ICE_RESTARTS_COUNT) {
      this.iceRestarts = 0;
      this.begin();
    } else {
      for (const direction of lost) this.options.channel.send({ type: "restart-ice", direction });
    }
    this.after("ice", ICE_RESTART_AGAIN_MS, () => this.restartIce());
  }

  private lostDirections(): Direction[] {
    const { link } = this;
    if (!link) return [];
    return (["send", "receive"] as const).filter((direction) =>
      ["disconnected", "failed"].includes(link.connection(direction))
    );
  }

  private idle(): boolean {
    return (["send", "receive"] as const).every((direction) => this.link?.connection(direction) === "new");
  }

  private remotes(): Remote[] {
    const receptions = [...this.link?.receptions.values() ?? []];
    return this.participants.filter(({ id }) => id !== this.options.ownId).map((participant) => {
      const of = (source: "camera" | "microphone") => {
        const found = receptions.find((each) =>
          each.participantId === participant.id && each.source === source
        );
        return found && { track: found.consumer.track, paused: found.paused, id: found.consumer.id, found };
      };
      const camera = of("camera");
      const microphone = of("microphone");
      return {
        ...participant,
        camera,
        microphone,
        speaking: microphone !== undefined && !microphone.paused &&
          loudness(microphone.found.consumer.rtpReceiver) > SPEAKING_LEVEL,
        received: {
          videoFrames: this.counters.of(camera?.id).frames,
          audioPackets: this.counters.of(microphone?.id).packets,
        },
      };
    });
  }

  private enqueue(work: () => Promise<void>): void {
    this.work = this.work.then(work).catch(() => {
      // What fails here belongs to a link that is being replaced, or needs replacing.
      if (!this.awaitingRoom) this.after("again", HELLO_AGAIN_MS, () => this.begin());
    });
  }

  private after(name: string, ms: number, then: () => void): void {
    this.cancel(name);
    this.timers.set(name, setTimeout(then, ms));
  }

  private cancel(name: string): void {
    clearTimeout(this.timers.get(name));
    this.timers.delete(name);
  }

  private become(connection: CallState["connection"]): void {
    this.connection = connection;
    this.changed();
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}

/** How loud the received sound is right now, 0 to 1 (webrtc-pc § 5.3, RTCRtpContributingSource.audioLevel). */
function loudness(receiver: RTCRtpReceiver | undefined): number {
  return receiver?.getSynchronizationSources()[0]?.audioLevel ?? 0;
}
