import assert from "node:assert/strict";
import { launchBrowser } from "#tests/support/browser.ts";
import { startServer } from "#tests/support/server.ts";
import { bookByHttp } from "#tests/support/booking.ts";

Deno.test("Ticks stay in the browser, per appointment; without a script or without storage nothing is missing", async () => {
  await using server = await startServer({ env: { DEMO: "1" } });
  await using browser = await launchBrowser();
  const first = server.url +
    await bookByHttp(server, { name: "Erika Mustermann", email: "erika@example.org" });
  const second = server.url + await bookByHttp(server, { name: "Max Muster", email: "max@example.org" });
  const page = await browser.page(first);
  const boxes = page.locator("[data-keep] input");
  await boxes.nth(1).check();
  await page.reload();
  assert.deepEqual(
    await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked).slice(0, 3)),
    [
      false,
      true,
      false,
    ],
  );
  await page.goto(second);
  assert.equal(await boxes.nth(1).isChecked(), false, "another appointment has ticks of its own");
  await page.evaluate(() => localStorage.setItem("amtsfenster.ticks", '{"of":1,"ids":"<script>"'));
  await page.reload();
  await boxes.nth(0).check();

  const strict = await browser.person();
  await strict.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("denied");
      },
    });
  });
  const denied = await strict.newPage();
  await denied.goto(first);
  await denied.locator("[data-keep] input").first().check();
});

Deno.test("A hold's time counts on without moving the page, and is announced at two minutes and at the end only (WCAG 2.2.1)", async () => {
  await using server = await startServer({ env: { DEMO: "1" } });
  await using browser = await launchBrowser();
  const page = await (await browser.person()).newPage();
  await page.clock.install();
  await page.goto(`${server.url}/services/abmeldung-ausland/slots`);
  await page.getByRole("button", { name: /Nächster freier Termin/ }).click();
  await page.waitForURL(/\/holds\//);
  // From here on the page's time stands still but for what is said below, however long the rest takes.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 10_000));
  const words = page.locator("[data-each] [data-words]");
  const status = page.locator("[data-each] [role=status]");
  assert.match(await words.innerText(), /noch 10 Minuten/);
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  const place = () => page.locator("#name").evaluate((field) => field.getBoundingClientRect().top + scrollY);
  const before = await place();
  await page.clock.fastForward(6 * 60_000);
  assert.match(await words.innerText(), /noch 4 Minuten/);
  assert.equal(await status.innerText(), "", "no chatter on the way");
  assert.equal(await place(), before, "nothing moves");
  await page.clock.fastForward(2 * 60_000 + 5_000);
  assert.match(await status.innerText(), /noch 2 Minuten/);
  await page.clock.fastForward(60_000);
  assert.match(await words.innerText(), /noch eine Minute/);
  assert.match(await status.innerText(), /noch 2 Minuten/);
  await page.clock.fastForward(60_000);
  for (const said of [words, status]) assert.match(await said.innerText(), /Die Reservierung ist abgelaufen/);
});
