import assert from "node:assert/strict";
import { verifyChain } from "#lib/audit/mod.ts";
import type { Appointment } from "#lib/booking/mod.ts";
import { runRetention } from "#lib/operations/retention.ts";
import { FOLLOW_DAYS, HANDOVER_MINUTES, UPLOAD_FILES_PER_KIND_MAX } from "#lib/uploads/mod.ts";
import { ERIKA } from "#tests/booking/town.ts";
import { type Desk, openDesk } from "#tests/cases/desk.ts";
import {
  book,
  eventsOf,
  filed,
  inConversation,
  liveFiles,
  liveKeys,
  openTown,
  type Town,
} from "#tests/cases/house.ts";
import type { HttpClient, Page } from "#tests/support/http.ts";
import { bytesOf, exif, jpeg, paint, pdf, png, quarters, RED } from "./samples.ts";

const PROOF = "addressAbroad";

type Named = { readonly bytes: Uint8Array; readonly name?: string };

/** What a browser sends for a paper's form, without its scripts. */
function send(client: HttpClient, base: string, files: readonly Named[], kind = PROOF): Promise<Page> {
  const entries = files.map(({ bytes, name = "scan.jpg" }): [string, Blob] => [
    "file",
    new File([bytes as Uint8Array<ArrayBuffer>], name),
  ]);
  return client.send("POST", `${base}?kind=${kind}`, [["kind", kind], ...entries], { multipart: true });
}

function linkOf({ house }: Town, appointment: Appointment): string {
  return house.booking.tokenOf(appointment);
}

async function talk(town: Town, desk: Desk) {
  const clara = await desk.signedIn("clara.muster");
  const appointment = await inConversation(town, { id: await desk.idOf("clara.muster") });
  const token = linkOf(town, appointment);
  return { clara, appointment, citizen: desk.client(), visit: `/visits/${token}`, token };
}

let samples: Promise<Uint8Array> | undefined;
const photo = () => samples ??= jpeg(quarters(), exif(6));

Deno.test("[P33] At home: a photo and a PDF are sent by plain forms, looked at, saved and taken back", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const appointment = await book(town);
  const base = `/appointments/${linkOf(town, appointment)}`;
  const citizen = desk.client();
  const home = await citizen.get(base);
  assert.match(home.html, /href="[^"]+\/uploads"[^>]*>.*?Unterlagen hochladen/s);
  const before = await citizen.get(`${base}/uploads`);
  const form = before.form({ button: "Nachweis der Anschrift im Ausland hochladen" });
  assert.deepEqual(form.names.includes("file"), true);
  const sent = await form.submit({
    file: new File([await photo() as Uint8Array<ArrayBuffer>], "IMG_1.jpg"),
  }, /hochladen/);
  assert.equal(sent.status, 200);
  await send(citizen, `${base}/uploads`, [{ bytes: pdf(), name: "Mietvertrag.pdf" }]);
  const after = await citizen.get(`${base}/uploads`);
  assert.match(after.text, /2 Dateien da/);
  assert.doesNotMatch(after.html, /IMG_1|Mietvertrag/, "names of their device are not kept");

  const [picture, paper] = after.all(".af-paper__look").map((link) => link.getAttribute("href")!);
  const shown = (await citizen.get(picture!)).response;
  assert.equal(shown.headers.get("content-type"), "image/jpeg");
  assert.equal(
    shown.headers.get("content-disposition"),
    'inline; filename="Nachweis-der-Anschrift-im-Ausland.jpg"',
  );
  const saved = (await citizen.get(paper!)).response;
  assert.equal(saved.headers.get("content-type"), "application/pdf");
  assert.match(saved.headers.get("content-disposition")!, /^attachment; filename="[\w-]+\.pdf"$/);
  for (const { headers } of [shown, saved]) {
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.match(headers.get("content-security-policy")!, /default-src 'none'; sandbox/);
  }
  const removed = await after.form({ selector: `form[action="${picture}"]` }).submit({}, "Entfernen");
  assert.match(removed.text, /1 Datei da/);
  assert.equal((await citizen.get(picture!)).status, 404);
  assert.equal((await liveFiles(town, appointment.caseId)).length, 1, "its file is gone too");
  const trail = await town.house.audit.read(appointment.caseId);
  assert.equal(verifyChain(trail), undefined);
  assert.deepEqual(eventsOf(trail).slice(-3), ["upload.added", "upload.added", "upload.removed"]);
  assert.match(String(trail.at(-1)!.facts["sha256"]), /^[0-9a-f]{64}$/);
});

