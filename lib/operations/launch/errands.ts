import { dirname, resolve } from "node:path";
import { type Config, type Environment, readConfig } from "#lib/config/mod.ts";
import { reportSettings } from "../doctor/finding.ts";
import { addressOf } from "../turn/address.ts";
import { type Machine, serverPermissions } from "./permissions.ts";
import { startCompanion } from "./processes.ts";
import { environmentFor, lookAtMachine } from "./settings.ts";

const ERRANDS = ["doctor", "audit", "turn-config", "backup", "restore"];

/** What `main.ts` does and ends, instead of serving. */
export function isErrand(word: string | undefined): word is string {
  return word !== undefined && ERRANDS.includes(word);
}

/** Runs `main.ts doctor|audit|turn-config|backup|restore` with what the server may do and, beyond that, only what this errand needs. @returns the exit code */
export async function runErrand(
  words: readonly string[],
  checkout: string,
  own: Environment,
): Promise<number> {
  const env = environmentFor("start", checkout, own);
  const read = readConfig(env);
  if (!read.ok) return reportSettings(read.faults);
  // A person names a place from where they stand; `deno task` keeps that folder here and runs in the checkout.
  const places = words.slice(1).map((word) => resolve(own["INIT_CWD"] ?? checkout, word));
  const permissions = errandPermissions(read.config, lookAtMachine(env, checkout), words[0], places);
  const args = ["run", "--quiet", ...permissions, "main.ts", ...words.slice(0, 1), ...places];
  return await startCompanion({ args, cwd: checkout, env }).exit;
}

/** The server's permissions and a few more. */
export function errandPermissions(
  config: Config,
  machine: Machine,
  errand: string | undefined,
  places: readonly string[],
): string[] {
  const server = serverPermissions(config, machine);
  switch (errand) {
    case "backup":
      return [...server, ...allow("read", places), ...allow("write", places)];
    case "audit":
      return [...server, ...allow("read", places), ...allow("net", ownAddresses(config))];
    case "restore":
      // The case keys lie beside the backups.
      return [...server, ...allow("read", places.map((place) => dirname(place)))];
    case "turn-config":
      // The media server's name is looked up.
      return [...server, ...allow("net", nameServerOf(config)), ...allow("write", places)];
    default:
      return [
        ...server,
        ...allow("net", [...ownAddresses(config), ...turnServers(config), ...callAddresses(config)]),
        "--allow-sys=statfs",
      ];
  }
}

function turnServers({ turn }: Config): string[] {
  const addresses = (turn?.urls ?? []).map(addressOf).filter((address) => address !== undefined);
  return addresses.map(({ host, port }) => `${host.includes(":") ? `[${host}]` : host}:${port}`);
}

/** Where the doctor's own call goes, on whatever ports: out of any address of this machine, to where the media server is or says it is. */
function callAddresses({ media: { listen, announcedAddress } }: Config): string[] {
  const hosts = ["127.0.0.1", "0.0.0.0", listen, ...(announcedAddress ? [announcedAddress] : [])];
  return [...new Set(hosts)].map((host) => host.includes(":") ? `[${host}]` : host);
}

/** What a host name needs to be looked up; an address needs nothing. */
function nameServerOf({ media: { announcedAddress } }: Config): string[] {
  return announcedAddress === undefined || /^[0-9.]+$|:/.test(announcedAddress) ? [] : [announcedAddress];
}

/** Where the installation itself answers and where its video workers listen. */
function ownAddresses({ port, media }: Config): string[] {
  const host = media.listen.includes(":") ? `[${media.listen}]` : media.listen;
  const listening = Array.from({ length: media.workers }, (_, index) => `${host}:${media.port + index}`);
  return [`127.0.0.1:${port}`, `[::1]:${port}`, ...(media.port === 0 ? [] : listening)];
}

function allow(what: string, values: readonly string[]): string[] {
  return values.length > 0 ? [`--allow-${what}=${values.join(",")}`] : [];
}
