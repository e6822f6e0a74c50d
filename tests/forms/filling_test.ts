import assert from "node:assert/strict";
import { verifyChain } from "#lib/audit/mod.ts";
import { type FormEvent, journey, mayEnter, maySee } from "#lib/forms/mod.ts";
import { catalogue, makeCatalogue } from "#lib/services/mod.ts";
import { CITIZEN, CLERK, formsHouse } from "./house.ts";

const definition = catalogue.find("abmeldung-ausland")!.form!;

Deno.test("[P26] A field that one side sets is what the other side reads, with who, when and which version", async () => {
  await using house = await formsHouse();
  const { forms, caseId } = house;
  const told: FormEvent[] = [];
  forms.onChange((event) => told.push(event));
  const done = await forms.setField(caseId, "persons.1.familyName", { value: "Mustermann" }, CITIZEN);
  assert.ok(done.ok);
  const view = await forms.read(caseId, "clerk");
  assert.deepEqual(view?.filled.fields["persons.1.familyName"], {
    raw: { value: "Mustermann" },
    by: "citizen",
    at: "2026-11-24T09:00:00Z",
    version: 1,
  });
  assert.deepEqual(told, [
    { type: "fieldSet", caseId, fieldId: "persons.1.familyName", by: "citizen", version: 1, revision: 1 },
  ]);
});

Deno.test("Parts that are not sent stay as they are, so that two people may type in one address", async () => {
  await using house = await formsHouse();
  const { forms, caseId } = house;
  await forms.setField(caseId, "homes.1.address", { street: "Marktplatz" }, CITIZEN);
  await forms.setField(caseId, "homes.1.address", { city: "Musterstadt" }, CLERK);
  const view = await forms.read(caseId, "citizen");
  assert.deepEqual(view?.filled.fields["homes.1.address"]?.raw, {
    street: "Marktplatz",
    city: "Musterstadt",
  });
});

Deno.test("The later change wins, the other side is told what was there and takes it back", async () => {
  await using house = await formsHouse();
  const { forms, caseId } = house;
  await forms.setField(caseId, "contactEmail", { value: "erika@example.org" }, CITIZEN, 0);
  const done = await forms.setField(caseId, "contactEmail", { value: "max@example.org" }, CLERK, 0);
  assert.ok(done.ok);
  assert.deepEqual(done.overwritten, {
    raw: { value: "erika@example.org" },
    by: "citizen",
    version: 1,
    unseen: true,
  });
  // The clerk goes on typing; what the citizen had typed is still beside the field.
  await forms.setField(caseId, "contactEmail", { value: "max.m@example.org" }, CLERK, 2);
  const shown = (await forms.read(caseId, "citizen"))?.filled.fields["contactEmail"];
  assert.deepEqual(shown?.previous?.raw, { value: "erika@example.org" });
  const back = await forms.takeBack(caseId, "contactEmail", CITIZEN);
  assert.ok(back.ok);
  assert.deepEqual(back.field.raw, { value: "erika@example.org" });
  assert.equal(back.field.by, "citizen");
  assert.deepEqual(back.field.previous?.raw, { value: "max.m@example.org" });
});

Deno.test("[P27] What the clerk entered asks for confirmation until the citizen gives it for that version", async () => {
  await using house = await formsHouse();
  const { forms, caseId } = house;
  const fieldId = "stateAbroad";
  await forms.setField(caseId, fieldId, { value: "CH" }, CLERK);
  const open = async () => {
    const view = (await forms.read(caseId, "citizen"))!;
    return journey(view.definition, view.filled, view.context, "citizen").unconfirmed;
  };
  assert.deepEqual(await open(), [fieldId]);
  await forms.setField(caseId, fieldId, { value: "AT" }, CLERK);
  assert.deepEqual(await forms.confirm(caseId, [{ fieldId, version: 1 }], CITIZEN), {
    ok: false,
    reason: "changedMeanwhile",
  });
  assert.deepEqual(await forms.confirm(caseId, [{ fieldId, version: 2 }], CLERK), {
    ok: false,
    reason: "notAllowed",
  });
  assert.deepEqual(await open(), [fieldId]);
  assert.ok((await forms.confirm(caseId, [{ fieldId, version: 2 }], CITIZEN)).ok);
  assert.deepEqual(await open(), []);
  // A change by the clerk after that asks again; emptying is a change too.
  await forms.setField(caseId, fieldId, { value: "" }, CLERK);
  assert.deepEqual(await open(), [fieldId]);
});

Deno.test("[P27] Typing the same over the clerk's entry makes it the citizen's own", async () => {
  await using house = await formsHouse();
  const { forms, caseId } = house;
  await forms.setField(caseId, "stateAbroad", { value: "CH" }, CLERK);
  await forms.setField(caseId, "stateAbroad", { value: "CH" }, CITIZEN);
  const field = (await forms.read(caseId, "citizen"))?.filled.fields["stateAbroad"];
  assert.equal(field?.by, "citizen");
  // And the clerk typing the same again does not take it away.
  await forms.setField(caseId, "stateAbroad", { value: "CH" }, CLERK);
  assert.equal((await forms.read(caseId, "citizen"))?.filled.fields["stateAbroad"]?.by, "citizen");
});

