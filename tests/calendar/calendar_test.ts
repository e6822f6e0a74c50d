import assert from "node:assert/strict";
import {
  DEMO_PLAN,
  easterSunday,
  furthestDate,
  isPublicHoliday,
  loadPlan,
  offersOn,
  openWindows,
  parsePlan,
  type Plan,
  publicHolidays,
  STANDARD_PLAN,
  stateOf,
} from "#lib/calendar/mod.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

const ZONE = "Europe/Berlin";
const SERVICE = { id: "anmeldung", durationMinutes: 20, bufferMinutes: 10 };

function plan(json: unknown): Plan {
  const parsed = parsePlan(json, ZONE);
  assert.ok(parsed.ok, JSON.stringify(parsed));
  return parsed.plan;
}

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).toInstant();
const wall = (instant: Temporal.Instant) =>
  instant.toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: "minute" });

const AROUND_THE_CLOCK = plan({ ...DEMO_PLAN, furthestDays: 400 });

/** Every date from 2026 to 2035. */
function* decade(): Generator<Temporal.PlainDate> {
  for (let date = day("2026-01-01"); date.year <= 2035; date = date.add({ days: 1 })) yield date;
}

Deno.test("[P06] Easter agrees with the published dates and is a Sunday between 22 March and 25 April in every year", () => {
  const published: Record<number, string> = {
    1818: "1818-03-22",
    1943: "1943-04-25",
    1954: "1954-04-18",
    1981: "1981-04-19",
    2026: "2026-04-05",
    2027: "2027-03-28",
    2028: "2028-04-16",
    2029: "2029-04-01",
    2030: "2030-04-21",
    2031: "2031-04-13",
    2032: "2032-03-28",
    2033: "2033-04-17",
    2034: "2034-04-09",
    2035: "2035-03-25",
    2038: "2038-04-25",
    2049: "2049-04-18",
    2076: "2076-04-19",
  };
  for (const [year, date] of Object.entries(published)) {
    assert.equal(easterSunday(Number(year)).toString(), date);
  }
  for (let year = 1583; year <= 4099; year++) {
    const easter = easterSunday(year);
    assert.equal(easter.dayOfWeek, 7, String(year));
    const iso = easter.toString().slice(5);
    assert.ok("03-22" <= iso && iso <= "04-25", easter.toString());
  }
});

Deno.test("[P06] every year from 2026 to 2035 has the eleven holidays of NRW on the right weekdays", () => {
  for (let year = 2026; year <= 2035; year++) {
    const days = publicHolidays(year);
    assert.equal(new Set(days.values()).size, 11);
    const of = (name: string) => day([...days].find(([, holiday]) => holiday === name)![0]);
    assert.equal(of("Karfreitag").dayOfWeek, 5);
    assert.equal(of("Ostermontag").dayOfWeek, 1);
    assert.equal(of("Christi Himmelfahrt").dayOfWeek, 4);
    assert.equal(of("Pfingstmontag").dayOfWeek, 1);
    assert.equal(of("Fronleichnam").dayOfWeek, 4);
    assert.equal(of("Allerheiligen").toString(), `${year}-11-01`);
    assert.equal(of("Karfreitag").until(of("Fronleichnam")).days, 62);
  }
  assert.equal(isPublicHoliday(day("2026-06-04")), "Fronleichnam");
  assert.equal(isPublicHoliday(day("2026-10-31")), undefined);
});

Deno.test("[P06] on every day of ten years the same wall times are offered, whatever the clocks do", () => {
  const office = plan({
    ...STANDARD_PLAN,
    windows: [{ ...STANDARD_PLAN.windows[0], weekdays: [1, 2, 3, 4, 5, 6, 7] }],
  });
  for (const date of decade()) {
    const now = at(`${date.subtract({ days: 3 })}T12:00`);
    const walls = offersOn(office, SERVICE, date, [], now).map(({ start }) => wall(start));
    if (isPublicHoliday(date)) assert.deepEqual(walls, [], date.toString());
    else {
      assert.deepEqual(
        walls,
        [
          "08:30",
          "09:00",
          "09:30",
          "10:00",
          "10:30",
          "11:00",
          "11:30",
          "13:30",
          "14:00",
          "14:30",
          "15:00",
          "15:30",
        ],
        date.toString(),
      );
    }
  }
});

