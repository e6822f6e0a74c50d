import assert from "node:assert/strict";
import { CITIZEN, HOLD_LONGEST_MINUTES, HOLD_MINUTES, UNDO_MINUTES } from "#lib/booking/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { ALWAYS_OPEN, ERIKA, everything, openTown, overlaps } from "./town.ts";

const SERVICE = "abmeldung-ausland";
const ONE_DESK = { ...ALWAYS_OPEN, desks: [ALWAYS_OPEN.desks[0]] };

async function firstStart(town: Awaited<ReturnType<typeof openTown>>, nth = 0): Promise<Temporal.Instant> {
  const offers = await town.booking.firstFree(SERVICE, nth + 1);
  return offers[nth]!.start;
}

async function holdAndBook(town: Awaited<ReturnType<typeof openTown>>, nth = 0, email = "a@example.org") {
  const held = await town.booking.hold(SERVICE, await firstStart(town, nth));
  assert.ok(held.ok);
  const booked = await town.booking.book(held.hold.id, { ...ERIKA, email });
  assert.ok(booked.ok);
  return booked;
}

Deno.test("[P01] 200 simultaneous bookers of one desk's slot: one succeeds, 199 are given alternatives", async () => {
  await using town = await openTown(ONE_DESK);
  const start = await firstStart(town);
  const results = await Promise.all(
    Array.from({ length: 200 }, (_, i) =>
      // Half of them on an instance of its own, so that the store's check decides and not the turns within one process.
      (i % 2 ? town.booking : town.second()).hold(SERVICE, start, {
        role: "citizen",
        address: `10.${i}.0.1`,
      })),
  );
  const won = results.filter((result) => result.ok);
  assert.equal(won.length, 1);
  for (const result of results) {
    if (result.ok) continue;
    assert.equal(result.reason, "taken");
    assert.ok("next" in result && result.next.length > 0);
  }
  assert.deepEqual(await overlaps(town.parts.kv, town.clock.now().epochMilliseconds), []);
});

Deno.test("[P01] two desks sell one time twice and no more, each desk once", async () => {
  await using town = await openTown();
  const start = await firstStart(town);
  const results = await Promise.all(Array.from({ length: 50 }, () => town.second().hold(SERVICE, start)));
  const desks = results.flatMap((result) => result.ok ? [result.hold.desk] : []);
  assert.deepEqual(desks.sort(), ["schalter-1", "schalter-2"]);
});

Deno.test("a lapsed hold is free at once, though its record is still there", async () => {
  await using town = await openTown(ONE_DESK);
  const start = await firstStart(town, 5);
  assert.ok((await town.booking.hold(SERVICE, start)).ok);
  const refused = await town.booking.hold(SERVICE, start);
  assert.ok(!refused.ok && refused.reason === "taken");
  town.clock.advance({ minutes: HOLD_MINUTES });
  assert.ok((await town.booking.hold(SERVICE, start)).ok);
});

Deno.test("[P03] whatever the clock does around the expiry, only one of two holds becomes an appointment", async () => {
  for (const back of [0, 1, 5, 11, 60]) {
    await using town = await openTown(ONE_DESK);
    const start = await firstStart(town, 10);
    const first = await town.booking.hold(SERVICE, start);
    assert.ok(first.ok);
    town.clock.advance({ minutes: HOLD_MINUTES });
    const second = await town.booking.hold(SERVICE, start);
    assert.ok(second.ok);
    town.clock.advance({ minutes: -back });
    const results = await Promise.all([
      town.booking.book(first.hold.id, ERIKA),
      town.second().book(second.hold.id, { ...ERIKA, email: "b@example.org" }),
    ]);
    assert.deepEqual(results.map((result) => result.ok), [false, true], `${back} minutes back`);
    assert.ok(!results[0].ok && results[0].reason === "holdExpired");
    assert.equal((await town.booking.agenda(town.booking.today())).length, 1);
  }
});

