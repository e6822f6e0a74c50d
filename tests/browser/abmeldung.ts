import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";
import { tick } from "#tests/browser/shared_form.ts";
import { eventually } from "#tests/support/waiting.ts";
import { ZOFIE } from "./people.ts";

/** The question of the shared form with this id, on this page. */
export function field(page: Page, id: string): Locator {
  return page.locator(`[data-field="${id}"]`);
}

/** Turns to a page of the form. */
export async function turnTo(page: Page, pageId: string): Promise<void> {
  const open = await page.locator(`#form-area[data-form-page="${pageId}"]`).count();
  if (open === 0) {
    const tab = page.locator(`#form-tabs a[href$="page=${pageId}"]`);
    if (!(await tab.isVisible())) await page.locator("#form-tabs summary").click();
    await tab.click();
  }
  await page.locator(`#form-area[data-form-page="${pageId}"]`).waitFor();
}

/** Waits until `value` stands in a control on this page. */
export async function hasValue(control: Locator, value: string): Promise<void> {
  await control.waitFor();
  await eventually(`${value} to stand there`, async () => await control.inputValue() === value);
}

/**
 * Fills the Abmeldung from both sides: the citizen what they know, the clerk an address; a fault of § 17(2) is met and put right; the citizen
 * confirms what the clerk entered and ends on the review.
 */
export async function fillAbmeldung(citizen: Page, clerk: Page): Promise<void> {
  await turnTo(citizen, "move");
  await turnTo(clerk, "move");
  await tick(citizen.locator('[name="newHomeInGermany"][value="no"]'));
  await clerk.locator('[name="newHomeInGermany"][value="no"]:checked').waitFor();

  const today = Temporal.Now.plainDateISO("Europe/Berlin");
  await typeDate(citizen, "moveOutDate", today.add({ days: 60 }));
  await field(citizen, "moveOutDate").getByText(/frühestens|erst ab|ab dem/i).first().waitFor();
  await typeDate(citizen, "moveOutDate", today);
  await hasValue(clerk.locator('[name="moveOutDate.day"]'), String(today.day));

  await citizen.locator('[name="stateAbroad"]').selectOption("AT");
  await tick(citizen.locator('[name="addressAbroadKnown"][value="yes"]'));
  await field(clerk, "addressAbroad").waitFor();
  await clerk.locator('[name="addressAbroad.street"]').fill("Beispielgasse 5");
  await clerk.locator('[name="addressAbroad.postcode"]').fill("1010");
  await clerk.locator('[name="addressAbroad.city"]').fill("Wien");
  await clerk.locator('[name="addressAbroad.city"]').blur();
  await hasValue(citizen.locator('[name="addressAbroad.city"]'), "Wien");

  await turnTo(citizen, "persons");
  await turnTo(clerk, "persons");
  const [familyName, firstNames] = ["Müller-Weiß", "Žofie Anna"];
  await citizen.locator('[name$=".familyName"]:not([type=hidden])').fill(familyName);
  await hasValue(clerk.locator('[name$=".familyName"]:not([type=hidden])'), familyName);
  await citizen.locator('[name$=".firstNames.names"]:not([type=hidden])').fill(firstNames);
  await citizen.locator('[name$=".firstNames.usual"]:not([type=hidden])').fill("Žofie");
  for (const [part, value] of [["day", "29"], ["month", "2"], ["year", "1992"]] as const) {
    await citizen.locator(`[name$=".birthDate.${part}"]:not([type=hidden])`).fill(value);
  }

  await turnTo(citizen, "homes");
  for (
    const [part, value] of [["street", "Musterweg"], ["houseNumber", "7a"], ["postcode", "58452"], [
      "city",
      "Musterstadt",
    ]] as const
  ) {
    await citizen.locator(`[name$=".address.${part}"]:not([type=hidden])`).first().fill(value);
  }
  await tick(citizen.locator('[name$=".status"][value="sole"]'));
  await tick(citizen.locator('[name="otherHomes"][value="no"]'));

  await turnTo(citizen, "acting");
  await tick(citizen.locator('[name="actingAs"][value="self"]'));
  await turnTo(citizen, "affirmation");
  await tick(citizen.locator('[name="affirmCorrect"]:not([type=hidden])'));

  await turnTo(citizen, "review");
  await turnTo(clerk, "review");
  await clerk.locator("#review").getByText("Wien").waitFor();
  await citizen.locator("#review").getByRole("button", { name: /bestätigen/i }).click();
  await citizen.locator("#review").getByRole("button", { name: /bestätigen/i }).waitFor({
    state: "detached",
  });
  await clerk.locator("#case").getByRole("button", { name: "Formular abschließen", disabled: false })
    .waitFor();
  assert.ok(ZOFIE.name.includes(familyName));
}

async function typeDate(page: Page, id: string, date: Temporal.PlainDate): Promise<void> {
  for (const part of ["day", "month", "year"] as const) {
    await page.locator(`[name="${id}.${part}"]`).fill(String(date[part]));
  }
  await page.locator(`[name="${id}.year"]`).blur();
}