Deno.test("[P33] What is refused is said in the person's language on the page it came from; what else came along is there", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const appointment = await book(town);
  const base = `/appointments/${linkOf(town, appointment)}/uploads`;
  const citizen = desk.client();
  const refused = await send(citizen, base, [
    { bytes: await photo() },
    { bytes: bytesOf("<svg onload=alert(1)>"), name: "plan.svg" },
    { bytes: bytesOf("MZ\x90"), name: "foto.jpg" },
  ]);
  assert.equal(refused.status, 422);
  assert.match(refused.text, /Das ist eine Internetseite oder eine SVG-Zeichnung/);
  assert.match(refused.text, /Das ist ein Programm und kein Foto/);
  assert.match(refused.text, /1 Datei da/);
  assert.equal((await send(citizen, base, [])).status, 422);
  const english = await send(desk.client(), `${base}`, [{ bytes: new Uint8Array(), name: "x.jpg" }]);
  assert.match(english.text, /Die Datei ist leer/);
  const many = await send(citizen, base, Array.from({ length: 1000 }, () => ({ bytes: bytesOf("x") })));
  assert.equal(many.status, 422);
  assert.match(many.text, /zu viele Dateien auf einmal/);
  const large = await send(citizen, base, [{ bytes: new Uint8Array(41 * 1024 * 1024), name: "film.jpg" }]);
  assert.equal(large.status, 422);
  assert.match(large.text, /Die Datei ist zu groß, höchstens 15 MB/);
  const over = await send(citizen, base, [{ bytes: new Uint8Array(16 * 1024 * 1024), name: "film.jpg" }]);
  assert.match(over.text, /Die Datei ist zu groß/);
  assert.equal(
    (await send(citizen, base, [{ bytes: await photo() }], "identityCard")).status,
    400,
    "no such kind",
  );
  const foreign = await send(citizen, base, [{ bytes: await photo() }], "photo");
  assert.match(
    foreign.text,
    /nehmen wir hier keine Unterlagen mehr an|Unterlagen/,
    "not a paper of this service",
  );
  assert.equal(
    (await town.house.uploads.read(appointment.caseId)).files.length,
    1,
    "the same photo is there once",
  );
});

Deno.test("[P33] Tricks with names, headers and bounds of a form change nothing of what is kept", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const appointment = await book(town);
  const base = `/appointments/${linkOf(town, appointment)}/uploads?kind=${PROOF}`;
  const names = [
    "../../../etc/passwd.jpg",
    "..\\..\\boot.jpg",
    "\u202egpj.jpg",
    `${"x".repeat(10_000)}.jpg`,
    "a%0d%0aSet-Cookie: x=1.jpg",
    "%00.jpg",
    "con.jpg",
  ];
  for (const [index, name] of names.entries()) {
    const own = png(paint(20 + index, 20, () => RED));
    const answer = await raw(desk.origin, base, `form-data; name="file"; filename="${name}"`, own);
    assert.ok([200, 303].includes(answer.status), `${name.slice(0, 30)}: ${answer.status}`);
    assert.equal(answer.headers.get("set-cookie")?.includes("x=1") ?? false, false);
  }
  const kept = (await town.house.uploads.read(appointment.caseId)).files;
  assert.equal(kept.length, names.length);
  const strange = (await liveFiles(town, appointment.caseId)).filter((name) => !/^[0-9a-z]{26}$/.test(name));
  assert.deepEqual(strange, []);
  for (const content of ["form-data", 'form-data; filename="x.jpg"', "nonsense"]) {
    const answer = await raw(desk.origin, base, content, await photo());
    assert.ok(answer.status < 500, `${content}: ${answer.status}`);
  }
  const broken = await fetch(new URL(base, desk.origin), {
    method: "POST",
    headers: { origin: desk.origin, "content-type": "multipart/form-data; boundary=x" },
    body: "no part at all",
  });
  assert.ok(broken.status === 400 || broken.status === 422, String(broken.status));
  await broken.body?.cancel();
});

