import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import type { Locator, Page, WebSocketRoute } from "playwright-core";
import { type Desk, openDesk } from "#tests/cases/desk.ts";
import { inConversation, openTown } from "#tests/cases/house.ts";
import { axeViolations, launchBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { eventually } from "#tests/support/waiting.ts";
import { PICTURE_KEPT_SIDE_MAX } from "#lib/uploads/mod.ts";
import { bytesOf, exif, jpeg, paint, pdf, quarters, readJpeg, storedAs } from "./samples.ts";

const FIRST_ANSWER = "#form-area [data-field] input:not([type=hidden])";
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

async function choose(
  control: Locator,
  name: string,
  bytes: Uint8Array,
  mimeType = "image/jpeg",
): Promise<void> {
  // While files are on their way none can be chosen, as the style says it to people.
  await eventually(
    "what was chosen before to be answered",
    () => control.evaluate((input: HTMLInputElement) => input.form?.dataset["busy"] === undefined),
  );
  await control.setInputFiles({ name, mimeType, buffer: Buffer.from(bytes) });
}

async function fine(page: Page, where: string): Promise<void> {
  assert.deepEqual(await axeViolations(page), [], where);
}

async function clerkPage(browser: TestBrowser, desk: Desk, path: string): Promise<Page> {
  const client = await desk.signedIn("clara.muster");
  const person = await browser.person();
  await person.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: desk.origin })));
  const page = await person.newPage();
  await page.goto(desk.origin + path);
  await page.locator("html[data-live=connected]").waitFor();
  return page;
}

/** Tab, or Shift+Tab, until `target` has the focus, which must show (WCAG 2.4.7) and must never fall out of the page. */
async function tabOnto(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed++) {
    await page.keyboard.press(key);
    const here = await target.evaluate((element) =>
      element === document.activeElement && getComputedStyle(element).outlineStyle !== "none"
    );
    if (here) return;
  }
  throw new Error(`expected to reach ${target} by ${key}`);
}

/** What has the focus: in which region of the page, and whether it can be seen there. */
async function focusOf(page: Page): Promise<{ region: string; seen: boolean }> {
  return await page.evaluate(() => {
    const element = document.activeElement;
    const { width = 0, height = 0 } = element?.getBoundingClientRect() ?? {};
    return {
      region: element?.closest("[data-live-region]")?.id ?? "",
      seen: element !== document.body && width > 0 && height > 0,
    };
  });
}

async function says(page: Page, region: string, words: RegExp): Promise<void> {
  await eventually(
    `${region} says ${words}`,
    async () => words.test((await page.locator(`#${region} [role=status]`).allInnerTexts()).join(" ")),
  );
}

/** The page's socket goes through here, so that its line can be cut. */
async function cuttable(page: Page): Promise<{ cut(): void; mend(): void }> {
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  await page.routeWebSocket(/\/live\//, (socket) => {
    if (isCut) return void socket.close();
    socket.connectToServer();
    open.add(socket);
  });
  return {
    cut() {
      isCut = true;
      for (const socket of open) void socket.close();
      open.clear();
    },
    mend: () => void (isCut = false),
  };
}

