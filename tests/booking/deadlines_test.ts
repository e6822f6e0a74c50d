import assert from "node:assert/strict";
import { type EventCase, guardFor, placeOf, readEvent } from "#lib/booking/mod.ts";
import { isPublicHoliday } from "#lib/calendar/mod.ts";
import { catalogue, type Service } from "#lib/services/mod.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { ALWAYS_OPEN, ERIKA, everything, openTown } from "./town.ts";

const service = (id: string): Service => catalogue.find(id)!;
const ANMELDUNG = service("anmeldung");
const ABROAD = service("abmeldung-ausland");
const CARE = service("pflegeeinrichtung");
const TODAY = Temporal.PlainDate.from("2026-11-22");
const typed = (day: string, month: string, year: string, eventCase = "") => ({ day, month, year, eventCase });
const { compare } = Temporal.PlainDate;

Deno.test("the law's section stands with the window, for every service that has one", () => {
  const windowOf = (of: Service, event: string, eventCase?: EventCase) => {
    const guard = guardFor(of, Temporal.PlainDate.from(event), eventCase)!;
    return [String(guard.window.firstLawfulDay), String(guard.window.lastLawfulDay), guard.section];
  };
  assert.deepEqual(windowOf(ANMELDUNG, "2026-11-10"), ["2026-11-10", "2026-11-24", "§ 17 Abs. 1 BMG"]);
  assert.deepEqual(windowOf(ABROAD, "2026-12-10"), ["2026-12-03", "2026-12-24", "§ 17 Abs. 2 BMG"]);
  assert.deepEqual(windowOf(CARE, "2026-08-10", "notRegistered"), [
    "2026-11-11",
    "2026-11-24",
    "§ 32 Abs. 1 Satz 2 BMG",
  ]);
  assert.deepEqual(windowOf(CARE, "2026-11-10", "homeGivenUp")[2], "§ 17 Abs. 1 BMG");
  assert.deepEqual(windowOf(CARE, "2026-11-10", "byInstitution")[2], "§ 32 Abs. 1 Satz 3 BMG");
  assert.equal(guardFor(service("schwerbehindertenparkausweis"), TODAY), undefined);
});

Deno.test("windows over 2026 to 2035: never end on a Saturday, a Sunday or a holiday, and never before the law's two weeks", () => {
  const cases: [Service, EventCase | undefined][] = [
    [ANMELDUNG, undefined],
    [ABROAD, undefined],
    [CARE, "notRegistered"],
    [CARE, "homeGivenUp"],
    [CARE, "byInstitution"],
  ];
  const end = Temporal.PlainDate.from("2035-12-31");
  for (let event = Temporal.PlainDate.from("2026-01-01"); compare(event, end) <= 0;) {
    for (const [of, eventCase] of cases) {
      const guard = guardFor(of, event, eventCase)!;
      const { firstLawfulDay, lastLawfulDay } = guard.window;
      const counted = eventCase === "notRegistered" ? event.add({ months: 3 }) : event;
      const law = counted.add({ days: 14 });
      assert.ok(lastLawfulDay.dayOfWeek <= 5 && !isPublicHoliday(lastLawfulDay), String(lastLawfulDay));
      assert.ok(compare(lastLawfulDay, law) >= 0, `${of.id} ${event}`);
      for (let day = law; compare(day, lastLawfulDay) < 0; day = day.add({ days: 1 })) {
        assert.ok(
          day.dayOfWeek > 5 || isPublicHoliday(day),
          `${event}: ${day} would have been a working day`,
        );
      }
      assert.equal(placeOf(guard, firstLawfulDay), "inTime");
      assert.equal(placeOf(guard, lastLawfulDay), "inTime");
      assert.equal(placeOf(guard, firstLawfulDay.subtract({ days: 1 })), "early");
      assert.equal(placeOf(guard, lastLawfulDay.add({ days: 1 })), "late");
    }
    event = event.add({ days: 1 });
  }
});

