import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { axeViolations, launchBrowser } from "#tests/support/browser.ts";
import { focused, tabTo } from "#tests/support/keyboard.ts";
import { needs } from "#tests/support/needs.ts";
import { cutWords, spaceText, wideElements } from "#tests/support/reflow.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";

/** Chromium runs a page's scripts for so long in the scanner's test. */
const SCANNER_SECONDS = 10;

async function checkPage(page: Page, state: string): Promise<void> {
  assert.deepEqual(await axeViolations(page), [], state);
  const { wide, width } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    width: innerWidth,
  }));
  assert.ok(wide <= width, `${state}: expected nothing wider than ${width} px, found ${wide}`);
}

/** With a reader's own text spacing (WCAG 1.4.12) nothing is cut off and nothing scrolls sideways. */
async function checkSpaced(page: Page, state: string): Promise<void> {
  await spaceText(page);
  assert.deepEqual([await wideElements(page), await cutWords(page)], [[], []], `${state}, spaced`);
}

/** Books with the keyboard alone and gives the appointment's address. */
async function bookByKeyboard(
  page: Page,
  server: RunningServer,
  check: (state: string) => Promise<void>,
): Promise<string> {
  await page.goto(`${server.url}/services/abmeldung-ausland`);
  await check("service");
  await tabTo(page, /^Termin aussuchen/);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/slots");
  await check("slots");
  await tabTo(page, /^\d\d:\d\d/);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/holds/*");
  await check("details");
  await tabTo(page, /^Vor- und Nachname/);
  await page.keyboard.type("Erika Mustermann");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/appointment");
  await check("details with faults");
  assert.equal(await page.locator("#name").inputValue(), "Erika Mustermann");
  await tabTo(page, /^E-Mail-Adresse/);
  await page.keyboard.type("erika@example.org");
  await tabTo(page, /^Termin verbindlich buchen/);
  await page.keyboard.press("Space");
  await page.waitForURL("**/appointments/*");
  await check("appointment");
  return page.url();
}

Deno.test({
  name:
    "[P10] [P44] by keyboard alone, at 320 px, without JavaScript: booked, moved, cancelled; every state passes axe",
  ...needs("chromium"),
  async fn() {
    await using server = await startServer({ env: { DEMO: "1" } });
    await using browser = await launchBrowser();
    const person = await browser.person({ viewport: { width: 320, height: 640 } });
    const page = await person.newPage();
    const check = async (state: string) => {
      await checkPage(page, state);
      await checkSpaced(page, state);
    };
    const url = await bookByKeyboard(page, server, check);
    for (const path of ["/rebooking", "/cancellation", "/device-check"]) {
      await page.goto(url + path);
      await check(path);
    }
    await page.goto(`${url}/cancellation`);
    await tabTo(page, /^Weiter$/);
    await page.keyboard.press("Enter");
    await page.waitForSelector("#decision-error");
    await check("cancellation without a choice");
    await tabTo(page, /^Ja, absagen|^Nein, ich komme/);
    await page.keyboard.press("Space");
    await tabTo(page, /^Weiter$/);
    await page.keyboard.press("Enter");
    await page.waitForSelector("text=Absage zurücknehmen");
    await check("cancelled");

    const bare = await browser.person({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false });
    const plain = await bare.newPage();
    await plain.goto(`${server.url}/services/anmeldung/slots`);
    await plain.locator(".af-time").first().click();
    await plain.locator("#name").fill("Kim Musterfrau");
    await plain.locator("#email").fill("kim@example.org");
    await plain.getByRole("button", { name: "Termin verbindlich buchen" }).click();
    await plain.waitForURL(/:\d+\/appointments\/[0-9a-z]{32}$/);
  },
});

Deno.test({
  name:
    "[P07] a scanner that runs scripts, follows every link and presses every button once: still booked, same time",
  ...needs("chromium"),
  async fn() {
    await using server = await startServer({ env: { DEMO: "1" } });
    await using browser = await launchBrowser();
    // Refused forms answer 422; a scanner does not mind.
    browser.expectErrors(/status of 4\d\d/);
    const page = await (await browser.person()).newPage();
    const url = await bookByKeyboard(page, server, () => Promise.resolve());
    const time = await page.locator(".af-ticket__time").textContent();
    const scanner = await (await browser.person({ withoutMedia: true })).newPage();
    await scanner.goto(url);
    await scanner.waitForTimeout(SCANNER_SECONDS * 1000);
    const pages = new Set([url]);
    for (const link of await hrefs(scanner)) if (link.startsWith(url)) pages.add(link.replace(/#.*$/, ""));
    for (const path of pages) {
      if (path.endsWith(".ics")) {
        await (await fetch(path)).body?.cancel();
        continue;
      }
      await scanner.goto(path);
      const buttons = await scanner.locator("main button").count();
      for (let nth = 0; nth < buttons; nth++) {
        await scanner.goto(path);
        const button = scanner.locator("main button").nth(nth);
        if (await button.isVisible()) await button.click({ timeout: 2000 }).catch(() => {});
      }
      for (const link of await hrefs(scanner)) {
        if (link.startsWith(url)) await scanner.goto(link).catch(() => {});
      }
    }
    await page.goto(url);
    assert.equal(await page.locator(".af-ticket__time").textContent(), time);
    assert.equal(await page.getByText("abgesagt").count(), 0);
    assert.ok(pages.size >= 4, `expected the scanner to find the appointment's pages, found ${pages.size}`);
  },
});

/** The links of a page, which a button that was pressed may be about to exchange. */
async function hrefs(page: Page): Promise<string[]> {
  return await eventually(
    "the links",
    () =>
      page.locator("main a[href]").evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href)),
  );
}

