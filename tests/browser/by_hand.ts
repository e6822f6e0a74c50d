import type { Page } from "playwright-core";
import type { Town } from "#tests/browser/conversation.ts";
import { demoPassword } from "#tests/browser/people.ts";
import { watchDevices } from "#tests/browser/watching.ts";

/** A page at the desk with a sign-in of its own. A lead may serve as well, and is another person than the clerk. */
export async function atDesk({ browser, server }: Town, role: "clerk" | "lead", path: string): Promise<Page> {
  const person = await browser.person();
  await watchDevices(person);
  const page = await person.newPage();
  const { name, password } = await demoPassword(server, role);
  await page.goto(`${server.url}/sign-in?next=${path}`);
  await page.getByLabel("Anmeldename").fill(name);
  await page.getByLabel("Passwort").fill(password);
  await page.locator("main form button").click();
  await page.waitForURL((url) => url.pathname === path);
  await page.locator("html[data-live=connected]").waitFor();
  return page;
}

/** `/live/visits/:token` of a citizen's page, or `/live/desk/visits/:id` of a clerk's. */
export async function lineAddress(page: Page): Promise<string> {
  const path = await page.locator("[data-socket]").getAttribute("data-socket");
  return new URL(path ?? "", page.url()).href.replace(/^http/, "ws");
}

/** The ways to end a conversation are behind one more press. */
export async function openEnding(page: Page): Promise<void> {
  const more = page.locator("#ending details");
  if (await more.getAttribute("open") === null) await more.locator("summary").click();
}

/** Who is signed in on this page, for a socket by hand. */
export async function cookieHeader(page: Page): Promise<string> {
  return (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}
