import * as esbuild from "esbuild";
import { basename, join, relative } from "node:path";
import { PUBLIC_FLOOR, scriptTarget } from "./floors.ts";
import { denoPackages, packageFile } from "./packages.ts";
import { BUILT, filesBelow, ROOT } from "./places.ts";

/** Built scripts: `names` maps a logical name to its file below static/built, `files` holds the contents. */
export interface BuiltScripts {
  readonly names: Map<string, string>;
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
}

/** Scripts beside the islands: two that pages name themselves, and the thread that seals and opens frames of a call. */
const ALONE = ["islands/boot.ts", "islands/page.ts", "islands/media/cipher_worker.ts"];

/**
 * Bundles boot.ts, page.ts and every island: shared code in chunks, names by content.
 *
 * One build for the oldest floor: boot.ts renders what the islands make, so they must share one Preact; and lowering
 * mediasoup-client from the visit's floor to the public one costs no bytes worth a second build (239 against 233 kB).
 */
export async function buildIslands(folder = join(ROOT, "islands")): Promise<BuiltScripts> {
  const islands = (await filesBelow(folder, [".tsx"])).filter((file) => isIsland(folder, file));
  const result = await esbuild.build({
    entryPoints: [...ALONE.map((file) => join(ROOT, file)), ...islands],
    absWorkingDir: ROOT,
    outdir: BUILT,
    outbase: ROOT,
    entryNames: "[dir]/[name].[hash]",
    chunkNames: "islands/chunks/[name].[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    minify: true,
    legalComments: "none",
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { "process.env.NODE_ENV": '"production"' },
    target: scriptTarget(PUBLIC_FLOOR),
    // Safari 12 and 13 know destructuring; esbuild counts it as missing for rare faults in parameter defaults, and cannot lower it.
    supported: { destructuring: true },
    metafile: true,
    write: false,
    logLevel: "silent",
    plugins: [denoPackages],
  });
  const names = new Map<string, string>();
  for (const [path, output] of Object.entries(result.metafile.outputs)) {
    if (output.entryPoint === undefined) continue;
    names.set(output.entryPoint.replace(/\.tsx?$/, ".js"), relative(BUILT, join(ROOT, path)));
  }
  const files = result.outputFiles.map((file) =>
    [relative(BUILT, file.path), new Uint8Array(file.contents)] as const
  );
  return { names, files: new Map(files) };
}

/** `islands/VideoCall.tsx` is an island; parts of islands live in folders below or have names in lower case. */
function isIsland(folder: string, file: string): boolean {
  return relative(folder, file) === basename(file) && /^[A-Z]/.test(basename(file));
}

/** htmx for browsers that know ES2017, minified. */
export async function buildHtmx(): Promise<Uint8Array<ArrayBuffer>> {
  const source = await Deno.readTextFile(await packageFile("htmx.org/dist/htmx.js"));
  const { code } = await esbuild.transform(source, { minify: true, target: "es2017", legalComments: "none" });
  return new TextEncoder().encode(code);
}

/** Ends the bundler's process; without it a command-line run would not come to its end. */
export async function stopBundler(): Promise<void> {
  await esbuild.stop();
}