Deno.test("[P03] at the very moment of expiry a hold is over, and its person is given other times", async () => {
  await using town = await openTown(ONE_DESK);
  const held = await town.booking.hold(SERVICE, await firstStart(town, 3));
  assert.ok(held.ok);
  town.clock.set(held.hold.until);
  const result = await town.booking.book(held.hold.id, ERIKA);
  assert.ok(!result.ok && result.reason === "holdExpired" && result.next.length > 0);
  const moved = await town.booking.moveHold(held.hold.id, result.next[0]!.start);
  assert.ok(moved.ok && moved.hold.id === held.hold.id);
  assert.ok((await town.booking.book(held.hold.id, ERIKA)).ok);
});

Deno.test("a hold is extended once, from now on", async () => {
  await using town = await openTown(ONE_DESK);
  const held = await town.booking.hold(SERVICE, await firstStart(town, 3));
  assert.ok(held.ok);
  town.clock.advance({ minutes: HOLD_MINUTES - 1 });
  const extended = await town.booking.extend(held.hold.id);
  assert.ok(extended.ok);
  assert.equal(
    extended.hold.until.epochMilliseconds,
    town.clock.advance({}).add({ minutes: HOLD_MINUTES }).epochMilliseconds,
  );
  const again = await town.booking.extend(held.hold.id);
  assert.ok(!again.ok && again.reason === "alreadyExtended");
  town.clock.advance({ minutes: HOLD_MINUTES });
  assert.equal((await town.booking.holdOf(held.hold.id))?.state, "expired");
});

Deno.test("[P08] a hold that moves to and fro keeps times from others for an hour at most, then it must win one like everybody else", async () => {
  await using town = await openTown(ONE_DESK);
  const [first, second] = [await firstStart(town, 5), await firstStart(town, 9)];
  const held = await town.booking.hold(SERVICE, first);
  assert.ok(held.ok);
  const begun = town.clock.now();
  const latest = begun.add({ minutes: HOLD_LONGEST_MINUTES });
  let moves = 0;
  for (; Temporal.Instant.compare(town.clock.now(), latest) < 0; moves++) {
    const moved = await town.booking.moveHold(held.hold.id, moves % 2 ? first : second);
    assert.ok(moved.ok);
    assert.ok(Temporal.Instant.compare(moved.hold.until, latest) <= 0, `move ${moves}: ${moved.hold.until}`);
    const extended = await town.booking.extend(held.hold.id);
    if (extended.ok) assert.ok(Temporal.Instant.compare(extended.hold.until, latest) <= 0);
    assert.equal((await town.booking.extend(held.hold.id)).ok, false, "once at each time");
    town.clock.advance({ minutes: HOLD_MINUTES - 1 });
  }
  assert.ok(moves > 5, "a person who reads slowly and thinks again has time to");
  // From now on both times are anybody's.
  const other = await town.booking.hold(SERVICE, first);
  assert.ok(other.ok);
  assert.equal((await town.booking.moveHold(held.hold.id, first)).ok, false);
  const anew = await town.booking.moveHold(held.hold.id, second);
  assert.ok(anew.ok);
  assert.ok(anew.hold.until.equals(town.clock.now().add({ minutes: HOLD_MINUTES })));
  assert.ok((await town.booking.extend(held.hold.id)).ok);
});

Deno.test("[P05] the same hold for the same slot is not renewed, on whichever desk a second try lands", async () => {
  await using town = await openTown();
  const start = await firstStart(town, 2);
  const id = newId();
  const all = await Promise.all([1, 2, 3, 4].map(() => town.second().hold(SERVICE, start, CITIZEN, id)));
  assert.equal(new Set(all.map((held) => held.ok && `${held.hold.desk} ${held.hold.until}`)).size, 1);
  town.clock.advance({ minutes: 5 });
  const again = await town.booking.hold(SERVICE, start, CITIZEN, id);
  assert.ok(again.ok && all[0]!.ok && again.hold.until.equals(all[0]!.hold.until));
  assert.ok((await town.booking.hold(SERVICE, start)).ok, "expected the second desk to be free still");
});

