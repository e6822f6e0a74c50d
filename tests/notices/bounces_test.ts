import assert from "node:assert/strict";
import { readDeliveryReport, REPORT_BYTES_MAX } from "#lib/notices/mod.ts";
import { randomFrom } from "#tests/support/fuzz.ts";
import { startMailServer } from "#tests/support/smtp.ts";
import { openPost, type Post, SUBJECT } from "./house.ts";
import { exchange, exim, postfix, type ReportAbout, SHAPES } from "./reports.ts";

const LEA = { role: "clerk", id: "lea" } as const;
const TOKEN = "a-secret-of-thirty-two-characters";
const HOST = "termin.musterstadt.example";

/** A post whose confirmation a server has taken, and what a report about it says of it. */
async function delivered() {
  const server = await startMailServer();
  const post = await openPost(server, {
    env: { BOUNCE_TOKEN: TOKEN, BOUNCE_ADDRESS: "bounces@musterstadt.example" },
  });
  const send = async () => {
    await post.add("confirmation");
    await post.outbox.deliverDue();
    const mail = server.mails.at(-1)!;
    return { mail, about: { messageId: mail.messageId.slice(1, -1), to: SUBJECT.email } };
  };
  return {
    ...{ server, post, send },
    async [Symbol.asyncDispose]() {
      await post[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}

const events = async ({ audit }: Post) =>
  (await audit.read(SUBJECT.caseId)).map(({ event, actor, facts }) => [event, actor.role, facts["status"]]);

Deno.test("[P11] a mail asks to be told of under its id, and comes back to an address of its own", async () => {
  await using town = await delivered();
  const { mail, about } = await town.send();
  assert.equal(mail.from, "bounces@musterstadt.example");
  assert.match(mail.parsed.from!.text, /buergerbuero@musterstadt\.example/);
  assert.deepEqual(mail.dsn, {
    envid: about.messageId,
    ret: "HDRS",
    notify: ["FAILURE", "DELAY"],
    orcpt: `rfc822;${SUBJECT.email}`,
  });
});

for (const [name, shape] of Object.entries(SHAPES)) {
  Deno.test(`[P11] a mail that comes back hours later, as ${name} says it, is listed once; sent again, it is the same mail`, async () => {
    await using town = await delivered();
    const { post } = town;
    const { about } = await town.send();
    post.clock.advance({ hours: 5 });
    assert.ok(await post.notices.hearReport(shape(about)));
    const [trouble, ...others] = await post.notices.troubles();
    assert.equal(others.length, 0);
    assert.ok(trouble?.returned && trouble.gaveUp);
    assert.match(trouble.fault, /^returned_5\.\d\.\d+$/);
    assert.equal(trouble.since.toString(), post.clock.now().toString());
    assert.equal(trouble.subject.name, "Erika Mustermann");
    assert.equal(await post.notices.mailState(SUBJECT.appointment), "refused");
    assert.equal(post.notices.outage(), undefined);
    assert.equal(await post.notices.hearReport(shape(about)), false, "the same report again");
    assert.equal((await events(post)).length, 1);
    // A server that takes mail for everybody takes the next one too: that says nothing.
    await town.send();
    assert.equal(await post.notices.mailState(SUBJECT.appointment), "refused");
    assert.ok(await post.notices.sendAgain(trouble.id, LEA));
    await post.outbox.deliverDue();
    assert.equal(town.server.mails.at(-1)!.messageId, `<${trouble.id}@${HOST}>`);
    assert.deepEqual(await post.notices.troubles(), []);
    assert.equal(await post.notices.mailState(SUBJECT.appointment), "fine");
    assert.equal(await post.notices.hearReport(shape(about)), false, "the old report, late");
    assert.ok(
      await post.notices.hearReport(shape({ ...about, number: 2, status: "5.2.2" })) ||
        name === "envelopeOnly",
    );
  });
}

Deno.test("[P11] told by phone, what came back leaves the list, and the trail says who, when and why", async () => {
  await using town = await delivered();
  const { post } = town;
  const { about } = await town.send();
  const forwarded = { ...about, finalTo: "erika@elsewhere.example.org" };
  assert.ok(await post.notices.hearReport(postfix(forwarded)), "forwarded by the address it went to");
  const [trouble] = await post.notices.troubles();
  assert.ok(await post.notices.toldByPhone(trouble!.id, LEA));
  assert.deepEqual(await post.notices.troubles(), []);
  assert.deepEqual(await events(post), [
    ["notice.returned", "system", "5.1.1"],
    ["notice.toldByPhone", "clerk", undefined],
  ]);
  assert.ok((await post.notices.resend(SUBJECT.appointment, { role: "citizen" })).ok);
  assert.equal(await post.notices.mailState(SUBJECT.appointment), "refused", "the address is still the same");
  assert.ok((await post.notices.resend(SUBJECT.appointment, LEA)).ok);
  assert.equal(await post.notices.mailState(SUBJECT.appointment), "fine", "a clerk knows better");
});

Deno.test("[P11] a mail that is only late alarms nobody; when it fails after all, it is listed", async () => {
  await using town = await delivered();
  const { post } = town;
  const { about } = await town.send();
  const late = { ...about, action: "delayed", status: "4.4.1" } as const;
  assert.ok(await post.notices.hearReport(postfix(late)));
  assert.equal(await post.notices.hearReport(postfix(late)), false);
  assert.deepEqual(await post.notices.troubles(), []);
  assert.equal(await post.notices.mailState(SUBJECT.appointment), "fine");
  assert.ok(await post.notices.hearReport(postfix({ ...about, number: 2, status: "4.4.7" })));
  assert.equal((await post.notices.troubles()).length, 1);
  assert.deepEqual((await events(post)).map(([event]) => event), ["notice.delayed", "notice.returned"]);
});

Deno.test("[P11] forged, strange or late reports change nothing", async () => {
  await using town = await delivered();
  const { post } = town;
  const { about } = await town.send();
  const id = about.messageId.split("@")[0]!;
  const nobody = "0".repeat(26);
  const wrong: readonly [string, Uint8Array][] = [
    ["another recipient", postfix({ ...about, to: "somebody@example.org" })],
    ["the address alone", exim({ ...about, messageId: "" })],
    ["a Message-ID that nobody has", postfix({ ...about, messageId: `${nobody}@${HOST}` })],
    ["our id at another host", exim({ ...about, messageId: `${id}@elsewhere.example.org` })],
    ["delivered", exchange({ ...about, action: "delivered" })],
    ["a mail that only quotes one", quoting(postfix(about))],
    [
      "an ordinary mail",
      new TextEncoder().encode(`In-Reply-To: <${about.messageId}>\r\n\r\nWo finde ich den Link?`),
    ],
    ["nothing", new Uint8Array()],
  ];
  for (const [what, raw] of wrong) assert.equal(await post.notices.hearReport(raw), false, what);
  assert.deepEqual(await post.notices.troubles(), []);
  assert.equal(await post.notices.mailState(SUBJECT.appointment), "fine");
  assert.deepEqual(await events(post), []);
  post.clock.advance({ days: 8 });
  assert.equal(await post.notices.hearReport(postfix(about)), false, "the appointment is over");
  assert.deepEqual(await post.notices.troubles(), []);
});

Deno.test("[P11] what comes back is heard only where its secret is set: nothing is remembered otherwise", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  await post.add("confirmation");
  await post.outbox.deliverDue();
  const mail = server.mails[0]!;
  assert.equal(mail.from, "buergerbuero@musterstadt.example");
  const about = { messageId: mail.messageId.slice(1, -1), to: SUBJECT.email };
  assert.equal(await post.notices.hearReport(postfix(about)), false);
});

Deno.test("[P11] [P12] reading reports is bounded: rubbish in every place never throws, and only what is whole is believed", async () => {
  const about: ReportAbout = { messageId: `${"1".repeat(26)}@${HOST}`, to: "erika@example.org" };
  const whole = (await readDeliveryReport(postfix(about)))!;
  assert.deepEqual(whole.messageIds, [about.messageId]);
  assert.deepEqual(whole.recipients, [
    { addresses: [about.to, about.to], action: "failed", status: "5.1.1" },
  ]);
  const random = randomFrom(3464);
  for (let round = 0; round < 300; round++) {
    const raw = random.pick(Object.values(SHAPES))(about).slice();
    const changes = 1 + random.integer(40);
    for (let i = 0; i < changes; i++) raw[random.integer(raw.length)] = random.integer(256);
    const cut = random.integer(4) === 0 ? raw.subarray(0, random.integer(raw.length)) : raw;
    const report = await readDeliveryReport(cut);
    for (const id of report?.messageIds ?? []) assert.ok(!/[\s<>]/.test(id) || id.length < 400);
    for (const { status, addresses } of report?.recipients ?? []) {
      assert.match(status ?? "5.0.0", /^[245]\.\d{1,3}\.\d{1,3}$/);
      for (const address of addresses) assert.doesNotMatch(address, /[\s<>]/);
    }
  }
  const head = "Content-Type: multipart/report; boundary=b\r\n\r\n";
  const status = "--b\r\nContent-Type: message/delivery-status\r\n\r\n";
  const group = "Final-Recipient: rfc822;a@b.example\r\nAction: failed\r\n\r\n";
  const hostile = [
    head + "--b\r\n".repeat(50_000),
    head + status + "a\n".repeat(120_000),
    "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n".repeat(5000),
    head + status + group.repeat(20_000),
    head + status + "Final-Recipient: rfc822;" + "a@".repeat(60_000),
    head + status + "\n \n".repeat(60_000),
    "Subject: " + " \r\n ".repeat(60_000),
    head + status +
    `X\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${"<a".repeat(100_000)}`,
  ];
  for (const text of hostile) {
    const report = await readDeliveryReport(new TextEncoder().encode(text));
    assert.ok((report?.recipients.length ?? 0) <= 50);
  }
  const large = exim(about);
  const padded = new Uint8Array(REPORT_BYTES_MAX + 10_000).fill(65);
  padded.set(large.subarray(0, large.length - 20));
  assert.deepEqual(
    (await readDeliveryReport(padded))?.messageIds,
    [about.messageId],
    "its beginning is enough",
  );
});

/** A forwarded report is a mail within a mail: somebody quotes it, no server says it. */
function quoting(report: Uint8Array): Uint8Array {
  const before =
    "Content-Type: multipart/mixed; boundary=q\r\n\r\n--q\r\nContent-Type: message/rfc822\r\n\r\n";
  return new Uint8Array([
    ...new TextEncoder().encode(before),
    ...report,
    ...new TextEncoder().encode("\r\n--q--\r\n"),
  ]);
}
