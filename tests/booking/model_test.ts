import assert from "node:assert/strict";
import { type Booking, HOLD_MINUTES, UNDO_MINUTES } from "#lib/booking/mod.ts";
import { ALWAYS_OPEN, ERIKA, openTown, overlaps } from "./town.ts";

const SERVICES = ["anmeldung", "abmeldung-ausland", "schwerbehindertenparkausweis"];
const CLIENTS = 12;
const ROUNDS = 60;
/** How much of a history a run must have made; where the machine's load lets few bookings through, it goes on until they are there. */
const BOOKINGS_LEAST = 30;
const ROUNDS_MOST = 10 * ROUNDS;

/** Mulberry32: the same seed asks for the same things; how parallel ones interleave is up to the store. */
function randomFrom(seed: number): (below: number) => number {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What the town has promised, as those who were promised it know. */
type Promised = { start: string; cancelledAt?: number };

Deno.test("[P01] thousands of random operations by many clients: what was acknowledged is what is stored", async () => {
  for (const seed of [1, 2, 3]) {
    await using town = await openTown({
      ...ALWAYS_OPEN,
      stepMinutes: 10,
      furthestDays: 1,
      limits: { appointmentsPerEmail: 100 },
    });
    const random = randomFrom(seed);
    const begun = town.booking.today();
    const promised = new Map<string, Promised>();
    const holds: string[] = [];
    const instances = Array.from({ length: 3 }, () => town.second());

    const act = async (booking: Booking): Promise<void> => {
      const service = SERVICES[random(SERVICES.length)]!;
      // Somewhere in the next eight hours on the grid of ten minutes: free, taken, or outside the opening hours.
      const grid = Math.ceil(town.clock.now().epochMilliseconds / 600_000) + random(48);
      const start = Temporal.Instant.fromEpochMilliseconds(grid * 600_000);
      const known = [...promised.keys()];
      const id = known[random(Math.max(known.length, 1))] ?? "";
      const hold = holds[Math.max(0, holds.length - 1 - random(10))] ?? "";
      switch (random(8)) {
        case 0:
        case 1: {
          const held = await booking.hold(service, start);
          if (held.ok) holds.push(held.hold.id);
          break;
        }
        case 2:
        case 3: {
          const email = `p${random(9)}@example.org`;
          const booked = await booking.book(hold, { ...ERIKA, email });
          if (booked.ok && !booked.replayed) {
            promised.set(booked.appointment.id, { start: String(booked.appointment.start) });
          }
          break;
        }
        case 4:
          await booking.moveHold(hold, start);
          break;
        case 5: {
          const cancelled = await booking.cancel(id);
          if (cancelled.ok) note(cancelled.appointment);
          break;
        }
        case 6: {
          const restored = await booking.undoCancel(id);
          if (restored.ok) note(restored.appointment);
          break;
        }
        case 7: {
          const moved = await booking.rebook(id, start);
          if (moved.ok) note(moved.appointment);
        }
      }
    };
    type Noted = { id: string; start: Temporal.Instant; sequence: number; cancelledAt?: Temporal.Instant };
    const sequences = new Map<string, number>();
    /** Answers of parallel operations may arrive in another order than they were committed: the highest sequence is the last. */
    const note = (appointment: Noted) => {
      if ((sequences.get(appointment.id) ?? -1) > appointment.sequence) return;
      sequences.set(appointment.id, appointment.sequence);
      const cancelledAt = appointment.cancelledAt?.epochMilliseconds;
      promised.set(appointment.id, {
        start: String(appointment.start),
        ...(cancelledAt === undefined ? {} : { cancelledAt }),
      });
    };

    for (let round = 0; round < ROUNDS || (promised.size < BOOKINGS_LEAST && round < ROUNDS_MOST); round++) {
      await Promise.all(Array.from({ length: CLIENTS }, (_, i) => act(instances[i % instances.length]!)));
      const nowMs = town.clock.now().epochMilliseconds;
      assert.deepEqual(await overlaps(town.parts.kv, nowMs), [], `seed ${seed}, round ${round}`);
      town.clock.advance({ minutes: [0, 0, 0, 0, 0, 1, 1, HOLD_MINUTES, UNDO_MINUTES][random(9)]! });
    }
    const agenda = (await town.booking.agenda(begun, town.booking.today().add({ days: 2 })))
      .map(({ id, start }) => `${id} ${start}`).sort();
    const standing = [...promised].filter(([, { cancelledAt }]) => cancelledAt === undefined)
      .map(([id, { start }]) => `${id} ${start}`).sort();
    assert.deepEqual(agenda, standing, `seed ${seed}`);
    assert.ok(
      promised.size >= BOOKINGS_LEAST,
      `expected a history with bookings in it, found ${promised.size}`,
    );
  }
});
