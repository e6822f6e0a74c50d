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

/** What else may rightly stand there: what Deno, its telemetry, its packages and PostgreSQL's client read for themselves. */
const READ_BY_OTHERS = /^(DENO|OTEL|NODE|NPM|XDG)_|^PG|^(PATH|HOME|LANG|LC_\w+|TZ|NO_COLOR|\w*_proxy)$/i;

/** Names in the `.env` file in `folder` that no setting has. A slip there leaves its setting at the default without a word. */
export function unknownNames(folder: string): string[] {
  const known: readonly string[] = [...SETTINGS, ...PLACES];
  return Object.keys(readEnvFile(`${folder}/.env`))
    .filter((name) => !known.includes(name) && !READ_BY_OTHERS.test(name));
}

/** The names and values of an `.env` file; none where there is no file. */
export function readEnvFile(path: string): Environment {
  try {
    return parseEnv(Deno.readTextFileSync(path));
  } catch (fault) {
    if (fault instanceof Deno.errors.NotFound) return {};
    throw fault;
  }
}