Deno.test("[P06] a day around the clock has 23, 24 or 25 hours of slots, none twice, none outside its date", () => {
  const lengths: Record<number, number> = {};
  for (const date of decade()) {
    const now = at(`${date.subtract({ days: 1 })}T00:00`);
    const starts = offersOn(AROUND_THE_CLOCK, SERVICE, date, [], now).map(({ start }) => start);
    const hours = date.toZonedDateTime(ZONE).hoursInDay;
    lengths[hours] = (lengths[hours] ?? 0) + 1;
    // A start every quarter of an hour, the last one with 20 minutes left before midnight.
    assert.equal(starts.length, hours * 4 - 1, date.toString());
    assert.equal(new Set(starts.map(String)).size, starts.length);
    for (const start of starts) {
      assert.equal(start.toZonedDateTimeISO(ZONE).toPlainDate().toString(), date.toString());
    }
  }
  assert.deepEqual(lengths, { 23: 10, 24: 3632, 25: 10 });
});

Deno.test("[P06] in the hour that comes twice both slots are there, and in the hour that is left out none", () => {
  const october = offersOn(AROUND_THE_CLOCK, SERVICE, day("2026-10-25"), [], at("2026-10-24T12:00"));
  assert.equal(october.filter(({ start }) => wall(start) === "02:30").length, 2);
  const march = offersOn(AROUND_THE_CLOCK, SERVICE, day("2026-03-29"), [], at("2026-03-28T12:00"));
  assert.equal(march.filter(({ start }) => wall(start).startsWith("02:")).length, 0);
});

Deno.test("[P06] 29 February is a day like any other, and 28 days after it is 28 March", () => {
  for (const year of [2028, 2032]) {
    const leap = day(`${year}-02-29`);
    assert.ok(offersOn(AROUND_THE_CLOCK, SERVICE, leap, [], at(`${year}-02-28T12:00`)).length > 0);
    assert.equal(furthestDate(plan(STANDARD_PLAN), at(`${year}-02-29T12:00`)).toString(), `${year}-03-28`);
  }
});

Deno.test("the standard plan is open on Tuesdays and Wednesdays at two desks, and closed on holidays", () => {
  const standard = plan(STANDARD_PLAN);
  const now = at("2026-05-20T12:00");
  const states = ["2026-05-26", "2026-05-27", "2026-05-28", "2026-06-17", "2026-06-18"].map((date) =>
    stateOf(standard, SERVICE, day(date), now)
  );
  assert.deepEqual(states, ["open", "open", "closed", "open", "not yet released"]);
  const offers = offersOn(standard, SERVICE, day("2026-05-26"), [], now);
  assert.deepEqual(offers[0]?.desks, ["schalter-1", "schalter-2"]);
  assert.equal(
    stateOf(
      plan({ ...STANDARD_PLAN, windows: [{ weekdays: [5], hours: [{ from: "08:00", to: "12:00" }] }] }),
      SERVICE,
      day("2026-05-01"),
      at("2026-04-20T12:00"),
    ),
    "holiday",
  );
});

Deno.test("a taken time is not offered at its desk, a lapsed hold is, and the buffer keeps its distance", () => {
  const standard = plan({ ...STANDARD_PLAN, stepMinutes: 10 });
  const date = day("2026-03-03");
  const now = at("2026-03-02T12:00");
  const start = at("2026-03-03T09:00").epochMilliseconds;
  const taken = (until?: number) => [{
    desk: "schalter-1",
    date: "2026-03-03",
    intervals: [{ start, minutes: 30, holder: "x", ...(until === undefined ? {} : { until }) }],
  }];
  const desksAt = (time: string, until?: number) =>
    offersOn(standard, SERVICE, date, taken(until), now).find((offer) => wall(offer.start) === time)?.desks;
  assert.deepEqual(desksAt("08:30"), ["schalter-1", "schalter-2"]);
  for (const time of ["08:40", "08:50", "09:00", "09:20"]) {
    assert.deepEqual(desksAt(time), ["schalter-2"], time);
  }
  assert.deepEqual(desksAt("09:30"), ["schalter-1", "schalter-2"]);
  assert.deepEqual(desksAt("09:00", now.epochMilliseconds), ["schalter-1", "schalter-2"]);
  assert.deepEqual(desksAt("09:00", now.epochMilliseconds + 1), ["schalter-2"]);
});

Deno.test("notice, furthest day and the daily release bound what is offered", () => {
  const standard = plan({ ...STANDARD_PLAN, dailyReleaseTime: "18:00" });
  const soon = offersOn(standard, SERVICE, day("2026-03-03"), [], at("2026-03-03T08:00"));
  assert.equal(wall(soon[0]!.start), "10:00");
  assert.equal(furthestDate(standard, at("2026-03-03T17:59")).toString(), "2026-03-30");
  assert.equal(furthestDate(standard, at("2026-03-03T18:00")).toString(), "2026-03-31");
  assert.equal(offersOn(standard, SERVICE, day("2026-03-31"), [], at("2026-03-03T17:59")).length, 0);
  assert.ok(offersOn(standard, SERVICE, day("2026-03-31"), [], at("2026-03-03T18:00")).length > 0);
});