Deno.test("[P33] In the call: asked for live, photographed with the phone, seen and turned by the clerk, without a reload", async (t) => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  await using browser = await launchBrowser();
  const appointment = await inConversation(town, { id: await desk.idOf("clara.muster") });
  const visit = `${desk.origin}/visits/${town.house.booking.tokenOf(appointment)}`;
  const citizen = await (await browser.person()).newPage();
  const line = await cuttable(citizen);
  await citizen.goto(visit);
  await citizen.locator("html[data-live=connected]").waitFor();
  const clerk = await clerkPage(browser, desk, `/desk/visits/${appointment.id}`);
  const asked = citizen.locator("#asked .af-asked");

  await t.step("asking shows at once and leaves the cursor where it is", async () => {
    const field = citizen.locator("#form-area input[type=text], #form-area input[type=radio]").first();
    await field.focus();
    const before = await citizen.evaluate(() => document.activeElement?.id);
    await clerk.getByRole("button", { name: "Nachweis der Anschrift im Ausland anfordern" }).press("Enter");
    await asked.waitFor();
    assert.equal(await citizen.evaluate(() => document.activeElement?.id), before);
    assert.match(await citizen.locator("#asked > [role=status]").innerText(), /bittet um eine Unterlage/);
    await clerk.getByText("angefordert um").waitFor();
    await fine(citizen, "asked");
    await fine(clerk, "asking");
  });

  await t.step("what is no photo is refused in words, which get the focus", async () => {
    await choose(asked.locator("input[type=file]").first(), "foto.jpg", bytesOf("MZ\x90\0"));
    await asked.getByText("Das ist ein Programm und kein Foto").waitFor();
    assert.equal(await citizen.evaluate(() => document.activeElement?.id), "fehler");
    await fine(citizen, "refused");
  });

  await t.step("a picture code opens the phone's page, and what it sends is on both screens", async () => {
    await asked.getByRole("button", { name: "Mit dem Handy fotografieren" }).press("Enter");
    await asked.locator("svg[role=img]").waitFor();
    await fine(citizen, "picture code");
    const { handover } = await town.house.uploads.read(appointment.caseId);
    const link = `${desk.origin}/uploads/${town.house.uploads.handovers.tokenOf(handover!)}`;
    const phone = await browser.page(link, PHONE);
    await phone.locator("html[data-uploads]").waitFor();
    assert.equal(await phone.evaluate(() => document.documentElement.scrollWidth <= 360), true, "fits");
    town.clock.advance({ seconds: 2 });
    const photo = await jpeg(storedAs(6, quarters(320, 240)), exif(6));
    await choose(phone.locator("input[capture]"), "IMG_2.jpg", photo);
    await phone.getByText("1 Datei ist angekommen").waitFor();
    await fine(phone, "phone");
    await citizen.locator("#uploads .af-paper").waitFor({ state: "attached" });
    await asked.waitFor({ state: "detached" });
    assert.match(await citizen.locator("#paper-addressAbroad > summary").innerText(), /1 Datei da/);
    await eventually("nothing is asked for", async () => await asked.count() === 0);
    await clerk.locator("#uploads .af-paper img").waitFor();
  });

  await t.step("the clerk sees it upright, and can turn it", async () => {
    const picture = clerk.locator("#uploads .af-paper img");
    const size = () =>
      picture.evaluate((img: HTMLImageElement) => `${img.naturalWidth} × ${img.naturalHeight}`);
    await picture.scrollIntoViewIfNeeded();
    await eventually("320 × 240", async () => await size() === "320 × 240");
    await clerk.getByRole("button", { name: /Seite 1 drehen/ }).press("Enter");
    await eventually("240 × 320", async () => await size() === "240 × 320");
    await fine(clerk, "papers");
  });

  await t.step(
    "what was asked for while the line was cut is there when it is back; what is taken back goes everywhere",
    async () => {
      line.cut();
      await citizen.locator("html[data-live=lost]").waitFor();
      await clerk.getByRole("button", { name: "Vollmacht anfordern" }).click();
      await clerk.getByRole("button", { name: "Vollmacht: doch nicht nötig" }).waitFor();
      line.mend();
      await citizen.locator("html[data-live=connected]").waitFor();
      await asked.getByText("Vollmacht").first().waitFor();
      await choose(asked.locator("input[type=file]").first(), "v.pdf", pdf(), "application/pdf");
      await citizen.locator("#paper-powerOfAttorney .af-paper").waitFor({ state: "attached" });
      await citizen.locator("#paper-powerOfAttorney > summary").press("Enter");
      await citizen.getByRole("button", { name: "Vollmacht, Seite 1 entfernen" }).press("Enter");
      await eventually(
        "citizen: gone",
        async () => await citizen.locator("#paper-powerOfAttorney .af-paper").count() === 0,
      );
      await eventually(
        "clerk: gone",
        async () => await clerk.locator("#paper-powerOfAttorney .af-paper").count() === 0,
      );
    },
  );
});

