import { Buffer } from "node:buffer";
import assert from "node:assert/strict";
import { renderPdf } from "#lib/documents/mod.ts";
import { runErrand, type Tools } from "#lib/operations/errands.ts";
import { openKv } from "#lib/kv/mod.ts";
import { openSql } from "#lib/sql/mod.ts";
import { CLARA, openTown, readyToEnd, type Town } from "#tests/cases/house.ts";
import { openDesk } from "#tests/cases/desk.ts";
import { needs } from "#tests/support/needs.ts";
import { freePort } from "#tests/support/ports.ts";
import { SealFiles } from "#tests/support/seal_files.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { startAuthority } from "#tests/support/tsa.ts";
import { look } from "./looking.ts";
import { flat } from "./printed.ts";
import { FORM, OPTIONS } from "./samples.ts";
import { sealOf } from "./seals.ts";

/** What `deno task audit` says at a terminal, and its exit code. */
async function audit({ house }: Town, ...files: string[]): Promise<{ code: number; said: string }> {
  const tools = {
    reading: { ok: true, config: house.config },
    openSql,
    openKv: () => openKv(house.config),
  } as unknown as Tools;
  const said: string[] = [];
  const streams = [Deno.stdout, Deno.stderr];
  const real = streams.map((stream) => stream.writeSync);
  for (const stream of streams) {
    stream.writeSync = (bytes) => said.push(new TextDecoder().decode(bytes)) && bytes.length;
  }
  try {
    return { code: await runErrand(["audit", ...files], tools), said: said.join("") };
  } finally {
    streams.forEach((stream, at) => stream.writeSync = real[at]!);
  }
}

/** A signed case with its form and signature sheet as they are given out. */
async function signedIn(town: Town) {
  const appointment = await readyToEnd(town);
  const read = async (kind: string) => {
    const info = (await town.house.documents.list(appointment.caseId)).find((one) => one.kind === kind)!;
    const { bytes } = (await town.house.cases.document(appointment, info.id))!;
    return { info, bytes };
  };
  return { appointment, form: await read("filledForm"), sheet: await read("signatureSheet") };
}

