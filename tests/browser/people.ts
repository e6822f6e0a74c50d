import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { axeViolations, type TestBrowser } from "#tests/support/browser.ts";
import type { RunningServer } from "#tests/support/server.ts";

/** Looks at a page in its present state: WCAG 2.2 AA (P44). */
export async function assertAccessible(page: Page, state: string): Promise<void> {
  assert.deepEqual(await axeViolations(page), [], `axe on: ${state}`);
}

/** The demo's sign-ins, as the start prints them. */
export async function demoPassword(server: RunningServer, role: "clerk" | "lead" | "admin" | "auditor") {
  const [, name = "", password = ""] = await server.line(new RegExp(`^\\s+${role}\\s+(\\S+)\\s+(\\S+)`));
  return { name, password };
}

/** A clerk at the desk. */
export class Clerk {
  private constructor(readonly page: Page, readonly server: RunningServer) {}

  static async signIn(browser: TestBrowser, server: RunningServer): Promise<Clerk> {
    const page = await (await browser.person()).newPage();
    const { name, password } = await demoPassword(server, "clerk");
    await page.goto(`${server.url}/sign-in?next=/desk`);
    await page.getByLabel("Anmeldename").fill(name);
    await page.getByLabel("Passwort").fill(password);
    await page.locator("main form button").click();
    await page.waitForURL(({ pathname }) => pathname === "/desk");
    await page.locator("html[data-live=connected]").waitFor();
    return new Clerk(page, server);
  }

  /** Calls in the person whom the agenda shows as waiting. */
  async call(name: string): Promise<void> {
    const item = this.page.locator("#agenda li", { hasText: name });
    await item.getByRole("button", { name: "Aufrufen" }).click();
    await this.page.waitForURL(/\/desk\/visits\//);
    await this.page.locator("html[data-live=connected]").waitFor();
  }

  /** Works through the identity check, step by step, as the wizard asks. @param look called when a step is shown */
  async establishIdentity(look: (step: string) => Promise<void> = async () => {}): Promise<void> {
    const wizard = this.page.locator("#identity");
    const begin = wizard.getByRole("button", { name: "Prüfung beginnen" });
    const kind = wizard.getByLabel("Personalausweis", { exact: true });
    await begin.or(kind).waitFor();
    if (await begin.isVisible()) await begin.click();
    await kind.waitFor();
    await look("document");
    await kind.check();
    await this.goOn("document");
    await look("front");
    for (const [part, value] of [["day", "31"], ["month", "12"], ["year", "2031"]] as const) {
      await wizard.locator(`[name="validUntil-${part}"]`).fill(value);
    }
    await this.goOn("front");
    await look("features");
    for (const box of await wizard.locator("[name=features]").all()) await box.check();
    await this.goOn("features");
    await look("prompts");
    for (const box of await wizard.locator("[name=done]").all()) await box.check();
    await this.goOn("prompts");
    await look("face");
    await wizard.locator("[name=matches]").first().check();
    await this.goOn("face");
    await look("plausibility");
    await wizard.locator("[name=plausible][value=yes]").check();
    await this.goOn("plausibility");
    await look("conclude");
    await this.goOn("conclude");
  }

  private async goOn(step: string): Promise<void> {
    const form = this.page.locator(`#identity form:has(input[name=step][value=${step}])`).first();
    await form.locator("button[type=submit]:visible").first().click();
    await form.waitFor({ state: "detached" });
  }

  /** Ending is folded away, so that nobody ends a visit by mistake. */
  async openEnding(): Promise<void> {
    const summary = this.page.locator("#ending details:not([open]) > summary");
    if (await summary.count() > 0) await summary.click();
  }

  /** Ends the visit with the outcome that has this label. */
  async end(outcome: string): Promise<void> {
    await this.openEnding();
    await this.page.locator("#ending").getByLabel(outcome, { exact: true }).check();
    await this.page.locator("#ending").getByRole("button", { name: "Gespräch beenden" }).click();
    await this.page.locator("#ending").getByText("Beendet um").waitFor();
  }
}

/** What a citizen gives when booking. */
export const ZOFIE = {
  name: "Žofie Anna Müller-Weiß",
  email: "zofie@example.org",
  phone: "+49 30 23125 042",
};

/** Books the first free slot of the Abmeldung, through the pages. @returns the appointment's address */
export async function book(page: Page, server: RunningServer, person = ZOFIE): Promise<string> {
  await page.goto(server.url);
  await page.getByRole("link", { name: "Abmeldung ins Ausland" }).click();
  await page.getByRole("link", { name: /Termin/ }).first().click();
  await page.getByRole("button", { name: /Nächster freier Termin/ }).click();
  await page.waitForURL(/\/holds\//);
  await page.getByLabel("Vor- und Nachname").fill(person.name);
  await page.getByLabel("E-Mail-Adresse").fill(person.email);
  await page.getByLabel(/Handynummer/).fill(person.phone);
  await page.getByRole("button", { name: "Termin verbindlich buchen" }).click();
  await page.waitForURL(/\/appointments\//);
  return page.url();
}

/** From the appointment's page into the waiting room. */
export async function enterWaitingRoom(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Zum Warteraum" }).click();
  await page.getByRole("button", { name: "Warteraum betreten" }).click();
  await page.locator("#waiting").waitFor();
  await page.locator("html[data-live=connected]").waitFor();
}

/** Switches camera and microphone on, as a person does. */
export async function switchOn(page: Page): Promise<void> {
  for (const device of ["microphone", "camera"]) {
    await page.locator(`[data-device=${device}][aria-pressed=false]`).click();
    await page.locator(`[data-device=${device}][aria-pressed=true]`).waitFor();
  }
}

type Counters = { framesReceived: number; audioReceived: number; framesSent: number; audioSent: number };

/** The call's own counters, as the island shows them. */
export async function counters(page: Page): Promise<Counters> {
  return await page.locator("[data-frames-received]").evaluate((element) => {
    const { framesReceived, audioReceived, framesSent, audioSent } = (element as HTMLElement).dataset;
    return {
      framesReceived: Number(framesReceived),
      audioReceived: Number(audioReceived),
      framesSent: Number(framesSent),
      audioSent: Number(audioSent),
    };
  });
}

/** Waits until picture and sound have gone on in both directions since `before`. */
export async function mediaAdvances(page: Page, before: Counters): Promise<void> {
  await page.waitForFunction(
    (than) => {
      const data = document.querySelector<HTMLElement>("[data-frames-received]")?.dataset;
      if (!data) return false;
      return Number(data.framesReceived) > than.framesReceived + 5 &&
        Number(data.audioReceived) > than.audioReceived + 20 &&
        Number(data.framesSent) > than.framesSent + 5 && Number(data.audioSent) > than.audioSent + 20;
    },
    before,
    { timeout: 30_000 },
  );
}