async function raw(origin: string, path: string, disposition: string, bytes: Uint8Array): Promise<Response> {
  const edge = "----edge0815";
  const body = new Blob([
    `--${edge}\r\nContent-Disposition: ${disposition}\r\nContent-Type: image/svg+xml\r\n\r\n`,
    bytes as Uint8Array<ArrayBuffer>,
    `\r\n--${edge}--\r\n`,
  ]);
  const response = await fetch(new URL(path, origin), {
    ...{ method: "POST", redirect: "manual", body },
    headers: { origin, "content-type": `multipart/form-data; boundary=${edge}` },
  });
  await response.body?.cancel();
  return response;
}

Deno.test("[P33] In the visit the clerk asks with a click, the citizen sends, the clerk sees it and turns it upright", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { clara, citizen, visit, appointment } = await talk(town, desk);
  const page = `/desk/visits/${appointment.id}`;
  assert.match((await clara.get(page)).text, /Nachweis der Anschrift im Ausland\s*nichts da/);
  town.clock.advance({ seconds: 5 });
  await clara.post(`${page}/upload-requests`, { kind: PROOF });
  const asked = await citizen.get(visit);
  assert.match(
    asked.all("#asked [role=status]")[0]!.text,
    /bittet um eine Unterlage: Nachweis der Anschrift/,
  );
  assert.match((await clara.get(page)).text, /angefordert um/);
  town.clock.advance({ seconds: 5 });
  assert.equal((await send(citizen, `${visit}/uploads`, [{ bytes: await photo() }])).status, 200);
  const done = await citizen.get(visit);
  assert.equal(done.all("#asked .af-asked").length, 0);
  const seen = await clara.get(page);
  assert.match(seen.text, /Eingegangen: Nachweis der Anschrift im Ausland, 1 Datei/);
  const before = seen.all("#uploads .af-paper__look")[0]!.getAttribute("href")!;
  assert.equal((await clara.get(before)).response.headers.get("content-type"), "image/jpeg");
  const turned = await seen.form({ selector: `form[action="${before}"]` }).submit({}, "Drehen");
  const after = turned.all("#uploads .af-paper__look")[0]!.getAttribute("href")!;
  assert.notEqual(after, before);
  assert.equal((await clara.get(before)).status, 404, "the one that lay on its side is gone");

  const lea = await desk.signedIn("lea.muster");
  assert.equal((await lea.get(after)).status, 404, "who has not called sees no paper");
  await lea.post(`${page}/upload-requests`, { kind: "powerOfAttorney" });
  assert.doesNotMatch((await citizen.get(visit)).text, /bittet um eine Unterlage/, "nor asks for one");
  const other = await book(town, { ...ERIKA, name: "Max Muster", email: "max@example.org" });
  const guess = `/visits/${linkOf(town, other)}/uploads/${after.split("/").at(-1)}`;
  assert.equal((await citizen.get(guess)).status, 404, "nor does another citizen");
});

