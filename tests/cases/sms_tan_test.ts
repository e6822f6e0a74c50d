import assert from "node:assert/strict";
import type { Appointment } from "#lib/booking/mod.ts";
import { shortHash } from "#lib/documents/mod.ts";
import { SMS_PER_NUMBER_PER_HOUR_MAX } from "#lib/notices/mod.ts";
import { eventually } from "#tests/support/waiting.ts";
import { openDesk } from "./desk.ts";
import {
  CITIZEN,
  CLARA,
  eventsOf,
  fill,
  freeze,
  identify,
  inConversation,
  LEA,
  openTown,
  type Town,
} from "./house.ts";

const NUMBER = "0151 23125 042";

type Mood = "accept" | "busyOnce" | "busy" | "refuse";
/** An ending that waits out the pauses between attempts takes eight seconds. */
const ENDS_WITHIN_MS = 6_000;

/** A gateway for text messages, as `SMS_URL` names it. */
function startGateway() {
  const state = { mood: "accept" as Mood, sent: [] as { to: string; text: string; id: string | null }[] };
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, async (request) => {
    state.sent.push({ ...await request.json(), id: request.headers.get("idempotency-key") });
    if (state.mood === "accept") return new Response(null, { status: 202 });
    if (state.mood === "busyOnce") state.mood = "accept";
    return new Response(null, { status: state.mood === "refuse" ? 422 : 503 });
  });
  return Object.assign(state, {
    url: `http://127.0.0.1:${server.addr.port}/sms`,
    [Symbol.asyncDispose]: () => server.shutdown(),
  });
}

async function readyToSign(town: Town, clerk = CLARA): Promise<Appointment> {
  const appointment = await inConversation(town, clerk);
  await fill(town, appointment);
  await identify(town, appointment, clerk);
  await freeze(town, appointment, clerk);
  town.house.presence.enter(appointment.id, "page-1", { id: "citizen", role: "citizen", name: "Erika" });
  return appointment;
}

const send = async ({ house }: Town, appointment: Appointment, number = NUMBER, clerk = CLARA) => {
  const answer = await house.cases.sendSmsTan(appointment, clerk, number);
  if (answer.ok) await answer.delivered;
  return answer.ok ? "ok" : answer.reason;
};

const openIntent = async ({ house }: Town, { caseId }: Appointment) => {
  const intent = (await house.signatures.list(caseId)).find((one) => !one.voidedAt && !one.signedAt);
  assert.ok(intent);
  return { intent, ref: { caseId, intentId: intent.id } };
};

