import assert from "node:assert/strict";
import { Audit, type AuditEntry, verifyChain } from "#lib/audit/mod.ts";

const at = Temporal.Instant.from("2026-11-24T08:00:00Z");

async function chain(length: number): Promise<AuditEntry[]> {
  const kv = await Deno.openKv(":memory:");
  const audit = new Audit(kv);
  for (let i = 0; i < length; i++) {
    const op = kv.atomic();
    await audit.append(op, "case", {
      event: "form.fieldSet",
      actor: { role: "citizen" },
      at,
      facts: { field: `f${i}` },
    });
    assert.equal((await op.commit()).ok, true);
  }
  const entries = await audit.read("case");
  kv.close();
  return entries;
}

Deno.test("[P36] An untouched chain holds", async () => {
  const entries = await chain(8);
  assert.equal(entries.length, 8);
  assert.equal(verifyChain(entries), undefined);
});

Deno.test("[P36] A changed entry is found at its place", async () => {
  const entries = await chain(8);
  for (const [index, entry] of entries.entries()) {
    for (
      const change of [{ event: "other" }, { at: "2026-01-01T00:00:00Z" }, { facts: { field: "forged" } }, {
        actor: { role: "clerk" as const },
      }]
    ) {
      assert.deepEqual(verifyChain(entries.with(index, { ...entry, ...change })), {
        at: index,
        found: "changed",
      });
    }
  }
});

Deno.test("[P36] A removed, swapped or inserted entry is found at its place", async () => {
  const entries = await chain(8);
  assert.equal(verifyChain(entries.toSpliced(3, 1))?.at, 3);
  assert.equal(verifyChain(entries.with(2, entries[5]!).with(5, entries[2]!))?.at, 2);
  assert.equal(verifyChain(entries.toSpliced(4, 0, entries[4]!))?.at, 5);
});

Deno.test("[P36] Two commits that extend the same chain at once: one wins, none is lost when tried again", async () => {
  const kv = await Deno.openKv(":memory:");
  const audit = new Audit(kv);
  const extend = async (n: number) => {
    for (;;) {
      const op = kv.atomic();
      await audit.append(op, "case", { event: "visit.called", actor: { role: "clerk", id: `c${n}` }, at });
      if ((await op.commit()).ok) return;
    }
  };
  await Promise.all(Array.from({ length: 20 }, (_, n) => extend(n)));
  const entries = await audit.read("case");
  kv.close();
  assert.equal(entries.length, 20);
  assert.equal(verifyChain(entries), undefined);
});
