import assert from "node:assert/strict";
import { type Appointment, Booking, CITIZEN } from "#lib/booking/mod.ts";
import { LiveEvents, Visits } from "#lib/visits/mod.ts";
import { silentLog } from "#lib/log/mod.ts";
import { ALWAYS_OPEN, ERIKA, openTown } from "./town.ts";

/** A time within half an hour from now, so that the waiting room is open. */
const SOON = { ...ALWAYS_OPEN, stepMinutes: 10, shortestNoticeMinutes: 10 };

/** Lets every commit of one party wait until `meanwhile` is over: the other party acts between its reading and its writing. */
function hooked(kv: Deno.Kv, meanwhile: () => Promise<void>): Deno.Kv {
  let waited = false;
  return new Proxy(kv, {
    get(target, name) {
      if (name !== "atomic") {
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === "function" ? value.bind(target) : value;
      }
      return () => {
        const op = target.atomic();
        const commit = op.commit.bind(op);
        op.commit = async () => {
          if (!waited) {
            waited = true;
            await meanwhile();
          }
          return await commit();
        };
        return op;
      };
    },
  });
}

type Town = Awaited<ReturnType<typeof openTown>>;

async function bookSoon(town: Town): Promise<Appointment> {
  const [free] = await town.booking.firstFree("anmeldung");
  const held = await town.booking.hold("anmeldung", free!.start);
  assert.ok(held.ok);
  const booked = await town.booking.book(held.hold.id, ERIKA);
  assert.ok(booked.ok);
  assert.ok(town.clock.now().until(booked.appointment.start).total("minutes") <= 30);
  return booked.appointment;
}

/** Arriving as lib/cases does it. */
async function arrive(town: Town, appointment: Appointment, kv = town.parts.kv) {
  const { clock, audit } = town.parts;
  const visits = new Visits({ kv, clock, audit, live: new LiveEvents(silentLog) });
  return await visits.arrive(appointment, (op) => town.booking.stands(op, appointment));
}

const LEAVINGS = {
  "cancelled by its link": (booking: Booking, { id }: Appointment) => booking.cancel(id),
  "cancelled by a clerk": (booking: Booking, { id }: Appointment) =>
    booking.cancel(id, { role: "clerk", id: "c" }, "asked"),
  "moved to another time": (booking: Booking, { id, start }: Appointment) =>
    booking.rebook(id, start.add({ hours: 2 })),
} as const;

for (const [how, leave] of Object.entries(LEAVINGS)) {
  Deno.test(`[P04] arriving between the reading and the writing of an appointment that is ${how}: the arrival wins, nothing is changed`, async () => {
    await using town = await openTown(SOON);
    const appointment = await bookSoon(town);
    const kv = hooked(town.parts.kv, async () => {
      assert.ok((await arrive(town, appointment)).ok);
    });
    const left = await leave(new Booking({ ...town.parts, kv }), appointment);
    assert.deepEqual(left, { ok: false, reason: "underWay" });
    const after = await town.booking.find(appointment.id);
    assert.ok(after && after.cancelledAt === undefined && after.start.equals(appointment.start));
    assert.ok((await town.parts.visits.of(after)).arrivedAt);
  });

  Deno.test(`[P04] an appointment that is ${how} between the reading and the writing of an arrival: nobody waits for it`, async () => {
    await using town = await openTown(SOON);
    const appointment = await bookSoon(town);
    const kv = hooked(town.parts.kv, async () => {
      assert.ok((await leave(town.booking, appointment)).ok);
    });
    assert.deepEqual(await arrive(town, appointment, kv), { ok: false, reason: "cancelled" });
    assert.equal((await town.parts.visits.of(appointment)).arrivedAt, undefined);
    const trail = (await town.parts.audit.read(appointment.caseId)).map(({ event }) => event);
    assert.ok(!trail.includes("visit.arrived"), "a lost arrival leaves no trace");
  });
}

Deno.test("[P04] of arrival, cancellation and move at one moment exactly one wins, a hundred times over", async () => {
  await using town = await openTown(SOON);
  for (let round = 0; round < 100; round++) {
    const appointment = await bookSoon(town);
    const [arrived, cancelled, moved] = await Promise.all([
      arrive(town, appointment),
      town.second().cancel(appointment.id),
      town.second().rebook(appointment.id, appointment.start.add({ hours: 2 }), CITIZEN),
    ]);
    // Who is moved can still cancel; who has come can do neither.
    assert.equal([arrived.ok, cancelled.ok || moved.ok].filter(Boolean).length, 1, `round ${round}`);
    const cancelAgain = await town.booking.cancel(appointment.id);
    assert.equal(cancelAgain.ok, !arrived.ok);
    town.clock.advance({ hours: 24 });
  }
});
