import assert from "node:assert/strict";
import { OUTAGE_MINUTES, RESENDS_PER_DAY_MAX } from "#lib/notices/mod.ts";
import { startMailServer } from "#tests/support/smtp.ts";
import { openPost, SUBJECT } from "./house.ts";

const LEA = { role: "clerk", id: "lea" } as const;

Deno.test("[P11] a recipient who is refused for good becomes a trouble the lead sees; sent again, the Message-ID is the same", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  server.mood = "permanent";
  await post.add("confirmation");
  for (let minute = 0; minute < 30; minute++) {
    await post.outbox.deliverDue();
    post.clock.advance({ minutes: 1 });
  }
  assert.equal((await post.outbox.state()).waiting, 0, "not tried for ever");
  const attempts = server.connections;
  const [trouble, ...others] = await post.notices.troubles();
  assert.equal(others.length, 0);
  assert.ok(trouble?.gaveUp);
  assert.deepEqual([trouble.channel, trouble.notice, trouble.fault], ["mail", "confirmation", "smtp_550"]);
  assert.equal(trouble.subject.name, "Erika Mustermann");
  assert.equal(post.notices.outage(), undefined, "one wrong address is no outage");
  post.clock.advance({ hours: 5 });
  await post.outbox.deliverDue();
  assert.equal(server.connections, attempts);
  server.mood = "accept";
  assert.ok(await post.notices.sendAgain(trouble.id, LEA));
  await post.outbox.deliverDue();
  assert.equal(server.mails.length, 1);
  assert.ok(server.mails[0]!.messageId.startsWith(`<${trouble.id}@`));
  assert.deepEqual(await post.notices.troubles(), []);
  assert.equal(await post.notices.sendAgain(trouble.id, LEA), false);
  const trail = await post.audit.read(SUBJECT.caseId);
  assert.deepEqual(trail.map(({ event, actor }) => [event, actor.id]), [["notice.sentAgain", "lea"]]);
});

Deno.test("[P11] a mailbox that turns the mail away after it took the address is a refusal, no outage; a mail that arrives clears it", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  server.mood = "full";
  await post.add("confirmation");
  assert.equal(await post.notices.mailState(SUBJECT.appointment), "fine");
  for (let minute = 0; minute < 30; minute++) {
    await post.outbox.deliverDue();
    post.clock.advance({ minutes: 1 });
  }
  const [trouble] = await post.notices.troubles();
  assert.ok(trouble?.gaveUp);
  assert.equal(trouble.fault, "smtp_552");
  assert.equal(post.notices.outage(), undefined);
  assert.equal(await post.notices.mailState(SUBJECT.appointment), "refused");
  server.mood = "accept";
  assert.ok(await post.notices.sendAgain(trouble.id, LEA));
  await post.outbox.deliverDue();
  assert.equal(await post.notices.mailState(SUBJECT.appointment), "fine");
});

Deno.test("[P11] told by phone, a refused mail leaves the list, and who said so is on record", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  server.mood = "permanent";
  await post.add("confirmation");
  for (let minute = 0; minute < 30; minute++) {
    await post.outbox.deliverDue();
    post.clock.advance({ minutes: 1 });
  }
  const [trouble] = await post.notices.troubles();
  assert.ok(await post.notices.toldByPhone(trouble!.id, LEA));
  assert.deepEqual(await post.notices.troubles(), []);
  assert.equal((await post.audit.read(SUBJECT.caseId)).at(-1)?.event, "notice.toldByPhone");
});

Deno.test("[P11] an outage is told to staff after a quarter of an hour, listed, and over when mail goes out again", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  server.mood = "temporary";
  await post.add("confirmation");
  await post.outbox.deliverDue();
  const since = post.clock.now();
  assert.equal(post.notices.outage(), undefined);
  assert.deepEqual(await post.notices.troubles(), []);
  post.clock.advance({ minutes: OUTAGE_MINUTES });
  await post.outbox.deliverDue();
  assert.equal(post.notices.outage()?.toString(), since.toString());
  const [trouble] = await post.notices.troubles();
  assert.ok(trouble && !trouble.gaveUp);
  assert.equal(trouble.since.toString(), since.toString());
  assert.ok(await post.notices.toldByPhone(trouble.id, LEA));
  assert.deepEqual(await post.notices.troubles(), [], "told, it leaves the list");
  server.mood = "accept";
  post.clock.advance({ minutes: 20 });
  await post.outbox.deliverDue();
  assert.equal(server.mails.length, 1, "and the mail comes all the same");
  assert.equal(post.notices.outage(), undefined);
});

Deno.test("[P08] the confirmation is sent again on request, a few times a day, with what is true now", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  post.subject = { ...SUBJECT, sequence: 3 };
  const citizen = { role: "citizen" } as const;
  for (let i = 0; i < RESENDS_PER_DAY_MAX; i++) {
    assert.deepEqual(await post.notices.resend(SUBJECT.appointment, citizen), { ok: true });
  }
  const refused = await post.notices.resend(SUBJECT.appointment, citizen);
  assert.deepEqual(refused, { ok: false, reason: "tooMany" });
  await post.outbox.deliverDue();
  assert.equal(server.mails.length, RESENDS_PER_DAY_MAX);
  assert.match(new TextDecoder().decode(server.mails[0]!.raw), /text\/calendar/);
  post.clock.advance({ hours: 24, minutes: 1 });
  assert.equal((await post.notices.resend(SUBJECT.appointment, citizen)).ok, true);
  post.subject = { ...SUBJECT, cancelledUntil: post.clock.now() };
  assert.equal((await post.notices.resend(SUBJECT.appointment, citizen)).ok, false);
});
