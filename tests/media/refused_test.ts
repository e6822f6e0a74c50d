import assert from "node:assert/strict";
import { TOLD_AFTER_COUNT } from "#islands/media/publishing.ts";
import { counters, switchOn } from "#tests/browser/people.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { needs } from "#tests/support/needs.ts";
import { eventually } from "#tests/support/waiting.ts";
import { type Between, startHarness } from "./harness.ts";

const CITIZEN = { id: "citizen-1", role: "citizen", name: "Ayşe Öztürk" } as const;
const CLERK = { id: "clerk-1", role: "clerk", name: "Bernd Schalter" } as const;

Deno.test({
  name:
    "[P19] Something else is refused: the sound gets through. The picture is refused: that is said in words, and it comes by itself once it is taken",
  ...needs("chromium", "video"),
  // esbuild, Chromium and the worker are processes of their own, whose pipes outlive the test.
  ...{ sanitizeOps: false, sanitizeResources: false },
  async fn() {
    let taken = false, tries = 0;
    const between: Between = (id, message, tell) => {
      if (id !== CITIZEN.id || message.type !== "produce") return false;
      if (message.source === "microphone") tell({ type: "refused", what: "show", reason: "failed" });
      if (message.source === "microphone" || taken) return false;
      tries += 1;
      tell({ type: "refused", what: "produce", reason: "failed", ref: message.ref });
      return true;
    };
    await using harness = await startHarness({}, between);
    await using browser = await launchBrowser();
    const citizen = await browser.page(harness.url(CITIZEN));
    const clerk = await browser.page(harness.url(CLERK));
    await switchOn(citizen);
    for (const { id } of [CITIZEN, CLERK]) harness.admit(id);
    const heard = async () => (await counters(clerk)).audioReceived > 20;
    await eventually("the clerk hears", heard);
    await citizen.getByText("Ihr Bild kommt gerade nicht bei den anderen an.").waitFor();
    assert.deepEqual([tries >= TOLD_AFTER_COUNT, (await counters(clerk)).framesReceived], [true, 0]);
    taken = true;
    // However many tries there were on a busy machine, the next one comes within 15 seconds.
    await eventually("the clerk sees", async () => (await counters(clerk)).framesReceived > 5, {
      seconds: 40,
    });
    await citizen.getByText("Ihr Bild kommt gerade nicht").waitFor({ state: "detached" });
  },
});