Deno.test("[P32] `deno task audit file.pdf` says in words what a seal proves: held, changed, cut off, foreign, none, withdrawn, rubbish; and whether a sheet belongs to it", async () => {
  await using town = await openTown({ env: { PORT: String(freePort()) } });
  await using files = await filesIn();
  const { appointment, form, sheet } = await signedIn(town);
  const [formFile, sheetFile] = [await files.put("form", form.bytes), await files.put("sheet", sheet.bytes)];
  for (const where of ["live", "on record"]) {
    const { code, said } = await audit(town, formFile, sheetFile);
    assert.equal(code, 0, `${where}: ${said}`);
    assert.match(said, /seal: holds, every byte/);
    assert.match(said, /sealed by: .*selbst erstelltes Siegel, a self-made certificate/);
    assert.match(said, /by the sealer's own clock, without a timestamp of an independent authority/);
    assert.match(said, /issued here \(filledForm\) at 2026-03-03T[^\n]+, not withdrawn/);
    assert.match(
      said,
      new RegExp(`signed bytes: the first ${form.info.sizeBytes} .*SHA-256 ${form.info.sha256}`),
    );
    assert.match(said, new RegExp(`names the signed document by SHA-256 ${form.info.sha256}`));
    assert.match(said, /sheet\.pdf belongs to form\.pdf/);
    assert.doesNotMatch(said, /Erika|Mustermann|Schweiz/, "nothing of the case");
    if (where === "live") {
      assert.deepEqual(await town.house.cases.end(appointment, CLARA, "done"), { ok: true });
      await town.house.outbox.deliverDue();
    }
  }

  const flipped = form.bytes.slice();
  flipped[700]! ^= 1;
  await using elsewhere = await filesIn();
  const foreign = await sealOf(elsewhere.path, { DEMO: "1" }).seal(await renderPdf(FORM, OPTIONS));
  const another = "%PDF-1.7\n<< /ByteRange [0 10 20 5] /SubFilter /adbe.pkcs7.detached >>\n%%EOF\n";
  const cases: [string, Uint8Array | string, number, RegExp][] = [
    ["flipped", flipped, 1, /seal: broken, the file is not what was sealed/],
    ["truncated", form.bytes.subarray(0, form.bytes.length - 200), 1, /seal: (?:broken|none)/],
    ["frozen", form.bytes.subarray(0, form.info.sizeBytes), 1, /none in this file.*these very bytes/s],
    ["foreign", foreign.bytes, 2, /seal: holds.*records: no such document/s],
    ["of-another-program", another, 2, /one that this product did not make/],
    ["rubbish", "no document at all", 1, /expected a PDF or an exported trail/],
    ["empty", "", 1, /expected a PDF or an exported trail/],
  ];
  for (const [name, bytes, expected, words] of cases) {
    const { code, said } = await audit(town, await files.put(name, bytes));
    assert.equal(code, expected, `${name}: ${said}`);
    assert.match(said, words, name);
  }
  assert.equal((await audit(town, `${files.path}/there-is-none.pdf`)).code, 1);
  const mixed = await audit(town, sheetFile, await files.put("foreign", foreign.bytes));
  assert.equal(mixed.code, 1);
  assert.match(mixed.said, /sheet\.pdf: expected the document that it names beside it, found another/);
  assert.equal((await audit(town, formFile, `${files.path}/rubbish.pdf`)).code, 1);

  const at = town.clock.now();
  const withdrawn = await town.house.records.amend(appointment.caseId, {
    events: [{ event: "document.withdrawn", actor: { role: "system" }, at }],
    withdraw: { documentIds: [form.info.id], at },
  });
  assert.ok(withdrawn.ok);
  const { code, said } = await audit(town, formFile);
  assert.equal(code, 1);
  assert.match(said, /seal: holds.*and withdrawn at/s);
});

Deno.test({
  name:
    "[P32] Sheet, check page and command say plainly whether an independent authority confirmed the time: none, or which one and when",
  ...needs("openssl", "pdftotext"),
  async fn() {
    await using keys = await SealFiles.make();
    await using authority = await startAuthority(keys);
    for (const stamped of [false, true]) {
      const env = { PORT: String(freePort()), ...(stamped ? { TSA_URL: authority.url.href } : {}) };
      await using town = await openTown({ env });
      await using desk = await openDesk(town);
      await using files = await filesIn();
      const { appointment, form, sheet } = await signedIn(town);
      const printed = flat(await look(sheet.bytes, "pdftotext", "-raw"));
      assert.ok(
        printed.includes(flat(
          stamped
            ? "Diese unabhängige Stelle hat bestätigt, dass das Siegel"
            : "Ohne Zeitstempel einer unabhängigen Stelle.",
        )),
        printed,
      );
      assert.equal(printed.includes("ZeitstempelderPrüfstelle,"), stamped);
      const client = desk.client();
      for (const where of ["live", "on record"]) {
        const hash = form.info.seal!.sha256;
        const told = await client.get(`/documents/check?sha256=${hash}`);
        assert.match(
          told.text,
          stamped
            ? /Zeitstempel der Prüfstelle hat bestätigt: gesiegelt am .*, \d+:\d+ Uhr/
            : /ohne Zeitstempel einer unabhängigen Stelle\. Wann gesiegelt wurde, sagt nur unsere eigene Uhr/,
          `${where}: ${told.text}`,
        );
        if (where === "live") {
          assert.deepEqual(await town.house.cases.end(appointment, CLARA, "done"), { ok: true });
          await town.house.outbox.deliverDue();
        }
      }
      const { said } = await audit(town, await files.put("form", form.bytes));
      assert.match(
        said,
        stamped
          ? /confirmed by the independent authority Zeitstempel der Prüfstelle at 20/
          : /without a timestamp of an independent authority/,
      );
    }
  },
});

/** A folder of files for one test. */
async function filesIn() {
  const folder = await temporaryFolder("audit");
  const path = folder.file();
  return {
    path,
    async put(name: string, bytes: Uint8Array | string): Promise<string> {
      const file = `${path}/${name}.pdf`;
      await Deno.writeFile(file, Buffer.from(bytes as string));
      return file;
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}
