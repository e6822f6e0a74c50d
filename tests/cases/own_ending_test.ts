import assert from "node:assert/strict";
import type { Appointment } from "#lib/booking/mod.ts";
import { ERIKA } from "#tests/booking/town.ts";
import { pdfText } from "#tests/browser/pdf.ts";
import { needs } from "#tests/support/needs.ts";
import { openDesk } from "./desk.ts";
import { CITIZEN, CLARA, filed, LEA, openTown, type Town } from "./house.ts";

/** § 32(1) sentence 1 BMG: who keeps their home need not register at the institution. */
const KEEPS_HOME = { registeredHome: "yes", homeGivenUp: "no" };

/** In the waiting room of a care home's service, with these answers. */
async function waiting(
  { house, clock }: Town,
  answers: Readonly<Record<string, string>>,
): Promise<Appointment> {
  const [offer] = await house.booking.firstFree("pflegeeinrichtung");
  const held = await house.booking.hold("pflegeeinrichtung", offer!.start);
  assert.ok(held.ok);
  const booked = await house.booking.book(held.hold.id, ERIKA);
  assert.ok(booked.ok, JSON.stringify(booked));
  clock.advance({ minutes: 1 });
  assert.ok((await house.cases.arrive(booked.appointment)).ok);
  for (const [fieldId, value] of Object.entries(answers)) {
    await set(house, booked.appointment, fieldId, value);
  }
  return booked.appointment;
}

async function set(house: Town["house"], { caseId }: Appointment, fieldId: string, value: string) {
  const done = await house.forms.setField(caseId, fieldId, { value }, CITIZEN);
  assert.ok(done.ok, JSON.stringify(done));
}

Deno.test({
  name:
    "Who need not report ends the visit by themselves: from the waiting room, with receipt, trail and record, and nobody's name in them",
  ...needs("pdftotext"),
  async fn() {
    await using town = await openTown();
    const { house } = town;
    const appointment = await waiting(town, KEEPS_HOME);
    const heard: string[] = [];
    house.live.subscribe(appointment.id, ({ type }) => heard.push(type));
    assert.deepEqual(await house.cases.endByCitizen(appointment), { ok: true });
    assert.ok(heard.includes("ended"), "the desk's agenda is told");
    const [entry] = await house.cases.agenda(house.booking.today());
    assert.deepEqual([entry?.status, entry?.visit.outcome, entry?.visit.endedBy], [
      "ended",
      "nothingToReport",
      undefined,
    ]);
    await house.outbox.deliverDue();
    const file = await filed(town, appointment.caseId);
    assert.deepEqual([file.outcome, file.clerkId], ["nothingToReport", undefined]);
    const { actor, facts } = file.audit.find(({ event }) => event === "visit.ended")!;
    assert.deepEqual([actor, facts], [{ role: "citizen" }, { outcome: "nothingToReport" }]);
    assert.deepEqual(file.documents.map(({ kind }) => kind), ["receipt"]);
    const text = await receiptText(town, appointment);
    assert.match(text, /Nach Ihren Angaben müssen Sie nichts melden\./);
    assert.match(text, /§ 32 Abs\. 1 Satz 1 BMG/, "with the reason in law");
    assert.doesNotMatch(text, /Sachbearbeitung|aufgenommen|erledigt/);
    assert.deepEqual(await house.cases.endByCitizen(appointment), { ok: false, reason: "ended" });
  },
});

Deno.test("In conversation the citizen's own ending frees the clerk for the next one, and stays in the clerk's list", async () => {
  await using town = await openTown();
  const { house, video } = town;
  const appointment = await waiting(town, KEEPS_HOME);
  assert.ok((await house.cases.call(appointment, CLARA)).ok);
  assert.deepEqual(await house.cases.endByCitizen(appointment), { ok: true });
  assert.equal(await house.visits.conversationOf(CLARA.id), undefined);
  assert.ok(video.closed.includes(appointment.id), "the call is over");
  await house.outbox.deliverDue();
  assert.equal((await filed(town, appointment.caseId)).clerkId, CLARA.id);
  const frozen = await house.forms.setField(appointment.caseId, "homeGivenUp", { value: "yes" }, CITIZEN);
  assert.equal(frozen.ok, false);
});

