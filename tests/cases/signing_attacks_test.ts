import assert from "node:assert/strict";
import { verifyChain } from "#lib/audit/mod.ts";
import { TAN_TRIES } from "#lib/signatures/mod.ts";
import { type Desk, openDesk } from "./desk.ts";
import { book, CITIZEN, fill, freeze, identify, inConversation, openTown, type Town } from "./house.ts";

/** A conversation whose form is closed, and what its citizen's page would post. */
async function toSign(town: Town, desk: Desk) {
  const clara = { id: await desk.idOf("clara.muster") };
  const appointment = await inConversation(town, clara);
  await fill(town, appointment);
  await identify(town, appointment, clara);
  await freeze(town, appointment, clara);
  const path = `/visits/${town.house.booking.tokenOf(appointment)}`;
  const [intent] = await town.house.signatures.list(appointment.caseId);
  return { appointment, clara, path, intent: intent!.id };
}

Deno.test("[P16][P29][P30] Hostile requests against signing: strange drawings, foreign pages, other links, parallel guesses, replays after a change and after the end; none signs, none is a fault", async () => {
  await using town = await openTown();
  await using desk = await openDesk(town);
  const { house } = town;
  const { appointment, clara, path, intent } = await toSign(town, desk);
  const client = desk.client();
  await client.get(path);
  const given = async () => (await house.signatures.given(appointment.caseId)).length;
  const sign = (values: Record<string, string>, at = path) =>
    client.post(`${at}/signature`, { intent, affirmed: "yes", ...values });

  const deep = `${"[".repeat(14_000)}1,2${"]".repeat(14_000)}`;
  const drawings: Record<string, string> = {
    nothing: "",
    "not JSON": "M0 0L100 100",
    "not a number": "[[NaN,1,2,3]]",
    infinite: "[[1e999,1,200,300]]",
    negative: "[[-1,1,200,300]]",
    outside: "[[0,0,1001,401]]",
    fractions: "[[0.5,1,200,300]]",
    texts: '[["1","2","300","300"]]',
    odd: "[[1,2,300]]",
    objects: '{"strokes":[[0,0,300,300]]}',
    "a prototype": '{"__proto__":[[0,0,300,300]]}',
    "a hundred strokes": JSON.stringify(Array.from({ length: 100 }, () => [0, 0, 300, 300])),
    "many points": JSON.stringify([Array.from({ length: 8000 }, (_, at) => at % 400)]),
    deep,
  };
  for (const [what, drawing] of Object.entries(drawings)) {
    const { status } = await sign({ method: "drawn", drawing });
    assert.equal(status, 422, what);
  }
  const large = await sign({ method: "drawn", drawing: `[[${"1,".repeat(5_000_000)}1]]` })
    .then(({ status }) => status, () => 0);
  assert.ok([0, 413, 422].includes(large), `ten megabytes: ${large}`);
  for (const method of ["qes", "__proto__", "typed\0", ""]) {
    assert.equal((await sign({ method, typedName: "Erika Maria Mustermann" })).status, 422, method);
  }
  assert.equal((await sign({ method: "typed", typedName: "x".repeat(100_000) })).status, 422);
  assert.equal(await given(), 0);

  // Another site's page, and nobody's page (no Origin, no token).
  const values = { intent, affirmed: "yes", method: "typed", typedName: "Erika Maria Mustermann" };
  for (const headers of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }, {}]) {
    const body = new URLSearchParams(values);
    const answer = await client.request("POST", new URL(`${path}/signature`, desk.origin), { body, headers });
    assert.equal(answer.status, 403, JSON.stringify(headers));
  }
  // Another visit's link with this intent's id, an address that is none, a GET.
  const other = await book(town, { name: "Max Muster", email: "max@example.org", language: "de" });
  const theirs = `/visits/${house.booking.tokenOf(other)}`;
  await sign(values, theirs);
  assert.equal((await sign(values, `/visits/${"0".repeat(32)}`)).status, 404);
  await client.get(`${path}/signature?${new URLSearchParams(values)}`);
  assert.equal(await given(), 0);

  // A hundred guesses at once over HTTP: three are heard, and the code is dead.
  const shown = await client.post(`${path}/signature/tan`, { intent });
  const code = shown.find(".af-code").text.replace(/\s/g, "");
  assert.match(code, /^\d{6}$/);
  const guesses = Array.from(
    { length: 100 },
    (_, nth) => String((Number(code) + nth + 1) % 1e6).padStart(6, "0"),
  );
  const answers = await Promise.all(guesses.map((tan) => sign({ method: "hidden-tan", tan })));
  assert.ok(answers.every(({ status }) => [409, 422, 429, 503].includes(status)));
  const refused = (await house.audit.read(appointment.caseId)).filter(({ event }) =>
    event === "signature.tanRefused"
  );
  assert.equal(refused.length, TAN_TRIES);
  await sign({ method: "hidden-tan", tan: code });
  assert.equal(await given(), 0, "the right one comes too late");

  // A form that was filled before a change, or before the end, signs nothing after it.
  assert.equal(await house.cases.unfreeze(appointment, clara), true);
  await sign(values);
  await freeze(town, appointment, clara);
  assert.equal((await sign(values)).status, 409, "another turn than the page was made for");
  assert.equal(await given(), 0);
  assert.deepEqual(await house.cases.end(appointment, clara, "mustComeIn"), { ok: true });
  const fresh = (await house.signatures.list(appointment.caseId)).at(-1);
  await sign({ ...values, intent: fresh?.id ?? intent });
  await client.post(`${path}/signature/tan`, { intent: fresh?.id ?? intent });
  assert.equal(await given(), 0);
  await house.outbox.deliverDue();
  await sign(values);
  assert.doesNotMatch(town.logs.join("\n"), /"level":"error"|faulted/);
});

Deno.test("[P36] A trail that many write at once stays one chain: nothing lost, nothing twice, no gap", async () => {
  await using town = await openTown();
  const { house, clock } = town;
  const appointment = await book(town);
  const { caseId } = appointment;
  const before = (await house.audit.read(caseId)).length;
  const writers = 40;
  const write = async (writer: number) => {
    for (;;) {
      const op = town.kv.atomic();
      const facts = { writer };
      await house.audit.append(op, caseId, { event: "test.written", actor: CITIZEN, at: clock.now(), facts });
      if ((await op.commit()).ok) return;
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  const chain = await house.audit.read(caseId);
  assert.equal(chain.length, before + writers);
  assert.equal(verifyChain(chain), undefined);
  assert.equal(new Set(chain.slice(before).map(({ facts }) => facts["writer"])).size, writers);
});
