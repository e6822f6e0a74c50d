import assert from "node:assert/strict";
import { content, exportJson, FormAnswers, journey, speechIn } from "#lib/forms/mod.ts";
import { LANGUAGES } from "#lib/i18n/mod.ts";
import { catalogue, type FormRole, type RawValue } from "#lib/services/mod.ts";
import { inRowsOf, OF_A_PERSON, OF_EVERY_REGISTRATION } from "./grounds.ts";
import { CONTEXT } from "./samples.ts";
import { FAMILY_OF_FOUR } from "./samples/anmeldung.ts";
import { filledFrom, questionIds, type SampleAnswers, typedDate } from "./samples/filling.ts";

const service = catalogue.find("anmeldung")!;
const definition = service.form!;

type Changes = Readonly<Record<string, RawValue>>;

function walk(
  changes: Changes = {},
  viewer: FormRole = "citizen",
  today = "2026-11-24",
  sample: SampleAnswers = FAMILY_OF_FOUR,
) {
  const context = { ...CONTEXT, today: Temporal.PlainDate.from(today) };
  return journey(definition, filledFrom(sample, changes), context, viewer);
}

const found = (...args: Parameters<typeof walk>) =>
  walk(...args).findings.map(({ kind, fieldId, text }) => `${kind} ${fieldId} ${text.id.split(".").at(-1)}`);
const value = (typed: string): RawValue => ({ value: typed });

Deno.test("A family of four registers with one form, complete on every page", () => {
  const walked = walk();
  assert.deepEqual(walked.findings, []);
  assert.equal(walked.complete, true);
  assert.deepEqual(walked.steps.map(({ page, state }) => `${page.id} ${state}`), [
    "home complete",
    "before complete",
    "persons complete",
    "children complete",
    "representatives complete",
    "documents complete",
    "landlord complete",
    "objections complete",
    "acting complete",
    "affirmation complete",
  ]);
  assert.deepEqual(found({}, "clerk"), ["fault landlordChecked choose"]);
  assert.deepEqual(found({ landlordChecked: value("yes") }, "clerk"), []);
});

Deno.test("§ 17(1) BMG: today is a day to have moved in, tomorrow is refused with the first and last lawful day", () => {
  const moved = (iso: string) => ({ moveInDate: typedDate(iso), landlordMoveInDate: typedDate(iso) });
  assert.deepEqual(found(moved("2026-11-24")), []);
  assert.deepEqual(found(moved("2026-11-25")), ["fault moveInDate future"]);
  const [finding] = walk(moved("2026-11-25")).findings;
  for (const language of LANGUAGES) {
    assert.match(speechIn(language).t(finding!.text, finding!.values), /25\.? .*9\.? /);
  }
});

Deno.test("§ 17(1) BMG: the last day of the two weeks is in time, the day after it is told as late and still taken", () => {
  assert.deepEqual(found({}, "citizen", "2026-12-01"), []);
  assert.deepEqual(found({}, "citizen", "2026-12-02"), ["notice moveInDate late"]);
  assert.equal(walk({}, "citizen", "2026-12-02").complete, true);
});

Deno.test("§ 21 BMG: one home is the sole one, of several exactly one is the main home", () => {
  const kept = { oldKept: value("yes"), oldStatusNow: value("secondary") };
  assert.deepEqual(found({ newStatus: value("main") }), ["fault newStatus onlyOne"]);
  assert.deepEqual(found({ ...kept, newStatus: value("main") }), []);
  assert.deepEqual(found(kept), ["fault newStatus soleAmongMany"]);
  assert.deepEqual(found({ ...kept, newStatus: value("secondary") }), ["fault newStatus noMain"]);
  assert.deepEqual(found({ ...kept, newStatus: value("main"), oldStatusNow: value("main") }), [
    "fault oldStatusNow mainTwice",
  ]);
  const other = {
    hasOtherHomes: value("yes"),
    "otherHomes.1.address": { street: "Seeweg", houseNumber: "1", postcode: "24103", city: "Küstenstadt" },
  };
  const third = { ...other, "otherHomes.1.status": value("main") };
  assert.deepEqual(found({ ...third, newStatus: value("main") }), ["fault otherHomes.1.status mainTwice"]);
  assert.deepEqual(found({ ...third, newStatus: value("secondary") }), []);
});

