import assert from "node:assert/strict";
import { type DocumentContent, renderPdf } from "#lib/documents/mod.ts";
import { findProgram } from "#tests/support/found.ts";
import { needs } from "#tests/support/needs.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { OPTIONS } from "./samples.ts";

const CHECK = {
  address: "termin.example.org/documents/check",
  code: "0a1b-2c3d-4e5f-6v7h",
  link: "https://termin.example.org/documents/check?code=0a1b-2c3d-4e5f-6v7h",
};

function formOf(rows: number, statement: boolean): DocumentContent {
  const some = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ label: `Frage ${at}`, value: `Antwort ${at}` }));
  return {
    kind: "filledForm",
    title: "Ein Formular",
    sections: [{ title: "Anfang", rows: some(rows) }, { title: "Ende", rows: some(2) }],
    ...(statement ? { statements: ["Ich versichere, dass alles richtig ist."] } : {}),
  };
}

Deno.test({
  name: "Where to check a document never stands alone on a page, however long the document is",
  ...needs("pdftotext"),
  async fn() {
    await using folder = await temporaryFolder("block");
    let turned = 0;
    for (let rows = 14; rows <= 25; rows++) {
      const statement = rows % 2 === 0;
      const file = folder.file("document.pdf");
      await Deno.writeFile(file, await renderPdf(formOf(rows, statement), { ...OPTIONS, check: CHECK }));
      const { stdout } = await new Deno.Command(findProgram("pdftotext")!, {
        args: [file, "-"],
        stderr: "null",
      })
        .output();
      const pages = new TextDecoder().decode(stdout).split("\f").filter((page) => page.trim());
      const last = pages.at(-1)!;
      assert.match(last, /Dieses Dokument prüfen/, `${rows} rows`);
      assert.match(last, /Antwort \d|Ich versichere/, `${rows} rows: not alone`);
      if (pages.length > 1) turned++;
    }
    assert.ok(turned > 2, "some of them need a second page");
  },
});

Deno.test("The QR code and a drawn signature are figures with words for who does not see them; title and language are set", async () => {
  const drawing = { path: "M100 300 L400 100 L900 300", width: 1000, height: 400, strokeWidth: 8 };
  const rows = [{ label: "Wie", value: "gezeichnete Unterschrift", drawing }];
  const content: DocumentContent = {
    kind: "signatureSheet",
    title: "Blatt",
    sections: [{ title: "Anfang", rows }],
  };
  const text = new TextDecoder("latin1").decode(await renderPdf(content, { ...OPTIONS, check: CHECK }));
  const figures = text.match(/\/S \/Figure\b/g) ?? [];
  const objects = text.split("endobj").filter((object) => /\/S \/Figure\b/.test(object));
  assert.equal(figures.length, 2);
  for (const object of objects) assert.match(object, /\/Alt \([^)]{8,}/);
  assert.match(text, /\/DisplayDocTitle true/);
  assert.match(text, /\/Lang \(de-DE\)/);
});
