import assert from "node:assert/strict";
import { type AuditEntry, GENESIS_HASH, hashEntry } from "#lib/audit/mod.ts";
import { closeAuditDay } from "#lib/operations/audit_days.ts";
import { migrations } from "#lib/records/migrations/mod.ts";
import { book, CLARA, openTown, readyToEnd, type Town } from "#tests/cases/house.ts";
import { openDesk } from "#tests/cases/desk.ts";

/** The rows behind the records, for whoever would rewrite them. */
type Rows = {
  case_audit: { case_id: string; seq: number; event: string; at: string; facts: string; hash: string };
  audit_days: { date: string; hash: string };
  audit_day_heads: { date: string; case_id: string; seq: number; hash: string };
};

/** A town with an ended case on record, one live case, and two days that are closed. */
async function twoDays() {
  const town = await openTown();
  const { house, clock } = town;
  const appointment = await readyToEnd(town);
  assert.deepEqual(await house.cases.end(appointment, CLARA, "done"), { ok: true });
  await house.outbox.deliverDue();
  clock.advance({ days: 1 });
  assert.equal(await closeAuditDay(house), "now");
  assert.equal(await closeAuditDay(house), "before", "a day has one head");
  const live = await book(town);
  clock.advance({ days: 1 });
  assert.equal(await closeAuditDay(house), "now");
  const days = await house.records.auditDays.latest(10);
  assert.ok(days.ok && days.days.length === 2);
  const [second, first] = days.days;
  return { town, caseId: appointment.caseId, live, first: first!, second: second! };
}

async function check({ house }: Town, printed?: { date: string; hash: string }) {
  const checked = await house.records.auditDays.check((caseId) => house.audit.read(caseId), printed);
  assert.ok(checked.ok);
  return checked.check;
}

/** Writes a case's trail anew from entry `from` on, so that it holds in itself: what only a printed head can tell. */
async function rewrite({ house, sql }: Town, caseId: string, from: number, event: string): Promise<void> {
  const found = await house.records.caseAlone(caseId).find(caseId);
  assert.ok(found.ok);
  const db = await sql.contact<Rows>(migrations);
  let previous = found.case.audit[from - 1]?.hash ?? GENESIS_HASH;
  for (const entry of found.case.audit.slice(from)) {
    const next: AuditEntry = entry.seq === from ? { ...entry, event } : entry;
    previous = hashEntry(previous, next);
    await db.updateTable("case_audit").set({ event: next.event, hash: previous })
      .where("case_id", "=", caseId).where("seq", "=", entry.seq).execute();
  }
}

Deno.test("[P36] Each day's head builds on the one before and lists what has grown; untouched trails fit it", async () => {
  const { town, caseId, live, first, second } = await twoDays();
  await using _town = town;
  assert.equal(first.date, "2026-03-03");
  assert.equal(second.date, "2026-03-04");
  assert.equal(first.cases, 1, "the case on record");
  assert.equal(second.cases, 1, "the new appointment; the other has not grown");
  assert.deepEqual(await check(town, first), { days: 2, cases: 2, destroyed: 0, gone: 0, faults: [] });
  // A live trail that goes on is no rewriting.
  await town.house.cases.arrive(live);
  assert.deepEqual((await check(town, second)).faults, []);
  assert.notEqual(caseId, live.caseId);
});

Deno.test("[P36] A trail written anew holds in itself, and is found against the days with its place", async () => {
  const { town, caseId, first } = await twoDays();
  await using _town = town;
  const length =
    (await town.house.records.caseAlone(caseId).find(caseId) as unknown as { case: { audit: AuditEntry[] } })
      .case.audit.length;
  await rewrite(town, caseId, 4, "visit.forged");
  const { faults } = await check(town, first);
  assert.deepEqual(faults, [{ caseId, found: "rewritten", after: -1, at: length - 1, date: "2026-03-03" }]);
});

