import assert from "node:assert/strict";
import { COMING_IN } from "#lib/services/mod.ts";
import { ALWAYS_OPEN } from "#tests/booking/town.ts";
import { openDesk } from "./desk.ts";
import { fill, freeze, inConversation, openTown, type Town } from "./house.ts";

const WITH_OFFICE = {
  ...ALWAYS_OPEN,
  desks: [...ALWAYS_OPEN.desks, { id: "vor-ort", name: "Vor Ort", services: [COMING_IN] }],
};

/** The mails that were sent, as one reads them. */
async function mails({ house, dataDir }: Town): Promise<string[]> {
  await house.outbox.deliverDue();
  const found: string[] = [];
  for await (const { name } of Deno.readDir(`${dataDir}/mail`)) {
    const raw = (await Deno.readTextFile(`${dataDir}/mail/${name}`)).replaceAll("=\r\n", "");
    const bytes = raw.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
    found.push(new TextDecoder().decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0))));
  }
  return found;
}

async function opened(town: Town): Promise<void> {
  assert.ok((await town.house.planBook.save(WITH_OFFICE, 0, "lea")).ok);
}

Deno.test("A visit that cannot be settled by video goes on at the office: the ended page and a mail name free times, one link leads to them, and the booking is an appointment at the office's address", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { house, clock } = town;
  const clara = { id: await desk.idOf("clara.muster") };
  const ended = await inConversation(town, clara);
  const citizen = desk.client();

  assert.deepEqual(await house.cases.end(ended, clara, "identityNotEstablished"), { ok: true });
  const visit = `/visits/${house.booking.tokenOf(ended)}`;
  const before = await citizen.get(visit);
  assert.match(before.text, /Einen festen Termin vor Ort bekommen Sie unter/, "the plan has no desk for it");
  assert.doesNotMatch(before.text, /Termin vor Ort aussuchen/);

  await opened(town);
  const page = await citizen.get(visit);
  assert.match(page.text, /Als Nächstes ist frei: Dienstag, 3\. März 2026, \d\d:\d\d Uhr/);
  const mail = (await mails(town)).find((one) => /Bitte kommen Sie zu uns: Abmeldung ins Ausland/.test(one));
  assert.ok(mail, "a mail about coming in");
  assert.ok(mail.includes(`${visit}#coming-in`), "the way to the times");
  assert.doesNotMatch(mail, /Identität|Ausweis.{0,20}(falsch|abgelaufen|nicht)/, "no reason in a mail");

  const slots = await page.submit("Termin vor Ort aussuchen");
  assert.equal(slots.url.pathname, `/services/${COMING_IN}/slots`);
  const details = await slots.submit(/Nächster freier Termin/);
  assert.match(details.text, /Ihre Angaben aus dem Videotermin sind schon eingetragen/);
  const booked = await details.submit("Termin verbindlich buchen");
  assert.match(booked.url.pathname, /^\/appointments\//);
  assert.match(booked.text, /bei uns im Haus/);
  assert.match(booked.text, /Hierher kommen Sie .*Bürgerbüro/s);
  assert.match(booked.text, /Das bringen Sie mit/);
  assert.doesNotMatch(booked.text, /Warteraum|Gerät jetzt prüfen|Kamera|Video|Formular/);

  const confirmation = (await mails(town)).find((one) => /Persönlich vorsprechen/.test(one));
  assert.ok(confirmation);
  assert.match(confirmation, /Vor Ort: Bürgerbüro/);
  assert.doesNotMatch(confirmation, /per Video|Warteraum|cid:qr/);
  const ics = await fetch(new URL(`${booked.url.pathname}/calendar.ics`, desk.origin));
  const file = (await ics.text()).replaceAll("\r\n ", "");
  assert.match(file, /^LOCATION:Bürgerbüro/m);
  assert.match(file, /^SUMMARY:Persönlich vorsprechen/m);
  assert.match(file, /TRIGGER:-PT1H/);

  // Its link opens no visit, no waiting room and no device check.
  const token = booked.url.pathname.split("/")[2]!;
  assert.equal((await citizen.get(`/visits/${token}`)).url.pathname, booked.url.pathname);
  assert.equal((await citizen.get(`${booked.url.pathname}/device-check`)).url.pathname, booked.url.pathname);
  const appointment = await house.booking.byToken(token);
  assert.ok(appointment);
  assert.equal(appointment.desk, "vor-ort");
  assert.equal((await house.cases.arrive(appointment)).ok, false);
  clock.advance({ minutes: 1 });
});

