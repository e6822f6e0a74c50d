import type { BrowserContext, Page } from "playwright-core";
import { watchDevices, type Watched, watchedNow } from "#tests/browser/watching.ts";
import { launchBrowser, type TestBrowser } from "#tests/support/browser.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";
import { eventually } from "#tests/support/waiting.ts";
import { book, Clerk, enterWaitingRoom, switchOn, ZOFIE } from "#tests/browser/people.ts";

/** The real server with a demo town, a browser, and a clerk at the desk. */
export interface Town extends AsyncDisposable {
  readonly server: RunningServer;
  readonly browser: TestBrowser;
  readonly clerk: Clerk;
  /** A citizen with an appointment of their own, in the waiting room. */
  arrive(name: string): Promise<Page>;
  /** The same, called in by the clerk. */
  talk(name: string): Promise<Conversation>;
}

/** Two people in a visit. */
export interface Conversation {
  readonly citizen: Page;
  readonly clerk: Page;
  /** Ends the visit and closes the citizen's browser; the clerk is back at the desk. */
  end(): Promise<void>;
}

export async function openTown(): Promise<Town> {
  const server = await startServer({ env: { DEMO: "1" } });
  const browser = await launchBrowser();
  const close = async () => {
    await browser.stop();
    await server.stop();
  };
  try {
    const clerk = await Clerk.signIn(browser, server);
    await watchDevices(clerk.page.context());
    const arrive = async (name: string) => {
      const page = await (await watchedPerson(browser)).newPage();
      await book(page, server, { ...ZOFIE, name, email: emailOf(name) });
      await enterWaitingRoom(page);
      return page;
    };
    return {
      ...{ server, browser, clerk, arrive },
      async talk(name) {
        const citizen = await arrive(name);
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

/**
 * Waits until pictures and sound come in on each of the pages, measured by the browsers' own statistics.
 * @returns after how many milliseconds that was seen
 */
export async function goesOn(pages: readonly Page[], { seconds = 20 } = {}): Promise<number> {
  const began = performance.now();
  await Promise.all(pages.map(async (page) => {
    let from: Watched | undefined;
    await eventually("pictures and sound to come in", async () => {
      const now = await watchedNow(page);
      // A new connection counts from zero.
      if (!from || now.connection !== from.connection) from = now;
      return now.framesReceived > from.framesReceived + MORE_FRAMES &&
        now.packetsReceived > from.packetsReceived + MORE_PACKETS;
    }, { seconds });
  }));
  return performance.now() - began;
}
