import assert from "node:assert/strict";
import { WAVE_MINUTES, WAVE_PEOPLE } from "#lib/booking/mod.ts";
import { nextRelease, PlanBook } from "#lib/calendar/mod.ts";
import { ALWAYS_OPEN, planOf } from "./town.ts";
import { openTownWithMails, SERVICE, TIGHT } from "./waiting_town.ts";

/** One desk, one time a day, all taken at first; each evening at six another day is released. */
const EVENINGS = { ...TIGHT, furthestDays: 2, dailyReleaseTime: "18:00" };

type Town = Awaited<ReturnType<typeof openTownWithMails>>;

/** Somebody has everything that can be booked, and the release is watched from now on. */
async function openFullTown(plan: unknown): Promise<Town> {
  const town = await openTownWithMails(plan);
  for (let nth = 0; (await town.booking.firstFree(SERVICE)).length > 0; nth++) {
    await town.book(`taken${nth}@example.org`);
  }
  await town.booking.waiting.look();
  await town.delivered();
  return town;
}

function at(town: Town, time: string): void {
  const date = town.booking.today();
  town.clock.set(date.toZonedDateTime({ timeZone: "Europe/Berlin", plainTime: time }).toInstant());
}

Deno.test("at the moment of a release those who wait are told in their order, not before; the page shows it to everybody then", async () => {
  await using town = await openFullTown(EVENINGS);
  const people = ["first@example.org", "second@example.org", "third@example.org"];
  for (const email of people) await town.wait(email);
  at(town, "17:59:59");
  assert.deepEqual(await town.delivered(), []);
  assert.deepEqual(await town.booking.firstFree(SERVICE), []);
  at(town, "18:00");
  const [free] = await town.booking.firstFree(SERVICE);
  assert.ok(free, "the public page has it at the same moment");
  await town.parts.outbox.deliverDue();
  assert.deepEqual(town.mails.map(({ notice, subject }) => `${notice} ${subject.email}`), [
    "opened first@example.org",
    "opened second@example.org",
    "opened third@example.org",
  ]);
  assert.ok(town.mails.every(({ subject }) => subject.start?.equals(free.start) && subject.opened));
  town.mails.splice(0);
  // Nothing is reserved: whoever comes first has it, on the list or not.
  const holds = await Promise.all([1, 2, 3, 4].map(() => town.second().hold(SERVICE, free.start)));
  assert.equal(holds.filter(({ ok }) => ok).length, 1);
});

Deno.test("every evening's batch is told once, whoever looks how often, through restarts", async () => {
  await using town = await openFullTown(EVENINGS);
  await town.wait("waiting@example.org");
  for (let evening = 1; evening <= 3; evening++) {
    at(town, "18:00");
    await town.booking.waiting.look();
    const told = await town.delivered();
    assert.deepEqual(told, ["opened waiting@example.org"], `evening ${evening}`);
    await town.second().waiting.look();
    town.clock.advance({ minutes: WAVE_MINUTES });
    assert.deepEqual(await town.delivered(), [], `again, evening ${evening}`);
    await town.book(`faster${evening}@example.org`);
    town.clock.advance({ hours: 12 });
    assert.deepEqual(await town.delivered(), []);
  }
});

Deno.test("a server that was down at the release tells what was opened meanwhile when it is back", async () => {
  await using town = await openFullTown(EVENINGS);
  await town.wait("waiting@example.org");
  town.clock.advance({ hours: 35 });
  assert.deepEqual(await town.delivered(), ["opened waiting@example.org"]);
});

