import assert from "node:assert/strict";
import {
  askedPlaces,
  content,
  exportJson,
  type Filled,
  FormAnswers,
  journey,
  kindOf,
  type Place,
  placesOf,
} from "#lib/forms/mod.ts";
import {
  catalogue,
  type FormDefinition,
  type Question,
  type RawValue,
  type Service,
} from "#lib/services/mod.ts";
import { randomFrom } from "./random.ts";
import { CONTEXT, SAMPLES } from "./samples.ts";
import { filledFrom } from "./samples/filling.ts";

type Random = (below: number) => number;

/** Anything that can be typed into a question: mostly an answer, sometimes nonsense, sometimes nothing. */
function anyRaw(random: Random, question: Question): RawValue {
  const dice = random(10);
  if (dice === 0) return {};
  if (question.type === "choice" && dice > 1) {
    return { value: question.options[random(question.options.length)]!.value };
  }
  const { good, bad } = SAMPLES[question.type];
  if (dice === 1) return bad[random(bad.length)]!;
  return good[random(good.length)]![0];
}

function anyFilled(random: Random, definition: FormDefinition): Filled {
  const rows: Record<string, readonly string[]> = {};
  for (const item of definition.pages.flatMap(({ items }) => items)) {
    if (item.type === "group") rows[item.id] = random(2) === 0 ? ["1"] : ["1", "2"].slice(0, item.maxRows);
  }
  const raws: Record<string, RawValue> = {};
  for (const { fieldId, question } of placesOf(definition, filledFrom({ raws: {}, rows }))) {
    raws[fieldId] = anyRaw(random, question);
  }
  return filledFrom({ raws, rows });
}

/** What comes of a form: its pages with their questions, what is said about it, what is printed and exported, who signs, what is confirmed. */
function outcome(
  { id, signers, confirmation }: Service,
  definition: FormDefinition,
  filled: Filled,
): unknown {
  const walked = journey(definition, filled, CONTEXT, "clerk");
  return {
    steps: walked.steps.map((
      { page, state, places },
    ) => [page.id, state, places.map(({ fieldId }) => fieldId)]),
    findings: walked.findings,
    ending: walked.ending?.text.id,
    complete: walked.complete,
    content: content(definition, filled, CONTEXT, "clerk", "de"),
    exported: exportJson(id, definition, filled, CONTEXT),
    // At an ending nobody signs and nothing is confirmed.
    signers: walked.ending ? [] : signers?.(walked.answers),
    confirmation: walked.ending ? undefined : confirmation?.(walked.answers, CONTEXT.today),
  };
}

for (const service of catalogue.all) {
  const definition = service.form;
  if (!definition) continue;
  Deno.test(`Impossible answers cannot be reached in ${service.id}: what is not asked changes nothing, whatever was typed there`, () => {
    const random = randomFrom(24);
    let hidden = 0;
    for (let round = 0; round < 120; round++) {
      const filled = anyFilled(random, definition);
      const answers = new FormAnswers(definition, filled, CONTEXT);
      const asked = new Set(askedPlaces(answers, "clerk").map(({ fieldId }) => fieldId));
      const unasked = [...placesOf(definition, filled)].filter(({ fieldId }) => !asked.has(fieldId));
      hidden += unasked.length;
      const before = outcome(service, definition, filled);
      const changed = { ...filled, fields: { ...filled.fields } };
      for (const place of unasked) replace(changed.fields, place, anyRaw(random, place.question));
      assert.deepEqual(outcome(service, definition, changed), before, `round ${round}`);
      for (const { fieldId } of unasked) delete (changed.fields as Record<string, unknown>)[fieldId];
      assert.deepEqual(outcome(service, definition, changed), before, `round ${round}, emptied`);
    }
    assert.ok(hidden > 400, `${hidden} hidden fields`);
  });

  Deno.test(`The path of ${service.id} depends on the answers alone, not on the order in which they were given`, () => {
    const random = randomFrom(7);
    for (let round = 0; round < 20; round++) {
      const filled = anyFilled(random, definition);
      const turned = { ...filled, fields: Object.fromEntries(Object.entries(filled.fields).reverse()) };
      assert.deepEqual(outcome(service, definition, turned), outcome(service, definition, filled));
    }
  });
}

function replace(fields: Filled["fields"], { fieldId, question }: Place, raw: RawValue): void {
  const parts = Object.fromEntries(kindOf(question).parts.map((part) => [part, raw[part] ?? ""]));
  (fields as Record<string, unknown>)[fieldId] = { ...fields[fieldId], raw: parts };
}

Deno.test("Applying for a parking card is always possible: whatever the disability, nothing refuses, and one rule is named or none fits", () => {
  const service = catalogue.find("schwerbehindertenparkausweis")!;
  const definition = service.form!;
  const random = randomFrom(11);
  const sections = new Set<string>();
  for (let round = 0; round < 400; round++) {
    const filled = anyFilled(random, definition);
    const { findings, ending } = journey(definition, filled, CONTEXT, "citizen");
    assert.equal(ending, undefined);
    const rules = definition.rules.flatMap((rule) =>
      rule.check(new FormAnswers(definition, filled, CONTEXT), CONTEXT)
    );
    assert.ok(rules.every(({ kind }) => kind === "notice"), "rules advise and never refuse");
    const advice = findings.filter(({ text }) => text.id.startsWith("services.parkausweis.advice."));
    assert.ok(advice.length <= 1);
    for (const { section, text } of advice) {
      assert.ok(section?.includes("§ 46"), text.id);
      sections.add(text.id.split(".").at(-1)!);
    }
  }
  assert.deepEqual([...sections].toSorted(), [
    "blueByLimbs",
    "blueByMark",
    "none",
    "orangeByBowel",
    "orangeByLegs",
    "orangeByStoma",
  ]);
});
