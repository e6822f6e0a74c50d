import assert from "node:assert/strict";
import { LANGUAGES, type Text } from "#lib/i18n/mod.ts";
import { catalogue, isUnlocked, makeCatalogue, OFFICE_SERVICES, UPLOADS } from "#lib/services/mod.ts";

Deno.test("The four services and coming in person are in the catalogue under the ids that addresses use", () => {
  assert.deepEqual(catalogue.all.map((service) => service.id), [
    "anmeldung",
    "abmeldung-ausland",
    "pflegeeinrichtung",
    "schwerbehindertenparkausweis",
    "vorsprache",
  ]);
  assert.deepEqual(OFFICE_SERVICES, ["vorsprache"]);
  assert.equal(catalogue.find("abmeldung-ausland")?.form?.version, 1);
  assert.equal(catalogue.find("kfz"), undefined);
});

Deno.test("Every text of a service is there in every language and no two texts share an id", () => {
  const byId = new Map<string, Text>();
  let seen = 0;
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    if ("de" in value && "id" in value) {
      const text = value as Text;
      seen++;
      for (const language of LANGUAGES) {
        if (text.id.includes(".clerk.") && language === "de-x-leicht") continue;
        assert.ok((text[language] ?? "").length > 0, `${path}: ${text.id} has no ${language}`);
      }
      assert.equal(byId.get(text.id) ?? text, text, `two texts are called ${text.id}`);
      byId.set(text.id, text);
      return;
    }
    for (const [key, inner] of Object.entries(value)) walk(inner, `${path}.${key}`);
  };
  for (const service of catalogue.all) walk(service, service.id);
  assert.ok(seen > 100, `only ${seen} texts were looked at`);
});

Deno.test("[P28] No service asks for an upload of an identity document", () => {
  for (const service of catalogue.all) {
    for (const upload of service.uploads) {
      const { name, hint } = UPLOADS[upload.id];
      assert.doesNotMatch(
        `${upload.id} ${name.de} ${hint?.de}`,
        /personalausweis|reisepass|identit|passport/i,
      );
    }
  }
});

Deno.test("A service that is unlocked later is not offered the day before", () => {
  const [first] = catalogue.all;
  const later = { ...first!, unlockedFrom: Temporal.PlainDate.from("2026-12-01") };
  const before = Temporal.PlainDate.from("2026-11-30");
  assert.equal(isUnlocked(later, before), false);
  assert.deepEqual(makeCatalogue([later]).unlocked(before), []);
  assert.deepEqual(makeCatalogue([later]).unlocked(before.add({ days: 1 })), [later]);
});

Deno.test("Two services with one id are refused", () => {
  const [first] = catalogue.all;
  assert.throws(() => makeCatalogue([first!, first!]), TypeError);
});
