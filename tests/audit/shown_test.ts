import assert from "node:assert/strict";
import type { Appointment } from "#lib/booking/mod.ts";
import { checkTrailFile } from "#lib/operations/audit_errand.ts";
import { axeViolations, launchBrowser } from "#tests/support/browser.ts";
import {
  CLARA,
  fill,
  identify,
  inConversation,
  openTown,
  readyToEnd,
  type Town,
} from "#tests/cases/house.ts";
import { openDesk } from "#tests/cases/desk.ts";
import { needs } from "#tests/support/needs.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

/** The secret in the citizen's link. */
function tokenOf({ house }: Town, { id, version }: Appointment): string {
  return house.secrets.token("appointment-link", id, version);
}

Deno.test("[P36] The citizen reads the trail of their case in words, during the visit and after it; a stranger does not", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const appointment = await inConversation(town, { id: await desk.idOf("clara.muster") });
  const token = tokenOf(town, appointment);
  await fill(town, appointment);
  const client = desk.client();
  const during = await client.get(`/visits/${token}/trail`);
  assert.equal(during.status, 200);
  assert.match(during.text, /In das Gespräch gerufen/);
  assert.match(during.text, /Clara Muster/);
  assert.match(during.text, /Die Kette der Einträge ist unversehrt/);
  assert.doesNotMatch(during.text, /Norwegen|Schweiz|Bahnhofstrasse|undefined|form\.\w+/, "no values");
  const easy = await client.get(`/visits/${token}/trail?lang=de-x-leicht`);
  assert.match(easy.text, /Sie wurden in das Gespräch geholt/);
  const session = await client.get(`/visits/${token}?lang=de`);
  assert.equal(session.all("#help a").at(-1)?.getAttribute("href"), `/visits/${token}/trail`);
  const clara = await desk.signedIn("clara.muster");
  const inHand = await clara.get(`/desk/visits/${appointment.id}`);
  const theirs = await inHand.follow("Verlauf ansehen (neue Seite)");
  assert.match(theirs.text, /In das Gespräch gerufen/);
  assert.match(theirs.text, /Die Kette der Einträge ist unversehrt/);
  const other = await desk.signedIn("lea.muster");
  assert.equal((await other.get(`/desk/visits/${appointment.id}/trail`)).status, 404);
  assert.equal((await client.get(`/visits/${"0".repeat(32)}/trail`)).status, 404);

  await identify(town, appointment, { id: await desk.idOf("clara.muster") });
  const ended = await town.house.cases.end(
    appointment,
    { id: await desk.idOf("clara.muster") },
    "technicalFailure",
  );
  assert.deepEqual(ended, { ok: true });
  await town.house.outbox.deliverDue();
  const result = await client.get(`/visits/${token}?lang=de`);
  const after = await result.follow("Ansehen, was in Ihrem Vorgang geschehen ist");
  assert.equal(after.status, 200);
  assert.match(after.text, /Gespräch beendet/);
  const own = await client.get(`/appointments/${token}`);
  assert.match((await own.follow("Ansehen, was in Ihrem Vorgang geschehen ist")).text, /Gespräch beendet/);
});

Deno.test("[P36] A case's trail is exported with its hashes; the command finds a changed, dropped, swapped or inserted entry", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  await using folder = await temporaryFolder("trail");
  const clara = { id: await desk.idOf("clara.muster") };
  const appointment = await readyToEnd(town, clara);
  assert.deepEqual(await town.house.cases.end(appointment, clara, "done"), { ok: true });
  await town.house.outbox.deliverDue();
  const client = await desk.signedIn("clara.muster");
  const page = await client.get(`/desk/cases/${appointment.caseId}`);
  const file = await page.follow("Verlauf mit Prüfsummen als Datei");
  assert.equal(file.response.headers.get("content-type"), "application/json; charset=utf-8");
  assert.doesNotMatch(file.html, /Mustermann|erika/i, "no personal data");
  const trail = JSON.parse(file.html);
  assert.equal(trail.documents.length, 3);
  const entries = trail.entries;
  const changes: Record<string, unknown[]> = {
    untouched: entries,
    changed: entries.with(5, { ...entries[5], at: "2026-01-01T00:00:00Z" }),
    dropped: entries.toSpliced(5, 1),
    swapped: entries.with(5, entries[6]).with(6, entries[5]),
    inserted: entries.toSpliced(5, 0, entries[4]),
  };
  for (const [what, changed] of Object.entries(changes)) {
    await Deno.writeTextFile(folder.file("trail.json"), JSON.stringify({ ...trail, entries: changed }));
    assert.equal(await checkTrailFile(folder.file("trail.json")), what === "untouched" ? 0 : 1, what);
  }
  await Deno.writeTextFile(folder.file("trail.json"), "{}");
  assert.equal(await checkTrailFile(folder.file("trail.json")), 1);
  const other = await desk.signedIn("lea.muster");
  assert.equal((await other.get(`/desk/cases/${appointment.caseId}/trail.json`)).status, 404);
});

Deno.test({
  name: "[P44] The citizen's trail and the auditor's heads pass axe, narrow and wide, light and dark",
  ...needs("chromium"),
  async fn() {
    await using town = await openTown();
    await using desk = await openDesk(town);
    await using browser = await launchBrowser();
    const appointment = await readyToEnd(town, CLARA);
    const token = tokenOf(town, appointment);
    const auditor = await desk.signedIn(desk.staff.find(({ role }) => role === "auditor")!.signInName);
    const person = await browser.person({ viewport: { width: 320, height: 700 } });
    await person.addCookies([{ name: "staff", value: auditor.cookies.get("staff")!, url: desk.origin }]);
    const page = await person.newPage();
    // What is printed of the heads is the heads.
    await page.goto(`${desk.origin}/admin/audit`);
    assert.ok(await page.locator("#pruefen").isVisible());
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("#pruefen").isVisible(), false);
    assert.ok(await page.getByRole("heading", { name: "Tagesköpfe des Verlaufs" }).isVisible());
    await page.emulateMedia({ media: "screen" });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const path of [`/visits/${token}/trail`, "/admin/audit"]) {
        await page.goto(`${desk.origin}${path}`);
        assert.deepEqual(await axeViolations(page), [], `${path} ${colorScheme}`);
        assert.equal(
          await page.evaluate(() => document.documentElement.scrollWidth > innerWidth),
          false,
          path,
        );
      }
    }
  },
});
