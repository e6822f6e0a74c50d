import assert from "node:assert/strict";
import { catalogue, settingOf, TownServices } from "#lib/services/mod.ts";
import { ERIKA, openTown as openBooking, overlaps } from "#tests/booking/town.ts";
import { Booking } from "#lib/booking/mod.ts";
import { openDesk } from "#tests/cases/desk.ts";
import { openTown } from "#tests/cases/house.ts";

const ID = "anmeldung";

Deno.test("[P01] what was held before a service was made longer is booked as long as it was held; nothing overlaps", async () => {
  await using town = await openBooking();
  const { parts, clock } = town;
  const services = new TownServices(parts.kv, catalogue, clock);
  const booking = new Booking({ ...parts, catalogue: services });
  const [first, second] = await booking.firstFree(ID, 2);
  const desks = first!.desks.length;
  const holds = [];
  for (const { start } of [first!, second!]) {
    for (let desk = 0; desk < desks; desk++) holds.push(await booking.hold(ID, start));
  }
  const usual = settingOf(services.find(ID)!);
  const longer = { ...usual, durationMinutes: usual.durationMinutes + 20, bufferMinutes: 30 };
  assert.deepEqual(await services.save(ID, longer, 0, "lea"), { ok: true });
  for (const [nth, held] of holds.entries()) {
    assert.ok(held.ok);
    const booked = await booking.book(held.hold.id, { ...ERIKA, email: `p${nth}@example.org` });
    assert.ok(booked.ok);
    const { durationMinutes, bufferMinutes } = booked.appointment;
    assert.deepEqual([durationMinutes, bufferMinutes], [usual.durationMinutes, usual.bufferMinutes]);
  }
  assert.deepEqual(await overlaps(parts.kv, clock.now().epochMilliseconds), []);
  const next = (await booking.firstFree(ID))[0]!;
  const held = await booking.hold(ID, next.start);
  assert.ok(held.ok);
  assert.equal(held.hold.durationMinutes, longer.durationMinutes);
});

Deno.test("A lead sets how long a service takes: said to everybody at once, written down, and shorter bookings are listed", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { house } = town;
  const citizen = desk.client();
  const slots = await citizen.get(`/services/${ID}/slots`);
  const held = await citizen.post("/holds", {
    service: ID,
    start: slots.find("button[name=start]").getAttribute("value")!,
  });
  const booked = await held.submit("Termin verbindlich buchen", {
    name: "Erika Mustermann",
    email: "erika.mustermann@example.org",
  });
  assert.match(booked.url.pathname, /^\/appointments\//, booked.text);
  const before = house.catalogue.find(ID)!;
  assert.match((await citizen.get("/")).text, new RegExp(`${before.durationMinutes} Minuten`));

  const lead = await desk.signedIn("adam.muster");
  const page = await lead.get("/admin/services");
  const form = page.form({ selector: `#${ID} form` });
  assert.ok(form.names.includes("duration"));
  for (
    const [field, wrong] of [["duration", "4"], ["duration", "zehn"], ["buffer", "61"], ["duration", ""]]
  ) {
    const refused = await form.submit({ [field!]: wrong! });
    assert.equal(refused.status, 422, `${field} ${wrong}`);
    const typed = refused.find(`#${ID}-${field}`);
    assert.equal(typed.getAttribute("aria-invalid"), "true");
    assert.equal(typed.getAttribute("value"), wrong);
  }
  const saved = await form.submit({ duration: "50", buffer: "10" });
  assert.match(saved.text, /Gespeichert/);
  assert.match(
    saved.text,
    new RegExp(`${before.durationMinutes} \\+ ${before.bufferMinutes} Minuten.*50 \\+ 10`),
  );
  assert.match(saved.text, /Ein gebuchter Termin ist kürzer als jetzt vorgesehen/);
  assert.equal(saved.all(`#${ID} a[href^="/desk/bookings/"]`).length, 1);
  assert.match((await citizen.get("/")).text, /50 Minuten/);
  assert.match((await citizen.get(`/services/${ID}`)).text, /50 Minuten/);
  // The one that was booked before is as long as it was.
  assert.match((await citizen.get(booked.url)).text, new RegExp(`${before.durationMinutes} Minuten`));
});
