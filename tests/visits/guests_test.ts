import assert from "node:assert/strict";
import { Audit } from "#lib/audit/mod.ts";
import { CaseKeys, Secrets } from "#lib/crypto/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import {
  Guests,
  GUESTS_COUNT_MAX,
  guestStatus,
  linkOpens,
  LiveEvents,
  Visits,
  WAITING_ROOM_CLOSES_HOURS_AFTER,
} from "#lib/visits/mod.ts";
import { UNTRIED } from "#lib/visits/device_report.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { temporaryFolder, temporaryKv } from "#tests/support/temporary.ts";

const ANA = { kind: "interpreter", name: "Ana Petrova", email: "ana@example.org" } as const;

/** A conversation of the clerk "clerk" with a citizen, and the guests of a town. */
async function openTalk() {
  const [{ kv, [Symbol.asyncDispose]: removeKv }, folder] = [
    await temporaryKv(),
    await temporaryFolder("guests"),
  ];
  const secrets = new Secrets(crypto.getRandomValues(new Uint8Array(32)));
  const keys = new CaseKeys(folder.path, secrets.key("case-keys"));
  const clock = new ManualClock();
  const [audit, live] = [new Audit(kv), new LiveEvents()];
  const visits = new Visits({ kv, clock, audit, live });
  const guests = new Guests({ kv, clock, audit, live, keys, secrets });
  const appointment = { id: newId(), caseId: keys.newCase(), start: clock.now() };
  await visits.arrive(appointment);
  await visits.call(appointment, "clerk");
  const status = async (id: string) => {
    const guest = await guests.find(appointment.id, id);
    return guest && guestStatus(guest, await visits.of(appointment));
  };
  return {
    ...{ kv, keys, clock, audit, visits, guests, appointment, status },
    async [Symbol.asyncDispose]() {
      keys.close();
      await removeKv();
      await folder[Symbol.asyncDispose]();
    },
  };
}

async function invited(
  talk: Awaited<ReturnType<typeof openTalk>>,
  who: Parameters<Guests["invite"]>[2] = ANA,
) {
  const result = await talk.guests.invite(talk.appointment, "clerk", who);
  assert.ok(result.ok);
  return result.guest;
}

Deno.test("[P14] A guest is invited, waits, is let in by the clerk who leads the conversation, and by nobody else", async () => {
  await using talk = await openTalk();
  const { guests, appointment, visits } = talk;
  const { id } = await invited(talk);
  assert.equal(await talk.status(id), "invited");
  assert.deepEqual(await guests.admit(appointment, id, "clerk"), { ok: false, reason: "notHere" });
  assert.ok(await guests.arrive(appointment, id));
  assert.equal(await talk.status(id), "waiting");
  assert.deepEqual(await guests.admit(appointment, id, "colleague"), { ok: false, reason: "notYours" });
  assert.equal((await guests.admit(appointment, id, "clerk")).ok, true);
  assert.equal(await talk.status(id), "admitted");
  // The citizen waits again: nobody is in a conversation, and the next clerk decides anew.
  await visits.sendBack(appointment, "clerk");
  assert.equal(await talk.status(id), "waiting");
  await visits.call(appointment, "colleague");
  assert.equal(await talk.status(id), "waiting");
  assert.equal(await guests.remove(appointment, id, "clerk"), false, "the conversation is another's now");
  assert.equal(await guests.remove(appointment, id, "colleague"), true);
  assert.equal(await talk.status(id), "removed");
  const events = (await talk.audit.read(appointment.caseId)).map(({ event, facts }) => ({ event, facts }));
  const told = events.filter(({ event }) => event.startsWith("guest."));
  assert.deepEqual(told.map(({ event }) => event), [
    "guest.invited",
    "guest.arrived",
    "guest.admitted",
    "guest.removed",
  ]);
  assert.ok(!JSON.stringify(events).includes("Ana"), "the trail names what they were there for, not them");
});

