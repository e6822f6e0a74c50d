import { dirname, join, relative } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { BUILT, filesBelow, ROOT, shortHash } from "./places.ts";
import { buildHtmx, buildIslands, stopBundler } from "./scripts.ts";
import { buildStyles } from "./styles.ts";

/** How to compress, and the ending of the compressed file's name. */
const ENCODINGS = [[promisify(brotliWell), ".br"], [promisify(gzipBest), ".gz"]] as const;

/** Above this size the best brotli level costs seconds and saves a few percent. */
const BEST_BROTLI_BYTES_MAX = 100_000;

function brotliWell(content: Uint8Array, done: (fault: Error | null, result: Uint8Array) => void): void {
  const quality = content.length > BEST_BROTLI_BYTES_MAX ? 9 : 11;
  brotliCompress(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }, done);
}

function gzipBest(content: Uint8Array, done: (fault: Error | null, result: Uint8Array) => void): void {
  gzip(content, { level: 9 }, done);
}

/** What static/built/manifest.json says. */
export interface Manifest {
  /** Hash over everything the build reads. */
  readonly inputs: string;
  /** Logical name → file below static/built. */
  readonly files: Readonly<Record<string, string>>;
}

const MANIFEST = "manifest.json";
/** Results of earlier builds stay this long, because a server started with them may still be running. */
const KEEP_OLD_HOURS = 24;

/** The bundler is one child of this process, so builds within it take turns. */
let turn: Promise<unknown> = Promise.resolve();

/**
 * Builds styles, islands, htmx and icons into static/built. Does nothing when no input has changed.
 *
 * Safe to run in several processes at once: files are named by their content and the manifest is renamed into place last.
 */
export function buildAssets(into = BUILT): Promise<BuildResult> {
  const result = turn.then(() => build(into));
  turn = result.catch(() => undefined);
  return result;
}

export interface BuildResult {
  /** whether everything was up to date */
  readonly skipped: boolean;
  readonly manifest: Manifest;
}

async function build(into: string): Promise<BuildResult> {
  const inputs = await hashInputs();
  const existing = await readManifest(into);
  if (existing?.inputs === inputs && await allThere(existing, into)) {
    return { skipped: true, manifest: existing };
  }
  try {
    const [styles, scripts, htmx] = await Promise.all([buildStyles(), buildIslands(), buildHtmx()]);
    const files: Record<string, string> = Object.fromEntries(scripts.names);
    const named = new Set(scripts.names.values());
    for (const [path, content] of scripts.files) {
      // Shared chunks have no logical name; they are listed by their own, so that a missing one is noticed.
      if (!named.has(path)) files[path] = path;
      await writeWhole(join(into, path), content);
    }
    for (const [name, content] of [...styles, ["htmx.js", htmx] as const, ...await readIcons()]) {
      files[name] = await writeHashed(into, name, content);
    }
    const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => a < b ? -1 : 1));
    const manifest: Manifest = { inputs, files: sorted };
    await Promise.all(Object.values(sorted).map((file) => compress(join(into, file))));
    await writeWhole(
      join(into, MANIFEST),
      new TextEncoder().encode(JSON.stringify(manifest, null, 2) + "\n"),
    );
    const current = Object.values(files).flatMap((
      file,
    ) => [file, ...ENCODINGS.map(([, ending]) => file + ending)]);
    await removeOld(into, new Set([...current, MANIFEST]));
    return { skipped: false, manifest };
  } finally {
    await stopBundler();
  }
}

/** Everything whose change can change a result. */
async function hashInputs(): Promise<string> {
  const folders = ["islands", "lib", "routes", "static/css", "static/icons"].map((folder) =>
    join(ROOT, folder)
  );
  const found = await Promise.all(
    folders.map((folder) => filesBelow(folder, [".ts", ".tsx", ".css", ".svg"])),
  );
  const files = [...found.flat(), join(ROOT, "deno.json"), join(ROOT, "deno.lock")];
  const hashes = await Promise.all(
    files.map(async (file) => `${relative(ROOT, file)} ${await shortHash(await Deno.readFile(file))}`),
  );
  return await shortHash(new TextEncoder().encode(hashes.join("\n")));
}

async function readIcons(): Promise<[string, Uint8Array<ArrayBuffer>][]> {
  const files = await filesBelow(join(ROOT, "static/icons"), [".svg", ".png", ".ico"]);
  return await Promise.all(
    files.map(async (file): Promise<[string, Uint8Array<ArrayBuffer>]> => [
      relative(join(ROOT, "static"), file),
      await Deno.readFile(file),
    ]),
  );
}

async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    return JSON.parse(await Deno.readTextFile(join(folder, MANIFEST)));
  } catch {
    // Missing or damaged: build again.
    return undefined;
  }
}

async function allThere(manifest: Manifest, folder: string): Promise<boolean> {
  const found = new Set((await filesBelow(folder, [""])).map((file) => relative(folder, file)));
  return Object.values(manifest.files).every((file) => found.has(file));
}

/** "app.css" → "app.1a2b3c4d5e.css" */
async function writeHashed(folder: string, name: string, content: Uint8Array<ArrayBuffer>): Promise<string> {
  const hashed = name.replace(/(\.\w+)$/, `.${await shortHash(content)}$1`);
  await writeWhole(join(folder, hashed), content);
  return hashed;
}

/** Readers see the old file or the new one, never half of it. */
async function writeWhole(path: string, content: Uint8Array<ArrayBuffer>): Promise<void> {
  await Deno.mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${crypto.randomUUID()}.part`;
  await Deno.writeFile(temporary, content);
  await Deno.rename(temporary, path);
}

/** Compressed once and well, beside the file: the server then need not compress quickly and badly on every request. */
async function compress(path: string): Promise<void> {
  const content = await Deno.readFile(path);
  for (const [encode, ending] of ENCODINGS) {
    if (await exists(path + ending)) continue;
    await writeWhole(path + ending, new Uint8Array(await encode(content)));
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isFile;
  } catch {
    return false;
  }
}

async function removeOld(folder: string, current: ReadonlySet<string>): Promise<void> {
  const oldest = Date.now() - KEEP_OLD_HOURS * 3_600_000;
  for (const file of await filesBelow(folder, [""])) {
    if (current.has(relative(folder, file))) continue;
    try {
      const { mtime } = await Deno.stat(file);
      if (mtime !== null && mtime.getTime() < oldest) await Deno.remove(file);
    } catch (fault) {
      // Another process that builds has renamed or removed it meanwhile.
      if (!(fault instanceof Deno.errors.NotFound)) throw fault;
    }
  }
}

if (import.meta.main) {
  const started = performance.now();
  const { skipped, manifest } = await buildAssets();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const count = Object.keys(manifest.files).length;
  const line = skipped
    ? "Styles and scripts are up to date."
    : `Built ${count} styles and scripts in ${seconds} s.`;
  Deno.stdout.writeSync(new TextEncoder().encode(line + "\n"));
}
