import { lookup } from "node:dns/promises";
import type { Config } from "#lib/config/mod.ts";
import { print, printFault } from "../print.ts";
import { turnConfiguration } from "./configuration.ts";

/** sysexits.h */
const EXIT_CONFIG = 78;
const OWNER_ALONE = 0o600;
/** Where Debian's coturn looks for them when the product has no certificate of its own. */
const CERTIFICATE = { certFile: "/etc/turnserver/fullchain.pem", keyFile: "/etc/turnserver/privkey.pem" };

/**
 * `main.ts turn-config [file]`: writes the configuration of the TURN server that belongs to these settings, to a file for its owner alone or to
 * standard output. @returns the exit code
 */
export async function writeTurnConfiguration(config: Config, file: string | undefined): Promise<number> {
  const { turn, media, publicUrl, tls } = config;
  if (!turn) return refuse("TURN_URLS and TURN_SECRET to be set", "none");
  const addresses = await mediaAddresses(media);
  if (addresses.length === 0) {
    return refuse(
      "MEDIA_ANNOUNCED_ADDRESS or MEDIA_LISTEN with the media server's address",
      `${media.announcedAddress ?? media.listen}, which leads to none`,
    );
  }
  const text = turnConfiguration({
    ...turn,
    realm: publicUrl.hostname,
    mediaAddresses: addresses,
    mediaPorts: { first: media.port, last: media.port + media.workers - 1 },
    ...(tls ?? CERTIFICATE),
  });
  if (file === undefined) {
    print(text);
    return 0;
  }
  await Deno.writeTextFile(file, text, { mode: OWNER_ALONE });
  // The mode counts only for a new file.
  await Deno.chmod(file, OWNER_ALONE);
  print(`wrote ${file}, for its owner alone: it holds TURN_SECRET`);
  return 0;
}

/** What browsers are told, as addresses: a name is looked up, "everywhere" means this machine's own. */
async function mediaAddresses({ announcedAddress, listen }: Config["media"]): Promise<string[]> {
  const named = announcedAddress ?? (["0.0.0.0", "::"].includes(listen) ? undefined : listen);
  if (named === undefined) {
    return Deno.networkInterfaces().filter(({ family, address }) =>
      family === "IPv4" && !address.startsWith("127.")
    ).map(({ address }) => address);
  }
  if (/^[0-9.]+$/.test(named) || named.includes(":")) return [named];
  const found = await lookup(named, { all: true }).catch(() => []);
  return [...new Set(found.map(({ address }) => address))];
}

function refuse(expected: string, found: string): number {
  printFault(`expected ${expected}, found ${found}`);
  return EXIT_CONFIG;
}
