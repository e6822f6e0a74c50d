import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type Config, type Environment, readConfig, readEnvFile } from "#lib/config/mod.ts";
import { workerPaths } from "#media/worker/paths.ts";
import { demoFolderFault, folderEntries } from "../demo_folder.ts";
import type { Machine } from "./permissions.ts";

export const COMMANDS = ["start", "demo", "dev"] as const;
export type Command = typeof COMMANDS[number];

/** `start` serves a town; `demo` a demo town; `dev` a demo town that restarts when its sources change. */
export function isCommand(word: string | undefined): word is Command {
  return COMMANDS.some((command) => command === word);
}

/** The folder that holds `main.ts`. */
export function checkoutFolder(): string {
  return resolve(dirname(fileURLToPath(import.meta.url)), "../../..");
}

/**
 * The environment of the processes to start: the `.env` file of the checkout, over it the process's own environment, over it what
 * the command means.
 */
export function environmentFor(command: Command, checkout: string, own: Environment): Record<string, string> {
  const merged: Environment = {
    ...(command === "start" ? {} : { DEMO_SAMPLES: "1" }),
    ...readEnvFile(`${checkout}/.env`),
    ...own,
    ...(command === "start" ? {} : { DEMO: "1" }),
  };
  return Object.fromEntries(
    Object.entries(merged).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** The checked settings, or one line per fault: what was expected and what was found (P43). */
export function checkSettings(
  env: Environment,
  checkout: string,
): { ok: true; config: Config } | { ok: false; lines: string[] } {
  const read = readConfig(env);
  if (!read.ok) {
    return {
      ok: false,
      lines: read.faults.map(({ name, expected, found }) => `${name}: expected ${expected}, found ${found}`),
    };
  }
  const { demo, dataDir } = read.config;
  const fault = demoFolderFault({ demo, dataDir, entries: folderEntries(resolve(checkout, dataDir)) });
  return fault === undefined ? read : { ok: false, lines: [fault] };
}

/** What the permissions need to know about this machine. */
export function lookAtMachine(env: Environment, checkout: string): Machine {
  const worker = workerPaths(env);
  return { checkout, packages: packagesFolder(env), workerCache: worker.cache, workerBin: worker.binary };
}

/** Deno's cache folder, as Deno itself finds it on Unix: DENO_DIR, XDG_CACHE_HOME/deno, HOME/.cache/deno; macOS: Library/Caches. */
function packagesFolder(env: Environment): string {
  if (env.DENO_DIR) return resolve(env.DENO_DIR);
  if (Deno.build.os === "darwin") return resolve(env.HOME ?? "/", "Library/Caches/deno");
  return env.XDG_CACHE_HOME ? resolve(env.XDG_CACHE_HOME, "deno") : resolve(env.HOME ?? "/", ".cache/deno");
}