Deno.test("Who moves out only tomorrow still has the old home", () => {
  assert.deepEqual(found({ movedOutOn: typedDate("2026-11-24") }), []);
  assert.deepEqual(found({ movedOutOn: typedDate("2026-11-25") }), ["fault movedOutOn outAfterIn"]);
});

Deno.test("Who comes from abroad is asked for the state and the last German address, and for nothing abroad", () => {
  const abroad = { cameFrom: value("abroad"), stateBefore: value("FR"), livedInGermany: value("no") };
  const changes = { ...abroad, enteredGermanyOn: typedDate("2026-11-17") };
  assert.deepEqual(found(changes), []);
  const exported = exportJson(service.id, definition, filledFrom(FAMILY_OF_FOUR, changes), CONTEXT);
  assert.equal(exported["stateBefore"], "FR");
  assert.ok(!("oldAddress" in exported), "the former German address was typed on a path since left");
  const before = walk({ ...changes, livedInGermany: value("yes") }).answers;
  const address = definition.pages[1]!.items.find(({ id }) => id === "oldAddress");
  assert.ok(address && address.type === "germanAddress");
  assert.equal(before.of(address)?.city, "Beispielstadt");
});

Deno.test("Marriage is asked for date, place and state abroad; the spouse only where not named in the form", () => {
  const asked = (changes: Changes) =>
    walk(changes).steps.flatMap(({ places }) => places.map(({ fieldId }) => fieldId))
      .filter((id) => /^persons\.2\.(marri|spouse)/.test(id));
  assert.deepEqual(asked({ "persons.2.maritalStatus": value("divorced") }), []);
  assert.equal(asked({ "persons.2.marriedAbroad": value("no") }).includes("persons.2.marriageState"), false);
  const apart = { "persons.2.spouseListed": value("no") };
  assert.equal(asked(apart).filter((id) => id.startsWith("persons.2.spouse")).length, 8);
  assert.deepEqual(found(apart).map((one) => one.split(" ")[1]), [
    "persons.2.spouseFamilyName",
    "persons.2.spouseFirstNames",
    "persons.2.spouseBirthDate",
    "persons.2.spouseSex",
    "persons.2.spouseAddress",
  ]);
});

Deno.test("§ 3(1) no. 16 BMG: a child is taken until the day before it is eighteen", () => {
  const child = (born: string) => ({
    hasOtherChildren: value("yes"),
    "otherChildren.1.familyName": value("Beispiel"),
    "otherChildren.1.firstNames": { names: "Lena" },
    "otherChildren.1.birthDate": typedDate(born),
    "otherChildren.1.sex": value("female"),
  });
  assert.deepEqual(found(child("2008-11-25")), []);
  assert.deepEqual(found(child("2008-11-24")), ["fault otherChildren.1.birthDate childOfAge"]);
});

Deno.test("§ 17(3) BMG: from the sixteenth birthday on a person registers themself", () => {
  const born = (iso: string) => ({ "persons.1.birthDate": typedDate(iso) });
  assert.deepEqual(found(born("2010-11-24")), []);
  assert.deepEqual(found(born("2010-11-25")), ["fault actingAs tooYoung"]);
  assert.deepEqual(found({ "persons.1.birthDate": { day: "", month: "", year: "2010" } }), []);
});

Deno.test("§ 3(1) no. 17 BMG: an expired document is told, one that ends before its issue is refused", () => {
  const until = (iso: string) => found({ "identityDocuments.1.validUntil": typedDate(iso) });
  assert.deepEqual(until("2026-11-24"), []);
  assert.deepEqual(until("2026-11-23"), ["notice identityDocuments.1.validUntil expired"]);
  assert.deepEqual(until("2021-05-04"), ["fault identityDocuments.1.validUntil order"]);
  const wrong = { "identityDocuments.1.number": { number: "T22000128", checkDigit: "3" } };
  assert.deepEqual(found(wrong), ["fault identityDocuments.1.number checkDigit"]);
});

