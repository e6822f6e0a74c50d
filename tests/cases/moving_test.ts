import assert from "node:assert/strict";
import { verifyChain } from "#lib/audit/mod.ts";
import type { Appointment } from "#lib/booking/mod.ts";
import { type CaseParts } from "#lib/cases/mod.ts";
import { CASE_MOVE, moveCase } from "#lib/cases/ending.ts";
import { sha256Hex } from "#lib/crypto/mod.ts";
import { issuedHash } from "#lib/documents/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { databases, postgresServer, stopPostgresServer } from "#tests/sql/databases.ts";
import { needs } from "#tests/support/needs.ts";
import { Crash, CrashPoints } from "./crashing.ts";
import { book, CLARA, filed, liveFiles, liveKeys, openTown, readyToEnd, type Town } from "./house.ts";

Deno.test.afterAll(stopPostgresServer);

function partsOf({ house }: Town): CaseParts {
  const { town, timeZone, demo, publicUrl } = house.config;
  const pause = () => Promise.resolve();
  return { ...house, town, timeZone, demo, publicUrl, host: "localhost", pause };
}

function deliver(town: Town, appointment: Appointment) {
  const record = { id: newId(), kind: CASE_MOVE, subject: { appointment: appointment.id } };
  return moveCase(partsOf(town), { ...record, dueAt: 0, attempts: 0 });
}

async function ended(town: Town): Promise<Appointment> {
  const appointment = await readyToEnd(town);
  assert.ok((await town.house.cases.issueConfirmation(appointment, CLARA)).ok);
  assert.deepEqual(await town.house.cases.end(appointment, CLARA, "done"), { ok: true });
  return appointment;
}

/** Exactly one record, whole, and nothing left where it came from. */
async function assertMoved(town: Town, { caseId }: Appointment, auditLength: number): Promise<void> {
  const all = await town.house.records.allCases().list();
  assert.deepEqual(all.ok && all.cases.map(({ id }) => id), [caseId]);
  const file = await filed(town, caseId);
  assert.equal(file.documents.length, 4);
  assert.equal(file.audit.length, auditLength);
  assert.equal(verifyChain(file.audit), undefined);
  assert.deepEqual(await liveKeys(town, caseId), []);
  assert.deepEqual(await liveFiles(town, caseId), []);
}

Deno.test("[P34] Killed after every single step of the move, again and again: one record, nothing left, downloads all the while", async () => {
  const crash = new CrashPoints();
  await using town = await openTown({ kv: (kv) => crash.around(kv) });
  const { house } = town;
  const appointment = await ended(town);
  const { caseId } = appointment;
  const auditLength = (await house.audit.read(caseId)).length;
  const documents = await house.documents.list(caseId);
  const store = house.records.store.bind(house.records);
  house.records.store = (gathered) => crash.step(() => store(gathered));
  const clear = house.blobs.clear.bind(house.blobs);
  house.blobs.clear = (id) => crash.step(() => clear(id));

  const stops: string[] = [];
  const left = async () => (await liveKeys(town, caseId)).length + (await liveFiles(town, caseId)).length;
  let [reach, before] = [1, await left() + 1];
  for (;;) {
    // Each life dies right after the first step that changes something: clearing what is cleared already is none.
    reach = await left() < before ? 1 : reach + 1;
    before = await left();
    crash.arm(reach);
    const outcome = await deliver(town, appointment).catch((fault: unknown) => fault);
    crash.disarm();
    if (!(outcome instanceof Error)) {
      assert.deepEqual(outcome, { done: true });
      break;
    }
    assert.ok(outcome instanceof Crash, String(outcome));
    stops.push(outcome.message);
    assert.ok(stops.length < 300, "every life gets further in the end");
    for (const info of documents) {
      const download = await house.cases.document(appointment, info.id);
      assert.equal(
        download && sha256Hex(download.bytes),
        issuedHash(info),
        `document after stop ${stops.length}`,
      );
    }
    assert.ok(await house.cases.view(appointment, "citizen"));
    const record = await filed(town, caseId);
    assert.equal(record.audit.length, auditLength, "what is on record stays as it was");
  }
  // The store, each deleted key, and the files: more than forty lives.
  assert.ok(stops.length > 40, `${stops.length} stops`);
  await assertMoved(town, appointment, auditLength);
});

