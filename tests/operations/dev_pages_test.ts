import assert from "node:assert/strict";
import { axeViolations, launchBrowser } from "#tests/support/browser.ts";
import { needs } from "#tests/support/needs.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { eventually } from "#tests/support/waiting.ts";

const DEMO_PAGES = ["/dev", "/dev/mail", "/dev/sms", "/dev/sign-in-as"];

async function bookInDemo(server: RunningServer, email: string): Promise<string> {
  const slots = await server.client().get("/services/anmeldung/slots");
  const start = slots.find("button.af-time").getAttribute("value")!;
  const held = await slots.client.post("/holds", { service: "anmeldung", start });
  const booked = await held.submit("Termin verbindlich buchen", { name: "Erika Mustermann", email });
  assert.match(booked.url.pathname, /^\/appointments\//);
  return booked.url.pathname;
}

Deno.test("a demo's mail is listed, read as text, framed without scripts, and its link opens the appointment", async () => {
  await using server = await startServer({ env: { DEMO: "1" } });
  const client = server.client();
  assert.match((await client.get("/dev/mail")).text, /Noch keine/);
  const appointment = await bookInDemo(server, "erika@example.org");
  const list = await eventually("the mail's file", async () => {
    const page = await client.get("/dev/mail");
    return page.text.includes("erika@example.org") && page;
  });
  const mail = await list.follow("Ihr Termin am");
  assert.equal(mail.status, 200);
  assert.match(mail.text, /erika@example\.org/);
  assert.equal((await mail.follow(appointment)).url.pathname, appointment);

  const frame = mail.find("iframe");
  assert.equal(frame.getAttribute("sandbox"), "allow-top-navigation-by-user-activation");
  const framed = await client.get(frame.getAttribute("src")!);
  const policy = framed.response.headers.get("content-security-policy") ?? "";
  assert.match(policy, /^sandbox allow-top-navigation-by-user-activation; default-src 'none'; /);
  assert.ok(framed.html.includes(appointment));
  assert.equal(framed.find("base").getAttribute("target"), "_top");

  for (const id of ["nothing", "..%2f..%2fmaster.key", "x%00"]) {
    assert.equal((await client.get(`/dev/mail/${id}`)).status, 404, id);
    assert.equal((await client.get(`/dev/mail/${id}/html`)).status, 404, id);
  }
});

Deno.test("signing in as one of a demo's staff takes one click and is a real sign-in", async () => {
  await using server = await startServer({ env: { DEMO: "1" } });
  const client = server.client();
  const page = await client.get("/dev/sign-in-as");
  const desk = await page.submit("Clara Muster");
  assert.equal(desk.url.pathname, "/desk");
  assert.equal(desk.status, 200);
  const events = await (await client.get("/dev/sign-in-as")).submit("Pia Muster");
  assert.equal(events.url.pathname, "/admin/events");
  assert.match(events.text, /Clara Muster/);
  assert.equal((await client.post("/dev/sign-in-as", { name: "nobody" })).status, 404);
});

Deno.test("a town has none of a demo's pages, and a demo's are for this machine alone", async () => {
  await using town = await startServer();
  await using demo = await startServer({ env: { DEMO: "1", TRUST_PROXY: "1" } });
  const outside = demo.client({ "x-forwarded-for": "203.0.113.7" });
  for (const path of DEMO_PAGES) {
    assert.equal((await town.client().get(path)).status, 404, path);
    assert.equal((await outside.get(path)).status, 404, path);
    assert.equal((await demo.client().get(path)).status, 200, path);
  }
  assert.equal((await outside.post("/dev/sign-in-as", { name: "adam.muster" })).status, 404);
});

Deno.test({
  name: "[P44] a demo's pages pass axe, and a link inside a framed mail opens in the window",
  ...needs("chromium"),
  async fn() {
    await using server = await startServer({ env: { DEMO: "1" } });
    const appointment = await bookInDemo(server, "erika@example.org");
    await using browser = await launchBrowser();
    const page = await (await browser.person()).newPage();
    for (const path of ["/dev/sms", "/dev/sign-in-as"]) {
      await page.goto(server.url + path);
      assert.deepEqual(await axeViolations(page), [], path);
    }
    await eventually("the mail's file", async () => {
      await page.goto(`${server.url}/dev/mail`);
      return await page.locator("main table a").count() > 0;
    });
    assert.deepEqual(await axeViolations(page), [], "the list");
    await page.locator("main table a").first().click();
    const link = page.frameLocator("iframe").locator("a").first();
    await link.waitFor();
    assert.deepEqual(await axeViolations(page), [], "a mail");
    await page.setViewportSize({ width: 320, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `nothing sticks out at 320 px, found ${wide}`);
    await link.click();
    await page.waitForURL(`**${appointment}`);
    assert.match(await page.locator("main").innerText(), /Ihr Termin|Termin/);
  },
});
