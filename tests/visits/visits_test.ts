import assert from "node:assert/strict";
import { Audit } from "#lib/audit/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import {
  LiveEvents,
  statusOf,
  type VisitEvent,
  Visits,
  WAITING_ROOM_CLOSES_HOURS_AFTER,
  WAITING_ROOM_OPENS_MINUTES_BEFORE,
  waitingRoomAt,
} from "#lib/visits/mod.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { temporaryKv } from "#tests/support/temporary.ts";

type Appointment = { id: string; caseId: string; start: Temporal.Instant };

/** Visits on a KV of their own. Appointments start when the clock does. */
async function openVisits() {
  const { kv, [Symbol.asyncDispose]: remove } = await temporaryKv();
  const clock = new ManualClock();
  const audit = new Audit(kv);
  const live = new LiveEvents();
  const told: string[] = [];
  live.subscribeAll((event) => told.push(event.type));
  const visits = new Visits({ kv, clock, audit, live });
  return {
    ...{ kv, clock, audit, live, told, visits },
    appointment: (start: Temporal.Instant = clock.now()): Appointment => ({
      id: newId(),
      caseId: newId(),
      start,
    }),
    async end(appointment: Appointment, clerk: string) {
      const op = kv.atomic();
      const ended = await visits.end(op, appointment, { role: "clerk", id: clerk }, "done");
      return ended && (await op.commit()).ok;
    },
    [Symbol.asyncDispose]: remove,
  };
}

const eventsOf = async (audit: Audit, caseId: string) => (await audit.read(caseId)).map(({ event }) => event);

Deno.test("The waiting room is open from half an hour before the start until hours after, to the second", async () => {
  await using house = await openVisits();
  const start = house.clock.now().add({ hours: 2 });
  const appointment = house.appointment(start);
  const at = (when: Temporal.Instant) => house.clock.set(when);
  const opens = start.subtract({ minutes: WAITING_ROOM_OPENS_MINUTES_BEFORE });
  const closes = start.add({ hours: WAITING_ROOM_CLOSES_HOURS_AFTER });
  at(opens.subtract({ nanoseconds: 1 }));
  assert.deepEqual(await house.visits.arrive(appointment), { ok: false, reason: "early" });
  at(closes);
  assert.deepEqual(await house.visits.arrive(appointment), { ok: false, reason: "over" });
  assert.deepEqual(await house.visits.of(appointment), { id: appointment.id, caseId: appointment.caseId });
  assert.deepEqual(await eventsOf(house.audit, appointment.caseId), [], "a refusal leaves no trace");
  at(closes.subtract({ nanoseconds: 1 }));
  assert.ok((await house.visits.arrive(appointment)).ok);
  at(closes.add({ hours: 1 }));
  assert.ok((await house.visits.arrive(appointment)).ok, "who is in stays in");
});

Deno.test("Arriving twice, or in many windows at once, is one arrival with one trace and one event", async () => {
  await using house = await openVisits();
  const appointment = house.appointment();
  const arrivals = await Promise.all(
    Array.from({ length: 8 }, () => house.visits.arrive(appointment, (op) => void op.sum(["joined"], 1n))),
  );
  assert.ok(arrivals.every(({ ok }) => ok));
  const { arrivedAt } = await house.visits.of(appointment);
  house.clock.advance({ minutes: 5 });
  assert.ok((await house.visits.arrive(appointment)).ok);
  assert.equal((await house.visits.of(appointment)).arrivedAt, arrivedAt);
  assert.deepEqual(await eventsOf(house.audit, appointment.caseId), ["visit.arrived"]);
  assert.deepEqual(house.told, ["arrived"]);
  const sum = await house.kv.get<Deno.KvU64>(["joined"]);
  assert.equal(sum.value?.value, 1n, "what begins with the arrival begins once");
});

Deno.test("[P14] Nobody is called who is not here, and nobody enters or is called after the end", async () => {
  await using house = await openVisits();
  const appointment = house.appointment();
  assert.deepEqual(await house.visits.call(appointment, "clara"), { ok: false, reason: "notHere" });
  await house.visits.arrive(appointment);
  assert.ok((await house.visits.call(appointment, "clara")).ok);
  assert.equal(await house.end(appointment, "clara"), true);
  assert.deepEqual(await house.visits.arrive(appointment), { ok: false, reason: "ended" });
  assert.deepEqual(await house.visits.call(appointment, "clara"), { ok: false, reason: "ended" });
  assert.equal(await house.visits.sendBack(appointment, "clara"), undefined);
  assert.equal(statusOf(await house.visits.of(appointment)), "ended");
});

