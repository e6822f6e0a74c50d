import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { axeViolations, launchBrowser } from "#tests/support/browser.ts";
import { bookByHttp } from "#tests/support/booking.ts";
import { focused, settled } from "#tests/support/keyboard.ts";
import { needs } from "#tests/support/needs.ts";
import { startServer } from "#tests/support/server.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

/** A small phone. */
const PHONE = { width: 360, height: 640 };
/** A town whose service days are known, on the Monday before them; the days go on for a quarter of a year. */
const DEMO_NOW = "2026-11-23T10:00:00+01:00";
const PLAN = {
  desks: [{ id: "schalter-1", name: "Schalter 1", services: "all" }],
  windows: [{ weekdays: [2, 3], hours: [{ from: "08:30", to: "12:00" }, { from: "13:30", to: "16:00" }] }],
  furthestDays: 90,
};

async function town(now = DEMO_NOW) {
  const folder = await temporaryFolder("plan");
  const file = folder.file("plan.json");
  await Deno.writeTextFile(file, JSON.stringify(PLAN));
  const server = await startServer({ env: { DEMO: "1", DEMO_NOW: now, PLAN_FILE: file } });
  const stop = async () => {
    await server.stop();
    await folder[Symbol.asyncDispose]();
  };
  return { server, [Symbol.asyncDispose]: stop };
}

/** What can be seen without scrolling, in the order of the page. */
async function inSight(page: Page, selector: string): Promise<string> {
  const place = page.locator(selector).first();
  const box = await place.boundingBox();
  assert.ok(box, selector);
  const bottom = Math.round(box.y + box.height);
  assert.ok(box.y >= 0 && bottom <= PHONE.height, `${page.url()}: ${selector} ends at ${bottom} px`);
  return (await place.innerText()).replace(/\s+/g, " ");
}

Deno.test(
  "On a phone the deadline's question comes first in one line, and the first free time is in sight without scrolling",
  needs("chromium"),
  async () => {
    await using place = await town();
    await using browser = await launchBrowser();
    const { url } = place.server;
    const page = await (await browser.person({ viewport: PHONE })).newPage();
    const questions = {
      "anmeldung": /^Wann sind Sie eingezogen/,
      "abmeldung-ausland": /^Wann ziehen Sie aus/,
      "pflegeeinrichtung": /^Wann wurde die Person aufgenommen/,
      "schwerbehindertenparkausweis": /^Dolmetschen, Begleitung/,
    };
    for (const [service, question] of Object.entries(questions)) {
      for (const language of ["en", "de-x-leicht", "de"]) {
        await page.goto(`${url}/services/${service}/slots?lang=${language}`);
        const asked = await inSight(page, "main summary");
        if (language === "de") assert.match(asked, question);
        await inSight(page, "main button[name=start]:visible");
      }
    }
    const answered = [
      ["anmeldung", "event=2026-11-18&need=interpreter", /^Eingezogen am 18\.11\.2026 Jemand dolmetscht/],
      ["abmeldung-ausland", "event=2026-11-30", /^Auszug am 30\.11\.2026 Angaben ändern/],
      ["pflegeeinrichtung", "event=2026-11-16&case=homeGivenUp", /^Aufgenommen am 16\.11\.2026/],
      ["schwerbehindertenparkausweis", "need=companion", /^Jemand begleitet mich Angaben ändern/],
    ] as const;
    for (const [service, query, answer] of answered) {
      await page.goto(`${url}/services/${service}/slots?${query}`);
      assert.match(await inSight(page, "main summary"), answer);
      assert.match(await inSight(page, "main button[name=start]"), /Nächster freier Termin/);
      assert.equal(await page.locator("main details[open]").count(), 0);
    }
    // A fault is not folded away.
    await page.goto(`${url}/services/anmeldung/slots?event-day=31&event-month=11&event-year=2026`);
    assert.equal(await page.locator("#event").inputValue(), "31");
    assert.ok(await page.locator("#event").isVisible());
  },
);