Deno.test("§ 19 BMG: paper, reference number, own home and a missing confirmation each ask what belongs to them", () => {
  const asked = (proof: string) =>
    walk({ landlordProof: value(proof) }).steps.find(({ page }) => page.id === "landlord")!.places
      .map(({ fieldId }) => fieldId).slice(1);
  assert.deepEqual(asked("paper"), [
    "landlordName",
    "landlordAddress",
    "landlordIsOwner",
    "landlordMoveInDate",
    "landlordConfirmationFile",
  ]);
  assert.deepEqual(asked("reference"), ["landlordReference"]);
  assert.deepEqual(asked("own"), []);
  assert.deepEqual(asked("none"), ["landlordName"]);
  assert.deepEqual(found({ landlordProof: value("none") }), ["notice landlordProof noneNotice"]);
  assert.deepEqual(found({ landlordIsOwner: value("no") }), ["fault ownerName fill"]);
  assert.deepEqual(found({ landlordMoveInDate: typedDate("2026-11-18") }), [
    "notice landlordMoveInDate dateDiffers",
  ]);
});

Deno.test("§ 23(4) BMG: one signs for all and affirms it; § 202a StGB is told where the form was pre-filled", () => {
  assert.deepEqual(found({ affirmEntitled: value("") }), ["fault affirmEntitled affirm"]);
  assert.deepEqual(found({ prefilled: value("yes") }), ["fault affirmReceiving affirm"]);
  const statement = definition.pages.flatMap(({ items }) => items).find(({ id }) => id === "affirmReceiving");
  assert.ok(statement?.type === "affirm");
  assert.match(statement.statement.de, /§ 202a StGB/);
  const alone = { ...FAMILY_OF_FOUR, rows: { ...FAMILY_OF_FOUR.rows, persons: ["2"] } };
  assert.deepEqual(
    found({ affirmEntitled: value(""), prefilled: value("yes") }, "citizen", "2026-11-24", alone),
    [],
  );
  assert.deepEqual(service.signers!(walk().answers), [{
    familyName: "Nowak-Beispiel",
    firstNames: { names: "Zofia Anna", usual: "Anna" },
    doctorate: "Dr.",
  }]);
  const mother = {
    actingAs: value("family"),
    actingFamilyName: value("Muster"),
    actingFirstNames: { names: "Eva" },
    actingAddress: value("Lindenweg 7 b, 58452 Musterstadt"),
  };
  assert.deepEqual(service.signers!(walk(mother).answers), [{
    familyName: "Muster",
    firstNames: { names: "Eva" },
  }]);
  assert.deepEqual(service.signers!(walk({ "persons.1.familyName": value("") }).answers), []);
});

Deno.test("§ 24(2) BMG: the confirmation holds the eight items of each person and nothing else", () => {
  const filled = filledFrom(FAMILY_OF_FOUR);
  const items = service.confirmation!(new FormAnswers(definition, filled, CONTEXT), CONTEXT.today)!;
  assert.deepEqual(Object.keys(items).sort(), ["homes", "movedOn", "persons", "reportedOn"]);
  assert.equal(items.persons.length, 4);
  assert.deepEqual(items.persons[0], {
    familyName: "Nowak-Beispiel",
    firstNames: { names: "Zofia Anna", usual: "Anna" },
    doctorate: "Dr.",
    dateOfBirth: { day: 3, month: 4, year: 1988 },
  });
  assert.deepEqual([items.movedOn.event, `${items.movedOn.date}`], ["in", "2026-11-17"]);
  assert.equal(`${items.reportedOn}`, "2026-11-24");
  assert.deepEqual(items.homes, [{
    address: { street: "Lindenweg", houseNumber: "7 b", postcode: "58452", city: "Musterstadt" },
    status: "sole",
  }]);
  const missing = filledFrom(FAMILY_OF_FOUR, { "persons.4.birthDate": {} });
  const answers = new FormAnswers(definition, missing, CONTEXT);
  assert.equal(service.confirmation!(answers, CONTEXT.today), undefined);
});

