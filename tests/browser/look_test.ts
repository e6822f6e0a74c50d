import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { walkVisit } from "#tests/browser/visit_walk.ts";
import { type AxePart, axeViolations, launchBrowser } from "#tests/support/browser.ts";
import { needs } from "#tests/support/needs.ts";
import { startServer } from "#tests/support/server.ts";

const PHONE = { width: 360, height: 740 };
const OFFICE = { width: 1280, height: 800 };
/** A call takes another size, and the page scrolls to what has the focus, within this. */
const SECOND_LOOK_MILLISECONDS = 1_000;

Deno.test({
  name:
    "[P44] Every state of a visit, on a phone and at the desk, in light and dark: axe finds nothing, nothing is cut off, bar and picture are in view",
  ...needs("chromium", "video"),
  async fn() {
    await using server = await startServer({ env: { DEMO: "1" } });
    await using browser = await launchBrowser();
    // The walk kills the server once; until it is back, the browsers say that they do not reach it.
    browser.expectErrors(/WebSocket connection|ERR_CONNECTION_REFUSED|Failed to load resource/);
    const found: string[] = [];
    const seen = new Set<string>();
    await walkVisit(browser, server, async (state, page) => {
      seen.add(state);
      const before = page.viewportSize();
      for (const size of [OFFICE, PHONE]) {
        await page.setViewportSize(size);
        found.push(...(await lasting(() => faultsOfLayout(page, size))).map((one) => `${state}: ${one}`));
        for (const [colorScheme, part] of looksAt(state, size)) {
          await page.emulateMedia({ colorScheme });
          const violations = await lasting(() => axeOnWholePage(page, part));
          found.push(...violations.map((one) => `${state}, ${size.width} px, ${colorScheme}: ${one}`));
        }
      }
      await page.emulateMedia({ colorScheme: null });
      if (before) await page.setViewportSize(before);
    });
    assert.ok(seen.size >= 45, `all states were reached, not only ${seen.size}`);
    assert.deepEqual(found, []);
  },
});

/**
 * Everything, and the dark colours as well, where the page is at home: the citizen's on a phone, the desk in the office. In the other width a page
 * is laid out otherwise, in the same colours.
 */
function looksAt(state: string, size: typeof PHONE): readonly (readonly ["light" | "dark", AxePart])[] {
  const atHome = state.startsWith("desk") ? OFFICE : PHONE;
  return size === atHome ? [["light", "all"], ["dark", "colours"]] : [["light", "allButColours"]];
}

/** What is found at a second look as well: the page goes on while it is looked at, and a box may have moved between two questions. */
async function lasting(look: () => Promise<string[]>): Promise<string[]> {
  const first = await look();
  if (first.length === 0) return first;
  await new Promise((resolve) => setTimeout(resolve, SECOND_LOOK_MILLISECONDS));
  const second = await look();
  return first.filter((one) => second.includes(one));
}

/**
 * What axe finds with the bar at its place in the page instead of over it: a button that happens to lie half below the bar is whole again after
 * scrolling, and is no small target.
 */
async function axeOnWholePage(page: Page, part: AxePart): Promise<string[]> {
  const layOut = (position: string) =>
    page.evaluate((value) => {
      const over = ".af-visit__actions, .af-stage--call, .af-desk__stage, .af-freeze";
      for (const element of Array.from(document.querySelectorAll<HTMLElement>(over))) {
        element.style.position = value;
      }
    }, position);
  await layOut("relative");
  const violations = await axeViolations(page, part);
  await layOut("");
  return violations.map(({ rule, elements }) => `${rule}: ${elements.slice(0, 3).join(" | ")}`);
}

/** Sideways scrolling, words that lie on each other, and a bar or a picture that is out of view. */
async function faultsOfLayout(page: Page, size: { width: number; height: number }): Promise<string[]> {
  return await page.evaluate(({ width, height }) => {
    const faults: string[] = [];
    if (document.documentElement.scrollWidth > width) faults.push(`wider than ${width} px`);
    const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const switches = document.querySelector("#switches button");
    const bar = switches?.getBoundingClientRect();
    if (bar && (bar.bottom > height + 1 || bar.top < 0) && document.querySelector(".af-visit")) {
      faults.push(`switches out of view at ${width} px`);
    }
    const stage = boxOf(".af-stage--call");
    if (stage && stage.bottom < 100) faults.push(`picture out of view at ${width} px`);
    const [words, own] = [boxOf(".af-stage--empty .af-stage__placeholder p"), boxOf(".af-stage__own")];
    if (words && own && words.right > own.left && words.bottom > own.top) {
      faults.push(`words on one's own picture at ${width} px`);
    }
    return faults;
  }, size);
}