Deno.test(
  "[P07] [P10] An appointment is moved with the same choice: period, own time, days to the last one, by keyboard, in place",
  needs("chromium"),
  async () => {
    await using place = await town();
    await using browser = await launchBrowser();
    const { server } = place;
    const path = await bookByHttp(
      server,
      { name: "Erika Mustermann", email: "erika@example.org" },
      "anmeldung",
    );
    const far = await browser.person({ viewport: PHONE, timezoneId: "Asia/Kathmandu", colorScheme: "dark" });
    const page = await far.newPage();
    await page.goto(`${server.url}${path}/rebooking`);
    await inSight(page, "main summary");
    await inSight(page, "label[for=start]");
    await page.waitForSelector(".af-time small");
    assert.match(
      await page.locator(".af-day .af-time").first().innerText(),
      /^09:00\s+13:45/,
      "its own time is none",
    );
    await page.evaluate(() => void (document.documentElement.dataset.kept = "yes"));
    await page.locator("main summary").click();
    for (const [part, value] of [["", "18"], ["-month", "11"], ["-year", "2026"]]) {
      await page.locator(`#event${part}`).fill(value!);
    }
    await page.getByRole("button", { name: "Passende Zeiten zeigen" }).click();
    await page.waitForSelector("text=Ihre Frist: Mittwoch, 18. November 2026 bis Mittwoch, 2. Dezember 2026");
    assert.match(await page.locator("main summary").innerText(), /Eingezogen am 18\.11\.2026/);
    assert.deepEqual(await axeViolations(page), []);

    // The days go on to the last one that can be booked, and the period goes with them.
    for (let turns = 0; await page.getByText("Spätere Tage").count() > 0; turns++) {
      assert.ok(turns < 10);
      const before = page.url();
      await page.getByText("Spätere Tage").click();
      await page.waitForURL((url) => url.href !== before);
      await focused(page, "zeiten");
    }
    assert.equal(new URL(page.url()).searchParams.get("event"), "2026-11-18");
    const days = page.locator(".af-day");
    assert.equal(await days.last().getAttribute("id"), "2027-02-17");
    assert.match(await days.last().innerText(), /Nach der Frist, aber möglich/);

    // A button without a choice moves nothing; the fault leads to the times.
    await page.getByRole("button", { name: "Auf diese Zeit verschieben" }).click();
    await page.locator("#fehler a").waitFor();
    await settled(page);
    await page.locator("#fehler a").click();
    await focused(page, "start");
    assert.equal(await days.last().getAttribute("id"), "2027-02-17", "the days shown stay");
    await page.keyboard.press("Space");
    assert.deepEqual(await axeViolations(page), [], "chosen");
    const chosen = await page.locator("#start").inputValue();
    await page.keyboard.press("Enter");
    await page.waitForURL(server.url + path);
    assert.match(chosen, /^2027-0[12]-\d\dT07:30Z$/);
    assert.match(await page.locator(".af-ticket").innerText(), / 2027\s+08:30 Uhr/);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.kept), "yes", "no new page");
  },
);