Deno.test("Content says every answer in every language, the export has every answer under its stable id", () => {
  const filled = filledFrom(FAMILY_OF_FOUR);
  for (const language of LANGUAGES) {
    const { sections } = content(definition, filled, CONTEXT, "citizen", language);
    assert.ok(
      sections.every(({ title, rows }) => title && rows.every(({ label, faulty }) => label && !faulty)),
    );
    assert.equal(sections.filter(({ id }) => id.startsWith("persons.")).length, 4);
  }
  const exported = exportJson(service.id, definition, filled, CONTEXT);
  assert.equal(exported["moveInDate"], "2026-11-17");
  const persons = exported["persons"] as Record<string, unknown>[];
  assert.deepEqual(persons.map((person) => person["maritalStatus"]), [
    "married",
    "married",
    "single",
    "single",
  ]);
  assert.equal(persons[0]!["marriageState"], "PL");
  const papers = exported["identityDocuments"] as Record<string, unknown>[];
  assert.deepEqual(papers.map((paper) => paper["number"]), ["T22000129", "C01X00T47"]);
});

Deno.test("Religion is asked as membership of a body under public law, and by name only of another body", () => {
  assert.deepEqual(found({ "persons.2.religion": value("other") }), ["fault persons.2.religiousBody fill"]);
  const exported = exportJson(
    service.id,
    definition,
    filledFrom(FAMILY_OF_FOUR, { "persons.2.religiousBody": value("Canary") }),
    CONTEXT,
  );
  assert.doesNotMatch(JSON.stringify(exported), /Canary/);
});

/** Every question with the ground on which it may be asked: a number of § 3(1) BMG, or what the procedure needs. */
const LAWFUL: Readonly<Record<string, string>> = {
  moveInDate: "13",
  newAddress: "12",
  newStatus: "12 with § 21",
  cameFrom: "12",
  stateBefore: "12",
  enteredGermanyOn: "13",
  livedInGermany: "12",
  oldAddress: "12",
  leftGermanyOn: "13",
  oldStatus: "12 with § 21",
  oldKept: "12 with § 21",
  oldStatusNow: "12 with § 21",
  movedOutOn: "13",
  hasOtherHomes: "12",
  "otherHomes.address": "12",
  "otherHomes.status": "12 with § 21",
  ...inRowsOf("persons", OF_A_PERSON),
  "persons.spouseListed": "15",
  hasOtherChildren: "16",
  "otherChildren.familyName": "16 a",
  "otherChildren.firstNames": "16 b",
  "otherChildren.birthDate": "16 c",
  "otherChildren.sex": "16 d",
  "otherChildren.address": "16 e",
  ...OF_EVERY_REGISTRATION,
  landlordProof: "§ 19(1), (2)",
  landlordReference: "§ 19(4)",
  landlordName: "§ 19(3) no. 1, § 3(2) no. 10",
  landlordAddress: "§ 19(3) no. 1, § 3(2) no. 10",
  landlordIsOwner: "§ 19(3) no. 1",
  ownerName: "§ 19(3) no. 1, § 3(2) no. 10",
  landlordMoveInDate: "§ 19(3) no. 2",
  landlordConfirmationFile: "§ 19(3), voluntary",
  powerOfAttorneyFile: "§ 17(3), voluntary",
  landlordChecked: "§ 19(3), clerk",
  informationBlock: "18 with § 51",
  actingAs: "§ 17(3), § 23(4)",
  actingFamilyName: "§ 23(4)",
  actingFirstNames: "§ 23(4)",
  actingAddress: "§ 23(4)",
  affirmCorrect: "§ 25 no. 1",
  affirmEntitled: "§ 23(4)",
  prefilled: "§ 23(2), (3)",
  affirmReceiving: "§ 23(4)",
  authoritySeen: "§ 17(3), clerk",
  registerRemark: "clerk",
};

Deno.test("§ 24(1) with § 3 BMG: nothing is asked beyond what the law lists", () => {
  assert.deepEqual(questionIds(definition).sort(), Object.keys(LAWFUL).sort());
});
