import type { OnResolveArgs, OnResolveResult, Plugin, PluginBuild } from "esbuild";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ROOT } from "./places.ts";

const own = createRequire(import.meta.url);

/**
 * The path of a file of an npm package in Deno's cache, by its specifier in deno.json.
 *
 * A package that nothing in this process has imported yet is unknown to Deno's resolver. Importing it as JSON makes
 * it known without running any of its code: unless the file is JSON the import is refused after the package was found.
 *
 * @throws Error when deno.json does not name the package
 */
export async function packageFile(specifier: string): Promise<string> {
  try {
    return own.resolve(specifier);
  } catch {
    await import(specifier, { with: { type: "json" } }).catch(() => undefined);
    return own.resolve(specifier);
  }
}

/** Teaches esbuild the import map of deno.json and where Deno keeps npm packages (there is no node_modules folder). */
export const denoPackages: Plugin = {
  name: "deno-packages",
  setup(build) {
    build.onResolve({ filter: /^#(lib|islands)\// }, (args) => ({ path: join(ROOT, args.path.slice(1)) }));
    build.onResolve({ filter: /^[^./#]/ }, (args) => {
      if (args.kind === "entry-point" || args.pluginData === SELF) return null;
      return resolvePackage(build, args);
    });
  },
};

const SELF = Symbol("the package is asked for itself");

/** Finds the package's folder with Deno, then lets esbuild choose the file for browsers inside it. */
async function resolvePackage(build: PluginBuild, args: OnResolveArgs): Promise<OnResolveResult> {
  const { name, subpath } = split(args.path);
  const fromPackage = args.importer.includes("node_modules") || packageFolderOf(args.importer) !== undefined;
  const file = fromPackage ? createRequire(args.importer).resolve(args.path) : await packageFile(args.path);
  const folder = packageFolderOf(file);
  if (folder === undefined) return { errors: [{ text: `no npm package found for "${args.path}"` }] };
  const hasExports = "exports" in JSON.parse(await Deno.readTextFile(join(folder, "package.json")));
  // With `exports` a package may ask for itself by name; without, a path is what resolves `browser` and `module`.
  const wanted = hasExports ? join(name, subpath) : `./${subpath}`;
  return await build.resolve(wanted, { resolveDir: folder, kind: args.kind, pluginData: SELF });
}

function split(specifier: string): { name: string; subpath: string } {
  const parts = specifier.split("/");
  const length = specifier.startsWith("@") ? 2 : 1;
  return { name: parts.slice(0, length).join("/"), subpath: parts.slice(length).join("/") };
}

/** Climbs from a file of Deno's npm cache to the folder that holds the package's named package.json. */
function packageFolderOf(file: string): string | undefined {
  if (!/[\\/]npm[\\/]/.test(file)) return undefined;
  for (let folder = dirname(file); dirname(folder) !== folder; folder = dirname(folder)) {
    try {
      if ("version" in JSON.parse(Deno.readTextFileSync(join(folder, "package.json")))) return folder;
    } catch (fault) {
      if (!(fault instanceof Deno.errors.NotFound)) throw fault;
    }
  }
  return undefined;
}
