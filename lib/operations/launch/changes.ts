import { join } from "node:path";

/** Where sources lie that the running server or the build reads. */
const WATCHED = ["main.ts", "deno.json", "routes", "islands", "lib", "media", "static"];
/** Written by the build itself. */
const BUILT = "/static/built";
/** An editor saves in several steps: changes within this time count as one. */
const SETTLE_MILLISECONDS = 150;

/** Each `next()` resolves at the first change of sources after it was called. */
export function sourceChanges(checkout: string): { next(): Promise<void> } {
  const watcher = Deno.watchFs(WATCHED.map((name) => join(checkout, name)).filter(exists));
  let waiting: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    const all = waiting;
    waiting = [];
    for (const resolve of all) resolve();
  };
  (async () => {
    for await (const event of watcher) {
      if (event.kind === "access" || event.paths.every((path) => path.includes(BUILT))) continue;
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLE_MILLISECONDS);
    }
  })();
  return { next: () => new Promise((resolve) => waiting.push(resolve)) };
}

function exists(path: string): boolean {
  try {
    Deno.statSync(path);
    return true;
  } catch {
    return false;
  }
}
