import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { ASKS_PER_RANGE_CALM, CHECK_MINUTES, Doorkeeper, WAIT_SECONDS } from "#lib/booking/doorkeeper.ts";
import { findSolution, hashStart, isSolution } from "#lib/booking/shared.ts";
import { Secrets } from "#lib/crypto/mod.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { startServer } from "#tests/support/server.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { ALWAYS_OPEN } from "./town.ts";

const NOTHING = { ticket: "", solution: "" };

function keep(asksPerMinuteCalm = 1000) {
  const clock = new ManualClock();
  const spent = new Set<string>();
  const secrets = new Secrets(new Uint8Array(32).fill(5));
  const spend = (id: string) => Promise.resolve(!spent.has(id) && Boolean(spent.add(id)));
  return {
    clock,
    keeper: new Doorkeeper({ secrets, clock, asksPerMinuteCalm: () => asksPerMinuteCalm, spend }),
  };
}

async function pressed(keeper: Doorkeeper, range: string, times: number) {
  let check;
  for (let time = 0; time < times; time++) check = await keeper.ask(range, NOTHING);
  return check;
}

Deno.test("The hash that browsers work with is SHA-256 (FIPS 180-4)", () => {
  for (
    const text of [
      "",
      "abc",
      "x".repeat(55),
      ...Array.from({ length: 200 }, (_, n) => `ticket:${n * 7919}`),
    ]
  ) {
    assert.equal(hashStart(text), createHash("sha256").update(text).digest().readUInt32BE(0), text);
  }
});

Deno.test("[P08] in normal times nobody is checked; a range that asks very often is, and no other", async () => {
  const { keeper, clock } = keep();
  assert.equal(await pressed(keeper, "a", ASKS_PER_RANGE_CALM), undefined);
  assert.ok(await keeper.ask("a", NOTHING));
  assert.equal(await keeper.ask("b", NOTHING), undefined);
  clock.advance({ minutes: 11 });
  assert.equal(await keeper.ask("a", NOTHING), undefined);
  assert.equal(await keeper.ask(undefined, NOTHING), undefined, "a clerk is not counted");
});

Deno.test("[P08] when everybody asks at once everybody is checked, and the more ask the harder it gets", async () => {
  const { keeper, clock } = keep(10);
  for (let range = 0; range < 10; range++) assert.equal(await keeper.ask(`r${range}`, NOTHING), undefined);
  const first = await keeper.ask("x", NOTHING);
  for (let range = 0; range < 100; range++) await keeper.ask(`s${range}`, NOTHING);
  const later = await keeper.ask("y", NOTHING);
  assert.ok(first && later && later.bits > first.bits, `${first?.bits} ${later?.bits}`);
  assert.ok(later.bits <= 18);
  clock.advance({ minutes: 2 });
  assert.equal(await keeper.ask("z", NOTHING), undefined, "the rush is over");
});

Deno.test("[P08] work or waiting lets a person in, once, and only from where the ticket was given", async () => {
  const { keeper, clock } = keep();
  const check = (await pressed(keeper, "a", ASKS_PER_RANGE_CALM + 1))!;
  const { ticket } = check;
  const solution = String(findSolution(check.id, check.bits, 0, 10_000_000));
  assert.ok(isSolution(check.id, check.bits, Number(solution)));
  const wrong = ["", "1e3", "-1", "99999999999", "x"];
  for (const bad of wrong) assert.deepEqual(await keeper.ask("a", { ticket, solution: bad }), check, bad);
  assert.equal(await keeper.ask("a", { ticket, solution }), undefined);
  assert.notEqual(await keeper.ask("a", { ticket, solution }), undefined, "used once");

  const waiting = (await keeper.ask("a", NOTHING))!;
  assert.deepEqual(
    await keeper.ask("a", { ticket: waiting.ticket, solution: "" }),
    waiting,
    "too early: the same",
  );
  clock.advance({ seconds: 10 * WAIT_SECONDS });
  await pressed(keeper, "b", ASKS_PER_RANGE_CALM);
  assert.ok(await keeper.ask("b", { ticket: waiting.ticket, solution: "" }), "somebody else's ticket");
  const longer = waiting.ticket.replace(/\.\d+\./, ".1.");
  assert.ok(await keeper.ask("a", { ticket: longer, solution: "" }), "changed by hand");
  assert.equal(await keeper.ask("a", { ticket: waiting.ticket, solution: "" }), undefined, "waited");
});

Deno.test("[P08] tickets of one range ripen one after the other, and not for ever", async () => {
  const { keeper, clock } = keep();
  const first = (await pressed(keeper, "a", ASKS_PER_RANGE_CALM + 1))!;
  const second = (await keeper.ask("a", NOTHING))!;
  assert.equal(first.readyAt.until(second.readyAt).total("seconds"), WAIT_SECONDS);
  clock.advance({ minutes: CHECK_MINUTES + 1 });
  await pressed(keeper, "a", ASKS_PER_RANGE_CALM);
  assert.ok(await keeper.ask("a", { ticket: first.ticket, solution: "" }), "too old");
});

Deno.test("[P08] under a rush a person without scripts waits, presses once more and has the slot; nothing chosen is lost", async () => {
  await using folder = await temporaryFolder("plan");
  const plan = { ...ALWAYS_OPEN, limits: { holdsPerMinuteCalm: 1 } };
  await Deno.writeTextFile(folder.file("plan.json"), JSON.stringify(plan));
  await using server = await startServer({ env: { PLAN_FILE: folder.file("plan.json"), TRUST_PROXY: "1" } });
  const person = (range: number, language = "de") =>
    server.client({ "x-forwarded-for": `10.0.${range}.1`, "accept-language": language });
  // In two days: the first time of today may begin, and so be gone, while a person waits.
  const from = Temporal.Now.plainDateISO("Europe/Berlin").add({ days: 2 });
  const choose = async (range: number, language?: string) => {
    const slots = await person(range, language).get(`/services/anmeldung/slots?from=${from}`);
    return await slots.submit(/^\d\d:\d\d/);
  };
  assert.match((await choose(1)).url.pathname, /^\/holds\//, "the first one meets no check");
  const page = await choose(2);
  assert.equal(page.status, 429);
  assert.ok(Number(page.response.headers.get("retry-after")) > 0);
  assert.match(page.text, /Bitte warten Sie \d+ Sekunden/);
  assert.match(page.text, /030 /);
  const early = await page.submit("Weiter");
  assert.equal(early.status, 429);
  const { id, bits } = JSON.parse(early.find("[data-island]").getAttribute("data-props")!);
  await new Promise((resolve) => setTimeout(resolve, WAIT_SECONDS * 1000));
  assert.match((await early.submit("Weiter")).url.pathname, /^\/holds\/[0-9a-z]{26}$/);
  assert.ok(findSolution(id, bits, 0, 10_000_000) !== undefined);

  const english = await choose(3, "en");
  assert.match(english.text, /Please wait \d+ seconds/);
  const work = JSON.parse(english.find("[data-island]").getAttribute("data-props")!);
  const solution = String(findSolution(work.id, work.bits, 0, 10_000_000));
  const held = await english.submit("Continue", { solution });
  assert.match(held.url.pathname, /^\/holds\/[0-9a-z]{26}$/, "a browser that works need not wait");
});
