import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { launchBrowser } from "#tests/support/browser.ts";
import { startServer } from "#tests/support/server.ts";
import { startMailServer } from "#tests/support/smtp.ts";
import { needs } from "#tests/support/needs.ts";
import {
  assertAccessible,
  book,
  Clerk,
  counters,
  enterWaitingRoom,
  mediaAdvances,
  switchOn,
  ZOFIE,
} from "./people.ts";
import { fillAbmeldung } from "./abmeldung.ts";
import { pdfText } from "./pdf.ts";

Deno.test({
  name:
    "[P17][P27][P29][P34] A citizen and a clerk walk the whole journey: booked, mailed, called, identified, filled together, signed, filed",
  ...needs("chromium", "video", "pdftotext"),
  async fn(test) {
    // Each step stands on the ones before it.
    const step = async (name: string, walk: () => Promise<void>) => {
      if (!(await test.step(name, walk))) throw new Error(`the journey ends here: ${name}`);
    };
    await using smtp = await startMailServer();
    await using server = await startServer({
      env: { DEMO: "1", SMTP_URL: smtp.url, DENO_CERT: smtp.certificateFile },
    });
    await using browser = await launchBrowser();
    const clerk = await Clerk.signIn(browser, server);
    const citizen = await (await browser.person()).newPage();

    await step("books the first free slot", async () => {
      await book(citizen, server);
      await assertAccessible(citizen, "the booked appointment");
    });

    await step("gets a mail with a link and a calendar file, whose opening changes nothing", async () => {
      const mail = await smtp.mail(ZOFIE.email);
      assert.ok(mail.secure, "sent over STARTTLS, signed in");
      const link = mail.text.match(/https?:\/\/\S+\/appointments\/[0-9a-z]{32}/)?.[0];
      assert.equal(link, citizen.url());
      assert.ok(mail.html.includes(link ?? "-"), "the HTML part has the same link");
      const calendar = mail.attachments.find(({ contentType }) => contentType.startsWith("text/calendar"));
      assert.match(calendar?.content.toString() ?? "", /BEGIN:VEVENT/);
      for (let i = 0; i < 3; i++) {
        const opened: Response = await fetch(link!);
        await opened.body?.cancel();
        assert.equal(opened.status, 200);
      }
      await citizen.reload();
    });

    await step("enters the waiting room, which the desk shows at once", async () => {
      await enterWaitingRoom(citizen);
      await assertAccessible(citizen, "the waiting room");
      await clerk.page.waitForFunction(() => document.title.startsWith("(1)"));
      await clerk.page.locator("#agenda li", { hasText: ZOFIE.name }).getByText("wartet").waitFor();
      await assertAccessible(clerk.page, "the desk with an arrival");
    });

    await step("is called; both see and hear each other", async () => {
      await switchOn(citizen);
      await clerk.call(ZOFIE.name);
      await switchOn(clerk.page);
      for (const page of [citizen, clerk.page]) {
        await page.locator("[data-frames-received]").waitFor();
        await mediaAdvances(page, await counters(page));
      }
    });

    await step("shows an identity document; its protocol is kept", async () => {
      await clerk.establishIdentity();
      await clerk.page.locator("#identity").getByText(/festgestellt/).first().waitFor();
    });

    await step("both fill the form, each sees the other's entries and whose they are", async () => {
      await fillAbmeldung(citizen, clerk.page);
      await assertAccessible(citizen, "the review");
      await assertAccessible(clerk.page, "the desk with a filled form");
    });

    await step("the form is closed, and the citizen signs exactly that document", async () => {
      await clerk.page.locator("#case").getByRole("button", { name: "Formular abschließen" }).click();
      await citizen.locator("#signing").waitFor();
      await assertAccessible(citizen, "signing");
      await citizen.locator("[name=affirmed]").check();
      await citizen.locator("[name=method][value=typed]").check();
      await citizen.locator("[name=typedName]").fill("Zofie Mueller-Weiss");
      await citizen.locator("#signing-form").getByRole("button", { name: /unterschreiben/i }).last().click();
      await citizen.getByText("Sie haben unterschrieben").first().waitFor();
    });

    await step("the clerk issues the confirmation and ends the visit", async () => {
      await clerk.page.locator("#case").getByRole("button", { name: /Abmeldebestätigung/ }).click();
      await clerk.page.locator("#case").getByRole("link", { name: /Abmeldebestätigung/ }).waitFor();
      await clerk.end("erledigt");
      await citizen.locator("#ended").waitFor();
      await assertAccessible(citizen, "the ended visit");
    });

    await step(
      "the citizen downloads the signed form and the confirmation with its eight items",
      async () => {
        const form = await download(citizen, "Abmeldung bei der Meldebehörde");
        assert.match(form, /Müller-Weiß/);
        assert.match(form, /Žofie Anna/);
        assert.match(form, /Wien/);
        const confirmation = await download(citizen, "Abmeldebestätigung");
        assert.match(confirmation, /Müller-Weiß/);
        assert.doesNotMatch(confirmation, /Wien/, "the new address is none of the eight items");
        assert.match(await download(citizen, "Unterschriftenblatt"), /Žofie Anna Müller-Weiß/);
      },
    );

    await step("the case is in the records, readable at the desk by its clerk", async () => {
      await clerk.page.getByRole("link", { name: "Zum Vorgang" }).click();
      await clerk.page.getByText("Die Kette der Einträge ist unversehrt").waitFor();
      await clerk.page.getByText("Wien").first().waitFor();
      await assertAccessible(clerk.page, "the case in the records");
    });
  },
});

/** The text of one of the citizen's documents, once it can be had. */
async function download(page: Page, title: string): Promise<string> {
  const link = page.locator("#ended").getByRole("link", { name: new RegExp(title) });
  await link.waitFor();
  const response = await page.request.get(new URL(await link.getAttribute("href") ?? "", page.url()).href);
  assert.equal(response.status(), 200);
  assert.equal(response.headers()["content-type"], "application/pdf");
  return await pdfText(await response.body());
}
