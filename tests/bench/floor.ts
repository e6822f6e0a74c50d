import { freePort } from "#tests/support/ports.ts";
import { quantile } from "#tests/support/quantile.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";
import { CHECKOUT } from "#tests/support/server.ts";

/** What this machine can do at best, now: answers of a bare server, and commits of the bare store. */
export interface Floor {
  /** milliseconds per request when as many clients ask a bare `Deno.serve` at once */
  readonly requestP99: number;
  readonly requestsPerSecond: number;
  readonly commitP50: number;
  readonly commitP99: number;
  readonly commitsPerSecond: number;
}

const PAGE_BYTES = 30_000;
const COMMITS = 1000;
const COMMITTERS = 16;
const PROBE_MILLISECONDS = 25;

/** A server that does nothing but send one ready page, in a process of its own. */
const BARE_SERVER = `
const page = new TextEncoder().encode("<!DOCTYPE html>" + "<p>Termin</p>".repeat(${
  Math.ceil(PAGE_BYTES / 13)
}));
Deno.serve({ hostname: "127.0.0.1", port: Number(Deno.args[0]), onListen() {} }, () =>
  new Response(page, { headers: { "content-type": "text/html" } }));
`;

/** Measures both floors, one after the other. */
export async function measureFloor(clients: number, requestsEach: number): Promise<Floor> {
  await using folder = await temporaryFolder("floor");
  await Deno.writeTextFile(folder.file("server.ts"), BARE_SERVER);
  const port = freePort();
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--allow-net=127.0.0.1", folder.file("server.ts"), String(port)],
    cwd: CHECKOUT,
    stdout: "null",
    stderr: "null",
  }).spawn();
  try {
    const url = `http://127.0.0.1:${port}/`;
    await eventually(
      "the bare server",
      async () => (await fetch(url).then((r) => r.text(), () => "")) !== "",
    );
    const [requests, seconds] = await timeAll(clients, requestsEach, async () => {
      await (await fetch(url)).text();
    });
    return {
      requestP99: quantile(requests, 0.99),
      requestsPerSecond: requests.length / seconds,
      ...await measureCommits(folder.file("bare.kv")),
    };
  } finally {
    child.kill("SIGTERM");
    await child.status;
  }
}

async function measureCommits(
  path: string,
): Promise<Pick<Floor, "commitP50" | "commitP99" | "commitsPerSecond">> {
  const kv = await Deno.openKv(path);
  try {
    let next = 0;
    const [commits, seconds] = await timeAll(COMMITTERS, COMMITS / COMMITTERS, async () => {
      const key = ["day", next++];
      await kv.atomic().check({ key, versionstamp: null }).set(key, { taken: [1, 2, 3] }).commit();
    });
    return {
      commitP50: quantile(commits, 0.5),
      commitP99: quantile(commits, 0.99),
      commitsPerSecond: commits.length / seconds,
    };
  } finally {
    kv.close();
  }
}

/** Bare commits in a store of their own, a few a second, for as long as `work` runs: shows when the disk itself stalled. */
export async function besideCommits<T>(work: () => Promise<T>): Promise<[result: T, commits: number[]]> {
  await using folder = await temporaryFolder("beside");
  const kv = await Deno.openKv(folder.file("bare.kv"));
  const times: number[] = [];
  let running = true;
  const probing = (async () => {
    while (running) {
      const begun = performance.now();
      await kv.atomic().set(["probe", times.length], begun).commit();
      times.push(performance.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, PROBE_MILLISECONDS));
    }
  })();
  try {
    return [await work(), times];
  } finally {
    running = false;
    await probing;
    kv.close();
  }
}

/** @returns milliseconds of each piece of work, and the seconds all of them took together */
export async function timeAll(
  workers: number,
  each: number,
  work: () => Promise<void>,
): Promise<[number[], number]> {
  const times: number[] = [];
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: workers }, async () => {
    for (let index = 0; index < each; index++) {
      const begun = performance.now();
      await work();
      times.push(performance.now() - begun);
    }
  }));
  return [times, (performance.now() - startedAt) / 1000];
}
