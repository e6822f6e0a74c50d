import assert from "node:assert/strict";
import { verifyChain } from "#lib/audit/mod.ts";
import {
  coversEnoughGroups,
  DOCUMENT_KINDS,
  DOCUMENT_PROMPTS,
  featuresOf,
  groupOf,
  PROMPTS,
  STOP_REASONS,
} from "#lib/identity/mod.ts";
import { drawPrompts } from "#lib/identity/check.ts";
import { CLARA, GOOD_STEPS, identityHouse, LEA } from "./house.ts";

Deno.test("[P28] a check step by step ends in a protocol that holds what was checked and nothing more", async () => {
  await using house = await identityHouse();
  const { checks, caseId, clock } = house;
  assert.ok((await checks.start(caseId, CLARA)).ok);
  for (const step of GOOD_STEPS) {
    clock.advance({ minutes: 1 });
    assert.ok((await checks.record(caseId, CLARA, step)).ok, step.step);
  }
  const concluded = await checks.conclude(caseId, CLARA, { kind: "established" });
  assert.ok(concluded.ok);
  assert.deepEqual(concluded.protocol, {
    method: "visualCheckByVideo",
    document: { kind: "idCard", issuingState: "DE" },
    validUntil: "2031-07-31",
    featuresChecked: ["tiltImage", "guilloches", "laserPortrait"],
    promptsDone: ["tiltUpDown", "tiltLeftRight"],
    faceMatched: true,
    plausible: true,
    clerkId: "clara",
    startedAt: "2026-03-03T09:00:00Z",
    concludedAt: "2026-03-03T09:06:00Z",
    outcome: { kind: "established" },
  });
  assert.equal(await checks.isEstablished(caseId), true);
  assert.deepEqual(await checks.read(caseId), { protocols: [concluded.protocol] });
});

Deno.test("[P36] beginning and end of a check are in the case's audit chain, with codes only", async () => {
  await using house = await identityHouse();
  const { checks, caseId, audit } = house;
  await checks.start(caseId, CLARA);
  await checks.record(caseId, CLARA, GOOD_STEPS[0]!);
  await checks.conclude(caseId, CLARA, { kind: "stopped", reason: "pictureTooPoor" });
  const chain = await audit.read(caseId);
  assert.deepEqual(chain.map(({ event, actor, facts }) => ({ event, id: actor.id, facts })), [
    {
      event: "identity.checkStarted",
      id: "clara",
      facts: { prompts: "tiltUpDown tiltLeftRight", earlierChecks: 0 },
    },
    {
      event: "identity.checkStopped",
      id: "clara",
      facts: { method: "visualCheckByVideo", features: 0, prompts: 0, reason: "pictureTooPoor" },
    },
  ]);
  assert.equal(verifyChain(chain), undefined);
});

Deno.test("[P28] what lies in KV is sealed, and unreadable once the case's key is destroyed", async () => {
  await using house = await identityHouse();
  const { checks, caseId, kv, keys } = house;
  await checks.start(caseId, CLARA);
  for (const step of GOOD_STEPS) await checks.record(caseId, CLARA, step);
  const stored = (await kv.get<Uint8Array>(["identity", caseId])).value;
  assert.ok(stored instanceof Uint8Array);
  const text = new TextDecoder().decode(stored);
  for (const word of ["idCard", "2031", "clara", "tiltUpDown"]) assert.ok(!text.includes(word), word);
  keys.destroy(caseId);
  await assert.rejects(checks.read(caseId), { name: "KeyDestroyedError" });
});

Deno.test("each step refuses what is missing or does not fit, and says which field", async () => {
  await using house = await identityHouse();
  const { checks, caseId } = house;
  await checks.start(caseId, CLARA);
  const faultOf = async (step: Parameters<typeof checks.record>[2]) => {
    const result = await checks.record(caseId, CLARA, step);
    return result.ok ? [] : result.reason === "invalid" ? result.faults : [result.reason];
  };
  assert.deepEqual(await faultOf({ step: "document", kind: "idCard", issuingState: "FR" }), [
    { field: "issuingState", fault: "notForKind" },
  ]);
  assert.deepEqual(await faultOf({ step: "document", kind: "passport", issuingState: "" }), [
    { field: "issuingState", fault: "missing" },
  ]);
  assert.deepEqual(await faultOf(GOOD_STEPS[0]!), []);
  const dates = { "": "missing", "2031-02-30": "noDate", "31.07.2031": "noDate", "2026-03-02": "expired" };
  for (const [validUntil, fault] of Object.entries({ ...dates, "2046-01-01": "tooFar" })) {
    assert.deepEqual(
      await faultOf({ step: "front", validUntil }),
      [{ field: "validUntil", fault }],
      validUntil,
    );
  }
  assert.deepEqual(await faultOf(GOOD_STEPS[1]!), []);
  assert.deepEqual(
    await faultOf({ step: "features", features: ["tiltImage", "hologramPortrait", "guilloches"] }),
    [
      { field: "features", fault: "tooFewGroups" },
    ],
  );
  assert.deepEqual(await faultOf(GOOD_STEPS[2]!), []);
  assert.deepEqual(await faultOf({ step: "prompts", done: ["tiltUpDown", "circle"] }), [
    { field: "done", fault: "missing" },
  ]);
  assert.deepEqual(await faultOf(GOOD_STEPS[3]!), []);
  assert.deepEqual(await faultOf({ step: "face", matches: false }), [{ field: "matches", fault: "missing" }]);
  assert.deepEqual(await faultOf(GOOD_STEPS[4]!), []);
  assert.deepEqual(await faultOf({ step: "plausibility", plausible: undefined }), [
    { field: "plausible", fault: "missing" },
  ]);
  assert.deepEqual(await faultOf({ step: "plausibility", plausible: false }), [
    { field: "plausible", fault: "implausible" },
  ]);
});