Deno.test("[P33] The narrow link of a phone takes one kind of paper for some minutes, and opens nothing else", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { citizen, visit, appointment } = await talk(town, desk);
  const open = await citizen.post(`${visit}/upload-handover`, { kind: PROOF });
  assert.equal(open.all(".af-handover svg[role=img]").length, 1, "a QR code");
  const link = async () => {
    const { handover } = await town.house.uploads.read(appointment.caseId);
    return handover && `/uploads/${town.house.uploads.handovers.tokenOf(handover)}`;
  };
  const first = (await link())!;
  const stored = await Array.fromAsync(town.kv.list({ prefix: [] }));
  assert.ok(
    !JSON.stringify(stored.map(({ key, value }) => [key, value])).includes(first.split("/")[2]!),
    "hashed",
  );

  const phone = desk.client();
  const page = await phone.get(first);
  assert.match(page.text, /Fotografieren: Nachweis der Anschrift im Ausland/);
  assert.doesNotMatch(
    page.html,
    /Mustermann|Erika|\/visits\/|\/appointments\/[0-9a-z]{32}/,
    "nothing of the case",
  );
  assert.match(page.html, /capture="environment"/);
  const sent = await send(phone, first, [{ bytes: await photo() }], "powerOfAttorney");
  assert.match(sent.text, /1 Datei ist angekommen/);
  const [file] = (await town.house.uploads.read(appointment.caseId)).files;
  assert.deepEqual(
    [file?.kind, file?.byHandover],
    [PROOF, true],
    "whatever its form says, it is for this paper",
  );
  for (
    const path of [
      `/visits/${first.split("/")[2]}`,
      `${visit.replace(/[^/]+$/, first.split("/")[2]!)}/uploads`,
    ]
  ) {
    assert.equal((await phone.get(path)).status === 200, false, path);
  }
  const refused = await send(phone, first, [{ bytes: bytesOf("MZ"), name: "x.jpg" }]);
  assert.equal(refused.status, 422);

  await citizen.post(`${visit}/upload-handover`, { kind: "powerOfAttorney" });
  assert.equal((await phone.get(first)).status, 404, "a new link ends the old one");
  const second = (await link())!;
  assert.equal((await phone.get(second)).status, 200);
  town.clock.advance({ minutes: HANDOVER_MINUTES });
  assert.equal((await phone.get(second)).status, 404, "its time is over");
  assert.equal((await send(phone, second, [{ bytes: await photo() }])).status, 404);
  assert.equal((await citizen.get(visit)).all(".af-handover svg").length, 0);
});

Deno.test("[P33] [P34] Papers move into the records with their case; those that follow arrive there until their date", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { clara, citizen, visit, appointment, token } = await talk(town, desk);
  const { caseId } = appointment;
  await send(citizen, `${visit}/uploads`, [{ bytes: pdf(), name: "v.pdf" }], "powerOfAttorney");
  await clara.post(`/desk/visits/${appointment.id}/upload-requests`, { kind: PROOF });
  const clerk = { id: await desk.idOf("clara.muster") };
  assert.deepEqual(await town.house.cases.end(appointment, clerk, "documentsToFollow"), { ok: true });
  const early = await send(citizen, `${visit}/uploads`, [{ bytes: await photo() }]);
  assert.match(early.text, /wird gerade abgelegt/, "between the two it is nowhere lost");
  const desks = async () => (await clara.get(`/desk/visits/${appointment.id}`)).find("#ending").text;
  assert.match(await desks(), /Der Vorgang wird gerade abgelegt/);
  assert.doesNotMatch(await desks(), /Zum Vorgang/, "no way to what is not there yet");
  await town.house.outbox.deliverDue();
  assert.match(await desks(), /Zum Vorgang/);
  assert.deepEqual([await liveFiles(town, caseId), await liveKeys(town, caseId)], [[], []]);

  const ended = await citizen.get(visit);
  assert.match(ended.text, /Bitte reichen Sie nach.*Nachweis der Anschrift im Ausland/s);
  assert.equal(
    ended.all("#uploads form[action$='kind=powerOfAttorney']").length,
    0,
    "only what was asked for",
  );
  assert.equal(ended.all("form input[value=delete]").length, 0, "nothing is taken out of the records");
  const home = `/appointments/${token}/uploads`;
  town.clock.advance({ hours: 24 * 2 });
  assert.equal((await send(citizen, home, [{ bytes: await photo() }])).status, 200);
  assert.equal((await send(citizen, home, [{ bytes: await photo() }])).status, 200, "twice is once");
  assert.equal((await send(citizen, home, [{ bytes: bytesOf("MZ"), name: "a.jpg" }])).status, 422);
  const file = await filed(town, caseId);
  const papers = file.documents.filter(({ kind }) => kind.startsWith("upload."));
  assert.deepEqual(papers.map(({ titleKey, mediaType }) => [titleKey, mediaType]), [
    ["Vollmacht, Seite 1", "application/pdf"],
    ["Nachweis der Anschrift im Ausland, Seite 1", "image/jpeg"],
  ]);
  assert.equal(verifyChain(file.audit), undefined);
  assert.equal(eventsOf(file.audit).at(-1), "upload.followed");

  const again = await desk.signedIn("clara.muster");
  const page = await again.get(`/desk/cases/${caseId}`);
  assert.match((await again.get("/desk/cases")).text, /Unterlagen nachgereicht am Donnerstag, 5\. März/);
  assert.match(page.text, /Unterlage nachgereicht: Nachweis der Anschrift im Ausland/);
  const picture = (await again.get(`/desk/cases/${caseId}/documents/${papers[1]!.id}`)).response;
  assert.equal(picture.headers.get("content-type"), "image/jpeg");
  const paper = (await again.get(`/desk/cases/${caseId}/documents/${papers[0]!.id}`)).response;
  assert.match(paper.headers.get("content-disposition")!, /^attachment/);
  const lea = await desk.signedIn("lea.muster");
  assert.equal((await lea.get(`/desk/cases/${caseId}/documents/${papers[1]!.id}`)).status, 404);
  assert.equal(
    (await citizen.get(`${visit}/documents/${papers[1]!.id}`)).status,
    404,
    "no document that was issued",
  );
  for (const { sha256 } of papers) {
    assert.deepEqual(
      await town.house.records.issued(sha256),
      { ok: false, reason: "notFound" },
      "nor for the public",
    );
  }

  town.clock.advance({ hours: 24 * (FOLLOW_DAYS - 1) });
  const late = await send(citizen, home, [{ bytes: pdf("% other"), name: "v.pdf" }]);
  assert.match(late.text, /nehmen wir hier keine Unterlagen mehr an/);
});

