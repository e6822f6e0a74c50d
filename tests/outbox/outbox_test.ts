import assert from "node:assert/strict";
import { silentLog } from "#lib/log/mod.ts";
import { type Delivery, Outbox } from "#lib/outbox/mod.ts";
import { ManualClock } from "#tests/support/clock.ts";

const START = "2026-11-24T08:00:00Z";

async function withOutbox(
  test: (outbox: Outbox, clock: ManualClock, kv: Deno.Kv) => Promise<void>,
): Promise<void> {
  const kv = await Deno.openKv(":memory:");
  const clock = new ManualClock(START);
  try {
    await test(new Outbox(kv, clock, silentLog), clock, kv);
  } finally {
    kv.close();
  }
}

async function put(outbox: Outbox, kv: Deno.Kv, kind: string, dueAt?: Temporal.Instant): Promise<string> {
  const op = kv.atomic();
  const record = outbox.add(op, kind, { appointment: "a" }, dueAt);
  assert.equal((await op.commit()).ok, true);
  return record.id;
}

Deno.test("A record is delivered once and then gone", () =>
  withOutbox(async (outbox, _clock, kv) => {
    const seen: string[] = [];
    outbox.handle("mail", (record) => Promise.resolve<Delivery>((seen.push(record.id), { done: true })));
    const id = await put(outbox, kv, "mail");
    await outbox.deliverDue();
    await outbox.deliverDue();
    assert.deepEqual(seen, [id]);
    assert.deepEqual(await outbox.state(), { waiting: 0, failing: 0 });
  }));

Deno.test("[P11] A failed delivery is tried again later under the same id, with growing pauses", () =>
  withOutbox(async (outbox, clock, kv) => {
    const attempts: string[] = [];
    let works = false;
    outbox.handle("mail", (record) => {
      attempts.push(record.id);
      return Promise.resolve<Delivery>(works ? { done: true } : { done: false, fault: "451" });
    });
    await put(outbox, kv, "mail");
    await outbox.deliverDue();
    assert.deepEqual(await outbox.state(), { waiting: 1, failing: 1, lastFault: "451" });
    await outbox.deliverDue();
    assert.equal(attempts.length, 1, "not before its time");
    clock.advance({ seconds: 5 });
    await outbox.deliverDue();
    clock.advance({ seconds: 5 });
    await outbox.deliverDue();
    assert.equal(attempts.length, 2, "the second pause is longer");
    works = true;
    clock.advance({ seconds: 5 });
    await outbox.deliverDue();
    assert.equal(attempts.length, 3);
    assert.equal(new Set(attempts).size, 1);
    assert.equal((await outbox.state()).waiting, 0);
  }));

Deno.test("A record is not delivered before it is due", () =>
  withOutbox(async (outbox, clock, kv) => {
    let delivered = 0;
    outbox.handle("reminder", () => Promise.resolve<Delivery>((delivered++, { done: true })));
    await put(outbox, kv, "reminder", clock.now().add({ hours: 24 }));
    await outbox.deliverDue();
    assert.equal(delivered, 0);
    clock.advance({ hours: 24 });
    await outbox.deliverDue();
    assert.equal(delivered, 1);
  }));

Deno.test("[P34] A kind that fails does not hold up another kind", () =>
  withOutbox(async (outbox, _clock, kv) => {
    let moved = 0;
    outbox.handle("mail", () => Promise.reject(new Error("broken")));
    outbox.handle("case.move", () => Promise.resolve<Delivery>((moved++, { done: true })));
    for (let i = 0; i < 5; i++) await put(outbox, kv, "mail");
    await put(outbox, kv, "case.move");
    await outbox.deliverDue();
    assert.equal(moved, 1);
    assert.equal((await outbox.state()).waiting, 5);
  }));