Deno.test("features that the shown kind of document does not have do not count", async () => {
  await using house = await identityHouse();
  const { checks, caseId } = house;
  await checks.start(caseId, CLARA);
  await checks.record(caseId, CLARA, { step: "document", kind: "passport", issuingState: "PL" });
  await checks.record(caseId, CLARA, { step: "front", validUntil: "2030-01-01" });
  const result = await checks.record(caseId, CLARA, {
    step: "features",
    features: ["colourShift", "guilloches", "securityThread", "raisedLettering"],
  });
  assert.deepEqual(result, {
    ok: false,
    reason: "invalid",
    faults: [{ field: "features", fault: "tooFewGroups" }],
  });
});

Deno.test("no step is skipped: established needs every one of them, stopping needs none", async () => {
  for (let done = 0; done < GOOD_STEPS.length; done++) {
    await using house = await identityHouse();
    const { checks, caseId } = house;
    await checks.start(caseId, CLARA);
    for (const step of GOOD_STEPS.slice(0, done)) await checks.record(caseId, CLARA, step);
    const missing = GOOD_STEPS[done]!.step;
    assert.deepEqual(await checks.conclude(caseId, CLARA, { kind: "established" }), {
      ok: false,
      reason: "incomplete",
      missing,
    });
    for (const later of GOOD_STEPS.slice(done + 1)) {
      assert.deepEqual(await checks.record(caseId, CLARA, later), { ok: false, reason: "outOfOrder" });
    }
    const reason = STOP_REASONS[done % STOP_REASONS.length]!;
    const stopped = await checks.conclude(caseId, CLARA, { kind: "stopped", reason });
    assert.ok(stopped.ok);
    assert.equal(await checks.isEstablished(caseId), false);
  }
});

Deno.test("another document means: everything that was seen of the first is to be seen anew", async () => {
  await using house = await identityHouse();
  const { checks, caseId } = house;
  await checks.start(caseId, CLARA);
  for (const step of GOOD_STEPS) await checks.record(caseId, CLARA, step);
  await checks.record(caseId, CLARA, { step: "document", kind: "passport", issuingState: "DE" });
  assert.deepEqual(await checks.conclude(caseId, CLARA, { kind: "established" }), {
    ok: false,
    reason: "incomplete",
    missing: "front",
  });
});

Deno.test("reloading draws no easier prompts; a new check after a stopped one draws new ones", async () => {
  let drawn = 0;
  await using house = await identityHouse((n) => drawn++ % n);
  const { checks, caseId } = house;
  const first = await checks.start(caseId, CLARA);
  const again = await checks.start(caseId, CLARA);
  assert.ok(first.ok && again.ok);
  assert.deepEqual(again.check, first.check);
  assert.equal(drawn, 2);
  await checks.conclude(caseId, CLARA, { kind: "stopped", reason: "connection" });
  const second = await checks.start(caseId, CLARA);
  assert.ok(second.ok);
  assert.notDeepEqual(second.check.prompts, first.check.prompts);
  assert.equal((await checks.read(caseId)).protocols.length, 1);
});

Deno.test("only the clerk who began a check goes on with it; another one begins anew", async () => {
  await using house = await identityHouse();
  const { checks, caseId } = house;
  await checks.start(caseId, CLARA);
  await checks.record(caseId, CLARA, GOOD_STEPS[0]!);
  assert.deepEqual(await checks.record(caseId, LEA, GOOD_STEPS[1]!), { ok: false, reason: "otherClerk" });
  assert.deepEqual(await checks.conclude(caseId, LEA, { kind: "established" }), {
    ok: false,
    reason: "otherClerk",
  });
  const begun = await checks.start(caseId, LEA);
  assert.ok(begun.ok);
  assert.equal(begun.check.document, undefined);
  assert.deepEqual(await checks.record(caseId, CLARA, GOOD_STEPS[1]!), { ok: false, reason: "otherClerk" });
});

Deno.test("of twenty conclusions at once one is stored, and an established identity stays established", async () => {
  await using house = await identityHouse();
  const { checks, caseId, audit } = house;
  await checks.start(caseId, CLARA);
  for (const step of GOOD_STEPS) await checks.record(caseId, CLARA, step);
  const results = await Promise.all(
    Array.from({ length: 20 }, () => checks.conclude(caseId, CLARA, { kind: "established" })),
  );
  assert.equal(results.filter((result) => result.ok).length, 1);
  assert.equal((await checks.read(caseId)).protocols.length, 1);
  assert.equal((await audit.read(caseId)).filter(({ event }) => event === "identity.established").length, 1);
  assert.deepEqual(await checks.start(caseId, LEA), { ok: false, reason: "established" });
});

Deno.test("two different prompts are drawn, one of them always with the document, and every prompt comes up", () => {
  const seen = new Set<string>();
  for (let a = 0; a < DOCUMENT_PROMPTS.length; a++) {
    for (let b = 0; b < PROMPTS.length - 1; b++) {
      const numbers = [a, b];
      const prompts = drawPrompts(() => numbers.shift()!);
      assert.equal(new Set(prompts).size, 2);
      assert.ok(DOCUMENT_PROMPTS.some((prompt) => prompts.includes(prompt)));
      for (const prompt of prompts) seen.add(prompt);
    }
  }
  assert.equal(seen.size, PROMPTS.length);
});

for (const kind of DOCUMENT_KINDS) {
  Deno.test(`a ${kind} has features in all four groups, so that three can always be asked for`, () => {
    assert.equal(new Set(featuresOf(kind).map(groupOf)).size, 4);
    assert.ok(coversEnoughGroups(featuresOf(kind)));
  });
}
