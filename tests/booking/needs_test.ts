import assert from "node:assert/strict";
import { durationWith, NEEDS } from "#lib/calendar/mod.ts";
import { catalogue } from "#lib/services/mod.ts";
import { ALWAYS_OPEN, ERIKA, openTown, overlaps, planOf } from "./town.ts";

const SERVICE = "abmeldung-ausland";
const INTERPRETED = { service: SERVICE, needs: ["interpreter"] } as const;
const ONE_DESK = { ...ALWAYS_OPEN, desks: [ALWAYS_OPEN.desks[0]] };

const startText = ({ start }: { start: Temporal.Instant }) => start.toString();

Deno.test("an interpreter makes a conversation longer by the plan's percentage, rounded up to five minutes", () => {
  const plan = planOf(ALWAYS_OPEN);
  const lengths = catalogue.all.map(({ durationMinutes }) => [
    durationMinutes,
    durationWith(plan, durationMinutes, ["interpreter"]),
  ]);
  assert.deepEqual(lengths.slice(0, 4), [[25, 40], [20, 30], [30, 45], [25, 40]]);
  assert.equal(durationWith(plan, 20, ["companion"]), 20);
  const slower = planOf({ ...ALWAYS_OPEN, longerPercent: { interpreter: 100, companion: 25 } });
  assert.equal(durationWith(slower, 20, ["interpreter"]), 40);
  assert.equal(durationWith(slower, 20, NEEDS), 45);
  assert.equal(durationWith(planOf({ ...ALWAYS_OPEN, longerPercent: { interpreter: 0 } }), 20, NEEDS), 20);
});

Deno.test("[P01] a longer appointment takes its whole time of the desk's day, held and booked", async () => {
  await using town = await openTown(ONE_DESK);
  const { booking, parts } = town;
  const usual = await booking.firstFree(SERVICE, 4);
  const held = await booking.hold(INTERPRETED, usual[1]!.start);
  assert.ok(held.ok);
  assert.equal(held.hold.durationMinutes, 30);
  // 25 minutes are what one usual appointment takes; this one reaches into the next.
  const free = (await booking.firstFree(SERVICE, 3)).map((offer) => offer.start.toString());
  assert.deepEqual(
    free,
    [usual[0]!, usual[3]!, { start: usual[3]!.start.add({ minutes: 25 }) }].map(startText),
  );
  const refused = await booking.hold(SERVICE, usual[2]!.start);
  assert.ok(!refused.ok && refused.reason === "taken");
  // Before it there is room for a usual one, but not for a second long one.
  assert.ok(!(await booking.hold(INTERPRETED, usual[0]!.start)).ok);
  const booked = await booking.book(held.hold.id, ERIKA);
  assert.ok(booked.ok);
  assert.equal(booked.appointment.durationMinutes, 30);
  assert.deepEqual((await booking.contact(booked.appointment)).needs, ["interpreter"]);
  assert.ok((await booking.hold(SERVICE, usual[0]!.start)).ok);
  assert.deepEqual(await overlaps(parts.kv, town.clock.now().epochMilliseconds), []);
});

Deno.test("[P04] moved, an interpreted appointment keeps its length and its needs", async () => {
  await using town = await openTown(ONE_DESK);
  const { booking } = town;
  const [, second, third, fourth] = await booking.firstFree(SERVICE, 4);
  const blocking = await booking.hold(SERVICE, fourth!.start);
  assert.ok(blocking.ok);
  const held = await booking.hold(INTERPRETED, second!.start);
  assert.ok(held.ok);
  const booked = await booking.book(held.hold.id, ERIKA);
  assert.ok(booked.ok);
  const { id } = booked.appointment;
  // The third would be free for a usual appointment once this one has left; a long one would reach into the fourth.
  const refused = await booking.rebook(id, third!.start);
  assert.ok(!refused.ok && refused.reason === "taken");
  const days = await booking.offers(SERVICE, booking.today(), 1, id);
  assert.ok(!days![0]!.offers.some(({ start }) => start.equals(third!.start)));
  const later = days![0]!.offers.at(-1)!;
  const moved = await booking.rebook(id, later.start);
  assert.ok(moved.ok);
  assert.equal(moved.appointment.durationMinutes, 30);
  assert.deepEqual((await booking.contact(moved.appointment)).needs, ["interpreter"]);
});

Deno.test("[P05] the same time asked for again with another need is the same hold, longer", async () => {
  await using town = await openTown(ONE_DESK);
  const { booking } = town;
  const [first] = await booking.firstFree(SERVICE);
  const held = await booking.hold(SERVICE, first!.start);
  assert.ok(held.ok);
  const longer = await booking.hold(INTERPRETED, first!.start, { role: "citizen" }, held.hold.id);
  assert.ok(longer.ok);
  assert.equal(longer.hold.id, held.hold.id);
  assert.equal(longer.hold.durationMinutes, 30);
  const moved = await booking.moveHold(held.hold.id, first!.start.add({ minutes: 50 }));
  assert.ok(moved.ok);
  assert.deepEqual(moved.hold.needs, ["interpreter"]);
  const days = await Array.fromAsync(town.parts.kv.list<{ intervals: unknown[] }>({ prefix: ["desk_day"] }));
  assert.equal(days.flatMap(({ value }) => value.intervals).length, 1);
});
