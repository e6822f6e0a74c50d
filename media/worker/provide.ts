/**
 * Provides the video worker, in a process of its own: the server never compiles, installs or downloads anything.
 *
 * `deno run --allow-read --allow-write --allow-env --allow-net --allow-run --allow-sys media/worker/provide.ts`
 *
 * Order: given by MEDIASOUP_WORKER_BIN → already in the cache → published prebuilt → built from source. Progress goes
 * to the status file and to the terminal. Exit code 0 when the worker is there, 1 when it cannot be had.
 *
 * WORKER_SETUP=never forbids installing packages. MEDIASOUP_SKIP_WORKER_PREBUILT_DOWNLOAD and
 * MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL mean the same as for mediasoup's own installation.
 */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { buildWorker } from "./build.ts";
import { aptCommand, findPackages, installPackages } from "./packages.ts";
import { type WorkerPaths, workerPaths } from "./paths.ts";
import { downloadPrebuilt, prebuiltUrl } from "./prebuilt.ts";
import { MEDIASOUP_VERSION } from "./recipe.ts";
import { run, runsHere, tail } from "./run.ts";
import { describe, readStatus, REPORT_EVERY_SECONDS, type WorkerStatus, writeReport } from "./status.ts";

type Env = Readonly<Record<string, string | undefined>>;
type Outcome = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export type Providing = {
  readonly env: Env;
  readonly paths: WorkerPaths;
  readonly signal: AbortSignal;
  /** Called once, when the package's sources are really needed: loading them may take a download. */
  readonly sources: () => Promise<string>;
  readonly print: (line: string) => void;
};

/** Between two looks at another provider's report. */
const LOOK_EVERY_MS = 1000;
/** Compiling is printed in steps of this many files. */
const PRINT_EVERY_FILES = 25;

/** Provides the worker; the last report says how it went. */
export async function provide(providing: Providing): Promise<Outcome> {
  const { paths, print } = providing;
  await Deno.mkdir(paths.folder, { recursive: true });
  if (paths.given) {
    const fits = await runsHere(paths.binary);
    return await conclude(
      providing,
      fits ? { ok: true } : {
        ok: false,
        reason: `MEDIASOUP_WORKER_BIN names ${paths.binary}, which does not run here`,
      },
    );
  }
  if (await runsHere(paths.binary)) return await conclude(providing, { ok: true });

  using lock = await Deno.open(paths.lock, { create: true, write: true });
  if (!await lock.tryLock(true)) {
    print("Video worker: another process is already providing it.");
    await followOther(providing, lock.lock(true));
  }
  // The lock is ours. Whoever had it may have finished the work.
  if (await runsHere(paths.binary)) return await conclude(providing, { ok: true });
  using reports = startReports(providing);
  let outcome: Outcome;
  try {
    outcome = await obtain(providing, reports.tell);
  } catch (fault) {
    // A full disk, a package that cannot be downloaded: the product goes on without video and says why.
    outcome = { ok: false, reason: fault instanceof Error ? fault.message : String(fault) };
  }
  return await conclude(providing, outcome, reports.flush);
}

async function obtain(providing: Providing, tell: (status: WorkerStatus) => void): Promise<Outcome> {
  const { env, paths, signal } = providing;
  tell({ state: "waiting" });
  if (!env.MEDIASOUP_SKIP_WORKER_PREBUILT_DOWNLOAD && await obtainPrebuilt(providing)) return { ok: true };
  if (Deno.build.os !== "linux") {
    return { ok: false, reason: `no prebuilt worker could be had and sources are built on Linux only` };
  }
  const packages = await obtainPackages(providing, tell);
  if (!packages.ok) return packages;

  const compiler = await run("g++", ["--version"], { signal });
  if (!compiler.ok) return { ok: false, reason: `the build needs g++: ${tail(compiler.output)}` };
  const tools = createHash("sha256").update(compiler.output + packages.versions).digest("hex").slice(0, 12);
  const folder = `${paths.folder}/build-${tools}`;
  const built = await buildWorker({
    sources: await providing.sources(),
    folder,
    signal,
    onProgress: (done, total) => tell({ state: "compiling", done, total }),
  });
  if (!built.ok) return built;
  const installed = await install(built.binary, paths.binary);
  if (installed.ok) await Deno.remove(folder, { recursive: true });
  return installed;
}

