import assert from "node:assert/strict";
import { type DocumentContent, type RenderOptions, renderPdf } from "#lib/documents/mod.ts";
import { coverage } from "#lib/documents/fonts.ts";
import { needs } from "#tests/support/needs.ts";
import { allOfDin91379, sequencesOfDin91379 } from "./din91379.ts";
import { CONFIRMATION, FORM, LONG, OPTIONS, PROOF, RECEIPT, SHEET } from "./samples.ts";
import { look } from "./looking.ts";

const ALL: Record<string, DocumentContent> = { FORM, CONFIRMATION, SHEET, RECEIPT, PROOF, LONG };

/** Without the line breaks that the column's width makes. */
const flat = (text: string) => text.normalize("NFC").replace(/\s+/g, "");

const render = (content: DocumentContent, options: Partial<RenderOptions> = {}) =>
  renderPdf(content, { ...OPTIONS, ...options });

Deno.test({
  name: "[P32] every document is a tagged, titled German A4 PDF with embedded fonts and without a fault",
  ...needs("pdftotext", "qpdf"),
  async fn() {
    for (const [name, content] of Object.entries(ALL)) {
      const bytes = await render(content);
      const info = await look(bytes, "pdfinfo");
      assert.match(info, /Tagged: +yes/, name);
      assert.match(info, /Page size: .*A4/, name);
      assert.match(info, /Title: +\S/, name);
      assert.match(info, /Author: +Musterstadt/, name);
      const fonts = (await look(bytes, "pdffonts")).trim().split("\n").slice(2);
      assert.ok(fonts.length > 0);
      for (const font of fonts) {
        assert.match(font, /yes +yes +yes/, `${name}: ${font} is embedded, subset, with text`);
      }
      assert.match(new TextDecoder("latin1").decode(bytes), /\/Lang \(de-DE\)/, name);
      assert.match(await look(bytes, "qpdf", "--check"), /No syntax or stream encoding errors/, name);
    }
  },
});

Deno.test({
  name: "a document's text is its content, names in every script of DIN 91379 included",
  ...needs("pdftotext"),
  async fn() {
    for (const content of [FORM, SHEET, RECEIPT, PROOF, LONG]) {
      const text = flat(await look(await render(content), "pdftotext", "-raw"));
      assert.ok("sections" in content);
      for (const section of content.sections) {
        assert.ok(text.includes(flat(section.title)));
        for (const row of section.rows) {
          assert.ok(text.includes(flat(row.label)), row.label);
          for (const word of row.value.split(/\s+/)) assert.ok(text.includes(flat(word)), word);
          assert.ok(!row.note || text.includes(flat(row.note)), row.label);
        }
      }
      for (const statement of content.statements ?? []) assert.ok(text.includes(flat(statement)));
    }
  },
});

Deno.test("our fonts have every letter and sequence of DIN 91379", async () => {
  const letters = allOfDin91379();
  assert.ok(letters.length > 900, `${letters.length} letters and sequences are listed`);
  const { faceFor } = await coverage();
  const unprintable = (text: string) =>
    [...text.normalize("NFC").replace(/\s/g, "")].filter((one) => !faceFor(one, "regular"));
  assert.deepEqual(unprintable(letters.join("")), []);
  assert.deepEqual(unprintable("Ł中a文"), ["中", "文"]);
});

Deno.test({
  name: "every letter and sequence of DIN 91379 can be copied out of the PDF again",
  ...needs("pdftotext"),
  async fn() {
    const single = allOfDin91379().filter((item) => !/\s/.test(item));
    const words = [...single.map((item) => `x${item}x`), ...sequencesOfDin91379().map((item) => `M${item}n`)];
    const rows = words.map((word, index) => ({ label: `${index}`, value: word }));
    const content = { kind: "receipt", title: "Alle", sections: [{ title: "Zeichen", rows }] } as const;
    const text = (await look(await render(content), "pdftotext", "-raw")).normalize("NFC");
    const found = new Set(text.split(/\s+/));
    assert.deepEqual(words.filter((word) => !found.has(word.normalize("NFC"))), []);
  },
});

Deno.test("the same input gives the same bytes, whatever was rendered between", async () => {
  const first = await render(FORM);
  await Promise.all([render(LONG), render(SHEET)]);
  assert.deepEqual(await render(FORM), first);
  assert.notDeepEqual(await render(FORM, { documentId: "another" }), first);
});

