/**
 * The media server (SFU) of the visits: mediasoup behind the port {@link VideoRooms}. Nothing here records: media is forwarded
 * from memory to the participants of the same room and reaches no file (P24).
 *
 * Permissions: `--allow-run=<workerPaths(env).binary>`, `--allow-read=<workerPaths(env).cache>`,
 * `--allow-sys=networkInterfaces` (only when listening everywhere without an announced address), mediasoup's environment
 * names; no `--allow-ffi`, no `--allow-write`.
 *
 * Ports: worker number i listens on `settings.port + i`, UDP and TCP alike.
 */
import type { Log } from "#lib/log/mod.ts";
import type { RoomParticipant, VideoReadiness, VideoRooms } from "#lib/visits/rooms.ts";
import type { MediaSettings } from "./listen.ts";
import { type Pool, startPool } from "./pool.ts";
import { followProvider, sameReadiness } from "./readiness.ts";
import { Room } from "./room.ts";
import { SelfTests } from "./self_test.ts";
import type { WorkerPaths } from "./worker/paths.ts";

export type { MediaSettings } from "./listen.ts";
export { type WorkerPaths, workerPaths } from "./worker/paths.ts";

export type MediaRoomsOptions = {
  readonly settings: MediaSettings;
  /** From {@link workerPaths}; `settings.workerBin`, if set, goes before its binary. */
  readonly paths: WorkerPaths;
  readonly log: Log;
};

export type MediaRooms = VideoRooms & {
  /** Process ids of the running workers. */
  workerPids(): number[];
  /** Ends the workers and all media, as a server does that will be back: browsers keep trying to join. */
  stop(): void;
};

/** Returns at once; the workers start as soon as their binary is there. */
export function startMediaRooms({ settings, paths, log }: MediaRoomsOptions): MediaRooms {
  const listeners = new Set<(readiness: VideoReadiness) => void>();
  const rooms = new Map<string, Room>();
  const selfTests = new SelfTests();
  const pool = Promise.withResolvers<Pool>();
  let running: Pool | undefined;
  let stopped = false;
  let readiness: VideoReadiness = { state: "providing", step: "waiting" };

  const become = (next: VideoReadiness) => {
    if (stopped || sameReadiness(readiness, next)) return;
    readiness = next;
    for (const listener of listeners) listener(next);
  };
  const start = (binary: string) => {
    running = startPool({
      settings,
      binary,
      log,
      onUp: () => become({ state: "ready" }),
      onDown: (reason) => become({ state: "unavailable", reason }),
    });
    pool.resolve(running);
  };

  const given = settings.workerBin ?? (paths.given ? paths.binary : undefined);
  const following = given ? undefined : followProvider(paths.status, (seen) => {
    // "Ready" is said when a worker runs, not when its file is there.
    if (seen.state === "ready") start(paths.binary);
    else become(seen);
  });
  if (given) start(given);

  return {
    readiness: () => readiness,
    onReadiness(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    join(visitId: string, participant: RoomParticipant, send) {
      const known = rooms.get(visitId);
      const room: Room = known ?? new Room({
        ...{ visitId, log, turn: settings.turn },
        pool: () => pool.promise,
        onEmpty: () => rooms.get(visitId) === room && rooms.delete(visitId),
      });
      rooms.set(visitId, room);
      const peer = room.join(participant, send);
      // A message that was on its way when the server's end began.
      if (stopped) room.close({ comeBack: true });
      return peer;
    },
    selfTest: (holder, send) =>
      selfTests.begin({ holder, log, turn: settings.turn, pool: running, tell: send }),
    close(visitId) {
      rooms.get(visitId)?.close();
      rooms.delete(visitId);
    },
    workerPids: () => running?.pids() ?? [],
    stop() {
      stopped = true;
      following?.stop();
      selfTests.stop();
      for (const room of rooms.values()) room.close({ comeBack: true });
      rooms.clear();
      running?.stop();
    },
  };
}
