import assert from "node:assert/strict";
import { verifyChain } from "#lib/audit/mod.ts";
import { sha256Hex } from "#lib/crypto/mod.ts";
import { translator } from "#lib/i18n/mod.ts";
import { auditSentence } from "#lib/ui/session/audit_texts.ts";
import { databases, stopPostgresServer } from "#tests/sql/databases.ts";
import {
  ANSWERS,
  book,
  CITIZEN,
  CLARA,
  eventsOf,
  filed,
  fill,
  freeze,
  identify,
  inConversation,
  liveFiles,
  liveKeys,
  openTown,
  readyToEnd,
  sign,
} from "./house.ts";

Deno.test.afterAll(stopPostgresServer);

for (const { name, options, place } of databases) {
  Deno.test({
    name: `The whole thread: booked, called, filled, identified, signed, ended, and on record in ${name}`,
    ...options,
    async fn() {
      await using here = await place();
      await using town = await openTown(here.databaseUrl ? { databaseUrl: here.databaseUrl } : {});
      const { house, clock } = town;
      const appointment = await readyToEnd(town);
      const { caseId } = appointment;
      clock.advance({ minutes: 1 });
      const issued = await house.cases.issueConfirmation(appointment, CLARA);
      assert.ok(issued.ok);
      clock.advance({ minutes: 3 });
      assert.deepEqual(await house.cases.end(appointment, CLARA, "done"), { ok: true });
      assert.deepEqual(town.video.closed, [appointment.id]);
      const during = await house.cases.view(appointment, "citizen");
      assert.equal(during?.beingFiled, true);
      assert.equal(during?.documents.length, 4);

      await house.outbox.deliverDue();
      const file = await filed(town, caseId);
      assert.equal(file.outcome, "done");
      assert.equal(file.clerkId, CLARA.id);
      assert.equal(file.summary?.name, "Erika Mustermann");
      assert.deepEqual(file.documents.map(({ kind }) => kind), [
        "filledForm",
        "signatureSheet",
        "confirmation",
        "receipt",
      ]);
      assert.equal(verifyChain(file.audit), undefined);
      assert.equal(file.answers?.identity[0]?.outcome.kind, "established");
      const answers = JSON.stringify(file.answers);
      for (const answer of ["Schweiz", "Bahnhofstrasse 1, 8001 Zürich", "Erika Maria"]) {
        assert.ok(answers.includes(answer), answer);
      }

      assert.deepEqual(await liveKeys(town, caseId), []);
      assert.deepEqual(await liveFiles(town, caseId), []);
      const shelf = house.records.casesOf(CLARA.id);
      for (const { id, sha256 } of file.documents) {
        const download = await house.cases.document(appointment, id);
        assert.ok(download);
        assert.equal(sha256Hex(download.bytes), sha256);
        assert.equal(new TextDecoder().decode(download.bytes.subarray(0, 5)), "%PDF-");
        assert.ok((await shelf.document(caseId, id)).ok, "the clerk's too");
      }
      const after = await house.cases.view(appointment, "citizen");
      assert.equal(after?.beingFiled, false);
      assert.deepEqual(after?.documents.map(({ id }) => id), file.documents.map(({ id }) => id));
      const listed = await shelf.list({ name: "mustermann erika" });
      assert.deepEqual(listed.ok && listed.cases.map(({ id }) => id), [caseId]);
    },
  });
}

