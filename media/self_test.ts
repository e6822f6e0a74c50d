/**
 * The device check's loop: a transport of its own for one browser, on which whatever it sends comes back to it and goes to nobody else. It has no
 * part in any visit's room (P17), and it is bounded in number and time.
 */
import type { types } from "mediasoup";
import { z } from "zod";
import type { Log } from "#lib/log/mod.ts";
import { type CheckFromClient, type CheckFromServer, WAYS } from "#lib/visits/check_messages.ts";
import type { Opaque } from "#lib/visits/media_messages.ts";
import type { RoomPeer } from "#lib/visits/rooms.ts";
import { iceServersFor, type TurnSettings } from "#lib/visits/mod.ts";
import type { Host, Pool } from "./pool.ts";

/** Checks of all people that run at the same moment. */
export const SELF_TESTS_COUNT_MAX = 40;
export const SELF_TESTS_PER_VISIT_MAX = 4;
/** A check that nobody ends is ended. */
const SELF_TEST_SECONDS_MAX = 90;
/** Loops of one check: three ways, each tried three times, twice over. */
export const SELF_TEST_LOOPS_MAX = 18;

const PACKET_BYTES_MAX = 1_200;
/** What waits on its way back: a browser that takes less than it sends loses the rest. */
const SEND_BUFFER_BYTES = 65_536;
/** Packets that are lost are not sent again: their loss is what is looked for. */
const UNRELIABLE = { ordered: false, maxRetransmits: 0 } as const;

const message = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("open"), way: z.enum(WAYS) }),
  z.strictObject({
    type: z.literal("connect"),
    fingerprint: z.strictObject({
      algorithm: z.enum(["sha-256", "sha-384", "sha-512"]),
      value: z.string().regex(/^[0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){31,63}$/),
    }),
  }),
]);

export type SelfTestOptions = {
  readonly holder: { readonly visitId: string; readonly role: string };
  readonly turn: TurnSettings | undefined;
  readonly pool: Pool | undefined;
  readonly log: Log;
  readonly tell: (message: CheckFromServer) => void;
  readonly onEnd: () => void;
};

/** All checks of this server. */
export class SelfTests {
  readonly #running = new Set<SelfTest>();

  /** Undefined when too many are running, of all or of this appointment: one link must not hold the places of everybody. */
  begin(options: Omit<SelfTestOptions, "onEnd">): SelfTest | undefined {
    if (this.#running.size >= SELF_TESTS_COUNT_MAX) return undefined;
    const own = this.#running.values().filter((test) => test.visitId === options.holder.visitId);
    if (own.toArray().length >= SELF_TESTS_PER_VISIT_MAX) return undefined;
    const test: SelfTest = new SelfTest({ ...options, onEnd: () => this.#running.delete(test) });
    this.#running.add(test);
    return test;
  }

  get count(): number {
    return this.#running.size;
  }

  stop(): void {
    for (const test of this.#running) test.leave();
  }
}

/** One person's check. */
class SelfTest implements RoomPeer {
  #router: types.Router | undefined;
  #host: Host | undefined;
  #transport: types.WebRtcTransport | undefined;
  #loops = 0;
  #over = false;
  #queue: Promise<void> = Promise.resolve();
  readonly #timer: ReturnType<typeof setTimeout>;

  constructor(private readonly options: SelfTestOptions) {
    this.#timer = setTimeout(() => this.leave(), SELF_TEST_SECONDS_MAX * 1000);
    Deno.unrefTimer(this.#timer);
  }

  get visitId(): string {
    return this.options.holder.visitId;
  }

  receive(raw: unknown): void {
    if (this.#over) return;
    const parsed = message.safeParse(raw);
    if (!parsed.success) return this.options.tell({ type: "refused", reason: "invalid" });
    if (parsed.data.type === "open" && ++this.#loops > SELF_TEST_LOOPS_MAX) {
      return this.options.tell({ type: "refused", reason: "too many" });
    }
    this.#queue = this.#queue.then(() => this.#over ? undefined : this.#handle(parsed.data)).catch(
      (fault) => {
        this.options.log.warn("media.selfTestFailed", {
          fault: fault instanceof Error ? fault.name : "unknown",
        });
        if (!this.#over) this.options.tell({ type: "refused", reason: "failed" });
      },
    );
  }

  leave(): void {
    if (this.#over) return;
    this.#over = true;
    clearTimeout(this.#timer);
    this.#router?.close();
    this.options.onEnd();
  }

  async #handle(said: CheckFromClient): Promise<void> {
    if (said.type === "open") return await this.#open(said.way);
    const transport = this.#transport;
    // Each loop is connected once.
    if (!transport || transport.dtlsState !== "new") return;
    const { algorithm, value } = said.fingerprint;
    await transport.connect({
      dtlsParameters: {
        role: "client",
        fingerprints: [{ algorithm: algorithm as types.FingerprintAlgorithm, value }],
      },
    });
  }

  async #open(way: typeof WAYS[number]): Promise<void> {
    const { tell, turn, holder, pool } = this.options;
    if (!pool) return tell({ type: "not-ready" });
    if (way === "turn" && !turn) return tell({ type: "no-way", way });
    this.#transport?.close();
    const { router, host } = await this.#place(pool);
    const transport = await router.createWebRtcTransport({
      webRtcServer: host.server,
      // A TURN server's relays speak UDP.
      enableUdp: way !== "tcp",
      enableTcp: way === "tcp",
      enableSctp: true,
      maxSendMessageSize: PACKET_BYTES_MAX,
      maxReceiveMessageSize: PACKET_BYTES_MAX,
      sctpSendBufferSize: SEND_BUFFER_BYTES,
    });
    if (this.#over) return transport.close();
    this.#transport = transport;
    const producer = await transport.produceData({ sctpStreamParameters: { streamId: 0, ...UNRELIABLE } });
    await transport.consumeData({ dataProducerId: producer.id, ...UNRELIABLE });
    tell({
      type: "way",
      way,
      iceParameters: transport.iceParameters as Opaque,
      iceCandidates: transport.iceCandidates as unknown as Opaque[],
      dtlsParameters: transport.dtlsParameters as unknown as Opaque,
      iceServers: way === "turn" ? iceServersFor(turn, holder, Temporal.Now.instant()) : [],
    });
  }

  /** A router for this check alone, on the least busy worker. */
  async #place(pool: Pool): Promise<{ router: types.Router; host: Host }> {
    if (this.#router && !this.#router.closed && this.#host) return { router: this.#router, host: this.#host };
    const host = await pool.acquire();
    const release = () => host.rooms -= 1;
    const router = await host.worker.createRouter().catch((fault) => {
      release();
      throw fault;
    });
    router.observer.once("close", release);
    if (this.#over) router.close();
    this.#router = router;
    this.#host = host;
    return { router, host };
  }
}
