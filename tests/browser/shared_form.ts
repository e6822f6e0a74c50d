import type { Locator, Page } from "playwright-core";
import { eventually } from "#tests/support/waiting.ts";

/** Chooses or ticks by a key: what arrives meanwhile may move a control from under a mouse, between pressing and letting go. */
export async function tick(control: Locator): Promise<void> {
  if (!await control.isChecked()) await control.press("Space");
  await eventually("what was ticked to stay so", () => control.isChecked());
}

/** Makes the control recognisable, so that a replaced one is noticed. */
export async function mark(page: Page, name: string): Promise<void> {
  await page.locator(`[name="${name}"]`).evaluate((control) => Object.assign(control, { isMarked: true }));
}

/** Where the cursor stands, and whether the control is the one that was marked. */
export async function cursorOf(page: Page) {
  return await page.evaluate(() => {
    const control = document.activeElement as HTMLInputElement;
    const { name, value, selectionStart, selectionEnd } = control;
    return { name, value, from: selectionStart, to: selectionEnd, isMarked: "isMarked" in control };
  });
}

/** What the page of the form shows, by name of the control, and whether all of it has been acknowledged. */
export async function formShown(page: Page): Promise<string | undefined> {
  return await page.evaluate(() => {
    if (document.querySelector("[data-unsent]")) return undefined;
    const controls = document.querySelectorAll<HTMLInputElement>("[data-field] :is(input, select, textarea)");
    return JSON.stringify(
      Array.from(controls).filter(({ type }) => type !== "hidden").map((control) =>
        /radio|checkbox/.test(control.type)
          ? [control.name, control.value, control.checked]
          : [control.name, control.value]
      ),
    );
  });
}