Deno.test("[P36] Each transition left its entry, in order, by whom, and each is told in a sentence", async () => {
  await using town = await openTown();
  const { house } = town;
  const appointment = await inConversation(town);
  const { caseId } = appointment;
  await house.visits.sendBack(appointment, CLARA.id);
  assert.ok((await house.cases.call(appointment, CLARA)).ok);
  await fill(town, appointment);
  const byClerk = { role: "clerk", id: CLARA.id } as const;
  const set = await house.forms.setField(caseId, "stateAbroad", { value: "Norwegen" }, byClerk);
  assert.ok(set.ok);
  const seen = [{ fieldId: "stateAbroad", version: set.field.version }];
  assert.ok((await house.forms.confirm(caseId, seen, CITIZEN)).ok);
  await identify(town, appointment);
  await freeze(town, appointment);
  assert.equal(await house.cases.unfreeze(appointment, CLARA), true);
  await freeze(town, appointment);
  await sign(town, appointment);
  assert.ok((await house.cases.issueConfirmation(appointment, CLARA)).ok);
  assert.deepEqual(await house.cases.end(appointment, CLARA, "done"), { ok: true });
  await house.outbox.deliverDue();

  const { audit, answers } = await filed(town, caseId);
  const rows = answers?.sections.flatMap((section) => section.rows) ?? [];
  const [state] = rows.filter(({ value }) => value === "Norwegen");
  assert.ok(state?.by === "clerk" && state.confirmed, "who entered it, and that it is confirmed (P27)");
  const typed = Object.keys(ANSWERS).map(() => "form.fieldSet citizen");
  const told = audit.map(({ event, actor }) => `${event} ${actor.role}`);
  assert.deepEqual(told, [
    "appointment.booked citizen",
    "visit.arrived citizen",
    "visit.called clerk",
    "visit.sentBack clerk",
    "visit.called clerk",
    ...typed,
    "form.fieldSet clerk",
    "form.fieldConfirmed citizen",
    "identity.checkStarted clerk",
    "identity.established clerk",
    "form.frozen clerk",
    "document.frozen clerk",
    "signature.intended clerk",
    "form.unfrozen clerk",
    "signature.voided clerk",
    "document.withdrawn clerk",
    "form.frozen clerk",
    "document.frozen clerk",
    "signature.intended clerk",
    "signature.given citizen",
    "document.sealed system",
    "document.frozen system",
    "document.sealed system",
    "document.frozen clerk",
    "document.sealed system",
    "confirmation.issued clerk",
    "document.frozen system",
    "document.sealed system",
    "visit.ended clerk",
  ]);
  for (const entry of audit) {
    if (entry.actor.role === "clerk") assert.equal(entry.actor.id, CLARA.id);
    for (const language of ["de", "en"] as const) {
      const sentence = auditSentence(entry, translator(language));
      assert.notEqual(sentence, entry.event);
      assert.doesNotMatch(sentence, /undefined|\{|: *[.,]/);
    }
  }
});

Deno.test("A visit signed by Hidden-TAN completes the same way", async () => {
  await using town = await openTown();
  const { house } = town;
  const appointment = await inConversation(town);
  const { caseId } = appointment;
  await fill(town, appointment);
  await identify(town, appointment);
  await freeze(town, appointment);
  const [intent] = await house.signatures.list(caseId);
  assert.ok(intent);
  const ref = { caseId, intentId: intent.id };
  const tan = await house.signatures.requestTan(ref, CITIZEN);
  assert.ok(tan.ok);
  assert.ok((await house.signatures.signWithTan(ref, { code: tan.code, affirmed: true }, CITIZEN)).ok);
  town.clock.advance({ minutes: 1 });
  // The process died before the sheet was made: ending makes it.
  assert.deepEqual(await house.cases.end(appointment, CLARA, "done"), { ok: true });
  await house.outbox.deliverDue();
  const { documents, audit } = await filed(town, caseId);
  assert.deepEqual(documents.map(({ kind }) => kind).toSorted(), ["filledForm", "receipt", "signatureSheet"]);
  assert.ok(eventsOf(audit).includes("signature.tanIssued"));
});

Deno.test("A no-show is on record without a form, and its clerk finds it", async () => {
  await using town = await openTown();
  const { house, clock } = town;
  const appointment = await book(town);
  clock.advance({ minutes: 30 });
  assert.deepEqual(await house.cases.end(appointment, CLARA, "noShow"), { ok: true });
  await house.outbox.deliverDue();
  const file = await filed(town, appointment.caseId);
  assert.equal(file.outcome, "noShow");
  assert.equal(file.clerkId, CLARA.id);
  assert.deepEqual(file.documents, []);
  assert.deepEqual(await liveKeys(town, appointment.caseId), []);
});
