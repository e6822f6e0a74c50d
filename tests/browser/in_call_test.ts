import assert from "node:assert/strict";
import type { BrowserContext, Page } from "playwright-core";
import { type Conversation, openTown, seeAndHear, turnTo } from "#tests/browser/conversation.ts";
import { assertAccessible } from "#tests/browser/people.ts";
import { announced } from "#tests/browser/watching.ts";
import { needs } from "#tests/support/needs.ts";
import { eventually } from "#tests/support/waiting.ts";

/** Asked what is to be shown, the browser takes the page itself: what arrives is a real picture of a page, not a test pattern. */
const FLAGS = ["--use-fake-device-for-media-stream=display-media-type=browser"];
/** A page that is shown sends a picture when something in it changes, and on a busy machine that takes its time. */
const SLOW = { seconds: 45 };
/** A tile of what somebody shows. */
const SHOWN = "figure[data-what=screen]";

/** Waits until what is shown has gone on for some frames. */
async function advances(page: Page): Promise<void> {
  const frames = () =>
    page.locator(`${SHOWN} video`).evaluate((video) =>
      (video as HTMLVideoElement).getVideoPlaybackQuality().totalVideoFrames
    );
  await page.locator(`${SHOWN} video`).waitFor();
  const before = await eventually("a first frame", async () => await frames() || undefined, SLOW);
  await eventually("more frames", async () => await frames() > before + 2, SLOW);
}

/** Opens what is needed now and then, and begins to show. */
async function show(page: Page): Promise<void> {
  const more = page.locator("#call-more:not([open]) > summary");
  if (await more.count() > 0) await more.click();
  await page.getByRole("button", { name: "Fenster zeigen" }).click();
  await page.locator("[data-showing=true]").waitFor();
}

/** From now on the tracks of what is shown are at hand, so that they can be ended as the browser's own button does. */
async function watchShown(person: BrowserContext): Promise<void> {
  await person.addInitScript(() => {
    const { mediaDevices } = navigator;
    if (!mediaDevices) return;
    const ask = mediaDevices.getDisplayMedia.bind(mediaDevices);
    mediaDevices.getDisplayMedia = async (wanted) => {
      const stream = await ask(wanted);
      Object.assign(globalThis, { shownTrack: stream.getVideoTracks()[0] });
      return stream;
    };
  });
}

/** "Stop sharing" in the browser's own bar (Screen Capture § 7: the track ends, which the page did not do). */
async function pressBrowsersOwnStop(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { shownTrack } = globalThis as unknown as { shownTrack: MediaStreamTrack };
    shownTrack.stop();
    shownTrack.dispatchEvent(new Event("ended"));
  });
}

/** The words on the own page while something is shown. */
const SHOWING = "Alle im Gespräch sehen es.";

async function endsByButton({ citizen, clerk }: Conversation): Promise<void> {
  await show(clerk);
  await clerk.getByRole("status").filter({ hasText: SHOWING }).waitFor();
  await citizen.locator("figcaption", { hasText: "(Amt) zeigt etwas" }).waitFor();
  await announced(citizen, "(Amt) zeigt etwas");
  await advances(citizen);
  await assertAccessible(citizen, "citizen: a window is shown");
  // On a phone letters can be read when it fills the screen.
  await citizen.getByRole("button", { name: "(Amt) zeigt etwas: auf dem ganzen Bildschirm ansehen" }).click();
  await eventually(
    "what is shown to fill the screen",
    () => citizen.evaluate(() => document.fullscreenElement?.matches("[data-what=screen] video")),
  );
  await citizen.evaluate(() => document.exitFullscreen());
  await assertAccessible(clerk, "desk: shows a window");
  const { height } = (await clerk.locator(".af-desk__scroll").boundingBox())!;
  assert.ok(height > 150, `with everything unfolded the panels below keep their place, found ${height} px`);
  await clerk.getByRole("button", { name: "Nicht mehr zeigen" }).click();
  await citizen.locator(SHOWN).waitFor({ state: "detached" });
  await announced(citizen, "(Amt) zeigt nichts mehr");
  await clerk.getByText(SHOWING).waitFor({ state: "detached" });
}

/** A reload ends it, and says so: no browser gives a window a second time without asking. */
async function endsByReload({ citizen, clerk }: Conversation): Promise<void> {
  await show(clerk);
  await advances(citizen);
  await clerk.reload();
  await clerk.getByText("Was Sie gezeigt haben, sieht jetzt niemand mehr.").waitFor();
  await citizen.locator(SHOWN).waitFor({ state: "detached" });
  await assertAccessible(clerk, "desk: no longer shows a window, after a reload");
  await clerk.getByRole("button", { name: "Noch einmal zeigen" }).click();
  await advances(citizen);
  await clerk.getByText("Was Sie gezeigt haben").waitFor({ state: "detached" });
}

Deno.test({
  name:
    "[P44] A window or a document's page is shown to the other side: with words and moving frames, ended by the button, by the browser, by a reload and by the visit's end",
  ...needs("chromium", "video"),
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    await using town = await openTown(FLAGS);
    await watchShown(town.clerk.page.context());
    await town.clerk.page.reload();
    const talk = await town.talk("Silke Schirm");
    const { citizen, clerk } = talk;
    await seeAndHear(talk);
    await endsByButton(talk);
    await endsByReload(talk);
    await pressBrowsersOwnStop(clerk);
    await citizen.locator(SHOWN).waitFor({ state: "detached" });
    await clerk.getByText(SHOWING).waitFor({ state: "detached" });
    await muteByKey(talk);

    await show(citizen);
    await clerk.locator("figcaption", { hasText: "Silke Schirm (Bürger:in) zeigt etwas" }).waitFor();
    await advances(clerk);
    await talk.end();
  },
});

/** Muted and unmuted by a key in the middle of a word: said each time, on both sides, and the cursor stays where it is. */
async function muteByKey({ citizen, clerk }: Conversation): Promise<void> {
  await turnTo(citizen, "contact");
  const post = citizen.locator("[name=contactPost]");
  await post.pressSequentially("Rue de la Pa");
  await citizen.keyboard.press("Alt+m");
  await citizen.getByRole("status").filter({ hasText: "Ihr Mikrofon ist aus. Niemand hört Sie." }).waitFor();
  await clerk.getByRole("status").filter({ hasText: "Silke Schirm hat das Mikrofon ausgeschaltet." })
    .waitFor();
  await citizen.keyboard.press("Alt+m");
  await announced(citizen, "Ihr Mikrofon ist an. Man hört Sie.");
  await citizen.getByText("Niemand hört Sie.").waitFor({ state: "detached" });
  await clerk.getByText("hat das Mikrofon ausgeschaltet").waitFor({ state: "detached" });
  await citizen.keyboard.type("ix 4");
  assert.equal(await post.inputValue(), "Rue de la Paix 4");
}
