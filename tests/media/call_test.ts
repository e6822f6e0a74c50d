import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { axeViolations, launchBrowser } from "#tests/support/browser.ts";
import { needs } from "#tests/support/needs.ts";
import { eventually } from "#tests/support/waiting.ts";
import { type Harness, startHarness } from "./harness.ts";

const CITIZEN = { id: "citizen-1", role: "citizen", name: "Ayşe Öztürk" } as const;
const CLERK = { id: "clerk-1", role: "clerk", name: "Bernd Schalter" } as const;

/** esbuild, Chromium and the workers are processes of their own, whose pipes outlive a single test. */
const browserTest = { ...needs("chromium", "video"), sanitizeOps: false, sanitizeResources: false };

type Counters = {
  connection: string;
  framesIn: number;
  audioIn: number;
  framesOut: number;
  audioOut: number;
};

async function counters(page: Page): Promise<Counters> {
  return await page.locator("[data-connection]").evaluate((element) => {
    const { connection, framesReceived, audioReceived, framesSent, audioSent } =
      (element as HTMLElement).dataset;
    return {
      connection: connection ?? "",
      framesIn: Number(framesReceived),
      audioIn: Number(audioReceived),
      framesOut: Number(framesSent),
      audioOut: Number(audioSent),
    };
  });
}

/** Waits until pictures and sound have come in that were not there at the call. */
async function mediaAdvances(page: Page, seconds = 15): Promise<void> {
  const before = await counters(page);
  await eventually("frames and sound come in", async () => {
    const now = await counters(page);
    // A rejoin begins to count anew.
    const from = now.framesIn < before.framesIn ? { framesIn: 0, audioIn: 0 } : before;
    return now.framesIn > from.framesIn + 2 && now.audioIn > from.audioIn + 5;
  }, { seconds });
}

/** How often this page asked the browser for a camera or a microphone. */
async function countQuestions(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    document.body.dataset.asked = "0";
    mediaDevices.getUserMedia = (constraints) => {
      document.body.dataset.asked = String(Number(document.body.dataset.asked) + 1);
      return ask(constraints);
    };
  });
  return async () => Number(await page.locator("body").getAttribute("data-asked"));
}

/** Paths of the regular files that a process has open for writing. */
async function writtenFiles(pid: number): Promise<string[]> {
  const written: string[] = [];
  for await (const { name } of Deno.readDir(`/proc/${pid}/fd`)) {
    const target = await Deno.readLink(`/proc/${pid}/fd/${name}`);
    const flags = /flags:\s+(\d+)/.exec(await Deno.readTextFile(`/proc/${pid}/fdinfo/${name}`))?.[1];
    const mayWrite = (parseInt(flags ?? "0", 8) & 0b11) !== 0;
    if (mayWrite && target.startsWith("/") && !target.startsWith("/dev/")) written.push(target);
  }
  return written;
}

async function switchOn(page: Page): Promise<void> {
  for (const device of ["microphone", "camera"]) {
    await page.locator(`[data-device=${device}][aria-pressed=false]`).click();
    await page.locator(`[data-device=${device}][aria-pressed=true]`).waitFor();
  }
}

/** Two people in the waiting room with everything on, then in the call. */
async function call(harness: Harness, browser: Awaited<ReturnType<typeof launchBrowser>>) {
  const citizen = await browser.page(harness.url(CITIZEN));
  const clerk = await browser.page(harness.url(CLERK));
  const asked = await countQuestions(citizen);
  await Promise.all([switchOn(citizen), switchOn(clerk)]);
  await eventually("the microphone hears", async () => {
    const level = citizen.locator("meter");
    return Number(await level.getAttribute("data-level")) > 0;
  });
  harness.admit(CITIZEN.id);
  harness.admit(CLERK.id);
  await Promise.all([
    citizen.locator("[data-connection]").waitFor(),
    clerk.locator("[data-connection]").waitFor(),
  ]);
  await Promise.all([mediaAdvances(citizen), mediaAdvances(clerk)]);
  assert.equal(await asked(), 2, "one question per device, in the preview, and none in the call");
  return { citizen, clerk };
}

Deno.test({
  name: "[P17] [P18] nothing is on and nothing is sent before the person wants it and is admitted",
  ...browserTest,
  async fn() {
    await using harness = await startHarness();
    await using browser = await launchBrowser();
    const citizen = await browser.page(harness.url(CITIZEN));
    const clerk = await browser.page(harness.url(CLERK));
    await citizen.locator("[data-device=camera][aria-pressed=false]").waitFor();
    assert.equal(
      await citizen.locator("video").count(),
      0,
      "a picture although the camera was not switched on",
    );
    await switchOn(clerk);
    harness.admit(CLERK.id);
    await eventually(
      "the clerk is alone in the room and sends",
      async () => (await counters(clerk)).framesOut > 5,
    );
    assert.equal(harness.heard(CITIZEN.id), 0, "the waiting page signalled for media");
    assert.equal(await citizen.locator("[data-connection]").count(), 0);
    assert.equal((await counters(clerk)).framesIn, 0);

    harness.admit(CITIZEN.id);
    await citizen.locator("[data-connection=connected]").waitFor();
    await mediaAdvances(citizen);
    const own = await counters(citizen);
    assert.deepEqual({ ...own, framesIn: 0, audioIn: 0 }, {
      connection: "connected",
      framesIn: 0,
      audioIn: 0,
      framesOut: 0,
      audioOut: 0,
    });
    assert.equal((await counters(clerk)).framesIn, 0, "the citizen's camera is off, yet something came");
  },
});

