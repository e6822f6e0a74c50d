import assert from "node:assert/strict";
import { CITIZEN } from "#lib/booking/mod.ts";
import { addWaitingNotice } from "#lib/notices/mod.ts";
import { openDesk } from "#tests/cases/desk.ts";
import { book, openTown } from "#tests/cases/house.ts";
import { exim, postfix } from "#tests/notices/reports.ts";
import { startMailServer } from "#tests/support/smtp.ts";

const PERSON = { phone: "", language: "de", needs: [] };

Deno.test("[P11] a day without mail: booking goes on, staff see it, the lead calls people, and every mail arrives afterwards", async () => {
  await using mails = await startMailServer({ plain: true });
  await using town = await openTown({ env: { SMTP_URL: mails.url.replace(/\/\/.*@/, "//") } });
  await using desk = await openDesk(town);
  const { clock, house } = town;
  mails.mood = "refuse";
  for (let hour = 0; hour < 23; hour += 4) {
    await book(town, {
      ...{ ...PERSON, name: `Person ${hour}`, email: `person-${hour}@example.org` },
      phone: hour === 0 ? "030 23125000" : "",
    });
    await house.outbox.deliverDue();
    clock.advance({ hours: 3, minutes: 50 });
  }
  await house.outbox.deliverDue();
  assert.equal(mails.mails.length, 0);
  const booked = await book(town, { ...PERSON, name: "Person 24", email: "person-24@example.org" });
  const late = await desk.client().get(`/appointments/${house.booking.tokenOf(booked)}`);
  assert.match(late.text, /Ihre E-Mail verspätet sich.*Ihr Termin gilt/);
  const clara = await desk.signedIn("clara.muster");
  const lea = await desk.signedIn("lea.muster");
  const adam = await desk.signedIn("adam.muster");
  for (
    const [client, path] of [[clara, "/desk"], [clara, "/desk/bookings"], [lea, "/admin/calendar"]] as const
  ) {
    assert.match((await client.get(path)).text, /Seit .* gehen keine E-Mails hinaus/, path);
  }
  const list = await lea.get("/admin/notices");
  assert.match(list.text, /Person 0 030 23125000 E-Mail: Bestätigung Wird weiter versucht, seit/);
  assert.doesNotMatch(list.text, /@example/);
  const hidden = await adam.get("/admin/notices");
  assert.doesNotMatch(hidden.text, /Person 0|23125000/, "administrators do not serve");
  const before = list.all("tbody tr").length;
  const told = await list.submit("Telefonisch mitgeteilt");
  assert.equal(told.all("tbody tr").length, before - 1);
  mails.mood = "accept";
  clock.advance({ minutes: 20 });
  await house.outbox.deliverDue();
  const confirmations = mails.mails.filter((mail) => /^Ihr Termin am/.test(mail.subject));
  assert.equal(new Set(confirmations.map((mail) => mail.to[0])).size, 7);
  assert.equal(new Set(confirmations.map((mail) => mail.messageId)).size, confirmations.length);
  assert.doesNotMatch((await clara.get("/desk")).text, /keine E-Mails/);
  assert.match((await lea.get("/admin/notices")).text, /Alles ist zugestellt/);
});

Deno.test("[P11] a refused address: the appointment stays booked, the lead sends again", async () => {
  await using mails = await startMailServer({ plain: true });
  await using town = await openTown({ env: { SMTP_URL: mails.url.replace(/\/\/.*@/, "//") } });
  await using desk = await openDesk(town);
  mails.mood = "permanent";
  const appointment = await book(town);
  const attempts = async (minutes: number) => {
    for (let minute = 0; minute < minutes; minute++) {
      await town.house.outbox.deliverDue();
      town.clock.advance({ minutes: 1 });
    }
  };
  await attempts(1);
  const page = `/appointments/${town.house.booking.tokenOf(appointment)}`;
  const told = await desk.client().get(page);
  assert.match(
    told.text,
    /Die E-Mail an erika\.mustermann@example\.org kommt nicht an.*Ihr Termin gilt trotzdem/,
  );
  await attempts(29);
  const lea = await desk.signedIn("lea.muster");
  const list = await lea.get("/admin/notices");
  assert.match(list.text, /Die Adresse oder Nummer wird nicht angenommen \(550\)/);
  assert.equal((await town.house.booking.find(appointment.id))?.cancelledAt, undefined);
  mails.mood = "accept";
  const sent = await list.submit("Noch einmal senden");
  assert.match(sent.text, /Alles ist zugestellt/);
  await town.house.outbox.deliverDue();
  assert.equal(mails.mails.length, 1);
  assert.equal(await town.house.notices.mailState(appointment.id), "fine");
  assert.ok(!town.logs.some((line) => line.includes("erika.mustermann")), "[P38] no address in a log");
});

