import assert from "node:assert/strict";
import { AGAIN_FIRST_MS, AGAIN_SLOWEST_MS, Publishing, TOLD_AFTER_COUNT } from "#islands/media/publishing.ts";
import { ANSWER_WITHIN_MS, Requests } from "#islands/media/requests.ts";
import { callWords } from "#islands/media/words.ts";
import { translator } from "#lib/i18n/mod.ts";
import { callStrings } from "#lib/visits/call_texts.ts";
import type { MediaFromClient, MediaSource } from "#lib/visits/media_messages.ts";
import { ManualTimers } from "#tests/support/timers.ts";

type Produce = Extract<MediaFromClient, { type: "produce" }>;

const settled = () => new Promise((turn) => setTimeout(turn, 0));

/** A page whose switches a test presses, and a link that refuses what the test names. */
function openPage() {
  const on = new Set<MediaSource>();
  const refused = new Set<MediaSource>();
  const tries: string[] = [];
  const timers = new ManualTimers();
  let changes = 0;
  let mayStart: Promise<void> = Promise.resolve();
  const link = {
    over: false,
    async publish(source: MediaSource, track: MediaStreamTrack | undefined, wanted: boolean) {
      tries.push(`${source} ${track && wanted ? "on" : "off"}`);
      await mayStart;
      if (wanted && refused.has(source)) throw new Error("refused by the server");
    },
  };
  const tracks = new Map<MediaSource, MediaStreamTrack>();
  for (const id of ["microphone", "camera", "screen"] as const) tracks.set(id, { id } as MediaStreamTrack);
  const track = (source: MediaSource) => on.has(source) ? tracks.get(source) : undefined;
  const publishing = new Publishing(link, {
    devices: {
      track,
      state: (kind) => ({ on: on.has(kind), starting: false, problem: undefined }),
    },
    screen: { track: () => track("screen") },
    maySend: () => true,
    changed: () => void changes++,
    timers,
  });
  return {
    ...{ on, refused, timers, link, publishing },
    /** What was tried since the last look: of one source everything, of all what is on. */
    tried: (source?: MediaSource) =>
      tries.splice(0).filter((one) => source ? one.startsWith(source) : one.endsWith("on")),
    changes: () => changes,
    hold(until: Promise<void>) {
      mayStart = until;
    },
    async press(...sources: MediaSource[]) {
      for (const source of sources) if (!on.delete(source)) on.add(source);
      publishing.align();
      await settled();
    },
  };
}

Deno.test("[P19] A picture that is refused is tried again by itself, ever more slowly and without the sound being touched, until it gets through", async () => {
  const page = openPage();
  page.refused.add("camera");
  await page.press("microphone", "camera");
  assert.deepEqual(page.tried(), ["microphone on", "camera on"]);
  const waits: number[] = [];
  for (let time = 0; time < 8; time += 1) {
    waits.push(page.timers.waiting()["publish-camera"]!);
    await page.timers.next();
    assert.deepEqual(page.tried(), ["camera on"], "and nothing else");
  }
  assert.deepEqual(waits.slice(0, 3), [AGAIN_FIRST_MS, AGAIN_FIRST_MS * 2, AGAIN_FIRST_MS * 4]);
  assert.equal(waits.at(-1), AGAIN_SLOWEST_MS, "it is never given up, and never more often than this");

  // Something else is switched: what waits is not hurried by that.
  await page.press("screen");
  assert.deepEqual(page.tried(), ["microphone on", "screen on"]);
  page.refused.clear();
  await page.timers.next();
  assert.deepEqual(page.tried(), ["camera on"]);
  assert.deepEqual([page.timers.waiting(), page.publishing.unsent()], [{}, []]);
});

