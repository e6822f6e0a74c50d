import assert from "node:assert/strict";
import { isStored, shows, turnTo } from "#tests/browser/conversation.ts";
import { bookByHttp } from "#tests/support/booking.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { needs } from "#tests/support/needs.ts";
import { startServer } from "#tests/support/server.ts";

Deno.test({
  name:
    "[P26] At home too nothing typed is lost: what is typed while the server is away is kept, said to be unsent, and sent on its return, to every device",
  ...needs("chromium"),
  async fn() {
    await using server = await startServer({ env: { DEMO: "1" } });
    await using browser = await launchBrowser();
    browser.expectErrors(/WebSocket connection|ERR_CONNECTION_REFUSED|Failed to load resource/);
    const link = await bookByHttp(server, { name: "Zofie Malá", email: "zofie@example.org" });
    const [phone, tablet] = [
      await browser.page(`${server.url}${link}/form`, { viewport: { width: 360, height: 740 } }),
      await browser.page(`${server.url}${link}/form`),
    ];
    for (const page of [phone, tablet]) {
      await page.locator("html[data-live=connected]").waitFor();
      await turnTo(page, "contact");
    }
    await phone.locator("[name=contactEmail]").fill("before@example.org");
    await shows(tablet, "contactEmail", "before@example.org");

    await server.kill();
    for (const page of [phone, tablet]) await page.locator("html[data-live=lost]").waitFor();
    await phone.locator("[name=contactEmail]").fill("typed.away@example.org");
    await tablet.locator("[name=contactPost]").fill("Bahnhofstrasse 1, 8001 Zürich");
    for (const page of [phone, tablet]) {
      assert.equal(await page.locator("[data-unsent]").count(), 1, "what waits is marked");
    }

    await server.restart();
    for (const page of [phone, tablet]) {
      await isStored(page);
      await shows(page, "contactEmail", "typed.away@example.org");
      await shows(page, "contactPost", "Bahnhofstrasse 1, 8001 Zürich");
    }
    await phone.reload();
    await turnTo(phone, "contact");
    assert.equal(await phone.locator("[name=contactPost]").inputValue(), "Bahnhofstrasse 1, 8001 Zürich");
  },
});
