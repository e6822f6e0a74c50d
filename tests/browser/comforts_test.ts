import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { translator } from "#lib/i18n/mod.ts";
import { callStrings } from "#lib/visits/call_texts.ts";
import { goesOn } from "#tests/browser/conversation.ts";
import { assertAccessible, switchOn } from "#tests/browser/people.ts";
import { watchDevices, watchedNow } from "#tests/browser/watching.ts";
import { type Harness, startHarness } from "#tests/media/harness.ts";
import { launchBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { needs } from "#tests/support/needs.ts";
import { freePort } from "#tests/support/ports.ts";
import { startRelay } from "#tests/support/relay.ts";
import { eventually } from "#tests/support/waiting.ts";

const CITIZEN = { id: "citizen-1", role: "citizen", name: "Ayşe Öztürk" } as const;
const CLERK = { id: "clerk-1", role: "clerk", name: "Bernd Schalter" } as const;
const GUEST = { id: "guest-1", role: "guest", name: "Ana Petrova", kind: "interpreter" } as const;

const SHARED = { ...needs("chromium", "video"), sanitizeOps: false, sanitizeResources: false };
const texts = callStrings(translator("de"));
/** A camera's small picture has a third of its height. */
const SMALL_HEIGHT = 240;
const THIN_LINE = { lossShare: 0, delayMilliseconds: 20, bitsPerSecond: 300_000 };
/** So many frames a second as two cores can make and unmake in all sizes while others use them as well. */
const CALM_CAMERA = ["--use-fake-device-for-media-stream=fps=12"];
/**
 * A browser that was held up takes its line for a thin one, and its estimate grows by a twelfth each second from then on: on a busy machine it is
 * a minute before it sends the large picture.
 */
const UNTIL_ESTIMATED = { seconds: 150 };
/** Three cameras and microphones. */
const FLAGS = [
  "--use-fake-device-for-media-stream=device-count=3",
];

async function join(
  harness: Harness,
  browser: TestBrowser,
  who: typeof CITIZEN | typeof CLERK | typeof GUEST,
): Promise<Page> {
  const person = await browser.person();
  await watchDevices(person);
  await person.addInitScript(() => {
    const locks: WakeLockSentinel[] = [];
    Object.assign(globalThis, { locks });
    const { wakeLock } = navigator;
    if (!wakeLock) return;
    const request = wakeLock.request.bind(wakeLock);
    wakeLock.request = async (type) => {
      const lock = await request(type);
      locks.push(lock);
      return lock;
    };
  });
  await person.addInitScript(() => {
    const shown: Record<string, string> = {};
    const whose: Record<string, string> = {};
    const Line = globalThis.WebSocket;
    globalThis.WebSocket = class extends Line {
      constructor(...args: ConstructorParameters<typeof Line>) {
        super(...args);
        this.addEventListener("message", ({ data }) => {
          const { message } = JSON.parse(data);
          if (message?.type === "consume" && message.source === "camera") {
            whose[message.consumerId] = message.participantId;
          }
        });
      }
      override send(data: string): void {
        const { message } = JSON.parse(data);
        if (message?.type === "show") shown[whose[message.consumerId] ?? ""] = message.size;
        super.send(data);
      }
    };
    Object.assign(globalThis, { shown });
  });
  const page = await person.newPage();
  await page.goto(harness.url(who));
  await grantWakeLocks(page);
  // The harness has no styles: pictures are as large as on a desk's page.
  const sizes = ".af-picture { height: 480px } .af-pictures__row .af-picture { height: 96px }";
  await page.addStyleTag({ content: sizes });
  await switchOn(page);
  return page;
}

/** How high the picture of a participant is that comes in; 0 while there is none. */
async function heightOf(page: Page, id?: string): Promise<number> {
  const place = id
    ? `figure[data-person="${id}"][data-what=camera] video`
    : ".af-stage video:not(.af-picture--mirrored)";
  return await page.locator(place).first().evaluate((video) => (video as HTMLVideoElement).videoHeight);
}

/** How large the media server was told last that the pictures are shown: the clerk's, then the guest's. */
async function sizes(page: Page): Promise<string> {
  return await page.evaluate((ids) => {
    const { shown } = globalThis as unknown as { shown: Record<string, string> };
    return ids.map((id) => shown[id] ?? "untold").join(" ");
  }, [CLERK.id, GUEST.id]);
}

/** How often the screen's sleep was held off so far, and how many of these locks hold now. */
async function wakes(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const { locks } = globalThis as unknown as { locks: WakeLockSentinel[] };
    return `${locks.length} taken, ${locks.filter(({ released }) => !released).length} hold`;
  });
}

/** A browser without a screen grants no lock of itself. */
async function grantWakeLocks(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { targetInfo: { browserContextId } } = await devtools.send("Target.getTargetInfo");
  await devtools.send("Browser.grantPermissions", {
    permissions: ["wakeLockScreen", "audioCapture", "videoCapture"],
    origin: new URL(page.url()).origin,
    ...(browserContextId ? { browserContextId } : {}),
  });
}

/** The person looks at something else, or at the page again. Whoever hides it gives its locks back (Screen Wake Lock API § 8). */
async function become(page: Page, visibility: DocumentVisibilityState): Promise<void> {
  await page.evaluate(async (visibility) => {
    const { locks } = globalThis as unknown as { locks: WakeLockSentinel[] };
    Object.defineProperty(document, "visibilityState", { value: visibility, configurable: true });
    if (visibility === "hidden") await Promise.all(locks.map((lock) => lock.release()));
    document.dispatchEvent(new Event("visibilitychange"));
  }, visibility);
}

