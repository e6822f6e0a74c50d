import assert from "node:assert/strict";
import { verifyChain } from "#lib/audit/mod.ts";
import { sha256Hex } from "#lib/crypto/mod.ts";
import { databases, stopPostgresServer } from "#tests/sql/databases.ts";
import { contract, found, stored, total } from "./contract.ts";
import { openHouse, sampleDocument } from "./house.ts";

Deno.test.afterAll(stopPostgresServer);

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

for (const { name, options, place } of databases) {
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
}

contract("[P35]", "a document whose bytes are not those that were hashed is not stored", async (house) => {
  const document = { ...sampleDocument("form"), sha256: sha256Hex("something else") };
  const gathered = house.gather({ documents: [document] });
  await assert.rejects(house.records.store(gathered), /expected document/);
  assert.deepEqual(await house.records.allCases().find(gathered.id), { ok: false, reason: "notFound" });
});
