import { createSocket } from "node:dgram";
import { createWorker } from "mediasoup";
import { workerPaths } from "#media/mod.ts";
import { freePort } from "#tests/support/ports.ts";
import { processorMilliseconds } from "./towns.ts";

export interface ForwardingFigure {
  readonly calls: number;
  readonly packetsPerSecond: number;
  readonly lostShare: number;
  readonly packetsPerProcessorSecond: number;
  /** how many such calls one core would carry */
  readonly callsPerCore: number;
}

/** One side of a call: sound every 20 ms, and a picture of about 1.1 Mbit/s. */
const SOUND = { kind: "audio", bytes: 120, perSecond: 50, payloadType: 111 } as const;
const PICTURE = { kind: "video", bytes: 1_100, perSecond: 125, payloadType: 101 } as const;
const STREAMS = [SOUND, PICTURE] as const;
const SECONDS = 8;
const TICK_MS = 20;

const CODECS = [
  {
    kind: "audio",
    mimeType: "audio/opus",
    clockRate: 48_000,
    channels: 2,
    preferredPayloadType: SOUND.payloadType,
  },
  { kind: "video", mimeType: "video/VP8", clockRate: 90_000, preferredPayloadType: PICTURE.payloadType },
] as const;

/**
 * Calls of two people in rooms of their own, carried by one media worker: synthetic RTP in and out over UDP (mediasoup's plain transports, so
 * without the encryption of browsers). Who sends and who receives is this process; only the worker's processor time counts.
 */
export async function measureForwarding(calls: number): Promise<ForwardingFigure> {
  const worker = await createWorker({
    workerBin: workerPaths(Deno.env.toObject()).binary,
    logLevel: "none",
  });
  const sink = createSocket("udp4");
  const sinkPort = freePort();
  await new Promise<void>((ready) => sink.bind(sinkPort, "127.0.0.1", ready));
  let received = 0;
  sink.on("message", () => received += 1);
  const source = createSocket("udp4");
  await new Promise<void>((ready) => source.bind(0, "127.0.0.1", ready));
  const packets: { port: number; packet: Uint8Array; owed: number; perSecond: number; step: number }[] = [];
  for (let person = 0; person < calls * 2; person += 1) {
    const router = await worker.createRouter({ mediaCodecs: CODECS.map((codec) => ({ ...codec })) });
    for (const stream of STREAMS) {
      const listenInfo = { protocol: "udp", ip: "127.0.0.1" } as const;
      const into = await router.createPlainTransport({ listenInfo, rtcpMux: true, comedia: true });
      const ssrc = 1_000 + person * 2 + STREAMS.indexOf(stream);
      const codec = CODECS.find(({ kind }) => kind === stream.kind)!;
      const { kind, mimeType, clockRate } = codec;
      const channels = "channels" in codec ? { channels: codec.channels } : {};
      const producer = await into.produce({
        kind,
        rtpParameters: {
          codecs: [{ mimeType, clockRate, ...channels, payloadType: stream.payloadType }],
          encodings: [{ ssrc }],
        },
      });
      const out = await router.createPlainTransport({ listenInfo, rtcpMux: true });
      await out.connect({ ip: "127.0.0.1", port: sinkPort });
      await out.consume({ producerId: producer.id, rtpCapabilities: router.rtpCapabilities });
      packets.push({
        port: into.tuple.localPort,
        packet: rtp(stream, ssrc),
        owed: Math.random(),
        perSecond: stream.perSecond,
        step: clockRate / stream.perSecond,
      });
    }
  }
  let sent = 0;
  const send = (seconds: number) => {
    for (const one of packets) {
      one.owed += seconds * one.perSecond;
      for (; one.owed >= 1; one.owed -= 1) {
        advance(one.packet, one.step);
        source.send(one.packet.slice(), one.port, "127.0.0.1");
        sent += 1;
      }
    }
  };
  await runFor(1, send);
  const before = { sent, received, processor: processorMilliseconds(worker.pid) };
  const began = performance.now();
  await runFor(SECONDS, send);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const seconds = (performance.now() - began) / 1000;
  const processorSeconds = (processorMilliseconds(worker.pid) - before.processor) / 1000;
  const forwarded = received - before.received;
  source.close();
  sink.close();
  worker.close();
  const perCall = STREAMS.reduce((sum, { perSecond }) => sum + perSecond, 0) * 2;
  const perProcessorSecond = forwarded / processorSeconds;
  return {
    calls,
    packetsPerSecond: Math.round(forwarded / seconds),
    lostShare: 1 - forwarded / (sent - before.sent),
    packetsPerProcessorSecond: Math.round(perProcessorSecond),
    callsPerCore: Math.floor(perProcessorSecond / perCall),
  };
}

async function runFor(seconds: number, send: (seconds: number) => void): Promise<void> {
  const until = performance.now() + seconds * 1000;
  for (let last = performance.now(); last < until;) {
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
    const now = performance.now();
    // A process that others have held up does not make up for it in one burst.
    send(Math.min(now - last, TICK_MS * 3) / 1000);
    last = now;
  }
}

/** RFC 3550 § 5.1; a picture's packet begins with a VP8 descriptor (RFC 7741) of a key frame, so that it passes at once. */
function rtp({ bytes, payloadType, kind }: typeof STREAMS[number], ssrc: number): Uint8Array {
  const packet = new Uint8Array(12 + bytes);
  const view = new DataView(packet.buffer);
  view.setUint8(0, 0x80);
  view.setUint8(1, payloadType);
  view.setUint32(8, ssrc);
  if (kind === "video") packet.set([0x10, 0x00, 0x9d, 0x01, 0x2a], 12);
  return packet;
}

function advance(packet: Uint8Array, step: number): void {
  const view = new DataView(packet.buffer);
  view.setUint16(2, (view.getUint16(2) + 1) & 0xffff);
  view.setUint32(4, (view.getUint32(4) + Math.round(step)) >>> 0);
}
