import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { type Conversation, openTown, type Town } from "#tests/browser/conversation.ts";
import { assertAccessible } from "#tests/browser/people.ts";
import {
  affirmAndChooseByKeys,
  close,
  readyToSign,
  reopen,
  signed,
  tabTo,
} from "#tests/browser/signing_ways.ts";
import { mediaBelow, rawPlacesOf } from "#tests/browser/traces.ts";
import type { PersonOptions, TestBrowser } from "#tests/support/browser.ts";
import { needs } from "#tests/support/needs.ts";

/** What the clerk's page was ever sent or showed: the frames of its socket, its answers, its HTML. */
class ClerksView {
  private readonly seen: string[] = [];

  constructor(private readonly page: Page) {
    page.on(
      "websocket",
      (socket) => socket.on("framereceived", ({ payload }) => this.seen.push(String(payload))),
    );
    page.on("response", (response) => {
      const type = response.headers()["content-type"] ?? "";
      if (/html|json/.test(type)) void response.text().then((text) => this.seen.push(text)).catch(() => {});
    });
  }

  async assertNever(code: string): Promise<void> {
    const all = [...this.seen, await this.page.content()];
    assert.ok(all.length > 5, "something was seen at all");
    for (const text of all) {
      assert.doesNotMatch(text, new RegExp(`(?<![0-9a-f])${code}(?![0-9a-f])`), "the clerk saw the TAN");
      assert.ok(!text.includes(`${code.slice(0, 3)}</span><span>${code.slice(3)}`));
    }
  }
}

