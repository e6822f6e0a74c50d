import assert from "node:assert/strict";
import { Audit } from "#lib/audit/mod.ts";
import { Blobs } from "#lib/blobs/mod.ts";
import { CaseKeys, sha256Hex } from "#lib/crypto/mod.ts";
import {
  checkCodeOf,
  Documents,
  issuedHash,
  readCheckCode,
  renderPdf,
  Seal,
  verify,
} from "#lib/documents/mod.ts";
import { readConfig } from "#lib/config/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { silentLog } from "#lib/log/mod.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { FORM, OPTIONS } from "./samples.ts";

const CLERK = { role: "clerk", id: "clerk-1" } as const;

async function house() {
  const folder = await temporaryFolder("documents");
  const kv = await Deno.openKv(folder.file("live.kv"));
  const keys = new CaseKeys(folder.path, new Uint8Array(32).fill(7));
  const audit = new Audit(kv);
  const clock = new ManualClock();
  const read = readConfig({ DEMO: "1", DATA_DIR: folder.path });
  assert.ok(read.ok);
  const sealer = new Seal({ config: read.config, clock, log: silentLog, wrappingKey: new Uint8Array(32) });
  const documents = new Documents({ kv, keys, audit, clock, sealer, blobs: new Blobs(folder.path, keys) });
  const caseId = newId();
  keys.create(caseId);
  return {
    ...{ folder, kv, keys, audit, clock, documents, caseId },
    async freeze(title = "Abmeldung ins Ausland") {
      const id = newId();
      const bytes = await renderPdf(FORM, { ...OPTIONS, documentId: id });
      const staged = await documents.stage(caseId, { id, kind: "filledForm", title, bytes });
      const op = kv.atomic();
      await documents.put(op, staged, CLERK);
      assert.equal((await op.commit()).ok, true);
      return { id, bytes };
    },
    async [Symbol.asyncDispose]() {
      kv.close();
      keys.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

Deno.test("[P29] the bytes that are served are the bytes that were frozen, by the hash in the audit trail", async () => {
  await using h = await house();
  const { id, bytes } = await h.freeze();
  const read = await h.documents.read(h.caseId, id);
  assert.deepEqual(read?.bytes, bytes);
  assert.equal(read?.info.sha256, sha256Hex(bytes));
  const [entry] = await h.audit.read(h.caseId);
  assert.equal(entry?.event, "document.frozen");
  assert.equal(entry?.facts["sha256"], sha256Hex(bytes));
});

Deno.test("[P32] a changed byte on disk is noticed, and so is a file put in another's place", async () => {
  await using h = await house();
  const [one, two] = [await h.freeze(), await h.freeze()];
  const path = (id: string) => h.folder.file("blobs", h.caseId, id);
  const sealed = await Deno.readFile(path(one.id));
  sealed[500] = sealed[500]! ^ 1;
  await Deno.writeFile(path(one.id), sealed);
  await assert.rejects(h.documents.read(h.caseId, one.id));
  await Deno.copyFile(path(two.id), path(one.id));
  await assert.rejects(h.documents.read(h.caseId, one.id));
  await Deno.remove(path(two.id));
  await assert.rejects(h.documents.read(h.caseId, two.id), /found no file/);
});

Deno.test("what was staged but not committed is no document of the case", async () => {
  await using h = await house();
  const id = newId();
  const bytes = await renderPdf(FORM, OPTIONS);
  await h.documents.stage(h.caseId, { id, kind: "receipt", title: "Quittung", bytes });
  assert.equal(await h.documents.read(h.caseId, id), undefined);
  assert.deepEqual(await h.documents.list(h.caseId), []);
});

Deno.test("a document is withdrawn once and stays readable", async () => {
  await using h = await house();
  const { id } = await h.freeze();
  h.clock.advance({ minutes: 3 });
  const withdraw = async () => {
    const op = h.kv.atomic();
    const result = await h.documents.withdraw(op, h.caseId, id, CLERK);
    assert.equal((await op.commit()).ok, true);
    return result;
  };
  assert.deepEqual(await withdraw(), { ok: true });
  assert.deepEqual(await withdraw(), { ok: false, reason: "alreadyWithdrawn" });
  assert.equal((await h.documents.read(h.caseId, id))?.info.withdrawnAt?.equals(h.clock.now()), true);
  const events = (await h.audit.read(h.caseId)).map((entry) => entry.event);
  assert.deepEqual(events, ["document.frozen", "document.withdrawn"]);
});

Deno.test("documents are listed in order of their freezing, and only through their case", async () => {
  await using h = await house();
  const first = await h.freeze("Eins");
  h.clock.advance({ seconds: 1 });
  const second = await h.freeze("Zwei");
  assert.deepEqual((await h.documents.list(h.caseId)).map(({ id, title }) => [id, title]), [
    [first.id, "Eins"],
    [second.id, "Zwei"],
  ]);
  assert.equal(await h.documents.read(newId(), first.id), undefined);
  assert.equal(await h.documents.find(h.caseId, "../../etc/passwd"), undefined);
  await h.documents.clear(h.caseId);
  assert.deepEqual(await h.documents.list(h.caseId), []);
});

Deno.test("a title that names a person is not readable in the store's file", async () => {
  await using h = await house();
  await h.freeze("Vollmacht fuer Canarybird");
  for (const suffix of ["", "-wal"]) {
    const bytes = await Deno.readFile(`${h.folder.file("live.kv")}${suffix}`).catch(() => new Uint8Array());
    assert.doesNotMatch(new TextDecoder("latin1").decode(bytes), /Canarybird/);
  }
});

Deno.test("[P29][P32] A form is sealed after it was signed: the signed bytes come first, and both hashes and the code find it until the case goes", async () => {
  await using h = await house();
  const { id, bytes } = await h.freeze();
  const staged = await h.documents.stageSeal(h.caseId, id);
  assert.equal(
    (await h.documents.read(h.caseId, id))?.bytes.length,
    bytes.length,
    "no seal without a commit",
  );
  const op = h.kv.atomic();
  await h.documents.putSeal(op, staged);
  assert.equal((await op.commit()).ok, true);

  const sealed = await h.documents.read(h.caseId, id);
  assert.ok(sealed);
  assert.deepEqual(sealed.bytes.subarray(0, bytes.length), bytes);
  assert.equal(sealed.info.sha256, sha256Hex(bytes), "what was signed");
  assert.equal(issuedHash(sealed.info), sha256Hex(sealed.bytes), "what is given out");
  const checked = verify(sealed.bytes);
  assert.ok(checked.ok && checked.seal.frozenBytes === bytes.length);

  const queries = [
    { code: readCheckCode(checkCodeOf(id).toUpperCase())! },
    { sha256: sha256Hex(bytes) },
    { sha256: sha256Hex(sealed.bytes) },
  ];
  for (const query of queries) assert.equal((await h.documents.issued(query))?.id, id);
  assert.equal(await h.documents.issued({ sha256: sha256Hex("another") }), undefined);
  await h.documents.clear(h.caseId);
  for (const query of queries) assert.equal(await h.documents.issued(query), undefined);
  assert.deepEqual((await h.audit.read(h.caseId)).map(({ event }) => event), [
    "document.frozen",
    "document.sealed",
  ]);
});

Deno.test("what nobody signs is sealed as it is made, and a second seal or one on a withdrawn document is not taken", async () => {
  await using h = await house();
  const id = newId();
  const frozen = await renderPdf(FORM, OPTIONS);
  const staged = await h.documents.stage(h.caseId, { id, kind: "confirmation", title: "B", bytes: frozen });
  let op = h.kv.atomic();
  await h.documents.put(op, staged, CLERK);
  assert.equal((await op.commit()).ok, true);
  const read = await h.documents.read(h.caseId, id);
  assert.ok(read && verify(read.bytes).ok);
  assert.equal(read.info.sha256, sha256Hex(frozen));
  const again = await h.documents.stageSeal(h.caseId, id).then(() => "sealed", () => "refused");
  assert.equal(again, "refused", "a sealed document has another end");

  const form = await h.freeze();
  const late = await h.documents.stageSeal(h.caseId, form.id);
  op = h.kv.atomic();
  await h.documents.withdraw(op, h.caseId, form.id, CLERK);
  await op.commit();
  op = h.kv.atomic();
  await h.documents.putSeal(op, late);
  await op.commit();
  assert.equal((await h.documents.find(h.caseId, form.id))?.seal, undefined);
});

Deno.test("a check code is read as people type it", () => {
  assert.equal(readCheckCode(" ABCD-efgh 1jkO lmnu"), "abcdefgh1jk01mnv");
  for (const wrong of ["", "abcd", "abcd-efgh-jkmn-pqrs-t", "abcd-efgh-jkmn-pqr", "<script>"]) {
    assert.equal(readCheckCode(wrong), undefined, wrong);
  }
});
