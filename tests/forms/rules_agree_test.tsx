import assert from "node:assert/strict";
import { renderToString } from "preact-render-to-string";
import { content, exportJson, isBlank, journey, kindOf, parse } from "#lib/forms/mod.ts";
import type { FormDefinition, Question, QuestionType, RawValue } from "#lib/services/mod.ts";
import { QuestionView } from "#lib/ui/form/mod.ts";
import { randomFrom } from "./random.ts";
import { CONTEXT, SAMPLES } from "./samples.ts";
import { filledFrom } from "./samples/filling.ts";

const label = { id: "test.label", de: "Frage", en: "Question", "de-x-leicht": "Frage" };

/** What nobody should type, and somebody will. */
const HOSTILE = [
  "x".repeat(10_240),
  "ä".repeat(5_120),
  "😀".repeat(2_560),
  "\u202Egnulhatrev\u202C",
  "שלום עולם",
  "مرحبا",
  "\u0000\u0007\u001B[31m",
  "a\r\nBcc: x@example.org",
  "\uD83D",
  "\uFEFF\u200B\u200D",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "=1+1",
  "{value}",
  "%s%n",
  "../../etc/passwd",
  "Z\u0335\u0322a\u0334l\u0338g\u0337o",
];

/** A form with nothing but this question. */
function formOf(question: Question): FormDefinition {
  return { version: 1, title: label, pages: [{ id: "page", title: label, items: [question] }], rules: [] };
}

for (
  const [type, { question, good, bad }] of Object.entries(SAMPLES) as [
    QuestionType,
    (typeof SAMPLES)[QuestionType],
  ][]
) {
  Deno.test(`A question of type ${type} judges alike on page, in the PDF's content and in the export, and loses nothing`, () => {
    const asked = question as Question;
    const { parts } = kindOf(asked);
    const random = randomFrom(3);
    const raws: RawValue[] = [
      ...good.map(([raw]) => raw),
      ...bad,
      ...HOSTILE.flatMap((text) => parts.map((part) => ({ ...(good[0]?.[0] ?? {}), [part]: text }))),
      ...Array.from({ length: 40 }, () => ({ [parts[random(parts.length)]!]: anyText(random) })),
    ];
    for (const raw of raws) assertAlike(asked, raw);
  });
}

function assertAlike(question: Question, raw: RawValue): void {
  const definition = formOf(question);
  const filled = filledFrom({ raws: { [question.id]: raw }, rows: {} });
  const parsed = parse(question, raw, CONTEXT);
  const where = `${question.type} ${JSON.stringify(raw).slice(0, 80)}`;
  const path = journey(definition, filled, CONTEXT, "citizen");
  assert.equal(path.complete, parsed.ok, where);
  const [row] = content(definition, filled, CONTEXT, "citizen", "de").sections[0]!.rows;
  assert.equal(row!.faulty, !parsed.ok, where);
  const exported = exportJson("test", definition, filled, CONTEXT)[question.id];
  assert.equal(exported === null, !parsed.ok || parsed.value === undefined, where);
  assert.deepEqual(filled.fields[question.id]?.raw, raw, "what was typed is kept as it is");
  const html = renderToString(
    <QuestionView
      {...{ language: "de", viewer: "citizen", context: CONTEXT, editable: true, showMissing: true }}
      place={path.steps[0]!.places[0]!}
      field={filled.fields[question.id]}
      findings={path.findings}
    />,
  );
  assert.equal(/Fehler:/.test(html), !parsed.ok, where);
  assert.doesNotMatch(html, /<script>|<img/, where);
  // A value in words has no trick of direction and no control in it, whatever was typed.
  if (parsed.ok && !isBlank(raw)) assert.doesNotMatch(row!.value ?? "", /(?![\n\t])\p{Cc}|\p{Cf}/u, where);
}

function anyText(random: (below: number) => number): string {
  return Array.from({ length: random(30) }, () => String.fromCodePoint(random(0x2fff))).join("");
}
