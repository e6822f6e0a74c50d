import assert from "node:assert/strict";
import { sql } from "kysely";
import { verifyChain } from "#lib/audit/mod.ts";
import { sha256Hex } from "#lib/crypto/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { migrations } from "#lib/records/migrations/mod.ts";
import type { CaseFilter, CaseShelf } from "#lib/records/mod.ts";
import { databases, stopPostgresServer } from "#tests/sql/databases.ts";
import {
  type Answers,
  CANARY,
  type Case,
  type House,
  openHouse,
  sampleDocument,
  type Summary,
} from "./house.ts";

const at = (text: string) => Temporal.Instant.from(text);
const NOW = at("2027-04-01T08:00:00Z");
const SYSTEM = { role: "system" } as const;

async function stored(house: House, change: Partial<Case> = {}): Promise<Case> {
  const gathered = house.gather(change);
  assert.deepEqual(await house.records.store(gathered), { ok: true, stored: "now" });
  return gathered;
}

async function found(house: House, caseId: string) {
  const result = await house.records.allCases().find(caseId);
  assert.ok(result.ok, JSON.stringify(result));
  return result.case;
}

async function listed(shelf: CaseShelf<Summary, Answers>, filter: CaseFilter = {}): Promise<string[]> {
  const result = await shelf.list(filter, { limit: 100 });
  assert.ok(result.ok);
  return result.cases.map((one) => one.id);
}

async function total(house: House): Promise<number> {
  const result = await house.records.counts();
  assert.ok(result.ok);
  return result.counts.reduce((sum, count) => sum + count.total, 0);
}

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

Deno.test.afterAll(stopPostgresServer);

