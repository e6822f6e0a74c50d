import type { BrowserContext, Page } from "playwright-core";
import { watchDevices, type Watched, watchedNow } from "#tests/browser/watching.ts";
import { launchBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { COMING_IN } from "#lib/services/mod.ts";
import { DEMO_PLAN } from "#lib/calendar/standard.ts";
import { eventually } from "#tests/support/waiting.ts";
import { book, Clerk, enterWaitingRoom, switchOn, ZOFIE } from "#tests/browser/people.ts";

export { assertWithin } from "#tests/support/waiting.ts";

/** The real server with a demo town, a browser, and a clerk at the desk. */
export interface Town extends AsyncDisposable {
  readonly server: RunningServer;
  readonly browser: TestBrowser;
  readonly clerk: Clerk;
  /** A citizen with an appointment of their own, in the waiting room. */
  arrive(name: string, device?: TestBrowser): Promise<Page>;
  /** The same, called in by the clerk. @param device a browser of the citizen's own, where the shared one will not do */
  talk(name: string, device?: TestBrowser): Promise<Conversation>;
}

/** Two people in a visit. */
export interface Conversation {
  readonly citizen: Page;
  readonly clerk: Page;
  /** Ends the visit and closes the citizen's browser; the clerk is back at the desk. */
  end(): Promise<void>;
}

/** So many that everybody who books gets a slot within the half hour in which the waiting room is open. */
const DESKS_COUNT = 12;

/**
 * @param flags the browser's, for example another fake camera
 * @param env further settings of the server
 */
export async function openTown(
  flags: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Town> {
  const folder = await temporaryFolder("town");
  const byVideo = Array.from({ length: DESKS_COUNT }, (_, index) => ({
    id: `schalter-${index + 1}`,
    name: `Schalter ${index + 1}`,
    services: "all",
  }));
  const desks = [...byVideo, { id: "vor-ort", name: "Vor Ort", services: [COMING_IN] }];
  await Deno.writeTextFile(folder.file("plan.json"), JSON.stringify({ ...DEMO_PLAN, desks }));
  const server = await startServer({
    env: { DEMO: "1", PLAN_FILE: folder.file("plan.json"), ...env },
  });
  const browser = await launchBrowser(flags);
  const close = async () => {
    await browser.stop();
    await server.stop();
    await folder[Symbol.asyncDispose]();
  };
  try {
    const clerk = await Clerk.signIn(browser, server);
    await watchDevices(clerk.page.context());
    await clerk.page.reload();
    const arrive = async (name: string, device = browser) => {
      const page = await (await watchedPerson(device)).newPage();
      await book(page, server, { ...ZOFIE, name, email: emailOf(name) });
      await enterWaitingRoom(page);
      return page;
    };
    return {
      ...{ server, browser, clerk, arrive },
      async talk(name, device) {
        const citizen = await arrive(name, device);
        await clerk.page.goto(`${server.url}/desk`);
        await clerk.call(name);
        await citizen.locator("[data-frames-received]").waitFor();
        return {
          citizen,
          clerk: clerk.page,
          async end() {
            await clerk.end("abgebrochen: Technik");
            await citizen.locator("#ended").waitFor();
            await citizen.context().close();
            await clerk.page.goto(`${server.url}/desk`);
          },
        };
      },
      [Symbol.asyncDispose]: close,
    };
  } catch (fault) {
    await close();
    throw fault;
  }
}

async function watchedPerson(browser: TestBrowser): Promise<BrowserContext> {
  const person = await browser.person();
  await watchDevices(person);
  return person;
}

/** Distinct mail addresses, because one address may hold few appointments only (P08). */
function emailOf(name: string): string {
  return `${name.normalize("NFD").toLowerCase().replace(/[^a-z]/g, "")}@example.org`;
}

/** Switches both people's devices on and waits until pictures and sound have arrived on both sides. */
export async function seeAndHear({ citizen, clerk }: Conversation): Promise<void> {
  for (const page of [citizen, clerk]) await switchOn(page);
  await goesOn([citizen, clerk]);
}

/** How many more frames and packets must come before it counts as going on: more than what was in a buffer. */
const MORE_FRAMES = 5;
const MORE_PACKETS = 20;

/** On which connections the pages receive right now; for {@link goesOn}. */
export async function connectionsOf(pages: readonly Page[]): Promise<number[]> {
  return await Promise.all(pages.map(async (page) => (await watchedNow(page)).connection));
}

/**
 * Waits until pictures and sound come in on each of the pages, measured by the browsers' own statistics.
 * @param after connections that have been cut, so that what was still in their buffers does not count
 * @param frames how many more must come, and `packets` of sound
 * @returns after how many milliseconds that was seen
 */
export async function goesOn(
  pages: readonly Page[],
  { seconds = 40, after, frames = MORE_FRAMES, packets = MORE_PACKETS }: {
    readonly seconds?: number;
    readonly after?: readonly number[];
    readonly frames?: number;
    readonly packets?: number;
  } = {},
): Promise<number> {
  const began = performance.now();
  await Promise.all(pages.map(async (page, index) => {
    let from: Watched | undefined;
    await eventually(`pictures and sound to come in on page ${index + 1}`, async () => {
      const now = await watchedNow(page);
      if (now.connection === after?.[index]) return false;
      // A new connection counts from zero, and so does a person who has come back to the old one.
      const fewer = from &&
        (now.framesReceived < from.framesReceived || now.packetsReceived < from.packetsReceived);
      if (!from || fewer || now.connection !== from.connection) from = now;
      return now.framesReceived > from.framesReceived + frames &&
        now.packetsReceived > from.packetsReceived + packets;
    }, { seconds });
  }));
  return performance.now() - began;
}

/** Turns to a page of the form, as a person does. */
export async function turnTo(page: Page, formPage: string): Promise<void> {
  await pressTab(page, formPage);
  await page.locator(`[data-form-page=${formPage}]`).waitFor();
}

/** Presses the tab of a page of the form; on a narrow page the list of tabs is opened first. */
export async function pressTab(page: Page, formPage: string): Promise<void> {
  const tab = page.locator(`#form-tabs a[href*="page=${formPage}"]`).first();
  if (!await tab.isVisible()) await page.locator("#form-tabs summary").click();
  await tab.click();
}

/** The value that a control of the form shows. */
export async function shows(page: Page, name: string, value: string): Promise<void> {
  await page.waitForFunction(
    ({ name, value }) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value === value,
    { name, value },
  );
}

/** Everything typed has been acknowledged. */
export async function isStored(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector("[data-unsent]"));
}

/** Marks the page as it is loaded now. */
export async function markPage(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }));
}

export async function isSamePage(page: Page): Promise<boolean> {
  return await page.evaluate(() => "isSamePage" in globalThis);
}

/** One town for the tests of a file, opened by the first that needs it. */
export function sharedTown(): () => Promise<Town> {
  let town: Promise<Town> | undefined;
  // A town that did not open has been reported by the test that needed it.
  Deno.test.afterAll(async () => await (await town?.catch(() => undefined))?.[Symbol.asyncDispose]());
  return () => town ??= openTown();
}
