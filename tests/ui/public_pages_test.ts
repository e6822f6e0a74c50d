import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { LANGUAGES } from "#lib/i18n/mod.ts";
import { axeViolations, launchBrowser } from "#tests/support/browser.ts";
import { needs } from "#tests/support/needs.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

/** What a first visit may cost: ten TCP segments, the usual first congestion window (RFC 6928). */
const PAGE_BYTES_MAX = 14_600;
const SERVICE = "/services/abmeldung-ausland";
const LEAN = ["/", SERVICE, `${SERVICE}/slots`];
const PAGES = [...LEAN, "/imprint", "/privacy", "/accessibility"];

async function get(server: RunningServer, path: string): Promise<{ status: number; html: string }> {
  const response = await fetch(server.url + path);
  return { status: response.status, html: await response.text() };
}

Deno.test("Public pages answer in every language, and say so in their lang attribute", async () => {
  await using server = await startServer();
  for (const path of PAGES) {
    const headings = new Set<string>();
    for (const language of LANGUAGES) {
      const { status, html } = await get(server, `${path}?lang=${language}`);
      assert.equal(status, 200, path);
      assert.match(html, new RegExp(`<html lang="${language}"`), path);
      assert.doesNotMatch(html, /undefined|\[object|\{\w+\}/, `${path} in ${language}`);
      headings.add(/<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? "");
    }
    assert.ok(headings.size > 1, `${path} is translated: ${[...headings]}`);
  }
});

Deno.test("Start, service and slot page need no script and stay within 14,600 compressed bytes with their styles", async () => {
  await using server = await startServer();
  for (const path of LEAN) {
    const { html } = await get(server, path);
    assert.doesNotMatch(html, /<style|\sstyle=|\son\w+=/, path);
    // The slot page has scripts as a plus (quicker days, one's own time), never within its HTML; the booking tests go without.
    const scripts = path.endsWith("/slots") ? /<script(?![^>]*\ssrc="\/built\/)/ : /<script/;
    assert.doesNotMatch(html, scripts, path);
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map((match) =>
      match[1] ?? ""
    );
    assert.equal(sheets.length, 1, path);
    let bytes = gzipSync(html).length;
    for (const sheet of sheets) bytes += gzipSync((await get(server, sheet)).html, { level: 9 }).length;
    assert.ok(bytes <= PAGE_BYTES_MAX, `${path}: ${bytes}`);
  }
});

Deno.test("Built files come compressed as they were built, to whoever takes that", async () => {
  await using server = await startServer();
  const { html } = await get(server, "/");
  const sheet = /href="(\/built\/app[^"]+)"/.exec(html)?.[1];
  assert.ok(sheet);
  const encodingFor = async (accepted: string) => {
    const response = await fetch(server.url + sheet, { headers: { "accept-encoding": accepted } });
    assert.match(await response.text(), /^:root\{/);
    assert.match(response.headers.get("cache-control") ?? "", /immutable/);
    return response.headers.get("content-encoding");
  };
  assert.equal(await encodingFor("gzip, br"), "br");
  assert.equal(await encodingFor("gzip"), "gzip");
  assert.equal(await encodingFor("br;q=0, gzip;q=0.5"), "gzip");
});

Deno.test("Every page leads to imprint, privacy and accessibility, and to people", async () => {
  await using server = await startServer();
  for (const path of [...PAGES, "/nowhere"]) {
    const { html } = await get(server, path);
    for (const link of ["/imprint", "/privacy", "/accessibility"]) {
      assert.ok(html.includes(`href="${link}"`), `${path} leads to ${link}`);
    }
  }
  for (const path of ["/", "/nowhere", "/accessibility", "/imprint"]) {
    assert.match((await get(server, path)).html, /23125 000/, `${path} names the phone`);
  }
});

Deno.test("The privacy page names retention from the limits that apply it", async () => {
  await using server = await startServer();
  const { html } = await get(server, "/privacy?lang=de");
  assert.match(html, /14 Tage nach dem Termin; eine nicht gebuchte Reservierung 10 Minuten/);
});

Deno.test("A barrier is reported by a plain form: faults keep what was typed, success is thanked for", async () => {
  await using server = await startServer();
  const post = (body: Record<string, string>) =>
    fetch(`${server.url}/accessibility?lang=de`, {
      method: "POST",
      headers: { origin: server.url },
      body: new URLSearchParams(body),
      redirect: "manual",
    });
  const refused = await post({ message: "Die <Schrift> ist zu klein.", answerTo: "erika" });
  assert.equal(refused.status, 422);
  const html = await refused.text();
  assert.match(html, /Die &lt;Schrift> ist zu klein\./);
  assert.match(html, /<input[^>]*value="erika"/);
  assert.match(html, /href="#answerTo"[^>]*>Bitte prüfen Sie die E-Mail-Adresse/);
  const taken = await post({ message: "Die Schrift ist zu klein.", answerTo: "" });
  assert.equal(taken.status, 303);
  await taken.body?.cancel();
  const thanks = await get(server, "/accessibility?sent&lang=de");
  assert.match(thanks.html, /role="status"[^]*Danke, Ihre Meldung ist da/);
});

Deno.test("The catalogue of components is there in a demo only", async () => {
  await using town = await startServer();
  assert.equal((await get(town, "/dev")).status, 404);
  await using demo = await startServer({ env: { DEMO: "1" } });
  assert.equal((await get(demo, "/dev")).status, 200);
});

Deno.test({
  name: "[P44] axe finds nothing on the public pages and on an error page, light and dark",
  ...needs("chromium"),
  async fn() {
    await using server = await startServer();
    await using browser = await launchBrowser();
    browser.expectErrors(/status of 404/);
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await browser.page(server.url, { colorScheme });
      for (const path of [...PAGES, "/nowhere"]) {
        await page.goto(server.url + path);
        assert.deepEqual(await axeViolations(page), [], `${path} ${colorScheme}`);
      }
    }
  },
});
