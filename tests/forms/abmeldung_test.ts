import assert from "node:assert/strict";
import {
  changesFromForm,
  checkDefinition,
  content,
  exportJson,
  type Field,
  type Filled,
  FormAnswers,
  journey,
  rawFromForm,
  shownMark,
  speechIn,
  validate,
} from "#lib/forms/mod.ts";
import { LANGUAGES } from "#lib/i18n/mod.ts";
import { catalogue, type FormRole, type RawValue } from "#lib/services/mod.ts";
import { CONTEXT } from "./samples.ts";
import { asTexts } from "./samples/filling.ts";

const service = catalogue.find("abmeldung-ausland")!;
const definition = service.form!;

const COMPLETE: Record<string, RawValue> = {
  newHomeInGermany: { value: "no" },
  moveOutDate: { day: "30", month: "11", year: "2026" },
  stateAbroad: { value: "Schweiz" },
  addressAbroadKnown: { value: "yes" },
  addressAbroad: { street: "Bahnhofstrasse 1", postcode: "8001", city: "Zürich" },
  "persons.1.familyName": { value: "Mustermann" },
  "persons.1.firstNames": { names: "Erika Maria", usual: "Erika" },
  "persons.1.doctorate": { value: "Dr." },
  "persons.1.birthDate": { day: "12", month: "8", year: "1964" },
  "homes.1.address": { street: "Marktplatz", houseNumber: "1", postcode: "58452", city: "Musterstadt" },
  "homes.1.status": { value: "sole" },
  otherHomes: { value: "no" },
  actingAs: { value: "self" },
  affirmCorrect: { value: "yes" },
};

function filledWith(
  raws: Record<string, RawValue>,
  by: FormRole = "citizen",
  rows: Record<string, string[]> = {},
): Filled {
  const at = "2026-11-24T09:00:00Z";
  const fields: Record<string, Field> = {};
  for (const [fieldId, raw] of Object.entries(raws)) fields[fieldId] = { raw, by, at, version: 1 };
  const lists = Object.entries(rows).map(([id, ids]) => [id, { ids, removed: [], by, at, version: 1 }]);
  return { fields, rows: Object.fromEntries(lists) };
}

const walk = (filled: Filled, viewer: FormRole = "citizen") => journey(definition, filled, CONTEXT, viewer);
const faultsOf = (filled: Filled) =>
  validate(definition, filled, CONTEXT, "citizen").filter(({ kind }) => kind === "fault")
    .map(({ fieldId, text }) => `${fieldId} ${text.id}`);

Deno.test("The definition's ids can stand in addresses and are told apart", () => {
  for (const { form } of catalogue.all) if (form) checkDefinition(form);
});

Deno.test("A complete Abmeldung has no fault; an empty one misses what is required, page by page", () => {
  const done = walk(filledWith(COMPLETE));
  assert.deepEqual(done.findings, []);
  assert.equal(done.complete, true);
  assert.deepEqual(done.steps.map(({ page, state }) => `${page.id} ${state}`), [
    "move complete",
    "persons complete",
    "homes complete",
    "contact complete",
    "acting complete",
    "affirmation complete",
  ]);
  const empty = walk(filledWith({}));
  assert.equal(empty.complete, false);
  assert.ok(empty.findings.every(({ missing }) => missing));
  assert.deepEqual(empty.steps.map(({ state }) => state), [
    "notStarted",
    "notStarted",
    "notStarted",
    "complete",
    "notStarted",
    "notStarted",
  ]);
});

Deno.test("A page that is begun, and one with something wrong on it, say so", () => {
  const state = (filled: Filled) => walk(filled).steps[0]!.state;
  assert.equal(state(filledWith({ newHomeInGermany: { value: "no" } })), "begun");
  assert.equal(state(filledWith({ moveOutDate: { day: "31", month: "2", year: "2026" } })), "faults");
});

Deno.test("§ 17(2) BMG: too early is refused and the first lawful day is named, in every language", () => {
  const filled = filledWith({ ...COMPLETE, moveOutDate: { day: "15", month: "12", year: "2026" } });
  const [finding, ...rest] = validate(definition, filled, CONTEXT, "citizen");
  assert.deepEqual(rest, []);
  assert.equal(finding?.kind, "fault");
  assert.equal(finding?.fieldId, "moveOutDate");
  const said = LANGUAGES.map((language) => speechIn(language).t(finding!.text, finding!.values));
  assert.match(said[0]!, /Dienstag, 8\. Dezember 2026/);
  assert.match(said[1]!, /Tuesday,? 8 December 2026/);
  assert.match(said[2]!, /8\. Dezember 2026/);
});

