import { join } from "node:path";
import { workerPaths } from "#media/worker/paths.ts";

/** The first of `names` that is an executable file on PATH. */
export function findProgram(...names: string[]): string | undefined {
  const folders = (Deno.env.get("PATH") ?? "/usr/bin:/bin").split(":");
  for (const name of names) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (isExecutable(path)) return path;
    }
  }
  return undefined;
}

/** Chromium for browser tests: `CHROMIUM`, Debian's package, or a Chrome that is there. */
export function findChromium(): string | undefined {
  const named = Deno.env.get("CHROMIUM");
  if (named !== undefined && named !== "") return isExecutable(named) ? named : undefined;
  return findProgram("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
}

/** The folder with `initdb` and `postgres` of the newest PostgreSQL that Debian's package put there. */
export function findPostgres(): string | undefined {
  const root = "/usr/lib/postgresql";
  const versions = entries(root).map(Number).filter(Number.isInteger).sort((a, b) => b - a);
  for (const version of versions) {
    const folder = join(root, String(version), "bin");
    if (isExecutable(join(folder, "initdb")) && isExecutable(join(folder, "postgres"))) return folder;
  }
  return undefined;
}

function entries(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)].map((entry) => entry.name);
  } catch (fault) {
    if (fault instanceof Deno.errors.NotFound) return [];
    throw fault;
  }
}

function isExecutable(path: string): boolean {
  try {
    const info = Deno.statSync(path);
    return info.isFile && ((info.mode ?? 0) & 0o111) !== 0;
  } catch {
    return false;
  }
}

/** The mediasoup worker: the one that `MEDIASOUP_WORKER_BIN` names, or the one that the provider put into the cache. */
export function findVideoWorker(): string | undefined {
  const { binary } = workerPaths(Deno.env.toObject());
  return isExecutable(binary) ? binary : undefined;
}
