import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import {
  assertWithin,
  type Conversation,
  isSamePage,
  isStored,
  markPage,
  sharedTown,
  shows,
  turnTo,
} from "#tests/browser/conversation.ts";
import { measureBlinks } from "#tests/browser/blinks.ts";
import { cursorOf, formShown, mark } from "#tests/browser/shared_form.ts";
import { randomFrom } from "#tests/forms/random.ts";
import { cutLine } from "#tests/browser/watching.ts";
import { needs } from "#tests/support/needs.ts";
import { eventually } from "#tests/support/waiting.ts";
import { quantile } from "#tests/support/quantile.ts";

const town = sharedTown();
let talking: Promise<Conversation> | undefined;

/** One conversation for the tests of the form; each leaves it open. */
async function conversation(page: string): Promise<Conversation> {
  talking ??= (await town()).talk("Zofie Malá");
  const talk = await talking;
  for (const side of [talk.citizen, talk.clerk]) {
    await turnTo(side, page);
    await markPage(side);
  }
  return talk;
}

/** Server and browser outlive the single test. */
const SHARED = { ...needs("chromium", "video"), sanitizeOps: false, sanitizeResources: false };

function question(page: Page, field: string) {
  return page.locator(`[data-field="${field}"]`);
}

async function isChosen(page: Page, name: string, value: string): Promise<void> {
  await page.locator(`[name="${name}"][value="${value}"]:checked`).waitFor();
}

Deno.test({
  name: "[P26] Each sees the other's changes without reload, and whose they are: choice, date, list, text",
  ...SHARED,
  async fn() {
    const { citizen, clerk } = await conversation("move");
    await citizen.locator("[name=newHomeInGermany][value=no]").check();
    await isChosen(clerk, "newHomeInGermany", "no");
    await clerk.locator("[name=newHomeInGermany][value=yes]").check();
    await isChosen(citizen, "newHomeInGermany", "yes");
    await question(citizen, "newHomeInGermany").getByText("Eingetragen von der Sachbearbeitung").waitFor();
    await citizen.locator("[name=newHomeInGermany][value=no]").check();
    await isChosen(clerk, "newHomeInGermany", "no");
    assert.equal(await question(clerk, "newHomeInGermany").getAttribute("data-by"), "citizen");

    // The parts of one date come from both sides.
    await citizen.locator("[name='moveOutDate.day']").pressSequentially("7");
    await clerk.locator("[name='moveOutDate.month']").pressSequentially("3");
    await citizen.locator("[name='moveOutDate.year']").pressSequentially("2027");
    for (const page of [citizen, clerk]) {
      await shows(page, "moveOutDate.day", "7");
      await shows(page, "moveOutDate.month", "3");
      await shows(page, "moveOutDate.year", "2027");
    }

    await clerk.locator("[name=stateAbroad]").selectOption("PL");
    await shows(citizen, "stateAbroad", "PL");
    await question(clerk, "stateAbroad").getByText("Von Ihnen eingetragen, noch nicht bestätigt").waitFor();

    // A question that the answer brings along comes on both sides, and goes with it.
    await citizen.locator("[name=addressAbroadKnown][value=yes]").check();
    await clerk.locator("[name='addressAbroad.street']").fill("Długa 7");
    await shows(citizen, "addressAbroad.street", "Długa 7");
    await citizen.locator("[name=addressAbroadKnown][value=no]").check();
    await question(clerk, "addressAbroad").waitFor({ state: "detached" });
    for (const page of [citizen, clerk]) assert.ok(await isSamePage(page), "no page was loaded anew");
  },
});

