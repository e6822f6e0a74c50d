import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { observer, type types } from "mediasoup";
import type { Page } from "playwright-core";
import { silentLog } from "#lib/log/mod.ts";
import { iceCheck } from "#lib/operations/turn/stun.ts";
import type { MediaFromServer } from "#lib/visits/media_messages.ts";
import { startMediaRooms, workerPaths } from "#media/mod.ts";
import { SELF_TEST_LOOPS_MAX, SELF_TESTS_COUNT_MAX, SELF_TESTS_PER_VISIT_MAX } from "#media/self_test.ts";
import { goesOn } from "#tests/browser/conversation.ts";
import { switchOn } from "#tests/browser/people.ts";
import { watchDevices, watchedNow } from "#tests/browser/watching.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { datagram, mutated, type Random, randomFrom, rubbish } from "#tests/support/fuzz.ts";
import { needs } from "#tests/support/needs.ts";
import { freePort } from "#tests/support/ports.ts";
import { eventually } from "#tests/support/waiting.ts";
import { startHarness } from "./harness.ts";

const CITIZEN = { id: "citizen-1", role: "citizen", name: "Ayşe Öztürk" } as const;
const CLERK = { id: "clerk-1", role: "clerk", name: "Bernd Schalter" } as const;
const STRANGER = { id: "guest-1", role: "guest", name: "Störenfried" } as const;
const HERE = "127.0.0.1";
/** In the harness's only visit. */
const VISIT = "visit-1";
const PER_SECOND = 1_000;
const SECONDS = 5;
const SEED = Number(Deno.env.get("FUZZ_SEED") ?? Math.floor(Math.random() * 2 ** 31));

const processTest = { sanitizeOps: false, sanitizeResources: false };

