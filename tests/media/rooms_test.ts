import assert from "node:assert/strict";
import { silentLog } from "#lib/log/mod.ts";
import type { MediaFromClient, MediaFromServer } from "#lib/visits/media_messages.ts";
import type { RoomParticipant, RoomPeer, VideoReadiness } from "#lib/visits/rooms.ts";
import {
  type MediaRooms,
  type MediaSettings,
  startMediaRooms,
  type WorkerPaths,
  workerPaths,
} from "#media/mod.ts";
import { writeReport } from "#media/worker/status.ts";
import { needs } from "#tests/support/needs.ts";
import { freePort } from "#tests/support/ports.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";

/** The worker's pipes are closed a moment after the rooms have stopped. */
const workerTest = { ...needs("video"), sanitizeOps: false, sanitizeResources: false };

const SETTINGS = { listen: "127.0.0.1", port: 0, workers: 1 };
const OPUS = { mimeType: "audio/opus", clockRate: 48_000, channels: 2, payloadType: 111, parameters: {} };
const CAPABILITIES = {
  codecs: [{ ...OPUS, kind: "audio", preferredPayloadType: 100 }],
  headerExtensions: [],
};

function soundParameters(ssrc: number) {
  return { codecs: [OPUS], headerExtensions: [], encodings: [{ ssrc }], rtcp: { cname: "sound" } };
}

function open(
  settings: Partial<MediaSettings> = {},
  paths: WorkerPaths = workerPaths(Deno.env.toObject()),
): MediaRooms & Disposable {
  const rooms = startMediaRooms({ settings: { ...SETTINGS, ...settings }, paths, log: silentLog });
  return Object.assign(rooms, { [Symbol.dispose]: () => rooms.stop() });
}

/** A participant without a browser: says what it is told to say and remembers what it hears. */
class Visitor {
  readonly heard: MediaFromServer[] = [];
  readonly peer: RoomPeer;
  attempt = 0;

  constructor(rooms: MediaRooms, visit: string, readonly participant: RoomParticipant) {
    this.peer = rooms.join(visit, participant, (message) => this.heard.push(message as MediaFromServer));
  }

  say(message: MediaFromClient): void {
    this.peer.receive(message);
  }

  of<T extends MediaFromServer["type"]>(type: T): Extract<MediaFromServer, { type: T }>[] {
    return this.heard.filter((message): message is Extract<MediaFromServer, { type: T }> =>
      message.type === type
    );
  }

  async next<T extends MediaFromServer["type"]>(
    type: T,
    count = 1,
  ): Promise<Extract<MediaFromServer, { type: T }>> {
    return await eventually(`${count} × ${type}`, () => this.of(type)[count - 1]);
  }

  async enter(): Promise<this> {
    await this.next("welcome");
    this.attempt += 1;
    const before = this.of("room").length;
    this.say({ type: "hello", attempt: this.attempt });
    await this.next("room", before + 1);
    this.say({ type: "capabilities", rtpCapabilities: CAPABILITIES });
    return this;
  }
}

const citizen = { id: "c", role: "citizen", name: "Ayşe Öztürk" } as const;
const clerk = { id: "k", role: "clerk", name: "Bernd Schalter" } as const;

Deno.test({
  name: "[P17] what one sends reaches the others of the same visit and nobody else",
  ...workerTest,
  async fn() {
    using rooms = open();
    const [a, b] = [new Visitor(rooms, "one", citizen), new Visitor(rooms, "one", clerk)];
    const stranger = new Visitor(rooms, "two", clerk);
    await Promise.all([a.enter(), b.enter(), stranger.enter()]);
    a.say({ type: "produce", source: "microphone", rtpParameters: soundParameters(1111) });
    const { producerId } = await a.next("produced");
    const consume = await b.next("consume");
    assert.deepEqual([consume.producerId, consume.participantId, consume.source], [
      producerId,
      "c",
      "microphone",
    ]);
    // Whoever comes later gets it as well, the sender never.
    const late = await new Visitor(rooms, "one", { id: "g", role: "guest", name: "Gast" }).enter();
    assert.equal((await late.next("consume")).producerId, producerId);
    stranger.say({ type: "restart-ice", direction: "send" });
    await stranger.next("ice");
    assert.deepEqual([stranger.of("consume"), a.of("consume")], [[], []]);
    assert.deepEqual(stranger.of("participants").at(-1)?.participants.map(({ id }) => id), ["k"]);
    assert.deepEqual(a.of("participants").at(-1)?.participants.map(({ id }) => id), ["c", "k", "g"]);
  },
});