Deno.test("a hold that moves leaves its old slot in the same commit", async () => {
  await using town = await openTown(ONE_DESK);
  const [from, to] = [await firstStart(town, 2), await firstStart(town, 4)];
  const held = await town.booking.hold(SERVICE, from);
  assert.ok(held.ok);
  assert.ok((await town.booking.moveHold(held.hold.id, to)).ok);
  assert.ok((await town.booking.hold(SERVICE, from)).ok);
  assert.ok(!(await town.booking.hold(SERVICE, to)).ok);
});

Deno.test("[P05] a replayed and a doubled booking give one appointment, one mail and one audit entry", async () => {
  await using town = await openTown();
  const held = await town.booking.hold(SERVICE, await firstStart(town));
  assert.ok(held.ok);
  const results = await Promise.all([1, 2, 3].map(() => town.second().book(held.hold.id, ERIKA)));
  results.push(await town.booking.book(held.hold.id, ERIKA));
  const ids = results.map((result) => result.ok ? `${result.appointment.id} ${result.token}` : result.reason);
  assert.equal(new Set(ids).size, 1, ids.join(", "));
  assert.equal(results.filter((result) => result.ok && !result.replayed).length, 1);
  const first = results[0]!;
  assert.ok(first.ok);
  assert.equal((await town.parts.outbox.state()).waiting, 1);
  assert.equal((await town.parts.audit.read(first.appointment.caseId)).length, 1);
  assert.equal((await town.booking.agenda(town.booking.today())).length, 1);
});

Deno.test("[P04] rebooking frees the old slot and takes the new one; losers of the new slot keep the old one", async () => {
  await using town = await openTown(ONE_DESK);
  const one = await holdAndBook(town, 0, "a@example.org");
  const two = await holdAndBook(town, 3, "b@example.org");
  const wanted = await firstStart(town, 8);
  const results = await Promise.all(
    [one, two].map((booked) => town.second().rebook(booked.appointment.id, wanted)),
  );
  assert.equal(results.filter((result) => result.ok).length, 1);
  const agenda = await town.booking.agenda(town.booking.today());
  assert.equal(agenda.length, 2);
  assert.deepEqual(new Set(agenda.map(({ id }) => id)), new Set([one.appointment.id, two.appointment.id]));
  const loser = results[0]!.ok ? two : one;
  assert.ok(
    agenda.some(({ id, start }) => id === loser.appointment.id && start.equals(loser.appointment.start)),
  );
  assert.deepEqual(await overlaps(town.parts.kv, town.clock.now().epochMilliseconds), []);
});

Deno.test("[P04] moved to another day it is there and nowhere else, and its old time can be had again", async () => {
  await using town = await openTown(ONE_DESK);
  const { appointment } = await holdAndBook(town, 5);
  const tomorrow = appointment.start.add({ hours: 24 });
  assert.ok((await town.booking.rebook(appointment.id, tomorrow)).ok);
  const today = town.booking.today();
  assert.equal((await town.booking.agenda(today)).length, 0);
  assert.deepEqual((await town.booking.agenda(today.add({ days: 1 }))).map(({ id }) => id), [appointment.id]);
  assert.ok((await town.booking.hold(SERVICE, appointment.start)).ok);
  assert.ok(!(await town.booking.hold(SERVICE, tomorrow)).ok);
});

Deno.test("[P04] an appointment may move into a slot that overlaps its own", async () => {
  await using town = await openTown({ ...ONE_DESK, stepMinutes: 10 });
  const booked = await holdAndBook(town, 3);
  const result = await town.booking.rebook(
    booked.appointment.id,
    booked.appointment.start.add({ minutes: 10 }),
  );
  assert.ok(result.ok && result.appointment.sequence === 1);
  assert.equal((await town.booking.agenda(town.booking.today())).length, 1);
});

