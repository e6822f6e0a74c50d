import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import type { Appointment } from "#lib/booking/mod.ts";
import { needs } from "#tests/support/needs.ts";
import { pdfText } from "#tests/browser/pdf.ts";
import type { HttpClient, Page } from "#tests/support/http.ts";
import { type Desk, openDesk } from "./desk.ts";
import { CITIZEN, eventsOf, fill, identify, inConversation, openTown, type Town } from "./house.ts";

const DRAWING = JSON.stringify([[100, 200, 200, 100, 300, 250, 400, 120]]);

/** Erika and her husband Max move abroad together; a child is on the form too, and signs nothing. */
async function family(
  town: Town,
  clerk: { id: string },
): Promise<{ appointment: Appointment; rows: Record<string, string> }> {
  const rows: Record<string, string> = {};
  const appointment = await inConversation(town, clerk);
  const { caseId } = appointment;
  await fill(town, appointment);
  for (const [firstNames, year] of [["Max", "1961"], ["Mia", "2018"]] as const) {
    const added = await town.house.forms.addRow(caseId, "persons", CITIZEN);
    assert.ok(added.ok);
    rows[firstNames] = added.rowId;
    for (
      const [field, raw] of [
        ["familyName", { value: "Mustermann" }],
        ["firstNames", { names: firstNames, usual: firstNames }],
        ["birthDate", { day: "1", month: "2", year }],
      ] as const
    ) {
      const set = await town.house.forms.setField(
        caseId,
        `persons.${rows[firstNames]}.${field}`,
        raw,
        CITIZEN,
      );
      assert.ok(set.ok, JSON.stringify(set));
    }
  }
  for (const field of ["affirmEntitled", "affirmCorrect"]) {
    await town.house.forms.setField(caseId, field, { value: "yes" }, CITIZEN);
  }
  await identify(town, appointment, clerk);
  return { appointment, rows };
}

interface Sides {
  readonly appointment: Appointment;
  /** row ids by first name */
  readonly rows: Readonly<Record<string, string>>;
  readonly clerk: HttpClient;
  readonly citizen: HttpClient;
  readonly path: string;
  readonly token: string;
}

async function sides(town: Town, desk: Desk): Promise<Sides> {
  const clara = { id: await desk.idOf("clara.muster") };
  const { appointment, rows } = await family(town, clara);
  const token = town.house.booking.tokenOf(appointment);
  return {
    appointment,
    rows,
    clerk: await desk.signedIn("clara.muster"),
    citizen: desk.client(),
    path: `/desk/visits/${appointment.id}`,
    token: `/visits/${token}`,
  };
}

/** Closes the form with Max as second signer, as the clerk's page offers it. */
async function close({ clerk, path, rows }: Sides): Promise<Page> {
  const page = await clerk.get(path);
  assert.match(page.text, /Max Mustermann/);
  assert.equal(page.all("[name=cosigner]").length, 1, "the child is not asked to sign");
  return await page.submit(/Formular abschließen/, { cosigner: rows["Max"]! });
}

/** As the page sends it; a drawing's field is made by the page's script. */
async function signAs(from: HttpClient, page: Page, typed: Record<string, string>): Promise<Page> {
  const intent = page.find("#signing-form [name=intent]").getAttribute("value") ?? "";
  const action = page.find("#signing-form").getAttribute("action") ?? "";
  return await from.post(action, { affirmed: "yes", intent, ...typed });
}

Deno.test({
  name:
    "Spouses sign one after another, each their own intent in their own way; the page says whose turn it is; the sheet names both",
  ...needs("pdftotext"),
  async fn() {
    await using town = await openTown();
    await using desk = await openDesk(town);
    const all = await sides(town, desk);
    const { appointment, citizen, token, path, clerk } = all;
    await close(all);
    const first = await citizen.get(token);
    assert.match(first.text, /Es unterschreiben 2 Personen nacheinander/);
    assert.match(first.text, /Jetzt ist Erika Maria Mustermann an der Reihe/);
    const replay = first;
    const second = await signAs(citizen, first, { method: "drawn", drawing: DRAWING });
    assert.match(second.text, /Jetzt ist Max Mustermann an der Reihe/);
    assert.match(
      (await clerk.get(path)).text,
      /Erika Maria Mustermann\s*unterschrieben.*Max Mustermann\s*an der Reihe/s,
    );

    // A double click, or a page left open: what Erika sent does not sign for Max.
    const again = await signAs(citizen, replay, { method: "drawn", drawing: DRAWING });
    assert.equal(again.status, 409);
    assert.match(again.text, /Es wurde nichts unterschrieben/);
    assert.equal((await town.house.signatures.given(appointment.caseId)).length, 1);
    assert.deepEqual(
      await town.house.cases.end(appointment, { id: await desk.idOf("clara.muster") }, "done"),
      {
        ok: false,
        reason: "needsSignature",
      },
    );

    const done = await signAs(citizen, await citizen.get(token), {
      method: "typed",
      typedName: "Max Mustermann",
    });
    assert.match(done.text, /Alle haben unterschrieben/);
    const [one, two] = await town.house.signatures.given(appointment.caseId);
    assert.deepEqual([one?.detail.method, two?.detail.method], ["drawn", "typed"]);
    assert.equal(one?.sha256, two?.sha256);
    const sheet = (await town.house.documents.list(appointment.caseId)).find(({ kind }) =>
      kind === "signatureSheet"
    );
    const bytes = (await town.house.documents.read(appointment.caseId, sheet!.id))!.bytes;
    const text = await pdfText(bytes);
    assert.match(text, /Erika Maria Mustermann[\s\S]*gezeichnete[\s\S]*Max Mustermann[\s\S]*Eingetippter/);
  },
});