Deno.test({
  name: "[P23] a participant cannot touch what is not theirs, and nonsense changes nothing for the others",
  ...workerTest,
  async fn() {
    using rooms = open();
    const [a, b] = [new Visitor(rooms, "one", citizen), new Visitor(rooms, "one", clerk)];
    await Promise.all([a.enter(), b.enter()]);
    a.say({ type: "produce", source: "microphone", rtpParameters: soundParameters(1111) });
    const { consumerId } = await b.next("consume");

    // Someone else's consumer and producer, by every name there is.
    a.say({ type: "play", consumerId });
    b.say({ type: "pause", source: "microphone" });
    a.peer.receive({ type: "play", consumerId, participantId: "k" });
    assert.equal((await a.next("refused")).reason, "invalid");
    a.peer.receive("x".repeat(1_000_000));
    for (let count = 0; count < 1000; count += 1) a.peer.receive({ type: "nonsense", count });
    const tooMany = a.of("refused").filter(({ reason }) => reason === "too many").length;
    assert.ok(tooMany >= 1 && tooMany < 10, `told ${tooMany} times`);
    // Broken parameters in the right shape are refused by the media server, not fatal to it.
    b.say({
      type: "produce",
      source: "camera",
      rtpParameters: { codecs: [{ ...OPUS, mimeType: "video/none" }], encodings: [{}] },
    });
    assert.equal((await eventually("refused", () => b.of("refused")[0])).reason, "failed");

    b.say({ type: "restart-ice", direction: "receive" });
    await b.next("ice");
    assert.deepEqual(b.of("consumer-paused"), []);
    assert.equal(rooms.readiness().state, "ready");
  },
});

Deno.test({
  name: "pausing, resuming and leaving are told to the others; joining again replaces the earlier peer",
  ...workerTest,
  async fn() {
    using rooms = open();
    const [a, b] = [new Visitor(rooms, "one", citizen), new Visitor(rooms, "one", clerk)];
    await Promise.all([a.enter(), b.enter()]);
    a.say({ type: "produce", source: "microphone", rtpParameters: soundParameters(1111) });
    const { consumerId } = await b.next("consume");
    a.say({ type: "pause", source: "microphone" });
    a.say({ type: "resume", source: "microphone" });
    await b.next("consumer-paused", 2);
    assert.deepEqual(b.of("consumer-paused").map(({ paused }) => paused), [true, false]);

    const again = await new Visitor(rooms, "one", citizen).enter();
    assert.deepEqual(await a.next("ended"), { type: "ended", why: "replaced" });
    assert.equal((await b.next("consumer-closed")).consumerId, consumerId);
    a.say({ type: "hello", attempt: 9 });
    a.peer.leave();
    assert.deepEqual(b.of("participants").at(-1)?.participants.map(({ id }) => id), ["c", "k"]);
    assert.equal(a.of("room").length, 1);

    again.peer.leave();
    await eventually("the clerk is alone", () => b.of("participants").at(-1)?.participants.length === 1);
    rooms.close("one");
    assert.deepEqual(await b.next("ended"), { type: "ended", why: "closed" });
  },
});

Deno.test({
  name:
    "a hello that is repeated is answered once, a new attempt gets new transports, ICE restarts change the credentials",
  ...workerTest,
  async fn() {
    using rooms = open();
    const a = await new Visitor(rooms, "one", citizen).enter();
    a.say({ type: "hello", attempt: 1 });
    a.say({ type: "restart-ice", direction: "send" });
    const { iceParameters } = await a.next("ice");
    assert.equal(a.of("room").length, 1);
    assert.notEqual(iceParameters.usernameFragment, a.of("room")[0]!.send.iceParameters.usernameFragment);
    a.say({ type: "hello", attempt: 2 });
    const second = await a.next("room", 2);
    assert.deepEqual([second.attempt, second.send.id === a.of("room")[0]!.send.id], [2, false]);
  },
});

Deno.test({
  name: "[P19] when the worker dies everybody is welcomed anew on another one",
  ...workerTest,
  async fn() {
    using rooms = open();
    const a = await new Visitor(rooms, "one", citizen).enter();
    Deno.kill(rooms.workerPids()[0]!, "SIGKILL");
    await a.next("welcome", 2);
    await a.enter();
    assert.equal(a.of("room").length, 2);
  },
});

Deno.test({
  name: "whoever joins before the worker is there is told to wait, sees how far it is, and is welcomed then",
  ...workerTest,
  async fn() {
    await using folder = await temporaryFolder("rooms");
    const env = { ...Deno.env.toObject() };
    const real = workerPaths(env);
    const paths = { ...real, given: false, status: folder.file("status.json") };
    const tell = (status: Parameters<typeof writeReport>[1]) =>
      writeReport(paths.status, status, Temporal.Now.instant());
    await tell({ state: "installing packages", packages: ["g++"] });
    using rooms = open({}, paths);
    const seen: VideoReadiness[] = [];
    const stop = rooms.onReadiness((readiness) => seen.push(readiness));
    const a = new Visitor(rooms, "one", citizen);
    assert.deepEqual(a.heard[0], { type: "not-ready" });
    a.say({ type: "hello", attempt: 1 });
    await eventually("installing", () => seen.at(-1)?.state === "providing");
    await tell({ state: "compiling", done: 3, total: 259 });
    await eventually("compiling", () => JSON.stringify(seen.at(-1)).includes('"done":3'));
    assert.equal(a.of("welcome").length, 0);
    await tell({ state: "ready" });
    await a.enter();
    assert.deepEqual(seen.at(-1), { state: "ready" });
    stop();
  },
});

Deno.test({
  name: "a port that is taken makes calls unavailable with the reason, and comes back when it is free",
  ...workerTest,
  async fn() {
    const port = freePort();
    const taken = Deno.listen({ hostname: "127.0.0.1", port });
    using rooms = open({ port });
    const readiness = await eventually("unavailable", () => {
      const now = rooms.readiness();
      return now.state === "unavailable" ? now : undefined;
    });
    assert.match(readiness.reason, /address already in use/);
    taken.close();
    await eventually("ready", () => rooms.readiness().state === "ready");
  },
});