Deno.test("impossible, half, far and future dates are faults, each its own; nothing typed is none", () => {
  const fault = (of: Service, ...parts: Parameters<typeof typed>) => {
    const reading = readEvent(of, typed(...parts), TODAY);
    return reading.state === "faulty" ? reading.fault : reading.state;
  };
  assert.equal(fault(ANMELDUNG, "", "", ""), "none");
  assert.equal(fault(ANMELDUNG, " ", "", " "), "none");
  assert.equal(fault(ANMELDUNG, "10", "11", "2026"), "read");
  assert.equal(fault(ANMELDUNG, " 10", "11 ", "2026"), "read");
  assert.equal(fault(ANMELDUNG, "22", "11", "2026"), "read", "today");
  assert.equal(fault(ANMELDUNG, "10", "", "2026"), "incomplete");
  assert.equal(fault(ANMELDUNG, "31", "11", "2026"), "notADate");
  assert.equal(fault(ANMELDUNG, "29", "2", "2027"), "notADate");
  assert.equal(fault(ANMELDUNG, "0", "11", "2026"), "notADate");
  assert.equal(fault(ANMELDUNG, "10", "11", "26"), "notADate");
  assert.equal(fault(ANMELDUNG, "zehn", "elf", "2026"), "notADate");
  assert.equal(fault(ANMELDUNG, "١٠", "11", "2026"), "notADate");
  assert.equal(fault(ANMELDUNG, "1".repeat(10_000), "11", "2026"), "notADate");
  assert.equal(fault(ANMELDUNG, "23", "11", "2026"), "inFuture", "§ 17(1)");
  assert.equal(fault(CARE, "23", "11", "2026", "notRegistered"), "inFuture");
  assert.equal(fault(CARE, "10", "11", "2026"), "caseMissing");
  assert.equal(fault(CARE, "10", "11", "2026", "rubbish"), "caseMissing");
  assert.equal(fault(ABROAD, "23", "12", "2026"), "read", "moving out may lie ahead, § 17(2)");
  assert.equal(fault(ABROAD, "23", "12", "2066"), "tooFar");
  assert.equal(fault(ANMELDUNG, "10", "11", "1926"), "tooFar");
  assert.equal(fault(service("schwerbehindertenparkausweis"), "10", "11", "2026"), "none");
});

const ONE_DESK = { ...ALWAYS_OPEN, desks: [ALWAYS_OPEN.desks[0]] };
const WANTED = { service: "anmeldung", needs: [] } as const;
const movedIn = (date: string) => guardFor(ANMELDUNG, Temporal.PlainDate.from(date))!;

Deno.test("the search finds the first time in the window, or says that it is full, not released yet, or over", async () => {
  const clock = new ManualClock("2026-11-22T10:00:00+01:00[Europe/Berlin]");
  await using town = await openTown({
    ...ONE_DESK,
    furthestDays: 10,
    exceptions: [{ firstDay: "2026-11-22", lastDay: "2026-11-25", hours: [] }],
  }, clock);
  const { deadlines } = town.booking;
  const state = async (event: string) => (await deadlines.search(WANTED, movedIn(event)))!.state;
  // until 24, 26, 20 November and 4 December
  assert.equal(await state("2026-11-10"), "full");
  assert.equal(await state("2026-11-12"), "free");
  assert.equal(await state("2026-11-06"), "over");
  assert.equal(await state("2026-11-20"), "free");
  const [first] = await town.booking.firstFree("anmeldung");
  const found = await deadlines.search(WANTED, movedIn("2026-11-12"));
  assert.ok(found?.state === "free" && found.first.start.equals(first!.start));
  await using later = await openTown({
    ...ONE_DESK,
    furthestDays: 5,
    exceptions: [{ firstDay: "2026-11-22", lastDay: "2026-11-30", hours: [] }],
  }, clock);
  assert.equal((await later.booking.deadlines.search(WANTED, movedIn("2026-11-20")))!.state, "notReleased");
});

Deno.test("a proof is given only while the window runs and is full, and stores nothing", async () => {
  const clock = new ManualClock("2026-11-22T10:00:42+01:00[Europe/Berlin]");
  await using town = await openTown({
    ...ONE_DESK,
    windows: [{ weekdays: [1], hours: [{ from: "08:00", to: "08:30" }] }],
  }, clock);
  const { booking, parts } = town;
  const free = await booking.deadlines.prove(WANTED, movedIn("2026-11-10"));
  assert.ok(!free.ok && free.reason === "free");
  // The only time in the window is booked.
  const held = await booking.hold(WANTED, (await booking.firstFree(WANTED))[0]!.start);
  assert.ok(held.ok && (await booking.book(held.hold.id, ERIKA)).ok);
  const before = await everything(parts.kv);
  const proved = await booking.deadlines.prove(WANTED, movedIn("2026-11-10"));
  assert.ok(proved.ok);
  assert.equal(String(proved.facts.searchedAt), "2026-11-22T09:00:00Z");
  assert.deepEqual(booking.deadlines.check("anmeldung", proved.code), proved.facts);
  assert.equal(await everything(parts.kv), before);
  const late = await booking.deadlines.prove(WANTED, movedIn("2026-11-02"));
  assert.ok(!late.ok && late.reason === "over");
});

