import { Buffer } from "node:buffer";
import { createSocket } from "node:dgram";
import { connect as connectTcp, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { Config } from "#lib/config/mod.ts";
import { iceServersFor } from "#lib/visits/mod.ts";
import { type Exchange, overDatagrams, TurnClient } from "../turn/stun.ts";
import { addressOf, type TurnAddress } from "../turn/address.ts";
import { LATE, within } from "../within.ts";
import { type Finding, nameOf } from "./finding.ts";

const ANSWER_TIMEOUT_SECONDS = 5;
/** RFC 8489 § 14.8 and RFC 8656 § 7.2: unauthorized; forbidden. */
const UNAUTHORIZED = 401;
const FORBIDDEN = 403;
/** Addresses of any town's own network, the TURN server's machine included. */
const INNER_ADDRESSES = ["127.0.0.1", "10.0.0.1", "192.168.0.1", "169.254.169.254"];

/** Asks each TURN address for a relay with credentials as browsers get them, and whether the relay leads into the town's network (P22). */
export async function checkTurn({ turn, demo }: Config): Promise<Finding[]> {
  if (!turn) {
    const facts = { part: "TURN", expected: "a TURN server over TLS", found: "none" };
    const advice =
      "Without it there is no call from behind firewalls that let only web pages pass: TURN_URLS, TURN_SECRET.";
    return [demo ? { state: "good", ...facts } : { state: "note", ...facts, advice }];
  }
  return await Promise.all(turn.urls.map((url) => checkUrl(url, turn.secret)));
}

async function checkUrl(url: string, secret: string): Promise<Finding> {
  const facts = { part: "TURN", expected: `${url} to take our credentials and to lead to no inner address` };
  const address = addressOf(url);
  if (!address) return { state: "wrong", ...facts, found: "no address of a TURN server" };
  const line = openLine(address);
  // Closed also where no answer came: nothing is sent into the void any longer.
  const asked = await within(ANSWER_TIMEOUT_SECONDS, ask(line, secret)).catch(nameOf)
    .finally(() => line.close());
  if (asked === LATE) {
    return {
      state: "wrong",
      ...facts,
      found: "no answer",
      advice: "Is it running, and open in the firewall?",
    };
  }
  if (typeof asked === "string") return { state: "wrong", ...facts, found: asked };
  if (asked.code === UNAUTHORIZED) {
    const advice = "TURN_SECRET and its static-auth-secret must agree, and both clocks.";
    return { state: "wrong", ...facts, found: "our credentials refused", advice };
  }
  if (!asked.ok) return { state: "wrong", ...facts, found: `refusal ${asked.code}` };
  if (asked.open.length > 0) {
    const advice =
      "It is a way into your network. Use the configuration that `deno task turn-config` writes.";
    return { state: "wrong", ...facts, found: `relays to ${asked.open.join(", ")}`, advice };
  }
  return { state: "good", ...facts, found: "just that" };
}

async function ask(
  { exchange }: Way,
  secret: string,
): Promise<{ ok: boolean; code: number; open: string[] }> {
  const holder = { visitId: "doctor", role: "doctor" };
  const [server] = iceServersFor({ urls: [], secret }, holder, Temporal.Now.instant());
  const client = new TurnClient(exchange, {
    username: server?.username ?? "",
    password: server?.credential ?? "",
  });
  const { ok, code } = await client.allocate();
  const open: string[] = [];
  for (const inner of ok ? INNER_ADDRESSES : []) {
    if ((await client.permit(inner)).code !== FORBIDDEN) open.push(inner);
  }
  return { ok, code, open };
}

type Way = { readonly exchange: Exchange; close(): void };

function openLine({ tls, transport, host, port }: TurnAddress): Way {
  if (transport === "udp") {
    const socket = createSocket(host.includes(":") ? "udp6" : "udp4");
    // A name that several datagrams look up fails once for each: the first fault is the answer, the others are nobody's.
    socket.on("error", () => {});
    return { close: () => socket.close(), exchange: overDatagrams(socket, port, host) };
  }
  const socket: Socket = tls ? connectTls({ host, port, servername: host }) : connectTcp({ host, port });
  return {
    close: () => void socket.destroy(),
    // Answers are short and come one by one: each fits a packet.
    exchange: (message) =>
      new Promise((resolve, reject) => {
        socket.once("error", reject).once("data", (answer) => resolve(Buffer.from(answer)));
        socket.write(message);
      }),
  };
}
