import assert from "node:assert/strict";
import type { Page } from "puppeteer-core";
import { Clerk, counters, switchOn } from "#tests/browser/people.ts";
import { bookByHttp } from "#tests/support/booking.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { launchFirefox } from "#tests/support/firefox.ts";
import { needs } from "#tests/support/needs.ts";
import { startServer } from "#tests/support/server.ts";
import { eventually } from "#tests/support/waiting.ts";

/** Firefox looks for no way from its network to loopback: the media server listens on an address that others could reach as well. */
function ownAddress(): string {
  const found = Deno.networkInterfaces().find(({ family, address }) =>
    family === "IPv4" && !address.startsWith("127.")
  );
  return found?.address ?? "127.0.0.1";
}

/** What has come in, as the call's own counters say. */
async function received(page: Page): Promise<{ frames: number; packets: number }> {
  return await page.$eval("[data-frames-received]", (element) => {
    const { framesReceived, audioReceived } = (element as HTMLElement).dataset;
    return { frames: Number(framesReceived), packets: Number(audioReceived) };
  });
}

Deno.test({
  name:
    "Firefox at one side and Chromium at the other, in a real visit: camera and line are found well before, then picture and sound go both ways",
  ...needs("chromium", "video", "firefox"),
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    await using server = await startServer({ env: { DEMO: "1", MEDIA_LISTEN: ownAddress() } });
    await using browser = await launchBrowser();
    const clerk = await Clerk.signIn(browser, server);
    const name = "Fiona Fuchs";
    const path = await bookByHttp(server, { name, email: "fiona@example.org" });
    await using firefox = await launchFirefox();
    const citizen = await firefox.page(`${server.url}${path}/device-check`);
    const check = (part: string, state: string) =>
      citizen.waitForSelector(`[data-part=${part}][data-state=${state}]`, { timeout: 30_000 });
    await check("browser", "good");
    // Without any sound card Firefox measures no level, so the microphone is left to the call itself.
    for (const part of ["camera", "network"]) {
      await (await citizen.waitForSelector(`[data-part=${part}] button`))!.click();
      await check(part, "good");
    }

    await citizen.goto(`${server.url}${path.replace("/appointments/", "/visits/")}`);
    await citizen.click("main form[action$='/arrival'] button");
    await citizen.waitForSelector("html[data-live=connected] #waiting");
    for (const device of ["microphone", "camera"]) {
      await (await citizen.waitForSelector(`[data-device=${device}][aria-pressed=false]`))!.click();
      await citizen.waitForSelector(`[data-device=${device}][aria-pressed=true]`);
    }
    await clerk.page.goto(`${server.url}/desk`);
    await clerk.call(name);
    await switchOn(clerk.page);
    await citizen.waitForSelector("[data-frames-received]");

    const before = { citizen: await received(citizen), clerk: await counters(clerk.page) };
    await eventually("picture and sound on both sides", async () => {
      const [there, here] = [await received(citizen), await counters(clerk.page)];
      return there.frames > before.citizen.frames + 20 && there.packets > before.citizen.packets + 50 &&
        here.framesReceived > before.clerk.framesReceived + 20 &&
        here.audioReceived > before.clerk.audioReceived + 50;
    }, { seconds: 40 });
    assert.equal(
      await citizen.$eval("[data-connection]", (element) => element.getAttribute("data-connection")),
      "connected",
    );
    await clerk.end("abgebrochen: Technik");
  },
});
