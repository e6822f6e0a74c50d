import assert from "node:assert/strict";
import { verifyChain } from "#lib/audit/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { canComplete, LEVELS, onSheet, SIGNING_METHODS } from "#lib/signatures/mod.ts";
import { AFFIRMED, CITIZEN, CLERK, HASH, house, newCase, SOFIE } from "./house.ts";

Deno.test("[P31] a typed name with the declaration signs exactly the frozen hash", async () => {
  await using h = await house();
  const ref = await h.intent();
  const result = await h.signatures.signTyped(
    ref,
    { typedName: " zofie  MUELLER Luk ", affirmed: AFFIRMED },
    CITIZEN,
  );
  assert.equal(result.ok, true);
  const [record] = await h.signatures.given(ref.caseId);
  assert.equal(record?.sha256, HASH);
  assert.deepEqual(record?.detail, { method: "typed", typedName: "zofie  MUELLER Luk" });
  assert.deepEqual(record?.signer, SOFIE);
  assert.equal(record?.signedAt.equals(h.clock.now()), true);
  const chain = await h.audit.read(ref.caseId);
  assert.deepEqual(chain.map((entry) => entry.event), ["signature.intended", "signature.given"]);
  assert.equal(chain[1]?.facts["sha256"], HASH);
  assert.equal(verifyChain(chain), undefined);
});

Deno.test("[P31] without the declaration nothing is signed, by either way", async () => {
  await using h = await house();
  const ref = await h.intent();
  const typed = await h.signatures.signTyped(
    ref,
    { typedName: "Žofie Müller-Łuk", affirmed: false },
    CITIZEN,
  );
  assert.deepEqual(typed, { ok: false, reason: "notAffirmed" });
  const code = await h.code(ref);
  const tan = await h.signatures.signWithTan(ref, { code, affirmed: false }, CITIZEN);
  assert.deepEqual(tan, { ok: false, reason: "notAffirmed" });
  assert.deepEqual(await h.signatures.given(ref.caseId), []);
});

Deno.test("a name that differs is told kindly, and the intent stays open", async () => {
  await using h = await house();
  const ref = await h.intent();
  const sign = (typedName: string) => h.signatures.signTyped(ref, { typedName, affirmed: AFFIRMED }, CITIZEN);
  const differs = async (typed: string) => {
    const result = await sign(typed);
    return !result.ok && result.reason === "nameDiffers" ? result.difference : undefined;
  };
  assert.deepEqual(await differs("  "), { kind: "empty" });
  assert.deepEqual(await differs("Žofie Meier"), { kind: "familyNameMissing", expected: "Müller-Łuk" });
  assert.deepEqual(await differs("Müller-Łuk"), { kind: "firstNameMissing", expected: "Žofie Anna" });
  assert.deepEqual(await differs("Žofie Petra Müller-Łuk"), { kind: "unknownWord", word: "Petra" });
  assert.equal((await sign("Dr. Anna Muller Luk")).ok, true);
});

Deno.test("[P05] a second signing of the same intent says that it is signed", async () => {
  await using h = await house();
  const ref = await h.intent();
  const given = { typedName: "Žofie Müller-Łuk", affirmed: AFFIRMED };
  const both = await Promise.all([
    h.signatures.signTyped(ref, given, CITIZEN),
    h.signatures.signTyped(ref, given, CITIZEN),
  ]);
  assert.deepEqual(both.map((result) => result.ok).sort(), [false, true]);
  assert.deepEqual(both.find((result) => !result.ok), { ok: false, reason: "alreadySigned" });
  assert.equal((await h.audit.read(ref.caseId)).filter((e) => e.event === "signature.given").length, 1);
});

Deno.test("[P29] a change voids the intent at every stage: prepared, TAN shown, signed", async () => {
  await using h = await house();
  const caseId = newCase(h.keys);

  const prepared = await h.intent(caseId);
  assert.equal(await h.changeForm(caseId), 1);
  const typed = await h.signatures.signTyped(
    prepared,
    { typedName: "Žofie Müller-Łuk", affirmed: AFFIRMED },
    CITIZEN,
  );
  assert.deepEqual(typed, { ok: false, reason: "voided" });
  assert.deepEqual(await h.signatures.requestTan(prepared, CITIZEN), { ok: false, reason: "voided" });

  const shown = await h.intent(caseId);
  const code = await h.code(shown);
  assert.equal(await h.changeForm(caseId), 1);
  const late = await h.signatures.signWithTan(shown, { code, affirmed: AFFIRMED }, CITIZEN);
  assert.deepEqual(late, { ok: false, reason: "voided" });
  assert.equal((await h.signatures.find(shown))?.tan, undefined);

  const signed = await h.intent(caseId);
  await h.signatures.signTyped(signed, { typedName: "Žofie Müller-Łuk", affirmed: AFFIRMED }, CITIZEN);
  assert.equal((await h.signatures.given(caseId)).length, 1);
  assert.equal(await h.changeForm(caseId), 1);
  assert.deepEqual(await h.signatures.given(caseId), []);
  const voided = (await h.audit.read(caseId)).filter((entry) => entry.event === "signature.voided");
  assert.deepEqual(voided.map((entry) => entry.facts["wasSigned"]), [false, false, true]);
});

