import assert from "node:assert/strict";
import { clashesOf, PlanBook, planInWords, readDay, readHours, readMoment } from "#lib/calendar/mod.ts";
import { formats, translator } from "#lib/i18n/mod.ts";
import { ALWAYS_OPEN, planOf } from "#tests/booking/town.ts";
import { ManualClock } from "#tests/support/clock.ts";

const OTHER = { ...ALWAYS_OPEN, furthestDays: 7 };
const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime("Europe/Berlin").toInstant();
const booked = (start: string, more: Partial<Parameters<PlanBook["keep"]>[0]> = {}) => ({
  ...{ id: start, desk: "schalter-1", service: "abmeldung-ausland", start: at(start), durationMinutes: 20 },
  ...more,
});

async function withBook(
  test: (book: PlanBook, kv: Deno.Kv, again: () => Promise<PlanBook>) => Promise<void>,
) {
  const kv = await Deno.openKv(":memory:");
  const open = async () => {
    const book = new PlanBook(kv, planOf(ALWAYS_OPEN), new ManualClock());
    await book.load();
    return book;
  };
  try {
    await test(await open(), kv, open);
  } finally {
    kv.close();
  }
}

Deno.test("A saved plan counts at once and after a restart; until then the installation's does", () =>
  withBook(async (book, _kv, again) => {
    assert.equal(book.current().furthestDays, 28);
    assert.equal(book.number, 0);
    const saved = await book.save(OTHER, 0, "lea");
    assert.ok(saved.ok);
    assert.equal(book.current().furthestDays, 7);
    assert.equal(book.current().timeZone, "Europe/Berlin");
    const restarted = await again();
    assert.equal(restarted.current().furthestDays, 7);
    assert.deepEqual((await restarted.history(5)).map(({ number, savedBy }) => [number, savedBy]), [[
      1,
      "lea",
    ]]);
  }));

Deno.test("Two leads do not overwrite each other: the second is told who was first", () =>
  withBook(async (book, _kv, again) => {
    const other = await again();
    assert.ok((await book.save(OTHER, 0, "lea")).ok);
    const second = await other.save({ ...OTHER, furthestDays: 9 }, 0, "ludwig");
    assert.ok(!second.ok && second.reason === "changed");
    assert.equal(second.version.savedBy, "lea");
    assert.equal(other.current().furthestDays, 7);
    const all = await Promise.all(
      [3, 4, 5].map((days) => book.save({ ...OTHER, furthestDays: days }, 1, `lead-${days}`)),
    );
    assert.equal(all.filter(({ ok }) => ok).length, 1);
  }));

Deno.test("A faulty or enormous plan is not saved", () =>
  withBook(async (book) => {
    const faulty = await book.save({ ...OTHER, desks: [] }, 0, "lea");
    assert.ok(!faulty.ok && faulty.reason === "faulty");
    const exceptions = Array.from({ length: 1900 }, () => ({ firstDay: "2027-01-04", hours: [] }));
    const large = await book.save({ ...OTHER, exceptions }, 0, "lea");
    assert.deepEqual(large, { ok: false, reason: "tooLarge" });
    assert.equal(book.number, 0);
  }));

Deno.test("Appointments for which a plan has no place are named with the reason, those on its very edges are not", () => {
  const plan = planOf({
    ...ALWAYS_OPEN,
    desks: [
      { id: "schalter-1", name: "Schalter 1", services: ["abmeldung-ausland"] },
      { id: "schalter-2", name: "Schalter 2", services: "all" },
    ],
    windows: [
      { weekdays: [2], hours: [{ from: "08:00", to: "10:00" }, { from: "10:00", to: "12:00" }] },
    ],
    exceptions: [{ firstDay: "2026-03-17", hours: [] }],
  });
  const reasons = clashesOf(plan, [
    booked("2026-03-10T08:00"),
    booked("2026-03-10T11:40"),
    booked("2026-03-10T09:50"),
    booked("2026-03-10T11:41"),
    booked("2026-03-10T07:59"),
    booked("2026-03-11T09:00"),
    booked("2026-03-17T09:00"),
    booked("2026-03-10T09:00", { id: "a", service: "anmeldung" }),
    booked("2026-03-10T09:00", { id: "b", desk: "schalter-9" }),
  ]).map(({ booked: { id }, reason }) => [id, reason]);
  assert.deepEqual(reasons, [
    ["2026-03-10T11:41", "closed"],
    ["2026-03-10T07:59", "closed"],
    ["2026-03-11T09:00", "closed"],
    ["2026-03-17T09:00", "closed"],
    ["a", "deskDoesNotServe"],
    ["b", "noDesk"],
  ]);
});