Deno.test("opening hours that a lead adds are told at once, those with a date of release at that date", async () => {
  await using town = await openFullTown(TIGHT);
  await town.wait("first@example.org");
  await town.wait("second@example.org");
  const { kv, clock } = town.parts;
  const planBook = new PlanBook(kv, planOf(TIGHT), clock);
  planBook.onPlan(async () => {
    Object.assign(town.parts, { plan: planBook.current() });
    await town.booking.waiting.look();
  });
  await planBook.load();
  assert.deepEqual(await town.delivered(), [], "a plan that is only loaded again opens nothing");
  const wider = {
    ...TIGHT,
    windows: [
      ...TIGHT.windows,
      { weekdays: [1, 2, 3, 4, 5, 6, 7], hours: [{ from: "16:00", to: "16:50" }] },
      {
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        hours: [{ from: "17:00", to: "17:20" }],
        releasedAt: "2026-03-03T15:00",
      },
    ],
  };
  assert.ok((await planBook.save(wider, 0, "lead")).ok);
  await town.parts.outbox.deliverDue();
  const times = town.mails.splice(0).map(({ subject: { email, start } }) =>
    `${email} ${
      start!.toZonedDateTimeISO("Europe/Berlin").toPlainTime().toString({ smallestUnit: "minute" })
    }`
  );
  assert.deepEqual(times, ["first@example.org 16:00", "second@example.org 16:25"], "each another time");
  at(town, "14:59:59");
  assert.deepEqual(await town.delivered(), []);
  at(town, "15:00");
  assert.deepEqual(await town.delivered(), ["opened first@example.org", "opened second@example.org"]);
  assert.ok((await planBook.save(TIGHT, 1, "lead")).ok);
  assert.deepEqual(await town.delivered(), [], "a narrower plan opens nothing");
});

Deno.test("more people than new times: in waves, each once, and only while there is one left", async () => {
  await using town = await openFullTown(EVENINGS);
  const people = Array.from({ length: WAVE_PEOPLE + 3 }, (_, nth) => `p${nth}@example.org`);
  for (const email of people) await town.wait(email);
  at(town, "18:00");
  const told = (emails: string[]) => emails.map((email) => `opened ${email}`);
  assert.deepEqual(await town.delivered(), told(people.slice(0, WAVE_PEOPLE)));
  town.clock.advance({ minutes: WAVE_MINUTES });
  assert.deepEqual(await town.delivered(), told(people.slice(WAVE_PEOPLE)));
  at(town, "23:00");
  assert.deepEqual(await town.delivered(), []);
});

Deno.test("who was named a time that somebody took meanwhile is named another of the new ones, and none when all are gone", async () => {
  await using town = await openFullTown({
    ...TIGHT,
    desks: ALWAYS_OPEN.desks,
    furthestDays: 2,
    dailyReleaseTime: "18:00",
    windows: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], hours: [{ from: "14:00", to: "14:50" }] }],
    limits: { appointmentsPerEmail: 10 },
  });
  await town.wait("waiting@example.org");
  at(town, "18:00");
  const { waiting } = town.booking;
  const { start } = (await town.booking.firstFree(SERVICE))[0]!;
  const id =
    (await Array.fromAsync(town.parts.kv.list<{ id: string }>({ prefix: ["waiting"] })))[0]!.value.id;
  const named = async () => (await waiting.noticeSubject(id, start.epochMilliseconds, true))?.start;
  assert.ok((await named())?.equals(start));
  await town.book("a@example.org");
  await town.book("b@example.org");
  assert.equal(String(await named()), String(start.add({ minutes: 25 })));
  await town.book("c@example.org");
  await town.book("d@example.org");
  assert.equal(await named(), undefined);
});

Deno.test("[P06] the next release is right across daylight saving, at midnight, and for dated ones", () => {
  const plan = (more: Record<string, unknown>) => planOf({ ...ALWAYS_OPEN, ...more });
  const next = (now: string, more: Record<string, unknown> = {}) =>
    nextRelease(plan(more), Temporal.ZonedDateTime.from(`${now}[Europe/Berlin]`).toInstant())
      .toZonedDateTimeISO("Europe/Berlin").toPlainDateTime().toString({ smallestUnit: "minute" });
  assert.equal(next("2026-03-28T12:00"), "2026-03-29T00:00");
  assert.equal(next("2026-03-29T00:00"), "2026-03-30T00:00");
  assert.equal(next("2026-10-25T23:59"), "2026-10-26T00:00");
  assert.equal(next("2026-03-29T01:00", { dailyReleaseTime: "18:00" }), "2026-03-29T18:00");
  assert.equal(next("2026-03-28T18:00", { dailyReleaseTime: "18:00" }), "2026-03-29T18:00");
  const dated = [{ ...ALWAYS_OPEN.windows[0], releasedAt: "2026-05-01T07:00" }];
  assert.equal(next("2026-05-01T06:59", { windows: dated }), "2026-05-01T07:00");
  assert.equal(next("2026-05-01T07:00", { windows: dated }), "2026-05-02T00:00");
});