Deno.test("[P07] reading by link, hold and agenda leaves every record as it was", async () => {
  await using town = await openTown();
  const booked = await holdAndBook(town);
  const held = await town.booking.hold(SERVICE, await firstStart(town, 3));
  assert.ok(held.ok);
  const before = await everything(town.parts.kv);
  for (let i = 0; i < 5; i++) {
    assert.ok(await town.booking.byToken(booked.token));
    await town.booking.contact(booked.appointment);
    await town.booking.holdOf(held.hold.id);
    await town.booking.offers(SERVICE, town.booking.today(), 28);
    await town.booking.agenda(town.booking.today());
  }
  assert.equal(await everything(town.parts.kv), before);
});

Deno.test("[P07] a cancelled appointment's slot stays held for 30 minutes, and can be had back until then", async () => {
  await using town = await openTown(ONE_DESK);
  const booked = await holdAndBook(town, 6);
  const cancelled = await town.booking.cancel(booked.appointment.id);
  assert.ok(cancelled.ok && cancelled.appointment.cancelledAt);
  assert.equal((await town.booking.agenda(town.booking.today())).length, 0);
  assert.ok(!(await town.booking.hold(SERVICE, booked.appointment.start)).ok);
  town.clock.advance({ minutes: UNDO_MINUTES - 1 });
  const restored = await town.booking.undoCancel(booked.appointment.id);
  assert.ok(restored.ok && restored.appointment.cancelledAt === undefined);
  assert.equal(restored.appointment.sequence, 2);
  assert.equal((await town.booking.agenda(town.booking.today())).length, 1);
  town.clock.advance({ minutes: UNDO_MINUTES });
  assert.equal((await town.booking.agenda(town.booking.today())).length, 1);
});

Deno.test("[P07] after the 30 minutes the slot is free and the cancellation is final", async () => {
  await using town = await openTown(ONE_DESK);
  const booked = await holdAndBook(town, 12);
  assert.ok((await town.booking.cancel(booked.appointment.id)).ok);
  town.clock.advance({ minutes: UNDO_MINUTES });
  const undone = await town.booking.undoCancel(booked.appointment.id);
  assert.ok(!undone.ok && undone.reason === "undoOver");
  assert.ok((await town.booking.hold(SERVICE, booked.appointment.start)).ok);
});

Deno.test("[P08] one mailbox has three appointments before it at most, however it is spelled", async () => {
  await using town = await openTown();
  for (const email of ["kim@example.org", "KIM@example.org", "kim+x@Example.org"]) {
    await holdAndBook(town, 0, email);
  }
  const held = await town.booking.hold(SERVICE, await firstStart(town));
  assert.ok(held.ok);
  const refused = await town.booking.book(held.hold.id, { ...ERIKA, email: "kim+y@example.org" });
  assert.deepEqual(refused, { ok: false, reason: "tooManyForEmail", limit: 3 });
  assert.ok((await town.booking.book(held.hold.id, { ...ERIKA, email: "lee@example.org" })).ok);
});

Deno.test("[P08] one address range holds twelve slots at most, and is told when to come again", async () => {
  await using town = await openTown();
  // Not today: a hold ends when its appointment begins.
  const tomorrow = town.booking.today().add({ days: 1 });
  const firstStart = async () => (await town.booking.firstFree(SERVICE, 1, tomorrow))[0]!.start;
  const from = (last: number) => ({ ...CITIZEN, address: `203.0.113.${last}` });
  for (let i = 0; i < 12; i++) {
    assert.ok((await town.booking.hold(SERVICE, await firstStart(), from(i))).ok);
  }
  const refused = await town.booking.hold(SERVICE, await firstStart(), from(99));
  assert.deepEqual(refused, { ok: false, reason: "tooManyHolds", retryAfterSeconds: HOLD_MINUTES * 60 });
  assert.ok(
    (await town.booking.hold(SERVICE, await firstStart(), { ...CITIZEN, address: "203.0.114.1" })).ok,
  );
  town.clock.advance({ minutes: HOLD_MINUTES });
  assert.ok((await town.booking.hold(SERVICE, await firstStart(), from(99))).ok);
});

