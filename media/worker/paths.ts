/**
 * Where the video worker is found: the same answer for the launcher (which grants the permissions), the provider
 * (which fills the place) and the server (which runs it), before anything exists there. No side effects.
 */
import { MEDIASOUP_VERSION, recipeHash } from "./recipe.ts";

export type WorkerPaths = {
  /** The product's cache folder, outside the checkout. */
  readonly cache: string;
  /** This worker's folder in the cache: keyed by version, architecture and build inputs. */
  readonly folder: string;
  /** The finished program; appears by an atomic rename. */
  readonly binary: string;
  /** JSON of a `WorkerReport`, replaced atomically. */
  readonly status: string;
  /** Locked by whoever is filling the folder; the system releases it when that process ends, however it ends. */
  readonly lock: string;
  /** True if MEDIASOUP_WORKER_BIN names the binary: then nothing is provided. */
  readonly given: boolean;
};

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Computes the paths from an environment record: AMTSFENSTER_CACHE, else XDG_CACHE_HOME/amtsfenster (XDG Base
 * Directory Specification: only if absolute), else HOME/.cache/amtsfenster. Throws if none of them is set.
 */
export function workerPaths(env: Env, arch: string = Deno.build.arch): WorkerPaths {
  const cache = cacheFolder(env);
  const folder = `${cache}/worker/mediasoup-${MEDIASOUP_VERSION}-${Deno.build.os}-${arch}-${recipeHash()}`;
  const given = env.MEDIASOUP_WORKER_BIN?.trim();
  return {
    cache,
    folder,
    binary: given || `${folder}/mediasoup-worker`,
    status: `${folder}/status.json`,
    lock: `${folder}/lock`,
    given: Boolean(given),
  };
}

function cacheFolder(env: Env): string {
  const own = env.AMTSFENSTER_CACHE?.trim();
  if (own) return own.replace(/\/+$/, "");
  const xdg = env.XDG_CACHE_HOME?.trim();
  if (xdg?.startsWith("/")) return `${xdg.replace(/\/+$/, "")}/amtsfenster`;
  const home = env.HOME?.trim();
  if (home) return `${home.replace(/\/+$/, "")}/.cache/amtsfenster`;
  throw new Error("expected AMTSFENSTER_CACHE, XDG_CACHE_HOME or HOME to name a folder, found none of them");
}
