import assert from "node:assert/strict";
import { PAGE_CASES_DEFAULT } from "#lib/records/mod.ts";
import { needs } from "#tests/support/needs.ts";
import { axeViolations, launchBrowser } from "#tests/support/browser.ts";
import { fileCase, openDesk } from "./desk.ts";
import { filed, openTown, readyToEnd, type Town } from "./house.ts";

/** A finished case of this clerk, in the records. */
async function finished(town: Town, clerk: { id: string }): Promise<string> {
  const appointment = await readyToEnd(town, clerk);
  assert.ok((await town.house.cases.issueConfirmation(appointment, clerk)).ok);
  assert.deepEqual(await town.house.cases.end(appointment, clerk, "done"), { ok: true });
  await town.house.outbox.deliverDue();
  return appointment.caseId;
}

Deno.test("A clerk reads a case: facts, documents, identity protocol, answers by whom, and the trail in words", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const caseId = await finished(town, { id: await desk.idOf("clara.muster") });
  const clara = await desk.signedIn("clara.muster");
  const list = await clara.get("/desk/cases");
  assert.equal(list.status, 200);
  const page = await list.follow("Erika Mustermann");
  assert.equal(page.url.pathname, `/desk/cases/${caseId}`);
  assert.equal(page.status, 200);
  for (
    const said of [
      "Vorgangsnummer",
      "erika.mustermann@example.org",
      "Bearbeitet von Clara Muster",
      /Sichtprüfung per Video am Dienstag, 3\. März 2026, 10:\d\d Uhr: Personalausweis, Deutschland, gültig bis 31\.07\.2031\./,
      "Bahnhofstrasse 1, 8001 Zürich eingetragen von der Person",
      "Die Kette der Einträge ist unversehrt.",
      "Identität festgestellt (Sichtprüfung per Video).",
      "Gespräch beendet: erledigt.",
    ]
  ) {
    if (typeof said === "string") assert.ok(page.text.includes(said), said);
    else assert.match(page.text, said);
  }
  assert.doesNotMatch(page.text, /undefined|\[object|form\.\w+|visit\.\w+|signature\.\w+/);
  const links = page.all("#documents a").map((a) => a.getAttribute("href")!);
  assert.equal(links.length, 4);
  for (const link of links) {
    const file = await fetch(new URL(link, desk.origin), {
      headers: { cookie: `staff=${clara.cookies.get("staff")}` },
    });
    assert.equal(file.headers.get("content-type"), "application/pdf");
    assert.equal((await file.bytes()).length > 1000, true);
  }
  const english = await (await desk.signedIn("clara.muster", "en")).get(page.url);
  assert.match(english.text, /The chain of entries is intact\./);
  assert.equal(english.all("#answers [lang=de]").length > 0, true, "German answers are marked as German");
});

Deno.test("[P14] A case of another clerk is not there, not for a lead either; other roles do not get in at all", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const caseId = await finished(town, { id: await desk.idOf("clara.muster") });
  const lea = await desk.signedIn("lea.muster");
  const list = await lea.get("/desk/cases");
  assert.equal(list.status, 200);
  assert.doesNotMatch(list.text, /Mustermann/);
  assert.equal((await lea.get("/desk/cases?name=Mustermann")).all("main dl a").length, 0);
  for (const id of [caseId, "0".repeat(26), "unknown", "%00"]) {
    assert.equal((await lea.get(`/desk/cases/${id}`)).status, 404, id);
  }
  for (const other of ["adam.muster", "pia.muster"]) {
    const client = await desk.signedIn(other);
    assert.equal((await client.get("/desk/cases")).status, 404, other);
    assert.equal((await client.get(`/desk/cases/${caseId}`)).status, 404, other);
  }
});

