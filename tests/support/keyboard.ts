import assert from "node:assert/strict";
import type { Page } from "playwright-core";

const TABS_MAX = 400;

/**
 * Waits until htmx has done all it does after an exchange. A moment after the new content is there it gives the focus to what asks for it
 * (`autofocus`), and would take it from where a test has put it meanwhile.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.querySelector(".htmx-request, .htmx-swapping, .htmx-settling, .htmx-added") === null
  );
}

/** Waits until the element with this id has the focus. */
export async function focused(page: Page, id: string): Promise<void> {
  await page.waitForFunction((id) => document.activeElement?.id === id, id);
}

/** Presses Tab until what has the focus is called like this; a person without a mouse does nothing else. The focus must show (WCAG 2.4.7). */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  await settled(page);
  for (let i = 0; i < TABS_MAX; i++) {
    await page.keyboard.press("Tab");
    const reached = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement
        ? element.labels?.[0]?.textContent
        : element?.textContent;
      return {
        name: label?.replace(/\s+/g, " ").trim() ?? "",
        outline: element ? getComputedStyle(element).outlineStyle : "",
      };
    });
    if (!name.test(reached.name)) continue;
    assert.notEqual(reached.outline, "none", `expected a visible focus on ${reached.name}`);
    return;
  }
  throw new Error(`expected to reach ${name} with ${TABS_MAX} tabs at ${new URL(page.url()).pathname}`);
}
