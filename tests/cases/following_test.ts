import assert from "node:assert/strict";
import { CaseFollowing } from "#lib/cases/mod.ts";
import { ManualClock } from "#tests/support/clock.ts";

/** The desk's list over records that answer when the test says so. */
function openList() {
  const clock = new ManualClock();
  const asked: PromiseWithResolvers<unknown>[] = [];
  const list = () => {
    const answer = Promise.withResolvers<unknown>();
    asked.push(answer);
    return answer.promise;
  };
  const papers = { lastDay: "2026-03-20", missing: ["landlordConfirmation"] };
  const summary = { name: "Erika", appointmentAt: clock.now().toString(), papers };
  const found = { ok: true, cases: [{ id: "case-1", service: "anmeldung", summary }] };
  const parts = { clock, timeZone: "Europe/Berlin", records: { casesOf: () => ({ list }) } };
  const following = new CaseFollowing(parts as unknown as ConstructorParameters<typeof CaseFollowing>[0]);
  const ids = async () => (await following.ofClerk("clara")).map(({ caseId }) => caseId);
  return { clock, asked, found, following, ids };
}

/** As long as a page waits for the list. */
const WAIT_MS = 1_000;

Deno.test("A list that comes too late is left out of this page only: it is there for the next, and known cases stay meanwhile", async () => {
  using timers = heldTimers();
  const { clock, asked, found, ids } = openList();
  const first = ids();
  timers.pass(WAIT_MS);
  assert.deepEqual(await first, [], "nothing is known yet");
  assert.deepEqual(await ids(), [], "pages do not wait for it one after the other");
  assert.equal(asked.length, 1);
  asked[0]!.resolve(found);
  await settled();
  assert.deepEqual(await ids(), ["case-1"], "what came late is shown at once");

  clock.advance({ seconds: 61 });
  const again = ids();
  timers.pass(WAIT_MS);
  assert.deepEqual(await again, ["case-1"], "what was known before is not forgotten");
  clock.advance({ seconds: 6 });
  const third = ids();
  assert.equal(asked.length, 3, "soon asked again");
  asked[2]!.resolve({ ok: false });
  assert.deepEqual(await third, ["case-1"], "nor when the records say that they cannot");
});

Deno.test("What was being read when something changed is not kept", async () => {
  using _timers = heldTimers();
  const { asked, found, following, ids } = openList();
  const before = ids();
  following.changed();
  asked[0]!.resolve({ ok: true, cases: [] });
  assert.deepEqual(await before, []);
  const after = ids();
  assert.equal(asked.length, 2);
  asked[1]!.resolve(found);
  assert.deepEqual(await after, ["case-1"]);
});

const settled = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));

/** Timers that end when the test says so. */
function heldTimers() {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const held = new Map<number, { run: () => void; ms: number }>();
  let made = 0;
  Object.assign(globalThis, {
    setTimeout: (run: () => void, ms: number) => (held.set(++made, { run, ms }), made),
    clearTimeout: (id: number) => void held.delete(id),
  });
  return {
    pass(ms: number) {
      for (const [id, timer] of held) if (timer.ms <= ms && held.delete(id)) timer.run();
    },
    [Symbol.dispose]: () => Object.assign(globalThis, { setTimeout: set, clearTimeout: clear }),
  };
}
