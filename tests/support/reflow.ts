import type { Page } from "playwright-core";

/** Elements that reach beyond the window, except inside what scrolls by itself or is only for screen readers. */
export function wideElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const beyond = [...document.querySelectorAll("body *")].filter((element) => {
      if (element.closest(".kern-table-responsive, .kern-sr-only")) return false;
      const { right, left, width } = element.getBoundingClientRect();
      return width > 0 && (right > innerWidth + 1 || left < -1);
    });
    const found = beyond.map((element) => element.outerHTML.slice(0, 120));
    if (document.documentElement.scrollWidth > innerWidth) found.push("the page scrolls sideways");
    return found;
  });
}

/** What WCAG 1.4.12 lets a reader set. Through the style sheet object, which the content policy leaves alone. */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }" +
        "p { margin-bottom: 2em !important }",
    );
    document.adoptedStyleSheets = [sheet];
  });
}

/** Boxes that cut off some of their words. What is for screen readers only, and fields, are not meant. */
export function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("body *:not(input, textarea, select, svg, svg *)")].filter((element) => {
      if (element.closest(".kern-table-responsive, .kern-sr-only") || !element.checkVisibility()) {
        return false;
      }
      const { overflowX, overflowY } = getComputedStyle(element);
      const cut = (overflow: string) => overflow === "hidden" || overflow === "clip";
      return cut(overflowX) && element.scrollWidth > element.clientWidth + 1 ||
        cut(overflowY) && element.scrollHeight > element.clientHeight + 1;
    }).map((element) => element.outerHTML.slice(0, 120))
  );
}
