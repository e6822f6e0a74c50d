import assert from "node:assert/strict";
import { newId } from "#lib/ids/mod.ts";
import type { Outcome } from "#lib/visits/mod.ts";
import {
  book,
  CITIZEN,
  CLARA,
  eventsOf,
  fill,
  freeze,
  identify,
  inConversation,
  LEA,
  openTown,
  readyToEnd,
  sign,
} from "./house.ts";

const BY_CLARA = { role: "clerk", id: CLARA.id } as const;

Deno.test("A form with faults or with answers the citizen has not confirmed is not frozen, and both are counted (P27)", async () => {
  await using town = await openTown();
  const { house } = town;
  const appointment = await inConversation(town);
  const { caseId } = appointment;
  const empty = await house.cases.freeze(appointment, CLARA);
  assert.ok(!empty.ok && empty.reason === "blocked" && empty.blockers.faults > 5);
  await fill(town, appointment, { moveOutDate: { day: "31", month: "12", year: "2026" } });
  const set = await house.forms.setField(caseId, "stateAbroad", { value: "Norwegen" }, BY_CLARA);
  assert.ok(set.ok);
  const blocked = await house.cases.freeze(appointment, CLARA);
  assert.deepEqual(blocked, {
    ok: false,
    reason: "blocked",
    blockers: { faults: 1, unconfirmed: 1 },
  });
  await fill(town, appointment);
  const again = await house.forms.setField(caseId, "stateAbroad", { value: "Island" }, BY_CLARA);
  assert.ok(again.ok);
  const unconfirmed = await house.cases.freeze(appointment, CLARA);
  assert.ok(!unconfirmed.ok && unconfirmed.reason === "blocked");
  assert.deepEqual(unconfirmed.blockers, { faults: 0, unconfirmed: 1 });
  const seen = [{ fieldId: "stateAbroad", version: again.field.version }];
  assert.ok((await house.forms.confirm(caseId, seen, CITIZEN)).ok);
  await freeze(town, appointment);
  assert.deepEqual(await house.cases.freeze(appointment, CLARA), { ok: false, reason: "frozen" });
});

Deno.test("[P29] An answer changed between the look and the freeze stops the freeze, and nothing of it stays", async () => {
  await using town = await openTown();
  const { house } = town;
  const appointment = await inConversation(town);
  const { caseId } = appointment;
  await fill(town, appointment);
  // The change comes while the document is being written, which is after the form was read.
  const stage = house.documents.stage.bind(house.documents);
  house.documents.stage = async (...document) => {
    const staged = await stage(...document);
    assert.ok((await house.forms.setField(caseId, "otherHomes", { value: "" }, CITIZEN)).ok);
    return staged;
  };
  assert.deepEqual(await house.cases.freeze(appointment, CLARA), { ok: false, reason: "changedMeanwhile" });
  house.documents.stage = stage;
  assert.deepEqual(await house.documents.list(caseId), []);
  assert.deepEqual(await house.signatures.list(caseId), []);
  assert.equal((await house.forms.read(caseId, "clerk"))?.phase, "visit");
  assert.ok(!eventsOf(await house.audit.read(caseId)).includes("form.frozen"));
});

Deno.test("[P29] Of many freezes at once one wins, and there is one document with one intent", async () => {
  await using town = await openTown();
  const { house } = town;
  const appointment = await inConversation(town);
  await fill(town, appointment);
  const results = await Promise.all(Array.from({ length: 5 }, () => house.cases.freeze(appointment, CLARA)));
  assert.equal(results.filter(({ ok }) => ok).length, 1);
  assert.equal((await house.documents.list(appointment.caseId)).length, 1);
  assert.equal((await house.signatures.list(appointment.caseId)).length, 1);
});

