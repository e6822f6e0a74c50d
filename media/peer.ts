/** One participant in a room: takes their messages one after another and keeps to what is theirs. */
import type { types } from "mediasoup";
import type { Log } from "#lib/log/mod.ts";
import type { RoomParticipant, RoomPeer } from "#lib/visits/rooms.ts";
import type { IceServer, MediaFromClient, MediaFromServer, MediaSource } from "#lib/visits/media_messages.ts";
import { messageAllowance, parseFromClient } from "./messages.ts";
import {
  closeSession,
  consume,
  openSession,
  produce,
  type Publication,
  roomMessage,
  type Session,
  showAs,
} from "./session.ts";

/** Somebody who sends too much is told so at most this often. */
const TOO_MANY_EVERY_MS = 1_000;

/** Messages of one participant that may wait for the worker's answers. */
const PENDING_COUNT = 100;

/** What of the others could not be passed on is tried again: after this time, twice as long each time, and so often. */
const CONSUME_AGAIN_FIRST_MS = 250;
export const CONSUME_AGAIN_COUNT = 6;

/** What the room gives each peer to work on; replaced when the worker died. */
export type Base = { readonly router: types.Router; readonly server: types.WebRtcServer };

/** What a peer needs of its room. */
export type PeerRoom = {
  base(): Base | undefined;
  /** The TURN server with fresh credentials, if there is one. */
  iceServers(role: string): IceServer[];
  /** Everything the others send right now. */
  publicationsFor(peer: Peer): { readonly owner: Peer; readonly publication: Publication }[];
  published(owner: Peer, publication: Publication): void;
  tellParticipants(to?: Peer): void;
  /** Carries a payload, unread, to one participant or to all others. */
  relay(from: Peer, payload: string, to: string | undefined): void;
  left(peer: Peer): void;
};

/** What is being worked on, as it is named in a refusal. */
type Asked = { readonly type: string; readonly ref?: number | undefined };

export class Peer implements RoomPeer {
  #session: Session | undefined;
  #queue: Promise<void> = Promise.resolve();
  #allowance = messageAllowance();
  #overranAtMs = -Infinity;
  #pending = 0;
  #gone = false;
  /** producers of the others that could not be passed on and wait for the next try */
  #again = new Set<string>();
  /** Tells this joining from others of the same person. */
  readonly join = crypto.randomUUID();

  constructor(
    readonly participant: RoomParticipant,
    private readonly room: PeerRoom,
    private readonly deliver: (message: unknown) => void,
    private readonly log: Log,
    private readonly later: (ms: number, then: () => void) => void = afterwards,
  ) {}

