import assert from "node:assert/strict";
import type { types } from "mediasoup";
import { createLog } from "#lib/log/mod.ts";
import type { MediaFromServer } from "#lib/visits/media_messages.ts";
import { type Base, CONSUME_AGAIN_COUNT, Peer, type PeerRoom } from "#media/peer.ts";
import type { Publication } from "#media/session.ts";

const OPUS = { mimeType: "audio/opus", clockRate: 48_000 };
const CAPABILITIES = { codecs: [OPUS] };

const settled = () => new Promise((turn) => setTimeout(turn, 0));

/** A media worker that cannot do what the test names, and a peer in a room where the others send a voice and a picture. */
async function openPeer() {
  const cannot = new Set<string>();
  const asked: string[] = [];
  const heard: MediaFromServer[] = [];
  const logs: string[] = [];
  const waits: { readonly ms: number; then(): void }[] = [];
  const consumer = (producerId: string) => ({
    ...{ id: `of-${producerId}`, producerId, type: "simple", rtpParameters: {}, producerPaused: false },
    on() {},
  });
  const transport = () => ({
    closed: false,
    ...{ iceParameters: {}, iceCandidates: [], dtlsParameters: {} },
    setMaxIncomingBitrate: () => Promise.resolve(),
    consume({ producerId }: { producerId: string }) {
      asked.push(producerId);
      return cannot.has(producerId)
        ? Promise.reject(new Error("expected a way for Zofie's picture, found none"))
        : Promise.resolve(consumer(producerId));
    },
    produce: ({ kind }: { kind: string }) =>
      cannot.has(kind) ? Promise.reject(new Error("no")) : Promise.resolve({ id: `own-${kind}`, close() {} }),
    close() {
      this.closed = true;
    },
  });
  const router = {
    rtpCapabilities: {},
    canConsume: () => true,
    createWebRtcTransport: () => Promise.resolve(transport()),
  };
  const publication = (source: Publication["source"]) => {
    const producer = { id: source as string, closed: false };
    return { producer, publication: { source, producer: producer as unknown as types.Producer } };
  };
  const voice = publication("microphone"), picture = publication("camera"), screen = publication("screen");
  const owner = { participant: { id: "citizen" } } as Peer;
  const base = { router, server: {} } as unknown as Base;
  const room: PeerRoom = {
    base: () => base,
    iceServers: () => [],
    publicationsFor: () => [picture, voice].map(({ publication }) => ({ owner, publication })),
    published() {},
    tellParticipants() {},
    relay() {},
    left() {},
  };
  const peer = new Peer(
    { id: "clerk", role: "clerk", name: "Bernd Schalter" },
    room,
    (message) => heard.push(message as MediaFromServer),
    createLog("debug", (line) => logs.push(line)),
    (ms, then) => void waits.push({ ms, then }),
  );
  const say = async (message: unknown) => {
    peer.receive(message);
    await settled();
  };
  await say({ type: "hello", attempt: 1 });
  return {
    ...{ cannot, asked, heard, logs, waits, picture, screen, owner, peer, say },
    capabilities: () => say({ type: "capabilities", rtpCapabilities: CAPABILITIES }),
    /** The next try comes. @returns after how many milliseconds */
    async again(): Promise<number> {
      const wait = waits.shift();
      assert.ok(wait, "expected a next try, found none");
      wait.then();
      await settled();
      return wait.ms;
    },
    got: () => heard.flatMap((message) => message.type === "consume" ? [message.source] : []),
    refused: () => heard.flatMap((message) => message.type === "refused" ? [message.what] : []),
  };
}

Deno.test("[P19] A picture that cannot be passed on holds up neither sound nor anything else, is logged, and comes by itself once it can", async () => {
  const room = await openPeer();
  room.cannot.add("camera");
  await room.capabilities();
  assert.deepEqual([room.got(), room.refused()], [["microphone"], []]);
  const line = room.logs.find((one) => one.includes("media.notPassedOn"));
  const { source, message } = JSON.parse(line ?? "{}");
  assert.deepEqual([source, /expected a way .* found none/.test(message)], ["camera", true], `${line}`);
  assert.ok(!room.logs.join().includes("Zofie"), "a fault's words may be somebody's");

  const [first, second] = [await room.again(), await room.again()];
  assert.equal(second, first * 2, "each time later");
  room.cannot.clear();
  await room.again();
  assert.deepEqual(room.got(), ["microphone", "camera"]);
  assert.deepEqual([room.waits, room.refused()], [[], []]);

  // The same for what begins later.
  room.cannot.add("screen");
  room.peer.offer(room.owner, room.screen.publication);
  await settled();
  room.cannot.clear();
  await room.again();
  assert.deepEqual(room.got(), ["microphone", "camera", "screen"]);
});

Deno.test("[P23] What is sent no longer is not tried again, nor for a browser that has begun anew; however often one asks there is one next try, and not for ever", async () => {
  const room = await openPeer();
  room.cannot.add("camera");
  for (let times = 0; times < 5; times += 1) await room.capabilities();
  assert.equal(room.waits.length, 1, "one next try");
  for (let failures = 0; failures < CONSUME_AGAIN_COUNT; failures += 1) await room.again();
  assert.deepEqual([room.waits, room.refused()], [[], ["consume"]]);

  await room.capabilities();
  room.picture.producer.closed = true;
  room.asked.splice(0);
  await room.again();
  assert.deepEqual([room.asked, room.waits], [[], []], "its sender has ended it");

  room.picture.producer.closed = false;
  await room.capabilities();
  await room.say({ type: "hello", attempt: 2 });
  room.asked.splice(0);
  await room.again();
  assert.deepEqual([room.asked, room.waits], [[], []], "the new attempt asks for itself");

  await room.capabilities();
  await room.say({ type: "hello", attempt: 3 });
  await room.capabilities();
  room.asked.splice(0);
  await room.again();
  assert.deepEqual(room.asked, [], "the last attempt's try");
  await room.again();
  assert.deepEqual(room.asked, ["camera"], "and this one's own, which that does not stand in for");
});

Deno.test("[P19] An answer names the question that it answers, be it yes or no", async () => {
  const room = await openPeer();
  room.cannot.add("video");
  const rtpParameters = { codecs: [OPUS], encodings: [{}] };
  await room.say({ type: "produce", ref: 7, source: "camera", rtpParameters });
  await room.say({ type: "produce", ref: 8, source: "microphone", rtpParameters });
  assert.deepEqual(room.heard.slice(-2), [
    { type: "refused", what: "produce", reason: "failed", ref: 7 },
    { type: "produced", source: "microphone", producerId: "own-audio", ref: 8 },
  ]);
});