Deno.test("[P19] Who is not heard or seen for longer than a moment is told so, until it is over; switching off ends it as well", async () => {
  const page = openPage();
  page.refused.add("camera").add("microphone");
  await page.press("microphone", "camera");
  for (let failed = 1; failed < TOLD_AFTER_COUNT; failed += 1) {
    assert.deepEqual(page.publishing.unsent(), [], `after ${failed}`);
    for (const _source of ["microphone", "camera"]) await page.timers.next();
  }
  assert.deepEqual(page.publishing.unsent(), ["microphone", "camera"]);
  const told = page.changes();
  assert.equal(told, 2, "the page is told to look");

  await page.press("camera");
  assert.deepEqual(page.publishing.unsent(), ["microphone"], "what is switched off is not missing");
  page.refused.clear();
  await page.timers.next();
  assert.deepEqual([page.publishing.unsent(), page.changes() > told], [[], true]);

  page.refused.add("camera");
  await page.press("camera");
  for (let failed = 1; failed < TOLD_AFTER_COUNT; failed += 1) await page.timers.next();
  const answer = Promise.withResolvers<void>();
  page.hold(answer.promise);
  await page.timers.next();
  assert.deepEqual(page.publishing.unsent(), ["camera"]);
  await page.press("camera");
  assert.deepEqual(page.publishing.unsent(), [], "switched off while a try waits for its answer");
  answer.resolve();
  await settled();
  page.hold(Promise.resolve());
  await page.press("camera");
  page.link.over = true;
  await page.timers.next();
  assert.deepEqual(
    [page.tried().length > 0, page.timers.waiting()],
    [true, {}],
    "a link that is over is left",
  );
});

Deno.test("Switched off before the server has answered: it does not stay on, and is not asked for twice at a time", async () => {
  const page = openPage();
  const answer = Promise.withResolvers<void>();
  page.hold(answer.promise);
  await page.press("camera");
  await page.press("camera");
  await page.press("camera");
  await page.press("camera");
  assert.deepEqual(page.tried("camera"), ["camera on"]);
  answer.resolve();
  await settled();
  assert.deepEqual(page.tried("camera"), ["camera off"]);
});

Deno.test("[P19] A refusal ends what it answers and nothing else; an answer that never comes is not waited for longer than its time", async () => {
  const timers = new ManualTimers();
  const sent: Produce[] = [];
  const requests = new Requests((message) => sent.push(message as Produce), timers);
  const told: string[] = [];
  const ask = (source: MediaSource) => {
    requests.produce({
      source,
      done: ({ id }) => told.push(`${source} ${id}`),
      failed: ({ message }) => told.push(`${source}: ${message}`),
    }, {});
    return sent.at(-1)!.ref;
  };
  const [voice, picture] = [ask("microphone"), ask("camera")];
  requests.refused(undefined);
  requests.refused(-1);
  assert.deepEqual(told, [], "something else was refused");
  requests.refused(picture);
  assert.deepEqual(told.splice(0), ["camera: refused by the server"]);
  assert.deepEqual([requests.waitsFor("microphone"), requests.waitsFor("camera")], [true, false]);
  assert.equal(requests.produced(voice, "P1"), true);
  assert.deepEqual(told.splice(0), ["microphone P1"]);

  const lost = ask("camera");
  assert.deepEqual(Object.values(timers.waiting()), [ANSWER_WITHIN_MS]);
  await timers.next();
  assert.deepEqual(told.splice(0), ["camera: no answer by the server"]);
  const again = ask("camera");
  assert.equal(requests.produced(lost, "P2"), false, "too late: another try is on its way");
  assert.deepEqual([told, again === lost], [[], false]);
  // Another link's questions have other numbers.
  const elsewhere = new Requests((message) => sent.push(message as Produce), timers);
  elsewhere.produce({ source: "camera", done() {}, failed() {} }, {});
  assert.notEqual(sent.at(-1)!.ref, again);
  requests.close();
  assert.deepEqual([told, requests.waitsFor("camera")], [["camera: closed"], false]);
});

Deno.test("What does not get through is said in words, with what to do once", () => {
  const texts = callStrings(translator("de"));
  const call = (unsent: readonly MediaSource[]) =>
    ({ connection: "connected", remotes: [], security: { phase: "alone" }, unsent }) as unknown as Parameters<
      typeof callWords
    >[0];
  const words = callWords(call(["microphone", "camera"]), texts).join(" ");
  assert.ok(
    words.includes(`${texts.unsent_microphone} ${texts.unsent_camera} ${texts.unsentHelp}`),
    words,
  );
  assert.ok(!callWords(call([]), texts).includes(texts.unsentHelp));
});
