import assert from "node:assert/strict";
import { sha256Hex } from "#lib/crypto/mod.ts";
import { stopPostgresServer } from "#tests/sql/databases.ts";
import { at, contract, listed, NOW, stored, SYSTEM } from "./contract.ts";

Deno.test.afterAll(stopPostgresServer);

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
