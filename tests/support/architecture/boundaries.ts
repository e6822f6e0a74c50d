import type { Source } from "./source.ts";

const STORES = /(^|\/)store\.ts$|^lib\/(sql|kv)\/|\/migrations\//;
const SQL_PACKAGES = /^(node:sqlite|kysely|postgres)$/;
/** Reading, writing and watching; `kv.atomic()` alone belongs to the acting verb, which commits. */
const KV_ACCESS =
  /(^|[.#])(kv|atomic\(\))[!?]?\.(get|getMany|set|list|delete|watch|enqueue|listenQueue|check|sum|min|max)$/;
const KV_WRITES = new Set(["set", "delete", "check", "sum", "min", "max", "enqueue", "mutate"]);

/** Only store.ts files know keys and queries. */
export function storeFaults(sources: readonly Source[]): string[] {
  return sources.filter(({ path }) => path !== "main.ts" && !STORES.test(path)).flatMap((source) => {
    const sql = source.imports.filter((one) => SQL_PACKAGES.test(one.specifier) && !one.typeOnly);
    const kv = source.calls.filter(({ text }) => {
      const [, name, verb] = text.match(/^(\w+)\.(\w+)$/) ?? [];
      return KV_ACCESS.test(text) || (source.atomics.includes(name ?? "") && KV_WRITES.has(verb ?? ""));
    });
    return [
      ...sql.map((one) =>
        `${source.path}: expected SQL in store.ts files only, found import of "${one.specifier}"`
      ),
      ...kv.map((call) =>
        `${source.path}:${call.line}: expected KV reads and writes in store.ts files only, found ${call.text}()`
      ),
    ];
  });
}

const MAY_READ_ENVIRONMENT = /^lib\/config\/|^lib\/operations\/launch(\.ts|\/)|^media\/worker\/provide\.ts$/;

/** Settings come from lib/config; nobody else looks at the environment. */
export function environmentFaults(sources: readonly Source[]): string[] {
  return sources.filter(({ path }) => !MAY_READ_ENVIRONMENT.test(path)).flatMap((source) =>
    source.members.filter(({ text }) => /^(globalThis\.)?(Deno|process)\.env$/.test(text)).map((
      { text, line },
    ) => `${source.path}:${line}: expected the environment to be read in lib/config only, found ${text}`)
  );
}

const CLIENTS = /^(openKv|openSql|startMediaRooms|Deno\.openKv|newDatabaseSync|new DatabaseSync)$/;
/** Where these clients are made of: the functions themselves. */
const MAKERS = /^(main\.ts$|lib\/kv\/|lib\/sql\/|lib\/crypto\/store\.ts$|media\/mod\.ts$)/;

/** Connections and stores are opened in one place, so that they are closed in one place. */
export function clientFaults(sources: readonly Source[]): string[] {
  return sources.filter(({ path }) => !MAKERS.test(path)).flatMap((source) =>
    source.calls.filter((call) => CLIENTS.test(call.text)).map((call) =>
      `${source.path}:${call.line}: expected clients to be built in main.ts only, found ${call.text}()`
    )
  );
}

/** lib knows rules, not HTTP: no Request and no Response outside of lib/web and lib/ui. */
export function httpFaults(sources: readonly Source[]): string[] {
  return sources.filter(({ path }) => path.startsWith("lib/") && !/^lib\/(web|ui)\//.test(path)).flatMap((
    source,
  ) =>
    ["Request", "Response"].filter((name) => source.globals.has(name)).map((name) =>
      `${source.path}: expected no HTTP in lib outside of lib/web, found ${name}`
    )
  );
}

export const FILE_LINES = 300;
export const FUNCTION_LINES = 70;
export const HANDLER_LINES = 30;
export const MAIN_LINES = 80;
/** Tables of words are as long as the words are many. */
const TEXTS = /(^|\/)([a-z_]+_)?texts\.ts$/;

/** What has grown too large to be read at one sitting. */
export function sizeFaults(sources: readonly Source[]): string[] {
  return sources.filter(({ path }) => !TEXTS.test(path)).flatMap((source) => {
    const most = source.path === "main.ts" ? MAIN_LINES : FILE_LINES;
    const file = source.lines > most
      ? [`${source.path}: expected at most ${most} lines, found ${source.lines}`]
      : [];
    const functions = source.functions.flatMap(({ name, line, lines, handler }) => {
      const limit = handler && source.path.startsWith("routes/") ? HANDLER_LINES : FUNCTION_LINES;
      return lines > limit
        ? [`${source.path}:${line} ${name}: expected at most ${limit} lines, found ${lines}`]
        : [];
    });
    return [...file, ...functions];
  });
}