Deno.test("[P27] A row that the clerk removed is confirmed like a field, and can be brought back with what was in it", async () => {
  await using house = await formsHouse();
  const { forms, caseId } = house;
  const added = await forms.addRow(caseId, "persons", CITIZEN);
  assert.ok(added.ok);
  const fieldId = `persons.${added.rowId}.familyName`;
  await forms.setField(caseId, fieldId, { value: "Mustermann" }, CITIZEN);
  assert.ok((await forms.removeRow(caseId, "persons", added.rowId, CLERK)).ok);
  assert.deepEqual(await forms.setField(caseId, fieldId, { value: "X" }, CITIZEN), {
    ok: false,
    reason: "unknownField",
  });
  const view = (await forms.read(caseId, "citizen"))!;
  const walked = journey(view.definition, view.filled, view.context, "citizen");
  assert.deepEqual(walked.unconfirmed, ["persons"]);
  assert.ok((await forms.addRow(caseId, "persons", CITIZEN, added.rowId)).ok);
  const again = (await forms.read(caseId, "citizen"))!;
  assert.deepEqual(again.filled.rows["persons"]?.ids, ["1", added.rowId]);
  assert.equal(again.filled.fields[fieldId]?.raw["value"], "Mustermann");
});

Deno.test("Rows stay between the group's least and most", async () => {
  await using house = await formsHouse();
  const { forms, caseId } = house;
  assert.deepEqual(await forms.removeRow(caseId, "homes", "1", CITIZEN), { ok: false, reason: "tooFewRows" });
  for (let rows = 1; rows < 5; rows++) assert.ok((await forms.addRow(caseId, "homes", CLERK)).ok);
  assert.deepEqual(await forms.addRow(caseId, "homes", CITIZEN), { ok: false, reason: "tooManyRows" });
});

Deno.test("A guest sees and fills a form only where its definition says so", () => {
  const [question] = definition.pages[0]!.items;
  assert.ok(question && question.type !== "group");
  assert.equal(maySee({ ...definition, guests: "read" }, question, "guest"), true);
  assert.equal(mayEnter({ ...definition, guests: "read" }, question, "guest", "visit"), false);
  assert.equal(mayEnter({ ...definition, guests: "fill" }, question, "guest", "visit"), true);
});

Deno.test("[P26] What only the clerk enters is never sent to the citizen", async () => {
  await using house = await formsHouse();
  const { forms, caseId } = house;
  await forms.setField(caseId, "registerRemark", { value: "geprüft" }, CLERK);
  const citizens = (await forms.read(caseId, "citizen"))!;
  assert.doesNotMatch(JSON.stringify(citizens.filled), /registerRemark|geprüft/);
  const clerks = (await forms.read(caseId, "clerk"))!;
  assert.equal(clerks.filled.fields["registerRemark"]?.raw["value"], "geprüft");
  assert.deepEqual(await forms.takeBack(caseId, "registerRemark", CITIZEN), {
    ok: false,
    reason: "unknownField",
  });
});

Deno.test("[P29] A change between review and freeze refuses the freeze, and one during its commit fails it", async () => {
  await using house = await formsHouse();
  const { forms, caseId, kv } = house;
  const { revision } = (await forms.read(caseId, "clerk"))!;
  await forms.setField(caseId, "stateAbroad", { value: "CH" }, CITIZEN);
  assert.deepEqual(await forms.freeze(kv.atomic(), caseId, revision), {
    ok: false,
    reason: "changedMeanwhile",
  });
  const racing = kv.atomic();
  assert.ok((await forms.freeze(racing, caseId, revision + 1)).ok);
  await forms.setField(caseId, "stateAbroad", { value: "AT" }, CITIZEN);
  assert.equal((await racing.commit()).ok, false);
  const freezing = kv.atomic();
  assert.ok((await forms.freeze(freezing, caseId, revision + 2)).ok);
  assert.ok((await freezing.commit()).ok);
  assert.deepEqual(await forms.setField(caseId, "stateAbroad", { value: "FR" }, CITIZEN), {
    ok: false,
    reason: "frozen",
  });
  const opening = kv.atomic();
  assert.ok((await forms.unfreeze(opening, caseId)).ok);
  assert.ok((await opening.commit()).ok);
  assert.ok((await forms.setField(caseId, "stateAbroad", { value: "FR" }, CITIZEN)).ok);
});

