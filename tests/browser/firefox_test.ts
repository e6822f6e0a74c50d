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

/** On a busy machine a packet or two of the fifty comes late: then a person presses again. */
async function checkLine(page: Page): Promise<void> {
  const [button, state] = ["[data-part=network] button", "[data-part=network][data-state]"];
  const found: string[] = [];
  while (found.at(-1) !== "good") {
    assert.ok(found.length < 5, `expected a good line, found ${found.join(", ")}`);
    const pressed = (await page.waitForSelector(button))!;
    await pressed.click();
    // While the line is tried there is no button, and afterwards a new one.
    await page.waitForFunction((old) => !old.isConnected, {}, pressed);
    await page.waitForSelector(button, { timeout: 60_000 });
    found.push(await page.$eval(state, (element) => element.getAttribute("data-state") ?? ""));
  }
}

Deno.test({
  name:
    "[P17] Firefox at one side and Chromium at the other, in a real visit: camera and line are found well before, a silent microphone is said; then picture and sound go both ways, end-to-end encrypted",
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
    // A microphone that is muted somewhere on its way gives silence; whether this machine has a sound card makes no difference then.
    await citizen.evaluate(() => {
      const { mediaDevices } = navigator;
      const ask = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (wanted) => {
        const stream = await ask(wanted);
        for (const track of stream.getAudioTracks()) track.enabled = false;
        return stream;
      };
    });
    await (await citizen.waitForSelector("[data-part=microphone] button"))!.click();
    await (await citizen.waitForSelector("[data-part=camera] button"))!.click();
    await check("camera", "good");
    await checkLine(citizen);
    await check("microphone", "limited");
    assert.match(
      await citizen.$eval("[data-part=microphone]", ({ textContent }) => textContent ?? ""),
      /Ihr Mikrofon ist an, hört aber nichts\. Ist es stumm geschaltet oder ein anderes ausgewählt\?/,
    );

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
    await citizen.waitForSelector("[data-connection=connected]");
    // Both browsers can, so both seal, and read the same code; the page at the desk would say so if one could not.
    const sealed = "[data-security=sealed][data-code]";
    const code = await eventually("the same code on both sides", async () => {
      const [there, here] = [await citizen.$(sealed), clerk.page.locator(sealed)];
      const read = await there?.evaluate((element) => element.getAttribute("data-code"));
      return await here.count() > 0 && await here.getAttribute("data-code") === read && read;
    });
    assert.match(code, /^\d{3} \d{3}$/);
    assert.ok(
      await citizen.evaluate(() => typeof RTCRtpScriptTransform === "function"),
      "Firefox 117 and younger can",
    );
    await clerk.end("abgebrochen: Technik");
  },
});
