import assert from "node:assert/strict";
import { Audit } from "#lib/audit/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { InHand, LiveEvents, type Visit, Visits } from "#lib/visits/mod.ts";
import { openDesk } from "#tests/cases/desk.ts";
import { inConversation, openTown } from "#tests/cases/house.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { openLine } from "#tests/support/line.ts";
import { temporaryKv } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";

Deno.test("[P14] Who has a visit in hand is read once, and anew after everything that may change it", async () => {
  await using store = await temporaryKv();
  const clock = new ManualClock();
  const live = new LiveEvents();
  const visits = new Visits({ kv: store.kv, clock, audit: new Audit(store.kv), live });
  const appointment = { id: newId(), caseId: newId(), start: clock.now() };
  let reads = 0;
  const of: Visits["of"] = async (one) => {
    reads += 1;
    return await visits.of(one);
  };
  const [clara, lea] = ["clara", "lea"].map((id) => new InHand({ visits: { of }, live }, appointment, id));
  const forget = clara!.watch();
  lea!.watch();
  const held = async () => [await clara!.held(), await lea!.held()];

  assert.ok((await visits.arrive(appointment)).ok);
  assert.deepEqual(await held(), [false, false], "waiting");
  assert.ok((await visits.call(appointment, "clara")).ok);
  assert.deepEqual(await held(), [true, false]);
  reads = 0;
  for (let message = 0; message < 50; message += 1) assert.equal(await clara!.held(), true);
  live.publish({ type: "focusChanged", visitId: appointment.id });
  assert.equal(await clara!.held(), true);
  assert.equal(reads, 0, "known from the first one on");

  await visits.sendBack(appointment, "clara");
  assert.deepEqual(await held(), [false, false], "sent back");
  assert.ok((await visits.call(appointment, "lea")).ok);
  assert.deepEqual(await held(), [false, true], "a colleague has called");
  await visits.sendBack(appointment, "lea");
  assert.ok((await visits.call(appointment, "clara")).ok);
  assert.deepEqual(await held(), [true, false], "and gave the visit back");

  forget();
  reads = 0;
  for (let message = 0; message < 3; message += 1) assert.equal(await clara!.held(), true);
  assert.equal(reads, 3, "nothing is remembered where changes are not heard of");
});

Deno.test("[P14] What was read before a change is never remembered after it, and after the end nothing is", async () => {
  const live = new LiveEvents();
  const appointment = { id: newId(), caseId: newId(), start: new ManualClock().now() };
  const inHand = { ...appointment, calledAt: "2026-03-03T09:00:00Z", calledBy: "clara" };
  let found: Visit = inHand;
  let meanwhile = () => {};
  let reads = 0;
  const of = async () => {
    reads += 1;
    const read = found;
    await Promise.resolve();
    meanwhile();
    return read;
  };
  const clara = new InHand({ visits: { of }, live }, appointment, "clara");
  clara.watch();
  meanwhile = () => {
    found = appointment;
    live.publish({ type: "called", visitId: appointment.id });
  };
  await clara.held();
  meanwhile = () => {};
  assert.equal(await clara.held(), false, "sent back while it was being read");

  found = { ...inHand, endedAt: "2026-03-03T09:30:00Z", outcome: "done" };
  reads = 0;
  assert.deepEqual([await clara.held(), await clara.held(), reads], [true, true, 2]);
});

Deno.test("[P14] [P26] A clerk's messages in a call do not read the visit again and again, and after sending back none of them counts", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { house } = town;
  const clara = { id: await desk.idOf("clara.muster") };
  const appointment = await inConversation(town, clara);
  const cookie = [...(await desk.signedIn("clara.muster")).cookies].map(([name, value]) =>
    `${name}=${value}`
  );
  const address = `${desk.origin.replace("http", "ws")}/live/desk/visits/${appointment.id}`;
  await using line = await openLine(address, { cookie: cookie.join("; ") });
  await line.until(({ type }) => type === "fragment");
  const field = (ref: number, value: string) =>
    line.send({ type: "field", ref, field: "contactEmail", raw: { value }, seen: 0 });
  const stored = async () => JSON.stringify(await house.forms.read(appointment.caseId, "clerk"));
  field(1, "one@example.org");
  await line.until(({ type }) => type === "stored");

  let reads = 0;
  const of = house.visits.of.bind(house.visits);
  house.visits.of = async (one) => {
    reads += 1;
    return await of(one);
  };
  const [last, count] = ["the-last", 100];
  for (let at = 1; at < count; at += 1) line.send({ type: "focus", field: `question-${at}` });
  line.send({ type: "focus", field: last });
  await eventually(
    "all are worked off",
    () => house.presence.of(appointment.id).some((one) => one.field === last),
  );
  assert.ok(reads < count / 2, `${reads} reads for ${count} messages`);

  assert.ok(await house.visits.sendBack(appointment, clara.id));
  field(2, "two@example.org");
  // Worked off in their order: once this is answered, the field before it has been looked at.
  line.send({ type: "texts" });
  await line.until(({ type }) => type === "texts");
  assert.ok((await stored()).includes("one@example.org"));
  assert.ok(!(await stored()).includes("two@example.org"), "sent back, and wrote on");
});