Deno.test({
  name:
    "[P24] both see and hear each other through the worker, with the devices of the preview, and switch off for real",
  ...browserTest,
  async fn() {
    await using harness = await startHarness();
    await using browser = await launchBrowser();
    const { citizen, clerk } = await call(harness, browser);
    assert.deepEqual(await axeViolations(citizen), []);
    for (const pid of harness.rooms.workerPids()) {
      assert.deepEqual(await writtenFiles(pid), [], "[P24] the media worker has files open for writing");
    }

    await citizen.locator("[data-device=camera]").click();
    await clerk.getByText(`${CITIZEN.name} ist ohne Bild da.`).waitFor();
    await citizen.locator("[data-device=microphone]").click();
    await clerk.getByText(`${CITIZEN.name} hat das Mikrofon ausgeschaltet.`).waitFor();
    await eventually("no more frames leave", async () => {
      const first = await counters(citizen);
      await new Promise((resolve) => setTimeout(resolve, 1500));
      return (await counters(citizen)).framesOut === first.framesOut;
    });
    await switchOn(citizen);
    await mediaAdvances(clerk);

    harness.rooms.close("visit-1");
    await citizen.locator("[data-connection=ended]").waitFor();
    assert.equal(await citizen.locator("video").count(), 0, "the camera is still on after the end");
  },
});

Deno.test({
  name: "[P19] the media worker is killed in a call: both see each other again within 5 seconds",
  ...browserTest,
  async fn() {
    await using harness = await startHarness();
    await using browser = await launchBrowser();
    const { citizen, clerk } = await call(harness, browser);
    const [pid] = harness.rooms.workerPids();
    Deno.kill(pid!, "SIGKILL");
    await eventually(
      "the dead worker is noticed",
      () => harness.log.some((line) => line.includes("worker died")),
    );
    await Promise.all([mediaAdvances(citizen, 5), mediaAdvances(clerk, 5)]);
    assert.notEqual(harness.rooms.workerPids()[0], pid);
  },
});

Deno.test({
  name:
    "[P19] the media path is gone for ten seconds: pictures and sound are back within 3 seconds of its return",
  ...browserTest,
  async fn() {
    await using harness = await startHarness();
    await using browser = await launchBrowser();
    const { citizen, clerk } = await call(harness, browser);
    const [pid] = harness.rooms.workerPids();
    Deno.kill(pid!, "SIGSTOP");
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    await citizen.locator("[data-connection=reconnecting]").waitFor();
    Deno.kill(pid!, "SIGCONT");
    await Promise.all([mediaAdvances(citizen, 3), mediaAdvances(clerk, 3)]);
  },
});

Deno.test({
  name: "[P19] a socket that breaks comes back with pictures and sound, without a reload",
  ...browserTest,
  async fn() {
    await using harness = await startHarness();
    await using browser = await launchBrowser();
    const { citizen, clerk } = await call(harness, browser);
    harness.cut(CITIZEN.id);
    await clerk.getByText("Die andere Person ist noch nicht da").waitFor();
    await clerk.locator("[data-connection=connected]").waitFor();
    await Promise.all([mediaAdvances(citizen), mediaAdvances(clerk)]);
  },
});

Deno.test({
  name: "[P19] the server is gone for a while: pictures and sound are back within 5 seconds of its return",
  ...browserTest,
  async fn() {
    await using harness = await startHarness();
    await using browser = await launchBrowser();
    browser.expectErrors(/WebSocket connection to .* failed/);
    const { citizen, clerk } = await call(harness, browser);
    await harness.fall();
    await citizen.getByText("Die Verbindung ist unterbrochen").waitFor();
    harness.rise();
    await Promise.all([mediaAdvances(citizen, 5), mediaAdvances(clerk, 5)]);
  },
});

Deno.test({
  name: "who joins a second time takes the place: the first page says so and stays quiet",
  ...browserTest,
  async fn() {
    await using harness = await startHarness();
    await using browser = await launchBrowser();
    const first = await browser.page(harness.url(CITIZEN));
    harness.admit(CITIZEN.id);
    await first.locator("[data-connection=connected]").waitFor();
    const second = await browser.page(harness.url(CITIZEN));
    await second.locator("[data-connection=connected]").waitFor();
    await first.getByText("in einem anderen Fenster").waitFor();
  },
});