Deno.test({
  name:
    "[P20] Behind a thin line one person gets the small picture, sound goes on and the words are there, while the other keeps the large one",
  ...SHARED,
  async fn() {
    const port = freePort();
    await using relay = await startRelay({ port, from: "127.0.0.2", to: "127.0.0.1" });
    await using harness = await startHarness({ listen: "127.0.0.1", port, announcedAddress: "127.0.0.2" });
    await using browser = await launchBrowser(CALM_CAMERA);
    const [citizen, clerk] = [await join(harness, browser, CITIZEN), await join(harness, browser, CLERK)];
    for (const { id } of [CITIZEN, CLERK]) harness.admit(id);
    await goesOn([citizen, clerk], { seconds: 30 });
    for (const page of [citizen, clerk]) {
      await eventually("the large picture", async () => await heightOf(page) > SMALL_HEIGHT, UNTIL_ESTIMATED);
    }
    const others = (await watchedNow(clerk)).localPorts;
    relay.shape(({ port }, direction) => others.includes(port) || direction === "up" ? undefined : THIN_LINE);
    const isSmall = async () => await heightOf(citizen) <= SMALL_HEIGHT;
    await eventually("the small picture", isSmall, UNTIL_ESTIMATED);
    const isLarge = async () => await heightOf(clerk) > SMALL_HEIGHT;
    await eventually("the large one on the other side", isLarge, UNTIL_ESTIMATED);
    relay.shape(({ port }) => others.includes(port) ? undefined : THIN_LINE);
    // Sound that pauses is not sent in full: a hundred packets may take some seconds.
    await goesOn([citizen], { seconds: 60, frames: 20, packets: 100 });
    await citizen.getByText(texts.weak).or(citizen.getByText(texts.connected, { exact: true })).first()
      .waitFor();
    relay.shape(() => undefined);
    await eventually("the large picture again", async () => !await isSmall(), UNTIL_ESTIMATED);
  },
});

Deno.test({
  name:
    "[P44] In a call of three: the media server is told which pictures are small and which large, also when one is pinned; who speaks is shown; the screen is kept awake as long as the call lasts and is looked at",
  ...SHARED,
  async fn() {
    await using harness = await startHarness();
    await using browser = await launchBrowser(FLAGS);
    const [citizen, clerk, guest] = [
      await join(harness, browser, CITIZEN),
      await join(harness, browser, CLERK),
      await join(harness, browser, GUEST),
    ];
    for (const { id } of [CITIZEN, CLERK, GUEST]) harness.admit(id);
    await goesOn([citizen, clerk, guest], { seconds: 40 });
    await eventually("the screen to be kept awake", async () => await wakes(citizen) === "1 taken, 1 hold");

    await become(citizen, "hidden");
    assert.equal(await wakes(citizen), "1 taken, 0 hold");
    await become(citizen, "visible");
    await eventually(
      "the screen to be kept awake again",
      async () => await wakes(citizen) === "2 taken, 1 hold",
    );
    await become(citizen, "visible");
    assert.equal(await wakes(citizen), "2 taken, 1 hold", "one lock is enough");

    // The clerk is large on the citizen's page, the interpreter small below; the media server is told, and told again when that changes.
    const pin = citizen.getByRole("button", { name: /^Ana Petrova.* groß zeigen$/ });
    await eventually("one large and one small picture", async () => await sizes(citizen) === "large small");
    await pin.dispatchEvent("click");
    await eventually("them to have changed places", async () => await sizes(citizen) === "small large");
    await pin.dispatchEvent("click");
    await eventually("them to be as before", async () => await sizes(citizen) === "large small");

    // The fake microphones beep: who speaks is marked, and named once in a while for those who do not see it.
    await citizen.locator("figcaption", { hasText: texts.isSpeaking }).first().waitFor({ timeout: 30_000 });

    harness.rooms.close("visit-1");
    await citizen.locator("[data-connection=ended]").waitFor();
    await eventually("the screen to sleep again", async () => await wakes(citizen) === "2 taken, 0 hold");
  },
});

Deno.test({
  name:
    "[P18] In the call the camera is changed without a break, and the rear one shows a document with advice; going back ends the advice",
  ...SHARED,
  async fn() {
    await using harness = await startHarness();
    await using browser = await launchBrowser(FLAGS);
    const [citizen, clerk] = [await join(harness, browser, CITIZEN), await join(harness, browser, CLERK)];
    for (const { id } of [CITIZEN, CLERK]) harness.admit(id);
    await goesOn([citizen, clerk], { seconds: 30 });
    await citizen.locator("#call-more > summary").click();
    for (const kind of ["camera", "microphone"]) {
      const choice = citizen.locator(`select[data-choice=${kind}]`);
      await choice.waitFor();
      const options = await choice.locator("option").evaluateAll((all) =>
        all.map((option) => (option as HTMLOptionElement).value)
      );
      assert.ok(options.length >= 2, `${kind}: ${options.length} to choose from`);
      const before = await choice.inputValue();
      // The last one: Chromium's second fake camera gives depth only, which no call can send.
      const other = options.findLast((id) => id !== before && id !== "default")!;
      await choice.selectOption(other);
      await eventually(`the other ${kind}`, async () => await choice.inputValue() === other);
      await goesOn([clerk], { seconds: 30 });
    }
    await citizen.getByRole("button", { name: texts.showDocument }).click();
    await citizen.locator("[data-coach]").waitFor({ timeout: 20_000 });
    await assertAccessible(citizen, "showing a document");
    await goesOn([clerk], { seconds: 30 });
    await citizen.getByRole("button", { name: texts.showDocument }).click();
    await citizen.locator("[data-coach]").waitFor({ state: "detached" });
  },
});
