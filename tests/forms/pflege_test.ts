import assert from "node:assert/strict";
import { content, exportJson, FormAnswers, journey, speechIn } from "#lib/forms/mod.ts";
import { LANGUAGES } from "#lib/i18n/mod.ts";
import { catalogue, type FormRole, type RawValue } from "#lib/services/mod.ts";
import { OF_A_PERSON, OF_EVERY_REGISTRATION } from "./grounds.ts";
import { CONTEXT } from "./samples.ts";
import { asTexts, filledFrom, questionIds, typedDate } from "./samples/filling.ts";
import { GUARDIAN_ACTING as SAMPLE } from "./samples/pflege.ts";

const service = catalogue.find("pflegeeinrichtung")!;
const definition = service.form!;

type Changes = Readonly<Record<string, RawValue>>;

const walk = (changes: Changes = {}, viewer: FormRole = "citizen", today = "2026-11-24") =>
  journey(
    definition,
    filledFrom(SAMPLE, changes),
    { ...CONTEXT, today: Temporal.PlainDate.from(today) },
    viewer,
  );
const found = (...args: Parameters<typeof walk>) =>
  walk(...args).findings.map(({ kind, fieldId, text }) => `${kind} ${fieldId} ${text.id.split(".").at(-1)}`);
const value = (typed: string): RawValue => ({ value: typed });
const pages = (changes: Changes) => walk(changes).steps.map(({ page, state }) => `${page.id} ${state}`);

const KEPT = { homeGivenUp: value("no") };
const UNREGISTERED = { registeredHome: value("no"), fromAbroad: value("no") };

Deno.test("A guardian registers a resident whose home was given up: complete on every page, signed by the guardian", () => {
  const walked = walk();
  assert.deepEqual(found(), ["notice admittedOn until"]);
  assert.equal(walked.complete, true);
  assert.equal(walked.ending, undefined);
  assert.deepEqual(pages({}), [
    "triage complete",
    "institution complete",
    "before complete",
    "person complete",
    "family complete",
    "documents complete",
    "objections complete",
    "acting complete",
    "affirmation complete",
  ]);
  assert.deepEqual(service.signers!(walked.answers), [{
    familyName: "Beispiel",
    firstNames: { names: "Karim" },
  }]);
  assert.deepEqual(found({}, "clerk").slice(1), [
    "fault institutionConfirmed choose",
    "fault authoritySeen choose",
  ]);
});

Deno.test("§ 32(1) sentence 1 BMG: who keeps a registered home need not register, and the form ends with that text", () => {
  const walked = walk(KEPT);
  assert.equal(walked.ending?.text.id, "services.pflegeeinrichtung.form.keepsHome");
  assert.equal(walked.ending?.section, "§ 32 Abs. 1 Satz 1 BMG");
  assert.deepEqual(pages(KEPT), ["triage complete"]);
  assert.equal(walked.complete, false);
  const { sections } = content(definition, filledFrom(SAMPLE, KEPT), CONTEXT, "clerk", "de");
  assert.deepEqual(sections.flatMap(({ rows }) => rows.map(({ fieldId }) => fieldId)), [
    "registeredHome",
    "homeGivenUp",
    "registerAnyway",
  ]);
  const exported = exportJson(service.id, definition, filledFrom(SAMPLE, KEPT), CONTEXT);
  assert.doesNotMatch(JSON.stringify(exported), /Musterfrau/);
  for (const language of LANGUAGES) {
    assert.ok(speechIn(language).t(walked.ending!.text, walked.ending!.values).length > 50);
  }
});

Deno.test("Who registers although there is no duty may, with the institution as main or secondary home", () => {
  const anyway = { ...KEPT, registerAnyway: value("yes"), newStatus: value("main") };
  assert.equal(walk(anyway).complete, true);
  assert.deepEqual(found(anyway), ["notice registerAnyway keepsHome"]);
  assert.ok(found({ ...anyway, newStatus: value("sole") }).includes("fault newStatus soleWithHome"));
  assert.ok(found({ newStatus: value("main") }).includes("fault newStatus onlyOne"));
});

Deno.test("§ 32(1) sentence 2 BMG: on the last day of three months there is no duty yet, on the day after there is", () => {
  const since = (iso: string) => ({ ...UNREGISTERED, admittedOn: typedDate(iso) });
  const three = walk(since("2026-08-24"));
  assert.equal(three.ending?.text.id, "services.pflegeeinrichtung.form.notYetThreeMonths");
  assert.match(
    speechIn("de").t(three.ending!.text, three.ending!.values),
    /25\. November 2026.*8\. Dezember 2026/,
  );
  assert.deepEqual(pages(since("2026-08-24")), ["triage complete"]);
  assert.equal(walk(since("2026-08-23")).ending, undefined);
  assert.equal(walk(since("2026-08-23")).complete, true);
  assert.deepEqual(found(since("2026-08-23")), ["notice admittedOn until"]);
  assert.equal(walk({ ...since("2026-08-24"), registerAnyway: value("yes") }).complete, true);
});

Deno.test("§ 32(1) sentence 2 BMG: two weeks after three months are in time, the day after them is late", () => {
  const since = { ...UNREGISTERED, admittedOn: typedDate("2026-08-10") };
  assert.deepEqual(found(since, "citizen", "2026-11-24"), ["notice admittedOn until"]);
  assert.deepEqual(found(since, "citizen", "2026-11-25"), ["notice admittedOn late"]);
  assert.equal(walk(since, "citizen", "2026-11-25").complete, true);
});

