/** Builds the worker from the sources in mediasoup's npm package against the system's libraries. */
import { mesonList } from "./meson.ts";
import { ADAPTERS, COMPILE_FLAGS, HEADER_FLAGS, LIBRARIES } from "./recipe.ts";
import { run, tail } from "./run.ts";

export type Built = { readonly ok: true; readonly binary: string } | {
  readonly ok: false;
  readonly reason: string;
};

export type BuildOptions = {
  /** The package's `worker` folder. */
  readonly sources: string;
  /** A private folder; objects of an interrupted build in it are used again. */
  readonly folder: string;
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
};

/** What one compiler may take at its peak; fewer run at once where memory is short. */
const COMPILER_BYTES = 800_000_000;

/** Below everyday work, so that the web server stays quick while two compilers use two cores. */
const NICENESS = "10";

export async function buildWorker(options: BuildOptions): Promise<Built> {
  const { folder, signal, onProgress } = options;
  const sources = await listSources(options.sources);
  const total = sources.length + 1;
  onProgress(0, total);
  const prepared = await prepareHeaders(options);
  if (!prepared.ok) return prepared;

  let done = 1;
  onProgress(done, total);
  let failed: string | undefined;
  const queue = [...sources];
  const objects: string[] = [];
  const next = async () => {
    for (let source = queue.shift(); source && !failed; source = queue.shift()) {
      const compiled = await compile(options, source);
      if (!compiled.ok) failed = compiled.reason;
      else {
        objects.push(compiled.object);
        onProgress(++done, total);
      }
    }
  };
  await Promise.all(Array.from({ length: jobs() }, next));
  signal.throwIfAborted();
  if (failed) return { ok: false, reason: failed };

  const binary = `${folder}/mediasoup-worker`;
  const linked = await run(
    "g++",
    ["-o", binary, ...objects.sort(), ...LIBRARIES.map((name) => `-l${name}`)],
    {
      signal,
    },
  );
  return linked.ok
    ? { ok: true, binary }
    : { ok: false, reason: `linking the worker failed: ${tail(linked.output)}` };
}

/** All files to compile, relative to the sources, the largest first so that no core idles at the end. */
export async function listSources(worker: string): Promise<string[]> {
  const main = mesonList(await Deno.readTextFile(`${worker}/meson.build`), "common_sources");
  const libwebrtc = mesonList(
    await Deno.readTextFile(`${worker}/deps/libwebrtc/meson.build`),
    "libwebrtc_sources",
  );
  const files = [...main, "src/main.cpp", ...libwebrtc.map((file) => `deps/libwebrtc/${file}`)];
  const sized = await Promise.all(
    [...new Set(files)].map(async (file) => ({ file, size: (await Deno.stat(`${worker}/${file}`)).size })),
  );
  return sized.sort((a, b) => b.size - a.size).map(({ file }) => file);
}

function flags({ sources, folder }: BuildOptions): string[] {
  const includes = [
    `${folder}/adapters`,
    `${sources}/include`,
    `${folder}/fbs`,
    `${sources}/deps/libwebrtc`,
    `${sources}/deps/libwebrtc/libwebrtc`,
  ];
  return [...COMPILE_FLAGS, ...includes.map((path) => `-I${path}`)];
}

/** Our headers, flatc's headers from the schemas, and the precompiled header. */
async function prepareHeaders(options: BuildOptions): Promise<{ ok: true } | { ok: false; reason: string }> {
  const { folder, sources, signal } = options;
  await Deno.mkdir(`${folder}/objects`, { recursive: true });
  await Deno.mkdir(`${folder}/fbs/FBS`, { recursive: true });
  for (const [name, text] of Object.entries(ADAPTERS)) {
    await Deno.mkdir(`${folder}/adapters/${name}`.replace(/\/[^/]*$/, ""), { recursive: true });
    await Deno.writeTextFile(`${folder}/adapters/${name}`, text);
  }
  const schemas = mesonList(await Deno.readTextFile(`${sources}/fbs/meson.build`), "flatbuffers_schemas");
  const flatc = await run("flatc", [
    ...HEADER_FLAGS,
    "-o",
    `${folder}/fbs/FBS`,
    ...schemas.map((name) => `${sources}/fbs/${name}`),
  ], { signal });
  if (!flatc.ok) return { ok: false, reason: `flatc failed: ${tail(flatc.output)}` };

  const header = `${folder}/adapters/precompiled.h`;
  const compiled = await run("nice", [
    "-n",
    NICENESS,
    "g++",
    ...flags(options),
    "-x",
    "c++-header",
    "-o",
    `${header}.gch`,
    header,
  ], { signal });
  return compiled.ok
    ? { ok: true }
    : { ok: false, reason: `compiling the common header failed: ${tail(compiled.output)}` };
}

async function compile(
  options: BuildOptions,
  source: string,
): Promise<{ ok: true; object: string } | { ok: false; reason: string }> {
  const object = `${options.folder}/objects/${source.replaceAll("/", "_")}.o`;
  if (await exists(object)) return { ok: true, object };
  const draft = `${object}.part`;
  const compiled = await run("nice", [
    "-n",
    NICENESS,
    "g++",
    ...flags(options),
    "-include",
    `${options.folder}/adapters/precompiled.h`,
    "-c",
    "-o",
    draft,
    `${options.sources}/${source}`,
  ], { signal: options.signal });
  if (!compiled.ok) return { ok: false, reason: `compiling ${source} failed: ${tail(compiled.output)}` };
  await Deno.rename(draft, object);
  return { ok: true, object };
}

function jobs(): number {
  const room = Math.floor(Deno.systemMemoryInfo().available / COMPILER_BYTES);
  return Math.max(1, Math.min(navigator.hardwareConcurrency, room));
}

async function exists(path: string): Promise<boolean> {
  try {
    await Deno.stat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