Deno.test("[P33][P44] A paper is asked for, photographed with the phone, asked for again with a reason and sent, by keyboard alone on every page", async (t) => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  await using browser = await launchBrowser();
  // Chromium styles a picture that stands alone; our policy lets nobody style it.
  browser.expectErrors(/Applying inline style/);
  const appointment = await inConversation(town, { id: await desk.idOf("clara.muster") });
  const citizen = await browser.page(`${desk.origin}/visits/${town.house.booking.tokenOf(appointment)}`);
  await citizen.locator("html[data-live=connected]").waitFor();
  const clerk = await clerkPage(browser, desk, `/desk/visits/${appointment.id}`);
  const asked = citizen.locator("#asked .af-asked");
  const paper = clerk.locator("#paper-addressAbroad");

  await t.step("asked for: said at once, found by going back from the form", async () => {
    await tabOnto(citizen, citizen.locator(FIRST_ANSWER).first());
    await tabOnto(clerk, paper.getByRole("button", { name: /anfordern/ }));
    await clerk.keyboard.press("Enter");
    await says(citizen, "asked", /bittet um eine Unterlage: Nachweis .* oberhalb des Formulars/);
    assert.equal((await focusOf(citizen)).region, "step", "nobody is pulled out of an answer");
    assert.deepEqual(await focusOf(clerk), { region: "uploads", seen: true });
    await fine(citizen, "asked");
    await fine(clerk, "asking");
  });

  await t.step("handed over: the picture code says in words what it is for, and can be closed", async () => {
    await tabOnto(citizen, asked.getByRole("button", { name: "Mit dem Handy fotografieren" }), "Shift+Tab");
    await citizen.keyboard.press("Enter");
    await asked.getByRole("img", { name: /QR-Code für das Handy: Nachweis/ }).waitFor();
    assert.deepEqual(await focusOf(citizen), { region: "asked", seen: true });
    assert.match(await asked.innerText(), /Richten Sie die Handykamera auf dieses Bild/);
    await tabOnto(citizen, asked.getByRole("button", { name: "Handy-Link schließen" }));
    await fine(citizen, "picture code");
  });

  await t.step("photographed: the phone's page says that it has arrived, and both others do", async () => {
    const { handover } = await town.house.uploads.read(appointment.caseId);
    const link = `${desk.origin}/uploads/${town.house.uploads.handovers.tokenOf(handover!)}`;
    const phone = await browser.page(link, PHONE);
    await phone.locator("html[data-uploads]").waitFor();
    await fine(phone, "phone");
    const camera = phone.locator("input[capture]");
    await tabOnto(phone, camera);
    town.clock.advance({ seconds: 2 });
    await choose(camera, "IMG_1.jpg", await jpeg(quarters(320, 240)));
    await phone.getByText("1 Datei ist angekommen").waitFor();
    assert.deepEqual(await focusOf(phone), { region: "phone", seen: true });
    await fine(phone, "arrived from the phone");
    await says(citizen, "asked", /Angekommen: Nachweis/);
    assert.deepEqual(await focusOf(citizen), { region: "asked", seen: true });
    await says(clerk, "uploads", /Eingegangen: Nachweis .*1 Datei/);
    assert.deepEqual(await focusOf(clerk), { region: "uploads", seen: true });
    await phone.context().close();
  });

  await t.step("looked at, and asked for again with a reason that the citizen reads", async () => {
    await tabOnto(clerk, paper.locator(".af-paper__look"));
    const opened = clerk.context().waitForEvent("page");
    await clerk.keyboard.press("Enter");
    const large = await opened;
    await large.locator("img").waitFor();
    await large.close();
    await fine(clerk, "arrived");
    await tabOnto(clerk, paper.getByRole("combobox"), "Shift+Tab");
    await clerk.keyboard.press("n");
    await tabOnto(clerk, paper.getByRole("button", { name: /noch einmal anfordern/ }));
    town.clock.advance({ seconds: 2 });
    await clerk.keyboard.press("Enter");
    await paper.getByText("nicht lesbar").waitFor();
    await says(citizen, "asked", /bittet um eine Unterlage/);
    assert.match(await asked.innerText(), /noch einmal hoch: .*nicht alles zu lesen/s);
    assert.deepEqual(await focusOf(clerk), { region: "uploads", seen: true });
    await fine(citizen, "asked again");
    await fine(clerk, "asked again");
  });

  await t.step(
    "refused in words, which get the focus; then sent, and everything asked for is there",
    async () => {
      const file = asked.locator("input[type=file]").first();
      await tabOnto(citizen, file);
      await choose(file, "foto.jpg", bytesOf("MZ\x90\0"));
      await asked.getByText("Das ist ein Programm und kein Foto").waitFor();
      assert.equal(await citizen.evaluate(() => document.activeElement?.id), "fehler");
      await fine(citizen, "refused");
      await tabOnto(citizen, file);
      town.clock.advance({ seconds: 2 });
      await choose(file, "v.pdf", pdf(), "application/pdf");
      await says(citizen, "asked", /Angekommen: Nachweis/);
      assert.equal(await asked.count(), 0);
      assert.deepEqual(await focusOf(citizen), { region: "asked", seen: true });
      await says(clerk, "uploads", /2 Dateien/);
      await tabOnto(citizen, citizen.locator(FIRST_ANSWER).first());
      await fine(citizen, "done");
      await fine(clerk, "done");
    },
  );
});

