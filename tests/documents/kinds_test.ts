import assert from "node:assert/strict";
import { DOCUMENT_KINDS, type DocumentKind } from "#lib/documents/content.ts";
import { type DocumentContent, filledForm, receipt, renderPdf } from "#lib/documents/mod.ts";
import { content, FormAnswers } from "#lib/forms/mod.ts";
import { catalogue } from "#lib/services/mod.ts";
import { filledFrom } from "#tests/forms/samples/filling.ts";
import { definitionOf, SERVICE_SAMPLES } from "#tests/forms/samples/typing.ts";
import { needs } from "#tests/support/needs.ts";
import { look } from "./looking.ts";
import { flat } from "./printed.ts";
import { OPTIONS, PROOF, RECEIPT, SHEET, ZONE } from "./samples.ts";

const CONTEXT = { today: Temporal.PlainDate.from("2026-11-24"), isHoliday: () => false };

/** A document, and what it has to say in this order. */
interface Row {
  readonly kind: DocumentKind;
  readonly of: string;
  readonly content: DocumentContent;
  readonly says: readonly string[];
}

const forms: Row[] = SERVICE_SAMPLES.map((sample) => {
  const filled = filledFrom(sample.answers, sample.clerk);
  const said = content(definitionOf(sample), filled, CONTEXT, "citizen", "de");
  const sections = said.sections.map(({ title, rows }) => ({
    title,
    fields: rows.map(({ label, value }) => ({ label, value: value ?? "", enteredBy: "citizen" as const })),
  }));
  const answers = said.sections.flatMap(({ title, rows }) => [
    title,
    ...rows.flatMap(({ label, value }) => [label, value?.trim() ? value : "–"]),
  ]);
  return {
    kind: "filledForm",
    of: sample.service,
    content: filledForm({ title: said.title, sections }, ZONE),
    says: [said.title, ...answers],
  };
});

/** § 24(2) BMG: the eight items, as the answers give them. */
const confirmations: Row[] = SERVICE_SAMPLES.flatMap((sample): Row[] => {
  const confirm = catalogue.find(sample.service)?.confirmation;
  if (!confirm) return [];
  const filled = filledFrom(sample.answers, sample.clerk);
  const items = confirm(new FormAnswers(definitionOf(sample), filled, CONTEXT), CONTEXT.today);
  assert.ok(items, sample.service);
  const says = [
    ...items.persons.flatMap(({ familyName, firstNames }) => [familyName, firstNames.names]),
    "24.11.2026",
    ...items.homes.flatMap(({ address: { street, houseNumber, postcode, city } }) => [
      `${street} ${houseNumber}`,
      `${postcode} ${city}`,
    ]),
  ];
  return [{ kind: "confirmation", of: sample.service, content: { kind: "confirmation", items }, says }];
});

const NOTHING_TO_REPORT = receipt({
  service: "Anmeldung in einer Pflegeeinrichtung",
  startedAt: Temporal.Instant.from("2026-03-03T10:00:00+01:00"),
  outcome: "Nach Ihren Angaben müssen Sie nichts melden.",
  reason: "Die bisherige Wohnung bleibt (§ 32 Abs. 1 Satz 1 BMG).",
  nextSteps: [],
  documents: [],
  caseId: "zyxwvtsrqpnmkjhgfedcba9876",
}, ZONE);

const TABLE: readonly Row[] = [
  ...forms,
  ...confirmations,
  { kind: "receipt", of: "a visit", content: RECEIPT, says: rowsOf(RECEIPT) },
  { kind: "receipt", of: "nothing to report", content: NOTHING_TO_REPORT, says: rowsOf(NOTHING_TO_REPORT) },
  { kind: "signatureSheet", of: "a signature", content: SHEET, says: rowsOf(SHEET) },
  { kind: "deadlineProof", of: "a search", content: PROOF, says: rowsOf(PROOF) },
];

Deno.test("[P32] Every kind of document has a row in this table: each form, each confirmation, and each of the others", () => {
  assert.deepEqual(new Set(TABLE.map(({ kind }) => kind)), new Set(DOCUMENT_KINDS));
  const of = (kind: DocumentKind) => TABLE.filter((row) => row.kind === kind).map((row) => row.of).sort();
  const services = (has: "form" | "confirmation") =>
    catalogue.all.filter((service) => service[has]).map(({ id }) => id).sort();
  assert.deepEqual(of("filledForm"), services("form"));
  assert.deepEqual(of("confirmation"), services("confirmation"));
});

for (const { kind, of, content, says } of TABLE) {
  Deno.test({
    name: `[P32] ${kind} of ${of}: tagged, and its text is what it was made from, in order`,
    ...needs("pdftotext"),
    async fn() {
      const bytes = await renderPdf(content, OPTIONS);
      assert.match(await look(bytes, "pdfinfo"), /Tagged: +yes/);
      const text = flat(await look(bytes, "pdftotext", "-raw"));
      assert.ok(says.length >= 5, `only ${says.length} things to say`);
      let from = 0;
      for (const one of says) {
        const at = text.indexOf(flat(one), kind === "confirmation" ? 0 : from);
        assert.ok(at >= 0, `${one} after ${text.slice(Math.max(0, from - 40), from)}`);
        from = at + flat(one).length;
      }
    },
  });
}

function rowsOf(content: DocumentContent): string[] {
  if (content.kind === "confirmation") return [];
  return [
    content.title,
    ...content.sections.flatMap(({ title, rows }) => [
      title,
      ...rows.flatMap(({ label, value, note }) => [label, value, ...(note ? [note] : [])]),
    ]),
    ...content.statements ?? [],
  ];
}
