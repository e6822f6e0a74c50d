import assert from "node:assert/strict";
import { verifyChain } from "#lib/audit/mod.ts";
import { Blobs } from "#lib/blobs/mod.ts";
import { readConfig } from "#lib/config/mod.ts";
import { silentLog } from "#lib/log/mod.ts";
import { openSql } from "#lib/sql/mod.ts";
import { composeHouse } from "#lib/web/mod.ts";
import { closeAuditDay } from "#lib/operations/audit_days.ts";
import { ALWAYS_OPEN, planOf } from "#tests/booking/town.ts";
import { book, CLARA, openTown, readyToEnd } from "#tests/cases/house.ts";
import { kvOfNovember, recordsOfNovember } from "#tests/support/earlier/november.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { copySqlite } from "#lib/sql/mod.ts";
import { filesBelow } from "#lib/operations/backup/files.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";
import { FakeVideoRooms } from "#tests/support/video.ts";

Deno.test("[P42] The data of an earlier version are read: cases on record, a visit under way, appointments, mails that wait", async () => {
  await using folder = await temporaryFolder("upgrade");
  const dataDir = folder.file("data");
  await Deno.mkdir(dataDir);
  // Written by today's version, put back into the form of then.
  const before = await (async () => {
    await using town = await openTown();
    const { house } = town;
    const ended = await readyToEnd(town);
    assert.deepEqual(await house.cases.end(ended, CLARA, "done"), { ok: true });
    await house.outbox.deliverDue();
    const filed = await house.records.caseAlone(ended.caseId).find(ended.caseId);
    assert.ok(filed.ok);
    const talking = await readyToEnd(town);
    const booked = await book(town);
    // Then the frozen bytes alone lay there.
    for (const { id, sizeBytes } of await house.documents.list(talking.caseId)) {
      const { bytes } = (await house.documents.read(talking.caseId, id))!;
      await Deno.remove(`${town.dataDir}/blobs/${talking.caseId}/${id}`);
      await new Blobs(town.dataDir, house.keys).put(talking.caseId, id, bytes.slice(0, sizeBytes));
    }
    const token = house.secrets.token("appointment-link", booked.id, booked.version);
    const names = ["live.kv", "records.db", "case-keys.db"];
    for (const path of await filesBelow(town.dataDir)) {
      if (!path.startsWith("blobs/")) continue;
      await Deno.mkdir(`${dataDir}/${path.slice(0, path.lastIndexOf("/"))}`, { recursive: true });
      await Deno.copyFile(`${town.dataDir}/${path}`, `${dataDir}/${path}`);
    }
    for (const name of names) await copySqlite(`${town.dataDir}/${name}`, `${dataDir}/${name}`);
    const answers = JSON.stringify(filed.case.answers);
    return { ended, talking, booked, token, answers, audit: filed.case.audit, now: house.clock.now() };
  })();
  const kv = await Deno.openKv(`${dataDir}/live.kv`);
  const earlier = await kvOfNovember(kv);
  assert.ok(earlier.outbox > 1 && earlier.documents > 1, JSON.stringify(earlier));
  recordsOfNovember(dataDir);

  const read = readConfig({ DATA_DIR: dataDir });
  assert.ok(read.ok);
  const clock = new ManualClock(before.now);
  const sql = openSql(read.config);
  const house = composeHouse({
    ...{ config: read.config, clock, kv, sql, video: new FakeVideoRooms(), log: silentLog },
    masterKey: new Uint8Array(32).fill(7),
    plan: planOf(ALWAYS_OPEN),
  });
  try {
    // The case on record, with its trail; it was never listed for the check page.
    const filed = await house.records.caseAlone(before.ended.caseId).find(before.ended.caseId);
    assert.ok(filed.ok, "the old case is read after the migration");
    assert.equal(JSON.stringify(filed.case.answers), before.answers);
    assert.deepEqual(filed.case.audit, before.audit);
    assert.equal(verifyChain(filed.case.audit), undefined);
    const [document] = filed.case.documents;
    const unknown = await house.cases.issued({ sha256: document!.sha256 });
    assert.deepEqual(unknown, { ok: false, reason: "unknown" }, "said honestly, not a fault");

    // The appointment by its link, and the outbox: nothing is lost, nothing twice.
    assert.equal((await house.booking.byToken(before.token))?.id, before.booked.id);
    house.outbox.start();
    await eventually("every record has its lane", async () => {
      const keys = await Array.fromAsync(kv.list({ prefix: ["outbox"] }), ({ key }) => key);
      return keys.every((key) => typeof key[1] === "string") || undefined;
    });
    await house.outbox.deliverDue();
    const mails = await filesBelow(`${dataDir}/mail`);
    assert.ok(mails.length >= 1, "the mails that waited are written");

    // The visit under way: its unsealed documents are read, and it can be ended and filed.
    const documents = await house.documents.list(before.talking.caseId);
    assert.ok(documents.length >= 2 && documents.every(({ seal }) => seal === undefined));
    const form = documents.find(({ kind }) => kind === "filledForm")!;
    assert.equal((await house.documents.read(before.talking.caseId, form.id))?.bytes.length, form.sizeBytes);
    assert.deepEqual(await house.cases.end(before.talking, CLARA, "done"), { ok: true });
    await house.outbox.deliverDue();
    assert.ok((await house.records.caseAlone(before.talking.caseId).find(before.talking.caseId)).ok);

    // Daily heads begin with what there is.
    clock.advance({ days: 1 });
    assert.equal(await closeAuditDay(house), "now");
  } finally {
    await house.close();
    await sql.close();
    kv.close();
  }
});