Deno.test("A kept appointment leaves the list at its time and desk, and comes back when it is moved", () =>
  withBook(async (book) => {
    const one = booked("2026-03-10T20:00");
    assert.equal((await book.clashes([one])).length, 1);
    await book.keep(one);
    assert.equal((await book.clashes([one])).length, 0);
    assert.equal((await book.clashes([{ ...one, start: at("2026-03-10T21:00") }])).length, 1);
    assert.equal((await book.clashes([{ ...one, desk: "schalter-2" }])).length, 1);
  }));

Deno.test("Hours and dates are understood as people write them, and nothing else is", () => {
  const morning = [{ from: "08:30", to: "12:00" }];
  for (const typed of ["8:30-12", "08.30 – 12:00 Uhr", "8:30 bis 12", " 08:30–12:00 "]) {
    assert.deepEqual(readHours(typed), morning, typed);
  }
  assert.deepEqual(readHours("8:30–12, 13–16"), [...morning, { from: "13:00", to: "16:00" }]);
  assert.deepEqual(readHours("8:30–12 und 13–24"), [...morning, { from: "13:00", to: "24:00" }]);
  assert.deepEqual(readHours(""), []);
  for (const typed of ["12-8", "8", "25-26", "8:60-9", "8-9-10", "morgens", "8:30-12,,", "-"]) {
    assert.equal(readHours(typed), undefined, typed);
  }
  assert.equal(readDay("1.3.2027"), "2027-03-01");
  assert.equal(readDay("2027-03-01"), "2027-03-01");
  for (const typed of ["30.2.2027", "1.3.27", "morgen", ""]) assert.equal(readDay(typed), undefined, typed);
  assert.equal(readMoment("20.2.2027 18:00"), "2027-02-20T18:00");
  assert.equal(readMoment("20.02.2027, 18 Uhr"), "2027-02-20T18:00");
  assert.equal(readMoment("20.2.2027"), undefined);
});

Deno.test("The plan reads as sentences in both of the staff's languages", () => {
  const plan = planOf({
    ...ALWAYS_OPEN,
    windows: [{
      weekdays: [4],
      hours: [{ from: "08:30", to: "12:00" }],
      desk: "schalter-1",
      firstDay: "2027-03-01",
      releasedAt: "2027-02-20T18:00",
    }],
    exceptions: [{ firstDay: "2027-12-24", lastDay: "2027-12-31", hours: [] }],
  });
  const german = planInWords(plan, { t: translator("de"), formats: formats("de", "Europe/Berlin") });
  assert.deepEqual(german.windows, [
    "Jeden Donnerstag, 08:30–12:00 Uhr, Schalter 1, ab 01.03.2027, buchbar ab 20.02.2027 18:00 Uhr",
  ]);
  assert.deepEqual(german.exceptions, ["24.12.2027 bis 31.12.2027: geschlossen, alle Schalter"]);
  assert.ok(german.rules.some((rule) => rule.includes("per E-Mail 24 Stunden und 1 Stunde")));
  const english = planInWords(plan, { t: translator("en"), formats: formats("en", "Europe/Berlin") });
  assert.match(english.windows[0]!, /^Every Thursday/);
  assert.equal(english.rules.length, german.rules.length);
});