Deno.test("[P34] Killed before the store is acknowledged: the repeated delivery finds it there", async () => {
  await using town = await openTown();
  const { house } = town;
  const appointment = await ended(town);
  const auditLength = (await house.audit.read(appointment.caseId)).length;
  const store = house.records.store.bind(house.records);
  let calls = 0;
  house.records.store = async (gathered) => {
    calls++;
    if (calls === 1) throw new Crash("before the store");
    const stored = await store(gathered);
    if (calls === 2) throw new Crash("after the store");
    return stored;
  };
  for (let life = 0; life < 4; life++) {
    await house.outbox.deliverDue();
    town.clock.advance({ hours: 1 });
  }
  assert.equal(calls, 2, "what is on record is not stored again");
  assert.equal((await house.outbox.state()).waiting, 0);
  await assertMoved(town, appointment, auditLength);
});

Deno.test("[P34] Repeated and simultaneous deliveries change nothing", async () => {
  await using town = await openTown();
  const { house } = town;
  const appointment = await ended(town);
  const auditLength = (await house.audit.read(appointment.caseId)).length;
  // Deliveries that meet in the middle may stumble over what the other has cleared; a stumble is tried again.
  await Promise.allSettled(Array.from({ length: 4 }, () => deliver(town, appointment)));
  for (let again = 0; again < 3; again++) {
    assert.deepEqual(await deliver(town, appointment), { done: true });
  }
  await house.outbox.deliverDue();
  await assertMoved(town, appointment, auditLength);
});

Deno.test("[P34] Records down for two days: the town goes on, the case waits whole, and arrives when they are back", async () => {
  await using town = await openTown();
  const { house, clock } = town;
  await Deno.mkdir(`${town.dataDir}/records.db`); // SQLite cannot open a folder
  const appointment = await ended(town);
  const { caseId } = appointment;
  const auditLength = (await house.audit.read(caseId)).length;
  const [document] = await house.documents.list(caseId);
  for (let hour = 0; hour < 48; hour++) {
    await house.outbox.deliverDue();
    clock.advance({ hours: 1 });
    const state = await house.outbox.state();
    assert.equal(state.waiting, 1);
    assert.equal(state.lastFault, "cannotOpen");
  }
  assert.ok(await house.cases.document(appointment, document!.id), "the citizen's download");
  assert.equal((await house.cases.view(appointment, "citizen"))?.beingFiled, true);
  assert.equal((await house.audit.read(caseId)).length, auditLength, "waiting leaves no trace of its own");
  const another = await book(town);
  assert.ok((await house.cases.arrive(another)).ok, "booking and waiting go on");
  await Deno.remove(`${town.dataDir}/records.db`);
  clock.advance({ hours: 1 });
  await house.outbox.deliverDue();
  await assertMoved(town, appointment, auditLength);
});

Deno.test(
  "[P34] PostgreSQL crashes before the move and comes back: exactly one record",
  needs("postgres"),
  async () => {
    await using here = await databases[1]!.place();
    const server = await postgresServer();
    await using town = await openTown({ databaseUrl: here.databaseUrl! });
    const { house, clock } = town;
    const appointment = await ended(town);
    const auditLength = (await house.audit.read(appointment.caseId)).length;
    await server.crash();
    for (let attempt = 0; attempt < 6; attempt++) {
      await house.outbox.deliverDue();
      clock.advance({ minutes: 20 });
    }
    assert.ok((await liveKeys(town, appointment.caseId)).length > auditLength);
    await server.start();
    for (let attempt = 0; attempt < 3; attempt++) {
      await house.outbox.deliverDue();
      clock.advance({ minutes: 20 });
    }
    await assertMoved(town, appointment, auditLength);
  },
);

Deno.test("A case whose key is missing is neither filed nor thrown away: it waits, with a fault for the operators", async () => {
  await using town = await openTown();
  const { house } = town;
  const appointment = await ended(town);
  const before = await liveKeys(town, appointment.caseId);
  house.keys.destroy(appointment.caseId); // as after a restore that forgot the key store
  await house.outbox.deliverDue();
  assert.equal((await house.outbox.state()).failing, 1);
  assert.match(town.logs.join("\n"), /KeyDestroyedError/);
  assert.deepEqual(await liveKeys(town, appointment.caseId), before);
  const all = await house.records.allCases().list();
  assert.deepEqual(all.ok && all.cases, []);
});

Deno.test("An end that was never committed moves nothing", async () => {
  await using town = await openTown();
  const appointment = await readyToEnd(town);
  assert.deepEqual(await deliver(town, appointment), { done: false, fault: "not_ended", final: true });
  assert.ok((await liveKeys(town, appointment.caseId)).length > 20);
});