Deno.test("A citizen ends nothing while there is something to report, before they have arrived, or when an answer changes in that moment", async () => {
  await using town = await openTown();
  const { house, clock } = town;
  const appointment = await waiting(town, { registeredHome: "yes" });
  assert.deepEqual(await house.cases.endByCitizen(appointment), { ok: false, reason: "somethingToReport" });
  await set(house, appointment, "homeGivenUp", "yes");
  assert.deepEqual(await house.cases.endByCitizen(appointment), { ok: false, reason: "somethingToReport" });
  for (const clerk of [CLARA, LEA]) {
    assert.deepEqual(await house.cases.end(appointment, clerk, "nothingToReport"), {
      ok: false,
      reason: "somethingToReport",
    });
  }

  await set(house, appointment, "homeGivenUp", "no");
  const end = house.visits.end.bind(house.visits);
  house.visits.end = async (...parts) => {
    house.visits.end = end;
    await set(house, appointment, "homeGivenUp", "yes");
    return await end(...parts);
  };
  assert.deepEqual(await house.cases.endByCitizen(appointment), { ok: false, reason: "somethingToReport" });
  assert.equal((await house.visits.of(appointment)).endedAt, undefined);

  clock.advance({ hours: 1 });
  const [offer] = await house.booking.firstFree("pflegeeinrichtung");
  const held = await house.booking.hold("pflegeeinrichtung", offer!.start);
  assert.ok(held.ok);
  const early = await house.booking.book(held.hold.id, { ...ERIKA, email: "early@example.org" });
  assert.ok(early.ok, JSON.stringify(early));
  assert.equal(await house.cases.beginAhead(early.appointment), true);
  for (const [id, value] of Object.entries(KEEPS_HOME)) await set(house, early.appointment, id, value);
  assert.deepEqual(await house.cases.endByCitizen(early.appointment), { ok: false, reason: "notYours" });
});

Deno.test("The page asks for a choice and then the button: without one nothing ends, staying goes on, ending leads to the receipt", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { house } = town;
  const appointment = await waiting(town, { registeredHome: "yes" });
  const token = house.booking.tokenOf(appointment);
  const citizen = desk.client();
  const clara = await desk.signedIn("clara.muster");
  const address = `/visits/${token}`;
  assert.equal((await citizen.get(address)).all("#own-ending form").length, 0);
  await set(house, appointment, "homeGivenUp", "no");
  const page = await citizen.get(address);
  assert.deepEqual(page.all("#own-ending input[name=decision]").map((one) => one.getAttribute("value")), [
    "end",
    "stay",
  ]);
  const unchosen = await page.form({ selector: "#own-ending form" }).submit({});
  assert.equal(unchosen.status, 422);
  assert.match(unchosen.text, /Bitte wählen Sie, ob Sie beenden oder bleiben möchten/);
  const stayed = await citizen.post(`${address}/ending`, { decision: "stay" });
  assert.equal(stayed.url.pathname, address);
  assert.equal(stayed.all("#waiting").length, 1);

  await set(house, appointment, "homeGivenUp", "yes");
  const late = await citizen.post(`${address}/ending`, { decision: "end" });
  assert.equal(late.status, 409);
  assert.match(late.text, /Jetzt gibt es doch etwas zu melden/);

  await set(house, appointment, "homeGivenUp", "no");
  const ended = await (await citizen.get(address)).form({ selector: "#own-ending form" }).submit({
    decision: "end",
  });
  assert.equal(ended.url.pathname, address);
  assert.match(ended.find("#ended").text, /Nach Ihren Angaben müssen Sie nichts melden/);
  assert.equal(ended.all("#ended .af-documents a").length, 1, "the receipt");
  assert.match((await clara.get("/desk")).find("#agenda").text, /nichts zu melden/);
  assert.match(
    (await clara.get(`/desk/visits/${appointment.id}`)).text,
    /Von der Person selbst beendet um \d\d:\d\d Uhr: nichts zu melden/,
  );
  const trail = await citizen.get(`${address}/trail`);
  assert.match(trail.text, /Gespräch beendet: nichts zu melden/);
});

async function receiptText({ house }: Town, appointment: Appointment): Promise<string> {
  const found = await house.records.caseAlone(appointment.caseId).find(appointment.caseId);
  assert.ok(found.ok);
  const { id } = found.case.documents.find(({ kind }) => kind === "receipt")!;
  const read = await house.cases.document(appointment, id);
  return (await pdfText(read!.bytes, "-raw")).replace(/\s+/g, " ");
}