Deno.test("Fields that are none, parts that are none and what is too large are refused", async () => {
  await using house = await formsHouse();
  const { forms, caseId } = house;
  const reason = async (fieldId: string, raw: Record<string, string>) => {
    const done = await forms.setField(caseId, fieldId, raw, CITIZEN);
    return done.ok ? "ok" : done.reason;
  };
  assert.equal(await reason("passportNumber", { value: "X" }), "unknownField");
  assert.equal(await reason("persons.9.familyName", { value: "X" }), "unknownField");
  assert.equal(await reason("persons.1", { value: "X" }), "unknownField");
  assert.equal(await reason("__proto__", { value: "X" }), "unknownField");
  assert.equal(await reason("x".repeat(100_000), { value: "X" }), "unknownField");
  assert.equal(await reason("contactEmail", { constructor: "X" }), "unknownField");
  assert.equal(await reason("contactEmail", { value: "x".repeat(10_000) }), "ok");
  assert.equal(await reason("contactEmail", { value: "x".repeat(25_000) }), "tooLarge");
  const view = await forms.read(caseId, "citizen");
  assert.equal(view?.filled.fields["contactEmail"]?.raw["value"]?.length, 10_000);
  const missing = await forms.setField("0".repeat(26), "contactEmail", {}, CITIZEN);
  assert.deepEqual(missing, { ok: false, reason: "unknownForm" });
});

Deno.test("[P38] Every change has its audit entry, which names the field and never the value", async () => {
  await using house = await formsHouse();
  const { forms, caseId, audit } = house;
  await forms.setField(caseId, "persons.1.familyName", { value: "Canarymann" }, CLERK);
  await forms.confirm(caseId, [{ fieldId: "persons.1.familyName", version: 1 }], CITIZEN);
  const added = await forms.addRow(caseId, "persons", CITIZEN);
  assert.ok(added.ok);
  await forms.removeRow(caseId, "persons", added.rowId, CITIZEN);
  const entries = await audit.read(caseId);
  assert.deepEqual(entries.map(({ event, actor }) => `${event} ${actor.role}`), [
    "form.fieldSet clerk",
    "form.fieldConfirmed citizen",
    "form.rowAdded citizen",
    "form.rowRemoved citizen",
  ]);
  assert.equal(verifyChain(entries), undefined);
  assert.doesNotMatch(JSON.stringify(entries), /Canarymann/);
});

Deno.test("What is stored is sealed: no typed value lies in the store's file", async () => {
  await using house = await formsHouse();
  const { forms, caseId, kv } = house;
  await forms.setField(caseId, "persons.1.familyName", { value: "Canarymann" }, CITIZEN);
  let values = 0;
  for await (const { key, value } of kv.list({ prefix: [] })) {
    values++;
    const text = Deno.inspect(value, { iterableLimit: Infinity });
    const bytes = value instanceof Object && "sealed" in value
      ? new TextDecoder().decode(value.sealed as Uint8Array)
      : "";
    assert.doesNotMatch(text + bytes + JSON.stringify(key), /Canarymann/);
  }
  assert.ok(values >= 4);
});

Deno.test("When the case's key is destroyed, the form cannot be read", async () => {
  await using house = await formsHouse();
  const { forms, caseId, keys } = house;
  await forms.setField(caseId, "persons.1.familyName", { value: "Mustermann" }, CITIZEN);
  keys.destroy(caseId);
  await assert.rejects(forms.read(caseId, "clerk"), { name: "KeyDestroyedError" });
});

Deno.test("Clearing leaves nothing of the form", async () => {
  await using house = await formsHouse();
  const { forms, caseId, kv } = house;
  await forms.setField(caseId, "persons.1.familyName", { value: "Mustermann" }, CITIZEN);
  await forms.addRow(caseId, "persons", CITIZEN);
  await forms.clear(caseId);
  assert.equal(await forms.read(caseId, "clerk"), undefined);
  for await (const { key } of kv.list({ prefix: [] })) assert.match(String(key[0]), /^audit/);
});

Deno.test("A case's form is opened once", async () => {
  await using house = await formsHouse();
  const { forms, caseId, kv } = house;
  const again = kv.atomic();
  forms.open(again, caseId, "abmeldung-ausland", { visit: true });
  assert.equal((await again.commit()).ok, false);
});

Deno.test("A service without a form has none to open", async () => {
  const { form: _, ...formless } = catalogue.find("abmeldung-ausland")!;
  await using house = await formsHouse(makeCatalogue([...catalogue.all, { ...formless, id: "auskunft" }]));
  const { forms, caseId, kv } = house;
  assert.throws(() => forms.open(kv.atomic(), caseId, "auskunft", { visit: true }), TypeError);
});

Deno.test("A fifth service is one more entry of a catalogue", async () => {
  const label = { id: "test.label", de: "Name", en: "Name" };
  const fifth = {
    ...catalogue.find("abmeldung-ausland")!,
    id: "wohnungsgeberbestaetigung",
    form: {
      version: 1,
      title: label,
      rules: [],
      pages: [{
        id: "landlord",
        title: label,
        items: [{ type: "familyName", id: "landlordName", label, enteredBy: "both" } as const],
      }],
    },
  };
  await using house = await formsHouse(makeCatalogue([...catalogue.all, fifth]), fifth.id);
  const { forms, caseId } = house;
  assert.ok((await forms.setField(caseId, "landlordName", { value: "Vermieter" }, CITIZEN)).ok);
  const view = (await forms.read(caseId, "clerk"))!;
  assert.equal(journey(view.definition, view.filled, view.context, "clerk").complete, true);
});
