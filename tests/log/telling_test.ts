import assert from "node:assert/strict";
import { createLog, tellAll } from "#lib/log/mod.ts";
import { LiveEvents } from "#lib/visits/mod.ts";

Deno.test("A listener that throws keeps nobody from hearing and makes no committed verb look failed; the log says so", () => {
  const lines: string[] = [];
  const live = new LiveEvents(createLog("error", (line) => lines.push(line)));
  const heard: string[] = [];
  live.subscribe("visit", () => {
    throw new Error("no");
  });
  live.subscribe("visit", (event) => heard.push(event.type));
  live.subscribeAll((event) => heard.push(`desk: ${event.type}`));
  live.publish({ type: "arrived", visitId: "visit" });
  assert.deepEqual(heard, ["arrived", "desk: arrived"]);
  assert.equal(lines.length, 1);
  assert.equal(JSON.parse(lines[0]!).event, "listener.faulted");
});

Deno.test("Who stops listening while being told is no fault", () => {
  const log = createLog("error", () => assert.fail("expected no fault"));
  const listeners = new Set<() => void>();
  const once = () => void listeners.delete(once);
  listeners.add(once).add(() => {});
  tellAll(listeners, undefined, log);
  assert.equal(listeners.size, 1);
});
