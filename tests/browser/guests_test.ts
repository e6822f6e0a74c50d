import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { checkLine } from "#tests/browser/line_check.ts";
import { seeAndHear, sharedTown } from "#tests/browser/conversation.ts";
import { assertAccessible, switchOn } from "#tests/browser/people.ts";
import { announced, announcements, watchDevices, watchedNow } from "#tests/browser/watching.ts";
import { needs } from "#tests/support/needs.ts";
import { eventually } from "#tests/support/waiting.ts";

const town = sharedTown();

/** Server and browser outlive the single test. */
const SHARED = { ...needs("chromium", "video"), sanitizeOps: false, sanitizeResources: false };

/** Time for more than ten syllables, and for another announcement if there were one for each: one is allowed every six seconds. */
const SPEAKER_MILLISECONDS = 7_000;

const INTERPRETER = "Ana Petrova (Dolmetschen)";

/** The clerk invites through the page. @returns the guest's link, as the page shows it */
async function invite(clerk: Page, name: string, kind: string): Promise<string> {
  await clerk.locator("#guests > section > details > summary").click();
  await clerk.getByLabel("Name, wie ihn alle sehen sollen").fill(name);
  await clerk.locator("#guests").getByLabel(kind, { exact: true }).check();
  await clerk.locator("#guests").getByRole("button", { name: "Einladen", exact: true }).click();
  const item = clerk.locator("#guests li", { hasText: name });
  await item.locator("summary", { hasText: "QR-Code" }).click();
  return await item.locator(".af-guests__link").innerText();
}

/** What has come in from somebody else, as the page counts it. */
async function from(page: Page, name: string): Promise<{ frames: number; audio: number }> {
  const tile = page.locator("figure[data-person]", { hasText: name }).first();
  return await tile.evaluate(({ dataset }) => ({
    frames: Number(dataset.frames),
    audio: Number(dataset.audio),
  }));
}

/** Waits until picture and sound of each of these have gone on. */
async function allAdvance(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.locator("figure[data-person]", { hasText: name }).first().waitFor();
    const before = await from(page, name);
    await eventually(`picture and sound of ${name}`, async () => {
      const now = await from(page, name);
      const base = now.frames < before.frames ? { frames: 0, audio: 0 } : before;
      return now.frames > base.frames + 5 && now.audio > base.audio + 20;
    }, { seconds: 40 });
  }
}

async function codeOf(page: Page): Promise<string> {
  return await page.locator("[data-code]").getAttribute("data-code") ?? "";
}

async function sameCode(pages: readonly Page[], unlike = ""): Promise<string> {
  return await eventually("the same code on every page", async () => {
    const codes = await Promise.all(
      pages.map((page) =>
        page.locator("[data-security=sealed]").count().then((n) => n > 0 ? codeOf(page) : "")
      ),
    );
    const [first = ""] = codes;
    return first !== "" && first !== unlike && codes.every((code) => code === first) ? first : undefined;
  });
}

