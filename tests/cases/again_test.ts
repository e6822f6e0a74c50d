import assert from "node:assert/strict";
import { AGAIN_NOTICE_MINUTES, type Appointment, KEPT_HOURS } from "#lib/booking/mod.ts";
import { LOST_MINUTES } from "#lib/cases/mod.ts";
import { everything, overlaps } from "#tests/booking/town.ts";
import {
  ANSWERS,
  book,
  CITIZEN,
  CLARA,
  filed,
  fill,
  inConversation,
  LEA,
  openTown,
  sign,
  type Town,
} from "./house.ts";
import { freeze, identify } from "./house.ts";
import { openDesk } from "./desk.ts";

/** Every mail that has gone out, decoded far enough to be read. */
async function mails({ dataDir }: Town): Promise<string[]> {
  const found: string[] = [];
  for await (const { name } of Deno.readDir(`${dataDir}/mail`)) {
    found.push((await Deno.readTextFile(`${dataDir}/mail/${name}`)).replaceAll("=\r\n", ""));
  }
  return found;
}

/** In conversation, with the form filled, and then the technology gives up. */
async function failed(town: Town): Promise<Appointment> {
  const appointment = await inConversation(town);
  await fill(town, appointment);
  const set = await town.house.forms.setField(appointment.caseId, "stateAbroad", { value: "Österreich" }, {
    role: "clerk",
    ...CLARA,
  });
  assert.ok(set.ok);
  assert.deepEqual(await town.house.cases.end(appointment, CLARA, "technicalFailure"), { ok: true });
  await town.house.outbox.deliverDue();
  return appointment;
}

Deno.test("[P19] After technical failure the next free time is kept for the citizen alone, and one click books it with the data and the form as it was", async () => {
  await using town = await openTown();
  const { house, clock, kv } = town;
  const appointment = await failed(town);
  await filed(town, appointment.caseId);
  const again = await house.cases.again.of(appointment);
  assert.ok(again?.kept);
  assert.ok(again.kept.start.since(clock.now()).total("minutes") >= AGAIN_NOTICE_MINUTES);
  // Nobody else is offered the desk that is kept: with both desks taken, the time is gone.
  const one = await house.booking.hold(appointment.service, again.kept.start);
  assert.ok(one.ok, "the other desk is still everybody's");
  const two = await house.booking.hold(appointment.service, again.kept.start);
  assert.equal(two.ok, false, "the kept one is not");

  const [first, second] = await Promise.all([
    house.cases.again.take(appointment, again.kept.start),
    house.cases.again.take(appointment, again.kept.start),
  ]);
  assert.ok(first.ok && second.ok);
  assert.equal(first.appointment.id, second.appointment.id, "twice is once");
  const next = first.appointment;
  assert.deepEqual(next.start, again.kept.start);
  assert.notEqual(next.caseId, appointment.caseId);
  assert.deepEqual(await house.booking.contact(next), await house.booking.contact(appointment));
  assert.equal((await house.booking.byToken(first.token))?.id, next.id);
  const form = await house.forms.read(next.caseId, "citizen");
  assert.equal(form?.phase, "prefill");
  for (const [id, raw] of Object.entries({ ...ANSWERS, stateAbroad: { value: "Österreich" } })) {
    assert.deepEqual(form.filled.fields[id]?.raw, raw, id);
  }
  assert.equal(form.filled.fields["stateAbroad"]?.by, "clerk", "who entered what stays known (P27)");
  assert.equal(form.filled.fields["stateAbroad"]?.confirmedAt, undefined);
  assert.deepEqual(await overlaps(kv, clock.now().epochMilliseconds), []);
  assert.equal((await house.cases.again.of(appointment))?.booked?.id, next.id);

  // It is an appointment like any other: it can be moved, entered and called.
  clock.advance({
    milliseconds: Math.max(0, clock.now().until(next.start.subtract({ minutes: 5 })).total("milliseconds")),
  });
  assert.ok((await house.cases.arrive(next)).ok);
  assert.ok((await house.cases.call(next, LEA)).ok);
  assert.equal((await house.forms.read(next.caseId, "clerk"))?.phase, "visit");
});

Deno.test("Only technical failure keeps a time, only one, and not for ever; whoever is later books what is free then, with the same button", async () => {
  await using town = await openTown();
  const { house, clock, kv } = town;
  const other = await inConversation(town, LEA);
  assert.deepEqual(await house.cases.end(other, LEA, "mustComeIn"), { ok: true });
  const appointment = await failed(town);
  assert.equal(await house.cases.again.of(other), undefined);
  const before = await house.cases.again.of(appointment);
  await house.outbox.deliverDue();
  assert.deepEqual((await house.cases.again.of(appointment))?.kept, before?.kept, "asked again, the same");

  clock.advance({ hours: KEPT_HOURS });
  const late = await house.cases.again.of(appointment);
  assert.ok(late && !late.kept, "kept no longer");
  const free = late.others[0]!;
  const gone = await house.cases.again.take(appointment, before!.kept!.start);
  assert.deepEqual(gone, { ok: false, reason: "taken" });
  const taken = await house.cases.again.take(appointment, free);
  assert.ok(taken.ok);
  assert.deepEqual(taken.appointment.start, free);
  assert.deepEqual(await overlaps(kv, clock.now().epochMilliseconds), []);
});

