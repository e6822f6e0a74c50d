import assert from "node:assert/strict";
import { readConfig } from "#lib/config/mod.ts";
import { Secrets } from "#lib/crypto/mod.ts";
import { silentLog } from "#lib/log/mod.ts";
import { Feedback, FEEDBACK_CHARACTERS_MAX, FEEDBACK_PER_HOUR_MAX } from "#lib/notices/mod.ts";
import { Outbox } from "#lib/outbox/mod.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { type MailServer, startMailServer } from "#tests/support/smtp.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

const MESSAGE = "Der Knopf »Weiter« hat keinen Namen. Grüße, Zeynep Şahin";

interface Desk extends AsyncDisposable {
  readonly feedback: Feedback;
  readonly outbox: Outbox;
  readonly kv: Deno.Kv;
  readonly clock: ManualClock;
}

async function openDesk(server?: MailServer): Promise<Desk> {
  const folder = await temporaryFolder("feedback");
  const kv = await Deno.openKv(folder.file("live.kv"));
  const clock = new ManualClock();
  const outbox = new Outbox(kv, clock, silentLog);
  const read = readConfig({
    PUBLIC_URL: "https://termin.musterstadt.example",
    DATA_DIR: folder.path,
    TOWN_EMAIL: "buergerbuero@musterstadt.example",
    ...(server ? { SMTP_URL: server.url } : {}),
  });
  assert.ok(read.ok);
  const trusted = server && await Deno.readTextFile(server.certificateFile);
  const feedback = new Feedback({
    ...{ kv, clock, outbox, config: read.config, secrets: new Secrets(new Uint8Array(32).fill(7)) },
    transport: trusted ? { trusted } : {},
  });
  return {
    ...{ feedback, outbox, kv, clock },
    async [Symbol.asyncDispose]() {
      feedback.close();
      kv.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

async function stored(kv: Deno.Kv): Promise<string> {
  const entries = await Array.fromAsync(kv.list({ prefix: [] }));
  return entries.map(({ key, value }) =>
    `${key.join(" ")} ${
      value instanceof Uint8Array ? new TextDecoder().decode(value) : JSON.stringify(value)
    }`
  ).join("\n");
}

Deno.test("A reported barrier reaches the office by mail, with the address to answer to, and is then gone from the store", async () => {
  await using server = await startMailServer();
  await using desk = await openDesk(server);
  assert.deepEqual(await desk.feedback.take({ message: MESSAGE, answerTo: "zeynep@example.org" }), {
    ok: true,
  });
  await desk.outbox.deliverDue();
  const [mail] = server.mails;
  assert.ok(mail, "one mail arrived");
  assert.match(mail.text, /Der Knopf »Weiter« hat keinen Namen\. Grüße, Zeynep Şahin/);
  assert.equal(mail.parsed.replyTo?.value[0]?.address, "zeynep@example.org");
  assert.doesNotMatch(await stored(desk.kv), /^feedback [0-9a-z]/m);
});

Deno.test("[P38] While it waits, a message is sealed in the store and not named in its outbox record", async () => {
  await using desk = await openDesk();
  await desk.feedback.take({ message: MESSAGE, answerTo: "zeynep@example.org" });
  const found = await stored(desk.kv);
  assert.match(found, /^feedback /m);
  assert.doesNotMatch(found, /Knopf|Zeynep|zeynep/);
});

Deno.test("[P11] A mail server that is away delays the message and loses nothing", async () => {
  await using server = await startMailServer();
  await using desk = await openDesk(server);
  server.mood = "temporary";
  await desk.feedback.take({ message: MESSAGE, answerTo: "" });
  await desk.outbox.deliverDue();
  assert.equal(server.mails.length, 0);
  server.mood = "accept";
  desk.clock.advance({ hours: 1 });
  await desk.outbox.deliverDue();
  assert.equal(server.mails.length, 1);
  assert.match(server.mails[0]?.text ?? "", /nicht angegeben/);
});

Deno.test("[P12] What is empty, too long or no address is refused by field, line breaks in an address too", async () => {
  await using desk = await openDesk();
  const faults = async (message: string, answerTo: string) => {
    const result = await desk.feedback.take({ message, answerTo });
    return !result.ok && result.reason === "faulty" ? result.faults : result;
  };
  assert.deepEqual(await faults("  \n ", ""), { message: "empty" });
  assert.deepEqual(await faults("x".repeat(FEEDBACK_CHARACTERS_MAX + 1), ""), { message: "tooLong" });
  for (
    const address of [
      "erika",
      "a@b",
      "a@b.de\r\nBcc: x@y.de",
      "a@b.de,c@d.de",
      "<a@b.de>",
      `${"x".repeat(300)}@b.de`,
    ]
  ) {
    assert.deepEqual(await faults(MESSAGE, address), { answerTo: "notAnEmail" }, address);
  }
  assert.deepEqual(await desk.feedback.take({ message: "x".repeat(FEEDBACK_CHARACTERS_MAX), answerTo: "" }), {
    ok: true,
  });
});

Deno.test("[P40] An hour takes a limited number of messages, and the next hour takes messages again", async () => {
  await using desk = await openDesk();
  const take = () => desk.feedback.take({ message: MESSAGE, answerTo: "" });
  for (let sent = 0; sent < FEEDBACK_PER_HOUR_MAX; sent++) assert.deepEqual(await take(), { ok: true });
  assert.deepEqual(await take(), { ok: false, reason: "tooMany" });
  desk.clock.advance({ hours: 1 });
  assert.deepEqual(await take(), { ok: true });
});