Deno.test("[P13][P14] A guest's link opens one visit for one role until the day is over or the guest is removed; its secret is not in the store, nor is the name", async () => {
  await using talk = await openTalk();
  const { guests, appointment } = talk;
  const guest = await invited(talk);
  const token = guests.tokenOf(guest);
  assert.match(token, /^[0-9a-z]{32}$/);
  assert.equal((await guests.byToken(token))?.id, guest.id);
  assert.notEqual(guests.tokenOf({ ...guest, kind: "companion" }), token);
  assert.notEqual(guests.tokenOf({ ...guest, visitId: newId() }), token);
  for (const wrong of ["", "x", token.slice(1), [...token].reverse().join("")]) {
    assert.equal(await guests.byToken(wrong), undefined, wrong);
  }
  const end = appointment.start.add({ hours: WAITING_ROOM_CLOSES_HOURS_AFTER });
  assert.equal(linkOpens(guest, appointment.start, end.subtract({ nanoseconds: 1 })), true);
  assert.equal(linkOpens(guest, appointment.start, end), false);
  const stored = await Array.fromAsync(talk.kv.list({ prefix: [] }));
  const text = JSON.stringify(
    stored,
    (_key, value) => value instanceof Uint8Array ? new TextDecoder("latin1").decode(value) : value,
  );
  for (const secret of [token, "Ana Petrova", "ana@example.org"]) assert.ok(!text.includes(secret), secret);
  await guests.remove(appointment, guest.id, "clerk");
  assert.equal(await guests.byToken(token), undefined);
  // Whose case is destroyed cannot be read any more.
  const other = await invited(talk);
  talk.keys.destroy(appointment.caseId);
  assert.equal(await guests.byToken(guests.tokenOf(other)), undefined);
  assert.deepEqual(await guests.of(appointment.id), []);
});

Deno.test("[P14] Only so many guests at once, none without a name, none after the end; what is over is forgotten", async () => {
  await using talk = await openTalk();
  const { guests, appointment, visits, kv } = talk;
  const refusal = async (name: string) => {
    const result = await guests.invite(appointment, "clerk", { kind: "companion", name });
    return result.ok ? "ok" : result.reason;
  };
  assert.equal(await refusal("  "), "nameMissing");
  for (let count = 0; count < GUESTS_COUNT_MAX; count++) assert.equal(await refusal(`Gast ${count}`), "ok");
  assert.equal(await refusal("Einer zu viel"), "tooMany");
  const [first] = await guests.of(appointment.id);
  await guests.remove(appointment, first!.id, "clerk");
  assert.equal(await refusal("Nachrücker"), "ok");
  const op = kv.atomic();
  await visits.end(op, appointment, { role: "clerk", id: "clerk" }, "done");
  await op.commit();
  assert.equal(await refusal("Zu spät"), "ended");
  const [left] = await guests.of(appointment.id);
  assert.equal(await guests.arrive(appointment, left!.id), false);
  await guests.forget(() => Promise.resolve(true));
  assert.deepEqual(await Array.fromAsync(kv.list({ prefix: ["visit-guest"] })), []);
  assert.deepEqual(await Array.fromAsync(kv.list({ prefix: ["visit-guest-link"] })), []);
});

Deno.test("[P14] Nothing about guests gets into a trail whose visit ends in that very moment, and no guest in above the most", async () => {
  /** Lets `happen` come in between what is looked at first and the trail. */
  const inBetween = ({ audit }: Awaited<ReturnType<typeof openTalk>>, happen: () => Promise<unknown>) => {
    const append = audit.append.bind(audit);
    audit.append = async (...entry) => {
      audit.append = append;
      await happen();
      await append(...entry);
    };
  };
  await using talk = await openTalk();
  const { guests, appointment, visits, kv, audit } = talk;
  for (let count = 1; count < GUESTS_COUNT_MAX; count++) await invited(talk);
  inBetween(talk, () => invited(talk));
  const above = await guests.invite(appointment, "clerk", ANA);
  assert.deepEqual([above.ok, (await guests.of(appointment.id)).length], [false, GUESTS_COUNT_MAX]);

  const [guest] = await guests.of(appointment.id);
  inBetween(talk, async () => {
    const op = kv.atomic();
    assert.ok(await visits.end(op, appointment, { role: "clerk", id: "clerk" }, "done"));
    await audit.append(op, appointment.caseId, {
      ...{ event: "visit.ended", actor: { role: "clerk", id: "clerk" }, at: talk.clock.now() },
    });
    assert.ok((await op.commit()).ok);
  });
  assert.equal(await guests.arrive(appointment, guest!.id), false);
  assert.equal((await audit.read(appointment.caseId)).at(-1)?.event, "visit.ended");
});

Deno.test("[P14] What a guest's device check found is kept with the invitation, and nothing any more once they are sent out", async () => {
  await using talk = await openTalk();
  const { guests, appointment } = talk;
  const guest = await invited(talk);
  const report = { ...UNTRIED, camera: "denied" } as const;
  await guests.reportDevices(guest, report);
  const found = await guests.find(appointment.id, guest.id);
  assert.deepEqual(found?.devices, { at: talk.clock.now().toString(), report });
  assert.equal(found?.name, ANA.name, "and the invitation is as it was");
  await guests.remove(appointment, guest.id, "clerk");
  await guests.reportDevices(guest, { ...report, camera: "works" });
  assert.equal((await guests.find(appointment.id, guest.id))?.devices?.report.camera, "denied");
});
