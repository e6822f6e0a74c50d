import assert from "node:assert/strict";
import { openDesk } from "#tests/cases/desk.ts";
import { book, openTown, type Town } from "#tests/cases/house.ts";
import type { HttpClient, Page } from "#tests/support/http.ts";

/** A clerk books the first free time for somebody. */
async function bookFor(
  client: HttpClient,
  details: Record<string, string>,
  service = "abmeldung-ausland",
): Promise<Page> {
  const services = await (await client.get("/desk/bookings")).follow("Termin buchen");
  const times = await services.submit("Freie Zeiten zeigen", { service });
  const start = times.find("input[name=start]").getAttribute("value")!;
  const held = await times.submit("Diese Zeit nehmen", { start });
  assert.match(held.text, /Die Zeit ist bis \d\d:\d\d Uhr für Sie reserviert/);
  return await held.submit("Verbindlich buchen", details);
}

async function trail(town: Town, page: Page) {
  const id = page.url.pathname.split("/")[3]!;
  const appointment = await town.house.booking.find(id);
  return (await town.house.audit.read(appointment!.caseId)).map((
    { event, actor },
  ) => [event, actor.role, actor.id]);
}

Deno.test("A clerk books, moves, cancels with a reason and takes it back; the trail names the clerk, the mails go out", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const clara = await desk.signedIn("clara.muster");
  const id = await desk.idOf("clara.muster");
  const booked = await bookFor(clara, {
    name: "Kim Musterfrau",
    email: "kim@example.org",
    phone: "030 23125000",
  });
  assert.match(booked.url.pathname, /^\/desk\/bookings\/[0-9a-z]{26}$/);
  assert.match(booked.text, /Gebucht.*Kim|Kim.*Gebucht/);
  const moving = await booked.follow("Verschieben");
  assert.equal((await moving.submit("Auf diese Zeit verschieben")).status, 422);
  const times = moving.all("input[name=start]");
  const moved = await moving.submit("Auf diese Zeit verschieben", {
    start: times.at(-1)!.getAttribute("value")!,
  });
  assert.match(moved.text, /Der Termin ist verschoben\. Eine E-Mail geht hinaus/);
  const cancelling = await moved.follow("Absagen");
  assert.equal(cancelling.all("input[checked]").length, 0);
  assert.equal((await cancelling.submit("Termin absagen")).status, 422);
  const cancelled = await cancelling.submit("Termin absagen", { reason: "office" });
  assert.match(cancelled.text, /Abgesagt \(Wir können nicht\)/);
  await town.house.outbox.deliverDue();
  const back = await cancelled.submit("Absage zurücknehmen");
  assert.doesNotMatch(back.text, /Abgesagt/);
  await town.house.outbox.deliverDue();
  assert.deepEqual(await trail(town, booked), [
    ["appointment.booked", "clerk", id],
    ["appointment.rebooked", "clerk", id],
    ["appointment.cancelled", "clerk", id],
    ["appointment.restored", "clerk", id],
  ]);
  const mails = await Array.fromAsync(Deno.readDir(`${town.dataDir}/mail`));
  assert.equal(mails.length, 2, "the cancellation overtook the mails that had waited");
  const texts = await Promise.all(mails.map(({ name }) => Deno.readTextFile(`${town.dataDir}/mail/${name}`)));
  assert.ok(texts.some((text) => text.includes("Wir m=C3=BCssen Ihren Termin leider absagen")));
});