Deno.test({
  name: "a confirmation holds the eight items of § 24(2) BMG and nothing else, whatever lies beside them",
  ...needs("pdftotext"),
  async fn() {
    const smuggled = {
      ...CONFIRMATION,
      sections: [{ title: "KANARIE", rows: [{ label: "KANARIE", value: "KANARIE" }] }],
      intro: "KANARIE",
      items: {
        ...CONFIRMATION.items,
        persons: [{ ...CONFIRMATION.items.persons[0]!, religion: "KANARIE", birthPlace: "KANARIE" }],
        homes: [{ ...CONFIRMATION.items.homes[0]!, landlord: "KANARIE" }],
      },
    };
    const bytes = await render(smuggled);
    const text = await look(bytes, "pdftotext", "-layout");
    assert.doesNotMatch(text, /KANARIE/);
    const rows = await look(bytes, "pdfinfo", "-struct");
    assert.equal(rows.match(/\bTR\b/g)?.length, 8);
    for (
      const item of [
        "Ǧäßt-Łukaševičiūtė",
        "Žofie Anna Māra",
        "Rufname: Žofie",
        "Dr.",
        "29.02.1984",
        "28.02.2026",
      ]
    ) {
      assert.ok(text.normalize("NFC").includes(item), item);
    }
    for (const item of ["03.03.2026", "Lindenallee 12", "12345 Musterstadt", "Alleinige Wohnung"]) {
      assert.ok(text.includes(item), item);
    }
  },
});

Deno.test({
  name: "a confirmation for several persons and homes names each of them",
  ...needs("pdftotext"),
  async fn() {
    const { items } = CONFIRMATION;
    const child = {
      familyName: "Kind",
      firstNames: { names: "Nora" },
      dateOfBirth: { year: 2019, month: 5 },
    };
    const second = {
      address: { street: "Uferweg", houseNumber: "3", postcode: "54321", city: "Beispielort" },
      status: "secondary" as const,
    };
    const content = {
      ...CONFIRMATION,
      items: { ...items, persons: [...items.persons, child], homes: [...items.homes, second] },
    };
    const text = await look(await render(content, { language: "en" }), "pdftotext", "-layout");
    for (
      const item of ["Person 2 von 2", "Nora", "05.2019", "Uferweg 3", "Nebenwohnung", "Date of moving out"]
    ) {
      assert.ok(text.includes(item), item);
    }
  },
});

Deno.test({
  name: "nothing is cut off or printed over the foot: long answers run over pages that are counted",
  ...needs("pdftotext"),
  async fn() {
    const bytes = await render(LONG);
    const pages = Number(/Pages: +(\d+)/.exec(await look(bytes, "pdfinfo"))?.[1]);
    const text = await look(bytes, "pdftotext", "-layout");
    for (let page = 1; page <= pages; page++) assert.ok(text.includes(`Seite ${page} von ${pages}`));
    assert.ok(text.includes("wort899"));
    assert.ok(flat(text).includes("xxxEnde"));
    const boxes = await look(bytes, "pdftotext", "-bbox");
    const words = [...boxes.matchAll(/xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)];
    assert.ok(words.length > 1000);
    for (const [, xMax, yMax, word] of words) {
      assert.ok(Number(xMax) <= 595.28 - 56.69 + 0.5, `${word} ends at ${xMax}`);
      assert.ok(Number(yMax) <= 842 - 20, `${word} ends at ${yMax}`);
    }
  },
});

Deno.test({
  name: "an answer that nobody gave is a dash, control characters are blanks, and a letter we lack is named",
  ...needs("pdftotext"),
  async fn() {
    const rows = [
      { label: "Leer", value: "  " },
      { label: "Steuer", value: "eins\u0000zwei\u001b[31mdrei" },
      { label: "Fremd", value: "中" },
    ];
    const content = { kind: "receipt", title: "Probe", sections: [{ title: "Probe", rows }] } as const;
    const text = await look(await render(content), "pdftotext", "-layout");
    assert.match(text, /Leer +–/);
    assert.match(text, /eins zwei \[31mdrei/);
    assert.match(text, /\[U\+4E2D\]/);
  },
});

Deno.test({
  name: "a demo's document says so first of all and on every page",
  ...needs("pdftotext"),
  async fn() {
    const text = await look(await render(LONG, { demo: true }), "pdftotext", "-layout");
    const pages = text.split("\f").filter((page) => page.trim() !== "");
    assert.ok(pages.length > 2);
    for (const page of pages) assert.match(page, /Muster aus einem/);
  },
});
