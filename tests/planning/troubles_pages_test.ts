import assert from "node:assert/strict";
import { openDesk } from "#tests/cases/desk.ts";
import { book, openTown } from "#tests/cases/house.ts";
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
