import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { assertWithin, connectionsOf, goesOn } from "#tests/browser/conversation.ts";
import { switchOn } from "#tests/browser/people.ts";
import { watchDevices, watchedNow } from "#tests/browser/watching.ts";
import { axeViolations, launchBrowser, type TestBrowser } from "#tests/support/browser.ts";
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

/** A participant's page, which counts what it does with devices and connections. */
async function open(
  harness: Harness,
  browser: TestBrowser,
  participant: typeof CITIZEN | typeof CLERK,
): Promise<Page> {
  const person = await browser.person();
  await watchDevices(person);
  const page = await person.newPage();
  await page.goto(harness.url(participant));
  return page;
}

/** From now on the page notes whether it has shown these words, for however short a time. */
async function noteWords(page: Page, words: string): Promise<() => Promise<boolean>> {
  await page.evaluate((words) => {
    const { body } = document;
    new MutationObserver(() => body.textContent?.includes(words) && body.setAttribute("data-seen", words))
      .observe(body, { childList: true, subtree: true, characterData: true });
  }, words);
  return async () => await page.locator("body").getAttribute("data-seen") === words;
}

/** The process stands still until the end of the scope, whatever happens in it. */
function standingStill(pid: number): Disposable {
  Deno.kill(pid, "SIGSTOP");
  return { [Symbol.dispose]: () => Deno.kill(pid, "SIGCONT") };
}

/** Paths of the regular files that a process has open for writing. */
async function writtenFiles(pid: number): Promise<string[]> {
  const written: string[] = [];
  for await (const { name } of Deno.readDir(`/proc/${pid}/fd`)) {
    // One may be closed while it is looked at.
    const target = await Deno.readLink(`/proc/${pid}/fd/${name}`).catch(() => "");
    const info = await Deno.readTextFile(`/proc/${pid}/fdinfo/${name}`).catch(() => "");
    const flags = /flags:\s+(\d+)/.exec(info)?.[1];
    const mayWrite = (parseInt(flags ?? "0", 8) & 0b11) !== 0;
    if (mayWrite && target.startsWith("/") && !target.startsWith("/dev/")) written.push(target);
  }
  return written;
}

/** Two people in the waiting room with everything on, then in the call. */
async function call(harness: Harness, browser: TestBrowser): Promise<{ citizen: Page; clerk: Page }> {
  const citizen = await open(harness, browser, CITIZEN);
  const clerk = await open(harness, browser, CLERK);
  await Promise.all([switchOn(citizen), switchOn(clerk)]);
  await eventually("the microphone hears", async () => {
    const level = citizen.locator("meter");
    return Number(await level.getAttribute("data-level")) > 0;
  });
  harness.admit(CITIZEN.id);
  harness.admit(CLERK.id);
  await goesOn([citizen, clerk]);
  const { asked } = await watchedNow(citizen);
  assert.equal(asked, 2, "one question per device, in the preview, and none in the call");
  return { citizen, clerk };
}

Deno.test({
  name: "[P17] [P18] nothing is on and nothing is sent before the person wants it and is admitted",
  ...browserTest,
  async fn() {
    await using harness = await startHarness();
    await using browser = await launchBrowser();
    const citizen = await open(harness, browser, CITIZEN);
    const clerk = await open(harness, browser, CLERK);
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
    await goesOn([citizen]);
    await citizen.locator("[data-connection=connected]").waitFor();
    const { framesOut, audioOut } = await counters(citizen);
    assert.deepEqual({ framesOut, audioOut }, { framesOut: 0, audioOut: 0 });
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
    await goesOn([clerk]);

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
    await assertWithin(5_000, "pictures and sound after the worker's death", async () => {
      const cut = await connectionsOf([citizen, clerk]);
      const [pid] = harness.rooms.workerPids();
      Deno.kill(pid!, "SIGKILL");
      const milliseconds = await goesOn([citizen, clerk], { after: cut });
      assert.notEqual(harness.rooms.workerPids()[0], pid);
      return milliseconds;
    });
    await eventually(
      "the dead worker is noticed",
      () => harness.log.some((line) => /worker ?died/i.test(line)),
    );
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
    // A moment only: the page says so, and takes it back though the browser has lost nothing.
    {
      using _ = standingStill(harness.rooms.workerPids()[0]!);
      await citizen.locator("[data-connection=reconnecting]").waitFor();
    }
    await citizen.locator("[data-connection=connected]").waitFor();
    await assertWithin(3_000, "pictures and sound after the blackout", async () => {
      {
        using _ = standingStill(harness.rooms.workerPids()[0]!);
        await new Promise((resolve) => setTimeout(resolve, 10_000));
        await citizen.locator("[data-connection=reconnecting]").waitFor();
      }
      return await goesOn([citizen, clerk]);
    });
  },
});

Deno.test({
  name: "[P19] a socket that breaks comes back with pictures and sound, without a reload",
  ...browserTest,
  async fn() {
    await using harness = await startHarness();
    await using browser = await launchBrowser();
    const { citizen, clerk } = await call(harness, browser);
    const alone = await noteWords(clerk, "Die andere Person ist noch nicht da");
    harness.cut(CITIZEN.id);
    await eventually("the clerk is told that the citizen is gone", alone);
    await clerk.locator("[data-connection=connected]").waitFor();
    await goesOn([citizen, clerk]);
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
    await assertWithin(5_000, "pictures and sound after the server's return", async () => {
      const cut = await connectionsOf([citizen, clerk]);
      await harness.fall();
      await citizen.getByText("Die Verbindung ist unterbrochen").waitFor();
      harness.rise();
      return await goesOn([citizen, clerk], { after: cut });
    });
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