Deno.test({
  name:
    "[P29][P30][P31] Signing in the browser: typed and by TAN with the keyboard alone, drawn by touch, Handy-TAN by SMS, and a change at each stage",
  ...needs("chromium", "video", "pdftotext"),
  async fn(test) {
    await using town = await openTown();
    const clerksView = new ClerksView(town.clerk.page);
    await town.clerk.page.reload();
    const codes: string[] = [];
    const step = async (name: string, walk: () => Promise<void>) => {
      if (!(await test.step(name, walk))) throw new Error(`the walk ends here: ${name}`);
    };
    const one = await readyToSign(town, "Žofie Anna Müller-Weiß");
    const { citizen, clerk } = one;

    await step(
      "the Hidden-TAN, by keyboard alone; its time counts down and is not read out each second",
      async () => {
        await affirmAndChooseByKeys(citizen, "hidden-tan");
        await tabTo(citizen, "button[formaction$='/signature/tan']");
        await citizen.keyboard.press("Enter");
        const code = (await citizen.locator(".af-code").textContent() ?? "").replace(/\s/g, "");
        codes.push(code);
        const clock = citizen.locator(".af-tan-clock");
        const before = Number(await clock.getAttribute("data-seconds"));
        assert.ok(before > 240 && before <= 300, `${before} of 300 seconds, less what a busy machine took`);
        await citizen.waitForFunction(
          (than) => Number(document.querySelector<HTMLElement>(".af-tan-clock")?.dataset["seconds"]) < than,
          before,
        );
        assert.equal(await clock.getAttribute("aria-hidden"), "true");
        assert.equal(await citizen.locator(".af-tan-clock + [role=status]").textContent(), "");
        await assertAccessible(citizen, "the TAN with its clock");
        await tabTo(citizen, "#tan");
        await citizen.keyboard.type(`${code.slice(0, 3)} ${code.slice(3)}`);
        await citizen.keyboard.press("Enter");
        await signed(citizen);
      },
    );

    await step("a change after the signature voids it, and both sides are told", async () => {
      await reopen(clerk);
      await citizen.locator("#voided").getByText("Müller-Weiß ist damit ungültig").waitFor();
      await assertAccessible(citizen, "a voided signature");
      await assertAccessible(clerk, "the desk with a voided signature");
      await close(clerk);
      await citizen.locator("#signing-form").waitFor();
    });

    await step("the typed name, by keyboard alone", async () => {
      await affirmAndChooseByKeys(citizen, "typed");
      await tabTo(citizen, "#typedName");
      await citizen.keyboard.type("Zofie Mueller-Weiss");
      await tabTo(citizen, "#signing-form button[type=submit]:not(.kern-sr-only):not([formaction])");
      await citizen.keyboard.press("Enter");
      await signed(citizen);
      await reopen(clerk);
      await close(clerk);
      await citizen.locator("#signing-form").waitFor();
    });

    await step("a change while a TAN is shown voids it: the code of before signs nothing", async () => {
      await citizen.locator("input[name=method][value=hidden-tan]").check();
      await citizen.getByRole("button", { name: "TAN anzeigen" }).click();
      const code = (await citizen.locator(".af-code").textContent() ?? "").replace(/\s/g, "");
      codes.push(code);
      await reopen(clerk);
      await citizen.locator("#voided").getByText("Unterschrieben hatte noch niemand").waitFor();
      await close(clerk);
      await citizen.locator("#signing-form").waitFor();
      assert.equal(await citizen.locator(".af-code").count(), 0);
    });

    await step(
      "the Handy-TAN: sent on the clerk's click, read in the message, pasted with a space",
      async () => {
        await citizen.locator("input[name=method][value=sms-tan]").check();
        await citizen.getByText("an welche Handynummer").waitFor();
        await clerk.locator("#sms-tan summary").click();
        await clerk.locator("#sms-number").fill("030 23125 000");
        await clerk.locator("#sms-tan button").click();
        await clerk.getByText("An diese Nummer gehen keine SMS").first().waitFor();
        await clerk.locator("#sms-number").fill("0151 23125 042");
        await clerk.locator("#sms-tan button").click();
        await citizen.getByText(/ging die SMS an die Nummer, die auf 042 endet/).waitFor();
        await clerk.locator("#sms-tan").getByText(/vom Netz angenommen/).waitFor();
        await assertAccessible(citizen, "the Handy-TAN");
        await assertAccessible(clerk, "the desk with a Handy-TAN");
        const code = await codeFromSms(town);
        codes.push(code);
        await citizen.locator("[name=affirmed]").check();
        assert.equal(await citizen.locator("#smsTan").getAttribute("autocomplete"), "one-time-code");
        await citizen.locator("#smsTan").fill(` ${code.slice(0, 3)} ${code.slice(3)} `);
        await citizen.locator("#smsTan").press("Enter");
        await signed(citizen);
        await clerksView.assertNever(code);
      },
    );
    await town.clerk.end("erledigt");
    await citizen.locator("#ended").waitFor();
    await citizen.context().close();
    await clerk.goto(`${town.server.url}/desk`);

    const phone = await readyToSign(town, "Žofie Müller-Weiß", touchScreen(town));
    await step("by touch alone: the typed name, then after a change the TAN", async () => {
      codes.push(await signByTouch(phone));
    });
    await step(
      "a drawing by touch on a phone, with undo and preview, is on the sheet",
      () => drawByTouch(town, phone),
    );

    await step("no TAN in the clerk's frames, in the log, in KV, in the records or in any file", async () => {
      assert.equal(codes.length, 4);
      assert.ok((await rawPlacesOf("abmeldung-ausland", town.server.dataDir)).length > 0, "the search finds");
      for (const code of codes) {
        await clerksView.assertNever(code);
        assert.ok(!town.server.logs.some((line) => line.includes(code)), "in the log");
        assert.deepEqual(await rawPlacesOf(code, town.server.dataDir), []);
      }
      assert.deepEqual(await mediaBelow(town.server.dataDir), [], "no picture and no film (P24, P28)");
    });
  },
});

