import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { axeViolations, launchBrowser } from "#tests/support/browser.ts";
import { needs } from "#tests/support/needs.ts";
import { spaceText, wideElements } from "#tests/support/reflow.ts";
import { serveExamples } from "#tests/ui/pages.tsx";

/** Width in CSS pixels of a window of 1,280 enlarged four times (WCAG 1.4.10). */
const NARROW = 320;
const TARGET_PIXELS_MIN = 44;

Deno.test({
  name: "[P44] axe finds nothing on any component, light and wide, dark and narrow",
  ...needs("chromium"),
  async fn() {
    await using server = await serveExamples();
    await using browser = await launchBrowser();
    // Each scheme at one width: colours do not depend on width, nor targets on colours.
    for (const [colorScheme, width] of [["light", 1280], ["dark", 360]] as const) {
      const person = await browser.person({ colorScheme, viewport: { width, height: 800 } });
      const page = await person.newPage();
      for (const path of server.paths) {
        await page.goto(server.origin + path);
        assert.deepEqual(
          await axeViolations(page),
          [],
          `${decodeURIComponent(path)} ${colorScheme} ${width}`,
        );
      }
      await person.close();
    }
  },
});

Deno.test({
  name:
    "[P44] At 320 pixels, and with a reader's own text spacing, nothing is cut off and nothing scrolls sideways",
  ...needs("chromium"),
  async fn() {
    await using server = await serveExamples();
    await using browser = await launchBrowser();
    const person = await browser.person({ viewport: { width: NARROW, height: 640 } });
    const page = await person.newPage();
    for (const path of server.paths) {
      await page.goto(server.origin + path);
      assert.deepEqual(await wideElements(page), [], decodeURIComponent(path));
      await spaceText(page);
      assert.deepEqual(await wideElements(page), [], `${decodeURIComponent(path)} with text spacing`);
    }
  },
});

Deno.test({
  name: "[P44] Whatever can be pressed is at least 44 pixels high, and shows when it has the focus",
  ...needs("chromium"),
  async fn() {
    await using server = await serveExamples();
    await using browser = await launchBrowser();
    const person = await browser.person({ viewport: { width: 360, height: 800 } });
    const page = await person.newPage();
    for (const path of server.paths) {
      await page.goto(server.origin + path);
      assert.deepEqual(await smallTargets(page), [], decodeURIComponent(path));
      assert.deepEqual(await withoutFocusRing(page), [], decodeURIComponent(path));
    }
  },
});

Deno.test({
  name: "[P44] In forced colours every button, field and state keeps an edge or words",
  ...needs("chromium"),
  async fn() {
    await using server = await serveExamples();
    await using browser = await launchBrowser();
    const person = await browser.person({ forcedColors: "active" });
    const page = await person.newPage();
    for (const path of server.paths) {
      await page.goto(server.origin + path);
      const bare = await page.evaluate(() =>
        [...document.querySelectorAll("button, .kern-btn, input, select, textarea")].filter((element) => {
          if (element.matches("[type=hidden], .kern-sr-only")) return false;
          const style = getComputedStyle(element);
          const wrapper = element.closest(".kern-form-input__select-wrapper");
          const widths = [
            style.borderBottomWidth,
            wrapper ? getComputedStyle(wrapper).borderBottomWidth : "0px",
          ];
          const linkLike = element.matches(".kern-btn--tertiary");
          return !linkLike && widths.every((width) => parseFloat(width) === 0);
        }).map((element) => element.outerHTML.slice(0, 120))
      );
      assert.deepEqual(bare, [], decodeURIComponent(path));
    }
  },
});

Deno.test({
  name:
    "The visit on a phone keeps pictures on top and the bar in sight; on a PC pictures and step are equally high",
  ...needs("chromium"),
  async fn() {
    await using server = await serveExamples();
    await using browser = await launchBrowser();
    const path = server.paths.find((each) => each.includes("filling"));
    assert.ok(path);
    const phone = await browser.page(server.origin + path, { viewport: { width: 360, height: 740 } });
    await phone.evaluate(() => scrollTo(0, 300));
    const onPhone = await boxes(phone);
    assert.ok(Math.abs(onPhone.stage.y) <= 1, `pictures stay at the top, found ${onPhone.stage.y}`);
    assert.ok(onPhone.stage.height >= 740 * 0.3 && onPhone.stage.height <= 740 * 0.37, "about a third");
    assert.equal(Math.round(onPhone.actions.y + onPhone.actions.height), 740);
    const pc = await browser.page(server.origin + path);
    const onPc = await boxes(pc);
    assert.equal(
      Math.round(onPc.stage.height + onPc.actions.height),
      Math.round(onPc.step.height),
      "equal height",
    );
    assert.ok(onPc.step.x > onPc.stage.x, "the step stands beside the pictures");
    assert.equal(await pc.evaluate(() => document.documentElement.scrollHeight), 800);
  },
});

async function boxes(page: Page) {
  const box = async (selector: string) => {
    const found = await page.locator(selector).first().boundingBox();
    assert.ok(found, selector);
    return found;
  };
  return {
    stage: await box(".af-stage"),
    step: await box(".af-visit__step"),
    actions: await box(".af-visit__actions"),
  };
}

/** Buttons, fields and choices below the size; links within sentences are not meant (WCAG 2.5.8, inline). */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const targets = document.querySelectorAll(
      "button, select, textarea, summary, .kern-btn, .af-choice, .af-languages a, .af-footer a, .af-tabs a, .af-back, " +
        "input:not([type=radio]):not([type=checkbox])",
    );
    const visible = [...targets].filter((element) =>
      element.checkVisibility() && !element.matches(".kern-sr-only")
    );
    return visible.map((element) => element.closest(".kern-form-input__select-wrapper") ?? element)
      .filter((element) => element.getBoundingClientRect().height < least - 0.5)
      .map((element) => `${element.getBoundingClientRect().height} ${element.outerHTML.slice(0, 120)}`);
  }, TARGET_PIXELS_MIN);
}

/** Walks the page by Tab and names what gets the focus without showing it. */
async function withoutFocusRing(page: Page): Promise<string[]> {
  const bare: string[] = [];
  const count = await page.evaluate(() =>
    document.querySelectorAll("a, button, input, select, textarea").length
  );
  for (let step = 0; step < count; step++) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      const visible = [element, ...element.parentElement ? [element.parentElement] : []].some((each) =>
        [undefined, "::after"].some((pseudo) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(each, pseudo);
          return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
        })
      );
      return visible ? undefined : element.outerHTML.slice(0, 120);
    });
    if (found !== undefined) bare.push(found);
  }
  return bare;
}
