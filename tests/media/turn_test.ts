import assert from "node:assert/strict";
import { createSocket } from "node:dgram";
import { readConfig } from "#lib/config/mod.ts";
import { checkTurn } from "#lib/operations/doctor/turn.ts";
import { silentLog } from "#lib/log/mod.ts";
import type { MediaFromServer } from "#lib/visits/media_messages.ts";
import { listeningOf, turnConfiguration } from "#lib/operations/turn/configuration.ts";
import { startMediaRooms, workerPaths } from "#media/mod.ts";
import { iceServersFor, TURN_CREDENTIAL_MINUTES, turnPassword } from "#lib/visits/turn.ts";
import { needs } from "#tests/support/needs.ts";
import { freePort } from "#tests/support/ports.ts";
import { type Coturn, startCoturn } from "#tests/support/turn/coturn.ts";
import { type Exchange, overDatagrams, TurnClient } from "#lib/operations/turn/stun.ts";
import { eventually } from "#tests/support/waiting.ts";

const NOW = Temporal.Instant.from("2026-11-24T09:00:00Z");
const MEDIA = "127.0.0.2";
const processTest = { sanitizeOps: false, sanitizeResources: false };

/** A datagram socket towards the server. */
function overUdp(port: number): Exchange & Disposable {
  const socket = createSocket("udp4");
  return Object.assign(overDatagrams(socket, port, "127.0.0.1"), { [Symbol.dispose]: () => socket.close() });
}

/** A client over UDP with the credentials that the product makes at `at`. */
function client(coturn: Coturn, exchange: Exchange, at: Temporal.Instant): TurnClient {
  const [server] = iceServersFor({ urls: ["turn:x"], secret: coturn.secret }, {
    visitId: "v",
    role: "citizen",
  }, at);
  return new TurnClient(exchange, { username: server!.username!, password: server!.credential! });
}

Deno.test("[P22] credentials name their end, the visit and the role, and are the name's HMAC", () => {
  const turn = { urls: ["turns:turn.example.org"], secret: "geheim" };
  const [server] = iceServersFor(turn, { visitId: "v1", role: "citizen" }, NOW);
  const until = NOW.epochMilliseconds / 1000 + TURN_CREDENTIAL_MINUTES * 60;
  assert.equal(server!.username, `${until}:v1.citizen`);
  // echo -n "1764000000:v1.citizen" | openssl dgst -sha1 -hmac geheim -binary | base64
  assert.equal(turnPassword("geheim", "1764000000:v1.citizen"), "BS/LWRwTVAhWPfpvPNmIOb5reAw=");
  assert.equal(server!.credential, turnPassword("geheim", server!.username!));
  assert.notEqual(server!.username, iceServersFor(turn, { visitId: "v1", role: "clerk" }, NOW)[0]!.username);
  assert.deepEqual(iceServersFor(undefined, { visitId: "v1", role: "citizen" }, NOW), []);
});

Deno.test("[P22] the configuration listens where TURN_URLS say and denies every peer but the media address", () => {
  assert.deepEqual(listeningOf(["turns:turn.example.org"]), {
    port: undefined,
    tlsPort: 5349,
    udp: false,
    tcp: false,
  });
  const nothing = { port: undefined, tlsPort: undefined, udp: false, tcp: false };
  assert.deepEqual(listeningOf(["turn:t:0", "turns:t:70000"]), nothing, "no port is 0 or beyond 65535");
  assert.deepEqual(listeningOf(["turn:t:3479", "turns:[2001:db8::1]:443?transport=tcp"]), {
    port: 3479,
    tlsPort: 443,
    udp: true,
    tcp: false,
  });
  const lines = turnConfiguration({
    urls: ["turns:turn.example.org:443?transport=tcp"],
    secret: "geheim",
    realm: "example.org",
    mediaAddresses: ["192.0.2.7", "2001:db8::7"],
    mediaPorts: { first: 44444, last: 44445 },
    certFile: "/c.pem",
    keyFile: "/k.pem",
  }).split("\n");
  assert.deepEqual(lines.filter((line) => line.includes("peer")), [
    "denied-peer-ip=0.0.0.0-255.255.255.255",
    "denied-peer-ip=::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    "allowed-peer-ip=192.0.2.7",
    "allowed-peer-ip=2001:db8::7",
    "no-multicast-peers",
  ]);
  for (
    const line of ["no-udp", "no-tcp", "tls-listening-port=443", "use-auth-secret", "no-tcp-relay", "no-cli"]
  ) {
    assert.ok(lines.includes(line), line);
  }
  assert.ok(!lines.some((line) => line.startsWith("allow-loopback")));
});

