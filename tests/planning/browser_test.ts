import assert from "node:assert/strict";
import { openDesk } from "#tests/cases/desk.ts";
import { book, openTown } from "#tests/cases/house.ts";
import { CITIZEN } from "#lib/booking/mod.ts";
import { settingOf } from "#lib/services/mod.ts";
import { axeViolations, launchBrowser } from "#tests/support/browser.ts";
import { needs } from "#tests/support/needs.ts";
import { postfix } from "#tests/notices/reports.ts";
import { startMailServer } from "#tests/support/smtp.ts";

Deno.test(
  "[P44] pages of the plan, of services, of bookings and of undelivered messages pass axe in light and dark, and fit into 320 pixels",
  needs("chromium"),
  async () => {
    await using mails = await startMailServer({ plain: true });
    const env = {
      SMTP_URL: mails.url.replace(/\/\/.*@/, "//"),
      SMS_URL: "http://127.0.0.1:9/sms",
      BOUNCE_TOKEN: "a-secret-of-thirty-two-characters",
    };
    await using town = await openTown({ env });
    await using desk = await openDesk(town);
    const { house, clock } = town;
    mails.mood = "permanent";
    const latestDay = { day: "", month: "", year: "" };
    const typed = {
      email: "niemand-hat-ein-so-langes-postfach@example.org",
      language: "de",
      latestDay,
    } as const;
    assert.ok((await house.booking.waiting.join({ service: "anmeldung", needs: [] }, typed, CITIZEN)).ok);
    for (let minute = 0; minute < 20; minute++) {
      await house.outbox.deliverDue();
      clock.advance({ minutes: 1 });
    }
    assert.equal((await house.waitingNotices.troubles()).length, 1);
    mails.mood = "accept";
    const appointment = await book(town);
    await house.outbox.deliverDue();
    const [sent] = mails.mails;
    const about = { messageId: sent!.messageId.slice(1, -1), to: sent!.to[0]! };
    assert.ok(await house.notices.hearReport(postfix(about)), "the address is refused on every page below");
    mails.mood = "temporary";
    await house.notices.resend(appointment.id, { role: "citizen" });
    await house.outbox.deliverDue();
    clock.advance({ minutes: 20 });
    await house.outbox.deliverDue();
    const later = await house.booking.firstFree("abmeldung-ausland", 90);
    const held = await house.booking.hold("abmeldung-ausland", later.at(-1)!.start);
    assert.ok(held.ok);
    await house.booking.rebook(appointment.id, later.at(-2)!.start);
    const { timeZone: _, ...plan } = house.planBook.current();
    const windows = [{ weekdays: [2, 4], hours: [{ from: "08:00", to: "09:00" }] }];
    assert.ok(
      (await house.planBook.save({ ...plan, windows }, 0, await desk.idOf("lea.muster")))
        .ok,
    );
    const usual = settingOf(house.catalogue.find("abmeldung-ausland")!);
    const longer = { ...usual, durationMinutes: usual.durationMinutes + 20 };
    assert.ok((await house.catalogue.save("abmeldung-ausland", longer, 0, "lea")).ok);
    const lea = await desk.signedIn("lea.muster");
    const pages = [
      ...["/admin/calendar", "/admin/desks", "/admin/calendar/windows", "/admin/calendar/exceptions"],
      ...[
        "/admin/calendar/rules",
        "/admin/notices",
        "/desk/bookings",
        "/desk/bookings/new?service=abmeldung-ausland",
        "/desk/bookings/new?service=anmeldung&event=2026-02-20",
        "/admin/services",
      ],
      ...[`/desk/bookings/holds/${held.hold.id}`, `/desk/bookings/${appointment.id}`, "/appointments"],
      ...["rebooking", "rebooking?event=2026-03-25", "cancellation"].map((act) =>
        `/desk/bookings/${appointment.id}/${act}`
      ),
      ...["", "/contact"].map((part) => `/appointments/${house.booking.tokenOf(appointment)}${part}`),
    ];
    await using browser = await launchBrowser();
    for (const colorScheme of ["light", "dark"] as const) {
      const person = await browser.person({ colorScheme, javaScriptEnabled: true });
      await person.addCookies([{ name: "staff", value: lea.cookies.get("staff")!, url: desk.origin }]);
      const page = await person.newPage();
      for (const path of pages) {
        await page.setViewportSize({ width: 1280, height: 900 });
        const answer = await page.goto(desk.origin + path);
        assert.equal(answer?.status(), 200, path);
        assert.deepEqual(await axeViolations(page), [], `${path} ${colorScheme}`);
        await page.setViewportSize({ width: 320, height: 700 });
        const sideways = await page.evaluate(() =>
          document.documentElement.scrollWidth - globalThis.innerWidth
        );
        assert.ok(sideways <= 0, `${path}: ${sideways} pixels too wide`);
      }
      await person.close();
    }
  },
);
