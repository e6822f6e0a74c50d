import assert from "node:assert/strict";
import { verifyChain } from "#lib/audit/mod.ts";
import { sha256Hex } from "#lib/crypto/mod.ts";
import { renderFollowNotice } from "#lib/notices/mod.ts";
import { runRetention } from "#lib/operations/retention.ts";
import { UPLOADS } from "#lib/services/mod.ts";
import { FOLLOW_DAYS } from "#lib/uploads/mod.ts";
import { type Desk, openDesk } from "#tests/cases/desk.ts";
import {
  eventsOf,
  filed,
  fill,
  freeze,
  identify,
  inConversation,
  liveFiles,
  liveKeys,
  openTown,
  sign,
  type Town,
} from "#tests/cases/house.ts";
import type { HttpClient, Page } from "#tests/support/http.ts";
import { postfix } from "#tests/notices/reports.ts";
import { startMailServer } from "#tests/support/smtp.ts";
import { databases, stopPostgresServer } from "#tests/sql/databases.ts";
import { pdf } from "./samples.ts";

Deno.test.afterAll(stopPostgresServer);

const PROOF = "addressAbroad";
const LAST_DAY = "Sonntag, 15. März 2026";

/** Mails that were written so far, oldest first: subject and text. */
async function mails({ dataDir }: Town): Promise<{ subject: string; text: string }[]> {
  const names = (await Array.fromAsync(Deno.readDir(`${dataDir}/mail`))).map(({ name }) => name).sort();
  return await Promise.all(names.map(async (name) => {
    const raw = await Deno.readTextFile(`${dataDir}/mail/${name}`);
    const unfolded = raw.replace(/\r?\n[ \t]/g, " ");
    const subject = /^Subject: (.*)$/m.exec(unfolded)?.[1] ?? "";
    return { subject: decodeWords(subject), text: decodeQuoted(raw) };
  }));
}

function decodeWords(text: string): string {
  return text.replace(
    /=\?utf-8\?Q\?(.*?)\?=\s*/gi,
    (_, words: string) => decodeQuoted(words.replaceAll("_", " ")),
  );
}

function decodeQuoted(text: string): string {
  const bytes = text.replace(/=\r?\n/g, "").replace(
    /=([0-9A-F]{2})/g,
    (_, code: string) => String.fromCharCode(parseInt(code, 16)),
  );
  return new TextDecoder().decode(Uint8Array.from(bytes, (sign) => sign.charCodeAt(0)));
}

async function sendPaper(client: HttpClient, base: string, note: string): Promise<Page> {
  const file = new File([pdf(`% ${note}`) as Uint8Array<ArrayBuffer>], "scan.pdf");
  return await client.send("POST", `${base}?kind=${PROOF}`, [["kind", PROOF], ["file", file]], {
    multipart: true,
  });
}

/** A visit that has everything but one paper; the clerk ends it on their page with that paper ticked. */
async function endedWithPaperMissing(town: Town, desk: Desk, { signed = true } = {}) {
  const clerk = { id: await desk.idOf("clara.muster") };
  const appointment = await inConversation(town, clerk);
  await fill(town, appointment);
  if (signed) {
    await identify(town, appointment, clerk);
    await freeze(town, appointment, clerk);
    await sign(town, appointment);
  }
  const clara = await desk.signedIn("clara.muster");
  const page = `/desk/visits/${appointment.id}`;
  const none = await clara.post(`${page}/ending`, { outcome: "documentsToFollow" });
  assert.equal(none.status, 422);
  assert.match(none.text, /welche Unterlagen noch fehlen/);
  await clara.post(`${page}/ending`, { outcome: "documentsToFollow", missing: PROOF });
  await town.house.outbox.deliverDue();
  const token = town.house.booking.tokenOf(appointment);
  return { appointment, clara, clerk, citizen: desk.client(), home: `/appointments/${token}/uploads` };
}

