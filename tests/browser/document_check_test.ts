import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import jsQR from "jsqr";
import type { Page } from "playwright-core";
import { gzipSync } from "node:zlib";
import { addressRange } from "#lib/booking/mod.ts";
import { proofCode } from "#lib/booking/proof.ts";
import { checkCodeOf, deadlineProof } from "#lib/documents/mod.ts";
import { RequestRate } from "#lib/web/rate.ts";
import { CLARA, openTown, readyToEnd, type Town } from "#tests/cases/house.ts";
import { type Desk, openDesk } from "#tests/cases/desk.ts";
import { axeViolations, launchBrowser } from "#tests/support/browser.ts";
import { needs } from "#tests/support/needs.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

type Issued = { readonly id: string; readonly kind: string; readonly bytes: Uint8Array };

/** A signed case with its documents as the citizen has them; the form's version before signing too. */
async function issuedIn(town: Town) {
  const { house } = town;
  const appointment = await readyToEnd(town);
  const infos = await house.documents.list(appointment.caseId);
  const documents: Issued[] = [];
  for (const { id, kind } of infos) {
    documents.push({ id, kind, bytes: (await house.cases.document(appointment, id))!.bytes });
  }
  const form = documents.find(({ kind }) => kind === "filledForm")!;
  const frozen = form.bytes.subarray(0, infos.find(({ id }) => id === form.id)!.sizeBytes);
  return { appointment, documents, form, frozen };
}

async function drop(page: Page, desk: Desk, bytes: Uint8Array): Promise<string> {
  await page.goto(`${desk.origin}/documents/check`);
  const input = page.getByLabel("PDF-Datei auswählen");
  await input.setInputFiles({
    name: "dokument.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(bytes),
  });
  await page.waitForURL(/sha256=/);
  return await page.locator("main").innerText();
}

Deno.test({
  name:
    "[P32] The check page: a file stays in the browser and is told unchanged, changed, without seal, withdrawn or unknown, live and on record",
  ...needs("chromium"),
  async fn() {
    await using town = await openTown();
    await using desk = await openDesk(town);
    await using browser = await launchBrowser();
    const { appointment, documents, form, frozen } = await issuedIn(town);
    const page = await (await browser.person()).newPage();
    const sent: string[] = [];
    page.on("request", (request) => sent.push(`${request.url()} ${request.postDataBuffer() ?? ""}`));
    page.on("websocket", (socket) => sent.push(`${socket.url()} %PDF: no line that a file could take`));
    const flipped = form.bytes.slice();
    flipped[700]! ^= 1;

    for (const where of ["live", "on record"]) {
      const told = await drop(page, desk, form.bytes);
      assert.match(told, /Von uns ausgestellt und unverändert/, where);
      assert.match(told, /Abmeldung ins Ausland/);
      assert.match(told, /E\. M\./);
      assert.match(told, /3\. März 2026/);
      assert.match(told, /selbst erstellten Zertifikat/);
      assert.doesNotMatch(told, /Mustermann|Erika/);
      for (const { bytes } of documents) assert.match(await drop(page, desk, bytes), /unverändert/, where);
      assert.match(await drop(page, desk, frozen), /zum Unterschreiben vorgelegt wurde/, where);
      assert.match(await drop(page, desk, flipped), /Nicht bekannt oder nicht mehr aufbewahrt/, where);
      if (where === "live") {
        assert.deepEqual(await town.house.cases.end(appointment, CLARA, "done"), { ok: true });
        await town.house.outbox.deliverDue();
        assert.deepEqual(await town.house.documents.list(appointment.caseId), [], "moved");
      }
    }
    assert.ok(sent.length > 10);
    for (const request of sent) {
      assert.ok(!request.includes("%PDF") && !request.includes("dokument.pdf"), "no file was sent");
      assert.ok(request.length < 400, "a hash and no more");
    }

    const wrong = await town.house.records.amend(appointment.caseId, {
      events: [{ event: "document.withdrawn", actor: { role: "system" }, at: town.clock.now() }],
      withdraw: { documentIds: [form.id], at: town.clock.now() },
    });
    assert.ok(wrong.ok);
    assert.match(await drop(page, desk, form.bytes), /Von uns ausgestellt, aber zurückgezogen/);
    town.house.keys.destroy(appointment.caseId);
    assert.ok((await town.house.records.destroy(appointment.caseId, town.clock.now())).ok);
    assert.match(await drop(page, desk, form.bytes), /Nicht bekannt oder nicht mehr aufbewahrt/);
  },
});