Deno.test("[P33] The form says what was sent of a paper it asks for, before there is a form and after; nobody can type it", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const appointment = await book(town);
  const { caseId } = appointment;
  const token = linkOf(town, appointment);
  await send(desk.client(), `/appointments/${token}/uploads`, [{ bytes: await photo() }], "powerOfAttorney");
  assert.ok((await town.house.cases.arrive(appointment)).ok);
  const said = async () =>
    (await town.house.forms.read(caseId, "citizen"))?.filled.fields["powerOfAttorneyFile"]?.raw;
  const [first] = (await town.house.uploads.read(caseId)).files;
  assert.deepEqual(await said(), { value: first!.id });
  const typed = await town.house.forms.setField(caseId, "powerOfAttorneyFile", { value: "0".repeat(26) }, {
    role: "citizen",
  });
  assert.deepEqual(typed, { ok: false, reason: "notAllowed" });
  await town.house.forms.setField(caseId, "actingAs", { value: "representative" }, { role: "citizen" });
  const page = await desk.client().get(`/visits/${token}?page=acting`);
  assert.match(page.text, /Vollmacht \(freiwillig\).*1 Datei ist angekommen/);
  assert.equal(page.all("#paper-powerOfAttorney").length, 1, "where the question leads to");
  await town.house.cases.uploads.remove(appointment, first!.id);
  assert.deepEqual(await said(), { value: "" });
});

Deno.test("[P37] Papers go with their case: of a visit that nobody came to, and at the end of retention", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const missed = await book(town);
  const base = `/appointments/${linkOf(town, missed)}/uploads`;
  await send(desk.client(), base, [{ bytes: await photo() }]);
  const { appointment, citizen, visit } = await talk(town, desk);
  await send(citizen, `${visit}/uploads`, [{ bytes: await photo() }]);
  const id = (await town.house.uploads.read(appointment.caseId)).files[0]!.id;
  const clerk = { id: await desk.idOf("clara.muster") };
  assert.ok((await town.house.cases.end(appointment, clerk, "technicalFailure")).ok);
  await town.house.outbox.deliverDue();
  assert.ok((await town.house.records.caseAlone(appointment.caseId).document(appointment.caseId, id)).ok);
  town.clock.advance({ hours: 24 * (town.house.config.caseRetentionDays + 1) });
  await runRetention(town.house);
  for (const { caseId } of [missed, appointment]) {
    assert.deepEqual(await liveFiles(town, caseId), []);
    assert.deepEqual((await liveKeys(town, caseId)).filter((key) => key.startsWith("upload")), []);
    assert.equal(town.house.keys.has(caseId), false);
  }
  assert.equal(
    (await town.house.records.caseAlone(appointment.caseId).document(appointment.caseId, id)).ok,
    false,
  );
});

