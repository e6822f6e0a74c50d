/** One visit's room: a router on some worker, and the peers on it. Media never leaves the router (P17). */
import type { types } from "mediasoup";
import type { Log } from "#lib/log/mod.ts";
import type { IceServer, MediaFromServer, Opaque } from "#lib/visits/media_messages.ts";
import type { RoomParticipant } from "#lib/visits/rooms.ts";
import { type Base, Peer, type PeerRoom } from "./peer.ts";
import type { Host, Pool } from "./pool.ts";
import type { Publication } from "./session.ts";
import { iceServersFor, type TurnSettings } from "#lib/visits/mod.ts";

/** Sound first: Opus repairs losses by itself; VP8 is what every browser in question can do. */
const CODECS: types.RouterRtpCodecCapability[] = [
  {
    kind: "audio",
    mimeType: "audio/opus",
    clockRate: 48_000,
    channels: 2,
    parameters: { useinbandfec: 1, minptime: 10 },
  },
  { kind: "video", mimeType: "video/VP8", clockRate: 90_000, parameters: { "x-google-start-bitrate": 600 } },
];

/** Between two tries to get a router when a running worker refuses one. */
const RETRY_MS = 500;

export type RoomOptions = {
  readonly visitId: string;
  readonly pool: () => Promise<Pool>;
  readonly log: Log;
  readonly turn: TurnSettings | undefined;
  readonly onEmpty: () => void;
};

export class Room implements PeerRoom {
  #peers = new Map<string, Peer>();
  #base: Base | undefined;
  #closed = false;

  constructor(private readonly options: RoomOptions) {
    void this.#begin();
  }

  join(participant: RoomParticipant, deliver: (message: unknown) => void): Peer {
    this.#peers.get(participant.id)?.dismiss("replaced");
    const peer = new Peer(participant, this, deliver, this.options.log);
    this.#peers.set(participant.id, peer);
    peer.tell(this.#base ? welcome(this.#base) : { type: "not-ready" });
    this.tellParticipants();
    return peer;
  }

  /** The visit is over; or, with `comeBack`, only this server is: then nobody is told to stay away. */
  close({ comeBack = false } = {}): void {
    this.#closed = true;
    for (const peer of this.#peers.values()) peer.dismiss(comeBack ? undefined : "closed");
    this.#peers.clear();
    this.#base?.router.close();
    this.#base = undefined;
  }

  base(): Base | undefined {
    return this.#base;
  }

  iceServers(role: string): IceServer[] {
    const { turn, visitId } = this.options;
    return iceServersFor(turn, { visitId, role }, Temporal.Now.instant());
  }

  publicationsFor(peer: Peer): { owner: Peer; publication: Publication }[] {
    return [...this.#peers.values()].filter((owner) => owner !== peer)
      .flatMap((owner) => owner.publications().map((publication) => ({ owner, publication })));
  }

  published(owner: Peer, publication: Publication): void {
    for (const peer of this.#peers.values()) if (peer !== owner) peer.offer(owner, publication);
  }

  tellParticipants(to?: Peer): void {
    const participants = [...this.#peers.values()].map(({ participant, join }) => {
      const { id, role, name, kind } = participant;
      return { id, role, name, ...(kind ? { kind } : {}), join };
    });
    for (const peer of to ? [to] : this.#peers.values()) peer.tell({ type: "participants", participants });
  }

  relay(from: Peer, payload: string, to: string | undefined): void {
    for (const peer of this.#peers.values()) {
      if (peer === from || (to !== undefined && peer.participant.id !== to)) continue;
      peer.tell({ type: "relay", from: from.participant.id, payload });
    }
  }

  left(peer: Peer): void {
    if (this.#peers.get(peer.participant.id) !== peer) return;
    this.#peers.delete(peer.participant.id);
    if (this.#peers.size > 0) return this.tellParticipants();
    this.close();
    this.options.onEmpty();
  }

  /** Gets a router and welcomes everybody; begins again when the router's worker dies. */
  async #begin(): Promise<void> {
    while (!this.#closed) {
      let host: Host | undefined;
      try {
        const taken = host = await (await this.options.pool()).acquire();
        const router = await taken.worker.createRouter({ mediaCodecs: CODECS });
        router.observer.once("close", () => taken.rooms -= 1);
        if (this.#closed) return router.close();
        return this.#use(taken, router);
      } catch (fault) {
        if (host) host.rooms -= 1;
        if (this.#closed) return;
        this.options.log.error("media.roomWithoutRouter", fault);
        await new Promise((resolve) => Deno.unrefTimer(setTimeout(resolve, RETRY_MS)));
      }
    }
  }

  #use(host: Host, router: types.Router): void {
    this.#base = { router, server: host.server };
    router.once("workerclose", () => {
      this.#base = undefined;
      for (const peer of this.#peers.values()) peer.drop();
      void this.#begin();
    });
    for (const peer of this.#peers.values()) peer.tell(welcome(this.#base));
  }
}

function welcome({ router }: Base): MediaFromServer {
  return { type: "welcome", rtpCapabilities: router.rtpCapabilities as unknown as Opaque };
}