Deno.test("[P29] of a change and a signature at the same moment, never does a signature stay on the old document", async () => {
  await using h = await house();
  for (let round = 0; round < 20; round++) {
    const caseId = newCase(h.keys);
    const ref = await h.intent(caseId);
    const change = async () => {
      for (;;) {
        const op = h.kv.atomic();
        await h.signatures.void(op, caseId, "formChanged", CLERK);
        if ((await op.commit()).ok) return;
      }
    };
    await Promise.all([
      h.signatures.signTyped(ref, { typedName: "Žofie Müller-Łuk", affirmed: AFFIRMED }, CITIZEN),
      change(),
    ]);
    assert.deepEqual(await h.signatures.given(caseId), []);
    assert.equal(verifyChain(await h.audit.read(caseId)), undefined);
  }
});

Deno.test("[P29] an intent prepared beside a change does not slip past it", async () => {
  await using h = await house();
  const caseId = newCase(h.keys);
  const [change, freeze] = [h.kv.atomic(), h.kv.atomic()];
  await h.signatures.void(change, caseId, "formChanged", CLERK);
  await h.signatures.prepare(freeze, caseId, { documentId: newId(), sha256: HASH, signers: [SOFIE] }, CLERK);
  assert.equal((await change.commit()).ok, true);
  assert.equal((await freeze.commit()).ok, false);
});

Deno.test("one commit may void the old intents and prepare new ones", async () => {
  await using h = await house();
  const old = await h.intent();
  const op = h.kv.atomic();
  await h.signatures.void(op, old.caseId, "formChanged", CLERK);
  const on = {
    documentId: newId(),
    sha256: HASH,
    signers: [SOFIE, { ...SOFIE, firstNames: { names: "Jan" } }],
  };
  const refs = await h.signatures.prepare(op, old.caseId, on, CLERK);
  assert.equal((await op.commit()).ok, true);
  const open = (await h.signatures.list(old.caseId)).filter((intent) => !intent.voidedAt);
  assert.deepEqual(open.map((intent) => intent.id).sort(), refs.map((ref) => ref.intentId).sort());
  assert.equal(verifyChain(await h.audit.read(old.caseId)), undefined);
});

Deno.test("what the caller joins is committed with the signature or not at all", async () => {
  await using h = await house();
  const ref = await h.intent();
  const given = { typedName: "Žofie Müller-Łuk", affirmed: AFFIRMED };
  const result = await h.signatures.signTyped(ref, given, CITIZEN, (op) => {
    op.check({ key: ["never"], versionstamp: "00000000000000000001" }).set(["joined"], true);
  });
  assert.deepEqual(result, { ok: false, reason: "busy" });
  assert.deepEqual(await h.signatures.given(ref.caseId), []);
  const again = await h.signatures.signTyped(ref, given, CITIZEN, (op) => void op.set(["joined"], true));
  assert.equal(again.ok, true);
  assert.equal((await h.kv.get(["joined"])).value, true);
});

Deno.test("an intent is reached only through its own case", async () => {
  await using h = await house();
  const ref = await h.intent();
  const elsewhere = { caseId: newCase(h.keys), intentId: ref.intentId };
  assert.equal(await h.signatures.find(elsewhere), undefined);
  const given = { typedName: "Žofie Müller-Łuk", affirmed: AFFIRMED };
  assert.deepEqual(await h.signatures.signTyped(elsewhere, given, CITIZEN), { ok: false, reason: "unknown" });
  assert.deepEqual(await h.signatures.signTyped({ ...ref, intentId: "../x" }, given, CITIZEN), {
    ok: false,
    reason: "unknown",
  });
});

Deno.test("no level is called more than it is, and Schriftform is refused with its section", () => {
  for (const method of SIGNING_METHODS) {
    for (const words of [LEVELS[method].de, LEVELS[method].en, LEVELS[method]["de-x-leicht"] ?? ""]) {
      assert.doesNotMatch(words, /substan|hoch|high|eidas|qualifi/i);
    }
    assert.deepEqual(canComplete("simple", method), { ok: true });
    const refused = canComplete("written", method);
    assert.match(refused.ok ? "" : refused.section, /§ 3a/);
  }
});

Deno.test("the sheet names signer, way and level in German", async () => {
  await using h = await house();
  const ref = await h.intent();
  await h.signatures.signWithTan(ref, { code: await h.code(ref), affirmed: AFFIRMED }, CITIZEN);
  const [record] = await h.signatures.given(ref.caseId);
  assert.ok(record);
  const sheet = onSheet(record);
  assert.equal(sheet.name, "Dr. Žofie Anna Müller-Łuk");
  assert.match(sheet.way, /TAN/);
  assert.match(sheet.level, /nicht den Besitz eines Telefons/);
});
