import assert from "node:assert/strict";
import { sql } from "kysely";
import { verifyChain } from "#lib/audit/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { migrations } from "#lib/records/migrations/mod.ts";
import { stopPostgresServer } from "#tests/sql/databases.ts";
import { at, contract, found, listed, NOW, stored, SYSTEM, total } from "./contract.ts";
import { CANARY, type House, sampleDocument } from "./house.ts";

Deno.test.afterAll(stopPostgresServer);

const TABLES_OF_A_CASE = ["cases", "case_answers", "case_documents", "case_audit", "case_names"];

/** Every row of every table of a case, as one searchable text: bytes both as hexadecimal and as if they were text. */
async function everything(house: House): Promise<string> {
  const db = await house.sql.contact<Record<string, never>>(
    migrations,
  );
  const seen: string[] = [];
  for (const table of [...TABLES_OF_A_CASE, "case_counts", "destroyed_cases"]) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    for (const value of rows.flatMap((row) => Object.values(row))) {
      seen.push(
        value instanceof Uint8Array ? `${value.toHex()} ${new TextDecoder().decode(value)}` : String(value),
      );
    }
  }
  return seen.join("\n");
}

contract("[P37]", "nothing personal stands in the tables in clear", async (house) => {
  const gathered = await stored(house);
  const seen = await everything(house);
  assert.ok(seen.includes(gathered.id), "the search sees the rows");
  assert.ok(seen.includes(gathered.documents[0]!.sha256));
  for (const secret of [CANARY, CANARY.toLowerCase(), "kanarienvoegelchen", "Erika", "erika", "%PDF"]) {
    assert.ok(!seen.includes(secret), secret);
    assert.ok(!seen.includes(new TextEncoder().encode(secret).toHex()), `${secret} in hexadecimal`);
  }
});

contract("[P37]", "a destroyed case leaves its count and nothing else", async (house) => {
  const gathered = await stored(house);
  const other = await stored(house, { names: ["Max Mustermann"] });
  house.keys.destroy(gathered.id);
  assert.deepEqual(await house.records.destroy(gathered.id, NOW), { ok: true, destroyed: "now" });
  const seen = (await everything(house)).split("\n");
  assert.equal(seen.filter((value) => value === gathered.id).length, 1, "only the note that it is gone");
  for (const document of gathered.documents) assert.ok(!seen.includes(document.sha256));
  assert.deepEqual(await listed(house.records.allCases(), { name: CANARY }), []);
  assert.deepEqual(await listed(house.records.allCases()), [other.id]);
  assert.equal((await found(house, other.id)).documents.length, 2);
  assert.equal(await total(house), 2);
  assert.deepEqual(await house.records.destroy(gathered.id, NOW), { ok: true, destroyed: "before" });
  // A delivery that comes late must not bring it back.
  house.keys.create(gathered.id);
  assert.deepEqual(await house.records.store(gathered), { ok: false, reason: "destroyed" });
});

contract(
  "[P37]",
  "a case whose key is gone is listed without its summary and gives no document",
  async (house) => {
    const gathered = await stored(house);
    house.keys.destroy(gathered.id);
    const page = await house.records.allCases().list();
    assert.ok(page.ok && page.cases.length === 1 && page.cases[0]!.summary === undefined);
    const kept = await found(house, gathered.id);
    assert.equal(kept.answers, undefined);
    assert.equal(kept.documents.length, 2);
    const document = await house.records.allCases().document(gathered.id, gathered.documents[0]!.id);
    assert.deepEqual(document, { ok: false, reason: "notFound" });
  },
);

contract("[P36]", "a sealed value moved to another place is a fault", async (house) => {
  const [one, two] = [await stored(house), await stored(house)];
  const db = await house.sql.contact(migrations);
  await sql`update cases set summary = (select summary from cases where id = ${one.id}) where id = ${two.id}`
    .execute(db);
  await assert.rejects(house.records.allCases().find(two.id));
});

contract("[P37]", "ended retention gives the oldest first and leaves what is to be kept", async (house) => {
  const cutoff = at("2026-03-31T00:00:00Z");
  const second = await stored(house, { endedAt: at("2026-02-02T10:00:00Z") });
  const first = await stored(house, { endedAt: at("2026-01-02T10:00:00Z") });
  const kept = await stored(house, { endedAt: at("2026-01-03T10:00:00Z") });
  await stored(house, { endedAt: cutoff });
  const parking = await stored(house, { endedAt: at("2026-01-01T10:00:00Z"), service: "parking-permit" });
  const keepUntil = NOW.add({ hours: 24 });
  const amended = await house.records.amend(kept.id, {
    keepUntil,
    events: [{ event: "case.keptLonger", actor: SYSTEM, at: NOW }],
  });
  assert.deepEqual(amended, { ok: true, amended: "now" });
  assert.deepEqual((await found(house, kept.id)).keepUntil, keepUntil);
  const due = async (now: Temporal.Instant, service?: string) => {
    const result = await house.records.endedBefore(cutoff, { now, ...(service ? { service } : {}) });
    assert.ok(result.ok);
    return result.caseIds;
  };
  assert.deepEqual(await due(NOW), [parking.id, first.id, second.id]);
  assert.deepEqual(await due(NOW, "parking-permit"), [parking.id]);
  assert.deepEqual(await due(keepUntil, "moving-abroad"), [first.id, kept.id, second.id]);
});

contract("[P36]", "documents that follow come with their trace, once", async (house) => {
  const gathered = await stored(house, { outcome: "documents-to-follow" });
  const document = sampleDocument("upload", "landlord");
  const amendment = {
    documents: [document],
    outcome: { outcome: "done" },
    names: ["Nadja Nachname"],
    events: [
      { event: "document.added", actor: { role: "citizen" }, at: NOW, facts: { document: document.id } },
      { event: "case.done", actor: SYSTEM, at: NOW },
    ],
  } as const;
  assert.deepEqual(await house.records.amend(gathered.id, amendment), { ok: true, amended: "now" });
  assert.deepEqual(await house.records.amend(gathered.id, amendment), { ok: true, amended: "before" });
  const kept = await found(house, gathered.id);
  assert.equal(kept.outcome, "done");
  assert.equal(kept.documents.length, 3);
  assert.equal(kept.audit.length, 5);
  assert.equal(verifyChain(kept.audit), undefined);
  assert.deepEqual(await listed(house.records.allCases(), { name: "Nachname" }), [gathered.id]);
  const counts = await house.records.counts();
  const expected = { month: "2026-03", service: "moving-abroad", outcome: "done", total: 1 };
  assert.deepEqual(counts, { ok: true, counts: [expected] });
  assert.deepEqual(await house.records.amend(newId(), { events: amendment.events }), {
    ok: false,
    reason: "notFound",
  });
});

contract("[P36]", "changes of one case at once all stay, in one unbroken chain", async (house) => {
  const gathered = await stored(house);
  const results = await Promise.all(Array.from({ length: 12 }, (_, n) =>
    house.records.amend(gathered.id, {
      documents: [sampleDocument("upload", `page ${n}`)],
      events: [{ event: "document.added", actor: SYSTEM, at: NOW, facts: { n } }],
    })));
  assert.ok(results.every((result) => result.ok));
  const kept = await found(house, gathered.id);
  assert.equal(kept.documents.length, 14);
  assert.equal(kept.audit.length, 15);
  assert.equal(verifyChain(kept.audit), undefined);
});