for (const { name, options, place } of databases) {
  const contract = (promise: string, what: string, fn: (house: House) => Promise<void>) =>
    Deno.test(`${promise} ${name}: ${what}`, options, async () => {
      await using here = await place();
      await using house = openHouse(here);
      await fn(house);
    });

  contract("[P35]", "a stored case comes back as it was", async (house) => {
    const gathered = await stored(house, { reasonCode: "none" });
    const { documents, names: _, ...rest } = gathered;
    const facts = documents.map(({ bytes: _, ...fact }) => fact).sort((a, b) => (a.id < b.id ? -1 : 1));
    assert.deepEqual(await found(house, gathered.id), { ...rest, documents: facts });
    assert.equal(verifyChain((await found(house, gathered.id)).audit), undefined);
    for (const { bytes, ...fact } of documents) {
      const document = await house.records.allCases().document(gathered.id, fact.id);
      assert.deepEqual(document, { ok: true, document: fact, bytes });
    }
  });

  contract("[P35]", "a case without clerk, answers, documents and reason is kept too", async (house) => {
    const { clerkId: _c, answers: _a, ...bare } = house.gather({
      outcome: "no-show",
      documents: [],
      audit: [],
    });
    assert.deepEqual(await house.records.store(bare), { ok: true, stored: "now" });
    const { names: _n, ...rest } = bare;
    assert.deepEqual(await found(house, bare.id), rest);
  });

  contract("[P34]", "a second store of the same case changes nothing", async (house) => {
    const gathered = await stored(house);
    const before = await found(house, gathered.id);
    const again = house.gather({ id: gathered.id, outcome: "another", documents: [sampleDocument("other")] });
    assert.deepEqual(await house.records.store(again), { ok: true, stored: "before" });
    assert.deepEqual(await found(house, gathered.id), before);
    assert.equal(await total(house), 1);
  });

  contract("[P34]", "twenty stores of one case at once leave exactly one", async (house) => {
    const gathered = house.gather();
    const results = await Promise.all(Array.from({ length: 20 }, () => house.records.store(gathered)));
    assert.equal(results.filter((result) => result.ok && result.stored === "now").length, 1);
    assert.equal(results.filter((result) => result.ok && result.stored === "before").length, 19);
    const kept = await found(house, gathered.id);
    assert.equal(kept.documents.length, 2);
    assert.equal(verifyChain(kept.audit), undefined);
    assert.equal(await total(house), 1);
  });

  contract(
    "[P34]",
    "a store that fails half way leaves nothing, and the next one is whole",
    async (house) => {
      const other = await stored(house);
      const gathered = house.gather();
      // A document id that is taken breaks the transaction after the case's own row was written.
      const broken = { ...gathered, documents: [...gathered.documents, other.documents[0]!] };
      await assert.rejects(house.records.store(broken));
      assert.deepEqual(await house.records.allCases().find(gathered.id), { ok: false, reason: "notFound" });
      assert.equal(await total(house), 1);
      assert.deepEqual(await house.records.store(gathered), { ok: true, stored: "now" });
      assert.equal((await found(house, gathered.id)).documents.length, 2);
      assert.equal(await total(house), 2);
    },
  );

  Deno.test(
    `[P34] ${name}: a process killed while storing leaves nothing, and the next store is whole`,
    options,
    async () => {
      await using here = await place();
      const gathered = await (async () => {
        await using house = openHouse(here);
        await house.records.health(); // the schema is there before the accident
        return house.gather();
      })();
      const victim = await new Deno.Command(Deno.execPath(), {
        args: [
          "run",
          "-A",
          new URL("dies_while_storing.ts", import.meta.url).href,
          here.dataDir,
          here.databaseUrl ?? "",
          gathered.id,
        ],
        stderr: "piped",
      }).output();
      assert.equal(victim.signal, "SIGKILL", new TextDecoder().decode(victim.stderr));
      await using house = openHouse(here);
      assert.deepEqual(await house.records.allCases().find(gathered.id), { ok: false, reason: "notFound" });
      assert.equal(await total(house), 0);
      assert.deepEqual(await house.records.store(gathered), { ok: true, stored: "now" });
      assert.equal((await found(house, gathered.id)).documents.length, 2);
      assert.equal(await total(house), 1);
    },
  );

  contract("[P35]", "a document whose bytes are not those that were hashed is not stored", async (house) => {
    const document = { ...sampleDocument("form"), sha256: sha256Hex("something else") };
    const gathered = house.gather({ documents: [document] });
    await assert.rejects(house.records.store(gathered), /expected document/);
    assert.deepEqual(await house.records.allCases().find(gathered.id), { ok: false, reason: "notFound" });
  });

  contract("[P14]", "a shelf holds its own cases only", async (house) => {
    const own = await stored(house, { clerkId: "clerk-anders" });
    const other = await stored(house, { clerkId: "clerk-berger" });
    const nobody = await stored(house, { clerkId: "" });
    const document = other.documents[0]!.id;
    const absent = { ok: false, reason: "notFound" };
    for (const shelf of [house.records.casesOf("clerk-anders"), house.records.caseAlone(own.id)]) {
      assert.deepEqual(await listed(shelf), [own.id]);
      assert.ok((await shelf.find(own.id)).ok);
      assert.ok((await shelf.document(own.id, own.documents[0]!.id)).ok);
      assert.deepEqual(await shelf.find(other.id), absent);
      assert.deepEqual(await shelf.document(other.id, document), absent);
      assert.deepEqual(await shelf.document(own.id, document), absent);
      assert.deepEqual(await listed(shelf, { clerkId: "clerk-berger" }), []);
    }
    assert.deepEqual(await listed(house.records.casesOf("clerk-nobody")), []);
    assert.equal((await listed(house.records.allCases())).length, 3);
    assert.deepEqual(await listed(house.records.allCases(), { clerkId: "" }), [nobody.id]);
  });

  contract("[P35]", "lists are filtered by service, outcome, clerk and date", async (house) => {
    const march = await stored(house);
    const april = await stored(house, { endedAt: at("2026-04-01T10:00:00Z"), clerkId: "clerk-berger" });
    const parking = await stored(house, { service: "parking-permit", outcome: "must-come-in" });
    const all = house.records.allCases();
    assert.deepEqual(await listed(all, { service: "parking-permit" }), [parking.id]);
    assert.deepEqual(await listed(all, { outcome: "must-come-in" }), [parking.id]);
    assert.deepEqual(await listed(all, { clerkId: "clerk-berger" }), [april.id]);
    assert.deepEqual(await listed(all, { endedFrom: april.endedAt }), [april.id]);
    assert.deepEqual(
      (await listed(all, { endedBefore: april.endedAt })).toSorted(),
      [march.id, parking.id].toSorted(),
    );
    assert.deepEqual(await listed(all, { service: "parking-permit", outcome: "done" }), []);
  });

  contract(
    "[P35]",
    "pages join without a gap or a repetition, also where cases ended at once",
    async (house) => {
      const expected: { id: string; endedAt: Temporal.Instant }[] = [];
      for (let n = 0; n < 23; n++) {
        const endedAt = at("2026-03-03T09:00:00Z").add({ minutes: Math.floor(n / 5) });
        expected.push(await stored(house, { endedAt, documents: [], audit: [] }));
      }
      expected.sort((a, b) => Temporal.Instant.compare(b.endedAt, a.endedAt) || (a.id < b.id ? 1 : -1));
      const seen: string[] = [];
      const sizes: number[] = [];
      for (let after: string | undefined;;) {
        const page = await house.records.allCases().list({}, { limit: 7, ...(after ? { after } : {}) });
        assert.ok(page.ok);
        seen.push(...page.cases.map((one) => one.id));
        sizes.push(page.cases.length);
        if (!(after = page.next)) break;
      }
      assert.deepEqual(sizes, [7, 7, 7, 2]);
      assert.deepEqual(seen, expected.map((one) => one.id));
      const nonsense = await house.records.allCases().list({}, { limit: 1e9, after: "'; drop table cases" });
      assert.ok(nonsense.ok && nonsense.cases.length === 23);
    },
  );

  contract("[P35]", "a case is found by words of its names in each way to write them", async (house) => {
    const mueller = await stored(house, { names: ["Jürgen Müller-Lüdenscheidt", "Zoë Großmann"] });
    const written = await stored(house, { names: ["Juergen Mueller"] });
    const turkish = await stored(house, { names: ["Şükrü Çelik", "Ruairí O’Neill"] });
    const all = house.records.allCases();
    const both = [mueller.id, written.id].toSorted();
    for (const query of ["Müller", "MUELLER", "mu\u0308ller", "jürgen mueller", "Mueller, Juergen"]) {
      assert.deepEqual((await listed(all, { name: query })).toSorted(), both, query);
    }
    for (const query of ["Muller", "Lüdenscheidt Müller", "Zoe", "GROSSMANN", "Großmann Jürgen"]) {
      assert.deepEqual(await listed(all, { name: query }), [mueller.id], query);
    }
    for (const query of ["celik", "Şükrü ÇELİK", "Sukru", "O'Neill", "oneill", "O´Neill"]) {
      assert.deepEqual(await listed(all, { name: query }), [turkish.id], query);
    }
    for (const query of ["Müll", "Meier", "Müller Çelik", "", " - ", "%", "Müller Meier"]) {
      assert.deepEqual(await listed(all, { name: query }), [], query);
    }
    assert.deepEqual(await listed(house.records.casesOf("clerk-berger"), { name: "Müller" }), []);
    assert.deepEqual(await listed(all, { name: "Müller", service: "parking-permit" }), []);
  });

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

  contract(
    "[P32]",
    "an issued document is known by its hash, and says when it was withdrawn",
    async (house) => {
      const gathered = await stored(house);
      const [form, confirmation] = gathered.documents;
      const issued = await house.records.issued(confirmation!.sha256);
      assert.ok(issued.ok);
      assert.equal(issued.caseId, gathered.id);
      assert.equal(issued.document.withdrawnAt, undefined);
      const withdrawal = {
        withdraw: { documentIds: [confirmation!.id], at: NOW },
        events: [{ event: "document.withdrawn", actor: SYSTEM, at: NOW }],
      } as const;
      assert.ok((await house.records.amend(gathered.id, withdrawal)).ok);
      const withdrawn = await house.records.issued(confirmation!.sha256);
      assert.ok(withdrawn.ok);
      assert.deepEqual(withdrawn.document.withdrawnAt, NOW);
      const untouched = await house.records.issued(form!.sha256);
      assert.ok(untouched.ok && untouched.document.withdrawnAt === undefined);
      assert.deepEqual(await house.records.issued(sha256Hex("never issued")), {
        ok: false,
        reason: "notFound",
      });
    },
  );

  contract("[P35]", "cases are counted by the town's months, without anything personal", async (house) => {
    await stored(house, { endedAt: at("2026-03-31T21:59:59Z") });
    await stored(house, { endedAt: at("2026-03-31T22:00:00Z") }); // midnight in Berlin's summer time
    await stored(house, { endedAt: at("2026-04-15T10:00:00Z") });
    await stored(house, { endedAt: at("2026-04-15T10:00:00Z"), outcome: "no-show" });
    const row = (month: string, outcome: string, total: number) => ({
      month,
      service: "moving-abroad",
      outcome,
      total,
    });
    const march = row("2026-03", "done", 1);
    const april = [row("2026-04", "done", 2), row("2026-04", "no-show", 1)];
    assert.deepEqual(await house.records.counts(), { ok: true, counts: [march, ...april] });
    assert.deepEqual(await house.records.counts({ from: "2026-04" }), { ok: true, counts: april });
    assert.deepEqual(await house.records.counts({ to: "2026-03" }), { ok: true, counts: [march] });
  });
}
