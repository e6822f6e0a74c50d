/**
 * Loaded before every test file (`deno test --preload`): an unexpected `console.error` fails the test that was running when it was
 * called. A test that provokes one takes it with {@link takeConsoleErrors}.
 */
const seen: string[] = [];
const original = console.error.bind(console);
const PRELOADED = Symbol.for("amtsfenster.console-errors");

interface Collector {
  take(): string[];
}

/** Removes and returns what was written with `console.error` since the test began. */
export function takeConsoleErrors(): string[] {
  return collector().take();
}

function collector(): Collector {
  const host = globalThis as unknown as Record<symbol, Collector | undefined>;
  return host[PRELOADED] ??= install();
}

function install(): Collector {
  // deno-lint-ignore no-console -- replacing it is this file's purpose
  console.error = (...parts: unknown[]) => {
    seen.push(
      parts.map((part) => part instanceof Error ? part.stack ?? part.message : String(part)).join(" "),
    );
    original(...parts);
  };
  Deno.test.afterEach(() => {
    const unexpected = seen.splice(0);
    if (unexpected.length === 0) return;
    throw new Error(
      `expected no console.error, found ${unexpected.length}: ${unexpected.join(" | ").slice(0, 2000)}`,
    );
  });
  return { take: () => seen.splice(0) };
}

collector();
