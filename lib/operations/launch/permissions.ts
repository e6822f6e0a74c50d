import { join, resolve } from "node:path";
import { type Config, SETTINGS } from "#lib/config/mod.ts";

/** What the launcher found out about the machine, apart from the settings. */
export interface Machine {
  /** The folder with `main.ts`. */
  readonly checkout: string;
  /** Where Deno keeps npm packages: some of them read data files of their own (fonts, colour profiles) while running. */
  readonly packages: string;
  /** The folder of the video worker: its state is read from there. */
  readonly workerCache: string;
  /** The place of the video worker's program; it may not exist yet. */
  readonly workerBin: string;
}

/**
 * Names besides our own settings that the server process may read: where the video worker's cache lies (the first three). Every
 * other name reads as unset (`--ignore-env`), because libraries ask for many and must not learn what else is in the environment.
 */
const FURTHER_NAMES = [
  "AMTSFENSTER_CACHE",
  "HOME",
  "XDG_CACHE_HOME",
  "CACHE_DIR",
  "NODE_ENV",
] as const;

/** Facts about the machine that libraries ask for: nodemailer its name and interfaces, mediasoup its processors. */
const SYSTEM_FACTS = ["hostname", "networkInterfaces", "cpus", "osRelease", "uid", "gid"] as const;

/**
 * The permissions of the server process, no wider than these settings need: no `-A`, no native libraries, one program, one
 * folder to write to, the named hosts and no others.
 */
export function serverPermissions(config: Config, machine: Machine): string[] {
  return [
    "--no-prompt",
    `--allow-net=${netAddresses(config).join(",")}`,
    `--allow-read=${readFolders(config, machine).join(",")}`,
    `--allow-write=${resolve(machine.checkout, config.dataDir)}`,
    `--allow-run=${config.media.workerBin ?? machine.workerBin}`,
    `--allow-env=${[...SETTINGS, ...FURTHER_NAMES].join(",")}`,
    "--ignore-env",
    `--allow-sys=${SYSTEM_FACTS.join(",")}`,
  ];
}

/** `host:port` for the listening address and each service that the settings name; IPv6 in brackets. */
export function netAddresses(config: Config): string[] {
  const named = [
    config.mail.smtpUrl,
    config.databaseUrl,
    config.sms?.url.href,
    config.oidc?.issuer.href,
    config.kvUrl,
    config.seal.tsaUrl?.href,
  ];
  const hosts = named.flatMap((url) => url === undefined ? [] : addressOf(url));
  return [...new Set([listening(config), ...hosts])];
}

/** Ports where an address leaves them out (RFC 8314 for mail). */
const DEFAULT_PORTS: Readonly<Record<string, number>> = {
  "http:": 80,
  "https:": 443,
  "smtp:": 587,
  "smtps:": 465,
  "postgres:": 5432,
  "postgresql:": 5432,
};

function addressOf(text: string): string[] {
  if (!URL.canParse(text)) return [];
  const url = new URL(text);
  const port = url.port || DEFAULT_PORTS[url.protocol];
  if (url.hostname === "" || port === undefined) return [];
  return [`${decodeURIComponent(url.hostname)}:${port}`];
}

function listening({ host, port }: Config): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]:${port}` : `${host}:${port}`;
}

function readFolders(config: Config, machine: Machine): string[] {
  const files = [
    ...[config.tls?.certFile, config.tls?.keyFile, config.seal.p12File],
    ...[config.planFile, config.media.workerBin],
  ];
  return [
    machine.checkout,
    resolve(machine.checkout, config.dataDir),
    join(machine.packages, "npm"),
    machine.workerCache,
    ...files.flatMap((file) => file === undefined ? [] : resolve(machine.checkout, file)),
  ];
}
