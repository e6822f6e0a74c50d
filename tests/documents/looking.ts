import assert from "node:assert/strict";
import { temporaryFolder } from "#tests/support/temporary.ts";

/** Runs one of poppler's or qpdf's tools on a rendered document. */
export async function look(
  bytes: Uint8Array,
  tool: "pdftotext" | "pdfinfo" | "pdffonts" | "qpdf",
  ...options: string[]
): Promise<string> {
  await using folder = await temporaryFolder("documents");
  const file = folder.file("document.pdf");
  await Deno.writeFile(file, bytes);
  const args = tool === "pdftotext" ? [...options, file, "-"] : [...options, file];
  const run = await new Deno.Command(tool, { args, stdout: "piped", stderr: "piped" }).output();
  const decode = (part: Uint8Array) => new TextDecoder().decode(part);
  assert.equal(run.success, true, `${tool}: ${decode(run.stderr)}`);
  assert.equal(decode(run.stderr), "", `${tool} complains`);
  return decode(run.stdout);
}
