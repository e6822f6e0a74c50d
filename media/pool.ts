/** The media server's worker processes: started, watched, replaced when they die. */
import { createWorker, type types } from "mediasoup";
import type { Log } from "#lib/log/mod.ts";
import { listenInfos, type MediaSettings, ownAddresses } from "./listen.ts";

/** A running worker with its one WebRtcServer. */
export type Host = {
  readonly worker: types.Worker;
  readonly server: types.WebRtcServer;
  /** How many rooms live on it. */
  rooms: number;
};

export type Pool = {
  /** The least busy worker; waits while none is running. Rejects once the pool is stopped. */
  acquire(): Promise<Host>;
  /** Process ids of the running workers, for operations and tests. */
  pids(): number[];
  stop(): void;
};

export type PoolOptions = {
  readonly settings: MediaSettings;
  readonly binary: string;
  readonly log: Log;
  /** Some worker runs / none does, with the last fault. */
  readonly onUp: () => void;
  readonly onDown: (reason: string) => void;
};

/** A dead worker is replaced at once; if that fails, after this long, doubling up to the maximum. */
const RESTART_FIRST_MS = 100;
const RESTART_MAX_MS = 5_000;
/** Within this time after a worker's end the server's own end explains it. */
const STOP_FOLLOWS_MS = 2_000;

export function startPool(options: PoolOptions): Pool {
  const { settings, log } = options;
  const hosts = new Map<number, Host>();
  const waiting: { resolve(host: Host): void; reject(fault: Error): void }[] = [];
  let stopped = false;

  async function keep(index: number) {
    for (let pause = RESTART_FIRST_MS; !stopped; pause = Math.min(pause * 2, RESTART_MAX_MS)) {
      try {
        add(index, await startHost(options, index));
        return;
      } catch (fault) {
        // Ended in the middle of its start, with everything else.
        if (stopped) return;
        log.error("media.workerNotStarted", fault, { index });
        if (hosts.size === 0) options.onDown(fault instanceof Error ? fault.message : "unknown");
        await new Promise((resolve) => Deno.unrefTimer(setTimeout(resolve, pause)));
      }
    }
  }

  function add(index: number, host: Host) {
    if (stopped) return host.worker.close();
    log.info("media.workerStarted", { index, pid: host.worker.pid });
    hosts.set(index, host);
    host.worker.on("died", (fault) => {
      hosts.delete(index);
      if (stopped) return;
      void keep(index);
      // A service manager's signal goes to the workers as well: one that ended a moment before the server is no fault.
      const complain = () => stopped || log.error("media.workerDied", fault, { index, pid: host.worker.pid });
      Deno.unrefTimer(setTimeout(complain, STOP_FOLLOWS_MS));
    });
    options.onUp();
    for (const { resolve } of waiting.splice(0)) resolve(leastBusy());
  }

  function leastBusy(): Host {
    const [host] = [...hosts.values()].sort((a, b) => a.rooms - b.rooms);
    if (!host) throw new Error("expected a running media worker, found none");
    host.rooms += 1;
    return host;
  }

  for (let index = 0; index < settings.workers; index += 1) void keep(index);

  return {
    acquire: () =>
      stopped
        ? Promise.reject(new Error("the media workers are stopped"))
        : hosts.size > 0
        ? Promise.resolve(leastBusy())
        : new Promise((resolve, reject) => waiting.push({ resolve, reject })),
    pids: () => [...hosts.values()].map(({ worker }) => worker.pid),
    stop() {
      stopped = true;
      for (const { worker } of hosts.values()) worker.close();
      hosts.clear();
      for (const { reject } of waiting.splice(0)) reject(new Error("the media workers are stopped"));
    },
  };
}

async function startHost({ settings, binary }: PoolOptions, index: number): Promise<Host> {
  await assertProgram(binary);
  const worker = await createWorker({ workerBin: binary, logLevel: "error" });
  try {
    const server = await worker.createWebRtcServer({
      listenInfos: listenInfos(settings, index, ownAddresses),
    });
    return { worker, server, rooms: 0 };
  } catch (fault) {
    worker.close();
    throw fault;
  }
}

/** A program that cannot be started would be an uncaught fault of the child process's events, and end the server. */
async function assertProgram(binary: string): Promise<void> {
  const found = await Deno.stat(binary).catch((fault) => {
    throw new Error(
      `expected the video worker's program, found ${fault instanceof Error ? fault.name : "none"}`,
    );
  });
  if (!found.isFile || ((found.mode ?? 0o111) & 0o111) === 0) {
    throw new Error("expected the video worker's program, found something that cannot be run");
  }
}
