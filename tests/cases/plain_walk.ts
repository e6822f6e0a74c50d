import assert from "node:assert/strict";
import { content, exportJson } from "#lib/forms/mod.ts";
import { ERIKA } from "#tests/booking/town.ts";
import { pdfText } from "#tests/browser/pdf.ts";
import { assertPrinted } from "#tests/documents/printed.ts";
import { filledFrom } from "#tests/forms/samples/filling.ts";
import { controlsOf, definitionOf, rowsWanted, type ServiceSample } from "#tests/forms/samples/typing.ts";
import type { Page } from "#tests/support/http.ts";
import type { Desk } from "./desk.ts";
import { filed, identify, type Town } from "./house.ts";

/** Tuesday, 24 November 2026: the samples' day. */
export const NOW = "2026-11-24T10:00:00+01:00[Europe/Berlin]";

/** The whole visit of a sample by plain POSTs of both sides, from the first question at home to the PDF and the record. */
export async function walk(town: Town, desk: Desk, sample: ServiceSample): Promise<void> {
  const { house } = town;
  const { appointment, token } = await booked(town, sample.service);
  const clerkId = await desk.idOf("clara.muster");
  const clara = await desk.signedIn("clara.muster");
  const citizen = desk.client();

  const home = await citizen.get(`/appointments/${token}/form`);
  assert.equal(home.find("#form-area").getAttribute("data-form-page"), sample.firstPage);
  const review = await fillPages(home, sample);
  assert.equal(review.find("#form-area").getAttribute("data-form-page"), "review");
  assert.match(review.text, /Das Formular ist vollständig/);

  await citizen.post(`/visits/${token}/arrival`, {});
  const visit = `/desk/visits/${appointment.id}`;
  await clara.post(`${visit}/call`, {});
  let page = await clara.get(`${visit}?page=clerk`);
  const added = { raws: sample.clerk, rows: {} };
  const named = [...controlsOf(definitionOf(sample), added, () => [])];
  if (named.length > 0) {
    page = await page.form({ button: "Speichern und weiter" }).submit(
      Object.fromEntries(named),
      /^Speichern$/,
    );
  }
  const search = (await clara.get(visit)).all("#prefill-key dd").map((one) => one.text.trim());
  assert.deepEqual(search, sample.prefillKey ?? [], "the key of § 23(3) BMG, to be copied");
  await identify(town, appointment, { id: clerkId });
  const frozen = await (await clara.get(visit)).submit("Formular abschließen");
  assert.equal(frozen.status, 200, frozen.text.slice(0, 400));
  const signing = await citizen.get(`/visits/${token}`);
  if (signing.all("#signing-form").length === 0) throw new Error(signing.text.slice(0, 1500));
  const signed = await signing.form({ selector: "#signing-form" }).submit({
    affirmed: "yes",
    method: "typed",
    typedName: sample.signer,
  }, /unterschreiben/i);
  assert.match(signed.text, /Sie haben unterschrieben/);
  const after = await clara.get(visit);
  if (sample.confirmation) await after.submit(sample.confirmation);
  else assert.doesNotMatch(after.text, /bestätigung ausstellen/);
  const ended = await clara.post(`${visit}/ending`, { outcome: "done" });
  assert.equal(ended.status, 200);
  await house.outbox.deliverDue();

  const file = await filed(town, appointment.caseId);
  assert.equal(file.outcome, "done");
  const definition = definitionOf(sample);
  const filled = filledFrom(sample.answers, sample.clerk);
  const context = { today: Temporal.PlainDate.from("2026-11-24"), isHoliday: () => false };
  assert.deepEqual(file.answers?.export, exportJson(sample.service, definition, filled, context));
  const last = await citizen.get(`/visits/${token}`);
  const form = last.all("#ended a").find((link) =>
    link.text.includes(content(definition, filled, context, "citizen", "de").title)
  );
  assert.ok(form, "the form can be downloaded");
  const answer = await fetch(new URL(form.getAttribute("href")!, desk.origin));
  assertPrinted(
    await pdfText(await answer.bytes(), "-raw"),
    content(definition, filled, context, "citizen", "de"),
  );
}

export async function booked(town: Town, service: string) {
  const { house } = town;
  const [offer] = await house.booking.firstFree(service);
  const held = await house.booking.hold(service, offer!.start);
  assert.ok(held.ok);
  const made = await house.booking.book(held.hold.id, { ...ERIKA, email: `${service}@example.org` });
  assert.ok(made.ok, JSON.stringify(made));
  town.clock.advance({ minutes: 1 });
  return made;
}

/** Fills page after page as a browser without scripts does: what appears after saving is filled as well, then on to the next page. */
export async function fillPages(first: Page, sample: ServiceSample): Promise<Page> {
  const definition = definitionOf(sample);
  let page = first;
  for (let turn = 0; turn < 60; turn++) {
    if (page.find("#form-area").getAttribute("data-form-page") === "review") return page;
    const missing = rowsWanted(sample.answers).find(([id, count]) => {
      const shown = rowsOn(page, id).length;
      return shown > 0 && shown < count;
    });
    if (missing) {
      const add = page.find(`[name=_addRow][value=${missing[0]}]`);
      page = await page.form({ button: "Speichern und weiter" }).submit({}, add.text.trim());
      continue;
    }
    const form = page.form({ button: "Speichern und weiter" });
    const now = new Map(form.values());
    const wanted = controlsOf(definition, sample.answers, (id) => rowsOn(page, id));
    const open = [...wanted].filter(([name, value]) => form.names.includes(name) && now.get(name) !== value);
    const saved = await form.submit(
      Object.fromEntries(open),
      open.length > 0 ? /^Speichern$/ : "Speichern und weiter",
    );
    assert.equal(
      saved.status,
      200,
      `${sample.service}: ${saved.all("#fehler a").map((a) => a.text).join("; ")}`,
    );
    page = saved;
  }
  throw new Error(`expected the review of ${sample.service}, found ${page.text.slice(0, 400)}`);
}

function rowsOn(page: Page, groupId: string): string[] {
  return page.all(`[id^='row-${groupId}.']`).map((row) =>
    row.getAttribute("id")!.slice(`row-${groupId}.`.length)
  );
}
