/** Where the media server listens and which addresses it tells the browsers. */
import type { types } from "mediasoup";
import type { TurnSettings } from "#lib/visits/mod.ts";

export type MediaSettings = {
  /** An address of this machine; 0.0.0.0 or :: for all of them. */
  readonly listen: string;
  /** What browsers are told instead: the public address in front of a NAT, or a host name. */
  readonly announcedAddress?: string;
  /** For UDP and TCP alike. The second worker takes the next port, and so on. 0: any free ports. */
  readonly port: number;
  readonly workers: number;
  readonly workerBin?: string;
  /** For browsers that reach neither of the ports. */
  readonly turn?: TurnSettings;
};

/**
 * What worker number `index` listens on. When listening everywhere without an announced address, each of this machine's
 * addresses is listened on and announced by itself, so that a call works on the machine and in its own network.
 */
export function listenInfos(
  settings: MediaSettings,
  index: number,
  addresses: () => readonly string[],
): types.TransportListenInfo[] {
  const port = settings.port === 0 ? {} : { port: settings.port + index };
  const everywhere = settings.listen === "0.0.0.0" || settings.listen === "::";
  const ips = everywhere && !settings.announcedAddress ? addresses() : [settings.listen];
  const announced = settings.announcedAddress ? { announcedAddress: settings.announcedAddress } : {};
  return ips.flatMap((ip) =>
    (["udp", "tcp"] as const).map((protocol) => ({ protocol, ip, ...announced, ...port }))
  );
}

/**
 * This machine's IPv4 addresses, loopback first. Reading them needs `--allow-sys=networkInterfaces`; without it only
 * loopback is known.
 */
export function ownAddresses(): string[] {
  const loopback = "127.0.0.1";
  try {
    const found = Deno.networkInterfaces().filter(({ family }) => family === "IPv4").map(({ address }) =>
      address
    );
    return [...new Set([loopback, ...found])];
  } catch (error) {
    if (error instanceof Deno.errors.NotCapable) return [loopback];
    throw error;
  }
}