Deno.test("§ 17(1) BMG: a home given up means two weeks from the admission, and never before it", () => {
  assert.deepEqual(found({}, "citizen", "2026-11-30"), ["notice admittedOn until"]);
  assert.deepEqual(found({}, "citizen", "2026-12-01"), ["notice admittedOn late"]);
  const admitted = (iso: string) => ({ admittedOn: typedDate(iso) });
  assert.deepEqual(found(admitted("2026-11-24")), ["notice admittedOn until"]);
  assert.deepEqual(found(admitted("2026-11-25")), ["fault admittedOn future"]);
});

Deno.test("§ 32(1) sentences 3 and 4 BMG: who cannot act does not sign; the institution acts only then, within two weeks", () => {
  assert.ok(found({ actingAs: value("self") }).includes("fault actingAs cannotAct"));
  const house = { actingAs: value("institution") };
  assert.ok(found(house).includes("notice actingAs inform"));
  assert.ok(found({ ...house, canAct: value("yes") }).includes("fault actingAs canActItself"));
  const since = { ...UNREGISTERED, ...house, registerAnyway: value("yes") };
  const late = (iso: string) =>
    walk({ ...since, admittedOn: typedDate(iso) }).findings
      .filter(({ fieldId }) => fieldId === "admittedOn")
      .map(({ text, section }) => `${text.id.split(".").at(-1)} ${section}`);
  assert.deepEqual(late("2026-11-10"), ["until § 32 Abs. 1 Satz 3 BMG"]);
  assert.deepEqual(late("2026-11-09"), ["lateByInstitution § 32 Abs. 1 Satz 3 BMG"], "no fine threatens it");
  const self = walk({ canAct: value("yes"), actingAs: value("self") });
  assert.equal(self.complete, true);
  assert.deepEqual(service.signers!(self.answers), [{
    familyName: "Musterfrau",
    firstNames: { names: "Hildegard Luise", usual: "Luise" },
  }]);
});

Deno.test("§ 24(2) BMG: the confirmation holds the eight items and nothing of who acted", () => {
  const answers = new FormAnswers(definition, filledFrom(SAMPLE), CONTEXT);
  assert.deepEqual(asTexts(service.confirmation!(answers, CONTEXT.today)), {
    persons: [{
      familyName: "Musterfrau",
      firstNames: { names: "Hildegard Luise", usual: "Luise" },
      dateOfBirth: { day: 9, month: 1, year: 1938 },
    }],
    movedOn: { event: "in", date: "2026-11-16" },
    reportedOn: "2026-11-24",
    homes: [{
      address: { street: "Parkallee", houseNumber: "20", postcode: "58452", city: "Musterstadt" },
      status: "sole",
    }],
  });
  const missing = new FormAnswers(definition, filledFrom(SAMPLE, { birthDate: {} }), CONTEXT);
  assert.equal(service.confirmation!(missing, CONTEXT.today), undefined);
  const ended = new FormAnswers(definition, filledFrom(SAMPLE, KEPT), CONTEXT);
  assert.equal(service.confirmation!(ended, CONTEXT.today), undefined, "nothing to confirm without a report");
});

Deno.test("Content says every answer in every language, and the export has stable ids", () => {
  for (const language of LANGUAGES) {
    const { sections } = content(definition, filledFrom(SAMPLE), CONTEXT, "citizen", language);
    assert.ok(
      sections.every(({ title, rows }) => title && rows.every(({ label, faulty }) => label && !faulty)),
    );
  }
  const exported = exportJson(service.id, definition, filledFrom(SAMPLE), CONTEXT);
  assert.equal(exported["admittedOn"], "2026-11-16");
  assert.equal(exported["actingAs"], "guardian");
  assert.deepEqual((exported["representatives"] as unknown[]).length, 1);
});

Deno.test("A married resident's spouse is asked for, a widowed one's is not", () => {
  const asked = (status: string) =>
    walk({ maritalStatus: value(status) }).steps.flatMap(({ places }) => places)
      .filter(({ fieldId }) => fieldId.startsWith("spouse")).length;
  assert.equal(asked("widowed"), 0);
  assert.equal(asked("married"), 7);
});

/** Every question with the ground on which it may be asked: a number of § 3(1) BMG, or what § 32 BMG and the procedure need. */
const LAWFUL: Readonly<Record<string, string>> = {
  registeredHome: "§ 32(1) s. 1",
  homeGivenUp: "§ 17(1)",
  admittedOn: "13 with § 32(1) s. 2",
  registerAnyway: "§ 32(1)",
  canAct: "§ 32(1) s. 3, 4",
  institutionName: "§ 19(3), § 3(2) no. 10",
  institutionAddress: "12",
  newStatus: "12 with § 21",
  oldAddress: "12",
  oldStatus: "12 with § 21",
  movedOutOn: "13",
  fromAbroad: "12",
  stateBefore: "12",
  lastGermanAddress: "12",
  ...OF_A_PERSON,
  ...OF_EVERY_REGISTRATION,
  actingAs: "§ 32(1) s. 3, 4",
  actingFamilyName: "§ 32(1) s. 3, 4",
  actingFirstNames: "§ 32(1) s. 3, 4",
  actingAddress: "§ 32(1) s. 3, 4",
  actingPhone: "contact, voluntary",
  actingEmail: "contact, voluntary",
  guardianCertificateFile: "§ 17(3), voluntary",
  powerOfAttorneyFile: "§ 17(3), voluntary",
  admissionFile: "§ 32(1), voluntary",
  affirmCorrect: "§ 25 no. 1",
  affirmEntitled: "§ 32(1), § 17(3)",
  institutionConfirmed: "§ 19(3), clerk",
  authoritySeen: "§ 17(3), clerk",
  registerRemark: "clerk",
};

Deno.test("§ 24(1) with § 3 BMG: nothing is asked beyond what the law lists", () => {
  assert.deepEqual(questionIds(definition).sort(), Object.keys(LAWFUL).sort());
});
