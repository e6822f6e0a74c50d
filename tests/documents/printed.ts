import assert from "node:assert/strict";
import type { Content } from "#lib/forms/mod.ts";

/** What a page has besides the document's own text: its foot, and from the second page on its head. */
const FOOT = [/^Seite \d+ von \d+$/, /^Dokument [0-9a-z]+ +·/, /Dieses Dokument ist ungültig\.$/];

/** Without white space, so that the line breaks of a column's width do not count. */
export function flat(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, "");
}

/**
 * The printed form is exactly its answers: every title, label and answer, in the order of the form, and nothing between them.
 * @param raw what `pdftotext -raw` gives
 */
export function assertPrinted(raw: string, { title, sections }: Content): void {
  const lines = raw.normalize("NFC").split(/[\n\f]/).filter((line) =>
    !FOOT.some((foot) => foot.test(line)) && !line.endsWith(` ${title}`) && !line.endsWith("(Fortsetzung)")
  );
  const printed = flat(lines.join("\n"));
  const expected = flat(
    sections.flatMap((section) => [
      section.title,
      ...section.rows.flatMap(({ label, value }) => [label, value?.trim() ? value : "–"]),
    ]).join(""),
  );
  const from = printed.indexOf(flat(`${title}${sections[0]!.title}`)) + flat(title).length;
  assert.ok(from >= flat(title).length, `${title} begins with its first section`);
  const said = printed.slice(from);
  const differ = expected.split("").findIndex((letter, at) => letter !== said[at]);
  const around = (text: string) => text.slice(Math.max(0, differ - 40), differ + 60);
  if (differ >= 0) assert.equal(around(said), around(expected));
  // A document that can be looked up says at its end where and by which code.
  assert.match(
    said.slice(expected.length),
    /^(?:DiesesDokumentprüfen.{0,200}\/documents\/checkPrüfnummer[0-9a-z-]{10,60})?$/,
  );
}