Deno.test("[P11] addresses of the waiting list that are refused: the lead sees them, sends again or takes them off the list", async () => {
  await using mails = await startMailServer({ plain: true });
  await using town = await openTown({ env: { SMTP_URL: mails.url.replace(/\/\/.*@/, "//") } });
  await using desk = await openDesk(town);
  const { booking, outbox } = town.house;
  const join = async (email: string) => {
    const wanted = { service: "anmeldung", needs: [] };
    const latestDay = { day: "", month: "", year: "" };
    assert.ok((await booking.waiting.join(wanted, { email, language: "de", latestDay }, CITIZEN)).ok);
  };
  mails.mood = "permanent";
  await join("vertippt@example.org");
  await join("voll@example.org");
  for (let minute = 0; minute < 30; minute++) {
    await outbox.deliverDue();
    town.clock.advance({ minutes: 1 });
  }
  assert.equal((await outbox.state()).waiting, 0, "not tried for ever");
  const lea = await desk.signedIn("lea.muster");
  const list = await lea.get("/admin/notices");
  assert.equal(list.all("tbody tr").length, 2);
  assert.doesNotMatch(list.text, /Alles ist zugestellt/);
  assert.match(
    list.text,
    /Warteliste: Adressen.*vertippt@example\.org Wohnung anmelden E-Mail: Adresse bestätigen Am .* abgelehnt \(550\)/,
  );
  const adam = await desk.signedIn("adam.muster");
  assert.doesNotMatch((await adam.get("/admin/notices")).html, /@example/, "administrators do not serve");
  const clara = await desk.signedIn("clara.muster");
  const wrong = list.all("tbody tr").find(({ text }) => text.includes("vertippt@"))!;
  const path = /action="(\/admin\/waiting\/\w+)"/.exec(wrong.outerHTML)![1]!;
  assert.equal((await clara.post(path, { _method: "delete" })).status, 404, "clerks do not plan");

  const left = await list.submit(/^Von der Warteliste nehmen \(vertippt/);
  assert.doesNotMatch(left.text, /vertippt/);
  assert.equal(left.all("tbody tr").length, 1);
  mails.mood = "accept";
  const sent = await left.submit(/^Noch einmal senden \(voll/);
  assert.match(sent.text, /Alles ist zugestellt/);
  await outbox.deliverDue();
  assert.deepEqual(mails.mails.map(({ to }) => to), [["voll@example.org"]]);
  assert.match((await lea.post(path, { _method: "delete" })).text, /inzwischen erledigt/);
  assert.ok(town.logs.some((line) => line.includes('"event":"waiting.takenOff"')));
  assert.ok(!town.logs.some((line) => line.includes("@example")), "[P38] no address in a log");
});

Deno.test("[P11] an address that refuses the mail of a freed time stays in sight when that time is gone, for as long as it waits", async () => {
  await using mails = await startMailServer({ plain: true });
  await using town = await openTown({ env: { SMTP_URL: mails.url.replace(/\/\/.*@/, "//") } });
  const { house: { booking, outbox, waitingNotices }, kv, clock } = town;
  const wish = { service: "anmeldung", needs: [] };
  const person = {
    email: "voll@example.org",
    language: "de" as const,
    latestDay: { day: "", month: "", year: "" },
  };
  assert.ok((await booking.waiting.join(wish, person, CITIZEN)).ok);
  await outbox.deliverDue();
  const [, token] = /\/waiting-list\/([0-9a-z]+)/.exec(mails.mails[0]!.text)!;
  const waiting = await booking.waiting.confirm(token!);
  assert.ok(waiting);
  const [free] = await booking.firstFree(wish, 1, booking.today().add({ days: 1 }));
  const op = kv.atomic();
  const about = { notice: "freed", entry: waiting.id, start: free!.start.epochMilliseconds } as const;
  addWaitingNotice(outbox, op, about, clock.now());
  assert.ok((await op.commit()).ok);
  mails.mood = "permanent";
  for (let minute = 0; minute < 30; minute++) {
    await outbox.deliverDue();
    clock.advance({ minutes: 1 });
  }
  assert.deepEqual((await waitingNotices.troubles()).map(({ entry }) => entry), [waiting.id]);
  clock.advance({ hours: 48 });
  assert.deepEqual(
    (await waitingNotices.troubles()).map(({ entry }) => entry),
    [waiting.id],
    "the time is gone",
  );
  assert.ok(await booking.waiting.takeOff(waiting.id, "lead"));
  assert.deepEqual(await waitingNotices.troubles(), []);
});

const TOKEN = "a-secret-of-thirty-two-characters";

Deno.test("[P11] [P13] what the mail server passes on is seen by lead, clerk and citizen; only with the secret, and always answered the same", async () => {
  await using mails = await startMailServer({ plain: true });
  const env = { SMTP_URL: mails.url.replace(/\/\/.*@/, "//") };
  await using town = await openTown({ env: { ...env, BOUNCE_TOKEN: TOKEN } });
  await using desk = await openDesk(town);
  const appointment = await book(town);
  await town.house.outbox.deliverDue();
  const about = {
    messageId: mails.mails[0]!.messageId.slice(1, -1),
    to: "erika.mustermann@example.org",
  };
  const pass = async (body: Uint8Array, authorization?: string, method = "POST") => {
    const headers = { "content-type": "message/rfc822", ...(authorization ? { authorization } : {}) };
    const sent = method === "POST" ? { body: body.slice() } : {};
    const answer = await fetch(`${desk.origin}/mail/bounces`, { method, headers, ...sent });
    return [answer.status, await answer.text()];
  };
  const bearer = `Bearer ${TOKEN}`;
  for (const wrong of [undefined, "Bearer", "Bearer x", `Basic ${TOKEN}`, `Bearer ${TOKEN}x`]) {
    assert.deepEqual(await pass(postfix(about), wrong), [401, ""], String(wrong));
  }
  assert.equal((await pass(new Uint8Array(), bearer, "GET"))[0], 405);
  const page = `/appointments/${town.house.booking.tokenOf(appointment)}`;
  const citizen = desk.client();
  assert.doesNotMatch((await citizen.get(page)).text, /kommt nicht an/);
  const large = new Uint8Array(3_000_000).fill(65);
  large.set(exim({ ...about, to: "somebody@example.org" }));
  for (const nothing of [postfix({ ...about, to: "x@example.org" }), large, new Uint8Array()]) {
    assert.deepEqual(await pass(nothing, bearer), [204, ""]);
  }
  const lea = await desk.signedIn("lea.muster");
  assert.match((await lea.get("/admin/notices")).text, /Alles ist zugestellt/);
  assert.deepEqual(await pass(postfix(about), bearer), [204, ""]);
  assert.deepEqual(await pass(postfix(about), bearer), [204, ""], "twice");
  const list = await lea.get("/admin/notices");
  assert.equal(list.all("tbody tr").length, 1);
  assert.match(list.text, /E-Mail: Bestätigung.*als unzustellbar zurückgekommen \(5\.1\.1\)\. Bitte anrufen/);
  const clara = await desk.signedIn("clara.muster");
  const booking = await clara.get(`/desk/bookings/${appointment.id}`);
  assert.match(
    booking.text,
    /E-Mails an erika\.mustermann@example\.org kommen nicht an.*Eine Telefonnummer hat die Person nicht/,
  );
  assert.match((await citizen.get(page)).text, /Die E-Mail an erika\.mustermann@example\.org kommt nicht an/);
  const trail = await town.house.audit.read(appointment.caseId);
  assert.deepEqual(trail.map(({ event }) => event), ["appointment.booked", "notice.returned"]);
  assert.match((await list.submit("Telefonisch mitgeteilt")).text, /Alles ist zugestellt/);
  assert.ok(!town.logs.some((line) => /erika|a-secret/.test(line)), "[P38] nothing of it in a log");
});
