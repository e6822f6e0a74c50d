import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { content, exportJson } from "#lib/forms/mod.ts";
import { assertPrinted } from "#tests/documents/printed.ts";
import { filledFrom } from "#tests/forms/samples/filling.ts";
import {
  controlsOf,
  definitionOf,
  SERVICE_SAMPLES,
  type ServiceSample,
} from "#tests/forms/samples/typing.ts";
import { bookByHttp } from "#tests/support/booking.ts";
import { needs } from "#tests/support/needs.ts";
import { turnTo } from "./abmeldung.ts";
import { isStored, openTown, type Town } from "./conversation.ts";
import { fillSample } from "./fill_sample.ts";
import { pdfText } from "./pdf.ts";
import { assertAccessible, type Clerk, enterWaitingRoom } from "./people.ts";
import { tick } from "./shared_form.ts";

/** The samples' day, within half an hour of the first free slot. */
const NOW = "2026-11-24T10:01:00+01:00";
const CONTEXT = { today: Temporal.PlainDate.from("2026-11-24"), isHoliday: () => false };

Deno.test({
  name:
    "[P26][P27][P44] Each of the four services is walked from its first question at home to the PDF and the export",
  ...needs("chromium", "pdftotext"),
  async fn(test) {
    await using town = await openTown([], { DEMO_NOW: NOW });
    // All four sit at home at the same time; then one after the other is called.
    const links = await Promise.all(SERVICE_SAMPLES.map((sample) => fillAtHome(town, sample)));
    for (const [at, sample] of SERVICE_SAMPLES.entries()) {
      const walked = await test.step(
        `${sample.service}: ${sample.who}`,
        () => visit(town, links[at]!, sample),
      );
      if (!walked) throw new Error(`the walk ended at ${sample.service}`);
    }
  },
});

function nameOf(sample: ServiceSample): string {
  return `Probe ${sample.signer}`;
}

/** @returns the appointment's address */
async function fillAtHome({ server, browser }: Town, sample: ServiceSample): Promise<string> {
  const email = `${sample.service}@example.org`;
  const link = await bookByHttp(server, { name: nameOf(sample), email }, sample.service);
  const home = await browser.page(`${server.url}${link}/form`, { viewport: { width: 360, height: 740 } });
  await home.locator("html[data-live=connected]").waitFor();
  assert.equal(await home.locator("#form-area").getAttribute("data-form-page"), sample.firstPage);
  await assertAccessible(home, `${sample.service}: the form at home`);
  await fillSample(home, sample);
  await home.getByText("Das Formular ist vollständig").waitFor();
  await assertAccessible(home, `${sample.service}: the review at home`);
  await home.context().close();
  return `${server.url}${link}`;
}

async function visit({ server, browser, clerk }: Town, link: string, sample: ServiceSample): Promise<void> {
  // Another device, by the same link: everything is there.
  const citizen = await browser.page(link);
  await citizen.getByText(/Seiten sind vollständig/).waitFor();
  await enterWaitingRoom(citizen);
  await clerk.page.goto(`${server.url}/desk`);
  await clerk.call(nameOf(sample));
  await clerk.establishIdentity();
  await clerkFills(clerk.page, sample);
  await freezeAndSign(citizen, clerk, sample);
  if (sample.confirmation) {
    await clerk.page.locator("#case").getByRole("button", { name: sample.confirmation }).click();
    await clerk.page.locator("#case").getByRole("link", { name: /bestätigung/ }).waitFor();
  }
  await clerk.end(sample.outcome);
  await documentsAndExport(citizen, clerk, sample);
  await citizen.context().close();
}

async function clerkFills(page: Page, sample: ServiceSample): Promise<void> {
  await turnTo(page, "clerk");
  for (
    const [control, value] of controlsOf(definitionOf(sample), { raws: sample.clerk, rows: {} }, () => [])
  ) {
    await tick(page.locator(`#form [name="${control}"][value="${value}"]`));
  }
  await isStored(page);
}

async function freezeAndSign(citizen: Page, clerk: Clerk, sample: ServiceSample): Promise<void> {
  const freeze = clerk.page.locator("#case button:enabled", { hasText: "Formular abschließen" });
  await citizen.locator("#review").waitFor();
  assert.equal(await citizen.locator("[data-field=registerRemark], [data-field=assessment]").count(), 0);
  await freeze.click();
  await citizen.locator("#signing-form").waitFor();
  await citizen.locator("[name=affirmed]").check();
  await citizen.locator("[name=method][value=typed]").check();
  await citizen.locator("[name=typedName]").fill(sample.signer);
  await citizen.locator("#signing-form").getByRole("button", { name: /unterschreiben/i }).last().click();
  await citizen.getByText("Sie haben unterschrieben").first().waitFor();
}

async function documentsAndExport(citizen: Page, clerk: Clerk, sample: ServiceSample): Promise<void> {
  const definition = definitionOf(sample);
  const filled = filledFrom(sample.answers, sample.clerk);
  const said = content(definition, filled, CONTEXT, "citizen", "de");
  assertPrinted(await pdfText(await fetched(citizen, said.title), "-raw"), said);
  if (sample.confirmation) {
    const confirmation = await pdfText(await fetched(citizen, "bestätigung"));
    assert.match(confirmation, /24\.11\.2026/);
    assert.doesNotMatch(
      confirmation,
      /katholisch|verheiratet|Wien|Krak|verwitwet/,
      "none of the eight items",
    );
  }
  await clerk.page.getByRole("link", { name: "Zum Vorgang" }).click();
  await clerk.page.getByText("Die Kette der Einträge ist unversehrt").waitFor();
  const exported = exportJson(sample.service, definition, filled, CONTEXT);
  assert.deepEqual(JSON.parse(new TextDecoder().decode(await fetched(clerk.page, "JSON"))), exported);
  const csv = new TextDecoder().decode(await fetched(clerk.page, "CSV"));
  for (const { rows } of said.sections) {
    for (const { value } of rows) if (value) assert.ok(csv.includes(value.replace(/^\+/, "00")), value);
  }
}

/** What a link on this page leads to, once it is there. */
async function fetched(page: Page, words: string): Promise<Uint8Array> {
  const link = page.locator("main").getByRole("link", { name: new RegExp(words) }).first();
  await link.waitFor();
  const response = await page.request.get(new URL(await link.getAttribute("href") ?? "", page.url()).href);
  assert.equal(response.status(), 200);
  return await response.body();
}