/** Does `once` a thousand times a second, for a while. */
async function flood(once: () => void): Promise<void> {
  for (let tenth = 0; tenth < SECONDS * 10; tenth += 1) {
    for (let count = 0; count < PER_SECOND / 10; count += 1) once();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Pictures and sound come in on every page, again and again, while that is done. */
async function during(pages: readonly Page[], work: () => Promise<unknown>): Promise<void> {
  let over = false;
  const working = work().finally(() => over = true);
  while (!over) await goesOn(pages);
  await working;
}

/** A stream of frames whose length (RFC 4571) may lie, and which may end in the middle. */
async function stream(port: number, random: Random): Promise<void> {
  using connection = await Deno.connect({ hostname: HERE, port });
  for (let frame = 0; frame < 20; frame += 1) {
    const body = datagram(random);
    const length = random.integer(3) === 0 ? random.integer(65_536) : body.length;
    const bytes = Uint8Array.from([length >> 8, length & 0xff, ...body]);
    // The media server may cut whom it does not like.
    await connection.write(bytes).catch(() => {});
  }
}

/** Names (RFC 8445 § 5.3, username fragments) of all ways that the media server of this process opens from here on. */
function watchNames() {
  const names: string[] = [];
  const onWorker = (worker: types.Worker) =>
    worker.observer.on("newrouter", (router) =>
      router.observer.on("newtransport", (transport) => {
        names.push((transport as types.WebRtcTransport).iceParameters.usernameFragment);
      }));
  observer.on("newworker", onWorker);
  return Object.assign(names, { [Symbol.dispose]: () => observer.off("newworker", onWorker) });
}

const OPUS = { mimeType: "audio/opus", clockRate: 48_000, channels: 2, payloadType: 111, parameters: {} };
/** One good message of each kind, to be spoilt. */
const MESSAGES = [
  { type: "hello", attempt: 1 },
  {
    type: "capabilities",
    rtpCapabilities: {
      codecs: [{ ...OPUS, kind: "audio", preferredPayloadType: 100 }],
      headerExtensions: [],
    },
  },
  {
    type: "connect",
    direction: "send",
    dtlsParameters: { fingerprints: [{ algorithm: "sha-256", value: Array(32).fill("AB").join(":") }] },
  },
  {
    type: "produce",
    source: "microphone",
    rtpParameters: {
      codecs: [OPUS],
      headerExtensions: [],
      encodings: [{ ssrc: 1111 }],
      rtcp: { cname: "x" },
    },
  },
  { type: "pause", source: "microphone" },
  { type: "resume", source: "microphone" },
  { type: "play", consumerId: "x" },
  { type: "restart-ice", direction: "receive" },
  { type: "relay", payload: "x", to: "clerk-1" },
];

Deno.test({
  name:
    `[P23] A thousand malformed datagrams and messages a second at the media port and in the room: the call goes on as it was`,
  ...needs("chromium", "video"),
  ...processTest,
  async fn() {
    const port = freePort();
    using names = watchNames();
    await using harness = await startHarness({ listen: HERE, port });
    await using browser = await launchBrowser();
    const pages = await Promise.all([CITIZEN, CLERK].map(async (person) => {
      const context = await browser.person();
      await watchDevices(context);
      const page = await context.newPage();
      await page.goto(harness.url(person));
      await switchOn(page);
      harness.admit(person.id);
      return page;
    }));
    await goesOn(pages, { seconds: 30 });
    const connections = (await Promise.all(pages.map(watchedNow))).map(({ connection }) => connection);
    const pids = harness.rooms.workerPids();
    const random = randomFrom(SEED);

    const socket = createSocket("udp4");
    // A packet that the system has no room for is one less.
    socket.on("error", () => {});
    // Also what a browser of the call would send, but for the password: its names can be seen by who sits in the same network.
    const spoofed = () => {
      const check = iceCheck({ username: random.pick(names), password: "x".repeat(32) }, "abcd");
      if (random.integer(2) === 0) check[random.integer(check.length)] = random.integer(256);
      return check;
    };
    assert.equal(names.length, 4, "two people, two directions");
    await during(
      pages,
      () => flood(() => socket.send(random.integer(8) === 0 ? spoofed() : datagram(random), port, HERE)),
    );
    socket.close();
    await goesOn(pages);

    await during(pages, () => Promise.all(Array.from({ length: 50 }, () => stream(port, random))));
    await goesOn(pages);

    const heard: MediaFromServer[] = [];
    const stranger = harness.rooms.join(VISIT, STRANGER, (message) => heard.push(message as MediaFromServer));
    await during(
      pages,
      () =>
        flood(() =>
          stranger.receive(random.integer(4) === 0 ? rubbish(random) : mutated(random, random.pick(MESSAGES)))
        ),
    );
    stranger.receive("x".repeat(1_000_000));
    stranger.receive({ type: "relay", payload: "x".repeat(1_000_000) });
    await goesOn(pages);
    stranger.leave();
    assert.ok(heard.some(({ type }) => type === "refused"), "the stranger was told");

    const after = (await Promise.all(pages.map(watchedNow))).map(({ connection }) => connection);
    assert.deepEqual(after, connections, `the call was not touched, FUZZ_SEED=${SEED}`);
    assert.deepEqual(harness.rooms.workerPids(), pids, `no worker died, FUZZ_SEED=${SEED}`);
  },
});

Deno.test({
  name:
    "[P17] [P23] the device check's loops are bounded in number, take nothing but their own messages, and are no part of a room",
  ...needs("video"),
  ...processTest,
  async fn() {
    const rooms = startMediaRooms({
      settings: { listen: HERE, port: 0, workers: 1 },
      paths: workerPaths(Deno.env.toObject()),
      log: silentLog,
    });
    try {
      await eventually("ready", () => rooms.readiness().state === "ready");
      const inRoom: MediaFromServer[] = [];
      rooms.join("v", CLERK, (message) => inRoom.push(message as MediaFromServer));
      const heard: { type: string; reason?: string }[] = [];
      const holder = { visitId: "v", role: "check" };
      const test = rooms.selfTest(holder, (message) => heard.push(message as { type: string }))!;
      const random = randomFrom(SEED);
      for (const message of MESSAGES) test.receive(message);
      for (let count = 0; count < 200; count += 1) {
        test.receive(mutated(random, { type: "connect", way: "udp" }));
      }
      assert.ok(
        heard.every(({ type, reason }) => type === "refused" && reason === "invalid"),
        JSON.stringify(heard),
      );
      heard.length = 0;
      for (let count = 0; count < SELF_TEST_LOOPS_MAX + 1; count += 1) {
        test.receive({ type: "open", way: "udp" });
      }
      await eventually(
        "its loops",
        () => heard.filter(({ type }) => type === "way").length === SELF_TEST_LOOPS_MAX,
      );
      assert.deepEqual(heard.filter(({ type }) => type === "refused"), [{
        type: "refused",
        reason: "too many",
      }]);
      test.receive({ type: "open", way: "turn" });
      const own = Array.from({ length: SELF_TESTS_PER_VISIT_MAX }, () => rooms.selfTest(holder, () => {}));
      assert.equal(own.filter((other) => other === undefined).length, 1, "one link has so many places");
      for (const one of own) one?.leave();
      const others = Array.from(
        { length: SELF_TESTS_COUNT_MAX },
        (_, index) => rooms.selfTest({ ...holder, visitId: `visit ${index}` }, () => {}),
      );
      assert.equal(others.filter((other) => other === undefined).length, 1, "one too many is not begun");
      test.leave();
      assert.ok(rooms.selfTest(holder, () => {}), "a place that is left is free");
      const seen = new Set(
        inRoom.map((message) => message.type === "participants" && message.participants.length),
      );
      assert.ok(seen.has(1) && !seen.has(2), "nobody who checks a device is seen in the room");
    } finally {
      rooms.stop();
    }
  },
});

Deno.test({
  name: "[P14] [P23] no verb reaches what belongs to another participant, by whatever id it is named",
  ...needs("video"),
  ...processTest,
  async fn() {
    const rooms = startMediaRooms({
      settings: { listen: HERE, port: 0, workers: 1 },
      paths: workerPaths(Deno.env.toObject()),
      log: silentLog,
    });
    try {
      const enter = async (visit: string, person: typeof CITIZEN | typeof CLERK | typeof STRANGER) => {
        const heard: MediaFromServer[] = [];
        const peer = rooms.join(visit, person, (message) => heard.push(message as MediaFromServer));
        const next = <T extends MediaFromServer["type"]>(type: T) =>
          eventually(
            type,
            () => heard.find((one): one is Extract<MediaFromServer, { type: T }> => one.type === type),
          );
        await next("welcome");
        peer.receive(MESSAGES[0]);
        const room = await next("room");
        peer.receive(MESSAGES[1]);
        return { peer, heard, next, room };
      };
      const owner = await enter("one", CITIZEN);
      const listener = await enter("one", CLERK);
      const thief = await enter("two", STRANGER);
      owner.peer.receive(MESSAGES[3]);
      const { producerId } = await owner.next("produced");
      const { consumerId } = await listener.next("consume");
      const before = listener.heard.length + owner.heard.length;
      const foreign = [
        ...[producerId, consumerId, owner.room.send.id, owner.room.receive.id, CITIZEN.id],
        ...["one", "citizen-1"],
      ];
      for (const message of MESSAGES) {
        for (const id of foreign) {
          for (const name of ["id", "transportId", "producerId", "participantId", "visitId"]) {
            thief.peer.receive({ ...message, [name]: id });
          }
          thief.peer.receive({ ...message, direction: id });
          thief.peer.receive({ ...message, source: id });
          // Slow enough not to be shed for the number of messages alone.
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
      }
      for (const id of foreign) {
        thief.peer.receive({ type: "play", consumerId: id });
        thief.peer.receive({ type: "relay", payload: "stolen", to: id });
      }
      listener.peer.receive({ type: "play", consumerId });
      listener.peer.receive({ type: "restart-ice", direction: "send" });
      await listener.next("ice");
      assert.equal(listener.heard.length + owner.heard.length, before + 1, "nobody else heard of it");
      assert.equal(thief.heard.filter(({ type }) => type === "consume").length, 0);
      assert.equal(thief.heard.filter(({ type }) => type === "ice").length, 0, "spoilt verbs do nothing");
    } finally {
      rooms.stop();
    }
  },
});
