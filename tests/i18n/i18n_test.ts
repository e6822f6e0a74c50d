import assert from "node:assert/strict";
import { IntlMessageFormat } from "intl-messageformat";
import { chooseLanguage, citizenTexts, formats, LANGUAGES, translator } from "#lib/i18n/mod.ts";

const texts = citizenTexts("test", {
  days: {
    de: "Noch {count, plural, one {# Tag} other {# Tage}}",
    en: "{count, plural, one {# day} other {# days}} left",
    "de-x-leicht": "Noch {count, plural, one {# Tag} other {# Tage}}",
  },
});

Deno.test("Texts fill their placeholders and count as the language does", () => {
  assert.equal(translator("de")(texts.days, { count: 1 }), "Noch 1 Tag");
  assert.equal(translator("en")(texts.days, { count: 3 }), "3 days left");
});

Deno.test("A placeholder without a value is a fault, not a hole in a sentence", () => {
  assert.throws(() => translator("de")(texts.days));
});

Deno.test("The language is the chosen one, else the best that the browser asks for, else German", () => {
  assert.equal(chooseLanguage("de-x-leicht", "en"), "de-x-leicht");
  assert.equal(chooseLanguage("tlh", "en-US,en;q=0.9"), "en");
  assert.equal(chooseLanguage(undefined, "fr;q=0.9, en;q=0.5, de;q=0.7"), "de");
  assert.equal(chooseLanguage(undefined, "en;q=0, de"), "de");
  assert.equal(chooseLanguage(undefined, null), "de");
});

Deno.test("[P06] Times are the town's, on both sides of a daylight-saving change", () => {
  const { time, dateAndTime } = formats("de", "Europe/Berlin");
  assert.equal(time(Temporal.Instant.from("2026-10-25T00:30:00Z")), "02:30");
  assert.equal(time(Temporal.Instant.from("2026-10-25T01:30:00Z")), "02:30");
  assert.equal(time(Temporal.Instant.from("2026-03-29T01:00:00Z")), "03:00");
  assert.equal(
    dateAndTime(Temporal.Instant.from("2026-11-24T08:40:00Z")),
    "Dienstag, 24. November 2026, 09:40 Uhr",
  );
});

Deno.test("Every text of the product is complete in every language its readers choose, with the same placeholders", async () => {
  const { allTexts } = await import("#tests/support/texts.ts");
  const found = await allTexts();
  assert.ok(found.length > 100, `found ${found.length} texts`);
  const names = (pattern: string) =>
    [...argumentsOf(new IntlMessageFormat(pattern, "de", undefined, { ignoreTag: true }).getAst())].sort();
  for (const text of found) {
    for (const language of LANGUAGES) {
      const wording = text[language];
      if (wording === undefined) continue;
      assert.notEqual(wording.trim(), "", `${text.id} in ${language}`);
      if (language !== "de-x-leicht") {
        assert.deepEqual(names(wording), names(text.de), `${text.id} in ${language}`);
      }
    }
  }
});

type Node = { type: number; value?: unknown; options?: Record<string, { value: Node[] }> };
const LITERAL = 0;
const POUND = 7;

function argumentsOf(ast: unknown): Set<string> {
  const found = new Set<string>();
  for (const node of ast as Node[]) {
    if (node.type !== LITERAL && node.type !== POUND) found.add(String(node.value));
    for (const option of Object.values(node.options ?? {})) {
      argumentsOf(option.value).forEach((name) => found.add(name));
    }
  }
  return found;
}