Deno.test("[P14] Of many clerks who call at once one gets the citizen; calling again changes nothing", async () => {
  await using house = await openVisits();
  const appointment = house.appointment();
  await house.visits.arrive(appointment);
  const clerks = Array.from({ length: 10 }, (_, at) => `clerk-${at}`);
  const calls = await Promise.all(clerks.map((clerk) => house.visits.call(appointment, clerk)));
  const winners = clerks.filter((_, at) => calls[at]!.ok);
  assert.equal(winners.length, 1);
  assert.ok(calls.every((call) => call.ok || call.reason === "calledByOther"));
  const { calledBy, calledAt } = await house.visits.of(appointment);
  assert.equal(calledBy, winners[0]);
  house.clock.advance({ minutes: 1 });
  assert.ok((await house.visits.call(appointment, winners[0]!)).ok);
  assert.equal((await house.visits.of(appointment)).calledAt, calledAt);
  for (const loser of clerks.filter((clerk) => clerk !== winners[0])) {
    assert.equal(await house.visits.conversationOf(loser), undefined, "who lost is free for the next");
  }
  const events = await eventsOf(house.audit, appointment.caseId);
  assert.deepEqual(events, ["visit.arrived", "visit.called"]);
});

Deno.test("A clerk has one conversation at a time, also when calling two at once", async () => {
  await using house = await openVisits();
  const waiting = [house.appointment(), house.appointment(), house.appointment()];
  for (const appointment of waiting) await house.visits.arrive(appointment);
  const calls = await Promise.all(waiting.map((appointment) => house.visits.call(appointment, "clara")));
  const inHand = waiting.filter((_, at) => calls[at]!.ok);
  assert.equal(inHand.length, 1);
  const refused = calls.filter((call) => !call.ok);
  assert.deepEqual(
    refused,
    refused.map(() => ({ ok: false, reason: "inConversation", visitId: inHand[0]!.id })),
    "and is told which",
  );
  assert.equal(await house.visits.conversationOf("clara"), inHand[0]!.id);
  assert.equal(await house.end(inHand[0]!, "clara"), true);
  assert.equal(await house.visits.conversationOf("clara"), undefined);
  const next = waiting.find((appointment) => appointment !== inHand[0])!;
  assert.ok((await house.visits.call(next, "clara")).ok, "the next one can be called");
});

Deno.test("Sent back, the citizen waits again since the arrival, and any clerk may call", async () => {
  await using house = await openVisits();
  const appointment = house.appointment();
  await house.visits.arrive(appointment);
  const { arrivedAt } = await house.visits.of(appointment);
  house.clock.advance({ minutes: 2 });
  await house.visits.call(appointment, "clara");
  assert.equal(await house.visits.sendBack(appointment, "lea"), undefined, "not another clerk");
  const back = await house.visits.sendBack(appointment, "clara");
  assert.equal(back && statusOf(back), "waiting");
  assert.equal(back?.arrivedAt, arrivedAt);
  assert.equal(await house.visits.conversationOf("clara"), undefined);
  assert.equal(await house.visits.sendBack(appointment, "clara"), undefined, "once");
  assert.ok((await house.visits.call(appointment, "lea")).ok);
  const events = await eventsOf(house.audit, appointment.caseId);
  assert.deepEqual(events, ["visit.arrived", "visit.called", "visit.sentBack", "visit.called"]);
});

Deno.test("Only who has the visit ends it, once; a call at the very moment of the end loses", async () => {
  await using house = await openVisits();
  const appointment = house.appointment();
  await house.visits.arrive(appointment);
  await house.visits.call(appointment, "clara");
  assert.equal(await house.end(appointment, "lea"), false);
  const ends = await Promise.all(Array.from({ length: 5 }, () => house.end(appointment, "clara")));
  assert.equal(ends.filter(Boolean).length, 1);
  const visit = await house.visits.of(appointment);
  assert.equal(visit.endedBy, "clara");
  assert.equal(visit.outcome, "done");

  const waiting = house.appointment();
  await house.visits.arrive(waiting);
  const op = house.kv.atomic();
  assert.equal(await house.visits.end(op, waiting, { role: "clerk", id: "lea" }, "noShow"), true);
  assert.ok((await house.visits.call(waiting, "clara")).ok);
  assert.equal((await op.commit()).ok, false, "the end was decided on a visit that was not called yet");
});

