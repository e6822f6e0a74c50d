import assert from "node:assert/strict";
import { freezeBlockers } from "#lib/cases/mod.ts";
import { content, exportJson, journey } from "#lib/forms/mod.ts";
import { ask, catalogue, type FormDefinition } from "#lib/services/mod.ts";
import { CONTEXT } from "./samples.ts";
import { filledFrom } from "./samples/filling.ts";

const label = { id: "test.label", de: "Frage", en: "Question", "de-x-leicht": "Frage" };
const asked = { type: "yesNo", label, enteredBy: "both" } as const;
const first = ask({ ...asked, id: "first" });
const second = ask({ ...asked, id: "second" });
const third = ask({ ...asked, id: "third", when: (answers) => answers.of(first) === false });

const definition: FormDefinition = {
  version: 1,
  title: label,
  pages: [
    { id: "one", title: label, items: [first] },
    { id: "two", title: label, items: [second, third] },
    { id: "three", title: label, items: [ask({ ...asked, id: "fourth" })] },
  ],
  rules: [{
    id: "ends",
    check: (answers) =>
      [first, third].filter((question) => answers.of(question) === true)
        .map((question) => ({ kind: "ending", fieldId: answers.fieldId(question), text: label })),
  }],
};

const filled = (answers: Record<string, string>) =>
  filledFrom(
    { raws: {}, rows: {} },
    Object.fromEntries(Object.entries(answers).map(([id, value]) => [id, { value }])),
  );
const walk = (answers: Record<string, string>) => journey(definition, filled(answers), CONTEXT, "citizen");
const pages = (answers: Record<string, string>) => walk(answers).steps.map(({ page }) => page.id);

Deno.test("At an ending no later page is asked, and what was typed there reaches no document and no export", () => {
  const answers = { first: "yes", second: "yes", fourth: "yes" };
  assert.deepEqual(pages(answers), ["one"]);
  assert.equal(walk(answers).ending?.fieldId, "first");
  const { sections } = content(definition, filled(answers), CONTEXT, "clerk", "de");
  assert.deepEqual(sections.flatMap(({ rows }) => rows.map(({ fieldId }) => fieldId)), ["first"]);
  assert.deepEqual(exportJson("test", definition, filled(answers), CONTEXT), {
    first: true,
    service: "test",
    formVersion: 1,
  });
});

Deno.test("An ending is taken back by changing the answer, and everything typed is there again", () => {
  assert.deepEqual(pages({ first: "no", second: "yes", fourth: "yes" }), ["one", "two", "three"]);
  assert.deepEqual(pages({ first: "no", second: "yes", third: "yes", fourth: "yes" }), ["one", "two"]);
});

Deno.test("A question that is not asked ends nothing, and of two endings the first counts", () => {
  assert.equal(walk({ second: "yes", third: "yes" }).ending, undefined);
  assert.equal(walk({ first: "yes", third: "yes" }).ending?.fieldId, "first");
});

Deno.test("A form that has ended is not complete: there is nothing to freeze and nothing to sign", () => {
  const service = catalogue.find("abmeldung-ausland")!;
  const ended = walk({ first: "yes" });
  assert.equal(ended.complete, false);
  assert.deepEqual(ended.findings.filter(({ kind }) => kind === "fault"), []);
  assert.equal(freezeBlockers({ service, journey: ended })?.nothingToSign, true);
  const open = walk({ first: "no", second: "yes", third: "no", fourth: "yes" });
  assert.equal(open.complete, true);
  assert.equal(freezeBlockers({ service, journey: open }), undefined);
});
