import assert from "node:assert/strict";
import { admit, FAILURE_COUNTS_MINUTES, forgive } from "#lib/staff/throttle.ts";
import { toInstant, TUESDAY_MORNING } from "#tests/support/clock.ts";
import { ADDRESS, makeAdministrator, PASSWORD, staffHouse } from "./house.ts";

const NOW = toInstant(TUESDAY_MORNING);
const NAME = "adam.muster";

Deno.test("[P15] the throttle lets the first attempts pass and tells how long the next has to wait", () => {
  let attempts: readonly number[] = [];
  for (let n = 0; n < 3; n++) {
    const admission = admit(attempts, 3, NOW.add({ minutes: n }));
    assert.ok(admission.ok);
    attempts = admission.attempts;
  }
  const refused = admit(attempts, 3, NOW.add({ minutes: 3 }));
  assert.deepEqual(refused, { ok: false, retryAfterSeconds: (FAILURE_COUNTS_MINUTES - 3) * 60 });
  assert.ok(admit(attempts, 3, NOW.add({ minutes: FAILURE_COUNTS_MINUTES })).ok);
});

Deno.test("[P15] an attempt that is taken away again no longer counts", () => {
  const first = admit([], 1, NOW);
  assert.ok(first.ok);
  assert.ok(admit(forgive(first.attempts, NOW), 1, NOW).ok);
});

Deno.test("[P15] after five wrong passwords the right one has to wait as well, and is welcome after a quarter of an hour", async () => {
  await using house = await staffHouse();
  await makeAdministrator(house);
  for (let n = 0; n < 5; n++) {
    assert.deepEqual(await house.staff.signIn(NAME, "falsch", ADDRESS), { ok: false, reason: "wrong" });
    house.clock.advance({ minutes: 1 });
  }
  const throttled = await house.staff.signIn(NAME, PASSWORD, ADDRESS);
  assert.deepEqual(throttled, { ok: false, reason: "throttled", retryAfterSeconds: 10 * 60 });
  house.clock.advance({ seconds: 10 * 60 - 1 });
  assert.equal((await house.staff.signIn(NAME, PASSWORD, ADDRESS)).ok, false);
  house.clock.advance({ seconds: 1 });
  assert.ok((await house.staff.signIn(NAME, PASSWORD, ADDRESS)).ok);
});

Deno.test("[P15] fifty guesses at once for one name are no more than five guesses", async () => {
  await using house = await staffHouse();
  await makeAdministrator(house);
  const guesses = Array.from(
    { length: 50 },
    (_, n) => house.staff.signIn(NAME, `guess ${n}`, `198.51.100.${n}`),
  );
  const results = await Promise.all(guesses);
  const looked = results.filter((result) => !result.ok && result.reason === "wrong").length;
  assert.ok(looked >= 1 && looked <= 5, `${looked} passwords were looked at`);
});

Deno.test("[P15] one network that tries many names is throttled as a network, others are not", async () => {
  await using house = await staffHouse();
  await makeAdministrator(house);
  for (let n = 0; n < 30; n++) {
    const result = await house.staff.signIn(`nobody${n}`, "falsch", "2001:db8::" + n.toString(16));
    assert.deepEqual(result, { ok: false, reason: "wrong" });
  }
  const thirtyFirst = await house.staff.signIn("nobody", "falsch", "2001:db8::ffff");
  assert.ok(!thirtyFirst.ok && thirtyFirst.reason === "throttled");
  assert.ok((await house.staff.signIn(NAME, PASSWORD, ADDRESS)).ok);
});

Deno.test("[P15] guessing a name elsewhere does not lock its owner out where they signed in before", async () => {
  await using house = await staffHouse();
  await makeAdministrator(house);
  assert.ok((await house.staff.signIn(NAME, PASSWORD, ADDRESS)).ok);
  for (let n = 0; n < 6; n++) await house.staff.signIn(NAME, "falsch", `198.51.100.${n}`);
  const elsewhere = await house.staff.signIn(NAME, PASSWORD, "198.51.100.77");
  assert.ok(!elsewhere.ok && elsewhere.reason === "throttled");
  assert.ok((await house.staff.signIn(NAME, PASSWORD, ADDRESS)).ok);
});

Deno.test("[P15] a success takes the name's earlier failures away", async () => {
  await using house = await staffHouse();
  await makeAdministrator(house);
  assert.ok((await house.staff.signIn(NAME, PASSWORD, ADDRESS)).ok);
  for (let round = 0; round < 3; round++) {
    for (let n = 0; n < 4; n++) await house.staff.signIn(NAME, "falsch", ADDRESS);
    assert.ok((await house.staff.signIn(NAME, PASSWORD, ADDRESS)).ok, `round ${round}`);
  }
});