Deno.test("a proof's code carries its facts: read back whole, in any spelling; any other character is refused", async () => {
  const clock = new ManualClock("2031-02-28T23:59:00+01:00[Europe/Berlin]");
  await using town = await openTown({
    ...ONE_DESK,
    exceptions: [{ firstDay: "2031-02-01", lastDay: "2031-05-01", hours: [] }],
  }, clock);
  const { deadlines } = town.booking;
  const guard = guardFor(CARE, Temporal.PlainDate.from("2030-11-29"), "notRegistered")!;
  const proved = await deadlines.prove({ service: CARE.id, needs: ["interpreter"] }, guard);
  assert.ok(proved.ok);
  const { code, facts } = proved;
  assert.match(code, /^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{2}$/);
  assert.deepEqual(deadlines.check(CARE.id, code), facts);
  assert.equal(facts.eventCase, "notRegistered");
  assert.deepEqual(facts.needs, ["interpreter"]);
  const spoken = ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "O").replaceAll("1", "l")} `;
  assert.deepEqual(deadlines.check(CARE.id, spoken), facts);
  assert.equal(deadlines.check("anmeldung", code), undefined, "of another service");
  for (let at = 0; at < code.length; at++) {
    if (code[at] === "-") continue;
    for (const other of ["0", "7", "Z"]) {
      if (other === code[at]) continue;
      assert.equal(deadlines.check(CARE.id, code.slice(0, at) + other + code.slice(at + 1)), undefined);
    }
  }
  for (
    const rubbish of ["", "-", code.slice(1), `${code}0`, "ä".repeat(37), "x".repeat(100_000), "U".repeat(37)]
  ) {
    assert.equal(deadlines.check(CARE.id, rubbish), undefined);
  }
  await using other = await openTown(ONE_DESK, clock);
  assert.deepEqual(other.booking.deadlines.check(CARE.id, code), facts, "the same master key");
});

Deno.test("what is released when is said: daily hour, dated windows of desks that serve the service", async () => {
  const clock = new ManualClock("2027-02-01T07:30:00+01:00[Europe/Berlin]");
  await using town = await openTown({
    ...ONE_DESK,
    windows: [
      { weekdays: [2], hours: [{ from: "08:00", to: "12:00" }] },
      {
        weekdays: [4],
        hours: [{ from: "14:00", to: "18:00" }],
        firstDay: "2027-03-01",
        releasedAt: "2027-02-20T18:00",
      },
    ],
    dailyReleaseTime: "08:00",
    furthestDays: 28,
  }, clock);
  const { booking } = town;
  const said = booking.deadlines.releases("anmeldung");
  assert.equal(said.dailyAt, "08:00");
  assert.equal(String(said.furthest), "2027-02-28");
  assert.deepEqual(said.dated.map(({ at, firstDay, weekdays }) => [String(at), String(firstDay), weekdays]), [
    ["2027-02-20T17:00:00Z", "2027-03-01", [4]],
  ]);
  clock.set("2027-02-10T08:00:00+01:00[Europe/Berlin]");
  assert.equal(String(booking.deadlines.releases("anmeldung").furthest), "2027-03-10");
  const [thursday] = (await booking.offers("anmeldung", Temporal.PlainDate.from("2027-03-04"), 1))!;
  assert.equal(thursday!.state, "not yet released");
  clock.set("2027-02-20T18:00:00+01:00[Europe/Berlin]");
  assert.deepEqual(booking.deadlines.releases("anmeldung").dated, []);
  const [open] = (await booking.offers("anmeldung", Temporal.PlainDate.from("2027-03-04"), 1))!;
  assert.ok(open!.state === "open" && open!.offers.length > 0);
});