for (const { name, options, place } of databases) {
  Deno.test({
    name:
      `[P33] Papers that follow, in ${name}: asked for by mail, seen at the desk, closed with the confirmation`,
    ...options,
    async fn() {
      await using here = await place();
      await using town = await openTown(here.databaseUrl ? { databaseUrl: here.databaseUrl } : {});
      await using desk = await openDesk(town);
      const { appointment, clara, citizen, home } = await endedWithPaperMissing(town, desk);
      const { caseId } = appointment;
      const [asked] = (await mails(town)).filter(({ subject }) => subject.includes("reichen Sie"));
      assert.equal(asked?.subject, `Bitte reichen Sie Unterlagen nach bis ${LAST_DAY}`);
      assert.ok(asked.text.includes(home), "the link");
      assert.match(asked.text, /- Nachweis der Anschrift im Ausland/);
      assert.match((await clara.get("/desk")).text, /Erwartet bis 15\.03\.2026: Nachweis der Anschrift/);
      const page = await citizen.get(home);
      assert.match(page.text, /Bis Sonntag, 15\. März 2026 können Sie/);
      const receipt = (await filed(town, caseId)).documents.find(({ kind }) => kind === "receipt");
      assert.ok(receipt);

      // Files of it are in the records only: the link works against them.
      assert.deepEqual([await liveFiles(town, caseId), await liveKeys(town, caseId)], [[], []]);
      town.clock.advance({ hours: 24 * 3 });
      assert.equal((await sendPaper(citizen, home, "one")).status, 200);
      const again = await desk.signedIn("clara.muster");
      assert.match((await again.get("/desk")).text, /Alles da: bitte prüfen und abschließen/);
      assert.match((await again.get("/desk/cases")).text, /nachgereicht am.*Alles da/);
      const before = await again.get(`/desk/cases/${caseId}`);
      const closed = await before.form({ button: "Als erledigt abschließen" }).submit({ issue: "yes" });
      assert.doesNotMatch(closed.text, /Nachreichen und Abschluss/);
      await town.house.outbox.deliverDue();

      const file = await filed(town, caseId);
      assert.equal(file.outcome, "done");
      assert.equal(file.summary?.papers, undefined);
      assert.equal(verifyChain(file.audit), undefined);
      assert.deepEqual(eventsOf(file.audit).slice(-5), [
        "upload.followed",
        "document.frozen",
        "document.sealed",
        "confirmation.issued",
        "case.closedAfterPapers",
      ]);
      const confirmation = file.documents.find(({ kind }) => kind === "confirmation");
      assert.ok(confirmation);
      const given = await town.house.cases.document(appointment, confirmation.id);
      assert.equal(given && sha256Hex(given.bytes), confirmation.sha256);
      const issued = await town.house.cases.issued({ sha256: confirmation.sha256 });
      assert.ok(issued.ok && issued.compared === "sealed" && issued.issued.initials.length === 1);
      const after = await citizen.get(`/visits/${town.house.booking.tokenOf(appointment)}`);
      assert.match(after.text, /Ihr Anliegen ist erledigt/);
      assert.match(after.text, /Abmeldebestätigung/);
      const [done] = (await mails(town)).filter(({ subject }) => subject.includes("erledigt"));
      assert.ok(done?.text.includes(`/visits/${town.house.booking.tokenOf(appointment)}`));
      const counts = await town.house.records.counts();
      assert.deepEqual(counts.ok && counts.counts.map(({ outcome, total }) => [outcome, total]), [[
        "done",
        1,
      ]]);
      assert.match((await sendPaper(citizen, home, "late")).text, /keine Unterlagen mehr an/);
      const twice = await again.post(`/desk/cases/${caseId}/closing`, { outcome: "done" });
      assert.match(twice.text, /Ihr Anliegen|erledigt/);
      assert.equal((await filed(town, caseId)).audit.length, file.audit.length, "closed once");
      const lea = await desk.signedIn("lea.muster");
      assert.equal((await lea.post(`/desk/cases/${caseId}/closing`, { outcome: "done" })).status, 404);
    },
  });
}