Deno.test("§ 17(2) BMG: the first lawful day itself is in time, the day before is not", () => {
  const on = (month: string, day: string) =>
    faultsOf(filledWith({ ...COMPLETE, moveOutDate: { day, month, year: "2026" } }));
  assert.deepEqual(on("12", "1"), []);
  assert.equal(on("12", "2").length, 1);
});

Deno.test("§ 17(2) BMG: too late is told but not refused, because the duty stays", () => {
  const walked = walk(filledWith({ ...COMPLETE, moveOutDate: { day: "1", month: "10", year: "2026" } }));
  assert.equal(walked.complete, true);
  assert.deepEqual(walked.findings.map(({ kind, fieldId }) => `${kind} ${fieldId}`), ["notice moveOutDate"]);
  assert.match(speechIn("de").t(walked.findings[0]!.text, walked.findings[0]!.values), /15\. Oktober 2026/);
});

Deno.test("Who moves within Germany is told that there is nothing to deregister", () => {
  assert.deepEqual(faultsOf(filledWith({ ...COMPLETE, newHomeInGermany: { value: "yes" } })), [
    "newHomeInGermany services.abmeldungAusland.move.newHomeFault",
  ]);
  assert.deepEqual(faultsOf(filledWith({ ...COMPLETE, stateAbroad: { value: "Deutschland" } })), [
    "stateAbroad services.abmeldungAusland.move.stateGermany",
  ]);
});

Deno.test("An address that is not known yet is not asked for, and what was typed there before goes nowhere", () => {
  const filled = filledWith({ ...COMPLETE, addressAbroadKnown: { value: "no" } });
  const walked = walk(filled);
  const abroad = definition.pages.flatMap(({ items }) => items).find(({ id }) => id === "addressAbroad");
  assert.ok(abroad && abroad.type === "foreignAddress");
  assert.equal(walked.answers.of(abroad), undefined);
  assert.equal(walk(filledWith(COMPLETE)).answers.of(abroad)?.city, "Zürich");
  assert.equal(walked.complete, true);
  assert.ok(walked.steps.every(({ places }) => places.every(({ fieldId }) => fieldId !== "addressAbroad")));
  assert.doesNotMatch(
    JSON.stringify(content(definition, filled, CONTEXT, "citizen", "de")),
    /Bahnhofstrasse/,
  );
  assert.doesNotMatch(JSON.stringify(exportJson(service.id, definition, filled, CONTEXT)), /Bahnhofstrasse/);
});

Deno.test("Homes: one of several is not the only one, and there is one main home", () => {
  const second = {
    "homes.2.address": { street: "Gartenweg", houseNumber: "3", postcode: "58452", city: "Musterstadt" },
    "homes.2.status": { value: "main" },
  };
  const rows = { homes: ["1", "2"] };
  assert.deepEqual(faultsOf(filledWith({ ...COMPLETE, ...second }, "citizen", rows)), [
    "homes.1.status services.abmeldungAusland.move.soleAmongMany",
  ]);
  const two = { ...COMPLETE, ...second, "homes.1.status": { value: "main" } };
  assert.deepEqual(faultsOf(filledWith(two, "citizen", rows)), [
    "homes.2.status services.abmeldungAusland.move.mainTwice",
  ]);
});

Deno.test("Who signs for others affirms being entitled, and who acts for others is named", () => {
  const family = filledWith(COMPLETE, "citizen", { persons: ["1", "2"] });
  assert.ok(faultsOf(family).some((fault) => fault.startsWith("affirmEntitled")));
  const acting = faultsOf(filledWith({ ...COMPLETE, actingAs: { value: "representative" } }));
  assert.deepEqual(acting.map((fault) => fault.split(" ")[0]), [
    "actingFamilyName",
    "actingFirstNames",
    "actingAddress",
    "affirmEntitled",
  ]);
});

Deno.test("Content says every answer in every language with who entered it", () => {
  const filled = filledWith(COMPLETE, "clerk");
  const german = content(definition, filled, CONTEXT, "citizen", "de");
  const person = german.sections.find(({ id }) => id === "persons.1")!;
  assert.equal(person.title, "Personen, die ausziehen: Person 1");
  assert.deepEqual(person.rows.map(({ label, value }) => `${label}: ${value ?? "–"}`), [
    "Familienname: Mustermann",
    "Frühere Namen: –",
    "Vornamen: Erika Maria (Rufname: Erika)",
    "Doktorgrad: Dr.",
    "Geburtsdatum: 12.08.1964",
  ]);
  assert.ok(person.rows.every(({ value, by, confirmed }) => !value || (by === "clerk" && !confirmed)));
  for (const language of LANGUAGES) {
    const { sections } = content(definition, filled, CONTEXT, "clerk", language);
    assert.ok(sections.every(({ rows }) => rows.every(({ label }) => label !== "")));
    assert.ok(sections.some(({ id }) => id === "clerk"));
  }
  assert.ok(german.sections.every(({ id }) => id !== "clerk"));
});

