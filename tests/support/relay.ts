/**
 * A stretch of network in front of a media port, for UDP and TCP: it forwards what comes, late, in part, slowly, or not at all. Browsers are told
 * its address, the media server stands behind it.
 */
import { Buffer } from "node:buffer";
import { createSocket, type Socket as Datagrams } from "node:dgram";
import { connect, createServer, type Socket } from "node:net";

/** What the stretch does to one client's packets, in each direction for itself. */
export interface Weather {
  /** 0 to 1 */
  readonly lossShare: number;
  /** one way */
  readonly delayMilliseconds: number;
  readonly bitsPerSecond: number;
}

export interface Client {
  readonly protocol: "udp" | "tcp";
  readonly address: string;
  readonly port: number;
}

export interface Relay extends AsyncDisposable {
  /** Whom it lets through at all; everybody at first. Open TCP connections of others are cut. */
  admit(who: (client: Client) => boolean): void;
  /** From now on the weather for these clients, on their way up to the server or down to them; fair for everybody at first. */
  shape(weather: (client: Client, direction: "up" | "down") => Weather | undefined): void;
  /** Packets (UDP) and pieces (TCP) that got through so far, both ways. */
  readonly passed: { readonly udp: number; readonly tcp: number };
}

/** What a router holds back before it drops: the length of its queue. */
const QUEUE_MILLISECONDS = 400;

/** One direction of one client's way. */
class Way {
  private freeAt = 0;

  constructor(readonly direction: "up" | "down") {}

  /** @returns after how many milliseconds the packet arrives, or undefined if it never does */
  take(bytes: number, weather: Weather | undefined): number | undefined {
    if (!weather) return 0;
    if (Math.random() < weather.lossShare) return undefined;
    const now = performance.now();
    const begins = Math.max(now, this.freeAt);
    if (begins - now > QUEUE_MILLISECONDS) return undefined;
    this.freeAt = begins + bytes * 8 / weather.bitsPerSecond * 1000;
    return this.freeAt - now + weather.delayMilliseconds;
  }
}

export async function startRelay(
  { port, from, to }: { port: number; from: string; to: string },
): Promise<Relay> {
  const state = {
    admits: (_: Client) => true as boolean,
    weather: (_: Client, _direction: "up" | "down") => undefined as Weather | undefined,
    passed: { udp: 0, tcp: 0 },
  };
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const later = (milliseconds: number, then: () => void) => {
    if (milliseconds <= 0) return then();
    const timer = setTimeout(() => {
      timers.delete(timer);
      then();
    }, milliseconds);
    timers.add(timer);
  };
  const carry = (client: Client, way: Way, bytes: number, deliver: () => void) => {
    if (!state.admits(client)) return;
    const milliseconds = way.take(bytes, state.weather(client, way.direction));
    if (milliseconds === undefined) return;
    later(milliseconds, () => {
      state.passed[client.protocol] += 1;
      deliver();
    });
  };
  const udp = await relayDatagrams({ port, from, to, carry });
  const tcp = await relayStreams({ port, from, to, carry, admits: (client) => state.admits(client) });
  return {
    admit(who) {
      state.admits = who;
      tcp.cut();
    },
    shape: (weather) => void (state.weather = weather),
    passed: state.passed,
    async [Symbol.asyncDispose]() {
      for (const timer of timers) clearTimeout(timer);
      udp.close();
      await tcp.close();
    },
  };
}

type Place = { port: number; from: string; to: string };
type Carry = (client: Client, way: Way, bytes: number, deliver: () => void) => void;

/** Each client gets a socket of its own towards the server, as behind a NAT. */
async function relayDatagrams(
  { port, from, to, carry }: Place & { carry: Carry },
): Promise<{ close(): void }> {
  const front = createSocket("udp4");
  const backs = new Map<string, { socket: Datagrams; up: Way; down: Way }>();
  let closed = false;
  const backOf = (client: Client) => {
    const key = `${client.address}:${client.port}`;
    const known = backs.get(key);
    if (known) return known;
    const made = { socket: createSocket("udp4"), up: new Way("up"), down: new Way("down") };
    made.socket.on("message", (packet) => {
      carry(
        client,
        made.down,
        packet.length,
        () => !closed && front.send(packet, client.port, client.address),
      );
    });
    // A server that is gone answers with a refusal; that is its client's affair.
    made.socket.on("error", () => {});
    backs.set(key, made);
    return made;
  };
  front.on("message", (packet, { address, port: clientPort }) => {
    const client: Client = { protocol: "udp", address, port: clientPort };
    const back = backOf(client);
    carry(client, back.up, packet.length, () => !closed && back.socket.send(packet, port, to));
  });
  await new Promise<void>((ready, failed) => {
    front.once("error", failed);
    front.bind(port, from, ready);
  });
  front.removeAllListeners("error").on("error", () => {});
  return {
    close() {
      closed = true;
      front.close();
      for (const { socket } of backs.values()) socket.close();
    },
  };
}

/** Streams lose nothing: weather delays and slows them, and a cut ends them. */
async function relayStreams(
  { port, from, to, carry, admits }: Place & { carry: Carry; admits: (client: Client) => boolean },
): Promise<{ cut(): void; close(): Promise<void> }> {
  const open = new Map<Socket, Client>();
  const server = createServer((front) => {
    const client: Client = {
      protocol: "tcp",
      address: front.remoteAddress ?? "",
      port: front.remotePort ?? 0,
    };
    if (!admits(client)) return void front.destroy();
    const back = connect({ port, host: to });
    const pipe = (source: Socket, target: Socket, way: Way) => {
      source.on("data", (piece: Buffer) => {
        carry(client, way, piece.length, () => void (target.writable && target.write(piece)));
      });
      source.on("close", () => target.destroy());
      source.on("error", () => {});
    };
    open.set(front, client);
    front.on("close", () => open.delete(front));
    pipe(front, back, new Way("up"));
    pipe(back, front, new Way("down"));
  });
  await new Promise<void>((ready, failed) => {
    server.once("error", failed);
    server.listen(port, from, ready);
  });
  return {
    cut() {
      for (const [socket, client] of open) if (!admits(client)) socket.destroy();
    },
    close() {
      for (const socket of open.keys()) socket.destroy();
      return new Promise((ended) => server.close(() => ended()));
    },
  };
}