Deno.test("[P29] The citizen reads and downloads the very bytes before signing: their SHA-256 is the intent's, and the page names it", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const all = await sides(town, desk);
  await close(all);
  const page = await all.citizen.get(all.token);
  const [intent] = await town.house.signatures.list(all.appointment.caseId);
  assert.ok(intent && !intent.signedAt);
  assert.ok(page.text.includes(intent.sha256));
  const links = page.links().map((link) => link.split(" → ").at(-1)!).filter((href) =>
    href.startsWith(`${all.token}/documents/`)
  );
  assert.ok(links.length >= 2, "to read and to download");
  for (const href of links) {
    const answer = await fetch(new URL(href, desk.origin));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    assert.equal(createHash("sha256").update(bytes).digest("hex"), intent.sha256, href);
  }
});

Deno.test("[P29] A change voids everything at each stage, and both sides are told: before the first, between, after the last", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const all = await sides(town, desk);
  const { appointment: { caseId }, citizen, token } = all;
  const ways = [{ method: "typed", typedName: "Erika Mustermann" }, { method: "drawn", drawing: DRAWING }];
  for (
    const [signed, names] of [[0, ""], [1, "Erika Maria Mustermann"], [
      2,
      "Erika Maria Mustermann, Max Mustermann",
    ]] as const
  ) {
    town.clock.advance({ minutes: 1 });
    const closed = await close(all);
    for (const way of ways.slice(0, signed)) await signAs(citizen, await citizen.get(token), way);
    assert.equal((await town.house.signatures.given(caseId)).length, signed);
    const left = await citizen.get(token);
    const opened = await closed.submit(/erneut|wieder|öffnen/i);
    assert.equal((await town.house.signatures.given(caseId)).length, 0, `after ${signed} signatures`);
    assert.match(opened.text, /Das Formular wurde danach geändert/);
    assert.equal(opened.text.match(/ungültig/g)?.length, 2);
    const told = await citizen.get(token);
    assert.match(told.text, /Das Dokument zum Unterschreiben gilt nicht mehr/);
    assert.ok(
      told.text.includes(
        signed === 0 ? "Unterschrieben hatte noch niemand" : `Unterschrift von ${names} ist damit ungültig`,
      ),
    );
    const living = (await town.house.documents.list(caseId)).filter(({ withdrawnAt }) => !withdrawnAt);
    assert.deepEqual(living, [], "form and sheet are withdrawn");
    if (signed === 2) continue;
    // A page that was left open signs nothing any more.
    await signAs(citizen, left, ways[0]!);
    assert.equal((await town.house.signatures.given(caseId)).length, 0);
  }
});

Deno.test("[P29] A visit that ends before all have signed voids what is there, in the trail of the record too", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const all = await sides(town, desk);
  await close(all);
  await signAs(all.citizen, await all.citizen.get(all.token), {
    method: "typed",
    typedName: "Erika Mustermann",
  });
  const clara = { id: await desk.idOf("clara.muster") };
  assert.deepEqual(await town.house.cases.end(all.appointment, clara, "mustComeIn"), { ok: true });
  const { caseId } = all.appointment;
  assert.equal((await town.house.signatures.given(caseId)).length, 0);
  const events = eventsOf(await town.house.audit.read(caseId));
  assert.equal(events.filter((event) => event === "signature.voided").length, 2);
  const page = await all.citizen.get(all.token);
  assert.match(page.text, /So kommen Sie zu uns/);
});

Deno.test("Who may sign as well is asked by name and age: an unknown id adds nobody", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const all = await sides(town, desk);
  const clara = { id: await desk.idOf("clara.muster") };
  const frozen = await town.house.cases.freeze(all.appointment, clara, [
    "9",
    "1",
    all.rows["Mia"]!,
    all.rows["Max"]!,
    all.rows["Max"]!,
  ]);
  assert.ok(frozen.ok, JSON.stringify(frozen));
  const names = (await town.house.signatures.list(all.appointment.caseId)).map(({ signer }) =>
    signer.firstNames.names
  );
  assert.deepEqual(names, ["Erika Maria", "Max"]);
});
