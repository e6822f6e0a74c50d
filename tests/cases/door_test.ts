import assert from "node:assert/strict";
import { openDesk } from "./desk.ts";
import { book, openTown } from "./house.ts";

Deno.test("Who needs ten minutes more says so at the door of the waiting room, without script, and the desk reads it beside the name; before it opens nothing is taken", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { house } = town;
  const appointment = await book(town);
  const path = `/visits/${house.booking.tokenOf(appointment)}`;
  const citizen = desk.client();
  const door = await citizen.get(path);
  const form = door.form({ selector: `form[action="${path}/messages"]` });
  const said = await form.submit({});
  assert.match(said.text, /Wir wissen Bescheid: „Ich brauche noch etwa 10 Minuten\.“/);
  assert.match(said.text, /Warteraum betreten/, "and can come in at any time");
  const { signInName } = desk.staff.find(({ role }) => role === "clerk")!;
  const clerk = await desk.signedIn(signInName);
  assert.match((await clerk.get("/desk")).text, /schreibt: „Ich brauche noch etwa 10 Minuten\.“/);
  assert.equal((await house.visits.of(appointment)).arrivedAt, undefined, "nobody has arrived by that");

  const [tomorrow] = await house.booking.firstFree(
    appointment.service,
    1,
    house.booking.today().add({ days: 1 }),
  );
  const held = await house.booking.hold(appointment.service, tomorrow!.start);
  assert.ok(held.ok);
  const bernd = { name: "Bernd Beispiel", email: "bernd@example.org", language: "de", needs: [] };
  const booked = await house.booking.book(held.hold.id, bernd);
  assert.ok(booked.ok);
  await citizen.post(`/visits/${booked.token}/messages`, { text: "Zu früh" });
  assert.equal(house.talk.unanswered(booked.appointment.id), undefined);
});
