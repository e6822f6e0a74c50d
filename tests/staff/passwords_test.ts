import assert from "node:assert/strict";
import { passwordFaults } from "#lib/staff/passwords.ts";
import { nameFault, networkOf, normalizeSignInName, signInNameFault } from "#lib/staff/names.ts";

const NAMES = ["Clara Muster", "clara.muster"];
const faults = (password: string, again = password) => passwordFaults(password, again, NAMES);

Deno.test("[P15] a password has at least twelve characters, counted as people count them", () => {
  assert.deepEqual(faults("Regenschirm"), ["tooShort"]);
  assert.deepEqual(faults("Regenschirm!"), []);
  assert.deepEqual(faults("🌧️☂️🌂"), ["tooShort"]);
});

Deno.test("[P15] a password that guessers try first is refused", () => {
  const guessed = [
    ...[
      "passwort1234",
      "Passwort2026!",
      "P@ssw0rt!!!!",
      "qwertzuiop12",
      "123456789012",
      "aaaaaaaaaaaa",
      "abcdefghijkl",
    ],
    ...[
      "Willkommen2026",
      "Amtsfenster!1",
      "Rathaus2026!!",
      "asdfghjklöä1",
      "98765432109876",
      "Sommer2026!!!",
    ],
  ];
  for (const password of guessed) assert.deepEqual(faults(password), ["common"], password);
});

Deno.test("[P15] a password made of the own name is refused", () => {
  assert.deepEqual(faults("ClaraMuster1"), ["likeName"]);
  assert.deepEqual(faults("muster.clara.26"), ["likeName"]);
});

Deno.test("[P15] sentences, made-up strings and any letters are welcome; no kind of character is asked for", () => {
  for (
    const password of [
      "drei grüne enten tanzen",
      "kx7bd9qm2vzr",
      "ятебявижуутром",
      "Willkommen im grauen Wasserturm",
    ]
  ) {
    assert.deepEqual(faults(password), [], password);
  }
});

Deno.test("[P15] the two typed passwords must be the same, however the keyboard composes its umlauts", () => {
  assert.deepEqual(faults("drei grüne enten", "drei gruene enten"), ["differs"]);
  assert.deepEqual(faults("drei grüne enten".normalize("NFC"), "drei grüne enten".normalize("NFD")), []);
});

Deno.test("[P15] a password of ten thousand characters is refused before it is hashed", () => {
  assert.deepEqual(faults("ab cd ef gh ".repeat(900)), ["tooLong"]);
});

Deno.test("a sign-in name is one name however it is typed, and holds no signs that change a line", () => {
  assert.equal(normalizeSignInName(" Clara.MUSTER "), "clara.muster");
  assert.equal(signInNameFault("clara.muster"), undefined);
  assert.equal(signInNameFault("jörg@example.org"), undefined);
  assert.equal(signInNameFault(""), "missing");
  assert.equal(signInNameFault("ab"), "length");
  assert.equal(signInNameFault("x".repeat(10_000)), "length");
  for (const typed of ["clara\r\nmuster", "clara muster", "<clara>", "cla‮ra"]) {
    assert.equal(signInNameFault(typed), "characters", JSON.stringify(typed));
  }
});

Deno.test("a name takes the letters of DIN 91379 and refuses control characters", () => {
  for (const name of ["Đặng Thị Muster", "D’Arcy-Muster", "Jörg M̄uster", "Łukasz Muster (Büro 2)"]) {
    assert.equal(nameFault(name), undefined, name);
  }
  assert.equal(nameFault("  "), "missing");
  assert.equal(nameFault("x".repeat(10_000)), "tooLong");
  assert.equal(nameFault("Clara\nMuster"), "characters");
});

Deno.test("addresses of one household count as one network", () => {
  assert.equal(networkOf("192.0.2.10"), "192.0.2.10");
  assert.equal(networkOf("::ffff:192.0.2.10"), "192.0.2.10");
  assert.equal(networkOf("2001:db8:1:2:3:4:5:6"), networkOf("2001:0DB8:1:2::9"));
  assert.notEqual(networkOf("2001:db8:1:2::1"), networkOf("2001:db8:1:3::1"));
  assert.equal(networkOf("::1"), networkOf("0:0:0:0::2"));
});
