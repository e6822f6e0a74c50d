import assert from "node:assert/strict";
import { HOLD_LONGEST_MINUTES, HOLD_MINUTES } from "#lib/booking/mod.ts";
import { ERIKA, openTown } from "./town.ts";

const SERVICE = "anmeldung";

Deno.test("[P03] a hold ends when its appointment begins: it cannot be extended beyond, and what has begun is booked by nobody", async () => {
  await using town = await openTown();
  const { booking, clock } = town;
  const { start } = (await booking.firstFree(SERVICE))[0]!;
  clock.set(start.subtract({ minutes: 4 }));
  const held = await booking.hold(SERVICE, start);
  assert.ok(held.ok);
  assert.equal(String(held.hold.until), String(start));
  assert.equal(held.hold.endsWith, "start");
  const extended = await booking.extend(held.hold.id);
  assert.deepEqual(extended, { ok: false, reason: "alreadyExtended" });
  clock.set(start.subtract({ milliseconds: 1 }));
  const other = await booking.hold(SERVICE, start);
  assert.ok(other.ok, "another desk is free until it begins");
  assert.ok((await booking.book(other.hold.id, { ...ERIKA, email: "lee@example.org" })).ok);
  clock.set(start);
  const late = await booking.book(held.hold.id, ERIKA);
  assert.ok(!late.ok && late.reason === "holdExpired");
  assert.ok(late.next.every((offer) => Temporal.Instant.compare(offer.start, start) > 0));
  const begun = await booking.hold(SERVICE, start);
  assert.ok(!begun.ok && begun.reason === "notOffered");
});

Deno.test("[P08] near the longest time a hold says what ends it, and before that nothing does", async () => {
  await using town = await openTown();
  const { booking, clock } = town;
  const tomorrow = booking.today().add({ days: 1 });
  const times = await booking.firstFree(SERVICE, 12, tomorrow);
  const held = await booking.hold(SERVICE, times[0]!.start);
  assert.ok(held.ok);
  assert.equal(held.hold.endsWith, undefined);
  const { id } = held.hold;
  const latest = clock.now().add({ minutes: HOLD_LONGEST_MINUTES });
  let moved = held.hold;
  for (let nth = 1; Temporal.Instant.compare(moved.until, latest) < 0; nth++) {
    assert.equal(moved.endsWith, undefined);
    clock.advance({ minutes: HOLD_MINUTES - 1 });
    const again = await booking.moveHold(id, times[nth]!.start);
    assert.ok(again.ok);
    moved = again.hold;
  }
  assert.deepEqual([String(moved.until), moved.endsWith, moved.extended], [String(latest), "hour", true]);
});