Deno.test("An arrival does not follow an appointment that is moved to another day", async () => {
  await using house = await openVisits();
  const appointment = house.appointment();
  await house.visits.arrive(appointment);
  const moved = { ...appointment, start: appointment.start.add({ hours: 24 }) };
  assert.equal(statusOf(await house.visits.of(moved)), "expected");
  assert.deepEqual(await house.visits.arrive(moved), { ok: false, reason: "early" });
  assert.deepEqual(await house.visits.call(moved, "clara"), { ok: false, reason: "notHere" });
  house.clock.advance({ hours: 24 });
  assert.ok((await house.visits.arrive(moved)).ok);
  assert.equal((await house.visits.of(moved)).arrivedAt, house.clock.now().toString());
  assert.ok((await house.visits.call(moved, "clara")).ok);
  const later = { ...moved, start: moved.start.add({ hours: 24 }) };
  assert.equal(statusOf(await house.visits.of(later)), "talking", "a conversation goes on whatever is moved");
});

Deno.test("[P06] The waiting room keeps real hours when the clocks change", () => {
  const door = (start: string, now: string) =>
    waitingRoomAt(
      Temporal.ZonedDateTime.from(start).toInstant(),
      Temporal.ZonedDateTime.from(now).toInstant(),
    );
  const berlin = (local: string, offset: string) => `${local}${offset}[Europe/Berlin]`;
  for (let year = 2026; year <= 2035; year++) {
    // The last Sundays of March (02:00 becomes 03:00) and of October (03:00 becomes 02:00), 01:00 UTC.
    const sunday = (month: number) => {
      const last = Temporal.PlainDate.from({ year, month, day: 31 });
      return last.subtract({ days: last.dayOfWeek % 7 }).toString();
    };
    const [march, october] = [sunday(3), sunday(10)];
    const spring = berlin(`${march}T03:10`, "+02:00");
    assert.equal(door(spring, berlin(`${march}T01:40`, "+01:00")), "open", `${march}, 30 minutes before`);
    assert.equal(door(spring, berlin(`${march}T01:39:59`, "+01:00")), "early", march);
    const autumn = berlin(`${october}T02:10`, "+01:00"); // the second 02:10 of that night
    assert.equal(door(autumn, berlin(`${october}T02:10`, "+02:00")), "early", `${october}, the first 02:10`);
    assert.equal(door(autumn, berlin(`${october}T02:40`, "+02:00")), "open", october);
    const evening = berlin(`${october}T00:30`, "+02:00");
    assert.equal(door(evening, berlin(`${october}T07:29:59`, "+01:00")), "open", "8 hours later, by the sun");
    assert.equal(door(evening, berlin(`${october}T07:30`, "+01:00")), "over");
  }
});

Deno.test("Events reach who subscribed to the visit and the desk, and nobody else; nothing after the end of it", () => {
  const live = new LiveEvents();
  const heard: string[] = [];
  const hear = (who: string) => (event: VisitEvent) =>
    void heard.push(`${who} ${event.type} ${event.visitId}`);
  const endOne = live.subscribe("one", hear("one"));
  live.subscribe("two", hear("two"));
  const endDesk = live.subscribeAll(hear("desk"));
  live.publish({ type: "arrived", visitId: "one" });
  endOne();
  endOne();
  live.publish({ type: "called", visitId: "one" });
  endDesk();
  live.publish({ type: "ended", visitId: "two" });
  assert.deepEqual(heard, ["one arrived one", "desk arrived one", "desk called one", "two ended two"]);
});

Deno.test("Who leaves while an event is told neither breaks it nor misses their turn", () => {
  const live = new LiveEvents();
  const heard: string[] = [];
  const ends = ["a", "b", "c"].map((name) =>
    live.subscribe("v", () => {
      heard.push(name);
      ends[0]!();
    })
  );
  live.publish({ type: "arrived", visitId: "v" });
  live.publish({ type: "called", visitId: "v" });
  assert.deepEqual(heard, ["a", "b", "c", "b", "c"]);
});