Deno.test("A clerk is told the legal period once the date is typed: later days are marked, earlier ones neither offered nor taken, and nothing typed is lost", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const clara = await desk.signedIn("clara.muster");
  const ask = async (service: string) =>
    await (await clara.get("/desk/bookings/new")).submit("Freie Zeiten zeigen", { service });
  const dated = (day: string, month: string, year: string) => ({
    ...{ "event-day": day, "event-month": month, "event-year": year },
  });
  const legends = (page: Page) => page.all("legend").map(({ text }) => text.trim());
  assert.doesNotMatch(
    (await ask("schwerbehindertenparkausweis")).html,
    /event-day/,
    "no period, no question",
  );

  const moved = await ask("anmeldung");
  assert.match(moved.text, /Eingezogen am/);
  assert.doesNotMatch(moved.text, /Frist:|nach der Frist/);
  const wrong = await moved.submit("Freie Zeiten zeigen", dated("30", "2", "2026"));
  assert.equal(wrong.status, 422);
  assert.match(wrong.find(".kern-alert").text, /Diesen Tag gibt es nicht/);
  assert.equal(wrong.find("input[name=event-day]").getAttribute("value"), "30");
  assert.ok(wrong.all("input[name=start]").length > 0, "times are there all the same");
  const marked = await wrong.submit("Freie Zeiten zeigen", {
    ...dated("20", "2", "2026"),
    needs: "interpreter",
  });
  assert.match(marked.text, /Frist: .*Freitag, 6\. März 2026 \(§ 17 Abs\. 1 BMG\)/);
  assert.ok(legends(marked).includes("Freitag, 6. März 2026: letzter Tag der Frist"));
  const late = legends(marked).filter((legend) => legend.endsWith(": nach der Frist"));
  assert.ok(
    late.length === 0 || late[0]!.startsWith("Samstag, 7. März") || late[0]!.startsWith("Montag, 9. März"),
  );
  const after = await marked.follow("Spätere Tage");
  assert.match(after.text, /: nach der Frist/);
  assert.equal(after.find("input[name=event-day]").getAttribute("value"), "20");
  const none = await after.submit("Diese Zeit nehmen");
  assert.equal(none.status, 422);
  assert.match(none.text, /Frist: /);
  const start = none.find("input[name=start]").getAttribute("value")!;
  const held = await none.submit("Diese Zeit nehmen", { start });
  assert.match(held.text, /reserviert/);
  const back = await held.follow("Zurück zu den Zeiten");
  assert.equal(back.find("input[name=event-day]").getAttribute("value"), "20");
  const faulty = await held.submit("Verbindlich buchen", { name: "", email: "" });
  assert.equal(
    (await faulty.follow("Zurück zu den Zeiten")).find("input[name=event-day]").getAttribute("value"),
    "20",
  );

  const leaving = await (await ask("abmeldung-ausland")).submit(
    "Freie Zeiten zeigen",
    dated("25", "3", "2026"),
  );
  assert.match(leaving.text, /Frist: Mittwoch, 18\. März 2026 bis/);
  assert.match(legends(leaving).find((legend) => /März|April/.test(legend))!, /^Mittwoch, 18\. März 2026/);
  const [offer] = await town.house.booking.firstFree({ service: "abmeldung-ausland", needs: [] });
  const early = await clara.post("/desk/bookings/new", {
    ...{ service: "abmeldung-ausland", event: "2026-03-25", start: offer!.start.toString() },
  });
  assert.equal(early.status, 409);
  assert.match(early.text, /vor der Frist.*Frühestens am Mittwoch, 18\. März 2026/);

  const home = await (await ask("pflegeeinrichtung")).submit("Freie Zeiten zeigen", dated("20", "2", "2026"));
  assert.equal(home.status, 422);
  assert.match(home.text, /Bitte wählen Sie, was zutrifft/);
  const given = await home.submit("Freie Zeiten zeigen", { case: "byInstitution" });
  assert.match(given.text, /Frist: .*§ 32 Abs\. 1 Satz 3 BMG/);
});

