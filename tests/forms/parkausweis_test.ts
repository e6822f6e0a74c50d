import assert from "node:assert/strict";
import { content, exportJson, journey, speechIn } from "#lib/forms/mod.ts";
import { LANGUAGES } from "#lib/i18n/mod.ts";
import { catalogue, type FormRole, type RawValue } from "#lib/services/mod.ts";
import { CONTEXT } from "./samples.ts";
import { filledFrom, questionIds, typedDate } from "./samples/filling.ts";
import { RENEWAL_WITH_REPRESENTATIVE as SAMPLE } from "./samples/parkausweis.ts";

const service = catalogue.find("schwerbehindertenparkausweis")!;
const definition = service.form!;

type Changes = Readonly<Record<string, RawValue>>;

const walk = (changes: Changes = {}, viewer: FormRole = "citizen") =>
  journey(definition, filledFrom(SAMPLE, changes), CONTEXT, viewer);
const found = (changes: Changes = {}, viewer: FormRole = "citizen") =>
  walk(changes, viewer).findings.map(({ kind, fieldId, text }) =>
    `${kind} ${fieldId} ${text.id.split(".").at(-1)}`
  );
const value = (typed: string): RawValue => ({ value: typed });
const advised = (changes: Changes) =>
  found(changes).filter((one) => one.startsWith("notice card ")).map((one) => one.split(" ")[2]).join();

Deno.test("A renewal by an attorney is complete on every page and signed by the attorney", () => {
  const walked = walk();
  assert.deepEqual(found(), ["notice card orangeByLegs", "notice occasion returnNotice"]);
  assert.equal(walked.complete, true);
  assert.deepEqual(walked.steps.map(({ page, state }) => `${page.id} ${state}`), [
    "grounds complete",
    "card complete",
    "person complete",
    "office complete",
    "acting complete",
    "affirmation complete",
  ]);
  assert.deepEqual(service.signers!(walked.answers), [{
    familyName: "Probe",
    firstNames: { names: "Deniz" },
  }]);
  const self = walk({ actingAs: value("self"), doctorate: value("Dr.") });
  assert.deepEqual(service.signers!(self.answers), [{
    familyName: "Probe",
    firstNames: { names: "Şirin" },
    doctorate: "Dr.",
  }]);
  assert.equal(service.confirmation, undefined);
  assert.ok(found({}, "clerk").includes("fault authoritySeen choose"));
});

Deno.test("The blue card is advised for aG, Bl or both without asking for grounds, and for missing limbs", () => {
  for (const marks of ["aG", "Bl", "aGBl"]) {
    assert.equal(advised({ marks: value(marks) }), "blueByMark");
    const asked = walk({ marks: value(marks) }).steps[0]!.places.map(({ fieldId }) => fieldId);
    assert.deepEqual(asked, ["marks", "degree"]);
  }
  assert.equal(advised({ marks: value("other"), grounds: value("limbs") }), "blueByLimbs");
});

Deno.test("The orange card is advised from each rule's least degree on, and not below it", () => {
  const cases: [marks: string, grounds: string, degree: string, heart: string, expected: string][] = [
    ["GB", "legs", "80", "", "orangeByLegs"],
    ["GB", "legs", "70", "", "none"],
    ["other", "legs", "80", "", "none"],
    ["GB", "legsHeart", "70", "50", "orangeByLegsAndHeart"],
    ["GB", "legsHeart", "70", "40", "none"],
    ["GB", "legsHeart", "60", "50", "none"],
    ["GB", "legsHeart", "80", "", "orangeByLegs"],
    ["other", "legsHeart", "70", "50", "none"],
    ["other", "bowel", "60", "", "orangeByBowel"],
    ["other", "bowel", "50", "", "none"],
    ["other", "stoma", "70", "", "orangeByStoma"],
    ["other", "stoma", "60", "", "none"],
    ["GB", "other", "", "", "none"],
    ["other", "bowel", "", "", "none"],
  ];
  for (const [marks, grounds, degree, heart, expected] of cases) {
    const changes = {
      marks: value(marks),
      grounds: value(grounds),
      groundDegree: value(degree),
      heartDegree: value(heart),
    };
    assert.equal(advised(changes), expected, `${marks} ${grounds} ${degree} ${heart}`);
  }
  assert.equal(advised({ grounds: value("") }), "", "no advice before the grounds are known");
});

Deno.test("Advice never blocks: whatever the grounds and whatever the card, the application is complete", () => {
  for (const marks of ["aG", "GB", "other"]) {
    for (const grounds of ["limbs", "legs", "legsHeart", "bowel", "stoma", "other"]) {
      for (const card of ["blue", "orange", "either"]) {
        const walked = walk({
          marks: value(marks),
          grounds: value(grounds),
          groundDegree: value(""),
          card: value(card),
        });
        assert.equal(walked.complete, true, `${marks} ${grounds} ${card}`);
        assert.equal(walked.ending, undefined);
      }
    }
  }
});

