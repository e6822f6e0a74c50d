import assert from "node:assert/strict";
import { filledForm, renderPdf } from "#lib/documents/mod.ts";
import { content, parse, placesOf } from "#lib/forms/mod.ts";
import type { RawValue } from "#lib/services/mod.ts";
import { pdfText } from "#tests/browser/pdf.ts";
import { filledFrom } from "#tests/forms/samples/filling.ts";
import { definitionOf, SERVICE_SAMPLES, type ServiceSample } from "#tests/forms/samples/typing.ts";
import { needs } from "#tests/support/needs.ts";
import { allOfDin91379, sequencesOfDin91379 } from "./din91379.ts";
import { assertPrinted } from "./printed.ts";
import { OPTIONS, ZONE } from "./samples.ts";

const CONTEXT = { today: Temporal.PlainDate.from("2026-11-24"), isHoliday: () => false };
const label = { id: "test.name", de: "Name", en: "Name" };
const NAME = { type: "familyName", id: "name", label, enteredBy: "both" } as const;

/** Every letter and sequence that a name may have. */
const NAME_LETTERS = [
  ...new Set([...allOfDin91379(), ...sequencesOfDin91379().map((one) => one.normalize("NFC"))]),
].filter((letter) => /^\p{L}/u.test(letter) && parse(NAME, { value: `A${letter}` }, CONTEXT).ok);

/** A name holds 200 characters, a letter of the standard up to three of Unicode's. */
const LETTERS_PER_NAME = 66;
let next = 0;

/** The sample with every letter of DIN 91379 spread over its names of persons. */
function withAllLetters({ answers, ...sample }: ServiceSample): Record<string, RawValue> {
  const take = () => {
    const part = NAME_LETTERS.slice(next, next + LETTERS_PER_NAME).join("");
    next = (next + LETTERS_PER_NAME) % NAME_LETTERS.length;
    return `A${part}`;
  };
  const raws: Record<string, RawValue> = {};
  for (const { fieldId, question } of placesOf(definitionOf(sample), filledFrom(answers))) {
    if (!answers.raws[fieldId]) continue;
    if (question.type === "familyName") raws[fieldId] = { value: take() };
    if (question.type === "firstNames") raws[fieldId] = { names: take() };
  }
  return raws;
}

Deno.test("Several hundred letters of DIN 91379 are letters of names", () => {
  assert.ok(NAME_LETTERS.length > 450, String(NAME_LETTERS.length));
});

for (const sample of SERVICE_SAMPLES) {
  Deno.test({
    name:
      `The PDF of ${sample.service} says its answers and nothing else, with the letters of DIN 91379 as well`,
    ...needs("pdftotext"),
    async fn() {
      for (const changes of [{}, withAllLetters(sample)]) {
        const filled = filledFrom(sample.answers, { ...sample.clerk, ...changes });
        const said = content(definitionOf(sample), filled, CONTEXT, "citizen", "de");
        assert.deepEqual(said.sections.flatMap(({ rows }) => rows.filter(({ faulty }) => faulty)), []);
        const sections = said.sections.map(({ title, rows }) => ({
          title,
          fields: rows.map(({ label, value }) => ({
            label,
            value: value ?? "",
            enteredBy: "citizen" as const,
          })),
        }));
        const bytes = await renderPdf(filledForm({ title: said.title, sections }, ZONE), OPTIONS);
        assertPrinted(await pdfText(bytes, "-raw"), said);
      }
    },
  });
}