Deno.test("[P29] Opening the form again voids the signature and its TAN, and withdraws form, sheet and confirmation", async () => {
  await using town = await openTown();
  const { house } = town;
  const appointment = await readyToEnd(town);
  const { caseId } = appointment;
  assert.ok((await house.cases.issueConfirmation(appointment, CLARA)).ok);
  const before = await house.documents.list(caseId);
  assert.equal(before.length, 3);
  assert.equal(await house.cases.unfreeze(appointment, LEA), false, "not another clerk");
  assert.equal(await house.cases.unfreeze(appointment, CLARA), true);
  assert.deepEqual(await house.signatures.given(caseId), []);
  assert.ok(
    (await house.signatures.list(caseId)).every(({ voidedBecause }) => voidedBecause === "formChanged"),
  );
  for (const { id } of before) assert.equal(await house.cases.document(appointment, id), undefined);
  assert.deepEqual((await house.cases.view(appointment, "citizen"))?.documents, []);
  assert.deepEqual(await house.cases.end(appointment, CLARA, "done"), {
    ok: false,
    reason: "needsSignature",
  });
  assert.equal(await house.cases.unfreeze(appointment, CLARA), false, "it is open already");
  // A TAN asked for before the form was opened fits nothing afterwards.
  await freeze(town, appointment);
  const intent = (await house.signatures.list(caseId)).find(({ voidedAt }) => !voidedAt)!;
  const ref = { caseId, intentId: intent.id };
  const tan = await house.signatures.requestTan(ref, CITIZEN);
  assert.ok(tan.ok);
  assert.equal(await house.cases.unfreeze(appointment, CLARA), true);
  await freeze(town, appointment);
  const fresh = (await house.signatures.list(caseId)).find(({ voidedAt }) => !voidedAt)!;
  const given = { code: tan.code, affirmed: true };
  assert.deepEqual(await house.signatures.signWithTan(ref, given, CITIZEN), { ok: false, reason: "voided" });
  const stale = await house.signatures.signWithTan({ caseId, intentId: fresh.id }, given, CITIZEN);
  assert.deepEqual(stale, { ok: false, reason: "noTan" });
});

Deno.test("Only the clerk who called may freeze, open again, issue and end", async () => {
  await using town = await openTown();
  const { house } = town;
  const appointment = await inConversation(town);
  await fill(town, appointment);
  await identify(town, appointment);
  assert.deepEqual(await house.cases.freeze(appointment, LEA), { ok: false, reason: "notYours" });
  await freeze(town, appointment);
  assert.equal(await house.cases.unfreeze(appointment, LEA), false);
  await sign(town, appointment);
  const issue = await house.cases.issueConfirmation(appointment, LEA);
  assert.deepEqual(issue, { ok: false, reason: "notYours" });
  for (const outcome of ["done", "mustComeIn", "noShow", "technicalFailure"] as const) {
    assert.deepEqual(await house.cases.end(appointment, LEA, outcome), { ok: false, reason: "notYours" });
  }
  assert.equal((await house.visits.of(appointment)).endedAt, undefined);
});

Deno.test("Done asks for the identity and the signature; the other outcomes do not", async () => {
  await using town = await openTown();
  const { house } = town;
  const appointment = await inConversation(town);
  await fill(town, appointment);
  const end = (outcome: Outcome) => house.cases.end(appointment, CLARA, outcome);
  assert.deepEqual(await end("done"), { ok: false, reason: "needsIdentity" });
  await identify(town, appointment);
  assert.deepEqual(await end("done"), { ok: false, reason: "needsSignature" });
  await freeze(town, appointment);
  assert.deepEqual(await end("done"), { ok: false, reason: "needsSignature" });
  assert.deepEqual(await house.cases.issueConfirmation(appointment, CLARA), {
    ok: false,
    reason: "notSigned",
  });
  assert.deepEqual(await end("noShow"), { ok: false, reason: "noShowButHere" });
  assert.deepEqual(await end("mustComeIn"), { ok: true });
  assert.deepEqual(await end("done"), { ok: false, reason: "ended" });
  const [intent] = await house.signatures.list(appointment.caseId);
  assert.equal(intent?.voidedBecause, "visitEnded", "nobody signs after the end");
  const set = await house.forms.setField(appointment.caseId, "otherHomes", { value: "yes" }, CITIZEN);
  assert.deepEqual(set, { ok: false, reason: "frozen" });
  assert.deepEqual(await house.cases.freeze(appointment, CLARA), { ok: false, reason: "notYours" });
  assert.equal(await house.cases.unfreeze(appointment, CLARA), false);
});

Deno.test("A form opened again at the very moment of the end cannot be ended as done", async () => {
  await using town = await openTown();
  const { house } = town;
  const appointment = await readyToEnd(town);
  // The other window's click comes after the end looked at the signature and before it commits.
  const end = house.visits.end.bind(house.visits);
  let meddle = true;
  house.visits.end = async (...parts) => {
    if (meddle) {
      meddle = false;
      assert.equal(await house.cases.unfreeze(appointment, CLARA), true);
    }
    return await end(...parts);
  };
  assert.deepEqual(await house.cases.end(appointment, CLARA, "done"), {
    ok: false,
    reason: "needsSignature",
  });
  assert.equal((await house.visits.of(appointment)).endedAt, undefined);
});

