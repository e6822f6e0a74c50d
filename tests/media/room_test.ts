import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import { silentLog } from "#lib/log/mod.ts";
import type { Host } from "#media/pool.ts";
import { Room } from "#media/room.ts";
import { openSession } from "#media/session.ts";

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

Deno.test("Where one direction cannot be opened the other one is closed again, whichever comes first", async () => {
  for (const failing of [0, 1]) {
    const open = new Set<number>();
    let asked = 0;
    const router = {
      async createWebRtcTransport() {
        const number = asked++;
        // The one that fails does so first, and also last.
        if (number !== failing) await new Promise((turn) => setTimeout(turn, failing === 0 ? 5 : 0));
        if (number === failing) throw new Error("expected a free port, found none");
        open.add(number);
        return { close: () => open.delete(number), setMaxIncomingBitrate: () => Promise.resolve() };
      },
    };
    const [asRouter, asServer] = [router, {}] as unknown as Parameters<typeof openSession>;
    await assert.rejects(openSession(asRouter, asServer, 1), /free port/);
    assert.deepEqual([asked, [...open]], [2, []], `direction ${failing} failed`);
  }
});
