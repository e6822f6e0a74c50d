import { parseEnv } from "node:util";
import type { Environment } from "./config.ts";
import { SETTINGS } from "./read.ts";

/** Where a machine keeps what may be made again: the video worker's cache goes there. */
const PLACES = ["AMTSFENSTER_CACHE", "XDG_CACHE_HOME", "HOME"] as const;

/**
 * The product's settings from the process's environment and, for names that are not set there, from the `.env` file in `folder`.
 * Only names in {@link SETTINGS} are read, so that narrow permissions suffice.
 */
export function readEnvironment(folder: string): Environment {
  const fromFile = readEnvFile(`${folder}/.env`);
  return Object.fromEntries(
    [...SETTINGS, ...PLACES].map((name) => [name, Deno.env.get(name) ?? fromFile[name]]),
  );
}

function readEnvFile(path: string): Environment {
  try {
    return parseEnv(Deno.readTextFileSync(path));
  } catch (fault) {
    if (fault instanceof Deno.errors.NotFound) return {};
    throw fault;
  }
}