Deno.test({
  name:
    "[P14][P17][P44] An interpreter comes by a link of their own, is let in by the clerk, seen and heard by all and named everywhere, sees nothing of the case, and is out at once when sent out",
  ...SHARED,
  async fn() {
    const open = await town();
    const talk = await open.talk("Gesine Gebärde");
    const { citizen, clerk } = talk;
    await seeAndHear(talk);
    const before = await sameCode([citizen, clerk]);
    await compareCode(citizen, clerk, "Gesine Gebärde (Bürger:in)");
    const link = await invite(clerk, "Ana Petrova", "Dolmetschen");
    await assertAccessible(clerk, "desk: somebody is invited");

    const person = await open.browser.person({ viewport: { width: 360, height: 780 } });
    await person.addInitScript(speakInsteadOfBeeping);
    await watchDevices(person);
    const guest = await person.newPage();
    const path = new URL(link).pathname;
    await guest.goto(new URL(path, open.server.url).href);
    assert.ok(!(await guest.content()).includes("Gesine"), "who it is about is told only inside");
    await assertAccessible(guest, "guest: door");
    await checkDevice(guest, clerk);
    await guest.getByRole("button", { name: "Um Einlass bitten" }).click();
    await guest.getByText("die Sachbearbeitung lässt Sie gleich ein").waitFor();
    await assertAccessible(guest, "guest: waiting");
    await guest.locator("html[data-live=connected]").waitFor();
    await switchOn(guest);
    assert.equal((await watchedNow(guest)).connections, 0, "who waits is connected to nobody");
    for (const page of [citizen, clerk]) {
      await page.locator("#people", { hasText: `${INTERPRETER} wartet auf Einlass` }).waitFor();
      assert.equal(await page.locator("figure[data-person]").count(), 0, "and is not in the call");
    }

    await clerk.getByRole("button", { name: "Ana Petrova einlassen" }).click();
    for (const page of [citizen, clerk]) {
      await page.locator("#people", { hasText: `${INTERPRETER} ist mit im Gespräch` }).waitFor();
      await page.locator("figure[data-person]", { hasText: INTERPRETER }).waitFor();
    }
    await allAdvance(citizen, [INTERPRETER, "(Amt)"]);
    await allAdvance(clerk, [INTERPRETER, "(Bürger:in)"]);
    await allAdvance(guest, ["(Amt)", "Gesine Gebärde (Bürger:in)"]);
    const together = await sameCode([citizen, clerk, guest], before);
    assert.equal(await clerk.locator("[data-compared]").getAttribute("data-compared"), "0", "compared anew");
    await nameSpeaker(citizen, clerk);
    for (const [page, state] of [[citizen, "citizen"], [clerk, "clerk"], [guest, "guest"]] as const) {
      await assertAccessible(page, `${state}: call of three`);
    }
    await guest.locator("#people", { hasText: "Gesine Gebärde" }).waitFor();
    assert.equal(
      await guest.locator("#form, [data-field], #identity, #case").count(),
      0,
      "nothing of the case",
    );
    for (const below of ["form", "signature", "documents/x"]) {
      const answer = await open.server.client().post(`${path}/${below}`, {});
      assert.ok([404, 405].includes(answer.status), `${below}: ${answer.status}`);
    }

    // Who signs is shown and announced, and two pinned pictures stand side by side.
    await citizen.locator("#call-more > summary").click();
    await citizen.getByRole("button", { name: "Ich gebärde" }).click();
    await clerk.locator("figure[data-person]", { hasText: "gebärdet" }).waitFor();
    await announced(clerk, "Gesine Gebärde gebärdet");
    for (const name of [INTERPRETER, "Gesine Gebärde (Bürger:in)"]) {
      await clerk.getByRole("button", { name: `${name} groß zeigen` }).click();
    }
    await clerk.locator(".af-pictures__large figure").nth(1).waitFor();
    assert.equal(await clerk.locator(".af-pictures__large figure").count(), 2);
    const [one, two] = await clerk.locator(".af-pictures__large figure").evaluateAll((all) =>
      all.map((each) => each.getBoundingClientRect().toJSON())
    );
    assert.ok(one.right <= two.left + 1 && Math.abs(one.top - two.top) < 2, "side by side");
    assert.ok(Math.abs(one.width - two.width) < 2, "and equally large");

    await clerk.getByRole("button", { name: "Ana Petrova ausladen" }).click();
    await guest.getByRole("heading", { name: "Ihre Teilnahme ist beendet" }).waitFor();
    await eventually("the guest's media to end", async () => {
      const { liveTracks, openConnections } = await watchedNow(guest);
      return liveTracks === 0 && openConnections === 0;
    });
    await citizen.locator("figure[data-person]", { hasText: INTERPRETER }).waitFor({ state: "detached" });
    const after = await sameCode([citizen, clerk], together);
    assert.notEqual(after, before);
    open.browser.expectErrors(/404/, /WebSocket connection/);
    await guest.reload();
    await guest.getByText("Vielleicht ist der Link abgelaufen oder zurückgezogen").waitFor();
    assert.equal(await guest.locator("[data-socket]").count(), 0);
    for (const address of [path, `/live${path}`]) {
      const answer = await open.server.client().request("GET", new URL(address, open.server.url));
      assert.equal(answer.status, 404, "the link is dead");
    }
    await clerk.locator("#guests li", { hasText: "Ana Petrova" }).waitFor({ state: "detached" });
    // Somebody else's link is their own, and says what has become of the conversation when it is over.
    const other = new URL(await invite(clerk, "Cem Begleiter", "Begleitung")).pathname;
    await guest.goto(new URL(other, open.server.url).href);
    await guest.getByRole("heading", { name: /Guten Tag Cem Begleiter/ }).waitFor();
    await guest.locator("html[data-live=connected]").waitFor();
    await talk.end();
    await guest.getByRole("heading", { name: "Das Gespräch ist beendet" }).waitFor();
    await guest.getByText("Sie können diese Seite schließen.").waitFor();
    await assertAccessible(guest, "guest: ended");
    assert.equal(await guest.locator("[data-device]").count(), 0, "nothing to be switched on any more");
    await person.close();
  },
});

