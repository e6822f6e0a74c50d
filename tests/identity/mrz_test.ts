import assert from "node:assert/strict";
import { checkDigit, checkMrz, type IdentityCheck, readMrz } from "#lib/identity/mod.ts";

const TODAY = Temporal.PlainDate.from("2012-04-01");

/** The specimens of ICAO Doc 9303: parts 5 (TD1), 6 (TD2) and 4 (TD3). */
const TD1 = [
  "I<UTOD231458907<<<<<<<<<<<<<<<",
  "7408122F1204159UTO<<<<<<<<<<<6",
  "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
];
const TD1_LONG_NUMBER = [
  "I<UTOD23145890<7349<<<<<<<<<<<",
  "3407127M9507122UTO<<<<<<<<<<<2",
  "STEVENSON<<PETER<JOHN<<<<<<<<<",
];
const TD2 = ["I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6"];
const TD3 = ["P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"];
const SPECIMENS = { TD1, TD2, TD3 };

Deno.test("check digits are those of ICAO Doc 9303-3 § 4.9", () => {
  assert.equal(checkDigit("520727"), 3);
  assert.equal(checkDigit("AB2134<<<"), 5);
  assert.equal(checkDigit("HA672242<658022549601086<<<<<<<<<<<<<<0"), 8);
  assert.equal(checkDigit("D231458907<<<<<<<<<<<<<<<34071279507122<<<<<<<<<<"), 2);
});

for (const [format, lines] of Object.entries(SPECIMENS)) {
  Deno.test(`the ${format} specimen holds`, () => {
    const result = readMrz(lines.join("\n"), TODAY);
    assert.ok(result.ok);
    assert.equal(result.mrz.format, format);
    assert.equal(result.mrz.issuingState, "UTO");
    assert.equal(result.mrz.nationality, "UTO");
    assert.equal(result.mrz.birthDate?.toString(), "1974-08-12");
    assert.equal(result.mrz.validUntil.toString(), "2012-04-15");
  });

  Deno.test(`every single wrong digit in the ${format} specimen is found`, () => {
    let tried = 0;
    for (const [row, line] of lines.entries()) {
      for (let at = 0; at < line.length; at++) {
        if (!/[0-9]/.test(line[at]!)) continue;
        for (let digit = 0; digit <= 9; digit++) {
          if (String(digit) === line[at]) continue;
          const changed = lines.with(row, line.slice(0, at) + digit + line.slice(at + 1)).join("\n");
          assert.equal(readMrz(changed, TODAY).ok, false, changed);
          tried++;
        }
      }
    }
    assert.ok(tried >= 9 * 24, `${tried} wrong digits tried`);
  });
}

/** ICAO Doc 9303-3 § 4.9: neighbouring weights differ by 4, 2 or 6, so two digits that differ by five change places unseen. */
for (const [format, lines] of Object.entries(SPECIMENS)) {
  Deno.test(`two neighbouring digits of the ${format} specimen in the wrong order are found, unless they differ by five`, () => {
    const row = lines.findIndex((line) => line.includes("740812"));
    const line = lines[row]!;
    let tried = 0;
    for (let at = 0; at + 1 < line.length; at++) {
      const [a, b] = [line[at]!, line[at + 1]!];
      if (!/[0-9]{2}/.test(a + b) || a === b || Math.abs(Number(a) - Number(b)) === 5) continue;
      const changed = line.slice(0, at) + b + a + line.slice(at + 2);
      assert.equal(readMrz(lines.with(row, changed).join("\n"), TODAY).ok, false, changed);
      tried++;
    }
    assert.ok(tried >= 8, `${tried} swaps tried`);
  });
}

Deno.test("a number longer than nine signs goes on in the optional data and is checked as a whole", () => {
  const result = readMrz(TD1_LONG_NUMBER.join("\n"), Temporal.PlainDate.from("1995-01-01"));
  assert.ok(result.ok);
  assert.equal(result.mrz.birthDate?.toString(), "1934-07-12");
  const wrong = TD1_LONG_NUMBER.join("\n").replace("7349", "7359");
  assert.deepEqual(readMrz(wrong, TODAY), { ok: false, faults: ["number", "composite"] });
});

Deno.test("small letters, spaces and Windows line ends are forgiven", () => {
  const typed = TD3.map((line) => line.toLowerCase().replace(/(.{11})/g, "$1 ")).join("\r\n") + "\r\n";
  assert.ok(readMrz(typed, TODAY).ok);
});

Deno.test("what is no machine-readable zone is told apart from a wrong one", () => {
  assert.deepEqual(readMrz("", TODAY), { ok: false, faults: ["lines"] });
  assert.deepEqual(readMrz("x".repeat(10_000), TODAY), { ok: false, faults: ["lines"] });
  assert.deepEqual(readMrz(TD3.join("\n").replace("Z", "Ä"), TODAY), { ok: false, faults: ["characters"] });
  assert.deepEqual(readMrz([...TD3, TD3[1]].join("\n"), TODAY), { ok: false, faults: ["lines"] });
});

Deno.test("a date that no calendar has is a fault even if its check digit is right", () => {
  const birth = "740230";
  const lower = `L898902C36UTO${birth}${checkDigit(birth)}F1204159ZE184226B<<<<<1`;
  const composite = lower.slice(0, 10) + lower.slice(13, 20) + lower.slice(21);
  const result = readMrz(`${TD3[0]}\n${lower}${checkDigit(composite)}`, TODAY);
  assert.deepEqual(result, { ok: false, faults: ["birthDate"] });
});

Deno.test("a birth date in this century and one in the last are told apart by today's date", () => {
  const child = readMrz(TD1.join("\n"), Temporal.PlainDate.from("2080-01-01"));
  assert.ok(child.ok);
  assert.equal(child.mrz.birthDate?.year, 2074);
  const soon = readMrz(TD1.join("\n"), Temporal.PlainDate.from("2074-08-11"));
  assert.ok(soon.ok);
  assert.equal(soon.mrz.birthDate?.year, 1974);
});

const CHECK: IdentityCheck = {
  clerkId: "clerk",
  startedAt: "2012-04-01T08:00:00Z",
  prompts: ["circle", "turnHead"],
  validUntil: "2012-04-15",
};

Deno.test("the clerk is told age, expiry and whether front and zone agree", () => {
  const zone = TD1.join("\n");
  assert.deepEqual(checkMrz(zone, CHECK, TODAY), {
    ok: true,
    expired: false,
    underActingAge: false,
    sameValidUntil: true,
    age: 37,
  });
  const later = checkMrz(zone, { ...CHECK, validUntil: "2014-04-15" }, Temporal.PlainDate.from("2012-04-16"));
  assert.ok(later.ok && later.expired && later.sameValidUntil === false);
  const young = checkMrz(zone, CHECK, Temporal.PlainDate.from("1990-08-11"));
  assert.ok(young.ok && young.age === 15 && young.underActingAge);
});
