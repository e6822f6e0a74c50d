/**
 * A participant's end of the call, without any interface: joins, sends what is switched on, receives the others, and
 * comes back by itself after a lost network, a lost socket, a dead media worker and a restarted server (P19).
 */
import type { MediaFromServer, MediaParticipant } from "#lib/visits/media_messages.ts";
import type { CallState, MediaSession, SessionOptions } from "./call.ts";
import { Security } from "./e2ee/security.ts";
import { remotesOf, watchSpeakers } from "./remotes.ts";
import { Notes } from "./notes.ts";
import { Voices } from "./speakers.ts";
import { Capabilities } from "./capabilities.ts";
import { Link } from "./link.ts";
import { CallCounters } from "./counters.ts";
import { Publishing } from "./publishing.ts";
import { Timers } from "./timers.ts";

/** No answer to a hello: say it again. */
const HELLO_AGAIN_MS = 1_000;
/** A path that is lost usually heals by itself at once; then a new one is looked for, again and again. */
const ICE_RESTART_FIRST_MS = 1_000;
const ICE_RESTART_AGAIN_MS = 2_000;
/** After so many fruitless restarts everything begins anew. */
const ICE_RESTARTS_COUNT = 4;
/** Packets that were held up arrive with the server's answer; after this long without, the way is lost. */
const STILL_SILENT_MS = 200;

export function startMediaSession(options: SessionOptions): MediaSession {
  return new Session(options);
}

class Session implements MediaSession {
  private readonly listeners = new Set<() => void>();
  private readonly stopping: (() => void)[];
  private readonly timers = new Timers();
  private readonly counters: CallCounters;
  private readonly capabilities: Capabilities;
  private readonly security: Security;
  private readonly notes: Notes;
  private readonly voices = new Voices();
  private link: Link | undefined;
  private publishing: Publishing | undefined;
  private attempt = 0;
  /** A hello is out and its room has not come. */
  private awaitingRoom = false;
  private connection: CallState["connection"] = "connecting";
  private everConnected = false;
  private replaced = false;
  private participants: readonly MediaParticipant[] = [];
  private iceRestarts = 0;
  private silent = false;
  /** Messages are worked off one after another: a room must be open before its consumers come. */
  private work: Promise<void> = Promise.resolve();

  constructor(private readonly options: SessionOptions) {
    const { channel, devices, screen, ownId, worker } = options;
    this.capabilities = new Capabilities((message) => channel.send(message));
    this.counters = new CallCounters(() => this.link, () => this.silenceChanged());
    const relay = (payload: string, to?: string) =>
      channel.send({ type: "relay", payload, ...(to === undefined ? {} : { to }) });
    this.notes = new Notes(ownId, relay, () => this.changed());
    this.security = new Security({
      ...{ ownId, worker, send: relay },
      onChange: () => this.securityChanged(),
    });
    this.stopping = [
      channel.onMessage((message) => this.hear(message)),
      devices.onChange(() => this.publishAll()),
      screen.onChange(() => this.publishAll()),
      watchSpeakers(() => this.state().remotes, () => this.changed()),
      () => this.security.stop(),
      devices.enterCall(),
      () => this.counters.stop(),
    ];
    this.stopping.push(channel.onOpen(() => this.begin()));
  }