Deno.test("A clerk who moves an appointment is asked for the date too, and told the legal period of the times", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const clara = await desk.signedIn("clara.muster");
  const dated = { "event-day": "25", "event-month": "3", "event-year": "2026" };
  const moving = async (service: string) =>
    await (await bookFor(clara, { name: "Kim Muster", phone: "" }, service)).follow("Verschieben");
  const legends = (page: Page) => page.all("legend").map(({ text }) => text.trim());
  assert.doesNotMatch(
    (await moving("schwerbehindertenparkausweis")).html,
    /event-day/,
    "no period, no question",
  );

  const leaving = await moving("abmeldung-ausland");
  assert.match(leaving.text, /Auszug am/);
  assert.doesNotMatch(leaving.text, /Frist:/);
  const wrong = await leaving.submit("Freie Zeiten zeigen", { ...dated, "event-day": "32" });
  assert.equal(wrong.status, 422);
  assert.match(wrong.find(".kern-alert").text, /Diesen Tag gibt es nicht/);
  const asked = await wrong.submit("Freie Zeiten zeigen", dated);
  assert.match(asked.text, /Frist: Mittwoch, 18\. März 2026 bis .*8\. April 2026 \(§ 17 Abs\. 2/);
  assert.match(legends(asked).find((legend) => /März|April/.test(legend))!, /^Mittwoch, 18\. März 2026/);
  const later = await asked.follow("Spätere Tage");
  assert.equal(later.find("input[name=event-day]").getAttribute("value"), "25");
  const none = await later.submit("Auf diese Zeit verschieben");
  assert.equal(none.status, 422);
  assert.match(none.text, /Bitte wählen Sie eine Zeit.*Frist: /);

  const [offer] = await town.house.booking.firstFree({ service: "abmeldung-ausland", needs: [] });
  const path = leaving.url.pathname;
  const early = await clara.post(path, { event: "2026-03-25", start: offer!.start.toString() });
  assert.equal(early.status, 409);
  assert.match(early.text, /vor der Frist.*Frühestens am Mittwoch, 18\. März 2026/);
  const start = none.find("input[name=start]").getAttribute("value")!;
  const moved = await none.submit("Auf diese Zeit verschieben", { start });
  assert.match(moved.text, /Der Termin ist verschoben/);

  const overdue = await (await moving("anmeldung")).submit("Freie Zeiten zeigen", {
    ...{ ...dated, "event-day": "20", "event-month": "2" },
  });
  assert.ok(legends(overdue).includes("Freitag, 6. März 2026: letzter Tag der Frist"));
});

Deno.test("Without an e-mail a slip is printed in the person's language; its code opens the appointment; printing is recorded", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const clara = await desk.signedIn("clara.muster");
  const booked = await bookFor(clara, { name: "Otto Muster", phone: "", language: "en" });
  assert.match(booked.text, /keine, Terminzettel ausdrucken/);
  await town.house.outbox.deliverDue();
  await assert.rejects(Deno.stat(`${town.dataDir}/mail`), Deno.errors.NotFound);
  const slip = await booked.submit("Terminzettel ausdrucken");
  assert.equal(slip.response.headers.get("cache-control"), "no-store");
  assert.match(slip.find(".af-slip[lang=en]").text, /point its camera at this picture/);
  assert.ok(slip.find("svg.af-qr path[fill='#000']"));
  const code = slip.find(".af-slip__code").text.trim();
  assert.match(code, /^([0-9a-z]{4} ){7}[0-9a-z]{4}$/);
  const events = (await trail(town, booked)).map(([event]) => event);
  assert.deepEqual(events, ["appointment.booked", "appointment.slipPrinted"]);
  const otto = desk.client();
  const wrong = await (await otto.get("/appointments")).submit("Termin öffnen", { code: "0000 1111" });
  assert.equal(wrong.status, 422);
  const typed = code.toUpperCase().replaceAll("0", "o");
  const opened = await wrong.submit("Termin öffnen", { code: ` ${typed} ` });
  assert.match(opened.url.pathname, /^\/appointments\/[0-9a-z]{32}$/);
  assert.match(opened.text, /Der Link steht auf Ihrem Terminzettel/);
  const contact = await opened.follow(/E-Mail noch einmal schicken/);
  assert.equal(contact.all("input[name=resend]").length, 0);
});

