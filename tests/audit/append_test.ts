import assert from "node:assert/strict";
import { Audit, verifyChain } from "#lib/audit/mod.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { temporaryKv } from "#tests/support/temporary.ts";

const SYSTEM = { role: "system" } as const;

Deno.test("[P36] two rooms append to one commit, and the chain holds", async () => {
  await using store = await temporaryKv();
  const audit = new Audit(store.kv);
  const at = new ManualClock().now();
  const op = store.kv.atomic();
  await audit.append(op, "a", { event: "form.frozen", actor: SYSTEM, at });
  await audit.append(op, "b", { event: "form.frozen", actor: SYSTEM, at });
  await audit.append(op, "a", { event: "signature.intended", actor: SYSTEM, at });
  assert.equal((await op.commit()).ok, true);

  const later = store.kv.atomic();
  await audit.append(later, "a", { event: "signature.given", actor: SYSTEM, at });
  assert.equal((await later.commit()).ok, true);

  const entries = await audit.read("a");
  assert.deepEqual(entries.map((e) => e.event), ["form.frozen", "signature.intended", "signature.given"]);
  assert.equal(verifyChain(entries), undefined);
  assert.equal(verifyChain(await audit.read("b")), undefined);
});

Deno.test("[P36] of two commits that extend the same chain at once, the second fails", async () => {
  await using store = await temporaryKv();
  const audit = new Audit(store.kv);
  const at = new ManualClock().now();
  const [one, two] = [store.kv.atomic(), store.kv.atomic()];
  await audit.append(one, "a", { event: "first", actor: SYSTEM, at });
  await audit.append(two, "a", { event: "second", actor: SYSTEM, at });
  assert.equal((await one.commit()).ok, true);
  assert.equal((await two.commit()).ok, false);
  assert.deepEqual((await audit.read("a")).map((e) => e.event), ["first"]);
});

Deno.test("[P36] Typing in one field is one entry for as long as it goes on; another person, field or pause makes a new one", async () => {
  await using store = await temporaryKv();
  const audit = new Audit(store.kv);
  const clock = new ManualClock();
  const type = async (field: string, actor: { role: "citizen" | "clerk"; id?: string }, version: number) => {
    const op = store.kv.atomic();
    await audit.append(op, "a", {
      event: "form.fieldSet",
      actor,
      at: clock.now(),
      facts: { field, version },
    });
    assert.equal((await op.commit()).ok, true);
    clock.advance({ seconds: 2 });
  };
  const [citizen, clerk] = [{ role: "citizen" }, { role: "clerk", id: "clara" }] as const;
  for (let version = 1; version <= 4; version++) await type("city", citizen, version);
  await type("city", clerk, 5);
  await type("city", { role: "clerk", id: "lea" }, 6);
  await type("street", citizen, 1);
  clock.advance({ seconds: 20 });
  await type("street", citizen, 2);
  const entries = await audit.read("a");
  assert.deepEqual(
    entries.map(({ actor, facts }) => `${actor.id ?? actor.role} ${facts["field"]} ${facts["version"]}`),
    ["citizen city 1", "clara city 5", "lea city 6", "citizen street 1", "citizen street 2"],
  );
  assert.equal(verifyChain(entries), undefined);
  // Other events are never joined.
  const op = store.kv.atomic();
  const confirmed = {
    event: "form.fieldConfirmed",
    actor: citizen,
    at: clock.now(),
    facts: { field: "city" },
  };
  await audit.append(op, "a", confirmed, confirmed);
  await op.commit();
  assert.equal((await audit.read("a")).length, 7);
});