  receive(message: unknown): void {
    if (this.#gone) return;
    const now = performance.now();
    if (!this.#allowance.take(now) || this.#pending >= PENDING_COUNT) {
      if (now - this.#overranAtMs < TOO_MANY_EVERY_MS) return;
      this.#overranAtMs = now;
      return this.tell({ type: "refused", what: "message", reason: "too many" });
    }
    const parsed = parseFromClient(message);
    if (!parsed) return this.tell({ type: "refused", what: "message", reason: "invalid" });
    this.#enqueue(parsed, () => this.#handle(parsed));
  }

  leave(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.drop();
    this.room.left(this);
  }

  /** Ends without telling the room. The reason, if any, keeps the browser from joining again. */
  dismiss(why: "closed" | "replaced" | undefined): void {
    if (why) this.tell({ type: "ended", why });
    this.#gone = true;
    this.drop();
  }

  /** Throws the media away (the router went with its worker); the next hello begins anew. */
  drop(): void {
    if (this.#session) closeSession(this.#session);
    this.#session = undefined;
    // The tries that wait were for this session, and its end is theirs.
    this.#again = new Set();
  }

  tell(message: MediaFromServer): void {
    if (!this.#gone) this.deliver(message);
  }

  publications(): Publication[] {
    return [...this.#session?.producers ?? []].map(([source, producer]) => ({ source, producer }));
  }

  /** Someone else began to send. */
  offer(owner: Peer, publication: Publication): void {
    this.#enqueue({ type: "consume" }, () => this.#passOn(owner, publication));
  }

  #enqueue(asked: Asked, work: () => Promise<void>): void {
    this.#pending += 1;
    this.#queue = this.#queue.then(async () => {
      this.#pending -= 1;
      if (this.#gone) return;
      try {
        await work();
      } catch (fault) {
        // A closed router or transport is the ordinary end of things in flight; the peer is about to be told to begin anew.
        this.log.warn("media.messageFailed", { what: asked.type, fault: nameOf(fault) });
        this.#refuse(asked, "failed");
      }
    });
  }

  #refuse({ type, ref }: Asked, reason: "not now" | "failed"): void {
    this.tell({ type: "refused", what: type, reason, ...(ref === undefined ? {} : { ref }) });
  }

  async #handle(message: MediaFromClient): Promise<void> {
    if (message.type === "hello") return await this.#hello(message.attempt);
    if (message.type === "relay") return this.room.relay(this, message.payload, message.to);
    const session = this.#session;
    if (!session) return this.#refuse(message, "not now");
    switch (message.type) {
      case "capabilities":
        session.capabilities = message.rtpCapabilities as types.RtpCapabilities;
        await Promise.all(
          this.room.publicationsFor(this).map(({ owner, publication }) => this.#passOn(owner, publication)),
        );
        return;
      case "connect":
        return await session.transports[message.direction].connect({
          dtlsParameters: message.dtlsParameters as unknown as types.DtlsParameters,
        });
      case "produce": {
        const { ref, source } = message;
        const publication = await produce(session, source, message.rtpParameters);
        const { id: producerId } = publication.producer;
        this.tell({ type: "produced", source, producerId, ...(ref === undefined ? {} : { ref }) });
        return this.room.published(this, publication);
      }
      case "pause":
        return await session.producers.get(message.source)?.pause();
      case "resume":
        return await session.producers.get(message.source)?.resume();
      case "play":
        return await session.consumers.get(message.consumerId)?.resume();
      case "show":
        return await showAs(session, message.consumerId, message.size);
      case "restart-ice": {
        const iceParameters = await session.transports[message.direction].restartIce();
        return this.tell({
          type: "ice",
          direction: message.direction,
          iceParameters: { ...iceParameters },
          iceServers: this.room.iceServers(this.participant.role),
        });
      }
      default:
        message satisfies never;
    }
  }

  async #hello(attempt: number): Promise<void> {
    const base = this.room.base();
    if (!base) return this.tell({ type: "not-ready" });
    // The browser repeats a hello when it hears a welcome before the answer.
    if (this.#session?.attempt === attempt) return;
    this.drop();
    const session = await openSession(base.router, base.server, attempt);
    if (this.#gone || this.room.base() !== base) return closeSession(session);
    this.#session = session;
    this.tell(roomMessage(base.router, session, this.room.iceServers(this.participant.role)));
    this.room.tellParticipants(this);
  }

  /**
   * Each thing of each person stands on its own: one that cannot be passed on holds up none of the others, and is tried again for as long as it is
   * still sent.
   */
  async #passOn(owner: Peer, publication: Publication, failures = 0): Promise<void> {
    const session = this.#session;
    const waiting = this.#again;
    const { source, producer } = publication;
    try {
      await this.#consume(owner, publication);
    } catch (fault) {
      const stands = () =>
        session !== undefined && session === this.#session && !session.transports.receive.closed &&
        !producer.closed;
      // However often a browser tells its capabilities: one next try at a time.
      if (!stands() || waiting.has(producer.id)) return;
      const again = failures < CONSUME_AGAIN_COUNT;
      this.log.error("media.notPassedOn", fault, { source, failures: failures + 1, again });
      if (!again) return this.#refuse({ type: "consume" }, "failed");
      waiting.add(producer.id);
      this.later(CONSUME_AGAIN_FIRST_MS * 2 ** failures, () => {
        waiting.delete(producer.id);
        if (stands()) {
          this.#enqueue({ type: "consume" }, () => this.#passOn(owner, publication, failures + 1));
        }
      });
    }
  }

  async #consume(owner: Peer, publication: Publication): Promise<void> {
    const session = this.#session;
    const base = this.room.base();
    if (!session || !base) return;
    const consumer = await consume(session, base.router, publication);
    if (!consumer) return;
    this.#watch(session, consumer);
    this.tell({
      type: "consume",
      consumerId: consumer.id,
      producerId: consumer.producerId,
      participantId: owner.participant.id,
      source: publication.source satisfies MediaSource,
      rtpParameters: { ...consumer.rtpParameters },
      paused: consumer.producerPaused,
    });
  }

  #watch(session: Session, consumer: types.Consumer): void {
    const consumerId = consumer.id;
    const paused = (value: boolean) => this.tell({ type: "consumer-paused", consumerId, paused: value });
    consumer.on("producerpause", () => paused(true));
    consumer.on("producerresume", () => paused(false));
    consumer.on("producerclose", () => {
      session.consumers.delete(consumerId);
      this.tell({ type: "consumer-closed", consumerId });
    });
  }
}

/** A refused message's fault may repeat what a browser sent, so only its name is logged (P38). */
function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : "unknown";
}

function afterwards(ms: number, then: () => void): void {
  Deno.unrefTimer(setTimeout(then, ms));
}