Deno.test(
  "[P01] [P05] Two tabs hold two times and book what each shows; going back and pressing again books nothing more, nor renames; in forced colours a chosen time is seen",
  needs("chromium"),
  async () => {
    await using place = await town();
    await using browser = await launchBrowser();
    browser.expectErrors(/status of 410/);
    const slots = `${place.server.url}/services/anmeldung/slots`;
    const person = await browser.person({ viewport: PHONE });
    const tabs = [await person.newPage(), await person.newPage()] as const;
    for (const tab of tabs) await tab.goto(slots);
    const times = ["10:00", "14:30"];
    for (const [nth, tab] of tabs.entries()) {
      await tab.locator(".af-time", { hasText: times[nth]! }).first().click();
      await tab.waitForURL("**/holds/*");
    }
    // The tab that chose first books last; neither took the other's time.
    for (const nth of [1, 0]) {
      const tab = tabs[nth]!;
      assert.ok((await tab.locator("main").innerText()).includes(times[nth]!), `tab ${nth}`);
      await tab.locator("#name").fill("Erika Mustermann");
      await tab.locator("#email").fill("erika@example.org");
      await tab.getByRole("button", { name: "Termin verbindlich buchen" }).click();
      await tab.waitForURL("**/appointments/*");
      assert.ok((await tab.locator(".af-ticket").innerText()).includes(times[nth]!), `tab ${nth} booked`);
    }
    assert.notEqual(tabs[0].url(), tabs[1].url());

    const [page] = tabs;
    const booked = page.url();
    await page.goBack();
    // The browser shows the form again as it was, or our answer: the appointment. Until then it shows the appointment from before.
    await page.waitForFunction(
      (booked) => document.querySelector("#name") !== null || location.href === booked,
      booked,
    );
    if (await page.locator("#name").count() > 0) {
      await page.locator("#name").fill("Somebody Else");
      await page.locator("#email").fill("else@example.org");
      await page.getByRole("button", { name: "Termin verbindlich buchen" }).click();
    }
    await page.waitForURL(booked);
    await page.goto(slots);
    const third = page.locator(".af-time", { hasText: "11:00" }).first();
    await third.click();
    await page.waitForURL("**/holds/*");
    assert.match(await page.locator("main").innerText(), /11:00/);
    await page.goto(booked);
    assert.ok((await page.locator(".af-ticket").innerText()).includes(times[0]!), "the first one stands");

    const forced = await browser.person({ viewport: PHONE, forcedColors: "active" });
    const rebooking = await forced.newPage();
    await rebooking.goto(`${booked}/rebooking`);
    const label = rebooking.locator("label.af-time").first();
    const look = async () => {
      await rebooking.mouse.move(0, 0);
      await rebooking.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      return await label.screenshot();
    };
    const free = await look();
    await label.click();
    const chosen = await look();
    assert.ok(await rebooking.locator("#start").isChecked());
    assert.notDeepEqual(chosen, free, "without focus and pointer it still looks chosen");
    const mark = () => label.evaluate((element) => getComputedStyle(element, "::before").content);
    assert.match(await mark(), /\u2713/);
    await rebooking.locator("label.af-time").nth(1).click();
    assert.equal(await mark(), "none", "and not any more when another one is");
  },
);

Deno.test(
  "[P06] One's own time stands beside the town's where it differs on that very day, whichever side changes its clocks first",
  needs("chromium"),
  async () => {
    // New York changes on 14 March 2027, the town on 28 March; Algiers, with the same time in winter, never.
    await using place = await town("2027-03-08T10:00:00+01:00");
    await using browser = await launchBrowser();
    const firstTimes = async (timezoneId: string) => {
      const page = await browser.page(`${place.server.url}/services/anmeldung/slots`, { timezoneId });
      await page.waitForSelector(".af-time small");
      const days = ["2027-03-10", "2027-03-16", "2027-03-30"];
      const texts = days.map((day) => page.locator(`[id="${day}"] .af-time`).first().innerText());
      return (await Promise.all(texts)).map((text) =>
        text.split(/\s+/).slice(0, 2).filter((word) => /:/.test(word))
      );
    };
    assert.deepEqual(await firstTimes("America/New_York"), [
      ["08:30", "02:30"],
      ["08:30", "03:30"],
      ["08:30", "02:30"],
    ]);
    assert.deepEqual(await firstTimes("Africa/Algiers"), [["08:30"], ["08:30"], ["08:30", "07:30"]]);
    const home = await browser.page(`${place.server.url}/services/anmeldung/slots`);
    await home.waitForLoadState("networkidle");
    assert.equal(await home.locator(".af-time small").count(), 0, "nothing beside it at home");
  },
);