Deno.test("[P33] A paper has only so many files, also when they come at the same time; a wrong link's files are not even read", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const appointment = await book(town);
  const base = `/appointments/${linkOf(town, appointment)}/uploads`;
  const citizen = desk.client();
  const sending = Array.from(
    { length: 4 },
    (_, round) =>
      send(
        citizen,
        base,
        Array.from({ length: 5 }, (_, index) => ({ bytes: pdf(`% ${round} ${index}`), name: "a.pdf" })),
      ),
  );
  const answers = await Promise.all(sending);
  assert.ok(answers.some(({ text }) => /schon viele Seiten da/.test(text)));
  assert.equal((await town.house.uploads.read(appointment.caseId)).files.length, UPLOAD_FILES_PER_KIND_MAX);
  assert.equal(
    (await liveFiles(town, appointment.caseId)).length,
    UPLOAD_FILES_PER_KIND_MAX,
    "no file is left over",
  );

  let read = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (++read > 200) controller.close();
      else controller.enqueue(new Uint8Array(256 * 1024));
    },
  });
  const wrong = await fetch(new URL(`/appointments/${"0".repeat(32)}/uploads`, desk.origin), {
    ...{ method: "POST", body: endless },
    headers: { origin: desk.origin, "content-type": "multipart/form-data; boundary=x" },
  }).catch(() => undefined);
  assert.ok(wrong === undefined || wrong.status === 404);
  await wrong?.body?.cancel();
});

Deno.test("[P33] A better file takes the place of another in one step; the old one goes only when the new one is accepted", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const appointment = await book(town);
  const { caseId } = appointment;
  const base = `/appointments/${linkOf(town, appointment)}/uploads`;
  const citizen = desk.client();
  for (const note of ["one", "two"]) await send(citizen, base, [{ bytes: pdf(`% ${note}`), name: "a.pdf" }]);
  const [first, second] = (await town.house.uploads.read(caseId)).files;
  const page = await citizen.get(base);
  const form = page.all(".af-replace form").map((one) => one.getAttribute("action")!);
  assert.deepEqual(form, [first, second].map((file) => `${base}?kind=${PROOF}&replaces=${file!.id}`));

  const replace = (bytes: Uint8Array, id: string) => {
    const entries: [string, string | Blob][] = [["kind", PROOF], [
      "file",
      new File([bytes as Uint8Array<ArrayBuffer>], "b.pdf"),
    ]];
    return citizen.send("POST", `${base}?kind=${PROOF}&replaces=${id}`, entries, { multipart: true });
  };
  const refused = await replace(bytesOf("MZ"), first!.id);
  assert.equal(refused.status, 422);
  assert.equal(refused.all(".af-replace[open] #fehler").length, 1, "said where it was tried");
  assert.equal(refused.all("#fehler").length, 1);
  assert.deepEqual((await town.house.uploads.read(caseId)).files.map(({ id }) => id), [
    first!.id,
    second!.id,
  ]);

  await replace(pdf("% better"), first!.id);
  const after = (await town.house.uploads.read(caseId)).files;
  assert.equal(after.length, 2);
  assert.equal(after[1]!.id, second!.id, "it stands where the old one stood");
  assert.notEqual(after[0]!.id, first!.id);
  assert.equal((await citizen.get(`${base}/${first!.id}`)).status, 404);
  assert.deepEqual((await liveFiles(town, caseId)).toSorted(), after.map(({ id }) => id).toSorted());
  const trail = await town.house.audit.read(caseId);
  assert.equal(verifyChain(trail), undefined);
  assert.deepEqual([trail.at(-1)!.event, trail.at(-1)!.facts["before"]], ["upload.replaced", first!.id]);
  for (let count = 2; count < UPLOAD_FILES_PER_KIND_MAX; count++) {
    await send(citizen, base, [{ bytes: pdf(`% ${count} more`), name: "a.pdf" }]);
  }
  assert.equal((await replace(pdf("% at the limit"), second!.id)).status, 200, "it is not one more");
  await replace(pdf("% of nothing"), first!.id);
  assert.equal((await town.house.uploads.read(caseId)).files.length, UPLOAD_FILES_PER_KIND_MAX);
});
