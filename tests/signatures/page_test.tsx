import assert from "node:assert/strict";
import { renderToString } from "preact-render-to-string";
import { LANGUAGES, translator } from "#lib/i18n/mod.ts";
import { SIGNING_METHODS, type SigningRefusal } from "#lib/signatures/mod.ts";
import { signingExamples } from "#lib/ui/signing/examples.tsx";
import { explain, SigningStatus, tanStillShown } from "#lib/ui/signing/mod.ts";
import { CITIZEN, house } from "./house.ts";

const render = (state: string) => {
  const example = signingExamples.find((each) => each.state === state);
  assert.ok(example, state);
  return renderToString(example.render(translator("de")));
};

Deno.test("[P31] all ways to sign stand in one list of equals, none of them preselected, none a canvas", () => {
  // Without a gateway for text messages there is no Handy-TAN; with one it stands among the others.
  assert.doesNotMatch(render("open"), /value="sms-tan"/);
  const html = render("text message taken");
  const radios = [...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)].map(([tag]) => tag);
  assert.deepEqual(radios.map((tag) => /value="([^"]*)"/.exec(tag)?.[1]), [...SIGNING_METHODS]);
  assert.equal(new Set(radios.map((tag) => /name="([^"]*)"/.exec(tag)?.[1])).size, 1);
  for (const tag of render("open").match(/<input[^>]*type="radio"[^>]*>/g) ?? []) {
    assert.doesNotMatch(tag, /checked/);
  }
  assert.doesNotMatch(html, /<canvas|<script(?! type="module" src)|style=|onclick/i);
  assert.equal(html.match(/<form/g)?.length, 1);
});

Deno.test("Enter in a field signs and never asks for a TAN: the form's first button is the signing one", () => {
  const [first] = /<button[^>]*>/.exec(render("TAN shown")) ?? [];
  assert.ok(first);
  assert.doesNotMatch(first, /formaction/);
});

Deno.test("the TAN field can be filled by the phone and is numeric", () => {
  const [field] = /<input[^>]*name="tan"[^>]*>/.exec(render("open")) ?? [];
  assert.match(field ?? "", /inputmode="numeric"/i);
  assert.match(field ?? "", /autocomplete="one-time-code"/);
});

Deno.test("[P30] what the clerk sees names neither a TAN nor that one is under way", async () => {
  await using h = await house();
  const ref = await h.intent();
  const before = await h.signatures.list(ref.caseId);
  const code = await h.code(ref);
  const during = await h.signatures.list(ref.caseId);
  const html = (intents: typeof before) =>
    renderToString(<SigningStatus t={translator("de")} timeZone="Europe/Berlin" intents={intents} />);
  assert.equal(html(during), html(before));
  assert.doesNotMatch(html(during), new RegExp(`${code}|TAN`));
  const json = JSON.stringify(during);
  assert.doesNotMatch(json, new RegExp(`"${code}"|mac`));
});

Deno.test("a code is shown while it lives; once its time is over the page offers a new one instead", () => {
  const shown = render("TAN shown");
  assert.match(shown, /<span>042<\/span><span>917<\/span>/);
  assert.match(shown, /formaction="#mehr-zeit"/);
  const expired = render("TAN expired");
  assert.doesNotMatch(expired, /042|formaction="#mehr-zeit"/);
  assert.match(expired, /Neue TAN anzeigen/);
});

Deno.test("a TAN vanishes from the page when it is used up or dead, and stays after a slip", async () => {
  const wrong: SigningRefusal = { ok: false, reason: "wrong", triesLeft: 2 };
  assert.equal(tanStillShown("042917", wrong), "042917");
  assert.equal(tanStillShown("042917", undefined), "042917");
  assert.equal(tanStillShown("042917", { ok: false, reason: "expired" }), undefined);
  assert.equal(tanStillShown("<b>04</b>", wrong), undefined);
  assert.equal(tanStillShown(null, wrong), undefined);
  await using h = await house();
  const ref = await h.intent();
  const result = await h.signatures.sign(
    ref,
    { method: "", typedName: "", code: "", smsCode: "", drawing: "", affirmed: true },
    CITIZEN,
  );
  assert.deepEqual(result, { ok: false, reason: "noWayChosen" });
});

Deno.test("every refusal is explained in every language, with a link to its field", () => {
  const refusals: SigningRefusal[] = [
    ...(["unknown", "voided", "alreadySigned", "busy", "notAffirmed", "noWayChosen"] as const)
      .map((reason) => ({ ok: false, reason } as const)),
    ...(["notATan", "noTan", "expired", "triesUsedUp", "alreadyExtended"] as const)
      .map((reason) => ({ ok: false, reason } as const)),
    ...[2, 1, 0].map((triesLeft) => ({ ok: false, reason: "wrong", triesLeft } as const)),
    { ok: false, reason: "throttled", retryAt: Temporal.Instant.from("2026-03-03T10:00:00Z") },
    { ok: false, reason: "otherTurn" },
    { ok: false, reason: "drawing", fault: "empty" },
    { ok: false, reason: "drawing", fault: "invalid" },
    { ok: false, reason: "nameDiffers", difference: { kind: "empty" } },
    { ok: false, reason: "nameDiffers", difference: { kind: "familyNameMissing", expected: "<b>Ž</b>" } },
    { ok: false, reason: "nameDiffers", difference: { kind: "firstNameMissing", expected: "<b>Ž</b>" } },
    { ok: false, reason: "nameDiffers", difference: { kind: "unknownWord", word: "<b>Ž</b>" } },
  ];
  for (const language of LANGUAGES) {
    const said = refusals.map((refusal) =>
      explain(refusal, translator(language), { language, timeZone: "Europe/Berlin" }).message
    );
    for (const message of said) assert.match(message, /[.!?]$/);
  }
  assert.match(render("name differs"), /href="#typedName"/);
});
