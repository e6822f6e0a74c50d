import assert from "node:assert/strict";
import { newId } from "#lib/ids/mod.ts";
import { checkCodeOf, checkPlaceOf, readCheckCode } from "#lib/documents/mod.ts";

Deno.test("A check code is read however a person types it: capitals, spaces, dashes, O for 0, I and L for 1, U for V", () => {
  const kept = readCheckCode("0a1b-2c3d-4e5f-6v7h");
  assert.equal(kept, "0a1b2c3d4e5f6v7h");
  const ways = [
    "0A1B-2C3D-4E5F-6V7H",
    "oaib 2c3d 4e5f 6v7h",
    "OALB2C3D4E5F6U7H",
    "  0a1b – 2c3d — 4e5f ‑ 6v7h ",
    "0a1b.2c3d/4e5f_6v7h",
    "Prüfnummer 0a1b-2c3d-4e5f-6v7h",
    "check number: 0a1b-2c3d-4e5f-6v7h",
    "０ａ１ｂ-２ｃ３ｄ-４ｅ５ｆ-６ｖ７ｈ",
    "0a1b\u200b-2c3d\u00a04e5f\t6v7h",
  ];
  for (const typed of ways) assert.equal(readCheckCode(typed), kept, typed);
  const others = ["", "0a1b-2c3d-4e5f-6v7", "0a1b-2c3d-4e5f-6v7hh", "0a1b-2c3d-4e5f-6ä7h", "0".repeat(1e5)];
  for (const typed of others) assert.equal(readCheckCode(typed), undefined, typed.slice(0, 40));
});

Deno.test("What is printed on a document is read as the code of its id, for any id", () => {
  for (let count = 0; count < 200; count++) {
    const id = newId();
    const { code, link } = checkPlaceOf(new URL("https://termin.example.org"), id);
    assert.equal(code, checkCodeOf(id));
    assert.equal(readCheckCode(code.toUpperCase()), id.slice(0, 16));
    assert.equal(new URL(link).searchParams.get("code"), code);
  }
});
