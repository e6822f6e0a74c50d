import assert from "node:assert/strict";
import { type SmtpMood, startMailServer } from "#tests/support/smtp.ts";
import { openPost, STALLED_SECONDS, SUBJECT, TOKEN } from "./house.ts";

Deno.test("a confirmation reaches the server over TLS, signed in, as HTML, text and invitation", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  await post.add("confirmation");
  await post.outbox.deliverDue();
  const mail = server.mails[0]!;
  assert.deepEqual([server.mails.length, mail.secure, mail.user], [1, true, "amtsfenster"]);
  assert.deepEqual(mail.to, ["erika@example.org"]);
  assert.match(mail.subject, /^Ihr Termin am Dienstag, 10\. März 2026.*10:00 Uhr/);
  const link = `https://termin.musterstadt.example/appointments/${TOKEN}`;
  for (const body of [mail.text, mail.html]) {
    assert.ok(body.includes(link));
    assert.ok(body.includes("Guten Tag Erika Mustermann"));
    assert.ok(body.includes("Rathausplatz 1"));
  }
  assert.equal(mail.parsed.headers.get("auto-submitted"), "auto-generated");
  assert.equal(mail.parsed.headers.get("x-mailer"), undefined);
  const source = new TextDecoder().decode(mail.raw);
  assert.match(source, /Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
  assert.deepEqual(post.notices.noticeHealth(), { mode: "smtp", ok: true, lastSentAt: post.clock.now() });
});

Deno.test("the HTML loads nothing from anywhere and says its language", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  for (const language of ["de", "en", "de-x-leicht"] as const) {
    post.subject = { ...SUBJECT, language };
    await post.add("confirmation");
    await post.outbox.deliverDue();
    // As it was sent: the parser would put the picture in place of its name.
    const { html } = server.mails.at(-1)!;
    assert.match(html, new RegExp(`<html lang="${language}">`));
    assert.doesNotMatch(
      html,
      /<(link|script|iframe|object|video)\b|url\(|@import|\ssrc="(?!data:image\/png)/i,
    );
    const [qr] = server.mails.at(-1)!.attachments.filter((one) => one.contentType === "image/png");
    assert.ok(qr?.related && qr.cid === "qr", "the picture travels inside the mail");
    assert.match(html, /<img[^>]* alt="[^"]{10,}"/);
    assert.equal([...html.matchAll(/<h1>/g)].length, 1);
  }
});

Deno.test("the calendar entry keeps its UID; a higher SEQUENCE moves it, CANCEL removes it; times are right", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  await post.add("confirmation");
  await post.outbox.deliverDue();
  post.subject = { ...SUBJECT, sequence: 1, start: Temporal.Instant.from("2026-04-07T08:30:00Z") };
  await post.add("rebooked");
  await post.outbox.deliverDue();
  post.subject = { ...post.subject, sequence: 2, cancelledUntil: post.clock.now().add({ minutes: 30 }) };
  await post.add("cancelled");
  await post.outbox.deliverDue();
  const files = server.mails.map((mail) =>
    String(mail.attachments.find((one) => one.contentType === "text/calendar")!.content).replace(/\r\n /g, "")
  );
  const of = (name: string) => files.map((file) => new RegExp(`^${name}[:;](.*?)\r?$`, "m").exec(file)?.[1]);
  assert.equal(new Set(of("UID")).size, 1);
  assert.deepEqual(of("SEQUENCE"), ["0", "1", "2"]);
  assert.deepEqual(of("METHOD"), ["REQUEST", "REQUEST", "CANCEL"]);
  assert.deepEqual(of("STATUS"), ["CONFIRMED", "CONFIRMED", "CANCELLED"]);
  assert.deepEqual(of("DTSTART"), ["20260310T090000Z", "20260407T083000Z", "20260407T083000Z"]);
  assert.deepEqual(of("DTEND"), ["20260310T092000Z", "20260407T085000Z", "20260407T085000Z"]);
  const download = post.notices.calendarFor(SUBJECT);
  assert.match(download, /METHOD:PUBLISH/);
  assert.doesNotMatch(download, /ATTENDEE/);
});