/** A town whose service days are known, on a Monday. */
const PLANNED = {
  desks: [{ id: "schalter-1", name: "Schalter 1", services: "all" }],
  windows: [{ weekdays: [2, 3], hours: [{ from: "08:30", to: "12:00" }, { from: "13:30", to: "16:00" }] }],
  exceptions: [{ firstDay: "2026-11-24", lastDay: "2026-11-27", hours: [] }],
  furthestDays: 120,
};

Deno.test({
  name:
    "[P44] asked, late, full, waiting list, proof's check: at 320 and 1280 px, light and dark, every state passes axe and bears a reader's text spacing",
  ...needs("chromium"),
  async fn() {
    await using folder = await temporaryFolder("plan");
    const file = folder.file("plan.json");
    await Deno.writeTextFile(file, JSON.stringify(PLANNED));
    const DEMO_NOW = "2026-11-23T10:00:00+01:00";
    await using server = await startServer({ env: { DEMO: "1", DEMO_NOW, PLAN_FILE: file } });
    await using browser = await launchBrowser();
    const care = "/services/pflegeeinrichtung/slots";
    const states = [
      "/services/anmeldung/slots?event=2026-11-18&need=interpreter",
      "/services/anmeldung/slots?event=2026-11-10&lang=en",
      "/services/anmeldung/slots?event-day=31&event-month=11&event-year=2026",
      `${care}?event=2026-11-10`,
      `${care}?event=2026-08-20&case=notRegistered&lang=de-x-leicht`,
      "/services/abmeldung-ausland/slots?event=2027-02-16&start=2026-12-01T08:00Z",
      "/services/anmeldung/waiting-list?latest=2026-11-24",
      "/services/anmeldung/waiting-list/sent",
      "/services/anmeldung/proof/check?code=A",
      "/services/anmeldung/proof?event=2026-11-18",
    ];
    // 320 px are a window of 1280 at 400 % (WCAG 1.4.10).
    const looks = [{ width: 320, scheme: "dark" }, { width: 1280, scheme: "light" }] as const;
    for (const { width, scheme } of looks) {
      const person = await browser.person({ viewport: { width, height: 800 }, colorScheme: scheme });
      const page = await person.newPage();
      for (const path of states) {
        await page.goto(server.url + path);
        await checkPage(page, `${path} ${width} ${scheme}`);
        await checkSpaced(page, path);
      }
      await person.close();
    }

    // From New York, by keyboard, with htmx: days and holds are exchanged without a new page; the focus goes with them.
    const far = await browser.person({ timezoneId: "America/New_York" });
    const page = await far.newPage();
    await page.goto(`${server.url}/services/anmeldung/slots`);
    await page.waitForSelector("text=America/New York");
    await page.waitForSelector(".af-time small");
    assert.match(await page.locator(".af-time").first().innerText(), /^08:30\s+02:30/);
    await page.evaluate(() => void (document.documentElement.dataset.kept = "yes"));
    await tabTo(page, /^Spätere Tage/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/slots?from=*");
    await focused(page, "zeiten");
    await page.waitForSelector(".af-time small");
    await tabTo(page, /^13:30/);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/holds/*");
    await page.waitForFunction(() => document.activeElement?.tagName === "H1");
    assert.equal(await page.evaluate(() => document.documentElement.dataset.kept), "yes", "no new page");
    assert.match(await page.title(), /^Ihre Angaben/);
    await page.waitForSelector("text=/Bei Ihnen .America\\/New York.: 07:30/");
    await checkPage(page, "hold after htmx");
    const hold = page.url();
    // Somebody else is refused in place, where a third person has held the time before.
    const other = await (await browser.person()).newPage();
    await other.goto(`${server.url}/services/anmeldung/slots?start=2026-12-01T07:30Z`);
    const third = await browser.page(`${server.url}/services/anmeldung/slots`);
    await third.locator(".af-time").first().click();
    await third.waitForURL("**/holds/*");
    await other.getByRole("button", { name: /Diese Zeit ist frei geworden/ }).click();
    await other.waitForSelector("text=Diese Zeit ist gerade vergeben worden");
    await checkPage(other, "taken, after htmx");
    await page.goBack();
    await page.waitForURL("**/slots?from=*");
    await page.waitForSelector(".af-time");
    await page.goto(hold);
    await page.locator("#name").fill("Erika Mustermann");
    await page.locator("#email").fill("erika@example.org");
    await page.getByRole("button", { name: "Termin verbindlich buchen" }).click();
    await page.waitForURL("**/appointments/*");
    await page.waitForSelector("text=/Bei Ihnen .America\\/New York.: 07:30/");
  },
});
