import assert from "node:assert/strict";
import { join } from "node:path";
import { createLog } from "#lib/log/mod.ts";
import { TAN_TRIES, TANS_PER_CASE_AND_HOUR } from "#lib/signatures/mod.ts";
import { takeConsoleErrors } from "#tests/support/console.ts";
import { AFFIRMED, CITIZEN, house, newCase, SOFIE, wrong } from "./house.ts";

type House = Awaited<ReturnType<typeof house>>;
const enter = (h: House, ref: { caseId: string; intentId: string }, code: string) =>
  h.signatures.signWithTan(ref, { code, affirmed: AFFIRMED }, CITIZEN);
const reason = (result: { ok: boolean; reason?: string }) => result.ok ? "signed" : result.reason;

Deno.test("[P30] a TAN signs once, pasted with a space too, and never again", async () => {
  await using h = await house();
  const ref = await h.intent();
  const code = await h.code(ref);
  assert.match(code, /^\d{6}$/);
  assert.equal(reason(await enter(h, ref, `${code.slice(0, 3)} ${code.slice(3)} `)), "signed");
  assert.equal(reason(await enter(h, ref, code)), "alreadySigned");
  assert.equal((await h.signatures.given(ref.caseId)).length, 1);
});

Deno.test("[P30] a TAN fits neither another intent, nor another case, nor another document", async () => {
  await using h = await house();
  const caseId = newCase(h.keys);
  const ref = await h.intent(caseId);
  const others = [await h.intent(caseId), await h.intent(), await h.intent(caseId, "0".repeat(64))];
  const code = await h.code(ref);
  for (const other of others) {
    assert.equal(reason(await enter(h, other, code)), "noTan");
    let own = await h.code(other);
    while (own === code) own = await h.code(other);
    assert.equal(reason(await enter(h, other, code)), "wrong");
  }
  assert.equal(reason(await enter(h, { ...ref, caseId: others[1]!.caseId }, code)), "unknown");
  assert.equal(reason(await enter(h, ref, code)), "signed");
});

Deno.test("[P30] a stored TAN moved to another intent does not open it", async () => {
  await using h = await house();
  const [one, two] = [await h.intent(), await h.intent()];
  const code = await h.code(one);
  const from = await h.kv.get<Record<string, unknown>>(["signing_intents", one.caseId, one.intentId]);
  const to = await h.kv.get<Record<string, unknown>>(["signing_intents", two.caseId, two.intentId]);
  await h.kv.set(to.key, { ...to.value, tan: from.value?.["tan"] });
  assert.equal(reason(await enter(h, two, code)), "wrong");
});

Deno.test("[P30] a TAN is valid for five minutes, and for five more once", async () => {
  await using h = await house();
  const ref = await h.intent();
  const code = await h.code(ref);
  h.clock.advance({ minutes: 4, seconds: 59 });
  assert.equal((await h.signatures.extendTan(ref, CITIZEN)).ok, true);
  assert.deepEqual(await h.signatures.extendTan(ref, CITIZEN), { ok: false, reason: "alreadyExtended" });
  h.clock.advance({ minutes: 5 });
  assert.equal(reason(await enter(h, ref, wrong(code))), "wrong");
  h.clock.advance({ seconds: 1 });
  assert.equal(reason(await enter(h, ref, code)), "expired");
  assert.deepEqual(await h.signatures.extendTan(ref, CITIZEN), { ok: false, reason: "expired" });
  assert.equal(reason(await enter(h, ref, await h.code(ref))), "signed");
});

Deno.test("[P30] a new code kills the old one", async () => {
  await using h = await house();
  const ref = await h.intent();
  const old = await h.code(ref);
  let fresh = await h.code(ref);
  while (fresh === old) fresh = await h.code(ref);
  assert.equal(reason(await enter(h, ref, old)), "wrong");
  assert.equal(reason(await enter(h, ref, fresh)), "signed");
});

Deno.test("[P30] three wrong tries use a TAN up; what cannot be a TAN costs none", async () => {
  await using h = await house();
  const ref = await h.intent();
  const code = await h.code(ref);
  for (const typed of ["", "12345", "1234567", "abcdef", "９９９９９９", "1".repeat(10_000)]) {
    assert.equal(reason(await enter(h, ref, typed)), "notATan");
  }
  for (const left of [2, 1, 0]) {
    assert.deepEqual(await enter(h, ref, wrong(code)), { ok: false, reason: "wrong", triesLeft: left });
  }
  assert.equal(reason(await enter(h, ref, code)), "triesUsedUp");
  assert.deepEqual((await h.audit.read(ref.caseId)).map((e) => e.event).slice(1), [
    "signature.tanIssued",
    "signature.tanRefused",
    "signature.tanRefused",
    "signature.tanRefused",
  ]);
});

