import assert from "node:assert/strict";
import { ageFault, ageOn, validityFault } from "#lib/identity/dates.ts";

const date = (text: string) => Temporal.PlainDate.from(text);
const TODAY = date("2026-03-03");

Deno.test("a document is valid to the end of its last day", () => {
  assert.equal(validityFault("idCard", date("2026-03-03"), TODAY), undefined);
  assert.equal(validityFault("idCard", date("2026-03-02"), TODAY), "expired");
});

Deno.test("a date beyond what any such document is valid for was misread", () => {
  assert.equal(validityFault("passport", date("2036-03-03"), TODAY), undefined);
  assert.equal(validityFault("passport", date("2036-03-04"), TODAY), "tooFar");
  assert.equal(validityFault("euIdCard", date("2060-01-01"), TODAY), undefined);
});

Deno.test("a year of age is complete with the day before the birthday, on leap days too (§§ 187, 188 BGB)", () => {
  assert.equal(ageOn(date("2010-03-03"), TODAY), 16);
  assert.equal(ageOn(date("2010-03-04"), TODAY), 15);
  assert.equal(ageOn(date("2008-02-29"), date("2026-02-28")), 17);
  assert.equal(ageOn(date("2008-02-29"), date("2026-03-01")), 18);
  assert.equal(ageOn(date("2008-02-29"), date("2028-02-29")), 20);
});

Deno.test("nobody is born tomorrow or 130 years old", () => {
  assert.equal(ageFault(date("2026-03-04"), TODAY), "future");
  assert.equal(ageFault(date("1896-01-01"), TODAY), "tooOld");
  assert.equal(ageFault(date("1930-01-01"), TODAY), undefined);
});
