import assert from "node:assert/strict";
import { openDesk } from "#tests/cases/desk.ts";
import { book, openTown } from "#tests/cases/house.ts";

Deno.test("A lead changes hours; what is free changes at once; booked appointments outside are listed, stay, and are kept", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const appointment = await book(town);
  const lea = await desk.signedIn("lea.muster");
  const form = await lea.get("/admin/calendar/windows");
  assert.equal(form.find("#w0-hours").getAttribute("value"), "08:00–18:00");
  const asked = await form.submit("Speichern", { "w0-hours": "16–17", "w0-weekdays": ["4"] });
  assert.equal(asked.status, 200);
  assert.match(asked.text, /Ein gebuchter Termin liegt außerhalb des neuen Plans/);
  assert.match(asked.text, /Noch ist nichts gespeichert/);
  assert.doesNotMatch(asked.text, /Erika/, "a lead plans with times, not with names");
  assert.equal(town.house.planBook.number, 0);
  const saved = await asked.submit("Trotzdem speichern");
  assert.equal(saved.url.pathname, "/admin/calendar");
  assert.match(saved.text, /Gespeichert/);
  assert.match(saved.text, /Jeden Donnerstag, 16:00–17:00 Uhr, alle Schalter/);
  assert.match(saved.text, /Fassung 1: .*Lea/);
  const [free] = await town.house.booking.firstFree("abmeldung-ausland");
  assert.equal(free?.start.toZonedDateTimeISO("Europe/Berlin").dayOfWeek, 4);
  assert.ok(await town.house.booking.find(appointment.id), "never orphaned");
  assert.equal((await town.house.booking.agenda(town.house.booking.today())).length, 1);
  const kept = await saved.submit("Behalten");
  assert.match(kept.text, /Alle gebuchten Termine liegen im Plan/);
});

Deno.test("Two leads at the same plan: the second keeps what was typed and learns who was first", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const lea = await desk.signedIn("lea.muster");
  const adam = await desk.signedIn("adam.muster");
  const first = await lea.get("/admin/calendar/rules");
  const second = await adam.get("/admin/calendar/rules");
  await first.submit("Speichern", { furthestDays: "14" });
  const refused = await second.submit("Speichern", { furthestDays: "21" });
  assert.equal(refused.status, 409);
  assert.match(refused.text, /Lea Muster hat den Plan inzwischen geändert/);
  assert.equal(refused.find("#furthestDays").getAttribute("value"), "21");
  const again = await refused.submit("Speichern");
  assert.equal(again.status, 409, "pressing again overwrites nothing");
  assert.equal(town.house.planBook.current().furthestDays, 14);
});

Deno.test("A lead sets lengths, limits, the hour of the daily batch and a dated release; booking follows at once", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const lea = await desk.signedIn("lea.muster");
  const usual = town.house.booking.minutesOf("anmeldung")!;
  const rules = await (await lea.get("/admin/calendar/rules")).submit("Speichern", {
    dailyReleaseTime: "7",
    interpreter: "100",
    companion: "0",
    appointmentsPerEmail: "1",
    holdsPerAddressRange: "20",
    bookingsPerAddressRangePerDay: "60",
    holdsPerMinuteCalm: "900",
  });
  assert.equal(rules.url.pathname, "/admin/calendar");
  assert.match(rules.text, /07:00/);
  const { limits, longerPercent } = town.house.planBook.current();
  assert.deepEqual(longerPercent, { interpreter: 100, companion: 0 });
  assert.deepEqual(limits, {
    ...{ appointmentsPerEmail: 1, holdsPerAddressRange: 20 },
    ...{ bookingsPerAddressRangePerDay: 60, holdsPerMinuteCalm: 900 },
  });
  const longer = town.house.booking.minutesOf({ service: "anmeldung", needs: ["interpreter"] });
  assert.equal(longer, usual * 2);
  const windows = await (await lea.get("/admin/calendar/windows")).submit("Speichern", {
    "w1-weekdays": ["4"],
    "w1-hours": "14 bis 18 Uhr",
    "w1-firstDay": "1.4.2026",
    "w1-releasedAt": "20.3.2026 18 Uhr",
  });
  assert.match(windows.text, /Donnerstag, 14:00–18:00 Uhr, alle Schalter.*20\.\s?(März|03\.)\s?2026/);
  const slots = await desk.client().get("/services/anmeldung/slots");
  assert.match(slots.text, /Neue Termine kommen täglich um 07:00 Uhr/);
  assert.match(
    slots.text,
    /Ab Freitag, 20\. März 2026, 18:00 Uhr können Sie weitere Zeiten buchen: donnerstags/,
  );
});