Deno.test("[P33] Two days before the last day people are reminded, and not where everything has come; then the desk says the time is over", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { house, clock } = town;
  const waiting = await endedWithPaperMissing(town, desk);
  const complete = await endedWithPaperMissing(town, desk, { signed: false });
  await sendPaper(desk.client(), complete.home, "everything");
  const reminded = async () =>
    (await mails(town)).filter(({ subject }) => subject.startsWith("Erinnerung: Unterlagen"));
  clock.advance({ hours: 24 * (FOLLOW_DAYS - 3) });
  await house.outbox.deliverDue();
  assert.equal((await reminded()).length, 0, "not yet");
  clock.advance({ hours: 24 });
  await house.outbox.deliverDue();
  assert.equal((await reminded()).length, 1, "of the two who were asked, the one who has sent nothing");
  assert.match((await reminded())[0]!.text, /In zwei Tagen endet die Frist/);
  await house.outbox.deliverDue();
  assert.equal((await reminded()).length, 1, "once");

  clock.advance({ hours: 24 * 2 + 6 });
  const evening = await sendPaper(desk.client(), waiting.home, "in the evening of the last day");
  assert.equal(evening.status, 200, "the last day is the whole day");
  const other = await endedWithPaperMissing(town, desk);
  clock.advance({ hours: 24 * (FOLLOW_DAYS + 1) });
  await house.outbox.deliverDue();
  assert.equal((await reminded()).length, 1, "so late, a reminder would be wrong");
  assert.match((await sendPaper(desk.client(), other.home, "too late")).text, /keine Unterlagen mehr an/);
  const clara = await desk.signedIn("clara.muster");
  assert.match((await clara.get("/desk")).text, /Frist abgelaufen am .* Es fehlt: Nachweis der Anschrift/);
  const page = await clara.get(`/desk/cases/${other.appointment.caseId}`);
  await page.form({ button: "Präsenz nötig" }).submit();
  assert.equal((await filed(town, other.appointment.caseId)).outcome, "mustComeIn");
  assert.doesNotMatch((await clara.get("/desk")).text, /Frist abgelaufen/);
});

Deno.test("[P33] Without identity or signature no paper that follows makes a case done", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { appointment, clara, clerk, citizen, home } = await endedWithPaperMissing(town, desk, {
    signed: false,
  });
  const { caseId } = appointment;
  await sendPaper(citizen, home, "one");
  const page = await clara.get(`/desk/cases/${caseId}`);
  assert.match(page.text, /Identität oder Unterschrift fehlen aus dem Gespräch/);
  const refused = await clara.post(`/desk/cases/${caseId}/closing`, { outcome: "done", issue: "yes" });
  assert.match(refused.text, /Das geht nicht/);
  const straight = await town.house.cases.following.close(caseId, clerk, { outcome: "done", issue: true });
  assert.deepEqual(straight, { ok: false, reason: "needsIdentity" });
  assert.equal((await filed(town, caseId)).outcome, "documentsToFollow");
});

