import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { silentLog } from "#lib/log/mod.ts";
import type { Host } from "#media/pool.ts";
import { Room } from "#media/room.ts";

Deno.test("A room that everybody left before it had its router leaves its worker as free as it was", async () => {
  const made = Promise.withResolvers<void>();
  const observer = new EventEmitter();
  const closed = Promise.withResolvers<unknown>();
  observer.once("close", closed.resolve);
  const router = Object.assign(new EventEmitter(), { observer, close: () => observer.emit("close") });
  const host = {
    rooms: 1, // the pool counts the room when it gives the worker
    server: {},
    worker: { createRouter: () => made.promise.then(() => router) },
  } as unknown as Host;
  const pool = { acquire: () => Promise.resolve(host), pids: () => [], stop() {} };
  const room = new Room({
    ...{ visitId: "visit-1", log: silentLog, turn: undefined, onEmpty() {} },
    pool: () => Promise.resolve(pool),
  });
  await new Promise((turn) => setTimeout(turn, 0));
  room.close();
  made.resolve();
  await closed.promise;
  assert.equal(host.rooms, 0);
});
