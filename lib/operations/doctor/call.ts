/**
 * A synthetic call: two people in a room of the real media server, one over UDP and one over TCP, as far as a browser's first packets go. What
 * they offer is passed on, ICE answers and chooses the way, DTLS begins. No sound: that would take a browser.
 */
import { Buffer } from "node:buffer";
import { randomBytes } from "node:crypto";
import { createSocket } from "node:dgram";
import { connect } from "node:net";
import type { Config } from "#lib/config/mod.ts";
import { silentLog } from "#lib/log/mod.ts";
import type { MediaFromClient, MediaFromServer, VideoRooms } from "#lib/visits/mod.ts";
import type { Tools } from "../errands.ts";
import { iceCheck, isOpen } from "../turn/stun.ts";
import { LATE, within } from "../within.ts";
import type { Finding } from "./finding.ts";
import type { Serving } from "./ports.ts";

const READY_TIMEOUT_SECONDS = 15;
const ANSWER_TIMEOUT_SECONDS = 3;
const LOOK_AGAIN_MILLISECONDS = 50;
const VISIT = "doctor";
const OWN_NAME = "doctor";

const OPUS = { mimeType: "audio/opus", clockRate: 48_000, channels: 2, payloadType: 111, parameters: {} };
const CAPABILITIES = {
  codecs: [{ ...OPUS, kind: "audio", preferredPayloadType: 111 }],
  headerExtensions: [],
};
const SOUND = {
  codecs: [OPUS],
  headerExtensions: [],
  encodings: [{ ssrc: 4711 }],
  rtcp: { cname: "doctor" },
};
/** Any will do: the handshake is not brought to its end. */
const FINGERPRINT = {
  algorithm: "sha-256",
  value: Array.from({ length: 32 }, () => "00").join(":"),
} as const;

type Protocol = "udp" | "tcp";
type Place = { readonly address: string; readonly port: number };

export async function checkCall(config: Config, serving: Serving, tools: Tools): Promise<Finding> {
  const facts = {
    part: "call",
    expected: "two people in a room, with ICE and DTLS answered over UDP and TCP",
  };
  // Beside a running server the ports are its own: the call goes over free ones of this machine.
  const { announcedAddress, ...local } = config.media;
  const own = serving.state === "nobody" && config.media.port !== 0;
  const media = { ...local, ...(own && announcedAddress ? { announcedAddress } : {}), workers: 1 };
  const video = tools.startVideo({ ...config, media: own ? media : { ...media, port: 0 } }, silentLog);
  try {
    if (!await becomesReady(video)) {
      return { state: "note", ...facts, found: "no video worker to try it with" };
    }
    const people = { udp: new Person(video, "udp"), tcp: new Person(video, "tcp") };
    const faults: string[] = [];
    if (!await isPassedOn(people.udp, people.tcp)) faults.push("what one offered did not reach the other");
    const roundabout: string[] = [];
    for (const protocol of ["udp", "tcp"] as const) {
      const reached = await people[protocol].reach(local.listen);
      if (reached === "nowhere") faults.push(`no answer over ${protocol.toUpperCase()}`);
      if (reached === "here only") roundabout.push(protocol.toUpperCase());
    }
    if (faults.length > 0) return { state: "wrong", ...facts, found: faults.join(", ") };
    if (roundabout.length === 0) return { state: "good", ...facts, found: "just that" };
    const found = `that on this machine, and nothing at ${announcedAddress} over ${roundabout.join(" and ")}`;
    const advice =
      "Many routers do not lead back inside: try the device check of an appointment from another network.";
    return { state: "note", ...facts, found, advice };
  } finally {
    video.close(VISIT);
    video.stop();
  }
}

async function becomesReady(video: VideoRooms): Promise<boolean> {
  const until = performance.now() + READY_TIMEOUT_SECONDS * 1000;
  while (video.readiness().state !== "ready" && performance.now() < until) await pause();
  return video.readiness().state === "ready";
}

/** What one offers to send comes to the other as an offer to receive. */
async function isPassedOn(from: Person, to: Person): Promise<boolean> {
  for (const person of [from, to]) {
    if (!await person.enter()) return false;
  }
  from.say({ type: "produce", source: "microphone", rtpParameters: SOUND });
  return await to.hears("consume") !== undefined;
}

/** A participant without a browser. */
class Person {
  readonly #heard: MediaFromServer[] = [];
  readonly #peer: ReturnType<VideoRooms["join"]>;

  constructor(video: VideoRooms, readonly protocol: Protocol) {
    const participant = { id: protocol, role: "citizen", name: "" } as const;
    this.#peer = video.join(VISIT, participant, (message) => this.#heard.push(message as MediaFromServer));
  }

  say(message: MediaFromClient): void {
    this.#peer.receive(message);
  }

  async hears<T extends MediaFromServer["type"]>(
    type: T,
  ): Promise<Extract<MediaFromServer, { type: T }> | undefined> {
    const until = performance.now() + ANSWER_TIMEOUT_SECONDS * 1000;
    for (;;) {
      const found = this.#heard.find((message) => message.type === type);
      if (found) return found as Extract<MediaFromServer, { type: T }>;
      if (performance.now() > until) return undefined;
      await pause();
    }
  }

  async enter(): Promise<boolean> {
    if (!await this.hears("welcome")) return false;
    this.say({ type: "hello", attempt: 1 });
    if (!await this.hears("room")) return false;
    this.say({ type: "capabilities", rtpCapabilities: CAPABILITIES });
    const dtlsParameters = { role: "client" as const, fingerprints: [FINGERPRINT] };
    this.say({ type: "connect", direction: "send", dtlsParameters });
    return true;
  }

