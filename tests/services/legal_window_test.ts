import assert from "node:assert/strict";
import {
  MOVING_ABROAD,
  MOVING_IN,
  nextWorkingDay,
  placeInWindow,
  STAYING_IN_INSTITUTION,
  windowOf,
  type WindowRule,
} from "#lib/services/mod.ts";

const noHoliday = () => false;
const day = (text: string) => Temporal.PlainDate.from(text);

function days(rule: WindowRule, event: string, holidays: string[] = []): [string, string] {
  const window = windowOf(rule, day(event), (date) => holidays.includes(date.toString()));
  return [window.firstLawfulDay.toString(), window.lastLawfulDay.toString()];
}

Deno.test("Moving in may be reported from the day itself until two weeks after, the day itself not counted", () => {
  assert.deepEqual(days(MOVING_IN, "2026-11-03"), ["2026-11-03", "2026-11-17"]);
});

Deno.test("Moving abroad may be reported from one week before until two weeks after", () => {
  assert.deepEqual(days(MOVING_ABROAD, "2026-11-03"), ["2026-10-27", "2026-11-17"]);
});

Deno.test("A period that ends on a Saturday or a Sunday ends on Monday", () => {
  assert.deepEqual(days(MOVING_IN, "2026-11-07"), ["2026-11-07", "2026-11-23"]);
  assert.deepEqual(days(MOVING_IN, "2026-11-08"), ["2026-11-08", "2026-11-23"]);
});

Deno.test("A period that ends on a public holiday ends on the next working day, over a chain of them", () => {
  // 25 and 26 December 2026 are Friday and Saturday; Monday the 28th is the next working day.
  assert.deepEqual(days(MOVING_IN, "2026-12-11", ["2026-12-25", "2026-12-26"]), ["2026-12-11", "2026-12-28"]);
  // Easter 2027: Good Friday 26 March to Easter Monday 29 March.
  assert.deepEqual(days(MOVING_ABROAD, "2027-03-12", ["2027-03-26", "2027-03-29"]), [
    "2027-03-05",
    "2027-03-30",
  ]);
});

Deno.test("The first lawful day is not moved by weekends or holidays", () => {
  assert.deepEqual(days(MOVING_ABROAD, "2026-11-08", ["2026-11-01"])[0], "2026-11-01");
});

Deno.test("[P06] Daylight-saving changes do not move a window, in any year until 2035", () => {
  for (let year = 2026; year <= 2035; year++) {
    for (const event of [`${year}-03-20`, `${year}-10-20`]) {
      const window = windowOf(MOVING_ABROAD, day(event), noHoliday);
      assert.equal(window.firstLawfulDay.until(day(event)).days, 7);
      const shift = day(event).until(window.lastLawfulDay).days - 14;
      assert.ok(shift >= 0 && shift <= 2, `${event} shifted by ${shift}`);
      assert.ok(window.lastLawfulDay.dayOfWeek < 6);
    }
  }
});

Deno.test("[P06] Leap days count like any other day", () => {
  assert.deepEqual(days(MOVING_ABROAD, "2028-02-29"), ["2028-02-22", "2028-03-14"]);
  assert.deepEqual(days(MOVING_IN, "2028-02-15"), ["2028-02-15", "2028-02-29"]);
  assert.deepEqual(days(MOVING_IN, "2027-02-15"), ["2027-02-15", "2027-03-01"]);
});

Deno.test("A stay in an institution is reported once it exceeds three months, then within two weeks", () => {
  assert.deepEqual(days(STAYING_IN_INSTITUTION, "2026-08-10"), ["2026-11-11", "2026-11-24"]);
});

Deno.test("Three months from a day that the last month does not have end on that month's last day (§ 188(3) BGB)", () => {
  assert.deepEqual(days(STAYING_IN_INSTITUTION, "2026-11-30"), ["2027-03-01", "2027-03-15"]);
  assert.deepEqual(days(STAYING_IN_INSTITUTION, "2027-11-30"), ["2028-03-01", "2028-03-14"]);
});

Deno.test("The last lawful day is in time, the day after it is late, the day before the first is early", () => {
  const window = windowOf(MOVING_ABROAD, day("2026-11-03"), noHoliday);
  assert.equal(placeInWindow(window, day("2026-10-26")), "early");
  assert.equal(placeInWindow(window, day("2026-10-27")), "inTime");
  assert.equal(placeInWindow(window, day("2026-11-17")), "inTime");
  assert.equal(placeInWindow(window, day("2026-11-18")), "late");
});

Deno.test("A working day stays where it is", () => {
  assert.equal(nextWorkingDay(day("2026-11-17"), noHoliday).toString(), "2026-11-17");
});