Deno.test("What was kept and never taken goes with the appointment: no form, no key", async () => {
  await using town = await openTown();
  const { house, clock, kv } = town;
  const appointment = await failed(town);
  const copies = async () =>
    (await Array.fromAsync(kv.list({ prefix: ["form"] }))).map(({ key }) => String(key[1]));
  const [copy] = await copies();
  assert.ok(copy && copy !== appointment.caseId, "the form waits under a case of its own");
  clock.advance({ hours: 24 * 15 });
  await house.booking.forget((caseId) => house.cases.fateOf(caseId));
  assert.deepEqual(await copies(), []);
  assert.equal((await kv.get(["kept_time", appointment.id])).value, null);
  assert.throws(() => house.keys.seal(copy, "x", "y"), "its key is destroyed");
});

Deno.test("[P19] A conversation that a side never comes back to ends in technical failure by itself, counted from when they were gone; a signed one waits for the clerk", async () => {
  await using town = await openTown();
  const { house, clock } = town;
  const appointment = await inConversation(town);
  const { id } = appointment;
  house.presence.enter(id, "a", { id: "citizen", role: "citizen", name: "Erika" });
  house.presence.enter(id, "b", { id: CLARA.id, role: "clerk", name: "Clara" });
  assert.equal(await house.cases.lost.look(), 0);
  clock.advance({ minutes: 2 * LOST_MINUTES });
  assert.equal(await house.cases.lost.look(), 0, "both are there");
  house.presence.leave(id, "b");
  assert.equal(await house.cases.lost.look(), 0);
  clock.advance({ minutes: LOST_MINUTES - 1 });
  house.presence.enter(id, "c", { id: CLARA.id, role: "clerk", name: "Clara" });
  assert.equal(await house.cases.lost.look(), 0, "back in time: the minutes begin anew");
  house.presence.leave(id, "c");
  assert.equal(await house.cases.lost.look(), 0);
  clock.advance({ minutes: LOST_MINUTES - 1 });
  assert.equal(await house.cases.lost.look(), 0);
  clock.advance({ minutes: 1 });
  assert.equal(await house.cases.lost.look(), 1);
  const visit = await house.visits.of(appointment);
  assert.deepEqual([visit.outcome, visit.endedBy], ["technicalFailure", undefined]);
  assert.equal(await house.visits.conversationOf(CLARA.id), undefined, "the clerk is free");
  await house.outbox.deliverDue();
  assert.ok((await house.cases.again.of(appointment))?.kept);
  const { audit } = await filed(town, appointment.caseId);
  assert.deepEqual(audit.find(({ event }) => event === "visit.ended")?.actor, { role: "system" });

  const signed = await inConversation(town);
  await fill(town, signed);
  await identify(town, signed);
  await freeze(town, signed);
  await sign(town, signed);
  await house.cases.lost.look();
  clock.advance({ minutes: 3 * LOST_MINUTES });
  assert.equal(await house.cases.lost.look(), 0);
});

Deno.test("[P07] Over HTTP: the mail names the kept time in the person's language, opening its link changes nothing, the button books once", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { house, kv } = town;
  const appointment = await failed(town);
  await house.outbox.deliverDue();
  const mail = (await mails(town)).find((text) => text.includes("/again"));
  assert.ok(mail, "the mail is out");
  const token = house.booking.tokenOf(appointment);
  assert.ok(mail.includes(token));
  const client = desk.client();
  const link = `/appointments/${token}/again`;
  const before = await everything(kv);
  for (let times = 0; times < 3; times++) assert.equal((await client.get(link)).status, 200);
  const page = (await client.get(link)).html;
  assert.equal(await everything(kv), before);
  assert.match(page, /nur für Sie frei/);
  const ended = (await client.get(`/visits/${token}`)).html;
  assert.match(ended, new RegExp(`action="${link}"`), "the visit's page has the button as well");
  const start = /name="start" value="([^"]+)"/.exec(page)![1]!;
  const faulty = await client.post(link, { start: "2026-13-01" });
  assert.equal(faulty.status, 422);
  const gone = await client.post(link, { start: "2026-01-01T10:00Z" });
  assert.equal(gone.status, 409);
  const [booked, replayed] = [await client.post(link, { start }), await client.post(link, { start })];
  assert.match(booked.url.pathname, /^\/appointments\/[0-9a-z]{32}$/);
  assert.equal(replayed.url.pathname, booked.url.pathname);
  assert.notEqual(booked.url.pathname, `/appointments/${token}`);
  const next = booked.text;
  assert.match(next, /Formular/);
  assert.match((await client.get(link)).text, /Sie haben schon einen neuen Termin/);
  assert.match((await client.get(`/visits/${token}`)).text, /Sie haben schon einen neuen Termin/);

  const fine = await book(town, {
    name: "Bernd Beispiel",
    email: "bernd@example.org",
    language: "en",
    needs: [],
  });
  const own = `/appointments/${house.booking.tokenOf(fine)}`;
  assert.equal((await client.get(`${own}/again`)).url.pathname, own, "nothing is kept: the own page");
});

Deno.test("A form carried over is the citizen's to change, and a failed visit's own record stays as it was", async () => {
  await using town = await openTown();
  const { house } = town;
  const appointment = await failed(town);
  const again = await house.cases.again.of(appointment);
  const taken = await house.cases.again.take(appointment, again!.kept!.start);
  assert.ok(taken.ok);
  const set = await house.forms.setField(
    taken.appointment.caseId,
    "stateAbroad",
    { value: "Italien" },
    CITIZEN,
  );
  assert.ok(set.ok);
  const file = await filed(town, appointment.caseId);
  assert.equal(file.outcome, "technicalFailure");
  assert.match(JSON.stringify(file.answers), /Österreich/);
});