  /** Tries the addresses that a browser is told, then the one that is listened on. */
  async reach(listen: string): Promise<"as told" | "here only" | "nowhere"> {
    const room = await this.hears("room");
    if (!room) return "nowhere";
    const { iceParameters, iceCandidates } = room.send;
    const there = {
      username: String(iceParameters["usernameFragment"]),
      password: String(iceParameters["password"]),
    };
    const told = iceCandidates.filter(({ protocol }) => protocol === this.protocol)
      .map(({ address, ip, port }): Place => ({ address: String(address ?? ip), port: Number(port) }));
    for (const place of told) if (await answers(this.protocol, place, there)) return "as told";
    const [first] = told;
    const address = listen === "0.0.0.0" ? "127.0.0.1" : listen === "::" ? "::1" : listen;
    const here = first && await answers(this.protocol, { ...first, address }, there);
    return here ? "here only" : "nowhere";
  }
}

/** Whether ICE answers at this place, and DTLS after it. */
async function answers(
  protocol: Protocol,
  place: Place,
  there: { username: string; password: string },
): Promise<boolean> {
  const line = protocol === "udp" ? datagrams(place) : stream(place);
  try {
    line.send(iceCheck(there, OWN_NAME));
    const answered = line.until(isOpen).then(() => {
      line.send(clientHello());
      return line.until(isServerHello);
    });
    return await within(ANSWER_TIMEOUT_SECONDS, answered).catch(() => LATE) !== LATE;
  } finally {
    line.close();
  }
}

type Line = {
  send(packet: Buffer): void;
  until(fits: (packet: Buffer) => boolean): Promise<void>;
  close(): void;
};

function datagrams({ address, port }: Place): Line {
  const socket = createSocket(address.includes(":") ? "udp6" : "udp4");
  const inbox = new Inbox();
  socket.on("message", (packet) => inbox.add(Buffer.from(packet))).on("error", (fault) => inbox.fail(fault));
  return {
    send: (packet) => socket.send(packet, port, address),
    until: (fits) => inbox.until(fits),
    close: () => void socket.close(),
  };
}

/** Packets in a stream have their length before them (RFC 4571). */
function stream({ address, port }: Place): Line {
  const socket = connect({ host: address, port });
  const inbox = new Inbox();
  let rest: Buffer = Buffer.alloc(0);
  socket.on("data", (bytes) => {
    rest = Buffer.concat([rest, Buffer.from(bytes)]);
    while (rest.length >= 2 && rest.length >= 2 + rest.readUInt16BE(0)) {
      const end = 2 + rest.readUInt16BE(0);
      inbox.add(rest.subarray(2, end));
      rest = rest.subarray(end);
    }
  }).on("error", (fault) => inbox.fail(fault));
  return {
    send(packet) {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(packet.length);
      socket.write(Buffer.concat([length, packet]));
    },
    until: (fits) => inbox.until(fits),
    close: () => void socket.destroy(),
  };
}

/** What has come, for whoever waits for it. */
class Inbox {
  readonly #packets: Buffer[] = [];
  #waiting:
    | { fits: (packet: Buffer) => boolean; done: () => void; failed: (fault: Error) => void }
    | undefined;

  add(packet: Buffer): void {
    this.#packets.push(packet);
    if (this.#waiting?.fits(packet)) this.#waiting.done();
  }

  fail(fault: Error): void {
    this.#waiting?.failed(fault);
  }

  until(fits: (packet: Buffer) => boolean): Promise<void> {
    if (this.#packets.some(fits)) return Promise.resolve();
    return new Promise((done, failed) => this.#waiting = { fits, done, failed });
  }
}

/** A browser's first words in DTLS 1.2 (RFC 6347 § 4.2, RFC 5246 § 7.4.1.2) with SRTP (RFC 5764 § 4.1.1). */
function clientHello(): Buffer {
  const extension = (type: number, hex: string) => {
    const body = Buffer.from(hex, "hex");
    const head = Buffer.alloc(4);
    head.writeUInt16BE(type, 0);
    head.writeUInt16BE(body.length, 2);
    return Buffer.concat([head, body]);
  };
  const extensions = Buffer.concat([
    extension(10, "0004001d0017"),
    extension(11, "0100"),
    extension(13, "0006040308040401"),
    extension(14, "00040007000100"),
    extension(23, ""),
  ]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(extensions.length);
  const suites = Buffer.from("0004c02bc02f0100", "hex");
  const hello = Buffer.concat([
    Buffer.from("fefd", "hex"),
    randomBytes(32),
    Buffer.from("0000", "hex"),
    suites,
    length,
    extensions,
  ]);
  const handshake = Buffer.alloc(12);
  handshake.writeUInt8(1, 0);
  handshake.writeUIntBE(hello.length, 1, 3);
  handshake.writeUIntBE(hello.length, 9, 3);
  const record = Buffer.alloc(13);
  record.writeUInt8(22, 0);
  record.writeUInt16BE(0xfeff, 1);
  record.writeUInt16BE(handshake.length + hello.length, 11);
  return Buffer.concat([record, handshake, hello]);
}

/** The server's answer: a handshake record whose message is a ServerHello, or one that asks for the same again. */
function isServerHello(packet: Buffer): boolean {
  return packet.length > 13 && packet.readUInt8(0) === 22 && [2, 3].includes(packet.readUInt8(13));
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MILLISECONDS));
}
