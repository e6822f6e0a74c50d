import assert from "node:assert/strict";
import type { types } from "mediasoup";
import { parseFromClient } from "#media/messages.ts";
import { type Session, showAs } from "#media/session.ts";

/** A consumer that only notes what it is asked for. */
function consumer(id: string, type: "simulcast" | "simple", kind: "video" | "audio" = "video") {
  const asked: unknown[] = [];
  const fake = {
    ...{ id, type, kind, asked },
    setPriority: (priority: number) => Promise.resolve(void asked.push(priority)),
    setPreferredLayers: ({ spatialLayer }: { spatialLayer: number }) =>
      Promise.resolve(void asked.push(`layer ${spatialLayer}`)),
  };
  return fake as typeof fake & types.Consumer;
}

Deno.test("[P20] A picture shown small gets the small size and a small share of the line, one shown large the large ones, once it may have grown; sound and foreign ids are left alone", async () => {
  const [camera, screen, voice] = [
    consumer("c", "simulcast"),
    consumer("s", "simple"),
    consumer("v", "simple", "audio"),
  ];
  const consumers = new Map([camera, screen, voice].map((one) => [one.id, one as types.Consumer]));
  const session = { consumers, grown: new Set<string>(), shown: new Map() } as unknown as Session;
  await showAs(session, "c", "large");
  assert.deepEqual(camera.asked.splice(0), [200, "layer 0"], "not before the line is known");
  session.grown.add("c");
  await showAs(session, "c", "large");
  assert.deepEqual(camera.asked.splice(0), [200, "layer 1"]);
  await showAs(session, "c", "small");
  assert.deepEqual(camera.asked.splice(0), [50, "layer 0"]);
  await showAs(session, "s", "large");
  await showAs(session, "v", "large");
  await showAs(session, "somebody else's", "large");
  assert.deepEqual([screen.asked, voice.asked], [[200], []]);
  assert.ok(parseFromClient({ type: "show", consumerId: "c", size: "small" }));
  for (const wrong of [{ size: "huge" }, { size: "small", more: 1 }, { consumerId: 5 }]) {
    assert.equal(
      parseFromClient({ type: "show", consumerId: "c", size: "small", ...wrong }) !== undefined,
      false,
    );
  }
});
