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

Deno.test("DEMO_NOW is refused outside a demo and read as RFC 9557 or RFC 3339 inside", () => {
  assert.deepEqual(faultsOf({ DEMO_NOW: "2026-11-24T09:00:00+01:00" }), ["DEMO_NOW"]);
  assert.deepEqual(faultsOf({ DEMO: "1", DEMO_NOW: "tomorrow" }), ["DEMO_NOW"]);
  for (const text of ["2026-11-24T09:00:00+01:00[Europe/Berlin]", "2026-11-24T08:00:00Z"]) {
    const reading = readConfig({ DEMO: "1", DEMO_NOW: text });
    assert.ok(reading.ok);
    assert.equal(reading.config.demoNow?.toString(), "2026-11-24T08:00:00Z");
  }
});
