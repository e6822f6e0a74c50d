/**
 * One participant's media in one attempt: two transports, what they send, what they get. It is made by `hello` and thrown away
 * as a whole, with everything in it, by the next one.
 */
import type { types } from "mediasoup";
import type {
  Direction,
  IceServer,
  MediaFromServer,
  MediaSource,
  Opaque,
  ShownSize,
} from "#lib/visits/media_messages.ts";

/** Bits per second one participant may send in all. */
const INCOMING_LIMIT_BPS = 3_500_000;
/** Where the estimate for the way to the browser begins. */
const OUTGOING_START_BPS = 1_000_000;

const KIND = { microphone: "audio", camera: "video", screen: "video" } as const;

export type Publication = { readonly source: MediaSource; readonly producer: types.Producer };

export type Session = {
  readonly attempt: number;
  readonly transports: Readonly<Record<Direction, types.WebRtcTransport>>;
  readonly producers: Map<MediaSource, types.Producer>;
  readonly consumers: Map<string, types.Consumer>;
  /** pictures that may be large by now, and how large the browser shows each */
  readonly grown: Set<string>;
  readonly shown: Map<string, ShownSize>;
  capabilities: types.RtpCapabilities | undefined;
};

/** When a picture that began small may become large, if the lines take it. */
const GROW_AFTER_MS = 2_500;
/** The number of the largest size; mediasoup takes the largest there is. */
const LARGEST = 1;
const PRIORITY_LARGE = 200;
const PRIORITY_SMALL = 50;

export async function openSession(
  router: types.Router,
  server: types.WebRtcServer,
  attempt: number,
): Promise<Session> {
  const open = () =>
    router.createWebRtcTransport({
      webRtcServer: server,
      preferUdp: true,
      initialAvailableOutgoingBitrate: OUTGOING_START_BPS,
    });
  const [send, receive] = await bothOrNone([open(), open()]);
  // Nothing waits for the answer: what is asked of the worker next is done after it.
  send.setMaxIncomingBitrate(INCOMING_LIMIT_BPS).catch(() => send.close());
  return {
    attempt,
    transports: { send, receive },
    producers: new Map(),
    consumers: new Map(),
    grown: new Set(),
    shown: new Map(),
    capabilities: undefined,
  };
}

/** Where one of the two cannot be opened, the other must not stay: nobody would ever close it. */
async function bothOrNone<T extends { close(): void }>(
  opening: readonly [Promise<T>, Promise<T>],
): Promise<[T, T]> {
  const [send, receive] = await Promise.allSettled(opening);
  if (send.status === "fulfilled" && receive.status === "fulfilled") return [send.value, receive.value];
  let reason: unknown;
  for (const one of [send, receive]) {
    if (one.status === "fulfilled") one.value.close();
    else reason = one.reason;
  }
  throw reason;
}

/** Closing the transports closes every producer and consumer on them. */
export function closeSession(session: Session): void {
  session.transports.send.close();
  session.transports.receive.close();
}

export function roomMessage(
  router: types.Router,
  { attempt, transports }: Session,
  iceServers: readonly IceServer[],
): MediaFromServer {
  const offer = ({ id, iceParameters, iceCandidates, dtlsParameters }: types.WebRtcTransport) => ({
    id,
    iceParameters: iceParameters as Opaque,
    iceCandidates: iceCandidates as unknown as Opaque[],
    dtlsParameters: dtlsParameters as unknown as Opaque,
  });
  return {
    type: "room",
    attempt,
    rtpCapabilities: router.rtpCapabilities as unknown as Opaque,
    send: offer(transports.send),
    receive: offer(transports.receive),
    iceServers,
  };
}

/** A new producer for the source; an earlier one of the same source ends. */
export async function produce(
  session: Session,
  source: MediaSource,
  rtpParameters: Opaque,
): Promise<Publication> {
  session.producers.get(source)?.close();
  session.producers.delete(source);
  const producer = await session.transports.send.produce({
    kind: KIND[source],
    rtpParameters: rtpParameters as unknown as types.RtpParameters,
  });
  session.producers.set(source, producer);
  return { source, producer };
}

/**
 * Consumes someone else's publication, paused until the browser says `play` so that no key frame is lost. Undefined if there
 * is nothing to do: no capabilities yet, consumed already, ended, or a codec this browser lacks.
 */
export async function consume(
  session: Session,
  router: types.Router,
  { producer }: Publication,
): Promise<types.Consumer | undefined> {
  const { capabilities, consumers, transports } = session;
  if (!capabilities || producer.closed) return undefined;
  if ([...consumers.values()].some(({ producerId }) => producerId === producer.id)) return undefined;
  if (!router.canConsume({ producerId: producer.id, rtpCapabilities: capabilities })) return undefined;
  const consumer = await transports.receive.consume({
    producerId: producer.id,
    rtpCapabilities: capabilities,
    paused: true,
    preferredLayers: { spatialLayer: 0 },
  });
  consumers.set(consumer.id, consumer);
  growLater(session, consumer);
  return consumer;
}

/**
 * A picture that comes in two sizes begins with the small one: it is always there, so the first frame comes at once and the next ones follow,
 * while the sender's browser finds out whether its line takes the large one as well. From then on the line of who looks decides.
 */
function growLater(session: Session, consumer: types.Consumer): void {
  if (consumer.type !== "simulcast") return;
  const grow = setTimeout(() => {
    session.grown.add(consumer.id);
    if (!consumer.closed) fitSize(session, consumer).catch(() => {});
  }, GROW_AFTER_MS);
  Deno.unrefTimer(grow);
  consumer.observer.once("close", () => {
    clearTimeout(grow);
    session.grown.delete(consumer.id);
    session.shown.delete(consumer.id);
  });
}

/**
 * The browser shows a picture large or small. A small one gets no more than it can show; and where the line does not carry all, the large ones
 * get theirs first (a share of the estimate by priority, 1 to 255).
 */
export async function showAs(session: Session, consumerId: string, size: ShownSize): Promise<void> {
  const consumer = session.consumers.get(consumerId);
  if (!consumer || consumer.kind !== "video") return;
  session.shown.set(consumerId, size);
  await consumer.setPriority(size === "large" ? PRIORITY_LARGE : PRIORITY_SMALL);
  await fitSize(session, consumer);
}

async function fitSize({ grown, shown }: Session, consumer: types.Consumer): Promise<void> {
  if (consumer.type !== "simulcast") return;
  const large = grown.has(consumer.id) && shown.get(consumer.id) !== "small";
  await consumer.setPreferredLayers({ spatialLayer: large ? LARGEST : 0 });
}