Deno.test("The parking card never outlasts the disability card, and an expired one is told but taken", () => {
  const until = (iso: string) => ({ disabilityUnlimited: value("no"), disabilityValidUntil: typedDate(iso) });
  const said = (iso: string) => found(until(iso)).filter((one) => one.includes("disabilityValidUntil"));
  assert.deepEqual(said("2031-11-24"), []);
  assert.deepEqual(said("2031-11-23"), ["notice disabilityValidUntil longest"]);
  assert.deepEqual(said("2026-11-24"), ["notice disabilityValidUntil longest"]);
  assert.deepEqual(said("2026-11-23"), ["notice disabilityValidUntil expired"]);
  assert.equal(walk(until("2026-11-23")).complete, true);
  const finding = walk(until("2028-02-29")).findings.find(({ fieldId }) =>
    fieldId === "disabilityValidUntil"
  )!;
  for (const language of LANGUAGES) {
    assert.match(speechIn(language).t(finding.text, finding.values), /29\.? (Februar|February) 2028/);
  }
});

Deno.test("The old card's number is asked for a renewal and a damaged card, and may be unknown after a loss", () => {
  const asked = (occasion: string) =>
    walk({ occasion: value(occasion) }).steps[1]!.places.map(({ fieldId }) => fieldId)
      .filter((id) => id.endsWith("CardNumber"));
  assert.deepEqual(["new", "renewal", "loss", "damage"].map(asked), [
    [],
    ["oldCardNumber"],
    ["lostCardNumber"],
    ["oldCardNumber"],
  ]);
  assert.equal(walk({ occasion: value("loss") }).complete, true);
  assert.ok(found({ occasion: value("loss") }).includes("notice occasion lossNotice"));
  assert.ok(found({ oldCardNumber: value("") }).includes("fault oldCardNumber fill"));
});

Deno.test("Content says every answer in every language, the export has stable ids and nothing of a path since left", () => {
  for (const language of LANGUAGES) {
    const { sections } = content(definition, filledFrom(SAMPLE), CONTEXT, "citizen", language);
    assert.ok(
      sections.every(({ title, rows }) => title && rows.every(({ label, faulty }) => label && !faulty)),
    );
  }
  const exported = exportJson(service.id, definition, filledFrom(SAMPLE), CONTEXT);
  assert.equal(exported["degree"], "90");
  assert.equal(exported["oldCardNumber"], "PA-2021-0815");
  assert.equal(exported["phone"], "+493023125017");
  const blue = exportJson(service.id, definition, filledFrom(SAMPLE, { marks: value("aG") }), CONTEXT);
  assert.ok(
    !("grounds" in blue) && !("groundDegree" in blue),
    "health data that is not needed is not passed on",
  );
});

/** Every question with what it is needed for. Nothing else may be asked, least of all a number plate. */
const NEEDED: Readonly<Record<string, string>> = {
  marks: "rule of the card",
  degree: "rule of the card",
  grounds: "rule of the card",
  groundDegree: "rule of the card",
  heartDegree: "rule of the card",
  card: "what is applied for",
  occasion: "what is applied for",
  oldCardFile: "old card, voluntary",
  photoFile: "blue card, voluntary",
  disabilityCardFile: "rule of the card, voluntary",
  disabilityNoticeFile: "rule of the card, voluntary",
  guardianCertificateFile: "representation, voluntary",
  powerOfAttorneyFile: "representation, voluntary",
  oldCardNumber: "old card",
  lostCardNumber: "old card",
  delivery: "handing out",
  familyName: "person",
  firstNames: "person",
  doctorate: "person",
  birthDate: "person",
  address: "person",
  phone: "contact, voluntary",
  email: "contact, voluntary",
  disabilityOffice: "proof",
  disabilityFile: "proof",
  disabilityUnlimited: "length of validity",
  disabilityValidUntil: "length of validity",
  actingAs: "representation",
  actingFamilyName: "representation",
  actingFirstNames: "representation",
  actingAddress: "representation",
  affirmCorrect: "affirmation",
  authoritySeen: "representation, clerk",
  assessment: "assessment, clerk",
};

Deno.test("Nothing is asked beyond what the card needs, and no vehicle", () => {
  assert.deepEqual(questionIds(definition).sort(), Object.keys(NEEDED).sort());
  for (const { items } of definition.pages) {
    for (const item of items) assert.doesNotMatch(`${item.id} ${item.label.de}`, /plate|kfz|kennzeichen/i);
  }
});
