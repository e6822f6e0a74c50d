import assert from "node:assert/strict";
import { LiveEvents, Presence, type Present } from "#lib/visits/mod.ts";

const ERIKA: Present = { id: "citizen", role: "citizen", name: "Erika" };
const CLARA: Present = { id: "clara", role: "clerk", name: "Clara" };

function openPresence() {
  const live = new LiveEvents();
  const told: string[] = [];
  live.subscribeAll(({ type, visitId }) => told.push(`${type} ${visitId}`));
  return { presence: new Presence(live), told };
}

Deno.test("Who holds a socket is present; who has two is there once, until the last one is gone", () => {
  const { presence, told } = openPresence();
  presence.enter("v", "first window", ERIKA);
  presence.enter("v", "second window", ERIKA);
  presence.enter("v", "desk", CLARA);
  assert.deepEqual(presence.of("v"), [ERIKA, CLARA]);
  presence.leave("v", "first window");
  assert.equal(presence.has("v", "citizen"), true);
  presence.leave("v", "second window");
  assert.equal(presence.has("v", "citizen"), false);
  assert.deepEqual(presence.of("v"), [CLARA]);
  assert.deepEqual(told, Array(5).fill("presenceChanged v"));
});

Deno.test("Leaving twice, or without having been there, tells nobody", () => {
  const { presence, told } = openPresence();
  presence.enter("v", "a", ERIKA);
  presence.leave("v", "a");
  told.splice(0);
  presence.leave("v", "a");
  presence.leave("v", "never");
  presence.leave("w", "a");
  presence.focus("v", "a", "name");
  assert.deepEqual(told, []);
  assert.deepEqual(presence.of("v"), []);
});

Deno.test("[P14] Presence in one visit is none in another", () => {
  const { presence } = openPresence();
  presence.enter("v", "a", ERIKA);
  assert.deepEqual(presence.of("w"), []);
  assert.equal(presence.has("w", "citizen"), false);
  assert.equal(presence.has("v", "clerk"), false);
});

Deno.test("The field somebody is in is shown and told once, from whichever window, and gone with it", () => {
  const { presence, told } = openPresence();
  presence.enter("v", "first", ERIKA);
  presence.enter("v", "second", ERIKA);
  told.splice(0);
  presence.focus("v", "second", "street");
  presence.focus("v", "second", "street");
  assert.deepEqual(presence.of("v"), [{ ...ERIKA, field: "street" }]);
  presence.focus("v", "second", undefined);
  assert.deepEqual(presence.of("v"), [ERIKA]);
  assert.deepEqual(told, ["focusChanged v", "focusChanged v"]);
  presence.focus("v", "second", "city");
  presence.leave("v", "second");
  assert.deepEqual(presence.of("v"), [ERIKA], "the cursor went with its window");
});

Deno.test("Coming back on the same connection replaces what was known of it", () => {
  const { presence } = openPresence();
  presence.enter("v", "a", { ...ERIKA, field: "street" });
  presence.enter("v", "a", ERIKA);
  assert.deepEqual(presence.of("v"), [ERIKA]);
  presence.leave("v", "a");
  assert.deepEqual(presence.of("v"), []);
});
