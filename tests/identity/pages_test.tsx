import assert from "node:assert/strict";
import { renderToString } from "preact-render-to-string";
import { formats, type Language, LANGUAGES, translator } from "#lib/i18n/mod.ts";
import {
  checkMrz,
  citizenView,
  type IdentityState,
  PROMPTS,
  readCommand,
  type StepFault,
  type TypedForm,
  wizardView,
} from "#lib/identity/mod.ts";
import { CitizenIdentity } from "#lib/ui/identity/CitizenIdentity.tsx";
import { IdentityWizard } from "#lib/ui/identity/IdentityWizard.tsx";
import { CLARA, GOOD_STEPS, identityHouse } from "./house.ts";

const TODAY = Temporal.PlainDate.from("2026-03-03");
const ACTION = "/desk/visits/1/identity";
const STAFF_LANGUAGES: readonly Language[] = ["de", "en"];

/** A form as a browser would send it. */
function typed(fields: Record<string, string | string[]>): TypedForm {
  const all = (name: string) => [fields[name] ?? []].flat();
  return { all, text: (name) => all(name).at(-1) ?? "" };
}

/** The states that a case goes through in a good check, one after each step. */
async function statesOfAGoodCheck(): Promise<IdentityState[]> {
  await using house = await identityHouse();
  const { checks, caseId } = house;
  const states = [await checks.read(caseId)];
  await checks.start(caseId, CLARA);
  for (const step of GOOD_STEPS) {
    states.push(await checks.read(caseId));
    await checks.record(caseId, CLARA, step);
  }
  states.push(await checks.read(caseId));
  await checks.conclude(caseId, CLARA, { kind: "established" });
  return [...states, await checks.read(caseId)];
}

function wizard(state: IdentityState, language: Language, extra: object = {}): string {
  const view = wizardView(state, CLARA.id);
  const words = { t: translator(language), language, formats: formats(language, "Europe/Berlin") };
  return renderToString(<IdentityWizard {...words} action={ACTION} view={view} today={TODAY} {...extra} />);
}

Deno.test("the clerk's page draws every step, in German and English, without inline style or script", async () => {
  for (const state of await statesOfAGoodCheck()) {
    for (const language of STAFF_LANGUAGES) {
      const html = wizard(state, language);
      assert.doesNotMatch(html, /style=|<script|undefined|\[object/);
      assert.equal(html.includes("<form"), !html.includes("kern-alert--success"));
    }
  }
});

Deno.test("[P28] the clerk's page has no field for a picture, a file or a number of the document", async () => {
  for (const state of await statesOfAGoodCheck()) {
    const html = wizard(state, "de");
    assert.doesNotMatch(html, /type="file"|<canvas|capture=/);
    assert.doesNotMatch(html, /name="(number|serial)/i);
    assert.doesNotMatch(html, /substantiell|eIDAS/i);
  }
});

Deno.test("what the clerk's page sends is what the check understands", async () => {
  const sent: Record<string, string | string[]>[] = [
    { step: "document", kind: "idCard", issuingState: "DE" },
    { step: "front", "validUntil-day": "31", "validUntil-month": "7", "validUntil-year": "2031" },
    { step: "features", features: ["tiltImage", "guilloches", "laserPortrait", "made up"] },
    { step: "prompts", done: ["tiltUpDown", "tiltLeftRight"] },
    { step: "face", matches: "yes" },
    { step: "plausibility", plausible: "yes" },
  ];
  const states = await statesOfAGoodCheck();
  for (const [index, fields] of sent.entries()) {
    assert.deepEqual(readCommand(typed(fields)), { verb: "record", input: GOOD_STEPS[index] });
    const html = wizard(states[index + 1]!, "de");
    assert.ok(html.includes(`name="step" value="${fields.step}"`), `${fields.step}`);
    for (const name of Object.keys(fields)) assert.ok(html.includes(`name="${name}"`), name);
  }
  assert.deepEqual(readCommand(typed({ step: "start" })), { verb: "start" });
  assert.deepEqual(readCommand(typed({ step: "stop", reason: "suspicion" })), {
    verb: "conclude",
    outcome: { kind: "stopped", reason: "suspicion" },
  });
  assert.equal(readCommand(typed({ step: "stop", reason: "made up" })), undefined);
  assert.equal(readCommand(typed({ step: "made up" })), undefined);
  assert.equal(readCommand(typed({})), undefined);
});

Deno.test("faults stand at their field, and what was typed is still there", async () => {
  const [, , atFront] = await statesOfAGoodCheck();
  const form = typed({
    step: "front",
    "validUntil-day": "31",
    "validUntil-month": "2",
    "validUntil-year": "2031",
  });
  const faults: StepFault[] = [{ field: "validUntil", fault: "noDate" }];
  const html = wizard(atFront!, "de", { typed: form, faults });
  assert.match(html, /id="identity-validUntil-error"[\s\S]*Diesen Tag gibt es nicht/);
  for (const value of ["31", "2", "2031"]) assert.ok(html.includes(`value="${value}"`), value);
});

Deno.test("[P28] a typed machine-readable zone is answered and not shown again", async () => {
  const [, , atFront] = await statesOfAGoodCheck();
  const zone = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
  const mrz = checkMrz(zone, atFront!.check!, Temporal.PlainDate.from("2012-01-01"));
  const html = wizard(atFront!, "de", { mrz, typed: typed({ step: "mrz", mrz: zone }) });
  assert.match(html, /Alle Prüfziffern stimmen/);
  assert.doesNotMatch(html, /L898902C3|ERIKSSON/);
});

Deno.test("the citizen reads what to do at every step, in all three languages", async () => {
  for (const language of LANGUAGES) {
    const seen = new Set<string>();
    for (const state of await statesOfAGoodCheck()) {
      const html = renderToString(<CitizenIdentity t={translator(language)} view={citizenView(state)} />);
      assert.doesNotMatch(html, /style=|undefined|\[object/);
      // The rear camera is offered while there is a document to show, and not while questions are answered.
      const { phase } = citizenView(state);
      const shows = ["haveReady", "showFront", "moveSlowly", "prompts", "besideFace"].includes(phase);
      assert.equal(html.includes("data-show-document"), shows, phase);
      seen.add(html);
    }
    assert.equal(seen.size, GOOD_STEPS.length + 3);
  }
});

Deno.test("the citizen sees the prompts when they are due and not before", async () => {
  const states = await statesOfAGoodCheck();
  const shown = states.map((state) => {
    const html = renderToString(<CitizenIdentity t={translator("de")} view={citizenView(state)} />);
    return html.includes("<li>");
  });
  assert.deepEqual(shown, [false, false, false, false, true, false, false, false, false]);
  assert.ok(PROMPTS.length >= 8);
});

Deno.test("a stopped check does not tell the citizen its reason", async () => {
  await using house = await identityHouse();
  await house.checks.start(house.caseId, CLARA);
  await house.checks.conclude(house.caseId, CLARA, { kind: "stopped", reason: "suspicion" });
  const state = await house.checks.read(house.caseId);
  const html = renderToString(<CitizenIdentity t={translator("de")} view={citizenView(state)} />);
  assert.match(html, /persönlich/);
  assert.doesNotMatch(html, /Verdacht|Fälschung|suspicion/);
  assert.match(wizard(state, "de"), /Verdacht auf Fälschung/);
});