Deno.test("The list is newest first, page by page, and finds a name in either spelling", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const clerkId = await desk.idOf("clara.muster");
  const total = PAGE_CASES_DEFAULT + 5;
  for (let at = 0; at < total; at++) {
    const name = at === total - 1 ? "Jörg Müller" : `Person Nummer${at}`;
    await fileCase(town.house, { clerkId, name, minutesAgo: at });
  }
  const clara = await desk.signedIn("clara.muster");
  const names = (page: Awaited<ReturnType<typeof clara.get>>) => page.all("main dl dt a").map((a) => a.text);
  const first = await clara.get("/desk/cases");
  assert.equal(names(first).length, PAGE_CASES_DEFAULT);
  assert.equal(names(first)[0], "Person Nummer0");
  const second = await first.follow("Weitere");
  assert.deepEqual(names(second), [
    ...Array.from({ length: 4 }, (_, at) => `Person Nummer${PAGE_CASES_DEFAULT + at}`),
    "Jörg Müller",
  ]);
  assert.deepEqual(names(await second.follow("Zum Anfang")), names(first));
  const found = await first.submit("Suchen", { name: " mueller JOERG " });
  assert.deepEqual(names(found), ["Jörg Müller"]);
  assert.equal(found.find("input[name=name]").getAttribute("value"), "mueller JOERG");
  const none = await found.submit("Suchen", { name: `<b>Unbekannt</b> & "${"x".repeat(10_000)}` });
  assert.equal(none.status, 200);
  assert.match(none.text, /Kein Vorgang unter dem Namen „<b>Unbekannt<\/b> & "xxx/);
  assert.equal(names(await none.follow("Alle anzeigen")).length, PAGE_CASES_DEFAULT);
  assert.equal(names(await clara.get("/desk/cases?after=nonsense")).length, PAGE_CASES_DEFAULT);
});

Deno.test("A changed, a removed and a cut off entry are noticed and said on the page (P36)", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const caseId = await finished(town, { id: await desk.idOf("clara.muster") });
  const clara = await desk.signedIn("clara.muster");
  const { DatabaseSync } = await import("node:sqlite");
  const said = async (tampering: string) => {
    const db = new DatabaseSync(`${town.dataDir}/records.db`);
    db.prepare(tampering).run(caseId);
    db.close();
    return (await clara.get(`/desk/cases/${caseId}`)).text;
  };
  const { audit } = await filed(town, caseId);
  const last = audit.length - 1;
  const broken = (at: number) => new RegExp(`Die Kette der Einträge ist bei Eintrag ${at} beschädigt`);
  assert.match(await said(`DELETE FROM case_audit WHERE case_id = ? AND seq = ${last}`), broken(last + 1));
  assert.match(
    await said("UPDATE case_audit SET actor_id = 'other' WHERE case_id = ? AND seq = 4"),
    broken(5),
  );
  assert.match(await said("DELETE FROM case_audit WHERE case_id = ? AND seq = 2"), broken(3));
});

Deno.test("Records down: both pages say so kindly with 503 and when to come back; nothing is lost", async () => {
  await using town = await openTown();
  await Deno.mkdir(`${town.dataDir}/records.db`);
  await using desk = await openDesk(town);
  const clara = await desk.signedIn("clara.muster");
  for (const path of ["/desk/cases", `/desk/cases/${"0".repeat(26)}`]) {
    const page = await clara.get(path);
    assert.equal(page.status, 503, path);
    assert.ok(Number(page.response.headers.get("retry-after")) > 0);
    assert.match(page.text, /Das Archiv ist gerade nicht erreichbar/);
    assert.ok(page.links().some((link) => link === `Noch einmal versuchen → ${path}`), path);
  }
  await Deno.remove(`${town.dataDir}/records.db`);
  assert.equal((await clara.get("/desk/cases")).status, 200);
});

Deno.test({
  name: "[P44] The pages of ended cases pass axe, light and dark, wide and narrow, and never scroll sideways",
  ...needs("chromium"),
  async fn() {
    await using town = await openTown();
    await using desk = await openDesk(town);
    const clerkId = await desk.idOf("clara.muster");
    const caseId = await finished(town, { id: clerkId });
    await fileCase(town.house, { clerkId, name: "Ngọc Müller-Lüdenscheidt", minutesAgo: 5 });
    const token = (await desk.signedIn("clara.muster")).cookies.get("staff")!;
    await using browser = await launchBrowser();
    for (const [width, colorScheme] of [[1280, "light"], [360, "dark"], [320, "light"]] as const) {
      const person = await browser.person({ viewport: { width, height: 740 }, colorScheme });
      await person.addCookies([{ name: "staff", value: token, url: desk.origin }]);
      const page = await person.newPage();
      for (const path of ["/desk/cases", "/desk/cases?name=Niemand", `/desk/cases/${caseId}`]) {
        await page.goto(desk.origin + path);
        assert.deepEqual(await axeViolations(page), [], `${path} ${width}`);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(beyond <= 0, `${path} at ${width} px`);
      }
    }
  },
});
