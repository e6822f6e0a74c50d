import assert from "node:assert/strict";
import nodemailer from "nodemailer";
import { axeViolations, launchBrowser } from "#tests/support/browser.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { takeConsoleErrors } from "#tests/support/console.ts";
import { HttpClient } from "#tests/support/http.ts";
import { needs } from "#tests/support/needs.ts";
import { type MailServer, startMailServer } from "#tests/support/smtp.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

Deno.test("the manual clock stands still until it is moved, by calendar-free days too", () => {
  const clock = new ManualClock("2026-03-28T12:00:00+01:00[Europe/Berlin]");
  const before = clock.now();
  assert.equal(clock.now().epochMilliseconds, before.epochMilliseconds);
  clock.advance({ days: 1, minutes: 5 });
  assert.equal(before.until(clock.now()).total("minutes"), 24 * 60 + 5);
});

Deno.test("a temporary folder is gone after its scope", async () => {
  let path = "";
  {
    await using folder = await temporaryFolder();
    path = folder.path;
    await Deno.writeTextFile(folder.file("a"), "x");
  }
  await assert.rejects(Deno.stat(path), Deno.errors.NotFound);
});

Deno.test("a console.error that a test expects can be taken", () => {
  // deno-lint-ignore no-console -- the subject of this test
  console.error("expected here");
  assert.deepEqual(takeConsoleErrors(), ["expected here"]);
});

const FORM_PAGE = `<!doctype html><html lang="de"><title>Formular</title><main>
  <form method="post" action="/save"><input name="a" value="&auml;&quot;"><input type="checkbox" name="b" checked>
  <input type="radio" name="r" value="1"><input type="radio" name="r" value="2" checked>
  <textarea name="t">
x &amp; y</textarea><select name="s"><option value="1">eins</option><option value="2" selected>zwei</option></select>
  <input name="off" disabled value="no"><button name="go" value="yes">Weiter</button></form></main></html>`;

Deno.test("the client sends a form as a browser without scripts does, keeps cookies and follows 303", async () => {
  const seen: string[] = [];
  await using server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === "/form") {
      return new Response(FORM_PAGE, { headers: { "set-cookie": "id=7; Path=/; HttpOnly" } });
    }
    seen.push(
      `${request.method} ${pathname} ${request.headers.get("cookie")} ${request.headers.get("origin")}`,
    );
    if (request.method !== "POST") return new Response("<body><h1>Danke</h1></body>");
    seen.push(await request.text());
    return new Response(null, { status: 303, headers: { location: "/thanks" } });
  });
  const origin = `http://127.0.0.1:${server.addr.port}`;
  const page = await new HttpClient(origin).get("/form");
  const thanks = await page.submit("Weiter", { a: "neu" });
  assert.equal(thanks.text, "Danke");
  assert.deepEqual(seen, [
    `POST /save id=7 ${origin}`,
    "b=on&r=2&t=x+%26+y&s=2&a=neu&go=yes",
    "GET /thanks id=7 null",
  ]);
  await assert.rejects(page.submit("Weiter", { nosuch: "1" }), /expected controls named nosuch/);
});

async function send(server: MailServer, pass = "only-for-tests") {
  const transport = nodemailer.createTransport({
    host: "localhost",
    port: server.port,
    auth: { user: "amtsfenster", pass },
    tls: { ca: [await Deno.readTextFile(server.certificateFile)] },
  });
  return await transport.sendMail({
    from: "Bürgerbüro <office@example.org>",
    to: "erika@example.org",
    subject: "Ihr Termin – Dienstag",
    text: "Grüße",
    html: "<p>Grüße</p>",
    messageId: "<one@example.org>",
  });
}

Deno.test({
  name: "the mail server takes signed-in mail over STARTTLS and shows it parsed",
  ...needs("openssl"),
  async fn() {
    await using server = await startMailServer();
    await send(server);
    const mail = await server.mail("erika@example.org");
    assert.equal(mail.subject, "Ihr Termin – Dienstag");
    assert.equal(mail.text.trim(), "Grüße");
    assert.equal(mail.messageId, "<one@example.org>");
    assert.ok(mail.secure);
    assert.equal(mail.user, "amtsfenster");
    await assert.rejects(
      send(server, "wrong"),
      /Authentication failed/,
    );
  },
});

Deno.test({
  name: "the mail server refuses, answers 4xx and 5xx, and hangs up after DATA, as told",
  ...needs("openssl"),
  async fn() {
    await using server = await startMailServer();
    for (const [mood, fault] of [["refuse", /421/], ["temporary", /451/], ["permanent", /550/]] as const) {
      server.mood = mood;
      await assert.rejects(send(server), fault);
      assert.equal(server.mails.length, 0);
    }
    server.mood = "drop";
    await assert.rejects(send(server), /closed|ECONNRESET|socket/i);
    assert.equal(server.mails.length, 1, "the mail arrived although the sender was not told");
  },
});

Deno.test({
  name: "the browser reports what axe finds, script errors and requests to third parties",
  ...needs("chromium"),
  async fn() {
    const page = `<!doctype html><html><title>x</title><main><img src="data:," alt><input></main>
      <script>console.error("boo"); fetch("https://third.example.org/").catch(() => {})</script></html>`;
    await using server = Deno.serve(
      { port: 0, hostname: "127.0.0.1", onListen() {} },
      () => new Response(page, { headers: { "content-type": "text/html" } }),
    );
    const browser = await launchBrowser();
    const tab = await browser.page(`http://127.0.0.1:${server.addr.port}/`);
    const rules = (await axeViolations(tab)).map((violation) => violation.rule);
    assert.ok(rules.includes("html-has-lang") && rules.includes("label"), rules.join());
    const stream = await tab.evaluate(async () =>
      (await navigator.mediaDevices.getUserMedia({ audio: true, video: true })).getTracks().length
    );
    assert.equal(stream, 2);
    await assert.rejects(
      browser.stop(),
      (fault: Error) => /boo/.test(fault.message) && /third\.example/.test(fault.message),
    );
  },
});