  state(): CallState {
    const { connection, replaced, counters } = this;
    const { quality, sent } = counters;
    const remotes = remotesOf(this.others(), this.link, counters, this.voices);
    const figures = counters.figures.read();
    const [security, signing] = [this.security.state(), this.notes.signing()];
    const compared = this.notes.compared(security.code);
    const unsent = this.publishing?.unsent() ?? [];
    return { connection, replaced, quality, sent, unsent, security, compared, signing, remotes, figures };
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  sign(on: boolean): void {
    this.notes.sign(on);
  }

  compared(): void {
    this.notes.compare(this.security.state().code);
  }

  shows(participantId: string, source: "camera" | "screen", height: number): void {
    this.link?.show(participantId, source, height);
  }

  agreeToOpen(): void {
    this.security.agreeToOpen();
  }

  end(): void {
    for (const stop of this.stopping.splice(0)) stop();
    this.timers.stop();
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
    this.capabilities.tell();
    this.timers.after("hello", HELLO_AGAIN_MS, () => this.awaitingRoom && this.sayHello());
  }

  /** Keys are agreed on beside everything else: nothing that takes its time may hold them up. */
  private hear(message: MediaFromServer): void {
    if (message.type === "relay") {
      if (this.notes.receive(message.from, message.payload)) return;
      return this.security.receive(message.from, message.payload);
    }
    if (message.type === "participants") {
      this.participants = message.participants;
      this.security.participants(message.participants);
      this.notes.participants(message.participants);
      return this.changed();
    }
    this.enqueue(() => this.receive(message));
  }

  private securityChanged(): void {
    if (this.security.mayReceive()) this.link?.released().forEach((message) => this.consume(message));
    this.publishAll();
  }

  private async receive(
    message: Exclude<MediaFromServer, { type: "relay" | "participants" }>,
  ): Promise<void> {
    if (this.connection === "ended") return;
    switch (message.type) {
      case "welcome":
        if (this.awaitingRoom) this.sayHello();
        else this.begin();
        return await this.capabilities.learn(message.rtpCapabilities);
      case "not-ready":
        this.timers.cancel("hello");
        return this.become("not-ready");
      case "room":
        return await this.enter(message);
      case "produced":
        return this.link?.produced(message);
      case "consume":
        return this.security.mayReceive() ? this.consume(message) : this.link?.hold(message);
      case "consumer-paused":
        return this.link?.consumerPaused(message.consumerId, message.paused);
      case "consumer-closed":
        return this.link?.consumerClosed(message.consumerId);
      case "ice":
        if (this.silent) this.timers.after("silence", STILL_SILENT_MS, () => void this.answeredInSilence());
        return await this.link?.restartIce(message);
      case "refused":
        return this.link?.refused(message) ? this.beginAgain() : undefined;
      case "ended":
        this.replaced = message.why === "replaced";
        return this.end();
      default:
        message satisfies never;
    }
  }

  /** Several are made ready together, so nothing waits for one of them. */
  private consume(message: Extract<MediaFromServer, { type: "consume" }>): void {
    const { link } = this;
    // What was under way when the link was closed says nothing of the one that follows.
    link?.consume(message).catch(() => link.over || this.beginAgain());
  }

  private async enter(room: Extract<MediaFromServer, { type: "room" }>): Promise<void> {
    if (room.attempt !== this.attempt) return;
    this.awaitingRoom = false;
    this.timers.cancel("hello");
    this.link?.close();
    this.iceRestarts = 0;
    this.timers.cancel("ice");
    this.become(this.everConnected ? "reconnecting" : "connecting");
    await this.capabilities.learn(room.rtpCapabilities);
    this.link = await Link.open(room, {
      send: (message) => this.options.channel.send(message),
      onConnection: (_direction, state) => this.connectionChanged(state),
      onReceptions: () => this.changed(),
      hooks: {
        onRtpSender: (sender, kind) => this.security.onRtpSender(sender, kind),
        onRtpReceiver: (receiver, kind, id) => this.security.onRtpReceiver(receiver, kind, id),
      },
      timers: this.timers,
    });
    this.publishing = new Publishing(this.link, {
      ...{ ...this.options, timers: this.timers },
      maySend: () => this.security.maySend(),
      changed: () => this.changed(),
    });
    this.publishAll();
    // Alone and with everything off nothing is transported, and nothing is missing.
    if (this.link.idle()) this.become("connected");
  }

  private publishAll(): void {
    this.publishing?.align();
    this.changed();
  }

  private connectionChanged(state: string): void {
    if (state === "connected") {
      this.iceRestarts = 0;
      if (this.link?.lost().length === 0) {
        this.timers.cancel("ice");
        this.everConnected = true;
        this.become("connected");
      }
    } else if (state === "disconnected" || state === "failed") {
      this.become("reconnecting");
      this.timers.after("ice", state === "failed" ? 0 : ICE_RESTART_FIRST_MS, () => this.restartIce());
    }
    // "connecting" and "new" are on the way; "closed" was our own doing.
  }

  /** Nothing comes any more: the server is asked, before the browser has noticed, whether it is there at all. */
  private silenceChanged(): void {
    const before = this.silent;
    this.silent = this.counters.silent;
    if (this.silent === before || this.connection === "ended") return this.changed();
    if (!this.silent) {
      // It is heard again on the very same way, which the browser never took for lost: nobody else will say so.
      const isBack = this.connection === "reconnecting" && !this.awaitingRoom && this.link?.stands();
      return isBack ? this.become("connected") : this.changed();
    }
    this.become("reconnecting");
    this.options.channel.send({ type: "restart-ice", direction: "receive" });
  }

  /** The server is there and the way to it is not: all anew (why an ICE restart is not enough: DECISIONS.md). */
  private async answeredInSilence(): Promise<void> {
    await this.counters.look();
    if (this.silent && !this.awaitingRoom) this.begin();
  }

  private restartIce(): void {
    const lost = this.link?.lost() ?? [];
    // With a hello on its way all of this is about to be replaced.
    if (lost.length === 0 || this.awaitingRoom) return;
    this.iceRestarts += 1;
    if (this.iceRestarts > ICE_RESTARTS_COUNT) {
      this.iceRestarts = 0;
      this.begin();
    } else {
      for (const direction of lost) this.options.channel.send({ type: "restart-ice", direction });
    }
    this.timers.after("ice", ICE_RESTART_AGAIN_MS, () => this.restartIce());
  }

  private others(): MediaParticipant[] {
    return this.participants.filter(({ id }) => id !== this.options.ownId);
  }

  private enqueue(work: () => Promise<void>): void {
    this.work = this.work.then(work).catch(() => this.beginAgain());
  }

  /** What failed belongs to a link that is being replaced, or needs replacing. */
  private beginAgain(): void {
    if (!this.awaitingRoom) this.timers.after("again", HELLO_AGAIN_MS, () => this.begin());
  }

  private become(connection: CallState["connection"]): void {
    this.connection = connection;
    if (connection === "connected" && !this.link?.idle()) this.counters.figures.became(true);
    if (connection === "reconnecting") this.counters.figures.became(false);
    this.changed();
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}