Deno.test("Faults stand beside their fields and nothing typed is lost", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const lea = await desk.signedIn("lea.muster");
  const windows = await (await lea.get("/admin/calendar/windows")).submit("Speichern", {
    "w0-hours": "abends",
    "w1-weekdays": ["4"],
    "w1-firstDay": "31.2.2027",
    "w1-releasedAt": "bald",
  });
  assert.equal(windows.status, 422);
  for (const field of ["w0-hours", "w1-hours", "w1-firstDay", "w1-releasedAt"]) {
    assert.equal(windows.find(`#${field}`).getAttribute("aria-invalid"), "true", field);
  }
  assert.equal(windows.find("#w1-releasedAt").getAttribute("value"), "bald");
  const rules = await (await lea.get("/admin/calendar/rules")).submit("Speichern", {
    shortestNoticeMinutes: "-1",
    furthestDays: "401",
    dailyReleaseTime: "25:00",
    interpreter: "viel",
    appointmentsPerEmail: "0",
    mailMinutesBefore: "1440, zwei",
  });
  assert.equal(rules.status, 422);
  assert.equal(rules.all("[aria-invalid=true]").length, 6);
  const exceptions = await (await lea.get("/admin/calendar/exceptions")).submit("Speichern", {
    "e0-firstDay": "2.1.2027",
    "e0-lastDay": "1.1.2027",
    "e1-hours": "8-9",
  });
  assert.equal(exceptions.status, 422);
  assert.match(exceptions.text, /Der letzte Tag liegt vor dem ersten/);
  assert.equal(town.house.planBook.number, 0);
});

Deno.test("Desks are added, renamed, given services and removed; the last one and one with hours of its own stay", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const lea = await desk.signedIn("lea.muster");
  const added = await (await lea.get("/admin/desks")).submit("Speichern", {
    "d1-name": "Zimmer 12",
    "d1-services": ["anmeldung", "pflegeeinrichtung"],
    "d2-name": "Öffentlicher Schalter",
  });
  assert.equal(added.url.pathname, "/admin/calendar");
  assert.match(added.text, /Zimmer 12: Wohnung anmelden, Anmeldung in einer Pflegeeinrichtung/);
  assert.deepEqual(town.house.planBook.current().desks.map(({ id }) => id), [
    "schalter-1",
    "schalter-2",
    "offentlicher-schalter",
  ]);
  const hours = await (await lea.get("/admin/calendar/windows")).submit("Speichern", {
    "w1-weekdays": ["6"],
    "w1-hours": "9-12",
    "w1-desk": "schalter-2",
  });
  assert.match(hours.text, /Jeden Samstag, 09:00–12:00 Uhr, Zimmer 12/);
  const removing = { "d0-remove": ["yes"], "d1-remove": ["yes"], "d2-remove": ["yes"] };
  const refused = await (await lea.get("/admin/desks")).submit("Speichern", removing);
  assert.equal(refused.status, 422);
  assert.match(refused.text, /Für diesen Schalter gelten eigene Zeiten/);
  assert.match(refused.text, /Ein Schalter muss bleiben/);
  await (await lea.get("/admin/desks")).submit("Speichern", { "d2-remove": ["yes"] });
  assert.equal(town.house.planBook.current().desks.length, 2);
});

Deno.test("Exceptions close and open days; past ones go when something is saved", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const lea = await desk.signedIn("lea.muster");
  const saved = await (await lea.get("/admin/calendar/exceptions")).submit("Speichern", {
    "e0-firstDay": "4.3.2026",
    "e1-firstDay": "5.3.2026",
    "e1-hours": "10–11",
    "e1-desk": "schalter-1",
  });
  assert.match(saved.text, /04\.03\.2026: geschlossen, alle Schalter/);
  const days = await town.house.booking.offers("abmeldung-ausland", Temporal.PlainDate.from("2026-03-04"), 2);
  assert.equal(days![0]!.offers.length, 0);
  assert.deepEqual(days![1]!.offers[0]!.desks, ["schalter-2"]);
  town.clock.advance({ days: 2 });
  const later = await (await desk.signedIn("lea.muster")).get("/admin/calendar/exceptions");
  assert.equal(later.find("#e0-firstDay").getAttribute("value"), "05.03.2026");
  await later.submit("Speichern");
  assert.equal(town.house.planBook.current().exceptions.length, 1);
});

Deno.test("[P15] the plan is for those who plan", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const paths = [
    "/admin/calendar",
    "/admin/desks",
    "/admin/calendar/windows",
    "/admin/calendar/exceptions",
    "/admin/calendar/rules",
    "/admin/notices",
  ];
  for (const [name, status] of [["clara.muster", 404], ["lea.muster", 200], ["adam.muster", 200]] as const) {
    const client = await desk.signedIn(name);
    for (const path of paths) assert.equal((await client.get(path)).status, status, `${name} ${path}`);
  }
});
