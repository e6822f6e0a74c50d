import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { assertWithin, seeAndHear, sharedTown } from "#tests/browser/conversation.ts";
import { assertAccessible } from "#tests/browser/people.ts";
import { placesOf } from "#tests/browser/traces.ts";
import { announced, watchedNow } from "#tests/browser/watching.ts";
import { needs } from "#tests/support/needs.ts";
import { quantile } from "#tests/support/quantile.ts";
import { eventually } from "#tests/support/waiting.ts";

const town = sharedTown();

/** Server and browser outlive the single test. */
const SHARED = { ...needs("chromium", "video"), sanitizeOps: false, sanitizeResources: false };

/** What P25 promises. */
const LIMIT_MS = 500;
const KEYSTROKES = 100;

async function openText(page: Page): Promise<void> {
  await page.locator("details.af-talk:not([open]) > summary").click();
}

/** From now on the page notes when the line that somebody is writing has become how long. */
async function noteLengths(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Record<number, number> = {};
    const look = () => {
      const text = document.querySelector(".af-talk__now .af-message__text")?.textContent ?? "";
      seen[text.length] ??= Date.now();
    };
    new MutationObserver(look).observe(document.querySelector(".af-talk")!, {
      ...{ childList: true, subtree: true, characterData: true },
    });
    Object.assign(globalThis, { seenLengths: seen });
  });
}

/** Types at a quick typist's pace. @returns for each keystroke, after how many milliseconds it was on the other page */
async function typeAndMeasure(writer: Page, reader: Page): Promise<number[]> {
  await noteLengths(reader);
  await writer.evaluate(() => {
    const sent: Record<number, number> = {};
    document.querySelector("#talk-line")!.addEventListener("input", (event) => {
      sent[(event.target as HTMLTextAreaElement).value.length] ??= Date.now();
    });
    Object.assign(globalThis, { sentLengths: sent });
  });
  const sentence = "Guten Tag, ich höre schlecht und schreibe lieber. ".repeat(4).slice(0, KEYSTROKES);
  await writer.locator("#talk-line").focus();
  await writer.keyboard.type(sentence, { delay: 60 });
  const all = await eventually("the last keystroke on the other page", async () => {
    const seen = await reader.evaluate(() =>
      (globalThis as unknown as { seenLengths: Record<number, number> }).seenLengths
    );
    return seen[KEYSTROKES] === undefined ? undefined : seen;
  });
  const sent = await writer.evaluate(() =>
    (globalThis as unknown as { sentLengths: Record<number, number> }).sentLengths
  );
  // A keystroke that came together with the next one was on the page with it.
  return Array.from({ length: KEYSTROKES }, (_, at) => {
    const shown = Object.entries(all).filter(([length]) => Number(length) > at).map(([, time]) => time);
    return Math.min(...shown) - sent[at + 1]!;
  });
}

Deno.test({
  name:
    "[P25][P44] Text beside the voice: each keystroke is on the other screen within 500 ms (p99) in both directions while audio flows; corrections show; the history comes back after a reload and dies with the visit, and was never on the disk",
  ...SHARED,
  async fn() {
    const open = await town();
    const talk = await open.talk("Hanna Hörschlecht");
    const { citizen, clerk } = talk;
    await seeAndHear(talk);
    for (const page of [citizen, clerk]) await openText(page);
    const audioBefore = (await watchedNow(clerk)).packetsReceived;
    for (const [turn, [writer, reader]] of ([[citizen, clerk], [clerk, citizen]] as const).entries()) {
      await assertWithin(LIMIT_MS, "p99 of the keystrokes", async () => {
        const p99 = quantile(await typeAndMeasure(writer, reader), 0.99);
        await writer.locator("#talk-line").press("Enter");
        await reader.locator(".af-talk__now p").waitFor({ state: "detached" });
        return p99;
      });
      // What was typed is corrected in place, on both pages.
      const line = writer.locator("#talk-line");
      await line.pressSequentially("Strase");
      for (const key of ["Backspace", "Backspace"]) await line.press(key);
      await line.pressSequentially("ße");
      await reader.locator(".af-talk__now .af-message__text", { hasText: /^Straße$/ }).waitFor();
      // Who writes is told to those who do not see it.
      await announced(reader, "schreibt");
      await line.press("Enter");
      await reader.locator(".af-messages .af-message", { hasText: /Straße$/ }).nth(turn).waitFor();
    }
    await eventually(
      "the sound to have gone on meanwhile",
      async () => (await watchedNow(clerk)).packetsReceived > audioBefore + 100,
    );
    for (const [page, state] of [[citizen, "citizen"], [clerk, "clerk"]] as const) {
      await assertAccessible(page, `${state}: text open`);
    }
    const canary = "Kanarienvogel 4711";
    await citizen.locator("#talk-line").pressSequentially(canary);
    await citizen.getByRole("button", { name: "Zeile fertig" }).click();
    await clerk.locator(".af-message", { hasText: canary }).waitFor();

    const written = await clerk.locator(".af-message").count();
    await citizen.reload();
    await openText(citizen);
    await citizen.locator(".af-message", { hasText: canary }).waitFor();
    assert.equal(await citizen.locator(".af-message").count(), written);

    const url = citizen.url();
    await talk.end();
    const after = await open.server.client().get(new URL(url).pathname);
    assert.ok(!after.html.includes(canary));
    assert.deepEqual(await placesOf(canary, open.server.dataDir), [], "no file holds what was written");
    assert.ok(!open.server.logs.some((line) => line.includes(canary)), "no log has it");
  },
});

Deno.test({
  name:
    "[P25][P44] From the waiting room one writes to the desk, with a ready sentence or without script; the desk hears it and answers before it calls",
  ...SHARED,
  async fn() {
    const open = await town();
    const { clerk: { page: clerk } } = open;
    await clerk.goto(`${open.server.url}/desk`);
    await clerk.locator("html[data-live=connected]").waitFor();
    const citizen = await open.arrive("Wilma Wartezeit");
    await citizen.locator("#place", { hasText: /dran/ }).waitFor();
    await openText(citizen);
    await assertAccessible(citizen, "waiting room: text open");
    await citizen.getByRole("button", { name: "Ich brauche noch etwa 10 Minuten." }).click();
    const entry = clerk.locator("#agenda li", { hasText: "Wilma Wartezeit" });
    await entry.getByText("schreibt: „Ich brauche noch etwa 10 Minuten.“").waitFor();
    await entry.getByRole("link", { name: "Öffnen" }).click();
    await clerk.locator("html[data-live=connected]").waitFor();
    await openText(clerk);
    await clerk.locator(".af-message", { hasText: "10 Minuten" }).waitFor();
    await clerk.locator("#talk-line").pressSequentially("Kein Problem, wir warten.");
    await clerk.locator("#talk-line").press("Enter");
    await citizen.locator(".af-message", { hasText: "Kein Problem" }).waitFor();
    await entry.getByText("schreibt:").waitFor({ state: "detached" });

    // The same without script.
    const path = new URL(citizen.url()).pathname;
    const plain = open.server.client();
    const page = await plain.get(path);
    assert.ok(page.html.includes("Kein Problem, wir warten."));
    const sent = await page.form({ selector: `form[action='${path}/messages']` }).submit({
      text: "Ohne Skript",
    });
    assert.ok(sent.html.includes("Ohne Skript"));
    await clerk.locator(".af-message", { hasText: "Ohne Skript" }).waitFor();
    await citizen.context().close();
    await clerk.goto(`${open.server.url}/desk`);
  },
});
