import assert from "node:assert/strict";
import {
  assertWithin,
  connectionsOf,
  type Conversation,
  goesOn,
  isSamePage,
  isStored,
  markPage,
  pressTab,
  seeAndHear,
  sharedTown,
  shows,
  turnTo,
} from "#tests/browser/conversation.ts";
import { sleepWhole, withProcesses } from "#tests/browser/coming_back.ts";
import { watchedNow } from "#tests/browser/watching.ts";
import { LEASE_SECONDS } from "#lib/visits/mod.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { needs } from "#tests/support/needs.ts";
import { children, commandLine } from "#tests/support/processes.ts";

/** The promise's own limit (P19). */
const BACK_MILLISECONDS_MAX = 5_000;

const town = sharedTown();
let talking: Promise<Conversation> | undefined;
let phone: ReturnType<typeof startPhone> | undefined;
Deno.test.afterAll(async () => await (await phone)?.started.stop());

/** The citizen's browser is one of its own, that can be put to sleep. */
async function startPhone() {
  const phone = await withProcesses(() => launchBrowser());
  phone.started.expectErrors(/WebSocket connection to .* failed/);
  return phone;
}

/** One conversation for the whole file: what is cut in one test has to be whole again for the next. */
async function conversation(): Promise<Conversation> {
  talking ??= (async () => {
    phone ??= startPhone();
    const talk = await (await town()).talk("Zofie Malá", (await phone).started);
    await seeAndHear(talk);
    await turnTo(talk.citizen, "contact");
    await turnTo(talk.clerk, "contact");
    return talk;
  })();
  const talk = await talking;
  for (const page of [talk.citizen, talk.clerk]) await markPage(page);
  return talk;
}

/** Server and browser outlive the single test. */
const SHARED = { ...needs("chromium", "video"), sanitizeOps: false, sanitizeResources: false };

/** A measured figure, beside the tests' own lines. */
function tell(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}

/** The server's video worker, found by its own process id below the server's. */
async function workerOf(pid: number): Promise<number> {
  for (const child of await children(pid)) {
    if ((await commandLine(child))[0]?.includes("mediasoup-worker")) return child;
  }
  throw new Error(`expected a video worker below process ${pid}, found none`);
}

Deno.test({
  name: "[P19] The SFU worker is killed in a call: picture and sound go on within 5 s, and the form stays",
  ...SHARED,
  async fn() {
    const { server } = await town();
    const { citizen, clerk } = await conversation();
    await citizen.locator("[name=contactEmail]").fill("zofie@example.org");
    await shows(clerk, "contactEmail", "zofie@example.org");
    await citizen.locator("[name=contactEmail]").evaluate((input) => Object.assign(input, { isSame: true }));
    server.expectErrors(/media\.workerDied/);
    await assertWithin(BACK_MILLISECONDS_MAX, "picture and sound after the worker's death", async () => {
      const worker = await workerOf(server.pid);
      const cut = await connectionsOf([citizen, clerk]);
      Deno.kill(worker, "SIGKILL");
      const milliseconds = await goesOn([citizen, clerk], { after: cut });
      assert.notEqual(await workerOf(server.pid), worker);
      return milliseconds;
    });
    for (const page of [citizen, clerk]) {
      assert.ok(await isSamePage(page), "no page was loaded anew");
      assert.equal(await page.locator("[name=contactEmail]").inputValue(), "zofie@example.org");
    }
    assert.ok(
      await citizen.locator("[name=contactEmail]").evaluate((input) => "isSame" in input),
      "the form's own elements have stayed",
    );
  },
});

Deno.test({
  name:
    "[P19] The server is killed while the citizen types: both are back in the call within 5 s, what was acknowledged is there, and what was typed meanwhile arrives",
  ...SHARED,
  async fn() {
    const { server, browser } = await town();
    const { citizen, clerk } = await conversation();
    browser.expectErrors(/WebSocket connection to .* failed/);
    const post = citizen.locator("[name=contactPost]");
    await citizen.locator("[name=contactEmail]").fill("acknowledged@example.org");
    await isStored(citizen);
    await post.pressSequentially("Ulica Długa 7, ");
    const clerkSide = await clerk.locator("[name=contactPost]").elementHandle();
    const typing = post.pressSequentially("80-827 Gdańsk, Polen. Bitte nur nachmittags klingeln.", {
      delay: 40,
    });
    await clerk.waitForFunction((post) => (post as HTMLTextAreaElement).value.includes("80-8"), clerkSide);
    await assertWithin(BACK_MILLISECONDS_MAX, "picture and sound after the server's return", async () => {
      const cut = await connectionsOf([citizen, clerk]);
      await server.kill("SIGKILL");
      await citizen.locator("html[data-live=lost]").waitFor();
      await typing;
      await citizen.getByRole("status").filter({ hasText: /Verbindung/ }).first().waitFor();
      await server.restart();
      return await goesOn([citizen, clerk], { after: cut });
    });
    const whole = "Ulica Długa 7, 80-827 Gdańsk, Polen. Bitte nur nachmittags klingeln.";
    for (const page of [citizen, clerk]) {
      await shows(page, "contactPost", whole);
      await shows(page, "contactEmail", "acknowledged@example.org");
      assert.ok(await isSamePage(page), "no page was loaded anew");
    }
    await isStored(citizen);
    assert.equal(
      await citizen.evaluate(() => document.activeElement?.getAttribute("name")),
      "contactPost",
      "the cursor is where it was",
    );
  },
});