Deno.test("[P08] What goes on at the office is linked to the visit by video: filled in for its person's browser only, by the same rules, never under another name; the counter sees what came of it, the case stays its clerk's", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  await opened(town);
  const { house, clock } = town;
  const clara = { id: await desk.idOf("clara.muster") };
  const ended = await inConversation(town, clara);
  await fill(town, ended);
  await freeze(town, ended, clara);
  assert.ok((await house.identity.start(ended.caseId, clara)).ok);
  const stopped = { kind: "stopped", reason: "expired" } as const;
  assert.ok((await house.identity.conclude(ended.caseId, clara, stopped)).ok);
  assert.deepEqual(await house.cases.end(ended, clara, "identityNotEstablished"), { ok: true });
  await house.outbox.deliverDue();
  const { name, email } = await house.booking.contact(ended);
  const visit = `/visits/${house.booking.tokenOf(ended)}`;

  /** From the ended visit to the details of a time at the office, in a browser of its own. */
  const toDetails = async () => {
    const client = desk.client();
    const slots = await (await client.get(visit)).submit("Termin vor Ort aussuchen");
    return { client, details: await slots.submit(/Nächster freier Termin/) };
  };
  const valueOf = (page: { find(selector: string): { getAttribute(name: string): string | undefined } }) =>
    page.find("#name").getAttribute("value");

  // The hold's address in another browser shows nothing of the person, and books nothing that is linked.
  const first = await toDetails();
  assert.equal(valueOf(first.details), name);
  const stranger = await desk.client().get(first.details.url.pathname);
  assert.equal(stranger.status, 200);
  assert.ok(!stranger.html.includes(email) && !stranger.html.includes(name));
  const theirs = await stranger.submit("Termin verbindlich buchen", {
    ...{ name, email: "other@example.org", language: "de" },
  });
  const strangers = await house.booking.byToken(theirs.url.pathname.split("/")[2]!);
  assert.ok(strangers && strangers.continues === undefined);

  // Another name is another person's appointment.
  const second = await toDetails();
  const other = await second.details.submit("Termin verbindlich buchen", {
    ...{ name: "Max Mustermann", email: "max@example.org" },
  });
  const unlinked = await house.booking.byToken(other.url.pathname.split("/")[2]!);
  assert.ok(unlinked && unlinked.continues === undefined);
  assert.match((await second.client.get(visit)).text, /Als Nächstes ist frei/, "nor does the visit name it");

  const third = await toDetails();
  const booked = await third.details.submit("Termin verbindlich buchen");
  const appointment = await house.booking.byToken(booked.url.pathname.split("/")[2]!);
  assert.deepEqual(appointment?.continues, { appointment: ended.id, caseId: ended.caseId });
  const trail = await house.audit.read(appointment.caseId);
  assert.equal(
    trail.find(({ event }) => event === "appointment.continuesCase")?.facts["case"],
    ended.caseId,
  );
  const after = await third.client.get(visit);
  assert.match(after.text, /Ihr Termin bei uns im Haus: Dienstag/);
  assert.equal((await after.follow("Termin vor Ort ansehen")).url.pathname, booked.url.pathname);
  // The same rules as for everybody: so many appointments per address (P08), whatever was filled in.
  const limit = house.planBook.current().limits.appointmentsPerEmail;
  let refused = false;
  for (let more = 0; more <= limit && !refused; more++) {
    const slots = await third.client.post(`${visit}/office`, {});
    const details = await slots.submit(/Nächster freier Termin/);
    refused = (await details.submit("Termin verbindlich buchen")).status === 422;
  }
  assert.ok(refused);

  const colleague = await desk.signedIn("lea.muster");
  const own = await desk.signedIn("clara.muster");
  const path = `/desk/visits/${appointment.id}`;
  const before = await colleague.get(path);
  assert.match(
    before.text,
    /Dieser Termin führt weiter: Abmeldung ins Ausland, Videotermin am Dienstag, 3\. März/,
  );
  assert.doesNotMatch(before.text, /abgelaufen|Abgebrochen am/, "not before the person stands there");
  clock.advance({ minutes: Math.ceil(clock.now().until(appointment.start).total("minutes")) });
  const there = await before.submit("Ist da");
  assert.match(there.text, /Identität nicht|abgebrochen: Identität/i);
  assert.match(there.text, /Abgebrochen am .*: .*abgelaufen/i);
  assert.match(there.text, /abgeschlossen, nicht unterschrieben/);
  assert.doesNotMatch(there.text, /Bahnhofstrasse|Schweiz/, "no answers");
  assert.equal(there.all(`a[href="/desk/cases/${ended.caseId}"]`).length, 0);
  assert.equal((await colleague.get(`/desk/cases/${ended.caseId}`)).status, 404);
  const hers = await own.get(path);
  assert.equal((await hers.follow("Ihren Vorgang dazu öffnen")).url.pathname, `/desk/cases/${ended.caseId}`);
  const citizen = await third.client.get(booked.url.pathname);
  assert.doesNotMatch(citizen.text, /abgelaufen/);

  house.keys.destroy(ended.caseId);
  assert.ok((await house.records.destroy(ended.caseId, clock.now())).ok);
  assert.match((await colleague.get(path)).text, /dessen Vorgang nicht mehr aufbewahrt wird/);
});

