import assert from "node:assert/strict";
import { SMS_PER_NUMBER_PER_HOUR_MAX, smsNumber } from "#lib/notices/mod.ts";
import { openPost, STALLED_SECONDS, SUBJECT } from "./house.ts";

type Mood = "accept" | "busy" | "refuse" | "stall" | "redirect";
type Sent = { to: string; text: string; token: string | null; id: string | null };

/** A gateway as towns have them: JSON over HTTP with a bearer token. */
function startGateway() {
  const state = { mood: "accept" as Mood, sent: [] as Sent[], requests: 0 };
  const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, async (request) => {
    state.requests++;
    const body = await request.json() as { to: string; text: string };
    switch (state.mood) {
      case "busy":
        return new Response(null, { status: 503 });
      case "refuse":
        return new Response(null, { status: 422 });
      case "redirect":
        return new Response(null, { status: 307, headers: { location: "/elsewhere" } });
      case "stall":
        await new Promise<void>((resolve) => request.signal.addEventListener("abort", () => resolve()));
        return new Response(null, { status: 499 });
      case "accept": {
        const { headers } = request;
        state.sent.push({ ...body, token: headers.get("authorization"), id: headers.get("idempotency-key") });
        return new Response(null, { status: 202 });
      }
    }
  });
  const url = `http://127.0.0.1:${server.addr.port}/messages`;
  return Object.assign(state, {
    env: { SMS_URL: url, SMS_TOKEN: "only-for-tests" },
    [Symbol.asyncDispose]: () => server.shutdown(),
  });
}

const ASKED = { ...SUBJECT, phone: "0151 231 250 00", smsReminder: true };
const HOUR_BEFORE = "2026-03-10T08:00:00Z";

Deno.test("who asked for it is reminded by text message an hour before, in 160 characters and without a link", async () => {
  await using gateway = startGateway();
  await using post = await openPost(undefined, { env: gateway.env });
  for (const language of ["de", "en", "de-x-leicht"] as const) {
    post.subject = { ...ASKED, language };
    await post.addReminders();
    post.clock.set(HOUR_BEFORE);
    await post.outbox.deliverDue();
    const { to, text, token, id } = gateway.sent.at(-1)!;
    assert.equal(to, "+4915123125000");
    assert.equal(token, "Bearer only-for-tests");
    assert.match(id ?? "", /^[0-9a-z]{26}$/);
    assert.match(text, /10(\.03\.2026|\/03\/2026).*10:00/);
    assert.ok(text.length <= 160 && !/https?:|Erika|appointments/.test(text), text);
    post.clock.set("2026-03-03T09:00:00Z");
  }
  assert.equal(gateway.sent.length, 3);
});

Deno.test("no text message without a tick, without a number, to a cancelled or moved appointment, or without a gateway", async () => {
  await using gateway = startGateway();
  await using post = await openPost(undefined, { env: gateway.env });
  const { phone: _, ...numberless } = ASKED;
  const later = { ...ASKED, start: ASKED.start.add({ hours: 5 }) };
  const cancelled = { ...ASKED, cancelledUntil: Temporal.Instant.from(HOUR_BEFORE) };
  for (const subject of [{ ...ASKED, smsReminder: false }, numberless, later, cancelled]) {
    post.subject = ASKED;
    post.clock.set("2026-03-03T09:00:00Z");
    await post.addReminders();
    post.subject = subject;
    post.clock.set(HOUR_BEFORE);
    await post.outbox.deliverDue();
  }
  assert.equal(gateway.requests, 0);
  await using silent = await openPost();
  silent.subject = ASKED;
  await silent.addReminders();
  silent.clock.set(HOUR_BEFORE);
  await silent.outbox.deliverDue();
  assert.equal((await silent.outbox.state()).waiting, 0);
});

Deno.test("[P11] a gateway that is busy, stalls or sends elsewhere is tried again under one id; a refusal becomes a trouble", async () => {
  await using gateway = startGateway();
  for (const mood of ["busy", "stall", "redirect"] as const) {
    await using post = await openPost(undefined, {
      env: gateway.env,
      ...(mood === "stall" ? { timeoutSeconds: STALLED_SECONDS } : {}),
    });
    post.subject = ASKED;
    await post.addReminders();
    gateway.mood = mood;
    gateway.requests = 0;
    post.clock.set(HOUR_BEFORE);
    await post.outbox.deliverDue();
    assert.equal(gateway.requests, 1, "the token goes nowhere else");
    assert.equal((await post.outbox.state()).failing, 1, mood);
    gateway.mood = "accept";
    post.clock.advance({ minutes: 1 });
    await post.outbox.deliverDue();
    assert.equal((await post.outbox.state()).waiting, 0, mood);
  }
  await using post = await openPost(undefined, { env: gateway.env });
  post.subject = ASKED;
  await post.addReminders();
  gateway.mood = "refuse";
  post.clock.set(HOUR_BEFORE);
  await post.outbox.deliverDue();
  const [trouble] = await post.notices.troubles();
  assert.deepEqual([trouble?.channel, trouble?.fault, trouble?.gaveUp], ["sms", "sms_422", true]);
});

Deno.test("[P30] one number gets few text messages an hour", async () => {
  await using gateway = startGateway();
  await using post = await openPost(undefined, { env: gateway.env });
  post.subject = ASKED;
  for (let i = 0; i < SMS_PER_NUMBER_PER_HOUR_MAX + 3; i++) await post.addReminders();
  post.clock.set(HOUR_BEFORE);
  await post.outbox.deliverDue();
  assert.equal(gateway.sent.length, SMS_PER_NUMBER_PER_HOUR_MAX);
});

Deno.test("numbers are understood as people write them; landlines, far countries and nonsense get no text message", () => {
  for (const typed of ["0151 23125000", "+49 151 23125000", "0049 (0)151-23125000", "+49 (0) 151/23125000"]) {
    assert.deepEqual(smsNumber(typed), { ok: true, e164: "+4915123125000" }, typed);
  }
  assert.deepEqual(smsNumber("+43 660 1234567"), { ok: true, e164: "+436601234567" });
  for (
    const [typed, reason] of [
      ["030 23125000", "notMobile"],
      ["+49 900 1234567", "notMobile"],
      ["+1 900 5550100", "country"],
      ["+882 16 555501", "country"],
      ["112", "notANumber"],
      ["23125000", "notANumber"],
      ["+49151231250001234567", "notANumber"],
    ]
  ) assert.deepEqual(smsNumber(typed!), { ok: false, reason }, String(typed));
});
