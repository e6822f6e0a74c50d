import assert from "node:assert/strict";
import { silentLog } from "#lib/log/mod.ts";
import { type Delivery, Outbox } from "#lib/outbox/mod.ts";
import { openPost, STALLED_SECONDS } from "#tests/notices/house.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { startMailServer } from "#tests/support/smtp.ts";
import { eventually } from "#tests/support/waiting.ts";

async function withOutbox(
  test: (outbox: Outbox, clock: ManualClock, kv: Deno.Kv) => Promise<void>,
): Promise<void> {
  const kv = await Deno.openKv(":memory:");
  const clock = new ManualClock();
  try {
    await test(new Outbox(kv, clock, silentLog), clock, kv);
  } finally {
    kv.close();
  }
}

async function put(outbox: Outbox, kv: Deno.Kv, kind: string, count = 1): Promise<string[]> {
  const ids: string[] = [];
  for (let nth = 0; nth < count; nth++) {
    const op = kv.atomic();
    ids.push(outbox.add(op, kind, { nth }).id);
    assert.ok((await op.commit()).ok);
  }
  outbox.nudge();
  return ids;
}

Deno.test("[P11] [P34] a mail server that stalls with a hundred mails before it holds up no move into the records and no text message", () =>
  withOutbox(async (outbox, _clock, kv) => {
    const stalled = Promise.withResolvers<Delivery>();
    const seen: string[] = [];
    outbox.handle("notice", () => stalled.promise);
    for (const kind of ["case.move", "sms"]) {
      outbox.handle(kind, ({ id }) => Promise.resolve<Delivery>((seen.push(id), { done: true })));
    }
    await put(outbox, kv, "notice", 100);
    outbox.start();
    const behind = [...await put(outbox, kv, "case.move", 3), ...await put(outbox, kv, "sms", 3)];
    await eventually("what lay behind the mails", () => behind.every((id) => seen.includes(id)));
    // And what comes while they stall.
    const later = [...await put(outbox, kv, "sms"), ...await put(outbox, kv, "case.move")];
    await eventually("what came later", () => later.every((id) => seen.includes(id)));
    assert.equal(new Set(seen).size, seen.length, "each once");
    stalled.resolve({ done: true });
    await eventually("the mails", async () => (await outbox.state()).waiting === 0);
    await outbox.stop();
  }));

Deno.test("[P11] one record that stalls leaves the others of its kind their places", () =>
  withOutbox(async (outbox, _clock, kv) => {
    const stalled = Promise.withResolvers<Delivery>();
    const seen: string[] = [];
    let first: string | undefined;
    outbox.handle("notice", ({ id }) => {
      first ??= id;
      if (id === first) return stalled.promise;
      seen.push(id);
      return Promise.resolve<Delivery>({ done: true });
    }, 3);
    outbox.start();
    const ids = await put(outbox, kv, "notice", 150);
    await eventually("all but one", () => seen.length === ids.length - 1);
    assert.equal(new Set(seen).size, seen.length, "each once");
    stalled.resolve({ done: true });
    await outbox.stop();
    assert.equal((await outbox.state()).waiting, 0);
  }));

Deno.test("[P11] a server that is away for a day is asked by one for all, and gets everything within minutes of its return, each once", () =>
  withOutbox(async (outbox, clock, kv) => {
    let away = true;
    let asked = 0;
    const taken: string[] = [];
    outbox.handle("notice", ({ id }) => {
      asked++;
      if (away) return Promise.resolve<Delivery>({ done: false, fault: "etimedout", outage: true });
      return Promise.resolve<Delivery>((taken.push(id), { done: true }));
    }, 3);
    const ids: string[] = [];
    for (let minute = 0; minute < 24 * 60; minute++) {
      if (minute % 10 === 0) ids.push(...await put(outbox, kv, "notice"));
      await outbox.deliverDue();
      clock.advance({ minutes: 1 });
    }
    assert.ok(asked <= 24 * 60 / 2 + 10, `expected one attempt in two minutes, found ${asked} in a day`);
    assert.equal((await outbox.state()).lastFault, "etimedout");
    away = false;
    for (let minute = 0; minute < 16; minute++) {
      await outbox.deliverDue();
      clock.advance({ minutes: 1 });
    }
    assert.deepEqual([...taken].sort(), [...ids].sort());
    assert.equal((await outbox.state()).waiting, 0);
  }));

Deno.test("[P11] a refused recipient is no outage: the others' mails go on", () =>
  withOutbox(async (outbox, _clock, kv) => {
    let taken = 0;
    outbox.handle("notice", ({ subject }) => {
      if (Number(subject["nth"]) < 10) return Promise.resolve<Delivery>({ done: false, fault: "smtp_451" });
      return Promise.resolve<Delivery>((taken++, { done: true }));
    });
    await put(outbox, kv, "notice", 20);
    await outbox.deliverDue();
    assert.equal(taken, 10);
  }));

Deno.test("[P42] records of a store from before kinds had lanes are delivered", () =>
  withOutbox(async (outbox, clock, kv) => {
    const dueAt = clock.now().epochMilliseconds;
    await kv.set(["outbox", dueAt, "old"], { id: "old", kind: "notice", subject: {}, dueAt, attempts: 0 });
    const seen: string[] = [];
    outbox.handle("notice", ({ id }) => Promise.resolve<Delivery>((seen.push(id), { done: true })));
    outbox.start();
    await eventually("the old record", () => seen.length > 0);
    await outbox.stop();
    assert.deepEqual(seen, ["old"]);
    assert.equal((await Array.fromAsync(kv.list({ prefix: ["outbox"] }))).length, 0);
  }));

Deno.test("[P11] [P34] with an SMTP server that stalls, moves into the records flow; when it answers again, every mail comes once", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server, { timeoutSeconds: STALLED_SECONDS });
  const { outbox, clock } = post;
  server.mood = "stall";
  let moved = 0;
  outbox.handle("case.move", () => Promise.resolve<Delivery>((moved++, { done: true })));
  const MAILS = 12;
  for (let nth = 0; nth < MAILS; nth++) await post.add("confirmation");
  outbox.start();
  await eventually("the server to be asked", () => server.connections > 0);
  for (let nth = 1; nth <= 20; nth++) {
    await post.addOther("case.move");
    await eventually(`move ${nth}`, () => moved === nth);
  }
  assert.equal(server.mails.length, 0, "all the while no mail was taken");
  await eventually("the outage to be known", async () => (await outbox.state()).failing >= 3);
  server.mood = "accept";
  await eventually("every mail", () => {
    clock.advance({ minutes: 1 });
    outbox.nudge();
    return server.mails.length >= MAILS;
  });
  await outbox.stop();
  assert.equal(new Set(server.mails.map(({ messageId }) => messageId)).size, MAILS);
  assert.equal(server.mails.length, MAILS);
});
