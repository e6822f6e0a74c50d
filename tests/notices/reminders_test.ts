import assert from "node:assert/strict";
import { startMailServer } from "#tests/support/smtp.ts";
import { openPost, SUBJECT } from "./house.ts";

const DAY_BEFORE = "2026-03-09T09:00:00Z";
const HOUR_BEFORE = "2026-03-10T08:00:00Z";

Deno.test("a day and an hour before, a mail reminds; it has the link and no calendar file", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  await post.addReminders();
  post.clock.set("2026-03-09T08:59:00Z");
  await post.outbox.deliverDue();
  assert.equal(server.mails.length, 0);
  post.clock.set(DAY_BEFORE);
  await post.outbox.deliverDue();
  assert.match(server.mails[0]!.subject, /^Erinnerung: Ihr Termin am Dienstag, 10\. März 2026, 10:00 Uhr/);
  assert.match(server.mails[0]!.text, /Sie können doch nicht\? Bitte sagen Sie ab/);
  assert.ok(!server.mails[0]!.attachments.some((one) => one.contentType === "text/calendar"));
  post.clock.set(HOUR_BEFORE);
  await post.outbox.deliverDue();
  post.clock.advance({ days: 3 });
  await post.outbox.deliverDue();
  assert.equal(server.mails.length, 2);
  assert.equal(new Set(server.mails.map((mail) => mail.messageId)).size, 2);
});

Deno.test("a moved appointment is reminded of at its new time only, even when it was moved away and back", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  await post.addReminders();
  const moved = {
    ...SUBJECT,
    start: SUBJECT.start.add({ hours: 48 }),
    fixedAt: post.clock.advance({ hours: 1 }),
  };
  post.subject = moved;
  await post.addReminders();
  post.subject = { ...SUBJECT, fixedAt: post.clock.advance({ hours: 1 }) };
  await post.addReminders();
  post.clock.set(DAY_BEFORE);
  await post.outbox.deliverDue();
  assert.equal(server.mails.length, 1, "three reminders are due at once, one is true");
  post.subject = moved;
  post.clock.set(HOUR_BEFORE);
  await post.outbox.deliverDue();
  assert.equal(server.mails.length, 1);
});

Deno.test("a cancelled appointment is not reminded of; one whose cancellation was taken back is", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  await post.addReminders();
  post.clock.set(DAY_BEFORE);
  const cancelled = { ...SUBJECT, cancelledUntil: post.clock.now().add({ minutes: 20 }) };
  post.subject = cancelled;
  await post.outbox.deliverDue();
  assert.equal((await post.outbox.state()).failing, 0, "waiting is no failure");
  post.subject = SUBJECT;
  post.clock.advance({ minutes: 20 });
  await post.outbox.deliverDue();
  assert.equal(server.mails.length, 1);
  post.subject = cancelled;
  post.clock.set(HOUR_BEFORE);
  await post.outbox.deliverDue();
  assert.equal(server.mails.length, 1);
  assert.equal((await post.outbox.state()).waiting, 0);
});

Deno.test("who books shortly before gets no reminder of what they have just read", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  post.subject = { ...SUBJECT, fixedAt: SUBJECT.start.subtract({ minutes: 100 }) };
  post.clock.set(post.subject.fixedAt);
  await post.addReminders();
  post.clock.set(HOUR_BEFORE);
  await post.outbox.deliverDue();
  assert.equal(server.mails.length, 0);
});

Deno.test("[P11] after a day without mail nobody gets yesterday's reminder beside today's", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  await post.addReminders();
  server.mood = "refuse";
  post.clock.set(DAY_BEFORE);
  for (let hour = 0; hour < 23; hour++) {
    await post.outbox.deliverDue();
    post.clock.advance({ hours: 1 });
  }
  server.mood = "accept";
  post.clock.set(HOUR_BEFORE);
  await post.outbox.deliverDue();
  post.clock.advance({ minutes: 30 });
  await post.outbox.deliverDue();
  assert.equal(server.mails.length, 1);
});

Deno.test("an appointment without a mail address waits for no mail", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  post.subject = { ...SUBJECT, email: "" };
  await post.add("confirmation");
  await post.addReminders();
  post.clock.set(DAY_BEFORE);
  await post.outbox.deliverDue();
  assert.equal(server.mails.length, 0);
  assert.deepEqual(await post.notices.troubles(), []);
  const resent = await post.notices.resend(SUBJECT.appointment, { role: "clerk", id: "clara" });
  assert.deepEqual(resent, { ok: false, reason: "noAddress" });
});