/** Missing packages are installed as root, unless forbidden; otherwise the reason names the exact command. */
async function obtainPackages(
  { env, signal, print }: Providing,
  tell: (status: WorkerStatus) => void,
): Promise<{ ok: true; versions: string } | { ok: false; reason: string }> {
  const found = await findPackages(signal);
  // Not Debian: whoever runs this may have the same libraries under other names, so the compiler decides.
  if (!found.known) return { ok: true, versions: "" };
  if (found.missing.length === 0) return { ok: true, versions: found.versions };
  const command = aptCommand(found.missing);
  if (env.WORKER_SETUP === "never" || Deno.uid() !== 0) {
    const why = env.WORKER_SETUP === "never" ? "WORKER_SETUP=never" : "not root";
    return { ok: false, reason: `packages are missing (${why}); please run as root: ${command}` };
  }
  print(`Video worker: installing system packages: ${command}`);
  tell({ state: "installing packages", packages: found.missing });
  const installed = await installPackages(found.missing, signal);
  if (!installed.ok) return installed;
  const now = await findPackages(signal);
  return { ok: true, versions: now.known ? now.versions : "" };
}

async function obtainPrebuilt(providing: Providing): Promise<boolean> {
  const { env, paths, signal } = providing;
  const manifest = JSON.parse(await Deno.readTextFile(`${await providing.sources()}/../package.json`));
  const url = prebuiltUrl(
    manifest,
    { os: Deno.build.os, arch: Deno.build.arch, release: Deno.osRelease() },
    env.MEDIASOUP_WORKER_PREBUILT_DOWNLOAD_BASE_URL,
  );
  const bytes = await downloadPrebuilt(url, signal);
  if (!bytes) return false;
  const draft = `${paths.folder}/prebuilt.part`;
  await Deno.writeFile(draft, bytes);
  return (await install(draft, paths.binary)).ok;
}

/** Checks that the file runs here, then puts it in its place in one step. */
async function install(file: string, place: string): Promise<Outcome> {
  await Deno.chmod(file, 0o755);
  if (!await runsHere(file)) {
    await Deno.remove(file);
    return { ok: false, reason: "the worker was made but does not run on this system" };
  }
  await Deno.rename(file, place);
  return { ok: true };
}

/** Repeats what the other provider reports until it lets go of the lock. */
async function followOther({ paths, print, signal }: Providing, locked: Promise<void>): Promise<void> {
  let mine = false;
  const done = locked.then(() => mine = true);
  let printed = "";
  while (!mine && !signal.aborted) {
    const line = describe(await readStatus(paths.status, Temporal.Now.instant()));
    if (line !== printed) print(`Video worker: ${line} (in the other process)`);
    printed = line;
    await Promise.race([done, pause(LOOK_EVERY_MS)]);
  }
  signal.throwIfAborted();
}

async function conclude(
  { paths, print, signal }: Providing,
  outcome: Outcome,
  flush: () => Promise<void> = () => Promise.resolve(),
): Promise<Outcome> {
  signal.throwIfAborted();
  const status: WorkerStatus = outcome.ok
    ? { state: "ready" }
    : { state: "unavailable", reason: outcome.reason };
  await flush();
  await writeReport(paths.status, status, Temporal.Now.instant());
  print(`Video worker: ${describe(status)}`);
  return outcome;
}

/** Reports go out one after another; the last one is repeated so that readers see that work goes on. */
function startReports({ paths, print }: Providing) {
  let latest: WorkerStatus = { state: "waiting" };
  let writing: Promise<void> = Promise.resolve();
  let open = true;
  const write = () => {
    writing = writing.then(() =>
      open ? writeReport(paths.status, latest, Temporal.Now.instant()) : undefined
    );
  };
  const timer = setInterval(write, REPORT_EVERY_SECONDS * 1000);
  const stop = () => {
    open = false;
    clearInterval(timer);
  };
  return {
    tell(status: WorkerStatus) {
      latest = status;
      if (status.state !== "compiling" || status.done % PRINT_EVERY_FILES === 0) {
        if (status.state === "compiling") print(`Video worker: ${describe(status)}`);
      }
      write();
    },
    async flush() {
      stop();
      await writing;
    },
    [Symbol.dispose]: stop,
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The `worker` folder of the installed npm package (loading it makes sure that it is downloaded). */
async function packageSources(): Promise<string> {
  const { version } = await import("mediasoup");
  if (version !== MEDIASOUP_VERSION) {
    throw new Error(`expected mediasoup ${MEDIASOUP_VERSION}, found ${version}`);
  }
  const entry = fileURLToPath(import.meta.resolve("mediasoup"));
  return entry.replace(/\/node\/lib\/[^/]*$/, "/worker");
}

if (import.meta.main) {
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) Deno.addSignalListener(signal, () => stop.abort());
  const env = Deno.env.toObject();
  // deno-lint-ignore no-console -- a command-line tool tells its progress on the terminal
  const print = (line: string) => console.info(line);
  try {
    const outcome = await provide({
      env,
      paths: workerPaths(env),
      signal: stop.signal,
      sources: packageSources,
      print,
    });
    Deno.exit(outcome.ok ? 0 : 1);
  } catch (error) {
    if (stop.signal.aborted) Deno.exit(130);
    throw error;
  }
}
