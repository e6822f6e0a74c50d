import type { Import, Source } from "./source.ts";

/** Modules of lib from the ground up: a module imports only those before it. */
export const MODULES = [
  ...["config", "clock", "ids", "log", "crypto", "kv", "sql", "i18n"],
  ...[
    "audit",
    "outbox",
    "blobs",
    "services",
    "calendar",
    "staff",
    "notices",
    "booking",
    "visits",
    "forms",
    "identity",
  ],
  ...["documents", "uploads", "signatures", "records", "cases", "ui", "web", "operations"],
];

/** The one file outside of media that asks for the video worker's place: the launcher computes permissions from it. */
const LAUNCHER = "lib/operations/launch/settings.ts";

/** A file of a module that others may import: its door, and what is pure and made for browsers. */
const DOOR = /(^|\/)(mod|shared|texts|[a-z_]+_texts|[a-z_]+_messages)\.tsx?$/;
/** The port that media implements. */
const PORT = "lib/visits/rooms.ts";

/** All broken import rules as lines: what was expected, what was found. */
export function importFaults(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    source.imports.flatMap((one) => {
      const expected = rule(source.path, one);
      return expected === undefined
        ? []
        : [`${source.path}: expected ${expected}, found import of "${one.specifier}"`];
    })
  );
}

/** What this import should have been, if it is wrong. */
function rule(from: string, { specifier, file }: Import): string | undefined {
  if (from === "main.ts") return undefined;
  const [room] = from.split("/");
  if (file === undefined) return packageRule(from, room, specifier);
  const [target] = file.split("/");
  if (target === "tests" || file === "main.ts") return "nothing of tests or main.ts";
  switch (room) {
    case "lib":
      return libRule(from, file);
    case "routes":
      return routeRule(from, file);
    case "islands":
      if (target === "islands" || file.startsWith("lib/ui/") || isPureDoor(file)) return undefined;
      return "islands, lib/ui, shared.ts, texts or *_messages.ts";
    default:
      return mediaRule(from, file);
  }
}

function packageRule(from: string, room: string | undefined, specifier: string): string | undefined {
  const preact = /^preact(\/|-|$)/.test(specifier);
  if (room === "lib" && preact && !/^lib\/(ui|web)\//.test(from)) return "Preact in lib/ui and lib/web only";
  if (
    room === "islands" &&
    !/^(preact(\/.+)?|@preact\/signals|mediasoup-client(\/.+)?|htmx\.org)$/.test(specifier)
  ) {
    return "islands on preact, mediasoup-client and htmx.org only";
  }
  if (specifier === "mediasoup" && room !== "media") return "mediasoup in media only";
  return undefined;
}

function libRule(from: string, file: string): string | undefined {
  const [target, module] = file.split("/");
  const own = from.split("/")[1] ?? "";
  if (from === LAUNCHER && file === "media/worker/paths.ts") return undefined;
  if (target !== "lib" || module === undefined) return "lib to import nothing of routes, islands and media";
  if (module === own) return undefined;
  const [mine, theirs] = [MODULES.indexOf(own), MODULES.indexOf(module)];
  if (mine < 0) return `a module of the list (${MODULES.join(" ")}), not ${own}`;
  if (theirs < 0) return `a module of the list (${MODULES.join(" ")}), not ${module}`;
  if (theirs > mine) return `${own} to import only modules below it`;
  return isDoor(file) || module === "ui" ? undefined : `the door lib/${module}/mod.ts (or shared.ts)`;
}

function routeRule(from: string, file: string): string | undefined {
  const target = file.split("/")[0];
  if (target === "media") return from.startsWith("routes/live/") ? undefined : "media in routes/live only";
  if (target !== "lib") return undefined;
  return isDoor(file) || file.startsWith("lib/ui/") ? undefined : "a door (mod.ts or shared.ts)";
}

function mediaRule(from: string, file: string): string | undefined {
  if (from.startsWith("media/worker/")) {
    return file.startsWith("media/worker/") ? undefined : "media/worker to stand alone";
  }
  if (file.startsWith("media/") || file === PORT) return undefined;
  if (/^lib\/(config|log)\/mod\.ts$/.test(file)) return undefined;
  return file.startsWith("lib/visits/") && isDoor(file)
    ? undefined
    : "lib/visits (its port and messages), config and log";
}

function isDoor(file: string): boolean {
  return DOOR.test(file);
}

function isPureDoor(file: string): boolean {
  return isDoor(file) && !/\/mod\.tsx?$/.test(file);
}

/** Import circles between files, each as the list of its files; imports of types alone do not count. */
export function circles(sources: readonly Source[]): string[][] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const found: string[][] = [];
  const visit = (path: string, trail: string[]) => {
    const at = trail.indexOf(path);
    if (at >= 0) return void found.push([...trail.slice(at), path]);
    if (done.has(path)) return;
    for (const one of byPath.get(path)?.imports ?? []) {
      if (one.file !== undefined && !one.typeOnly) visit(one.file, [...trail, path]);
    }
    done.add(path);
  };
  for (const source of sources) visit(source.path, []);
  return found;
}

/** Files that a browser gets although they use Deno or Node: the way from the island to them. */
export function impureIslands(sources: readonly Source[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const faults = new Set<string>();
  const visit = (path: string, trail: readonly string[], seen: Set<string>) => {
    if (seen.has(path)) return;
    seen.add(path);
    const source = byPath.get(path);
    const way = [...trail, path].join(" → ");
    if (source?.globals.has("Deno")) faults.add(`${way}: expected no Deno in what browsers get, found it`);
    for (const one of source?.imports ?? []) {
      if (one.typeOnly) continue;
      if (one.specifier.startsWith("node:")) {
        faults.add(`${way}: expected no ${one.specifier} in what browsers get, found it`);
      }
      if (one.file !== undefined) visit(one.file, [...trail, path], seen);
    }
  };
  for (const { path } of sources) if (path.startsWith("islands/")) visit(path, [], new Set());
  return [...faults];
}
