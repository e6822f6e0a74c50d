import type { Locator, Page } from "playwright-core";
import { isStored } from "#tests/browser/conversation.ts";
import { book, Clerk, enterWaitingRoom, switchOn } from "#tests/browser/people.ts";
import { tick } from "#tests/browser/shared_form.ts";
import type { TestBrowser } from "#tests/support/browser.ts";
import { addHusband, ALL_SIGNED, close, reopen } from "#tests/browser/signing_ways.ts";
import type { RunningServer } from "#tests/support/server.ts";

/** Called in every state of a visit's pages, when it has been reached. */
export type Look = (state: string, page: Page) => Promise<void>;

/** What both pages of a visit can look like, in the order in which a visit comes through it. */
export async function walkVisit(browser: TestBrowser, server: RunningServer, look: Look): Promise<void> {
  const citizen = await (await browser.person({ viewport: { width: 360, height: 740 } })).newPage();
  const clerk = await Clerk.signIn(browser, server);
  await look("desk: nobody in hand", clerk.page);
  await book(citizen, server);
  await arrive(citizen, clerk, look);
  await converse(citizen, clerk, look);
  await identify(citizen, clerk, look);
  await fillTogether(citizen, clerk, look);
  await sign(citizen, clerk, look);
  await loseConnection(citizen, clerk, server, look);
  await end(citizen, clerk, look);
}

async function arrive(citizen: Page, clerk: Clerk, look: Look): Promise<void> {
  await citizen.getByRole("link", { name: "Zum Warteraum" }).click();
  await citizen.getByRole("button", { name: "Warteraum betreten" }).waitFor();
  await look("citizen: at the door", citizen);
  await citizen.goBack();
  await enterWaitingRoom(citizen);
  await citizen.locator("[data-device=camera]").waitFor();
  await look("citizen: waiting, camera off", citizen);
  await switchOn(citizen);
  await picture(citizen);
  await look("citizen: waiting, camera on", citizen);
  await clerk.page.locator("#agenda").getByRole("button", { name: "Aufrufen" }).waitFor();
  await look("desk: somebody waits", clerk.page);
  await clerk.page.locator("#agenda li", { hasText: "Müller-Weiß" }).locator("a, button").first().waitFor();
}