Deno.test({
  name:
    "[P22] coturn with that configuration: credentials of the product open it, expire, and reach the media address alone",
  ...needs("coturn", "openssl"),
  ...processTest,
  async fn() {
    await using coturn = await startCoturn({ mediaAddress: MEDIA });
    const now = Temporal.Now.instant();
    {
      using exchange = overUdp(coturn.port);
      const citizen = client(coturn, exchange, now);
      const { ok, code } = await citizen.allocate();
      assert.deepEqual({ ok, code }, { ok: true, code: 0 });
      assert.equal((await citizen.permit(MEDIA)).ok, true, "the media server is reached");
      const strangers = ["127.0.0.1", "127.0.0.3", "10.0.0.1", "192.168.1.1", "169.254.169.254"];
      for (const peer of [...strangers, "198.51.100.7", "224.0.0.1", "0.0.0.0"]) {
        assert.equal((await citizen.permit(peer)).code, 403, peer);
      }
    }
    {
      using exchange = overUdp(coturn.port);
      const late = client(coturn, exchange, now.subtract({ minutes: TURN_CREDENTIAL_MINUTES, seconds: 30 }));
      assert.equal((await late.allocate()).code, 401, "after its end a name opens nothing");
    }
    using exchange = overUdp(coturn.port);
    const [known] = iceServersFor(
      { urls: [], secret: coturn.secret },
      { visitId: "v", role: "citizen" },
      now,
    );
    const forged = new TurnClient(exchange, {
      username: known!.username!.replace(/^\d+/, (until) => String(Number(until) + 3600)),
      password: known!.credential!,
    });
    assert.equal(
      (await forged.allocate()).code,
      401,
      "a longer time is not to be had with the same password",
    );
  },
});

Deno.test({
  name:
    "[P22] doctor asks the TURN server as a browser would, and sees a wrong secret and a way into the network",
  ...needs("coturn", "openssl"),
  ...processTest,
  async fn() {
    const look = async (coturn: Coturn, secret = coturn.secret) => {
      const urls = [
        `turn:127.0.0.1:${coturn.port}?transport=udp`,
        `turn:127.0.0.1:${coturn.port}?transport=tcp`,
      ];
      const read = readConfig({ TURN_URLS: urls.join(" "), TURN_SECRET: secret });
      assert.ok(read.ok);
      return (await checkTurn(read.config)).map(({ state, found }) => `${state}: ${found}`);
    };
    await using closed = await startCoturn({ mediaAddress: MEDIA });
    assert.deepEqual(await look(closed), ["good: just that", "good: just that"]);
    const refused = "wrong: our credentials refused";
    assert.deepEqual(await look(closed, crypto.randomUUID()), [refused, refused]);
    await using open = await startCoturn({ mediaAddress: "10.0.0.1" });
    const leads = "wrong: relays to 10.0.0.1";
    assert.deepEqual(await look(open), [leads, leads]);
  },
});

Deno.test({
  name: "[P22] without the tests' own line the configuration lets nobody reach the TURN server's own machine",
  ...needs("coturn", "openssl"),
  ...processTest,
  async fn() {
    await using coturn = await startCoturn({ mediaAddress: MEDIA, loopback: false });
    using exchange = overUdp(coturn.port);
    const citizen = client(coturn, exchange, Temporal.Now.instant());
    assert.equal((await citizen.allocate()).ok, true);
    for (const peer of [MEDIA, "127.0.0.1"]) assert.equal((await citizen.permit(peer)).code, 403, peer);
  },
});

Deno.test({
  name: "[P21] browsers are told of UDP and TCP on one port, and of the TURN server with fresh credentials",
  ...needs("video"),
  ...processTest,
  async fn() {
    const turn = { urls: ["turns:turn.example.org"], secret: "geheim" };
    const rooms = startMediaRooms({
      settings: { listen: "127.0.0.1", port: freePort(), workers: 1, turn },
      paths: workerPaths(Deno.env.toObject()),
      log: silentLog,
    });
    try {
      const heard: MediaFromServer[] = [];
      const peer = rooms.join("v1", { id: "c", role: "citizen", name: "Ayşe Öztürk" }, (message) => {
        heard.push(message as MediaFromServer);
      });
      await eventually("welcome", () => heard.some(({ type }) => type === "welcome"));
      peer.receive({ type: "hello", attempt: 1 });
      const room = await eventually("room", () => heard.find((message) => message.type === "room"));
      peer.receive({ type: "restart-ice", direction: "send" });
      const ice = await eventually("ice", () => heard.find((message) => message.type === "ice"));
      for (const { send, receive } of [room]) {
        for (const { iceCandidates } of [send, receive]) {
          assert.deepEqual(iceCandidates.map(({ protocol }) => protocol).sort(), ["tcp", "udp"]);
          assert.equal(new Set(iceCandidates.map(({ port }) => port)).size, 1, "one port for both");
          const priority = (kind: string) =>
            Number(iceCandidates.find((one) => one.protocol === kind)!.priority);
          assert.ok(priority("udp") > priority("tcp"), "UDP comes first");
        }
      }
      for (const { iceServers } of [room, ice]) {
        assert.deepEqual(iceServers[0]!.urls, turn.urls);
        assert.match(iceServers[0]!.username!, /^\d{10}:v1\.citizen$/);
        assert.equal(iceServers[0]!.credential, turnPassword("geheim", iceServers[0]!.username!));
      }
    } finally {
      rooms.stop();
    }
  },
});
