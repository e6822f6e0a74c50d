import assert from "node:assert/strict";
import { nameForms } from "#lib/records/mod.ts";

Deno.test("a name is searched as given, transcribed and without marks", () => {
  assert.deepEqual(nameForms("Müller"), [["müller", "mueller", "muller"]]);
  assert.deepEqual(nameForms("Groß"), [["gross"]]);
  assert.deepEqual(nameForms("Øster Ångström"), [["øster", "oester", "oster"], [
    "ångström",
    "aangstroem",
    "angstrom",
  ]]);
  assert.deepEqual(nameForms("Łukasz Đorđević"), [["łukasz", "lukasz"], ["đorđević", "dordevic"]]);
});

Deno.test("a name's words are its letters, however they are parted and composed", () => {
  assert.deepEqual(nameForms("  von-der  Leyen,\u00a0Anna\t"), [["von"], ["der"], ["leyen"], ["anna"]]);
  assert.deepEqual(nameForms("O’Neill"), nameForms("O'Neill"));
  assert.deepEqual(nameForms("Mu\u0308ller"), nameForms("MÜLLER"));
  assert.deepEqual(nameForms("ﬁnk Ｆｕｌｌ"), [["fink"], ["full"]]);
  assert.deepEqual(nameForms("Παπαδόπουλος"), nameForms("ΠΑΠΑΔΌΠΟΥΛΟΣ"));
  assert.deepEqual(
    nameForms("m̂ƶ")[0]!.length > 1,
    true,
    "letters of DIN 91379 with marks fall back to their base",
  );
  assert.deepEqual(nameForms(" .,-' "), []);
});

Deno.test("a name of ten thousand words stays a small index", () => {
  assert.ok(nameForms("Wort ".repeat(10_000)).length <= 24);
});