async function converse(citizen: Page, clerk: Clerk, look: Look): Promise<void> {
  await clerk.page.keyboard.press("Alt+r");
  await clerk.page.waitForURL(/\/desk\/visits\//);
  await clerk.page.locator("html[data-live=connected]").waitFor();
  await citizen.locator("[data-frames-received]").waitFor();
  await clerk.page.locator("[data-frames-received]").waitFor();
  await clerk.page.locator("[data-connection=connected]").waitFor();
  await citizen.locator("[data-connection=connected]").waitFor();
  await look("citizen: called, no picture of the clerk", citizen);
  await look("desk: called, own camera off", clerk.page);
  await clerk.page.keyboard.press("Alt+m");
  await clerk.page.keyboard.press("Alt+k");
  await clerk.page.locator("[data-device=camera][aria-pressed=true]").waitFor();
  await picture(citizen, 2);
  await picture(clerk.page, 2);
  await look("citizen: in conversation", citizen);
  await look("desk: in conversation", clerk.page);
}

async function identify(citizen: Page, clerk: Clerk, look: Look): Promise<void> {
  const asked = citizen.locator("#ausweis-titel");
  await clerk.page.locator("#identity").getByRole("button", { name: "Prüfung beginnen" }).waitFor();
  await clerk.page.keyboard.press("Alt+w");
  await clerk.page.locator("#identity").getByLabel("Personalausweis", { exact: true }).waitFor();
  await asked.waitFor();
  await look("citizen: document before the camera", citizen);
  await clerk.establishIdentity(async (step) => {
    await look(`desk: identity, ${step}`, clerk.page);
    if (step === "prompts") await look("citizen: identity, prompts", citizen);
  });
  await asked.waitFor({ state: "detached" });
  await look("desk: identity established", clerk.page);
}

async function fillTogether(citizen: Page, clerk: Clerk, look: Look): Promise<void> {
  await look("desk: the form cannot be closed yet", clerk.page);
  await citizen.locator("#page-move").waitFor();
  await choose(citizen, "newHomeInGermany", "no");
  await date(citizen, "moveOutDate", Temporal.Now.plainDateISO("Europe/Berlin").add({ days: 3 }));
  await choose(citizen, "addressAbroadKnown", "no");
  await select(clerk.page, "stateAbroad", "CH");
  await citizen.locator("#field-stateAbroad[data-by=clerk]").waitFor();
  await look("citizen: an entry of the clerk to confirm", citizen);
  await clerk.page.locator('[name="moveOutDate.day"]').focus();
  await citizen.locator("#writing-moveOutDate", { hasText: "füllt" }).waitFor();
  await look("citizen: the clerk is in a question", citizen);
  await look("desk: an entry that is not confirmed", clerk.page);
  await goOn(citizen, "persons");
  await citizen.getByRole("button", { name: "Speichern und weiter" }).click();
  await citizen.locator("#fehler:focus").waitFor();
  await look("citizen: faults on a page with a group", citizen);
  await type(citizen, "persons.1.familyName", "Müller-Weiß");
  await type(citizen, "persons.1.firstNames.names", "Žofie Anna");
  await type(citizen, "persons.1.firstNames.usual", "Žofie");
  await date(citizen, "persons.1.birthDate", Temporal.PlainDate.from("1964-08-12"));
  await goOn(citizen, "homes");
  const home = { street: "Marktplatz", houseNumber: "1", postcode: "58452", city: "Musterstadt" };
  for (const [part, value] of Object.entries(home)) await type(citizen, `homes.1.address.${part}`, value);
  await choose(citizen, "homes.1.status", "sole");
  await choose(citizen, "otherHomes", "no");
  await goOn(citizen, "contact");
  await goOn(citizen, "acting");
  await choose(citizen, "actingAs", "self");
  await goOn(citizen, "affirmation");
  await look("citizen: the last page", citizen);
  await choose(citizen, "affirmCorrect", "yes");
  await citizen.getByRole("button", { name: "Speichern und weiter" }).click();
  await citizen.locator("#review").waitFor();
  await look("citizen: review with an entry to confirm", citizen);
  await citizen.locator("#review").getByRole("button", { name: /bestätigen/ }).click();
  await clerk.page.locator("#case button:enabled", { hasText: "Formular abschließen" }).waitFor();
  await look("desk: the form can be closed", clerk.page);
  await clerk.page.locator("#form-tabs").getByRole("link", { name: "Prüfen", exact: true }).click();
  await clerk.page.locator("#review").waitFor();
  await look("desk: review", clerk.page);
}

async function sign(citizen: Page, clerk: Clerk, look: Look): Promise<void> {
  await clerk.page.keyboard.press("Alt+u");
  await citizen.locator("#signing-form").waitFor();
  await look("citizen: signing", citizen);
  await look("desk: waiting for the signature", clerk.page);
  await citizen.getByRole("button", { name: "Unterschreiben" }).locator("visible=true").last().click();
  await citizen.locator("#signing-fault a:focus").waitFor();
  await look("citizen: signing refused", citizen);
  await citizen.locator("[name=affirmed]").check();
  await citizen.locator("[name=method][value=hidden-tan]").check();
  await citizen.getByRole("button", { name: "TAN anzeigen" }).click();
  await citizen.locator(".af-code").waitFor();
  await look("citizen: signing by TAN", citizen);
  await citizen.locator("[name=method][value=drawn]").check();
  await citizen.locator(".af-pad__field").click({ position: { x: 40, y: 40 } });
  await citizen.locator(".af-pad__preview").waitFor();
  await look("citizen: signing by drawing", citizen);
  await signAsTwo(citizen, clerk, look);
  await clerk.page.locator("#case").getByRole("button", { name: "Abmeldebestätigung ausstellen" }).waitFor();
  await look("citizen: signed", citizen);
  await look("desk: signed", clerk.page);
}

/** A change voids what was begun; the husband is on the form now and signs as well. */
async function signAsTwo(citizen: Page, clerk: Clerk, look: Look): Promise<void> {
  await reopen(clerk.page);
  await citizen.locator("#voided").waitFor();
  await look("citizen: a change has voided the signing", citizen);
  await look("desk: a change has voided the signing", clerk.page);
  await addHusband(citizen);
  await clerk.page.locator("#case").getByLabel("Max Weiß").check();
  await look("desk: two may sign", clerk.page);
  await close(clerk.page);
  await citizen.locator("#turns").waitFor();
  await citizen.locator("[name=method][value=sms-tan]").check();
  await clerk.page.locator("#sms-tan summary").click();
  await look("desk: a Handy-TAN can be sent", clerk.page);
  await clerk.page.locator("#sms-number").fill("0151 23125 042");
  await clerk.page.locator("#sms-tan button").click();
  await citizen.locator("#smsTan").waitFor();
  await look("citizen: the first of two, with a Handy-TAN", citizen);
  await look("desk: the first of two, with a Handy-TAN", clerk.page);
  for (const name of ["Žofie Anna Müller-Weiß", "Max Weiß"]) {
    await citizen.getByText(`Sie unterschreiben als ${name}`).waitFor();
    await citizen.locator("[name=affirmed]").check();
    await citizen.locator("[name=method][value=typed]").check();
    await citizen.locator("[name=typedName]").fill(name);
    await look(`citizen: signing by name, ${name}`, citizen);
    await citizen.getByRole("button", { name: "Unterschreiben" }).locator("visible=true").last().click();
  }
  await citizen.getByText(ALL_SIGNED).first().waitFor();
}

/** The server is gone and comes back; both pages say so. */
async function loseConnection(citizen: Page, clerk: Clerk, server: RunningServer, look: Look): Promise<void> {
  await server.kill();
  for (const [who, page] of [["citizen", citizen], ["desk", clerk.page]] as const) {
    await page.locator("html[data-live=lost]").waitFor();
    await look(`${who}: connection lost`, page);
  }
  await server.restart();
  for (const page of [citizen, clerk.page]) await page.locator("html[data-live=connected]").waitFor();
  await look("citizen: connection back", citizen);
  for (const page of [citizen, clerk.page]) {
    await page.locator(".af-stage--call:not(.af-stage--empty)").waitFor();
  }
}

async function end(citizen: Page, clerk: Clerk, look: Look): Promise<void> {
  await clerk.page.keyboard.press("Alt+i");
  await clerk.page.locator("#case").getByRole("link", { name: /bestätigung/ }).waitFor();
  await look("desk: confirmation issued", clerk.page);
  await clerk.page.keyboard.press("Alt+g");
  await clerk.page.locator("#ending [name=outcome]").first().waitFor();
  await look("desk: about to end", clerk.page);
  await clerk.end("erledigt");
  await citizen.locator("#ended").waitFor();
  await look("citizen: ended", citizen);
  await look("desk: ended", clerk.page);
}

/** Waits until a moving picture is on the page. */
async function picture(page: Page, count = 1): Promise<void> {
  await page.waitForFunction((expected) => {
    const moving = Array.from(document.querySelectorAll("video")).filter((video) =>
      video.videoWidth > 0 && video.currentTime > 0
    );
    return moving.length >= expected;
  }, count);
}

function field(page: Page, id: string): Locator {
  return page.locator(`#field-${id.replaceAll(".", "\\.")}`);
}

async function type(page: Page, name: string, value: string): Promise<void> {
  await page.locator(`#step [name="${name}"], #form [name="${name}"]`).fill(value);
}

async function date(page: Page, id: string, day: Temporal.PlainDate): Promise<void> {
  for (const part of ["day", "month", "year"] as const) await type(page, `${id}.${part}`, String(day[part]));
}

async function choose(page: Page, id: string, value: string): Promise<void> {
  await tick(field(page, id).locator(`input[value=${value}]`));
}

async function select(page: Page, id: string, value: string): Promise<void> {
  await field(page, id).locator("select").selectOption(value);
}

async function goOn(page: Page, to: string): Promise<void> {
  // What is said beside an answer moves the button.
  await isStored(page);
  await page.getByRole("button", { name: "Speichern und weiter" }).click();
  await page.locator(`#page-${to}`).waitFor();
  await page.locator("#form-area:focus").waitFor();
}
