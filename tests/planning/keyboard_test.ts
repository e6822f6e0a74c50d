import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { openDesk } from "#tests/cases/desk.ts";
import { book, openTown } from "#tests/cases/house.ts";
import { launchBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { focused, tabTo } from "#tests/support/keyboard.ts";
import { needs } from "#tests/support/needs.ts";

type Desk = Awaited<ReturnType<typeof openDesk>>;

/** Somebody of the staff at a page, without a mouse. */
async function at(browser: TestBrowser, desk: Desk, who: string, path: string): Promise<Page> {
  const client = await desk.signedIn(who);
  const person = await browser.person();
  await person.addCookies([{ name: "staff", value: client.cookies.get("staff")!, url: desk.origin }]);
  const page = await person.newPage();
  await page.goto(desk.origin + path);
  return page;
}

/** Reaches a field, a link or a button by Tab, and types or presses. Waits for the next page where one is named. */
async function fill(page: Page, name: RegExp, text: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
}

async function press(page: Page, name: RegExp, next?: RegExp): Promise<void> {
  await tabTo(page, name);
  const loaded = next && page.waitForURL(next);
  await page.keyboard.press(next ? "Enter" : "Space");
  await loaded;
}

Deno.test(
  "[P44] By keyboard alone a lead adds an exception that hits a booked appointment, looks at the clash, saves, and lets it stand; and makes a service longer",
  needs("chromium"),
  async () => {
    await using town = await openTown();
    await using desk = await openDesk(town);
    await using browser = await launchBrowser();
    const appointment = await book(town);
    const day = appointment.start.toZonedDateTimeISO("Europe/Berlin").toPlainDate();
    const typed = `${day.day}.${day.month}.${day.year}`;
    const page = await at(browser, desk, "lea.muster", "/admin/calendar");
    await press(page, /^Ändern \(Ausnahmen\)/, /\/exceptions$/);
    await fill(page, /^Erster Tag/, "31.2.2026");
    await press(page, /^Speichern$/, /\/exceptions$/);
    await page.locator("#fehler").waitFor();
    await press(page, /Bitte schreiben Sie das Datum/, /#e0-firstDay$/);
    await focused(page, "e0-firstDay");
    await page.keyboard.press("Control+a");
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /Ein gebuchter Termin liegt außerhalb/ }).waitFor();
    assert.equal(town.house.planBook.number, 0, "nothing is saved before the second press");
    await press(page, /^Trotzdem speichern$/, /calendar\?saved$/);
    await page.getByText("Dann ist geschlossen.").waitFor();
    await press(page, /^Behalten/, /calendar/);
    await page.getByText("Alle gebuchten Termine liegen im Plan.").waitFor();
    assert.equal(town.house.planBook.current().exceptions.length, 1);

    // How long a service takes: what is wrong is said on top of the long page, and one key away.
    await page.goto(`${desk.origin}/admin/services`);
    await press(page, /^Anmeldung in einer Pflegeeinrichtung$/, /#pflegeeinrichtung$/);
    await fill(page, /^Dauer des Gesprächs/, "900");
    await press(page, /^Speichern$/, /\/admin\/services$/);
    await page.locator("#fehler").waitFor();
    await press(page, /ganze Zahl von/, /#pflegeeinrichtung-duration$/);
    await focused(page, "pflegeeinrichtung-duration");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("50");
    await press(page, /^Speichern$/, /services\?saved$/);
    assert.equal(town.house.catalogue.find("pflegeeinrichtung")?.durationMinutes, 50);
  },
);

Deno.test(
  "[P44] By keyboard alone a clerk books for somebody on the phone, moves the appointment, cancels it and takes that back",
  needs("chromium"),
  async () => {
    await using town = await openTown();
    await using desk = await openDesk(town);
    await using browser = await launchBrowser();
    const page = await at(browser, desk, "clara.muster", "/desk/bookings");
    await press(page, /^Termin buchen$/, /\/new$/);
    await press(page, /^Wohnung anmelden$/);
    await press(page, /^Freie Zeiten zeigen$/, /service=anmeldung/);
    await press(page, /^\d\d:\d\d/);
    await page.keyboard.press("ArrowDown");
    await press(page, /^Diese Zeit nehmen$/, /\/holds\//);
    await fill(page, /^Vor- und Nachname/, "Kim Musterfrau");
    await press(page, /^Verbindlich buchen$/, /\/bookings\/[0-9a-z]{26}\?/);
    const before = await page.locator("main").innerText();
    await press(page, /^Verschieben/, /\/rebooking$/);
    await press(page, /^\d\d:\d\d/);
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowDown");
    await press(page, /^Auf diese Zeit verschieben$/, /said=moved/);
    assert.notEqual(await page.locator("main").innerText(), before);
    await press(page, /^Absagen/, /\/cancellation$/);
    await press(page, /^Die Person möchte nicht kommen/);
    await press(page, /^Termin absagen$/, /\/bookings\/[0-9a-z]{26}(\?|$)/);
    await press(page, /^Absage zurücknehmen$/, /\/bookings\/[0-9a-z]{26}(\?|$)/);
    await page.getByText("Absage zurücknehmen").waitFor({ state: "detached" });
    const { booking } = town.house;
    const standing = await booking.agenda(booking.today(), booking.today().add({ days: 28 }));
    assert.equal(standing.length, 1, "taken back, it stands");
  },
);
