import type { Page } from "playwright-core";
import type { Conversation, Town } from "#tests/browser/conversation.ts";
import { fillAbmeldung } from "#tests/browser/abmeldung.ts";

/** Called in, identified, filled and confirmed; the clerk closes the form, and the citizen has it to sign. */
export async function readyToSign(town: Town, name: string): Promise<Conversation> {
  const conversation = await town.talk(name);
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