Deno.test({
  name: "[P19] A page of the form that is asked for while the line is down comes when it is back",
  ...SHARED,
  async fn() {
    const { server, browser } = await town();
    const { citizen, clerk } = await conversation();
    browser.expectErrors(/WebSocket connection to .* failed/);
    await server.kill("SIGKILL");
    await citizen.locator("html[data-live=lost]").waitFor();
    await pressTab(citizen, "move");
    await server.restart();
    await citizen.locator("[data-form-page=move]").waitFor();
    assert.ok(await isSamePage(citizen), "no page was loaded anew");
    await goesOn([citizen, clerk]);
  },
});

Deno.test({
  name: "[P19] A page is reloaded in a call: each side comes back by itself, with what it had switched on",
  ...SHARED,
  async fn() {
    const { citizen, clerk } = await conversation();
    for (const page of [citizen, clerk]) {
      const address = page.url();
      await page.reload();
      assert.ok(!await isSamePage(page));
      assert.equal(page.url().split("?")[0], address.split("?")[0]);
      await goesOn([citizen, clerk]);
      assert.equal((await watchedNow(page)).liveTracks, 2);
    }
  },
});

Deno.test({
  name: "[P19] A page is reloaded in the middle of an entry: what was typed is there, and the call goes on",
  ...SHARED,
  async fn() {
    const { citizen, clerk } = await conversation();
    await turnTo(citizen, "contact");
    const post = citizen.locator("[name=contactPost]");
    await post.fill("");
    await post.pressSequentially("Calle Mayor 1, 28013 Ma");
    // Neither left nor waited for: the page goes away while the last key is on its way.
    await citizen.reload();
    await turnTo(citizen, "contact");
    await shows(citizen, "contactPost", "Calle Mayor 1, 28013 Ma");
    await goesOn([citizen, clerk]);
  },
});

Deno.test({
  name:
    "[P19] The citizen's phone sleeps in the middle of an entry until its place in the call is lost: awake, it is back within 5 s by itself, with the form as it was and what was typed",
  ...SHARED,
  async fn() {
    const { citizen, clerk } = await conversation();
    const { root } = await phone!;
    await turnTo(citizen, "contact");
    const post = citizen.locator("[name=contactPost]");
    await post.fill("");
    await post.pressSequentially("Postboks 12, 0101 Os");
    let milliseconds = 0;
    await assertWithin(BACK_MILLISECONDS_MAX, "picture and sound after waking up", async () => {
      await sleepWhole(root, LEASE_SECONDS + 3, async () => {
        await clerk.getByText("ist gerade nicht verbunden").first().waitFor();
      });
      return milliseconds = await goesOn([citizen, clerk]);
    });
    tell(`a phone that slept longer than its lease: back after ${Math.round(milliseconds)} ms`);
    assert.ok(await isSamePage(citizen), "no page was loaded anew");
    assert.ok(await isSamePage(clerk), "nor at the desk");
    assert.equal(await post.inputValue(), "Postboks 12, 0101 Os");
    // The cursor is still there.
    await citizen.keyboard.type("lo, Norge");
    await turnTo(clerk, "contact");
    for (const page of [citizen, clerk]) await shows(page, "contactPost", "Postboks 12, 0101 Oslo, Norge");
    assert.equal((await watchedNow(citizen)).liveTracks, 2);
  },
});

Deno.test({
  name: "[P18] A page that is opened anew in a call leaves camera and microphone off",
  ...SHARED,
  async fn() {
    const { citizen } = await conversation();
    const address = citizen.url();
    await citizen.locator("[data-device=camera][aria-pressed=true]").click();
    await citizen.reload();
    await citizen.locator("[data-device=microphone][aria-pressed=true]").waitFor();
    assert.equal(await citizen.locator("[data-device=camera]").getAttribute("aria-pressed"), "false");
    await citizen.close();
    const again = await citizen.context().newPage();
    await again.goto(address);
    await again.locator("[data-frames-received]").waitFor();
    await again.waitForFunction(() =>
      Number(document.querySelector<HTMLElement>("[data-frames-received]")?.dataset["framesReceived"]) > 0
    );
    assert.equal((await watchedNow(again)).asked, 0);
    assert.equal((await watchedNow(again)).liveTracks, 0);
  },
});
