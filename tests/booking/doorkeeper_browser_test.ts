import assert from "node:assert/strict";
import { axeViolations, launchBrowser } from "#tests/support/browser.ts";
import { needs } from "#tests/support/needs.ts";
import { startServer } from "#tests/support/server.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { ALWAYS_OPEN } from "./town.ts";

Deno.test({
  name:
    "[P08] [P44] under a rush a browser passes the check by itself; without scripts the page is one button and passes axe",
  ...needs("chromium"),
  async fn() {
    await using folder = await temporaryFolder("plan");
    await Deno.writeTextFile(
      folder.file("plan.json"),
      JSON.stringify({ ...ALWAYS_OPEN, limits: { holdsPerMinuteCalm: 1 } }),
    );
    await using server = await startServer({
      env: { PLAN_FILE: folder.file("plan.json"), TRUST_PROXY: "1" },
    });
    await using browser = await launchBrowser();
    browser.expectErrors(/429/);
    // In two days: a time of today may begin, and so be gone, while a browser works for it.
    const from = Temporal.Now.plainDateISO("Europe/Berlin").add({ days: 2 });
    const press = async (range: number, options: { javaScriptEnabled?: boolean; idle?: boolean } = {}) => {
      const { idle = false, ...rest } = options;
      const context = await browser.person({
        ...rest,
        extraHTTPHeaders: { "x-forwarded-for": `10.1.${range}.1` },
      });
      // A browser that never finishes its work shows the page for longer.
      const contentType = "text/javascript";
      if (idle) {
        await context.route(
          /HoldCheck/,
          (route) => route.fulfill({ contentType, body: "export default () => 'Es geht gleich weiter.'" }),
        );
      }
      const page = await context.newPage();
      await page.goto(`${server.url}/services/anmeldung/slots?from=${from}`);
      await page.locator("button.af-time").nth(range).click();
      return page;
    };
    await (await press(1)).waitForURL(/\/holds\/[0-9a-z]{26}/);
    const checked = await press(2);
    await checked.waitForURL(/\/holds\/[0-9a-z]{26}/);
    await checked.getByLabel("Vor- und Nachname").waitFor();

    const plain = await press(3, { javaScriptEnabled: false });
    await plain.getByRole("button", { name: "Weiter" }).waitFor();
    assert.match(await plain.locator("main").innerText(), /Bitte warten Sie \d+ Sekunden/);

    const idle = await press(4, { idle: true });
    await idle.getByRole("button", { name: "Weiter" }).waitFor();
    assert.deepEqual(await axeViolations(idle), []);
  },
});