Deno.test("[P33] At home the page of papers is usable by keyboard, fits a phone, and shows what another device sends", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  await using browser = await launchBrowser();
  const appointment = await inConversation(town, { id: await desk.idOf("clara.muster") });
  const page = await browser.page(
    `${desk.origin}/appointments/${town.house.booking.tokenOf(appointment)}/uploads`,
    PHONE,
  );
  await page.locator("html[data-live=connected]").waitFor();
  const paper = page.locator("#paper-addressAbroad");
  await paper.locator("> summary").press("Enter");
  assert.equal(await paper.evaluate((details: HTMLDetailsElement) => details.open), true);
  for (const control of await paper.locator("input[type=file]:visible, button:visible, summary").all()) {
    const box = (await control.boundingBox())!;
    assert.ok(
      box.height >= 43.5,
      `${await control.evaluate((e) => e.outerHTML.slice(0, 60))}: ${box.height}`,
    );
  }
  await choose(paper.locator("> .af-upload__form input[type=file]").first(), "a.jpg", await jpeg(quarters()));
  await paper.locator(".af-paper").waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= 360), true);
  await fine(page, "home");
  const large = Buffer.alloc(16 * 1024 * 1024);
  await choose(paper.locator("> .af-upload__form input[type=file]").first(), "film.jpg", large);
  await paper.getByText("Die Datei ist zu groß, höchstens 15 MB").waitFor();
});

Deno.test("[P33] A phone sends no more pixels than a page needs, upright and without where it was taken; WebP leaves as JPEG; a file is replaced by keyboard", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  await using browser = await launchBrowser();
  const appointment = await inConversation(town, { id: await desk.idOf("clara.muster") });
  const base = `/appointments/${town.house.booking.tokenOf(appointment)}/uploads`;
  const page = await (await browser.person(PHONE)).newPage();
  await page.addInitScript(keepSent);
  await page.goto(desk.origin + base);
  await page.locator("html[data-uploads]").waitFor();
  const paper = page.locator("#paper-addressAbroad");
  await paper.locator("> summary").press("Enter");
  const control = paper.locator("> .af-upload__form input[type=file]").first();
  const photo = await jpeg(storedAs(6, noise(4000, 3000)), exif(6));
  await choose(control, "IMG_12.jpg", photo);
  await paper.locator(".af-paper").waitFor();
  const sent = await lastSent(page);
  const upload = await readJpeg(Uint8Array.from(sent.bytes));
  assert.deepEqual([upload.width, upload.height], [PICTURE_KEPT_SIDE_MAX, 2631], "it stood on its side");
  assert.ok(sent.bytes.length < photo.length * 0.9, `${sent.bytes.length} of ${photo.length} bytes`);
  assert.doesNotMatch(String.fromCharCode(...sent.bytes.slice(0, 2000)), /GPS 51/);

  const first = await town.house.uploads.read(appointment.caseId);
  const webp = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 40;
    const blob = await new Promise<Blob>((done) => canvas.toBlob((made) => done(made!), "image/webp"));
    return Array.from(new Uint8Array(await blob.arrayBuffer()));
  });
  await paper.getByLabel("Seite 1 ersetzen").first().press("Enter");
  await choose(
    paper.locator(".af-replace input[type=file]").first(),
    "bild.webp",
    new Uint8Array(webp),
    "image/webp",
  );
  await eventually("another file in its place", async () => {
    const { files } = await town.house.uploads.read(appointment.caseId);
    return files.length === 1 && files[0]!.id !== first.files[0]!.id;
  });
  assert.equal((await lastSent(page)).type, "image/jpeg", "it left as JPEG");
  await fine(page, "replaced");
});

/** A picture that does not pack well, as no photo does. */
function noise(width: number, height: number) {
  let seed = 1;
  return paint(width, height, (x, y) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    const grey = (x % 37 < 9 && y % 53 < 20 ? 60 : 200) + (seed >> 16) % 40;
    return [grey, grey, grey];
  });
}

/** Runs in the page: what its forms send is kept to be looked at, as the browser does not hand out files it posts. */
function keepSent(): void {
  const send = XMLHttpRequest.prototype.send;
  XMLHttpRequest.prototype.send = function (body) {
    if (body instanceof FormData) Object.assign(globalThis, { sentFile: body.get("file") });
    return send.call(this, body);
  };
}

async function lastSent(page: Page): Promise<{ type: string; bytes: number[] }> {
  return await page.evaluate(async () => {
    const file = (globalThis as unknown as { sentFile: File }).sentFile;
    return { type: file.type, bytes: Array.from(new Uint8Array(await file.arrayBuffer())) };
  });
}