Deno.test("from 1 March also Thursdays, released on 20 February at six in the evening", () => {
  const thursdays = plan({
    ...STANDARD_PLAN,
    windows: [...STANDARD_PLAN.windows, {
      weekdays: [4],
      hours: [{ from: "09:00", to: "12:00" }],
      firstDay: "2026-03-01",
      releasedAt: "2026-02-20T18:00",
    }],
  });
  const count = (date: string, now: string) => offersOn(thursdays, SERVICE, day(date), [], at(now)).length;
  assert.equal(count("2026-02-26", "2026-02-21T12:00"), 0);
  assert.equal(count("2026-03-05", "2026-02-20T17:59"), 0);
  assert.equal(count("2026-03-05", "2026-02-20T18:00"), 6);
});

Deno.test("exceptions close, shorten or open a day, the desk's own before everybody's", () => {
  const changed = plan({
    ...STANDARD_PLAN,
    exceptions: [
      { firstDay: "2026-12-22", lastDay: "2026-12-31", hours: [] },
      { firstDay: "2026-12-23", desk: "schalter-2", hours: [{ from: "10:00", to: "11:00" }] },
      { firstDay: "2026-05-01", hours: [{ from: "10:00", to: "11:00" }] },
    ],
  });
  assert.equal(openWindows(changed, "schalter-1", day("2026-12-23")).length, 0);
  assert.equal(openWindows(changed, "schalter-2", day("2026-12-23")).length, 1);
  assert.equal(openWindows(changed, "schalter-2", day("2026-12-30")).length, 0);
  assert.equal(openWindows(changed, "schalter-1", day("2026-05-01")).length, 1);
});

Deno.test("a desk only offers what it serves", () => {
  const split = plan({
    ...STANDARD_PLAN,
    desks: [{ id: "a", name: "A", services: ["anmeldung"] }, {
      id: "b",
      name: "B",
      services: ["parkausweis"],
    }],
  });
  const offers = offersOn(split, SERVICE, day("2026-03-03"), [], at("2026-03-02T12:00"));
  assert.ok(offers.length > 0 && offers.every(({ desks }) => desks.join() === "a"));
});

Deno.test("in the demo a slot starts within 30 minutes of any minute of the day", () => {
  const demo = plan(DEMO_PLAN);
  for (let minute = 0; minute < 24 * 60; minute++) {
    const now = at("2026-03-03T00:00").add({ minutes: minute });
    const today = now.toZonedDateTimeISO(ZONE).toPlainDate();
    const first = [today, today.add({ days: 1 })].flatMap((date) =>
      offersOn(demo, { ...SERVICE, durationMinutes: 30 }, date, [], now)
    )[0];
    assert.ok(first && first.start.since(now).total("minutes") <= 30, now.toString());
  }
});

Deno.test("[P43] a plan's faults are all named, each with its place", async () => {
  const parsed = parsePlan({
    desks: [{ id: "A B", name: "x", services: "all" }],
    windows: [{ weekdays: [8], hours: [{ from: "12:00", to: "9:00" }], desk: "nowhere" }],
    surprise: 1,
  }, ZONE);
  assert.ok(!parsed.ok);
  assert.deepEqual(parsed.faults.map(({ at }) => at).sort(), [
    "desks.0.id",
    "the whole",
    "windows.0.desk",
    "windows.0.hours.0.to",
    "windows.0.weekdays.0",
  ]);
  const lines = parsePlan({ desks: [{ id: "a", services: 1 }], windows: [], more: 1 }, ZONE);
  assert.deepEqual(lines.ok ? [] : lines.faults.map(({ at, expected }) => `${at}: ${expected}`), [
    "desks.0.name: string, found nothing",
    'desks.0.services: "all" or a list of services',
    "windows: array to have >=1 items",
    'the whole: known fields only, found "more"',
  ]);
  const foreign = parsePlan(
    { ...STANDARD_PLAN, windows: [{ ...STANDARD_PLAN.windows[0], desk: "nowhere" }] },
    ZONE,
  );
  assert.ok(!foreign.ok && foreign.faults[0]?.at === "windows.0.desk");
  await using folder = await temporaryFolder("plan");
  const missing = await loadPlan({ planFile: folder.file("plan.json"), demo: false, timeZone: ZONE });
  assert.ok(!missing.ok);
  await Deno.writeTextFile(folder.file("plan.json"), JSON.stringify(STANDARD_PLAN));
  assert.ok((await loadPlan({ planFile: folder.file("plan.json"), demo: false, timeZone: ZONE })).ok);
});
