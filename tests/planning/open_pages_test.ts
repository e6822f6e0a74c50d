import assert from "node:assert/strict";
import { openDesk } from "#tests/cases/desk.ts";
import { book, openTown } from "#tests/cases/house.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { needs } from "#tests/support/needs.ts";

Deno.test(
  "An open waiting page follows its appointment: moved in another tab or by the office it shows the new time, cancelled it says so",
  needs("chromium"),
  async () => {
    await using town = await openTown();
    await using desk = await openDesk(town);
    await using browser = await launchBrowser();
    const { booking } = town.house;
    const appointment = await book(town);
    const token = booking.tokenOf(appointment);
    const page = await browser.page(`${desk.origin}/visits/${token}`);
    await page.locator("html[data-live=connected]").waitFor();
    const office = { role: "clerk", id: await desk.idOf("clara.muster") } as const;
    const [later] = await booking.firstFree(appointment.service, 1, booking.today().add({ days: 2 }));
    assert.ok((await booking.rebook(appointment.id, later!.start, office)).ok);
    const day = later!.start.toZonedDateTimeISO("Europe/Berlin").toPlainDate();
    await page.getByText(`${day.day}. März ${day.year}`).first().waitFor();
    await page.locator("html[data-live=connected]").waitFor();
    assert.ok((await booking.cancel(appointment.id, office, "office")).ok);
    await page.waitForURL(`${desk.origin}/appointments/${token}`);
    await page.getByRole("button", { name: "Absage zurücknehmen" }).waitFor();
  },
);