Deno.test("Appointments are found by day and name; a wrong day is said; nothing is there for other roles", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const appointment = await book(town);
  const clara = await desk.signedIn("clara.muster");
  const today = await clara.get("/desk/bookings");
  assert.match(today.text, /Erika Mustermann/);
  assert.doesNotMatch((await today.follow("Tag danach")).text, /Erika/);
  assert.match((await clara.get("/desk/bookings?name=musterm")).text, /Erika/);
  assert.match((await clara.get("/desk/bookings?name=otto")).text, /Keine Termine an diesem Tag/);
  const wrong = await clara.get("/desk/bookings?day=31.2.2026");
  assert.equal(wrong.status, 422);
  for (const name of ["adam.muster", "pia.muster"]) {
    const other = await desk.signedIn(name);
    for (
      const path of [
        "",
        "/new",
        `/${appointment.id}`,
        `/${appointment.id}/rebooking`,
        `/${appointment.id}/cancellation`,
      ]
    ) {
      assert.equal((await other.get(`/desk/bookings${path}`)).status, 404, `${name} ${path}`);
    }
    const posted = await other.post(`/desk/bookings/${appointment.id}/slip`, {});
    assert.equal(posted.status, 404);
  }
});

Deno.test("[P08] By link only the phone number can be corrected; the mail comes again a few times; both take words, not a lone button (P07)", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const appointment = await book(town);
  const token = town.house.booking.tokenOf(appointment);
  const erika = desk.client();
  const contact = await erika.get(`/appointments/${token}/contact`);
  const unchanged = await contact.submit("Nummer speichern");
  assert.equal(unchanged.status, 200);
  const saved = await contact.submit("Nummer speichern", { phone: "0151 23125000" });
  assert.match(saved.text, /Ihre Telefonnummer ist gespeichert/);
  const posted = await erika.post(`/appointments/${token}/contact`, {
    ...{ _method: "patch", phone: "0151 23125001", name: "Eve", email: "eve@example.org" },
  });
  assert.equal(posted.status, 200);
  assert.deepEqual(await town.house.booking.contact(appointment), {
    ...{ name: "Erika Mustermann", email: "erika.mustermann@example.org", language: "de", needs: [] },
    phone: "0151 23125001",
  });
  const wrong = await contact.submit("Nummer speichern", { phone: "abc" });
  assert.equal(wrong.status, 422);
  assert.equal(wrong.find("#phone").getAttribute("value"), "abc");
  assert.equal((await contact.submit("E-Mail schicken")).status, 422);
  for (let i = 0; i < 3; i++) {
    assert.match(
      (await contact.submit("E-Mail schicken", { resend: "yes" })).text,
      /Die E-Mail ist unterwegs/,
    );
  }
  assert.equal((await contact.submit("E-Mail schicken", { resend: "yes" })).status, 429);
  const events = (await town.house.audit.read(appointment.caseId)).map(({ event }) => event);
  assert.deepEqual(events, [
    "appointment.booked",
    ...Array(2).fill("appointment.phoneChanged"),
    ...Array(3).fill("notice.resent"),
  ]);
});

Deno.test("A clerk who would cancel or move somebody in the waiting room reads that they are there", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { booking, cases } = town.house;
  const appointment = await book(town);
  const clara = await desk.signedIn("clara.muster");
  const path = `/desk/bookings/${appointment.id}`;
  const other = (await booking.firstFree(appointment.service, 2, booking.today().add({ days: 1 })))[1]!;
  assert.ok((await cases.arrive(appointment)).ok);
  const start = other.start.toString({ smallestUnit: "minute" });
  for (const [what, values] of [["cancellation", { reason: "asked" }], ["rebooking", { start }]] as const) {
    const refused = await clara.post(`${path}/${what}`, values);
    assert.equal(refused.status, 409, what);
    assert.match(refused.text, /schon im Warteraum oder im Gespräch/, what);
  }
  assert.equal((await booking.find(appointment.id))?.cancelledAt, undefined);
});
