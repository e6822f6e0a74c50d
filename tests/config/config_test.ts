import assert from "node:assert/strict";
import { readConfig } from "#lib/config/mod.ts";

function faultsOf(env: Record<string, string>): string[] {
  const reading = readConfig(env);
  return reading.ok ? [] : reading.faults.map((fault) => fault.name);
}

Deno.test("Without any setting the product starts with embedded stores on localhost:8000", () => {
  const reading = readConfig({});
  assert.ok(reading.ok);
  assert.equal(reading.config.publicUrl.href, "http://localhost:8000/");
  assert.equal(reading.config.dataDir, "./data");
  assert.equal(reading.config.demo, false);
});

Deno.test("[P43] Every wrong setting is named at once, with what was expected", () => {
  const names = faultsOf({
    PORT: "eighty",
    TIME_ZONE: "Mars/Base",
    SMTP_URL: "http://x",
    MEDIA_PORT: "-1",
    LOG_LEVEL: "loud",
    TLS_CERT: "a",
  });
  assert.deepEqual(names.sort(), ["LOG_LEVEL", "MEDIA_PORT", "PORT", "SMTP_URL", "TIME_ZONE", "TLS_KEY"]);
});

Deno.test("[P43] A fault never quotes a secret", () => {
  const reading = readConfig({
    DATABASE_URL: "mysql://user:geheim@host/db",
    SMTP_URL: "gopher://user:geheim@host",
  });
  assert.equal(reading.ok, false);
  assert.doesNotMatch(JSON.stringify(reading), /geheim/);
});

Deno.test("[P43] A shared secret that can be guessed is refused, and the fault says what a good one is", () => {
  const shared = { TURN_URLS: "turns:turn.example.org", BOUNCE_ADDRESS: "bounces@example.org" };
  for (const name of ["TURN_SECRET", "BOUNCE_TOKEN"]) {
    const others = { ...shared, TURN_SECRET: "e4".repeat(32) };
    for (const weak of ["abc", "x".repeat(23), "drei Wörter mit Leerzeichen dazwischen"]) {
      const reading = readConfig({ ...others, [name]: weak });
      assert.ok(!reading.ok, `${name}=${weak}`);
      assert.deepEqual(reading.faults.map((fault) => fault.name), [name]);
      assert.match(reading.faults[0]!.expected, /^at least 24 .*openssl rand -hex 32/);
      assert.doesNotMatch(JSON.stringify(reading), new RegExp(weak));
    }
    assert.deepEqual(faultsOf({ ...others, [name]: "x".repeat(24) }), []);
  }
  assert.deepEqual(faultsOf({ TURN_URLS: shared.TURN_URLS }), ["TURN_SECRET"]);
});

Deno.test("DEMO_NOW is refused outside a demo and read as RFC 9557 or RFC 3339 inside", () => {
  assert.deepEqual(faultsOf({ DEMO_NOW: "2026-11-24T09:00:00+01:00" }), ["DEMO_NOW"]);
  assert.deepEqual(faultsOf({ DEMO: "1", DEMO_NOW: "tomorrow" }), ["DEMO_NOW"]);
  for (const text of ["2026-11-24T09:00:00+01:00[Europe/Berlin]", "2026-11-24T08:00:00Z"]) {
    const reading = readConfig({ DEMO: "1", DEMO_NOW: text });
    assert.ok(reading.ok);
    assert.equal(reading.config.demoNow?.toString(), "2026-11-24T08:00:00Z");
  }
});
