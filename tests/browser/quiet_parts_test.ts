import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { openDesk } from "#tests/cases/desk.ts";
import { inConversation, openTown } from "#tests/cases/house.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import type { HttpClient } from "#tests/support/http.ts";
import { needs } from "#tests/support/needs.ts";

const PHONE = { width: 360, height: 740 };
/** The last one is a low window, in which pictures and switches take all the room that they may. */
const SIZES = [PHONE, { width: 1280, height: 800 }, { width: 1200, height: 600 }];

Deno.test(
  "Without picture and sound the desk says so in words for staff, whole at every width, and takes them back by itself; after the end the citizen's page has no empty bar",
  needs("chromium"),
  async () => {
    await using town = await openTown();
    await using desk = await openDesk(town);
    const { house, video } = town;
    const clerk = { id: await desk.idOf("clara.muster"), name: "Clara Muster" };
    const clara = await desk.signedIn("clara.muster");
    await using browser = await launchBrowser();
    const opened = async (client: HttpClient, path: string): Promise<Page> => {
      const context = await browser.person();
      const cookies = [...client.cookies].map(([name, value]) => ({ name, value, url: desk.origin }));
      await context.addCookies(cookies);
      const page = await context.newPage();
      await page.goto(desk.origin + path);
      return page;
    };
    const appointment = await inConversation(town, clerk);
    video.become({ state: "unavailable", reason: "no worker" });
    const atDesk = await opened(clara, `/desk/visits/${appointment.id}`);
    const state = atDesk.locator("#video-state");
    for (const size of SIZES) {
      await atDesk.setViewportSize(size);
      assert.match(
        await state.innerText(),
        /Bild und Ton gehen im Moment nicht\. Bitte sagen Sie der Technik/,
      );
      assert.deepEqual(await clippedBy(atDesk, "#video-state"), [], `${size.width} × ${size.height} px`);
    }
    video.become({ state: "ready" });
    await state.waitFor({ state: "hidden" });

    const citizen = await opened(desk.client(), `/visits/${house.booking.tokenOf(appointment)}`);
    await citizen.setViewportSize(PHONE);
    const bar = citizen.locator(".af-visit__actions > .af-actions");
    await bar.getByText("Verlassen").waitFor();
    town.clock.advance({ minutes: 5 });
    assert.ok((await house.cases.end(appointment, clerk, "mustComeIn")).ok);
    await bar.waitFor({ state: "hidden" });
  },
);

/** Which elements around it cut an element off, and which of its edges lie outside of the window. */
async function clippedBy(page: Page, selector: string): Promise<string[]> {
  return await page.locator(selector).evaluate((element) => {
    const found: string[] = [];
    if (element.scrollWidth > element.clientWidth) found.push("its words are wider than itself");
    const box = element.getBoundingClientRect();
    if (box.left < 0 || box.right > innerWidth) found.push("wider than the window");
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflowY === "visible") continue;
      const edge = around.getBoundingClientRect();
      if (box.bottom > edge.bottom + 1 || box.top < edge.top - 1) {
        found.push(`cut off by ${around.className}`);
      }
    }
    return found;
  });
}
