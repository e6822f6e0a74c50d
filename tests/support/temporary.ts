import { join } from "node:path";

/** A folder that exists for one test and is gone after it. */
export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string;
  /** A path inside the folder; nothing is created. */
  file(...parts: string[]): string;
}

/**
 * Makes a folder of its own below the system's temporary folder.
 *
 * ```ts
 * await using data = await temporaryFolder();
 * ```
 *
 * With `KEEP_TEST_DATA=1` the folder stays, and its place is printed, so that a failure can be looked at.
 */
export async function temporaryFolder(name = "data"): Promise<TemporaryFolder> {
  const path = await Deno.makeTempDir({ prefix: `amtsfenster-${name}-` });
  return {
    path,
    file: (...parts) => join(path, ...parts),
    async [Symbol.asyncDispose]() {
      if (Deno.env.get("KEEP_TEST_DATA") === "1") return print(`kept ${path}`);
      await Deno.remove(path, { recursive: true });
    },
  };
}

/** An empty Deno KV in a folder of its own, closed and removed at the end of the scope. */
export async function temporaryKv(): Promise<
  AsyncDisposable & { readonly kv: Deno.Kv; readonly path: string }
> {
  const folder = await temporaryFolder("kv");
  const path = folder.file("live.kv");
  const kv = await Deno.openKv(path);
  return {
    kv,
    path,
    async [Symbol.asyncDispose]() {
      kv.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

function print(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(line + "\n"));
}
