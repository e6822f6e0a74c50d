import type { Page } from "playwright-core";
import type { Conversation, Town } from "#tests/browser/conversation.ts";
import { fillAbmeldung, turnTo } from "#tests/browser/abmeldung.ts";
import { tick } from "#tests/browser/shared_form.ts";
import type { TestBrowser } from "#tests/support/browser.ts";

/** Called in, identified, filled and confirmed; the clerk closes the form, and the citizen has it to sign. */
export async function readyToSign(town: Town, name: string, device?: TestBrowser): Promise<Conversation> {
  const conversation = await town.talk(name, device);
  await town.clerk.establishIdentity();
  await fillAbmeldung(conversation.citizen, conversation.clerk);
  await close(conversation.clerk);
  await conversation.citizen.locator("#signing-form").waitFor();
  return conversation;
}

export async function close(clerk: Page): Promise<void> {
  await clerk.locator("#case").getByRole("button", { name: "Formular abschließen" }).click();
}

export async function reopen(clerk: Page): Promise<void> {
  await clerk.locator("#case").getByRole("button", { name: "Wieder öffnen" }).click();
  await clerk.locator("#case").getByText("Das Formular wurde danach geändert").first().waitFor();
}

/** Presses Tab until the control is reached, as somebody without a mouse does. */
export async function tabTo(page: Page, selector: string, backwards = false): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    const there = await page.evaluate(
      (wanted) => document.activeElement?.matches(wanted) ?? false,
      selector,
    );
    if (there) return;
    await page.keyboard.press(backwards ? "Shift+Tab" : "Tab");
  }
  throw new Error(`expected to reach ${selector} by Tab, found the end of the page`);
}

/** From the top of the step: the box of the declaration, then the way, with the arrow keys as radios are moved through. */
export async function affirmAndChooseByKeys(page: Page, method: string): Promise<void> {
  await page.locator("#step").focus();
  await tabTo(page, "#affirmed");
  await page.keyboard.press("Space");
  await tabTo(page, "#signing-form input[name=method]");
  // Nothing is chosen yet: Space chooses the first, the arrows go on from there.
  await page.keyboard.press("Space");
  for (let moves = 0; moves < 4; moves++) {
    if (await page.locator(`input[name=method][value=${method}]`).isChecked()) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`expected ${method} to be chosen by the arrow keys`);
}

export async function signed(page: Page): Promise<void> {
  await page.getByText("Sie haben unterschrieben").first().waitFor();
}

/** What the page says when everybody has signed. */
export const ALL_SIGNED = "Alle haben unterschrieben";

/** Max is on the form too, so that he may sign; from the pages of the persons on, to the review. */
export async function addHusband(citizen: Page): Promise<void> {
  await turnTo(citizen, "persons");
  await citizen.locator("[name=_addRow][value=persons]").click();
  const husband = citizen.locator('[id^="row-persons."]').nth(1);
  await husband.locator('[name$=".familyName"]:not([type=hidden])').fill("Weiß");
  await husband.locator('[name$=".firstNames.names"]:not([type=hidden])').fill("Max");
  await husband.locator('[name$=".firstNames.usual"]:not([type=hidden])').fill("Max");
  for (const [part, value] of [["day", "1"], ["month", "2"], ["year", "1990"]] as const) {
    await husband.locator(`[name$=".birthDate.${part}"]:not([type=hidden])`).fill(value);
  }
  await citizen.waitForFunction(() => !document.querySelector("[data-unsent]"));
  await turnTo(citizen, "affirmation");
  for (const box of ["affirmEntitled", "affirmCorrect"]) {
    await tick(citizen.locator(`[name="${box}"]:not([type=hidden])`));
  }
  await citizen.waitForFunction(() => !document.querySelector("[data-unsent]"));
  await turnTo(citizen, "review");
}
