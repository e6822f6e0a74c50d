import assert from "node:assert/strict";
import type { Page } from "playwright-core";

const TABS_MAX = 400;

/** Presses Tab until what has the focus is called like this; a person without a mouse does nothing else. The focus must show (WCAG 2.4.7). */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < TABS_MAX; i++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement
        ? element.labels?.[0]?.textContent
        : element?.textContent;
      return {
        name: label?.replace(/\s+/g, " ").trim() ?? "",
        outline: element ? getComputedStyle(element).outlineStyle : "",
      };
    });
    if (!name.test(focused.name)) continue;
    assert.notEqual(focused.outline, "none", `expected a visible focus on ${focused.name}`);
    return;
  }
  throw new Error(`expected to reach ${name} with ${TABS_MAX} tabs at ${new URL(page.url()).pathname}`);
}