Deno.test("[P08] one address range books forty appointments a day at most", async () => {
  await using town = await openTown({ ...ALWAYS_OPEN, limits: { bookingsPerAddressRangePerDay: 2 } });
  const from = { ...CITIZEN, address: "2001:db8:0:42::1" };
  const outcomes = [];
  for (const email of ["a@example.org", "b@example.org", "c@example.org"]) {
    const held = await town.booking.hold(SERVICE, await firstStart(town), from);
    assert.ok(held.ok);
    outcomes.push(await town.booking.book(held.hold.id, { ...ERIKA, email }, from));
  }
  assert.deepEqual(outcomes.map((outcome) => outcome.ok), [true, true, false]);
  assert.equal(outcomes[2]!.ok ? "" : outcomes[2]!.reason, "tooManyForAddress");
});

Deno.test("[P13] a link has 160 bits, is stored as a hash, and dies when the undo window ends or two weeks after", async () => {
  await using town = await openTown();
  const kept = await holdAndBook(town, 0, "a@example.org");
  const cancelled = await holdAndBook(town, 20, "b@example.org");
  assert.match(kept.token, /^[0-9a-hjkmnp-tv-z]{32}$/);
  const stored = JSON.stringify(
    (await Array.fromAsync(town.parts.kv.list({ prefix: [] }))).map(({ key, value }) => [key, value]),
  );
  for (const secret of [kept.token, cancelled.token]) assert.ok(!stored.includes(secret));
  await town.booking.cancel(cancelled.appointment.id);
  assert.ok(await town.booking.byToken(cancelled.token));
  town.clock.advance({ minutes: UNDO_MINUTES });
  assert.equal(await town.booking.byToken(cancelled.token), undefined);
  assert.ok(await town.booking.byToken(kept.token));
  town.clock.advance({ days: 15 });
  assert.equal(await town.booking.byToken(kept.token), undefined);
});

Deno.test("[P13] a tampered, shortened or foreign token opens nothing", async () => {
  await using town = await openTown();
  const { token, appointment } = await holdAndBook(town);
  const other = token[0] === "0" ? "1" : "0";
  for (
    const wrong of [
      "",
      token.slice(1),
      other + token.slice(1),
      token.toUpperCase(),
      appointment.id,
      `${token}\n`,
      "x".repeat(10_000),
    ]
  ) {
    assert.equal(await town.booking.byToken(wrong), undefined, wrong.slice(0, 40));
  }
});

Deno.test("contact data is sealed: nothing typed can be read in the store", async () => {
  await using town = await openTown();
  const held = await town.booking.hold(SERVICE, await firstStart(town), {
    ...CITIZEN,
    address: "198.51.100.77",
  });
  assert.ok(held.ok);
  const booked = await town.booking.book(held.hold.id, {
    ...ERIKA,
    name: "Canary Kanarienvogel",
    phone: "+49 30 23125 042",
  });
  assert.ok(booked.ok);
  const values = (await Array.fromAsync(town.parts.kv.list({ prefix: [] })))
    .map(({ key, value }) =>
      Deno.inspect([key, value], { iterableLimit: 100_000, depth: 9, strAbbreviateSize: 10_000 })
    )
    .join();
  const bytes = new TextDecoder("latin1").decode(
    ((await town.parts.kv.get<{ contact: Uint8Array }>(["appointment", booked.appointment.id])).value!)
      .contact,
  );
  for (const canary of ["Kanarienvogel", "erika.mustermann", "23125", "198.51"]) {
    assert.ok(!values.includes(canary), canary);
    assert.ok(!bytes.includes(canary), canary);
  }
  const contact = await town.booking.contact(booked.appointment);
  assert.deepEqual(contact, {
    name: "Canary Kanarienvogel",
    email: ERIKA.email,
    phone: "+49 30 23125 042",
    language: "de",
    needs: [],
  });
});