Deno.test("At the desk it says who comes to the office: noted as come and settled, or as not come; no call is made", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  await opened(town);
  const { house, clock } = town;
  const clara = await desk.signedIn("clara.muster");
  const book = async (name: string) => {
    const [offer] = await house.booking.firstFree(COMING_IN);
    const held = await house.booking.hold(COMING_IN, offer!.start);
    assert.ok(held.ok);
    const email = `${name.toLowerCase()}@example.org`;
    const booked = await house.booking.book(held.hold.id, { name, email, language: "de", needs: [] });
    assert.ok(booked.ok);
    return booked.appointment;
  };
  const first = await book("Anna");
  const second = await book("Berta");
  assert.match((await clara.get("/desk")).text, /Anna.*kommt ins Haus.*Berta.*kommt ins Haus/s);
  const path = `/desk/visits/${first.id}`;
  const early = await clara.post(`/desk/visits/${second.id}/ending`, { outcome: "noShow" });
  assert.match(early.text, /erst ab der Zeit des Termins/);
  clock.advance({ minutes: 1 });
  const unnoted = await clara.post(`${path}/ending`, { outcome: "done" });
  assert.match(unnoted.text, /vermerken Sie zuerst, dass die Person da ist/);

  const there = await (await clara.get(path)).submit("Ist da");
  assert.match(there.text, /ist im Haus/);
  assert.doesNotMatch(there.text, /Aufrufen|Warteraum|Einladen/);
  const trail = await house.cases.trail(first);
  assert.deepEqual(
    trail.filter(({ event }) => event === "visit.arrived").map(({ actor }) => actor.role),
    ["clerk"],
  );
  await clara.post(`${path}/call`, {});
  assert.equal((await house.visits.of(first)).calledAt, undefined, "nobody is called by video");
  const ended = await clara.post(`${path}/ending`, { outcome: "done" });
  assert.match(ended.text, /Beendet um .*erledigt/);

  clock.advance({ minutes: Math.ceil(clock.now().until(second.start).total("minutes")) + 1 });
  await clara.post(`/desk/visits/${second.id}/ending`, { outcome: "noShow" });
  assert.equal((await house.visits.of(second)).outcome, "noShow");
  await house.outbox.deliverDue();
  assert.equal(await house.cases.fateOf(first.caseId), "recorded");
  assert.ok(!(await mails(town)).some((one) => /Bitte kommen Sie zu uns/.test(one)));
});

Deno.test("No desk by video serves it, however its services are named; the start page names it where the town wants it", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { house } = town;
  assert.deepEqual(await house.booking.firstFree(COMING_IN), [], "two desks that serve all services");
  const anyone = desk.client();
  const adam = await desk.signedIn("adam.muster");
  assert.doesNotMatch((await anyone.get("/")).text, /Persönlich vorsprechen/);
  const version = String(house.catalogue.number);
  const saved = await adam.post("/admin/services", {
    ...{ service: COMING_IN, version, place: "office", listed: "yes" },
  });
  assert.match(saved.text, /Steht auf der Startseite/);
  assert.match((await anyone.get("/")).text, /Persönlich vorsprechen/);
  const about = await anyone.get(`/services/${COMING_IN}`);
  assert.match(about.text, /bei uns im Haus/);
  assert.doesNotMatch(about.text, /Kamera|per Video in Ihrem Browser/);
});