Deno.test("Content keeps what was typed where it is not understood", () => {
  const filled = filledWith({ ...COMPLETE, contactEmail: { value: "erika at home" } });
  const { sections } = content(definition, filled, CONTEXT, "citizen", "de");
  const row = sections.flatMap(({ rows }) => rows).find(({ fieldId }) => fieldId === "contactEmail");
  assert.deepEqual([row?.value, row?.faulty], ["erika at home", true]);
});

Deno.test("The export has stable ids and no language", () => {
  const exported = exportJson(service.id, definition, filledWith(COMPLETE), CONTEXT);
  assert.equal(exported["service"], "abmeldung-ausland");
  assert.equal(exported["moveOutDate"], "2026-11-30");
  assert.equal(exported["stateAbroad"], "CH");
  assert.deepEqual(exported["persons"], [{
    familyName: "Mustermann",
    formerNames: null,
    firstNames: { names: "Erika Maria", usual: "Erika" },
    doctorate: "Dr.",
    birthDate: "1964-08-12",
  }]);
});

Deno.test("§ 24(2) BMG: the confirmation holds the eight items and nothing else of the form", () => {
  const filled = filledWith({ ...COMPLETE, contactEmail: { value: "erika@example.org" } });
  const answers = new FormAnswers(definition, filled, CONTEXT);
  assert.deepEqual(asTexts(service.confirmation!(answers, CONTEXT.today)), {
    persons: [{
      familyName: "Mustermann",
      firstNames: { names: "Erika Maria", usual: "Erika" },
      doctorate: "Dr.",
      dateOfBirth: { day: 12, month: 8, year: 1964 },
    }],
    movedOn: { event: "out", date: "2026-11-30" },
    reportedOn: "2026-11-24",
    homes: [{
      address: { street: "Marktplatz", houseNumber: "1", postcode: "58452", city: "Musterstadt" },
      status: "sole",
    }],
  });
});

Deno.test("§ 24(2) BMG: there is no confirmation while an item is missing", () => {
  const { "persons.1.birthDate": _, ...incomplete } = COMPLETE;
  const answers = new FormAnswers(definition, filledWith(incomplete), CONTEXT);
  assert.equal(service.confirmation!(answers, CONTEXT.today), undefined);
});

Deno.test("A plain POST is read by names alone; foreign names and parts are left out, the later of two values counts", () => {
  const raws = rawFromForm(definition, [
    ["moveOutDate.day", "1"],
    ["moveOutDate.month", "2"],
    ["moveOutDate.year", "26"],
    ["affirmCorrect", ""],
    ["affirmCorrect", "yes"],
    ["persons.1.familyName", "Mustermann"],
    ["moveOutDate.hour", "12"],
    ["moveOutDate", "x"],
    ["_method", "delete"],
    ["persons.__proto__.familyName", "x"],
    ["homes.1.address.city", "Musterstadt"],
  ]);
  assert.deepEqual(Object.fromEntries(raws), {
    moveOutDate: { day: "1", month: "2", year: "26" },
    affirmCorrect: { value: "yes" },
    "persons.1.familyName": { value: "Mustermann" },
    "homes.1.address": { city: "Musterstadt" },
  });
});

Deno.test("A posted page writes only what was changed on it", () => {
  const shown = { value: "Zeile 1\nZeile 2" };
  const changes = changesFromForm(definition, [
    ["_shown.contactPost", shownMark(4, shown)],
    ["contactPost", "Zeile 1\r\nZeile 2"],
    ["_shown.contactEmail", shownMark(2, { value: "alt@example.org" })],
    ["contactEmail", "neu@example.org"],
    ["actingAddress", "ohne Marke"],
    ["_shown.formerNames", "kaputt"],
  ]);
  assert.deepEqual(changes, [
    { fieldId: "contactEmail", raw: { value: "neu@example.org" }, seenVersion: 2 },
    { fieldId: "actingAddress", raw: { value: "ohne Marke" } },
  ]);
});
