import assert from "node:assert/strict";
import { translator } from "#lib/i18n/mod.ts";
import { KIND_HINTS, suggestQuestions } from "#lib/identity/mod.ts";
import { ANSWERS, fill, inConversation, openTown } from "#tests/cases/house.ts";

const TODAY = Temporal.PlainDate.from("2026-03-03");
const t = translator("de");

Deno.test("questions are suggested from what the case knows; without a form there are still some to ask", async () => {
  const asked = (known: Parameters<typeof suggestQuestions>[0]) =>
    suggestQuestions(known, TODAY).map(({ text, values, known }) => [t(text, values), known] as const);
  assert.equal(asked({ persons: 0 }).length, 3);
  await using town = await openTown();
  const appointment = await inConversation(town);
  await fill(town, appointment);
  const view = await town.house.cases.view(appointment, "clerk");
  assert.ok(view?.known);
  const questions = asked(view.known);
  const street = ANSWERS["homes.1.address"]?.["street"];
  assert.ok(street && questions.some(([question]) => question.includes(street)), JSON.stringify(questions));
  const age = questions.find(([question]) => question.includes("Wie alt"));
  assert.match(age?.[1] ?? "", /^\d+$/);
  assert.ok(questions.some(([question, known]) => question.includes("Wochentag") && known === "Montag"));
  const citizens = await town.house.cases.view(appointment, "citizen");
  assert.equal(citizens?.known, undefined, "the citizen's page does not prompt the answers");
});

Deno.test("each kind of document has hints in words: what to tilt, what to look for", () => {
  for (const text of Object.values(KIND_HINTS)) assert.ok(t(text).length > 120);
});
