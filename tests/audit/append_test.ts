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