Deno.test("Many ends at once end once; many clicks issue one confirmation; many makers make one signature sheet", async () => {
  await using town = await openTown();
  const { house } = town;
  const appointment = await inConversation(town);
  const { caseId } = appointment;
  await fill(town, appointment);
  await identify(town, appointment);
  await freeze(town, appointment);
  const [intent] = await house.signatures.list(caseId);
  const typed = { typedName: "Erika Maria Mustermann", affirmed: true };
  const ref = { caseId, intentId: intent!.id };
  assert.ok((await house.signatures.signTyped(ref, typed, CITIZEN)).ok);
  await Promise.all(Array.from({ length: 4 }, () => house.cases.signed(appointment)));
  const kinds = async () => (await house.documents.list(caseId)).map(({ kind }) => kind).sort();
  assert.deepEqual(await kinds(), ["filledForm", "signatureSheet"]);
  const issued = await Promise.all(
    Array.from({ length: 4 }, () => house.cases.issueConfirmation(appointment, CLARA)),
  );
  assert.equal(issued.filter(({ ok }) => ok).length, 1);
  assert.ok(issued.every((result) => result.ok || result.reason === "alreadyIssued"));
  assert.deepEqual(await kinds(), ["confirmation", "filledForm", "signatureSheet"]);
  const ended = await Promise.all(
    Array.from({ length: 4 }, () => house.cases.end(appointment, CLARA, "done")),
  );
  assert.equal(ended.filter(({ ok }) => ok).length, 1);
  const ends = eventsOf(await house.audit.read(caseId)).filter((event) => event === "visit.ended");
  assert.equal(ends.length, 1);
  const late = await house.cases.issueConfirmation(appointment, CLARA);
  assert.deepEqual(late, { ok: false, reason: "notYours" });
});

Deno.test("No confirmation is issued to somebody whose identity has not been established, signed or not", async () => {
  await using town = await openTown();
  const { house } = town;
  const appointment = await inConversation(town);
  await fill(town, appointment);
  await freeze(town, appointment);
  await sign(town, appointment);
  const refused = await house.cases.issueConfirmation(appointment, CLARA);
  assert.deepEqual(refused, { ok: false, reason: "notIdentified" });
  await identify(town, appointment);
  assert.ok((await house.cases.issueConfirmation(appointment, CLARA)).ok);
});

Deno.test("Who never came or left the waiting room again is a no-show, whichever clerk says so; nobody enters after it", async () => {
  await using town = await openTown();
  const { house } = town;
  const never = await book(town);
  assert.deepEqual(await house.cases.end(never, LEA, "done"), { ok: false, reason: "needsIdentity" });
  town.clock.set(never.start.subtract({ nanoseconds: 1 }));
  assert.deepEqual(await house.cases.end(never, LEA, "noShow"), { ok: false, reason: "noShowTooEarly" });
  town.clock.set(never.start);
  assert.deepEqual(await house.cases.end(never, LEA, "noShow"), { ok: true });
  assert.deepEqual(await house.cases.arrive(never), { ok: false, reason: "ended" });
  assert.deepEqual(await house.cases.call(never, LEA), { ok: false, reason: "ended" });
  const waited = await book(town);
  assert.ok((await house.cases.arrive(waited)).ok);
  town.clock.set(waited.start);
  house.presence.enter(waited.id, "page", { id: "citizen", role: "citizen", name: "Erika" });
  assert.deepEqual(await house.cases.end(waited, LEA, "noShow"), { ok: false, reason: "noShowButHere" });
  house.presence.leave(waited.id, "page");
  assert.deepEqual(await house.cases.end(waited, LEA, "noShow"), { ok: true });
});

Deno.test("[P14] A document's bytes come only through its own case and its own id", async () => {
  await using town = await openTown();
  const { house } = town;
  const mine = await inConversation(town);
  await fill(town, mine);
  const documentId = await freeze(town, mine);
  const other = await book(town);
  assert.ok(await house.cases.document(mine, documentId));
  assert.equal(await house.cases.document(other, documentId), undefined);
  assert.equal(await house.cases.document(mine, newId()), undefined);
  assert.equal(await house.cases.document(mine, "../../master.key"), undefined);
});