/** The proof of a search, as its route makes it. */
async function proofIn({ house }: Town): Promise<{ bytes: Uint8Array; code: string }> {
  const day = (text: string) => Temporal.PlainDate.from(text);
  const window = { firstLawfulDay: day("2026-03-03"), lastLawfulDay: day("2026-03-17") };
  const searchedAt = house.clock.now().round({ smallestUnit: "minute", roundingMode: "floor" });
  const event = day("2026-03-03");
  const code = proofCode(house.secrets, { service: "anmeldung", needs: [], event, window, searchedAt });
  const checkAt = "http://localhost:8000/documents/check";
  const content = deadlineProof({
    ...{ service: "Anmeldung", event: "movedIn", eventDate: event, section: "§ 17 Abs. 1 BMG", ...window },
    ...{ searchedAt, needs: [], code, checkAt },
  }, house.config.timeZone);
  const { config } = house;
  const frozen = await house.printer.print(content, {
    ...{ town: config.town, timeZone: config.timeZone, madeAt: searchedAt, documentId: code.slice(-11) },
    ...{ language: "de", demo: false, check: { address: checkAt, code, link: `${checkAt}?code=${code}` } },
  });
  return { bytes: (await house.seal.seal(frozen, { stamped: false })).bytes, code };
}

Deno.test({
  name:
    "[P32] A proof of search dropped on the check page is known by the code in it, and the answer says that only the code was checked",
  ...needs("chromium"),
  async fn() {
    await using town = await openTown();
    await using desk = await openDesk(town);
    await using browser = await launchBrowser();
    const { bytes, code } = await proofIn(town);
    const page = await (await browser.person()).newPage();
    await page.goto(`${desk.origin}/documents/check`);
    const drop = async (file: Uint8Array) => {
      await page.goto(`${desk.origin}/documents/check`);
      await page.getByLabel("PDF-Datei auswählen").setInputFiles({
        ...{ name: "bescheinigung.pdf", mimeType: "application/pdf", buffer: Buffer.from(file) },
      });
      await page.waitForURL(/sha256=|code=/);
      return await page.locator("main").innerText();
    };
    const told = await drop(bytes);
    assert.match(told, /Diesen Code haben wir ausgestellt/);
    assert.match(told, /Geprüft ist nur der Code/);
    assert.match(told, /17\. März 2026/);
    const text = Buffer.from(bytes).toString("latin1");
    assert.equal(text.split(`(${code})`).length, 2, "the code stands in the file in clear");
    const wrong = Buffer.from(
      text.replace(`(${code})`, `(${code.replace(/^./, (c) => c === "0" ? "1" : "0")})`),
      "latin1",
    );
    assert.match(await drop(wrong), /Nicht bekannt oder nicht mehr aufbewahrt/);
  },
});

Deno.test("The check page stays within 14,600 compressed bytes of HTML and CSS in every answer and language", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { form } = await issuedIn(town);
  const answers = ["", `code=${checkCodeOf(form.id)}`, "code=kurz", `sha256=${"0".repeat(64)}`];
  for (const language of ["de", "en", "de-x-leicht"]) {
    for (const answer of answers) {
      const page = await desk.client().get(`/documents/check?lang=${language}&${answer}`);
      let bytes = gzipSync(page.html).length;
      for (const [, sheet] of page.html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)) {
        bytes += gzipSync(await (await fetch(desk.origin + sheet)).text()).length;
      }
      assert.ok(bytes > 3000 && bytes <= 14_600, `${language} ${answer}: ${bytes}`);
    }
  }
});

Deno.test({
  name:
    "[P44] The check page passes axe in every state and language, works by keyboard, at 320 and 1280 px, light and dark: issued, withdrawn, unknown, wrong code, busy, records down, too large, no PDF",
  ...needs("chromium"),
  async fn() {
    await using town = await openTown();
    await using desk = await openDesk(town);
    await using browser = await launchBrowser();
    await using folder = await temporaryFolder("check");
    browser.expectErrors(/status of (429|503)/);
    const { form, appointment } = await issuedIn(town);
    const code = checkCodeOf(form.id);
    const { sha256 } = (await town.house.documents.find(appointment.caseId, form.id))!.seal!;
    const { house } = town;
    const page = await (await browser.person({ viewport: { width: 320, height: 700 } })).newPage();
    const look = async (language: string, query: string, words: RegExp) => {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(`${desk.origin}/documents/check?lang=${language}&${query}`);
        assert.match(await page.locator("main").innerText(), words);
        assert.deepEqual(await axeViolations(page), [], `${language} ${query} ${colorScheme}`);
        for (const width of [1280, 320]) {
          await page.setViewportSize({ width, height: 700 });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
          assert.equal(wide, false, `${language} ${query} ${width}`);
        }
      }
    };
    await look("de", "", /Mit der Datei prüfen/);
    await look("en", `code=${code}`, /We have issued a document under this number/);
    await look("de-x-leicht", "code=zu-kurz", /Die Prüf·?\u00ad?nummer hat 16 Zeichen/);
    await look("de", `sha256=${"0".repeat(64)}`, /Nicht bekannt oder nicht mehr aufbewahrt/);
    await look("de", `sha256=${sha256}`, /Von uns ausgestellt und unverändert/);

    await page.goto(`${desk.origin}/documents/check?lang=de`);
    for (
      const [name, bytes, words] of [
        ["bild.pdf", 100, /Das ist keine PDF-Datei/],
        ["riesig.pdf", 50_000_001, /größer als 50 MB/],
      ] as const
    ) {
      await Deno.writeTextFile(folder.file(name), "GIF89a");
      await Deno.truncate(folder.file(name), bytes);
      await page.getByLabel("PDF-Datei auswählen").setInputFiles(folder.file(name));
      await page.locator(".af-drop [role=status]", { hasText: words }).waitFor();
      assert.deepEqual(await axeViolations(page), [], name);
      assert.equal(new URL(page.url()).search, "?lang=de", "nothing was asked");
    }

    await page.getByLabel("Prüfnummer").focus();
    await page.keyboard.type(code.toUpperCase().replaceAll("-", " "));
    await page.keyboard.press("Enter");
    await page.waitForURL(/code=/);
    const told = await page.locator("main").innerText();
    assert.match(told, /Unter dieser Nummer haben wir ein Dokument ausgestellt/);
    assert.match(told, /nur die Prüfnummer, nicht der Inhalt/);

    assert.equal(await house.cases.unfreeze(appointment, CLARA), true);
    await look("de", `sha256=${sha256}`, /Von uns ausgestellt, aber zurückgezogen/);
    const { issuedDocument } = house.records;
    house.records.issuedDocument = () =>
      Promise.resolve({ ok: false, reason: "recordsUnavailable", detail: "refused" });
    await look("de", `sha256=${"0".repeat(64)}`, /Gerade können wir nicht .* nachsehen/);
    house.records.issuedDocument = issuedDocument;
    // Its time stands still: otherwise it answers one more question every five seconds, and looking takes longer than that.
    Object.assign(house, { documentChecks: new RequestRate(3, 0.2, () => 0) });
    while (house.documentChecks.take(addressRange("127.0.0.1")!) === 0);
    await look("de", `sha256=${sha256}`, /Sehr viele Anfragen/);
  },
});

