import assert from "node:assert/strict";
import { Gate } from "#lib/web/gate.ts";
import type { Context } from "#lib/web/mod.ts";
import { Overload } from "#lib/web/overload.ts";
import { HANDSHAKES_PER_RANGE_AT_ONCE, HANDSHAKES_PER_RANGE_PER_SECOND, RequestRate } from "#lib/web/rate.ts";
import { startServer } from "#tests/support/server.ts";

Deno.test("[P40] the gate lets in whoever came first, keeps a bounded line and tells the rest at once", async () => {
  let now = 0;
  const gate = new Gate({ atWork: 2, waiting: 2, waitMilliseconds: 1000 }, () => now);
  assert.deepEqual(await Promise.all([gate.enter(), gate.enter()]), [true, true]);
  const [third, fourth] = [gate.enter(), gate.enter()];
  assert.equal(gate.busy, true);
  assert.equal(await gate.enter(), false, "the line is full");
  gate.leave();
  assert.equal(await third, true);
  now = 1001;
  gate.leave();
  assert.equal(await fourth, false, "waited too long");
  assert.equal(gate.busy, false);
  assert.equal(await gate.enter(), true, "the place is free again");
});

Deno.test("[P40] what must not be shed enters a full gate, and others wait for it", async () => {
  const gate = new Gate({ atWork: 1, waiting: 5, waitMilliseconds: 1000 });
  gate.enterAtOnce();
  gate.enterAtOnce();
  const waiting = gate.enter();
  gate.leave();
  assert.equal(gate.busy, true);
  gate.leave();
  assert.equal(await waiting, true);
});

Deno.test("[P11] work in the background goes on under a lasting rush, only slower", async () => {
  const gate = new Gate({ atWork: 1, waiting: 5, waitMilliseconds: 1000 });
  await gate.enter();
  const last = gate.enter();
  await gate.calm();
  assert.equal(gate.busy, true);
  gate.leave();
  assert.equal(await last, true);
});

Deno.test("[P40] when the line is full a person gets 503, when to come again and whom to call; visits and files still get through", async () => {
  const overload = new Overload(new Gate({ atWork: 0, waiting: 0, waitMilliseconds: 0 }));
  const ask = async (path: string, language: string) => {
    const town = { phone: "030 23125 000", office: "Rathaus", street: "Markt 1" };
    const request = new Request(`http://localhost${path}`);
    const ctx = { url: new URL(request.url), request, address: "::1", language, house: { config: { town } } };
    return await overload.answer(ctx as unknown as Context, () => new Response("served"));
  };
  const words = {
    de: /Gerade ist sehr viel los/,
    en: /very busy/,
    "de-x-leicht": /Im Moment ist sehr viel los/,
  };
  for (const [language, pattern] of Object.entries(words)) {
    const response = await ask("/services/anmeldung/slots", language);
    assert.equal(response.status, 503);
    assert.ok(Number(response.headers.get("retry-after")) > 0);
    const html = await response.text();
    assert.match(html, pattern);
    assert.match(html, /030 23125 000/);
    assert.ok(html.includes(`<html lang="${language}">`));
    assert.ok(html.length < 1500, `${html.length} bytes`);
  }
  for (
    const path of ["/visits/x", "/desk", "/desk/visits/1", "/live/desk", "/health/live", "/built/app.css"]
  ) {
    assert.equal(await (await ask(path, "de")).text(), "served", path);
  }
});

Deno.test("[P40] a range may make many requests at once, then so many a second", () => {
  let now = 0;
  const rate = new RequestRate(3, 2, () => now);
  assert.deepEqual([1, 2, 3].map(() => rate.take("a")), [0, 0, 0]);
  assert.equal(rate.take("a"), 1);
  assert.equal(rate.take("b"), 0, "another range is not touched");
  now = 1000;
  assert.deepEqual([rate.take("a"), rate.take("a"), rate.take("a")], [0, 0, 1]);
});

Deno.test("[P40] handshakes of live sockets have a rate of their own: one range is slowed down, a family or a town hall after a restart is not, nor is the line before the pages in their way", async () => {
  let now = 0;
  const rate = new RequestRate(HANDSHAKES_PER_RANGE_AT_ONCE, HANDSHAKES_PER_RANGE_PER_SECOND, () => now);
  const overload = new Overload(new Gate({ atWork: 0, waiting: 0, waitMilliseconds: 0 }), rate);
  const knock = async (address: string, path = "/live/visits/x") => {
    const town = { phone: "030 23125 000", office: "Rathaus", street: "Markt 1" };
    const request = new Request(`http://localhost${path}`);
    const ctx = { url: new URL(request.url), request, address, language: "de", house: { config: { town } } };
    return await overload.answer(ctx as unknown as Context, () => new Response("open"));
  };
  const many = async (count: number, address: string) => {
    const answers = await Promise.all(Array.from({ length: count }, () => knock(address)));
    return answers.filter(({ status }) => status === 200).length;
  };
  // Sixty desks with three pages each, a moment after a restart, behind one address.
  assert.equal(await many(180, "203.0.113.1"), 180);
  assert.equal(await many(1000, "198.51.100.1"), HANDSHAKES_PER_RANGE_AT_ONCE);
  const refused = await knock("198.51.100.200", "/live/desk");
  assert.deepEqual([refused.status, refused.headers.get("retry-after")], [429, "1"]);
  assert.equal((await knock("198.51.101.1")).status, 200, "the next range is not touched");
  assert.equal((await knock("2001:db8::1")).status, 200);
  assert.equal(await many(1000, "::1"), 1000, "a proxy that nobody named speaks for everybody");
  for (let second = 1; second <= 5; second++) {
    now = second * 1000;
    assert.equal(await many(1000, "198.51.100.1"), HANDSHAKES_PER_RANGE_PER_SECOND, "no more, and no less");
  }
});

Deno.test("[P40] a flood from one range is answered 429 in the person's language; others and health are served", async () => {
  await using server = await startServer({ env: { TRUST_PROXY: "1" } });
  const ask = async () => {
    const headers = { "x-forwarded-for": "203.0.113.9", "accept-language": "en" };
    const response = await fetch(`${server.url}/imprint`, { headers });
    const after = response.headers.get("retry-after");
    return { status: response.status, after, text: await response.text() };
  };
  const refused: Awaited<ReturnType<typeof ask>>[] = [];
  for (let round = 0; round < 20 && refused.length === 0; round++) {
    const answers = await Promise.all(Array.from({ length: 700 }, ask));
    refused.push(...answers.filter(({ status }) => status !== 200));
  }
  assert.ok(refused.length > 0, "expected some of the flood to be refused");
  for (const { status, after, text } of refused) {
    assert.equal(status, 429);
    assert.ok(Number(after) > 0);
    assert.match(text, /<html lang="en">.*Please wait a moment/s);
  }
  const other = { "x-forwarded-for": "198.51.100.4" };
  for (const path of ["/", "/health/live"]) {
    const response = await fetch(server.url + path, { headers: other });
    await response.body?.cancel();
    assert.equal(response.status, 200, path);
  }
});
