import { parseEnv } from "node:util";
import type { Environment } from "./config.ts";
import { SETTINGS } from "./read.ts";

/**
 * The product's settings from the process's environment and, for names that are not set there, from the `.env` file in `folder`.
 * Only names in {@link SETTINGS} are read, so that narrow permissions suffice.
 */
export function readEnvironment(folder: string): Environment {
  const fromFile = readEnvFile(`${folder}/.env`);
  return Object.fromEntries(SETTINGS.map((name) => [name, Deno.env.get(name) ?? fromFile[name]]));
}

function readEnvFile(path: string): Environment {
  try {
    return parseEnv(Deno.readTextFileSync(path));
  } catch (fault) {
    if (fault instanceof Deno.errors.NotFound) return {};
    throw fault;
  }
}