Deno.test({
  name: "[P26] Rows that one side adds and removes come and go on the other, and can be brought back",
  ...SHARED,
  async fn() {
    const { citizen, clerk } = await conversation("persons");
    const rows = (page: Page) => page.locator("[data-group=persons] .af-row");
    const count = async (page: Page, wanted: number) => {
      await page.waitForFunction(
        (wanted) => document.querySelectorAll("[data-group=persons] .af-row").length === wanted,
        wanted,
      );
    };
    await citizen.getByRole("button", { name: /Person hinzufügen|Weitere Person/ }).click();
    await count(clerk, 2);
    await rows(clerk).nth(1).locator("input[id$='.familyName']").fill("Malá");
    await citizen.waitForFunction(() =>
      document.querySelectorAll<HTMLInputElement>("input[id$='.familyName']")[1]?.value === "Malá"
    );
    await rows(clerk).nth(1).getByRole("button", { name: /entfernen/ }).click();
    for (const page of [clerk, citizen]) await count(page, 1);
    await citizen.getByRole("button", { name: "Entfernten Eintrag zurückholen" }).click();
    await count(clerk, 2);
    assert.equal(await rows(clerk).nth(1).locator("input[id$='.familyName']").inputValue(), "Malá");
    await rows(citizen).nth(1).getByRole("button", { name: /entfernen/ }).click();
    for (const page of [clerk, citizen]) await count(page, 1);
    for (const page of [citizen, clerk]) assert.ok(await isSamePage(page), "no page was loaded anew");

    // The socket shows what a press has done, and somebody presses the next button before that press is answered.
    const answered = Promise.withResolvers<void>();
    let posts = 0;
    await citizen.route("**/visits/*/form*", async (route) => {
      posts += 1;
      const response = await route.fetch({ maxRedirects: 0 });
      await answered.promise;
      await route.fulfill({ response });
    });
    const add = citizen.getByRole("button", { name: /Person hinzufügen|Weitere Person/ });
    await add.dblclick();
    await count(citizen, 2);
    await rows(citizen).nth(1).getByRole("button", { name: /entfernen/ }).click();
    assert.equal(posts, 1, "one after the other, and what was pressed twice once");
    answered.resolve();
    await count(clerk, 1);
    assert.equal(posts, 2);
    await citizen.unrouteAll({ behavior: "wait" });
  },
});

Deno.test({
  name: "[P26] The others are told in words which question somebody is in",
  ...SHARED,
  async fn() {
    const { citizen, clerk } = await conversation("contact");
    await clerk.locator("[name=contactEmail]").focus();
    await question(citizen, "contactEmail").getByText("füllt dieses Feld gerade aus").waitFor();
    await citizen.locator("#people").getByText(/Clara Muster/).waitFor();
    await clerk.locator("[name=contactEmail]").blur();
    await question(citizen, "contactEmail").getByText("füllt dieses Feld gerade aus").waitFor({
      state: "detached",
    });
  },
});

Deno.test({
  name: "[P26] Typing is not disturbed by what arrives: cursor, selection, composition and undo stay",
  ...SHARED,
  async fn() {
    const { citizen, clerk } = await conversation("persons");
    const names = "[name$='.firstNames.names']";
    const name = (await citizen.locator(names).first().getAttribute("name"))!;
    const usual = name.replace(/names$/, "usual");
    await citizen.locator(names).first().fill("Anna Lena");
    await shows(clerk, name, "Anna Lena");
    await isStored(citizen);
    await mark(citizen, name);

    await citizen.locator(names).first().evaluate((input) =>
      (input as HTMLInputElement).setSelectionRange(0, 4)
    );
    await clerk.locator(`[name="${usual}"]`).fill("Lena");
    await shows(citizen, usual, "Lena");
    const chosen = { name, value: "Anna Lena", from: 0, to: 4, isMarked: true };
    assert.deepEqual(await cursorOf(citizen), chosen, "another part of the same question was changed");
    await clerk.locator("input[id$='.doctorate']").first().fill("Dr.");
    await citizen.waitForFunction(() =>
      document.querySelector<HTMLInputElement>("input[id$='.doctorate']")?.value === "Dr."
    );
    assert.deepEqual(await cursorOf(citizen), chosen, "another question was changed");

    // The other side writes into the very text that the cursor stands in.
    await citizen.locator(names).first().evaluate((input) =>
      (input as HTMLInputElement).setSelectionRange(4, 4)
    );
    await clerk.locator(`[name="${name}"]`).fill("Anna Magdalena");
    await shows(citizen, name, "Anna Magdalena");
    assert.deepEqual(await cursorOf(citizen), { ...chosen, value: "Anna Magdalena", from: 4, to: 4 });

    // An input method is half way through a character.
    const input = await citizen.context().newCDPSession(citizen);
    await input.send("Input.imeSetComposition", { text: "´", selectionStart: 1, selectionEnd: 1 });
    await clerk.locator(`[name="${usual}"]`).fill("Magdalena");
    await shows(citizen, usual, "Magdalena");
    await input.send("Input.insertText", { text: "é" });
    await shows(citizen, name, "Annaé Magdalena");
    await shows(clerk, name, "Annaé Magdalena");

    await citizen.keyboard.press("Control+Z");
    await citizen.waitForFunction(
      (name) => !document.querySelector<HTMLInputElement>(`[name="${name}"]`)?.value.includes("é"),
      name,
    );
  },
});