Deno.test("[P32] Without JavaScript the printed code is typed: the answer says that only the number was compared; guessing is slowed down", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { form, appointment } = await issuedIn(town);
  const client = desk.client();
  const page = await client.get("/documents/check");
  const told = await page.form({ selector: "main form" }).submit({ code: checkCodeOf(form.id) });
  assert.equal(told.status, 200);
  assert.match(told.text, /nur die Prüfnummer, nicht der Inhalt/);
  assert.match(told.text, /Die Nummer allein zeigt nicht, ob das Papier verändert wurde/);
  assert.doesNotMatch(told.text, /Mustermann/);
  assert.equal((await client.get("/documents/check?code=kurz")).status, 422);
  // Opened again, the form is withdrawn, and the paper in somebody's hand says so.
  assert.equal(await town.house.cases.unfreeze(appointment, CLARA), true);
  assert.match((await client.get(`/documents/check?code=${checkCodeOf(form.id)}`)).text, /zurückgezogen/);
  const statuses = new Map<number, number>();
  for (let guess = 0; guess < 50; guess++) {
    const { status } = await client.get("/documents/check?code=aaaa-aaaa-aaaa-aaaa");
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  assert.ok((statuses.get(429) ?? 0) > 5, JSON.stringify([...statuses]));
});

Deno.test({
  name:
    "[P32] The QR code on a document, read from its picture, leads to its answer, and the printed code says the same",
  ...needs("pdftotext"),
  async fn() {
    await using town = await openTown();
    await using folder = await temporaryFolder("qr");
    const { documents } = await issuedIn(town);
    for (const { id, bytes } of documents) {
      await Deno.writeFile(folder.file("document.pdf"), bytes);
      const link = await qrIn(folder.file("document.pdf"), folder.file("page"));
      assert.equal(link, `http://localhost:8000/documents/check?code=${checkCodeOf(id)}`);
      const text = await run("pdftotext", folder.file("document.pdf"), "-");
      assert.ok(text.includes(`Prüfnummer ${checkCodeOf(id)}`));
      assert.ok(text.includes("localhost:8000/documents/check"));
      assert.match(await run("pdfinfo", "-struct", folder.file("document.pdf")), /Figure/);
    }
  },
});

async function run(program: string, ...args: string[]): Promise<string> {
  const { stdout } = await new Deno.Command(program, { args, stdin: "null", stderr: "null" }).output();
  return new TextDecoder().decode(stdout);
}

/** Looks for a code on the pages, as a phone would: from the picture. */
async function qrIn(file: string, place: string): Promise<string | undefined> {
  await run("pdftoppm", "-gray", "-r", "150", file, place);
  const folder = place.slice(0, place.lastIndexOf("/"));
  for await (const { name } of Deno.readDir(folder)) {
    if (!name.endsWith(".pgm")) continue;
    const bytes = await Deno.readFile(`${folder}/${name}`);
    await Deno.remove(`${folder}/${name}`);
    const head = new TextDecoder("latin1").decode(bytes.subarray(0, 40)).match(
      /^P5\s+(\d+)\s+(\d+)\s+255\s/,
    )!;
    const [width, height] = [Number(head[1]), Number(head[2])];
    const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
    bytes.subarray(head[0].length).forEach((grey, at) => pixels.fill(grey, at * 4, at * 4 + 3));
    const found = (jsQR as unknown as typeof jsQR.default)(pixels, width, height);
    if (found) return found.data;
  }
  return undefined;
}