Deno.test("what is neither on the plan nor a service is refused, with times that are", async () => {
  await using town = await openTown();
  const off = await town.booking.hold(SERVICE, town.clock.now().add({ minutes: 7 }));
  assert.ok(!off.ok && off.reason === "notOffered" && "next" in off && off.next.length > 0);
  const past = await town.booking.hold(SERVICE, town.clock.now().subtract({ hours: 24 * 400 }));
  assert.ok(!past.ok && past.reason === "notOffered");
  const unknown = await town.booking.hold("steuern", await firstStart(town));
  assert.ok(!unknown.ok && unknown.reason === "unknownService");
});

Deno.test("an appointment whose time has come can be neither cancelled nor moved", async () => {
  await using town = await openTown();
  const { appointment } = await holdAndBook(town);
  const later = await firstStart(town, 9);
  town.clock.set(appointment.start);
  for (
    const result of [
      await town.booking.cancel(appointment.id),
      await town.booking.rebook(appointment.id, later),
    ]
  ) {
    assert.ok(!result.ok && result.reason === "begun");
  }
});

Deno.test("the desk is told of every change once, after its commit", async () => {
  await using town = await openTown();
  const told: string[] = [];
  const stop = town.booking.onChange(({ event, dates }) => void told.push(`${event} ${dates.join("+")}`));
  const { appointment } = await holdAndBook(town);
  await town.booking.cancel(appointment.id);
  await town.booking.cancel(appointment.id);
  await town.booking.undoCancel(appointment.id);
  const tomorrow = appointment.start.add({ hours: 24 });
  assert.ok((await town.booking.rebook(appointment.id, tomorrow)).ok);
  stop();
  await town.booking.cancel(appointment.id);
  assert.deepEqual(told, [
    "booked 2026-03-03",
    "cancelled 2026-03-03",
    "restored 2026-03-03",
    "rebooked 2026-03-03+2026-03-04",
  ]);
  const events = (await town.parts.audit.read(appointment.caseId)).map(({ event }) => event);
  assert.deepEqual(
    events,
    ["booked", "cancelled", "restored", "rebooked", "cancelled"].map((e) => `appointment.${e}`),
  );
});

Deno.test("[P37] two weeks after the appointment contact data, link and day are gone; the key too where nobody came", async () => {
  await using town = await openTown();
  const noShow = await holdAndBook(town, 0, "a@example.org");
  const recorded = await holdAndBook(town, 1, "b@example.org");
  const live = await holdAndBook(town, 2, "c@example.org");
  const cancelled = await holdAndBook(town, 3, "d@example.org");
  await town.booking.cancel(cancelled.appointment.id);
  const fate = (caseId: string) =>
    Promise.resolve(
      caseId === recorded.appointment.caseId
        ? "recorded" as const
        : caseId === live.appointment.caseId
        ? "live" as const
        : "none" as const,
    );
  town.clock.advance({ days: 13 });
  assert.deepEqual(await town.booking.forget(fate), { appointments: 0, cases: 0, days: 0 });
  town.clock.advance({ days: 3 });
  const { appointments, cases } = await town.booking.forget(fate);
  assert.deepEqual([appointments, cases], [3, 2]);
  assert.equal(await town.booking.find(noShow.appointment.id), undefined);
  assert.equal(town.parts.keys.has(noShow.appointment.caseId), false);
  assert.equal(town.parts.keys.has(cancelled.appointment.caseId), false);
  assert.equal(town.parts.keys.has(recorded.appointment.caseId), true);
  assert.ok(await town.booking.find(live.appointment.id));
  const left = (await Array.fromAsync(town.parts.kv.list({ prefix: ["appointment_link"] }))).length;
  assert.equal(left, 1);
});
