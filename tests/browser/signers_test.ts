import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { fillAbmeldung } from "#tests/browser/abmeldung.ts";
import { openTown, type Town } from "#tests/browser/conversation.ts";
import { assertAccessible } from "#tests/browser/people.ts";
import { addHusband, ALL_SIGNED, close, reopen } from "#tests/browser/signing_ways.ts";
import { needs } from "#tests/support/needs.ts";

Deno.test({
  name:
    "[P29][P30][P31] In the browser two spouses sign one after the other, one drawing, one by name; a change between them voids the first; a TAN says its last minute, its end and its extension",
  ...needs("chromium", "video"),
  async fn(test) {
    await using town = await openTown();
    const couple = await coupleReadyToSign(town);
    const { citizen, clerk } = couple;
    const step = async (name: string, walk: () => Promise<void>) => {
      if (!(await test.step(name, walk))) throw new Error(`the walk ends here: ${name}`);
    };

    await step("the first one draws, and then it is the second one's turn", async () => {
      await citizen.getByText("Es unterschreiben 2 Personen nacheinander").first().waitFor();
      await assertAccessible(citizen, "the first of two signers");
      await drawAndSign(citizen);
      await citizen.getByText("Sie unterschreiben als Max Weiß").first().waitFor();
      await clerk.locator("#signing-status li", { hasText: "Max Weiß" }).getByText("an der Reihe")
        .waitFor();
      await assertAccessible(citizen, "the second of two signers");
      await assertAccessible(clerk, "the desk between two signers");
      assert.equal(
        await citizen.locator("[name=affirmed]").isChecked(),
        false,
        "each declares for themselves",
      );
      assert.equal(await citizen.locator("#signing-form input[name=method]:checked").count(), 0);
    });

    await step("a change between them voids the first signature, and both sides say whose", async () => {
      await reopen(clerk);
      await citizen.locator("#voided").getByText(/Müller-Weiß ist damit ungültig/).waitFor();
      await citizen.locator("#voided").getByText(/Max Weiß/).waitFor({ state: "detached" });
      await assertAccessible(citizen, "voided between two signers");
      await closeWithSpouse(clerk);
      await citizen.getByText("Sie unterschreiben als Žofie Anna Müller-Weiß").first().waitFor();
    });

    await step("a TAN's last minute, its extension and its end are said to who cannot see them", async () => {
      await citizen.locator("input[name=method][value=hidden-tan]").check();
      await citizen.getByRole("button", { name: "TAN anzeigen" }).click();
      const said = citizen.locator(".af-tan-clock + [role=status]");
      await said.waitFor({ state: "attached" });
      assert.equal(await said.textContent(), "");
      await moveClock(citizen, 241);
      await citizen.locator(".af-tan-clock + [role=status]", { hasText: "noch eine Minute" }).waitFor({
        state: "attached",
      });
      const more = citizen.getByRole("button", { name: "Fünf Minuten mehr Zeit" });
      await more.click();
      await citizen.locator(".af-tan-clock + [role=status]", { hasText: "fünf Minuten mehr" }).waitFor({
        state: "attached",
      });
      await more.waitFor({ state: "detached" });
      const left = Number(await citizen.locator(".af-tan-clock").getAttribute("data-seconds"));
      assert.ok(left > 300 && left <= 360, `${left} seconds after the extension`);
      assert.equal(await citizen.locator(".af-code").count(), 1, "the code is still shown");
      await moveClock(citizen, 600);
      await citizen.locator(".af-tan-clock + [role=status]", { hasText: "Die Zeit ist abgelaufen" }).waitFor({
        state: "attached",
      });
      await moveClock(citizen, 0);
    });

    await step("both sign: one drawing, one by name; each with a sheet line of their own", async () => {
      await citizen.reload();
      await citizen.locator("#signing-form").waitFor();
      await drawAndSign(citizen);
      await citizen.getByText("Sie unterschreiben als Max Weiß").first().waitFor();
      await citizen.locator("[name=affirmed]").check();
      await citizen.locator("input[name=method][value=typed]").check();
      await citizen.locator("#typedName").fill("Max Weiß");
      await citizen.locator("#typedName").press("Enter");
      await citizen.getByText(ALL_SIGNED).first().waitFor();
      const names = clerk.locator("#signing-status li");
      await names.filter({ hasText: "Max Weiß" }).getByText(
        /Name eintippen|eingetippt|Eingetippter Name|Namen eintippen/i,
      ).waitFor();
      await town.clerk.end("erledigt");
      await citizen.locator("#ended").waitFor();
    });
  },
});

/** Žofie's form with her husband on it, closed so that both sign. */
async function coupleReadyToSign(town: Town) {
  const conversation = await town.talk("Žofie Anna Müller-Weiß");
  const { citizen, clerk } = conversation;
  await town.clerk.establishIdentity();
  await fillAbmeldung(citizen, clerk);
  await addHusband(citizen);
  await closeWithSpouse(clerk);
  await citizen.locator("#signing-form").waitFor();
  return conversation;
}

async function closeWithSpouse(clerk: Page): Promise<void> {
  await clerk.locator("#case").getByLabel("Max Weiß").check();
  await close(clerk);
}

async function drawAndSign(page: Page): Promise<void> {
  await page.locator("[name=affirmed]").check();
  await page.locator("input[name=method][value=drawn]").check();
  const pad = page.locator(".af-pad__field");
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.5);
  await page.mouse.down();
  for (const [x, y] of [[0.3, 0.2], [0.45, 0.7], [0.6, 0.3], [0.8, 0.6]] as const) {
    await page.mouse.move(box.x + box.width * x, box.y + box.height * y);
  }
  await page.mouse.up();
  await page.locator('.af-pad__field[data-strokes="1"]').waitFor();
  await page.locator("#signing-form").getByRole("button", { name: "Jetzt unterschreiben" }).last().click();
}

/** The browser's clock, so many seconds ahead of what it is; only what reads the date sees it. */
async function moveClock(page: Page, seconds: number): Promise<void> {
  await page.evaluate((ahead) => {
    const clock = globalThis as unknown as { realNow?: () => number };
    const real = clock.realNow ??= Date.now.bind(Date);
    Date.now = () => real() + ahead * 1000;
  }, seconds);
}