Deno.test("[P11] [P36] Mails about papers that are refused or come back are the lead's to tell; the trail is by then in the records", async () => {
  await using server = await startMailServer({ plain: true });
  await using town = await openTown({
    env: {
      SMTP_URL: server.url.replace(/\/\/.*@/, "//"),
      BOUNCE_TOKEN: "a-secret-of-thirty-two-characters",
    },
  });
  await using desk = await openDesk(town);
  server.mood = "permanent";
  const { appointment, citizen, home } = await endedWithPaperMissing(town, desk, { signed: false });
  const { caseId } = appointment;
  const lea = await desk.signedIn("lea.muster");
  for (let minute = 0; minute < 15; minute++) {
    town.clock.advance({ minutes: 1 });
    await town.house.outbox.deliverDue();
  }
  const list = await lea.get("/admin/notices");
  assert.match(list.text, /Erika Mustermann.*E-Mail: welche Unterlagen fehlen.*nicht angenommen \(550\)/);
  assert.match((await citizen.get(home)).text, /kommt nicht an.*Bitte merken Sie sich den letzten Tag/);
  const [id] = /(?<=notices\/)[0-9a-z]{26}(?=\/attempts)/.exec(
    list.all("tbody tr").find(({ text }) => text.includes("Unterlagen"))!.outerHTML,
  )!;
  server.mood = "accept";
  await lea.post(`/admin/notices/${id}/attempts`, {});
  await town.house.outbox.deliverDue();
  const asked = await server.mail(({ subject }) => subject.startsWith("Bitte reichen Sie"));
  assert.ok(asked.messageId.startsWith(`<${id}@`));
  assert.doesNotMatch((await citizen.get(home)).text, /kommt nicht an/);
  const about = { messageId: asked.messageId.slice(1, -1), to: asked.to[0]! };
  assert.ok(await town.house.notices.hearReport(postfix(about)));
  assert.match(
    (await lea.get("/admin/notices")).text,
    /welche Unterlagen fehlen.*unzustellbar zurückgekommen/,
  );
  assert.match((await citizen.get(home)).text, /kommt nicht an/);
  town.clock.advance({ seconds: 1 });
  await lea.post(`/admin/notices/${id}/call`, {});
  await town.house.outbox.deliverDue();
  const { audit } = await filed(town, caseId);
  assert.equal(verifyChain(audit), undefined);
  assert.deepEqual(eventsOf(audit).slice(-3), ["notice.sentAgain", "notice.returned", "notice.toldByPhone"]);
  assert.deepEqual(await town.house.audit.read(caseId), [], "no second trail was begun");
  await sendPaper(citizen, home, "it has come by now");
  assert.equal(await town.house.notices.hearReport(postfix({ ...about, number: 2 })), false);
});

Deno.test("[P37] What followed goes with its case at the end of its retention, counted from the visit's end", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { appointment, citizen, home } = await endedWithPaperMissing(town, desk);
  const { caseId } = appointment;
  town.clock.advance({ hours: 24 * 5 });
  await citizen.post(home.replace(/uploads$/, "upload-handover"), { kind: PROOF });
  assert.ok((await town.house.uploads.read(caseId)).handover, "the phone's way is open after the visit too");
  await sendPaper(citizen, home, "one");
  town.clock.advance({ hours: 24 * (town.house.config.caseRetentionDays - 5) + 1 });
  await runRetention(town.house);
  assert.equal(town.house.keys.has(caseId), false);
  assert.deepEqual(await liveKeys(town, caseId), [], "nor is left which way was opened for the phone");
  assert.equal((await town.house.records.caseAlone(caseId).find(caseId)).ok, false);
  assert.equal((await citizen.get(home)).status, 404);
  const before = (await mails(town)).length;
  await town.house.outbox.deliverDue();
  assert.equal((await mails(town)).length, before, "nobody is written to any more");
});

Deno.test("The mails are complete in all three languages", () => {
  const place = {
    publicUrl: new URL("https://termine.example.org"),
    timeZone: "Europe/Berlin",
    town: {
      ...{
        name: "Musterstadt",
        office: "Bürgeramt",
        street: "Markt 1",
        postcodeAndPlace: "58452 Musterstadt",
      },
      ...{ openingHours: "Mo bis Fr 8 bis 16 Uhr", phone: "030 23125 000", email: "amt@example.org" },
    },
  } as unknown as Parameters<typeof renderFollowNotice>[2];
  for (const language of ["de", "en", "de-x-leicht"] as const) {
    for (const notice of ["asked", "reminder", "closed"] as const) {
      const mail = renderFollowNotice(notice, {
        ...{ name: "Erika Mustermann", email: "erika@example.org", language, token: "t".repeat(32) },
        ...{ service: UPLOADS.oldCard.name, missing: [UPLOADS.powerOfAttorney.name] },
        lastDay: Temporal.PlainDate.from("2026-03-15"),
        ...(notice === "closed" ? { closedAs: "done" } : {}),
      }, place);
      assert.doesNotMatch(mail.subject + mail.text, /undefined|\{|\}/);
      assert.match(mail.text, /https:\/\/termine\.example\.org\/(appointments|visits)\/t{32}/);
      assert.match(mail.text, /2026/);
    }
  }
});