Deno.test("[P30] of 1,000 simultaneous wrong guesses three are heard, and the right code then comes too late", async () => {
  await using h = await house();
  const ref = await h.intent();
  const code = await h.code(ref);
  const guesses = Array.from({ length: 1000 }, (_, nth) => enter(h, ref, wrong(code, nth + 1)));
  const answers = Map.groupBy(await Promise.all(guesses), (result) => reason(result));
  assert.equal(answers.get("wrong")?.length, TAN_TRIES);
  assert.deepEqual([...answers.keys()].sort(), ["triesUsedUp", "wrong"]);
  assert.equal(reason(await enter(h, ref, code)), "triesUsedUp");
  const refused = (await h.audit.read(ref.caseId)).filter((entry) => entry.event === "signature.tanRefused");
  assert.equal(refused.length, TAN_TRIES);
});

Deno.test("[P30] codes are throttled per case, over all its intents", async () => {
  await using h = await house();
  const caseId = newCase(h.keys);
  const refs = [await h.intent(caseId), await h.intent(caseId)];
  for (let n = 0; n < TANS_PER_CASE_AND_HOUR; n++) {
    await h.code(refs[n % 2]!);
    h.clock.advance({ minutes: 1 });
  }
  const refused = await h.signatures.requestTan(refs[0]!, CITIZEN);
  assert.equal(reason(refused), "throttled");
  const wait = !refused.ok && refused.reason === "throttled"
    ? h.clock.now().until(refused.retryAt)
    : undefined;
  assert.equal(wait?.total("minutes"), 60 - TANS_PER_CASE_AND_HOUR);
  await h.code(await h.intent());
  h.clock.advance({ minutes: 60 - TANS_PER_CASE_AND_HOUR });
  await h.code(refs[0]!);
});

Deno.test("[P30] guessing on with ever new codes is heard 18 times an hour, on whatever intent of the case: by chance one in 55,000", async () => {
  await using h = await house();
  const caseId = newCase(h.keys);
  let heard = 0;
  let ref = await h.intent(caseId);
  for (let minute = 0; minute < 60; minute++) {
    const issued = await h.signatures.requestTan(ref, CITIZEN);
    for (let nth = 1; nth <= 2 * TAN_TRIES; nth++) {
      const guess = wrong(issued.ok ? issued.code : "000000", nth);
      if (reason(await enter(h, ref, guess)) === "wrong") heard++;
    }
    // More time makes no more tries, and a form opened and closed again makes no new hour.
    await h.signatures.extendTan(ref, CITIZEN);
    assert.notEqual(reason(await enter(h, ref, "000000")), "wrong");
    if (minute % 7 === 3) {
      await h.changeForm(caseId);
      ref = await h.intent(caseId);
    }
    h.clock.advance({ seconds: 59 });
  }
  assert.equal(heard, TANS_PER_CASE_AND_HOUR * TAN_TRIES);
  assert.deepEqual(await h.signatures.given(caseId), []);
});

Deno.test("[P30][P38] code and names are nowhere in KV, its files or the log", async () => {
  await using h = await house();
  const lines: string[] = [];
  const log = createLog("debug", (line) => lines.push(line));
  const ref = await h.intent(newCase(h.keys), undefined, { ...SOFIE, familyName: "Canarybird" });
  const typed = await h.intent(ref.caseId, undefined, { ...SOFIE, familyName: "Canarybird" });
  await h.signatures.signTyped(typed, { typedName: "Anna Canarybird", affirmed: AFFIRMED }, CITIZEN);
  const code = await h.code(ref);
  await enter(h, ref, wrong(code));
  log.info("signature.tan", { intent: ref.intentId });
  await enter(h, ref, code);
  const entries = await Array.fromAsync(h.kv.list({ prefix: [] }));
  const text = entries.map(({ key, value }) =>
    Deno.inspect([key, value], { depth: 20, iterableLimit: 10_000 })
  ).join();
  const bytes = new TextDecoder("latin1");
  const files = [];
  for await (const file of Deno.readDir(h.folder.path)) {
    files.push(bytes.decode(await Deno.readFile(join(h.folder.path, file.name))));
  }
  const everything = [text, ...files, ...lines, ...takeConsoleErrors()].join("\n");
  assert.match(text, /signature\.tanIssued/);
  assert.match(everything, new RegExp(ref.intentId));
  assert.doesNotMatch(everything, new RegExp(`(?<![0-9])${code}(?![0-9])`));
  assert.doesNotMatch(everything, /Canarybird/i);
});