/** Both read the code aloud and say that it is the same; each is told who has said so. */
async function compareCode(citizen: Page, clerk: Page, who: string): Promise<void> {
  for (const page of [citizen, clerk]) await page.locator("#call-security > summary").click();
  await citizen.getByRole("button", { name: "Wir haben verglichen: gleich" }).click();
  await clerk.getByText(`Als gleich bestätigt von: ${who}`, { exact: true }).waitFor();
  await citizen.getByText("Als gleich bestätigt von: Sie", { exact: true }).waitFor();
  await assertAccessible(citizen, "citizen: code compared");
  await clerk.getByRole("button", { name: "Wir haben verglichen: gleich" }).click();
  await clerk.locator("[data-compared='2']").waitFor();
  await citizen.locator("[data-compared='2']").waitFor();
  assert.equal(await citizen.getByRole("button", { name: "Wir haben verglichen" }).count(), 0);
}

/** A third person tries their device by their own link, and the clerk reads what came of it. */
async function checkDevice(guest: Page, clerk: Page): Promise<void> {
  await guest.getByRole("link", { name: "Gerät prüfen" }).click();
  await guest.getByRole("button", { name: "Kamera prüfen" }).click();
  await guest.locator("[data-part=camera][data-state=good]").waitFor();
  await checkLine(guest, "Bild und Ton kommen durch.");
  await assertAccessible(guest, "guest: device check");
  await clerk.locator("#guests li", { hasText: "Gerät zum Teil geprüft · Leitung: UDP" }).waitFor();
  await guest.getByRole("link", { name: "Zur Einladung" }).click();
}

/** Runs in the page, before its own scripts: a microphone that hears syllables of a quarter of a second, with pauses as long between them. */
function speakInsteadOfBeeping(): void {
  const { mediaDevices } = navigator;
  if (!mediaDevices) return;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = (wanted) => {
    if (!wanted?.audio) return ask(wanted);
    const audio = new AudioContext();
    const [voice, syllables] = [audio.createOscillator(), audio.createOscillator()];
    const [loudness, depth] = [audio.createGain(), audio.createGain()];
    const microphone = audio.createMediaStreamDestination();
    voice.frequency.value = 300;
    syllables.type = "square";
    syllables.frequency.value = 2;
    loudness.gain.value = depth.gain.value = 0.25;
    syllables.connect(depth).connect(loudness.gain);
    voice.connect(loudness).connect(microphone);
    voice.start();
    syllables.start();
    return Promise.resolve(microphone.stream);
  };
}

/** With the clerk's microphone off, only the interpreter is heard: marked all the time, and named once to those who do not see it. */
async function nameSpeaker(citizen: Page, clerk: Page): Promise<void> {
  await clerk.locator("[data-device=microphone][aria-pressed=true]").click();
  const tile = citizen.locator("figure[data-person]", { hasText: INTERPRETER });
  await tile.filter({ hasText: "spricht" }).waitFor();
  const named = async () => (await announcements(citizen)).filter((text) => text.includes(" spricht"));
  await eventually("the speaker to be named", async () => (await named()).at(-1)?.includes("Ana Petrova"));
  // On a busy machine the sound stops for a second now and then, and who begins again after that may be named again: a while without that is
  // waited for. Somebody who was named at each syllable would be named in every such while.
  await eventually("nobody to be named while the same person goes on", async () => {
    const before = await named();
    await new Promise((resolve) => setTimeout(resolve, SPEAKER_MILLISECONDS));
    return (await named()).length === before.length;
  }, { seconds: 60 });
  await tile.filter({ hasText: "spricht" }).waitFor();
  await clerk.locator("[data-device=microphone][aria-pressed=false]").click();
}
