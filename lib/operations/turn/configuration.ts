/**
 * The configuration of a coturn (4.6, as Debian 12 has it) that belongs to this installation: it takes the credentials that the product makes,
 * and carries packets to the media server and to nobody else (P22).
 */

import { addressOf } from "./address.ts";

/** What the configuration is made from; everything looked up already. */
export interface TurnFacts {
  /** as TURN_URLS names them (RFC 7065) */
  readonly urls: readonly string[];
  readonly secret: string;
  /** the name in certificates and credentials */
  readonly realm: string;
  /** the addresses that browsers are told for the media server: the only ones a relay may reach */
  readonly mediaAddresses: readonly string[];
  /** the ports that the media server has, for the words about the firewall */
  readonly mediaPorts: { readonly first: number; readonly last: number };
  readonly certFile: string;
  readonly keyFile: string;
}

/** Two participants behind a firewall take four relays per visit; a person whose ICE restarts holds the old ones for a moment. */
const RELAYS_PER_CREDENTIAL = 12;
const RELAYS_IN_ALL = 1200;
/** Bytes per second of one relay: the media server takes and sends at most 2 Mbit/s and direction. */
const BYTES_PER_SECOND_MAX = 400_000;
/** A relay that nobody renews is gone after this long; browsers renew. */
const RELAY_SECONDS = 600;
/** RFC 8656 § 9 and § 12. Browsers renew by these times, so shorter ones would cut calls. */
const PERMISSION_SECONDS = 300;
const CHANNEL_SECONDS = 600;
const NONCE_SECONDS = 600;
const RELAY_PORTS = { first: 49_160, last: 49_999 };

interface Listening {
  readonly port: number | undefined;
  readonly tlsPort: number | undefined;
  readonly udp: boolean;
  readonly tcp: boolean;
}

/** Which ports and transports the addresses mean. */
export function listeningOf(urls: readonly string[]): Listening {
  const addresses = urls.map(addressOf).filter((address) => address !== undefined);
  const plain = addresses.filter(({ tls }) => !tls);
  return {
    port: plain[0]?.port,
    tlsPort: addresses.find(({ tls }) => tls)?.port,
    udp: plain.some(({ transport }) => transport === "udp"),
    tcp: plain.some(({ transport }) => transport === "tcp"),
  };
}

/** The file's text. It holds the secret: for the TURN server's user alone. */
export function turnConfiguration(facts: TurnFacts): string {
  const { port, tlsPort, udp, tcp } = listeningOf(facts.urls);
  const { first, last } = facts.mediaPorts;
  return [
    "# coturn for Amtsfenster: /etc/turnserver.conf, readable for the user turnserver alone (it holds the secret).",
    `# Firewall: let everybody reach ${
      [port, tlsPort].filter(Boolean).join(" and ")
    }; let this machine reach the`,
    `# media server at UDP ${first === last ? first : `${first}–${last}`} and nothing else in your network.`,
    "",
    "# Where it listens",
    ...(port === undefined ? ["no-udp", "no-tcp"] : [`listening-port=${port}`]),
    ...(port !== undefined && !udp ? ["no-udp"] : []),
    ...(port !== undefined && !tcp ? ["no-tcp"] : []),
    ...(tlsPort === undefined
      ? ["no-tls"]
      : [`tls-listening-port=${tlsPort}`, `cert=${facts.certFile}`, `pkey=${facts.keyFile}`]),
    "no-dtls",
    "no-tlsv1",
    "no-tlsv1_1",
    "",
    "# Who may use it: names that the product made, until the time in them",
    `realm=${facts.realm}`,
    "use-auth-secret",
    `static-auth-secret=${facts.secret}`,
    `stale-nonce=${NONCE_SECONDS}`,
    "fingerprint",
    "no-cli",
    "no-software-attribute",
    "",
    "# Whom it reaches: the media server, over UDP, and nobody else (a denied range gives way to an allowed address)",
    "denied-peer-ip=0.0.0.0-255.255.255.255",
    "denied-peer-ip=::-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
    ...facts.mediaAddresses.map((address) => `allowed-peer-ip=${address}`),
    "no-tcp-relay",
    "no-multicast-peers",
    "no-stun-backward-compatibility",
    "response-origin-only-with-rfc5780",
    "",
    "# How much",
    `min-port=${RELAY_PORTS.first}`,
    `max-port=${RELAY_PORTS.last}`,
    `user-quota=${RELAYS_PER_CREDENTIAL}`,
    `total-quota=${RELAYS_IN_ALL}`,
    `max-bps=${BYTES_PER_SECOND_MAX}`,
    `max-allocate-lifetime=${RELAY_SECONDS}`,
    `permission-lifetime=${PERMISSION_SECONDS}`,
    `channel-lifetime=${CHANNEL_SECONDS}`,
    "",
    "# What it writes: to the system's log, without what it carries",
    "syslog",
    "simple-log",
    "",
  ].join("\n");
}
