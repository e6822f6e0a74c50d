import assert from "node:assert/strict";
import type { Appointment } from "#lib/booking/mod.ts";
import { journey } from "#lib/forms/mod.ts";
import { CITIZEN as BY_CITIZEN } from "#lib/booking/mod.ts";
import { ERIKA } from "#tests/booking/town.ts";
import { CITIZEN, CLARA, eventsOf, openTown, type Town } from "./house.ts";
import { openDesk } from "./desk.ts";

/** Booked for tomorrow, with the link's token. */
async function booked(town: Town, service: string): Promise<{ appointment: Appointment; token: string }> {
  const { house } = town;
  const [offer] = (await house.booking.firstFree(service)).slice(-1);
  assert.ok(offer, "a free slot");
  const held = await house.booking.hold(service, offer.start);
  assert.ok(held.ok);
  const made = await house.booking.book(held.hold.id, ERIKA);
  assert.ok(made.ok, JSON.stringify(made));
  town.clock.advance({ minutes: 1 });
  return { appointment: made.appointment, token: made.token };
}

const everything = async ({ kv }: Town) =>
  (await Array.fromAsync(kv.list({ prefix: [] }))).map(({ key, versionstamp }) =>
    `${key.join("/")} ${versionstamp}`
  );

Deno.test("Before the visit the form is filled by the link without scripts, on two devices, and is there in the call", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { house } = town;
  const { appointment, token } = await booked(town, "abmeldung-ausland");
  const phone = desk.client();
  const start = await (await phone.get(`/appointments/${token}`)).follow("Formular ausfüllen");
  assert.equal(start.url.pathname, `/appointments/${token}/form`);
  const faulty = await start.submit("Speichern und weiter", { newHomeInGermany: "no", stateAbroad: "AT" });
  assert.equal(faulty.status, 422, "what is missing is said");
  assert.ok(faulty.all("#fehler a").length > 0);
  assert.equal(faulty.find("[name=stateAbroad] option[selected]").getAttribute("value"), "AT");

  const laptop = desk.client();
  const again = await (await laptop.get(`/appointments/${token}`)).follow("Weiter ausfüllen");
  assert.equal(again.find("[name=stateAbroad] option[selected]").getAttribute("value"), "AT");
  const date = { "moveOutDate.day": "9", "moveOutDate.month": "3", "moveOutDate.year": "2026" };
  const next = await again.submit("Speichern und weiter", { ...date, addressAbroadKnown: "no" });
  assert.equal(next.url.searchParams.get("page"), "persons");
  const review = await next.follow("Alles prüfen");
  assert.match(review.text, /Österreich/);
  assert.match(review.text, /im Gespräch klären/);

  assert.equal((await house.forms.read(appointment.caseId, "clerk"))?.phase, "prefill");
  const clerks = await house.forms.setField(appointment.caseId, "stateAbroad", { value: "CH" }, {
    role: "clerk",
    ...CLARA,
  });
  assert.deepEqual(clerks, { ok: false, reason: "notAllowed" }, "nobody else fills before the visit");
  town.clock.set(appointment.start);
  assert.ok((await house.cases.arrive(appointment)).ok);
  assert.ok((await house.cases.call(appointment, CLARA)).ok);
  const view = await house.cases.view(appointment, "clerk");
  assert.equal(view?.form?.phase, "visit");
  assert.equal(view?.form?.filled.fields["stateAbroad"]?.raw["value"], "AT");
  assert.deepEqual(
    [
      ...new Set(
        eventsOf(await house.audit.read(appointment.caseId)).filter((event) => event.startsWith("form.")),
      ),
    ],
    ["form.fieldSet"],
  );
  const late = await phone.get(`/appointments/${token}/form`);
  assert.match(late.text, /kann hier nicht mehr ausgefüllt werden/);
  assert.equal(late.all("[data-field]").length, 0);
  assert.ok(late.all(`a[href='/visits/${token}']`).length > 0);
});

Deno.test("[P07] Looking at the form, and posting it as it was found, changes nothing", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { token } = await booked(town, "anmeldung");
  const client = desk.client();
  await client.get(`/appointments/${token}`);
  const before = await everything(town);
  const page = await client.get(`/appointments/${token}/form`);
  await client.request("HEAD", new URL(`/appointments/${token}/form?page=persons`, desk.origin));
  for (const button of ["Speichern und weiter", /^Speichern$/]) await page.submit(button);
  assert.deepEqual(await everything(town), before);
  await page.submit(/^Speichern$/, { newStatus: "sole" });
  assert.notDeepEqual(await everything(town), before);
});

Deno.test("Who need not register is told so at home and offered to give the appointment back, which takes a choice", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { house } = town;
  const { appointment, token } = await booked(town, "pflegeeinrichtung");
  const client = desk.client();
  const page = await client.get(`/appointments/${token}/form`);
  const asked = await page.submit(/^Speichern$/, { registeredHome: "yes" });
  const ended = await asked.submit(/^Speichern$/, { homeGivenUp: "no" });
  assert.match(ended.text, /Sie müssen nichts melden/);
  assert.equal(ended.all("[data-page]").length, 2, "only the triage and the review are left");
  const cancelling = await ended.follow("Termin freigeben");
  assert.equal(cancelling.url.pathname, `/appointments/${token}/cancellation`);
  const freed = await cancelling.submit(/./, { decision: "cancel" });
  assert.equal(freed.status, 200);
  assert.ok((await house.booking.find(appointment.id))?.cancelledAt);
  assert.equal((await client.get(`/appointments/${token}/form`)).status, 404);
  assert.equal(
    await house.cases.beginAhead(appointment),
    false,
    "a cancelled appointment's form is not filled on",
  );
  const back = await house.booking.undoCancel(appointment.id, BY_CITIZEN);
  assert.ok(back.ok);
  const kept = (await house.forms.read(appointment.caseId, "citizen"))!;
  assert.ok(
    journey(kept.definition, kept.filled, kept.context, "citizen").ending,
    "taken back, it is all there",
  );
});

Deno.test("A form begun at home goes with an appointment to which nobody came", async () => {
  await using town = await openTown();
  const { house } = town;
  const { appointment } = await booked(town, "anmeldung");
  assert.equal(await house.cases.beginAhead(appointment), true);
  assert.equal(await house.cases.beginAhead(appointment), true, "twice is once");
  assert.ok((await house.forms.setField(appointment.caseId, "newStatus", { value: "sole" }, CITIZEN)).ok);
  assert.equal(await house.cases.fateOf(appointment.caseId), "none");
  assert.equal(await house.forms.read(appointment.caseId, "citizen"), undefined);
});