Deno.test("[P11] refused, stalled, 4xx, 5xx: delivered later, once, and only a code is kept", async () => {
  const moods: [SmtpMood, RegExp][] = [
    ["refuse", /^(smtp_421|econnection|esocket)$/],
    ["stall", /^(etimedout|esocket|econnection)$/],
    ["temporary", /^smtp_451$/],
    ["permanent", /^smtp_550$/],
  ];
  for (const [mood, code] of moods) {
    await using server = await startMailServer();
    await using post = await openPost(server, mood === "stall" ? { timeoutSeconds: STALLED_SECONDS } : {});
    server.mood = mood;
    await post.add("confirmation");
    await post.outbox.deliverDue();
    const state = await post.outbox.state();
    assert.deepEqual([state.waiting, state.failing], [1, 1], mood);
    assert.match(state.lastFault ?? "", code, mood);
    assert.equal(post.notices.noticeHealth().ok, false);
    server.mood = "accept";
    post.clock.advance({ minutes: 1 });
    await post.outbox.deliverDue();
    assert.equal(server.mails.length, 1, mood);
    assert.equal((await post.outbox.state()).waiting, 0);
    assert.equal(post.notices.noticeHealth().ok, true);
    post.clock.advance({ days: 1 });
    await post.outbox.deliverDue();
    assert.equal(server.mails.length, 1, mood);
  }
});

Deno.test("[P11] where the server takes a mail and hangs up, it comes again under the same Message-ID", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  server.mood = "drop";
  await post.add("confirmation");
  await post.outbox.deliverDue();
  assert.equal((await post.outbox.state()).waiting, 1);
  server.mood = "accept";
  post.clock.advance({ minutes: 1 });
  await post.outbox.deliverDue();
  assert.equal(server.mails.length, 2);
  assert.equal(new Set(server.mails.map((mail) => mail.messageId)).size, 1);
  assert.match(server.mails[0]!.messageId, /^<[0-9a-z]{26}@termin\.musterstadt\.example>$/);
});

Deno.test("[P11] a mail server that is down for a day holds nothing up and gets everything after it", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  server.mood = "refuse";
  for (let i = 0; i < 5; i++) await post.add("confirmation");
  for (let hour = 0; hour < 24; hour += 4) {
    post.clock.advance({ hours: 4 });
    await post.outbox.deliverDue();
  }
  assert.equal((await post.outbox.state()).waiting, 5);
  server.mood = "accept";
  post.clock.advance({ hours: 1 });
  await post.outbox.deliverDue();
  assert.equal(new Set(server.mails.map((mail) => mail.messageId)).size, 5);
  assert.equal(server.mails.length, 5);
});

Deno.test("a notice that was overtaken while it waited is not sent", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  await post.add("confirmation");
  post.subject = { ...SUBJECT, cancelledUntil: post.clock.now().add({ minutes: 30 }) };
  await post.outbox.deliverDue();
  assert.equal(server.mails.length, 0);
  assert.equal((await post.outbox.state()).waiting, 0);
});

Deno.test("[P12] whatever a name holds, a mail has one recipient and the headers we wrote", async () => {
  await using server = await startMailServer();
  await using post = await openPost(server);
  const names = [
    "Eve\r\nBcc: victim@example.org",
    "Eve\nSubject: x\n\nbody",
    'Eve" <victim@example.org>, "x',
    "Eve\u2028Bcc: victim@example.org",
    "\u202eevE <victim@example.org>",
    `${"long ".repeat(2048)}`,
    "=?utf-8?Q?Eve=0D=0ABcc:_victim@example.org?=",
    "BEGIN:VEVENT\\n\r\nEND:VEVENT\r\nBEGIN:VEVENT",
  ];
  for (const name of names) {
    post.subject = { ...SUBJECT, name };
    await post.add("confirmation");
    await post.outbox.deliverDue();
    const mail = server.mails.at(-1)!;
    assert.deepEqual(mail.to, ["erika@example.org"], name.slice(0, 40));
    const head = new TextDecoder().decode(mail.raw).split("\r\n\r\n")[0]!;
    const fields = head.split("\r\n").filter((line) => /^[\w-]+:/.test(line)).map((line) =>
      line.split(":")[0]
    );
    assert.deepEqual(
      fields.sort(),
      [
        "Auto-Submitted",
        "Content-Language",
        "Content-Type",
        "Date",
        "From",
        "MIME-Version",
        "Message-ID",
        "Subject",
        "To",
      ],
      name.slice(0, 40),
    );
    const calendar = String(mail.attachments.find((one) => one.contentType === "text/calendar")!.content);
    assert.equal([...calendar.matchAll(/^BEGIN:VEVENT\r?$/gm)].length, 1);
  }
  assert.equal(server.mails.length, names.length);
});

Deno.test("without SMTP_URL a mail becomes one file, however often it is written", async () => {
  await using post = await openPost();
  await post.add("confirmation");
  await post.outbox.deliverDue();
  const files = (await Array.fromAsync(Deno.readDir(`${post.folder}/mail`))).map(({ name }) => name);
  assert.equal(files.length, 1);
  assert.match(files[0]!, /^[0-9a-z]{26}\.eml$/);
  const text = await Deno.readTextFile(`${post.folder}/mail/${files[0]}`);
  assert.match(text, /^To: "?Erika Mustermann"? <erika@example\.org>\r$/m);
  assert.equal(post.notices.noticeHealth().mode, "files");
});