Deno.test({
  name:
    "[P26] Both type at once into different questions and into one: nothing typed is lost, both show the same",
  ...SHARED,
  async fn() {
    const { citizen, clerk } = await conversation("contact");
    const email = "zofie.mala@example.org";
    const post = "Długa 7, 80-827 Gdańsk";
    await Promise.all([
      citizen.locator("[name=contactEmail]").pressSequentially(email, { delay: 15 }),
      clerk.locator("[name=contactPost]").pressSequentially(post, { delay: 15 }),
    ]);
    for (const page of [citizen, clerk]) {
      await isStored(page);
      await shows(page, "contactEmail", email);
      await shows(page, "contactPost", post);
    }
    await Promise.all([
      citizen.locator("[name=contactPost]").fill("von der einen Seite"),
      clerk.locator("[name=contactPost]").fill("von der anderen Seite"),
    ]);
    await eventually("both to show the same", async () => {
      for (const page of [citizen, clerk]) await isStored(page);
      const [one, other] = await Promise.all(
        [citizen, clerk].map((page) => page.locator("[name=contactPost]").inputValue()),
      );
      return one === other && one?.startsWith("von der ");
    });
  },
});

Deno.test({
  name: "[P26] Random edits from both sides with lines that break: in the end both show what the server has",
  ...SHARED,
  async fn() {
    const { citizen, clerk } = await conversation("move");
    const seed = Math.floor(Math.random() * 1e9);
    const random = randomFrom(seed);
    const edit = async (page: Page) => {
      switch (random(5)) {
        case 0:
          // Whether it stays chosen is not looked at: the other side may have chosen otherwise in this very moment.
          return await page.locator(`[name=newHomeInGermany][value=${["yes", "no"][random(2)]}]`).click();
        case 1:
          return await page.locator("[name=stateAbroad]").selectOption(["PL", "FR", "NL", "CZ"][random(4)]!);
        case 2:
          return await page.locator("[name='moveOutDate.day']").fill(String(1 + random(28)));
        case 3:
          return await page.locator("[name='moveOutDate.month']").pressSequentially(String(random(10)));
        case 4:
          return await cutLine(page);
      }
    };
    const side = async (page: Page) => {
      for (let count = 0; count < 40; count++) await edit(page);
    };
    await Promise.all([side(citizen), side(clerk)]);
    await eventually(`both to show the same, seed ${seed}`, async () => {
      const [one, other] = await Promise.all([citizen, clerk].map(formShown));
      return one !== undefined && one === other;
    });
    const shown = await formShown(citizen);
    const fresh = await clerk.context().newPage();
    await fresh.goto(`${clerk.url().split("?")[0]}?page=move`);
    assert.equal(await formShown(fresh), shown, `the server's state, seed ${seed}`);
    await fresh.close();
    for (const page of [citizen, clerk]) assert.ok(await isSamePage(page), "no page was loaded anew");
  },
});

Deno.test({
  name:
    "[P26][P27] The later change wins; the other side sees what was there and takes it back; what the clerk entered waits for the citizen's confirmation",
  ...SHARED,
  async fn() {
    const { citizen, clerk } = await conversation("contact");
    await citizen.locator("[name=contactEmail]").fill("mine@example.org");
    await shows(clerk, "contactEmail", "mine@example.org");
    await clerk.locator("[name=contactEmail]").fill("theirs@example.org");
    await shows(citizen, "contactEmail", "theirs@example.org");
    await question(citizen, "contactEmail").getByText("Vorher stand hier: mine@example.org").waitFor();
    await question(citizen, "contactEmail").getByRole("button", { name: /Vorherigen Wert zurückholen/ })
      .click();
    await shows(clerk, "contactEmail", "mine@example.org");
    assert.equal(await question(clerk, "contactEmail").getAttribute("data-by"), "citizen");

    await clerk.locator("[name=contactEmail]").fill("theirs@example.org");
    await shows(citizen, "contactEmail", "theirs@example.org");
    await turnTo(citizen, "review");
    const all = citizen.locator("#review").getByRole("button", { name: /bestätigen/ });
    await all.waitFor();
    await all.click();
    await all.waitFor({ state: "detached" });
    await question(clerk, "contactEmail").getByText("Von Ihnen eingetragen, bestätigt").waitFor();
    assert.ok(await isSamePage(citizen), "no page was loaded anew");
  },
});

Deno.test({
  name: "[P26] A change is on the other screen within a blink: 95 of 100 within 100 ms",
  ...SHARED,
  async fn() {
    const { citizen, clerk } = await conversation("contact");
    await assertWithin(
      100,
      "95 of 100 changes",
      async () => quantile(await measureBlinks(citizen, clerk, 100), 0.95),
    );
  },
});
