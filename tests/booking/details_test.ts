import assert from "node:assert/strict";
import { addressRange, checkDetails } from "#lib/booking/mod.ts";
import type { SmsCountry } from "#lib/config/mod.ts";
import { ERIKA } from "./town.ts";

function faultsOf(change: Record<string, string | string[]>): string[] {
  const checked = checkDetails({ ...ERIKA, ...change });
  return checked.ok ? [] : checked.faults.map(({ field, fault }) => `${field}: ${fault}`);
}

Deno.test("names of every kind that DIN 91379 knows are taken as they are typed", () => {
  for (
    const name of [
      "Ğülşen Şahin-Öztürk",
      "Đặng Thị Hồng",
      "Søren Ærø O’Brien",
      "M̄ćḍō d'Arc",
      "Nguyễn",
      "Dr. Jan van der Ven",
      "李小龍",
      "Ναταλία",
    ]
  ) {
    const checked = checkDetails({ ...ERIKA, name });
    assert.ok(checked.ok, name);
    assert.equal(checked.contact.name, name.normalize("NFC"));
  }
});

Deno.test("[P12] line ends, control and direction signs and ten kilobytes are refused in every field", () => {
  for (const bad of ["\r\n", "\n", "\r", "\0", "\u0085", "\u2028", "\u202e", "\u200b", "\u007f"]) {
    const named = JSON.stringify(bad);
    assert.deepEqual(faultsOf({ name: `Erika${bad}Bcc: x@example.org` }), ["name: controlCharacters"], named);
    assert.deepEqual(faultsOf({ email: `erika@example.org${bad}Bcc:x@example.org` }), [
      "email: controlCharacters",
    ], named);
    assert.deepEqual(faultsOf({ phone: `030${bad}23125000` }), ["phone: controlCharacters"], named);
  }
  const long = "a".repeat(10_240);
  assert.deepEqual(faultsOf({ name: long, email: `${long}@example.org`, phone: long }), [
    "name: tooLong",
    "email: tooLong",
    "phone: tooLong",
  ]);
  assert.deepEqual(faultsOf({ language: long, needs: [long] }), ["language: unknown", "needs: unknown"]);
});

Deno.test("[P12] an e-mail address is one plain address, nothing a header could be made of", () => {
  for (
    const email of [
      "",
      "erika",
      "erika@",
      "@example.org",
      "erika@localhost",
      "a@example.org,b@example.org",
      "Erika <e@example.org>",
      '"e x"@example.org',
      "e@exa mple.org",
      "e@-example.org",
      "e..x@example.org",
      "e@example.org>",
      "e@example.o＠rg",
      `${"x".repeat(65)}@example.org`,
    ]
  ) assert.notDeepEqual(faultsOf({ email }), [], email);
  for (const email of ["e@example.org", "e.x+y@sub.example.org", "o'neil@xn--bcher-kva.example"]) {
    assert.deepEqual(faultsOf({ email }), [], email);
  }
});

Deno.test("What was pasted with spaces around it is taken; an international domain too; letters before the @ that no server takes say so", () => {
  const contactOf = (email: string) => checkDetails({ ...ERIKA, email });
  for (const email of [" e@example.org ", "\u00a0e@example.org\u2009", "e@xn--mller-kva.example"]) {
    const checked = contactOf(email);
    assert.ok(checked.ok, JSON.stringify(email));
    assert.match(checked.contact.email, /^e@(example\.org|müller\.example)$/);
  }
  assert.deepEqual(faultsOf({ email: "jürgen@example.org" }), ["email: notDeliverable"]);
});

Deno.test("only the name and the e-mail address are required", () => {
  assert.deepEqual(faultsOf({ name: " ", email: "" }), ["name: missing", "email: missing"]);
  assert.deepEqual(faultsOf({ phone: "  " }), []);
  assert.deepEqual(faultsOf({ phone: "12" }), ["phone: notAPhone"]);
  assert.deepEqual(faultsOf({ phone: "call me" }), ["phone: notAPhone"]);
  assert.deepEqual(faultsOf({ phone: "+49 (30) 23125-000" }), []);
});

Deno.test("Whoever wants a text message is told at booking where none is sent: by default the Union, Switzerland and Liechtenstein, else what SMS_COUNTRIES names", () => {
  const faultOf = (phone: string, smsCountries?: readonly SmsCountry[]) => {
    const typed = { ...ERIKA, phone, smsReminder: "yes" };
    const checked = checkDetails(typed, smsCountries ? { smsCountries } : {});
    return checked.ok ? undefined : checked.faults[0]?.fault;
  };
  for (const near of ["0151 23125000", "+43 664 1234567", "+41 79 123 45 67", "+423 660 12 34"]) {
    assert.equal(faultOf(near), undefined, near);
  }
  assert.equal(faultOf("+44 7700 900123"), "notThereBySms");
  assert.equal(faultOf("+44 7700 900123", ["DE", "GB"]), undefined);
  assert.equal(faultOf("+43 664 1234567", ["DE"]), "notThereBySms");
  assert.equal(faultOf("030 23125 000"), "notForSms");
  assert.equal(faultOf(""), "notForSms");
  assert.deepEqual(faultsOf({ phone: "+44 7700 900123" }), [], "for calling back any number is right");
});

Deno.test("[P08] an address counts by its range: the last digits do not make a new person", () => {
  assert.equal(addressRange("203.0.113.7"), addressRange("203.0.113.200"));
  assert.notEqual(addressRange("203.0.113.7"), addressRange("203.0.114.7"));
  assert.equal(addressRange("::ffff:203.0.113.7"), addressRange("203.0.113.9"));
  assert.equal(addressRange("2001:db8:1:ab00::1"), addressRange("2001:db8:1:abff:9:9:9:9"));
  assert.notEqual(addressRange("2001:db8:1:ab00::1"), addressRange("2001:db8:1:ac00::1"));
  assert.equal(addressRange("[fe80::1%eth0]"), addressRange("fe80::2"));
  for (const none of ["", "unknown", "1.2.3", "::1::2", "2001:db8"]) {
    assert.equal(addressRange(none), undefined);
  }
});