async function codeFromSms(town: Town): Promise<string> {
  const page = await (await fetch(`${town.server.url}/dev/sms`)).text();
  const code = page.match(/#(\d{6})/)?.[1];
  assert.ok(code, "the demo's message with its last line");
  return code;
}

/** People whose screen is touched. */
function touchScreen({ browser }: Town): TestBrowser {
  return Object.assign(Object.create(browser) as TestBrowser, {
    person: (options: PersonOptions) => browser.person({ ...options, hasTouch: true }),
  });
}

const SIGN = "#signing-form button[type=submit]:not(.kern-sr-only):not([formaction])";

/** The typed name, and after a change the TAN, each with taps only and the screen's keyboard. @returns the TAN */
async function signByTouch({ citizen, clerk }: Conversation): Promise<string> {
  await citizen.setViewportSize({ width: 360, height: 740 });
  await citizen.locator("[name=affirmed]").tap();
  await citizen.locator("input[name=method][value=typed]").tap();
  await citizen.locator("#typedName").tap();
  await citizen.keyboard.type("Zofie Anna Mueller-Weiss");
  await citizen.locator(SIGN).tap();
  await signed(citizen);
  await reopen(clerk);
  await close(clerk);
  await citizen.locator("#signing-form").waitFor();
  await citizen.locator("[name=affirmed]").tap();
  await citizen.locator("input[name=method][value=hidden-tan]").tap();
  await citizen.getByRole("button", { name: "TAN anzeigen" }).tap();
  const code = (await citizen.locator(".af-code").textContent() ?? "").replace(/\s/g, "");
  await citizen.locator("#tan").tap();
  await citizen.keyboard.type(code);
  await citizen.locator(SIGN).tap();
  await signed(citizen);
  await reopen(clerk);
  await close(clerk);
  await citizen.locator("#signing-form").waitFor();
  return code;
}

async function drawByTouch(town: Town, { citizen, clerk }: Conversation): Promise<void> {
  await citizen.locator("[name=affirmed]").tap();
  await citizen.locator("input[name=method][value=drawn]").tap();
  const pad = citizen.locator(".af-pad__field");
  await pad.scrollIntoViewIfNeeded();
  // Nothing drawn is refused kindly.
  await citizen.locator("#signing-form").getByRole("button", { name: "Jetzt unterschreiben" }).last().click();
  await citizen.locator("#signing-fault", { hasText: "zeichnen Sie Ihre Unterschrift" }).waitFor();
  await pad.scrollIntoViewIfNeeded();
  await touchStroke(citizen, [[0.1, 0.5], [0.2, 0.2], [0.35, 0.7], [0.5, 0.3], [0.6, 0.6]]);
  await touchStroke(citizen, [[0.7, 0.4], [0.8, 0.6], [0.9, 0.4]]);
  await citizen.locator('.af-pad__field[data-strokes="2"]').waitFor();
  await citizen.getByRole("button", { name: "Letzten Strich zurück" }).click();
  await citizen.locator('.af-pad__field[data-strokes="1"]').waitFor();
  await citizen.locator(".af-pad__preview path").waitFor();
  // The bar stands over the page; what happens to lie half below it is whole again after scrolling.
  await citizen.evaluate(() => {
    for (
      const over of Array.from(document.querySelectorAll<HTMLElement>(".af-visit__actions, .af-stage--call"))
    ) {
      over.style.position = "static";
    }
  });
  await assertAccessible(citizen, "a drawn signature");
  // What somebody else does meanwhile does not take the drawing away.
  await clerk.locator("#identity").waitFor();
  await citizen.locator("#signing-form").getByRole("button", { name: "Jetzt unterschreiben" }).last().click();
  await signed(citizen);
  const sheet = citizen.getByRole("link", { name: /Unterschriftenblatt/ }).first();
  await sheet.waitFor();
  const answer = await citizen.request.get(
    new URL(await sheet.getAttribute("href") ?? "", citizen.url()).href,
  );
  assert.equal(answer.status(), 200);
  await town.clerk.end("erledigt");
  await citizen.locator("#ended").waitFor();
}

/** One stroke of a finger, through the browser's own touch events. Places are parts of the field. */
async function touchStroke(page: Page, places: readonly (readonly [number, number])[]): Promise<void> {
  const box = await page.locator(".af-pad__field").boundingBox();
  assert.ok(box);
  const touch = await page.context().newCDPSession(page);
  const points = places.map(([x, y]) => ({ x: box.x + x * box.width, y: box.y + y * box.height }));
  for (const [index, point] of points.entries()) {
    const type = index === 0 ? "touchStart" : "touchMove";
    await touch.send("Input.dispatchTouchEvent", { type, touchPoints: [point] });
  }
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await touch.detach();
}
