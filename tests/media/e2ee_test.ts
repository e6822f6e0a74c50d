import assert from "node:assert/strict";
import { observer, type types } from "mediasoup";
import type { BrowserContext, Page } from "playwright-core";
import { axeViolations, launchBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { needs } from "#tests/support/needs.ts";
import { eventually } from "#tests/support/waiting.ts";
import { Tap } from "./frame_tap.ts";
import { type Harness, startHarness } from "./harness.ts";

const CITIZEN = { id: "citizen-1", role: "citizen", name: "Ayşe Öztürk" } as const;
const CLERK = { id: "clerk-1", role: "clerk", name: "Bernd Schalter" } as const;

/** esbuild, Chromium and the workers are processes of their own, whose pipes outlive a single test. */
const browserTest = { ...needs("chromium", "video"), sanitizeOps: false, sanitizeResources: false };

/** Every router of this process, so that a test can listen where the server could. */
const routers: types.Router[] = [];
observer.on("newworker", (worker) => {
  worker.observer.on("newrouter", (router) => {
    routers.push(router);
    router.observer.on("newtransport", (transport) => {
      transport.observer.on("newproducer", (producer) => producers.push(producer));
    });
  });
});
const producers: types.Producer[] = [];

async function switchOn(page: Page): Promise<void> {
  for (const device of ["microphone", "camera"]) {
    await page.locator(`[data-device=${device}][aria-pressed=false]`).click();
    await page.locator(`[data-device=${device}][aria-pressed=true]`).waitFor();
  }
}

async function received(page: Page): Promise<{ frames: number; audio: number }> {
  return await page.locator("[data-connection]").evaluate((element) => {
    const { framesReceived, audioReceived } = (element as HTMLElement).dataset;
    return { frames: Number(framesReceived), audio: Number(audioReceived) };
  });
}

async function bothReceive(pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    await eventually("pictures and sound", async () => {
      const { frames, audio } = await received(page);
      return frames > 10 && audio > 20;
    });
  }
}

/** Both in the call, with everything on. @param spoil runs in the citizen's page before its own scripts */
async function call(harness: Harness, browser: TestBrowser, spoil?: () => void): Promise<[Page, Page]> {
  const person: BrowserContext = await browser.person();
  if (spoil) await person.addInitScript(spoil);
  const citizen = await person.newPage();
  await citizen.goto(harness.url(CITIZEN));
  const clerk = await browser.page(harness.url(CLERK));
  for (const page of [citizen, clerk]) await switchOn(page);
  producers.length = 0;
  for (const { id } of [CITIZEN, CLERK]) harness.admit(id);
  for (const page of [citizen, clerk]) await page.locator("[data-connection=connected]").waitFor();
  return [citizen, clerk];
}

Deno.test({
  name:
    "[P17] End to end: what the server forwards shows nothing of the picture to whoever taps it there; the people see it, read the same code, and late comers as well",
  ...browserTest,
  async fn() {
    await using harness = await startHarness();
    await using browser = await launchBrowser();
    const [citizen, clerk] = await call(harness, browser);
    await bothReceive([citizen, clerk]);
    const codes = await Promise.all(
      [citizen, clerk].map((page) => page.locator("[data-security=sealed]").getAttribute("data-code")),
    );
    assert.match(codes[0] ?? "", /^\d{3} \d{3}$/);
    assert.equal(codes[0], codes[1]);
    const tap = await Tap.on(routers.at(-1)!, producers.filter(({ kind }) => kind === "video").at(-1)!);
    const frames = await tap.frames(20);
    assert.ok(frames.some(({ key }) => key));
    assert.ok(await tap.greenness(citizen, frames) < 0.2, "the tapped picture is not the camera's");
    // Who comes back gets a first picture sealed with keys that did not exist before.
    const again = await browser.page(harness.url(CITIZEN));
    await again.locator("[data-security=sealed]").waitFor();
    await eventually("the late comer's first frame", async () => (await received(again)).frames > 0);
    assert.notEqual(await again.locator("[data-code]").getAttribute("data-code"), codes[0]);
  },
});

Deno.test({
  name:
    "[P17][P44] Where a browser lacks the transform the call refuses, says on both pages whose it is, and goes on only when each has agreed",
  ...browserTest,
  async fn() {
    await using harness = await startHarness();
    await using browser = await launchBrowser();
    const [citizen, clerk] = await call(harness, browser, () => {
      Reflect.deleteProperty(globalThis, "RTCRtpScriptTransform");
    });
    const whose = [[citizen, "Ihr Browser"], [clerk, "Der Browser von Ayşe Öztürk (Bürger:in)"]] as const;
    for (const [page, browserAtHand] of whose) {
      await page.locator("[data-security=cannot]").waitFor();
      await page.getByText(`${browserAtHand} ist dafür zu alt.`).waitFor();
      assert.equal(
        await page.getByText("hat das Mikrofon ausgeschaltet").count(),
        0,
        "it is on, but withheld",
      );
      assert.deepEqual(await axeViolations(page), []);
    }
    await new Promise((passed) => setTimeout(passed, 2_000));
    for (const page of [citizen, clerk]) assert.deepEqual(await received(page), { frames: 0, audio: 0 });
    // Who reads that takes their time; meanwhile the clerk's line breaks, and what was offered before is no more.
    const offered = producers.length;
    harness.cut(CLERK.id);
    await eventually(
      "the clerk's picture and sound are offered anew",
      () => producers.length === offered + 2,
    );
    await citizen.getByRole("button", { name: "Ohne Ende-zu-Ende-Verschlüsselung fortfahren" }).click();
    await citizen.locator("[data-security=open]").waitFor();
    assert.equal((await received(citizen)).frames, 0, "one of the two is not enough");
    await clerk.getByRole("button", { name: "Ohne Ende-zu-Ende-Verschlüsselung fortfahren" }).click();
    await bothReceive([citizen, clerk]);
    for (const page of [citizen, clerk]) await page.getByText("Nicht Ende-zu-Ende-verschlüsselt").waitFor();
    // The tap of the first test can see: without the encryption it shows the camera's picture.
    const tap = await Tap.on(routers.at(-1)!, producers.filter(({ kind }) => kind === "video").at(-1)!);
    assert.ok(await tap.greenness(citizen, await tap.frames(20)) > 0.5);
  },
});

Deno.test({
  name: "[P17] A page that says it encrypts and does not sends nothing, and is told so",
  ...browserTest,
  async fn() {
    await using harness = await startHarness();
    await using browser = await launchBrowser();
    const [citizen, clerk] = await call(harness, browser, () => {
      // The transform is taken and thrown away, as a browser does when it is set too late.
      Object.defineProperty(RTCRtpSender.prototype, "transform", { get: () => null, set() {} });
    });
    await citizen.locator("[data-security=broken]").waitFor();
    await citizen.getByText("Die Verschlüsselung stimmt nicht. Bild und Ton bleiben aus.").waitFor();
    await new Promise((passed) => setTimeout(passed, 2_000));
    assert.deepEqual(await received(clerk), { frames: 0, audio: 0 });
  },
});