Deno.test("[P36] A trail cut off at its end is found; so is one whose entry was changed without more ado", async () => {
  for (const how of ["cut", "changed"] as const) {
    const { town, caseId } = await twoDays();
    await using _town = town;
    const db = await town.sql.contact<Rows>(migrations);
    const rows = db.selectFrom("case_audit").select("seq").where("case_id", "=", caseId).orderBy(
      "seq",
      "desc",
    );
    const { seq } = await rows.executeTakeFirstOrThrow();
    if (how === "cut") {
      await db.deleteFrom("case_audit").where("case_id", "=", caseId).where("seq", "=", seq).execute();
    } else {
      await db.updateTable("case_audit").set({ at: "2026-01-01T00:00:00Z" }).where("case_id", "=", caseId)
        .where("seq", "=", 3).execute();
    }
    const { faults } = await check(town);
    assert.deepEqual(
      faults,
      how === "cut"
        ? [{ caseId, found: "cut off", after: seq - 1, at: seq, date: "2026-03-03" }]
        : [{ caseId, found: "changed", after: 2, at: 3 }],
    );
  }
});

Deno.test("[P36] Who rewrites the days too is found against the printed head; a dropped day against the next one", async () => {
  const { town, caseId, first, second } = await twoDays();
  await using _town = town;
  const db = await town.sql.contact<Rows>(migrations);
  const { hashDay, FIRST_DAY } = await import("#lib/audit/mod.ts");
  await rewrite(town, caseId, 4, "visit.forged");
  const found = await town.house.records.caseAlone(caseId).find(caseId);
  assert.ok(found.ok);
  const last = found.case.audit.at(-1)!;
  const heads = [{ caseId, seq: last.seq, hash: last.hash }];
  const hash = hashDay({ date: first.date, madeAt: first.madeAt, previous: FIRST_DAY, heads });
  await db.updateTable("audit_day_heads").set({ hash: last.hash }).where("case_id", "=", caseId).execute();
  await db.updateTable("audit_days").set({ hash }).where("date", "=", first.date).execute();
  assert.deepEqual((await check(town, first)).dayFault, { date: first.date, found: "head" });
  assert.deepEqual(
    (await check(town)).dayFault,
    { date: second.date, found: "order" },
    "even without a print",
  );
  await db.deleteFrom("audit_days").where("date", "=", first.date).execute();
  assert.deepEqual((await check(town)).dayFault, { date: second.date, found: "order" });
  assert.equal((await check(town, { date: "2026-03-01", hash: first.hash })).dayFault?.date, second.date);
});

Deno.test("[P36] Auditors and leads read the heads, print them and check a printed one; nobody else gets in", async () => {
  const { town, caseId, first } = await twoDays();
  await using _town = town;
  await using desk = await openDesk(town);
  const auditor = desk.staff.find(({ role }) => role === "auditor")!;
  const client = await desk.signedIn(auditor.signInName);
  const page = await client.get("/admin/audit");
  assert.equal(page.status, 200);
  assert.ok(page.text.replace(/\s/g, "").includes(first.hash));
  const spaced = first.hash.toUpperCase().match(/.{16}/g)!.join(" ");
  const typed = { date: "03.03.2026", printed: spaced };
  const good = await page.form({ selector: "main form" }).submit(typed);
  assert.match(good.text, /Alle Verläufe sind unversehrt und passen zum gedruckten Tageskopf/);
  const half = await page.form({ selector: "main form" }).submit({ date: "03.03.2026", printed: "" });
  assert.equal(half.status, 422);
  assert.match(half.text, /Tag und Prüfsumme gehören zusammen/);
  const wrong = await page.form({ selector: "main form" }).submit({ ...typed, printed: "0".repeat(64) });
  assert.match(wrong.text, /Tageskopf vom 03\.03\.2026 ist ein anderer als der gedruckte/);
  await rewrite(town, caseId, 4, "visit.forged");
  const forged = await page.form({ selector: "main form" }).submit(typed);
  assert.match(forged.text, new RegExp(`Vorgang ${caseId}: Zwischen Eintrag 1 und \\d+`));
  const lead = desk.staff.find(({ role }) => role === "lead")!;
  const desks = await desk.signedIn(lead.signInName);
  const read = await desks.get("/admin/audit");
  assert.ok(read.text.replace(/\s/g, "").includes(first.hash), "the lead keeps a print as well");
  assert.ok(read.all("nav a").some((link) => link.getAttribute("href") === "/admin/audit"));
  assert.equal((await desks.get("/admin/events")).status, 404, "but reads no sign-ins");
  for (const other of ["clara.muster"]) {
    assert.equal((await (await desk.signedIn(other)).get("/admin/audit")).status, 404, other);
  }
});