Deno.test("[P29][P30] A Handy-TAN names document and check mark, ends with the line that binds it to this site, and signs", async () => {
  await using gateway = startGateway();
  await using town = await openTown({ env: { SMS_URL: gateway.url, SMS_TOKEN: "secret" } });
  const appointment = await readyToSign(town);
  assert.equal(await send(town, appointment), "ok");
  const [message] = gateway.sent;
  const { intent, ref } = await openIntent(town, appointment);
  const code = message?.text.match(/^\d{6}/)?.[0] ?? "";
  assert.equal(message?.to, "+4915123125042");
  assert.ok(message.text.includes("Abmeldung bei der Meldebehörde"), message.text);
  assert.ok(message.text.includes(shortHash(intent.sha256)));
  assert.equal(message.text.split("\n").at(-1), `@${town.house.config.publicUrl.hostname} #${code}`);
  assert.ok(message.text.length <= 306, `two parts at most, found ${message.text.length} characters`);
  // GSM 03.38: another letter would halve what fits into one part.
  assert.match(message.text, /^[A-Za-z0-9äöüÄÖÜß @#.,:;()\-_/!?'"\n]*$/);
  assert.deepEqual([intent.tan?.sms?.endsOn, intent.tan?.sms?.sentAt !== undefined], ["042", true]);

  const given = { typedName: "", drawing: "", affirmed: true };
  const asHidden = { ...given, method: "hidden-tan", code, smsCode: "" };
  const wrongWay = await town.house.signatures.sign(ref, asHidden, CITIZEN);
  assert.deepEqual(wrongWay, { ok: false, reason: "noTan" }, "a code from a phone is none of the page");
  const bySms = { ...given, method: "sms-tan", code: "", smsCode: ` ${code.slice(0, 3)} ${code.slice(3)} ` };
  const signed = await town.house.signatures.sign(ref, bySms, CITIZEN);
  assert.ok(signed.ok);
  assert.deepEqual(signed.signature.detail, { method: "sms-tan", endsOn: "042" });
  assert.ok(!(await town.house.signatures.sign(ref, bySms, CITIZEN)).ok, "once only");
  const events = eventsOf(await town.house.audit.read(appointment.caseId)).slice(-3);
  assert.deepEqual(events, ["signature.smsTanIssued", "signature.smsSent", "signature.given"]);
});

Deno.test("[P30] A Handy-TAN of before a change, of another visit or of another way signs nothing", async () => {
  await using gateway = startGateway();
  await using town = await openTown({ env: { SMS_URL: gateway.url } });
  const { house } = town;
  const appointment = await readyToSign(town);
  assert.equal(await send(town, appointment), "ok");
  const code = gateway.sent[0]!.text.slice(0, 6);
  const old = await openIntent(town, appointment);
  const given = { method: "sms-tan", typedName: "", drawing: "", code: "", smsCode: code, affirmed: true };
  assert.ok(await house.cases.unfreeze(appointment, CLARA));
  assert.deepEqual(await house.signatures.sign(old.ref, given, CITIZEN), { ok: false, reason: "voided" });
  await freeze(town, appointment);
  const fresh = await openIntent(town, appointment);
  assert.deepEqual(await house.signatures.sign(fresh.ref, given, CITIZEN), { ok: false, reason: "noTan" });
  const hidden = await house.signatures.requestTan(fresh.ref, CITIZEN);
  assert.ok(hidden.ok);
  const swapped = { ...given, smsCode: hidden.code };
  assert.deepEqual(await house.signatures.sign(fresh.ref, swapped, CITIZEN), { ok: false, reason: "noTan" });
});

Deno.test("A gateway that is busy is asked again under one id; a refusal is told; neither tells the code", async () => {
  await using gateway = startGateway();
  await using town = await openTown({ env: { SMS_URL: gateway.url } });
  const appointment = await readyToSign(town);
  gateway.mood = "busyOnce";
  assert.equal(await send(town, appointment), "ok");
  assert.equal(gateway.sent.length, 2);
  assert.equal(gateway.sent[0]?.id, gateway.sent[1]?.id);
  assert.ok((await openIntent(town, appointment)).intent.tan?.sms?.sentAt);
  gateway.mood = "refuse";
  assert.equal(await send(town, appointment), "ok");
  assert.ok((await openIntent(town, appointment)).intent.tan?.sms?.failedAt);
  assert.equal(gateway.sent.length, 3, "a refusal is not tried again");
  const logged = town.logs.join("\n");
  assert.match(logged, /smsTan\.notTaken/);
  for (const { text } of gateway.sent) assert.ok(!logged.includes(text.slice(0, 6)));
  assert.doesNotMatch(logged, /23125/);
});

Deno.test("A server that ends does not wait for a busy gateway: the message is noted as not sent, the log has no fault, and nothing is tried after it", async () => {
  await using gateway = startGateway();
  await using town = await openTown({ env: { SMS_URL: gateway.url } });
  const appointment = await readyToSign(town);
  gateway.mood = "busy";
  const answer = await town.house.cases.sendSmsTan(appointment, CLARA, NUMBER);
  assert.ok(answer.ok);
  await eventually("the first attempt", () => gateway.sent.length === 1);
  const began = performance.now();
  await town.house.cases.stop();
  assert.ok(performance.now() - began < ENDS_WITHIN_MS, "the pause was not waited out");
  assert.equal(gateway.sent.length, 1);
  assert.ok(
    (await openIntent(town, appointment)).intent.tan?.sms?.failedAt,
    "the clerk sees it after the restart",
  );
  assert.doesNotMatch(town.logs.join("\n"), /smsTan\.faulted/);
  const late = await town.house.cases.sendSmsTan(appointment, CLARA, NUMBER);
  if (late.ok) await late.delivered;
  assert.equal(gateway.sent.length, 1, "nor is anything begun");
});

Deno.test("[P30] What a killed server left on its way the next one notes once, as of unknown fate and never with the code; a code that has arrived still signs", async () => {
  await using gateway = startGateway();
  await using town = await openTown({ env: { SMS_URL: gateway.url } });
  const { house } = town;
  const appointment = await readyToSign(town);
  const { ref } = await openIntent(town, appointment);
  const left = await house.signatures.requestSmsTan(ref, "042", { role: "clerk", id: CLARA.id });
  assert.ok(left.ok);
  assert.equal(await house.cases.pickUp(), 1);
  assert.equal(await house.cases.pickUp(), 0, "once");
  assert.ok((await openIntent(town, appointment)).intent.tan?.sms?.cutOffAt);
  assert.equal(eventsOf(await house.audit.read(appointment.caseId)).at(-1), "signature.smsCutOff");
  await using desk = await openDesk(town);
  const citizen = await desk.client().get(`/visits/${house.booking.tokenOf(appointment)}`);
  assert.match(citizen.text, /Ist sie da, gilt sie\. Sonst bitten Sie im Gespräch um eine neue/);
  const inKv = JSON.stringify(await Array.fromAsync(town.kv.list({ prefix: [] }), ({ value }) => value));
  assert.ok(![inKv, citizen.html, ...town.logs].some((text) => text.includes(left.code)));
  const given = { method: "sms-tan", typedName: "", drawing: "", code: "", affirmed: true };
  assert.ok((await house.signatures.sign(ref, { ...given, smsCode: left.code }, CITIZEN)).ok);
  assert.equal(await house.cases.pickUp(), 0, "what is signed needs none");
});

Deno.test("[P30] Caps: so many per number and hour, per town and hour, per day; other countries and landlines get none", async () => {
  await using gateway = startGateway();
  await using town = await openTown({
    env: { SMS_URL: gateway.url, SMS_COUNTRIES: "DE AT", SMS_PER_HOUR_MAX: "4", SMS_PER_DAY_MAX: "6" },
  });
  const appointment = await readyToSign(town);
  for (
    const [number, reason] of [["030 23125 000", "notMobile"], ["+31 6 12345678", "country"], [
      "x",
      "notANumber",
    ]]
  ) {
    assert.equal(await send(town, appointment, number), reason);
  }
  assert.equal(gateway.sent.length, 0);
  for (let n = 0; n < SMS_PER_NUMBER_PER_HOUR_MAX; n++) assert.equal(await send(town, appointment), "ok");
  assert.equal(await send(town, appointment), "numberCap");
  assert.equal(await send(town, appointment, "0151 23125 043"), "ok");
  assert.equal(await send(town, appointment, "0151 23125 044"), "townCap", "four in this hour");
  town.clock.advance({ hours: 1 });
  assert.equal(await send(town, appointment, "0151 23125 044"), "ok");
  assert.equal(await send(town, appointment, "0151 23125 045"), "ok");
  assert.equal(await send(town, appointment, "0151 23125 046"), "townCap", "six on this day");
  town.clock.advance({ hours: 24 });
  assert.equal(await send(town, appointment, "+43 660 1234567"), "ok");
});

Deno.test("Only the clerk in a live visit with the person there can send one; without a gateway nobody can", async () => {
  await using gateway = startGateway();
  await using town = await openTown({ env: { SMS_URL: gateway.url } });
  const appointment = await readyToSign(town);
  assert.equal(await send(town, appointment, NUMBER, LEA), "notNow");
  town.house.presence.leave(appointment.id, "page-1");
  assert.equal(await send(town, appointment), "citizenAway");
  assert.deepEqual(await town.house.cases.end(appointment, CLARA, "mustComeIn"), { ok: true });
  assert.equal(await send(town, appointment), "notNow");
  assert.equal(gateway.sent.length, 0);
  await using without = await openTown();
  assert.equal(await send(without, await readyToSign(without)), "notOffered");
});

Deno.test("The clerk's page sends the message and shows how far it is, and no code; a wrong number is told at its field", async () => {
  await using gateway = startGateway();
  await using town = await openTown({ env: { SMS_URL: gateway.url } });
  await using desk = await openDesk(town);
  const clara = { id: await desk.idOf("clara.muster") };
  const client = await desk.signedIn("clara.muster");
  const appointment = await readyToSign(town, clara);
  const path = `/desk/visits/${appointment.id}`;
  assert.match((await client.get(path)).text, /Handy-TAN an Erika Maria Mustermann/);
  const refused = await client.post(`${path}/sms-tan`, { number: "030 23125 000" });
  assert.equal(refused.status, 422);
  assert.match(refused.text, /An diese Nummer gehen keine SMS/);
  assert.equal(refused.find("#sms-number").getAttribute("value"), "030 23125 000");
  const sent = await client.post(`${path}/sms-tan`, { number: NUMBER });
  assert.equal(sent.url.pathname, path);
  const citizen = await desk.client().get(`/visits/${town.house.booking.tokenOf(appointment)}`);
  assert.match(citizen.text, /Nummer, die auf 042 endet/);
  // The page does not wait for the gateway.
  const code = (await eventually("the message", () => gateway.sent[0])).text.slice(0, 6);
  const [shown, own] = [await client.get(path), citizen];
  assert.match(shown.text, /Nummer, die auf 042 endet/);
  for (const { html } of [sent, shown, own]) assert.ok(!html.includes(code), "nobody's page shows the code");
});
