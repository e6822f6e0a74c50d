import assert from "node:assert/strict";
import { readinessOf } from "#lib/operations/mod.ts";
import { startServer } from "#tests/support/server.ts";
import { startMailServer } from "#tests/support/smtp.ts";
import { needs } from "#tests/support/needs.ts";
import { temporaryKv } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";

type House = Parameters<typeof readinessOf>[0];

/** Parts that all work, with one of them in another state. */
function partsWith(kv: Deno.Kv, other: Partial<Record<keyof House, unknown>> = {}): House {
  return {
    kv,
    records: { health: () => Promise.resolve({ state: "up" }) },
    video: { readiness: () => ({ state: "ready" }) },
    notices: { noticeHealth: () => ({ mode: "smtp", ok: true }) },
    ...other,
  } as unknown as House;
}

Deno.test("ready means that citizens can be served: everything but KV is named and does not count", async () => {
  const cases: [Partial<Record<keyof House, unknown>>, string, unknown][] = [
    [{}, "kv", { state: "up" }],
    [
      { records: { health: () => Promise.resolve({ state: "down", reason: "refused" }) } },
      "sql",
      { state: "down", code: "refused" },
    ],
    [{ video: { readiness: () => ({ state: "unavailable", reason: "/root/x: no g++" }) } }, "media", {
      state: "down",
      code: "unavailable",
    }],
    [
      { video: { readiness: () => ({ state: "providing", step: "compiling", done: 1, total: 2 }) } },
      "media",
      {
        state: "providing",
        code: "compiling",
      },
    ],
    [{ notices: { noticeHealth: () => ({ mode: "smtp", ok: false, lastFault: "smtp_451" }) } }, "mail", {
      state: "failing",
      code: "smtp_451",
    }],
  ];
  for (const [other, part, expected] of cases) {
    await using store = await temporaryKv();
    const { ready, parts } = await readinessOf(partsWith(store.kv, other));
    assert.equal(ready, true, part);
    assert.deepEqual(parts[part as keyof typeof parts], expected);
  }
});

Deno.test("without KV the product is not ready", async () => {
  const broken = { set: () => Promise.reject(new Error("disk full")) } as unknown as Deno.Kv;
  const { ready, parts } = await readinessOf(partsWith(broken));
  assert.equal(ready, false);
  assert.deepEqual(parts.kv, { state: "down", code: "notWritable" });
});

Deno.test("many who ask at once cost one look", async () => {
  await using store = await temporaryKv();
  let looks = 0;
  const records = { health: () => Promise.resolve({ state: (looks++, "up") }) };
  await Promise.all(Array.from({ length: 100 }, () => readinessOf(partsWith(store.kv, { records }))));
  assert.equal(looks, 1);
  assert.deepEqual(await Array.fromAsync(store.kv.list({ prefix: [] })), [], "a look leaves nothing behind");
});

Deno.test({
  name:
    "[P11] [P38] a failing mail server is named in /health/ready and counted in /metrics, and nobody's data is in either",
  ...needs("openssl"),
  async fn() {
    await using mails = await startMailServer();
    mails.mood = "temporary";
    await using server = await startServer({
      env: { DEMO: "1", SMTP_URL: mails.url, DENO_CERT: mails.certificateFile },
    });
    const client = server.client();
    const slots = await client.get("/services/anmeldung/slots");
    const start = slots.find("button.af-time").getAttribute("value")!;
    const held = await client.post("/holds", { service: "anmeldung", start });
    const booked = await held.submit("Termin verbindlich buchen", {
      name: "Xaver Kanarienvogel",
      email: "xaver@example.org",
    });
    const token = booked.url.pathname.split("/").at(-1)!;
    const ready = await eventually("the failing mail to be named", async () => {
      const { status, html } = await client.get("/health/ready");
      assert.equal(status, 200);
      const { parts } = JSON.parse(html);
      return parts.mail.state === "failing" && JSON.parse(html);
    });
    assert.equal(ready.ready, true);
    assert.equal(ready.parts.mail.code, "smtp_451");
    assert.deepEqual(Object.keys(ready.parts), ["kv", "sql", "media", "mail"]);
    const metrics = (await client.get("/metrics")).html;
    const sample = (name: string) =>
      Number(metrics.split("\n").find((line) => line.startsWith(`${name} `))?.split(" ")[1]);
    assert.equal(sample('amtsfenster_outbox_records{state="waiting"}'), 1);
    assert.equal(sample('amtsfenster_outbox_records{state="failing"}'), 1);
    assert.equal(sample('amtsfenster_http_requests_total{route="/holds/:hold/appointment",status="3xx"}'), 1);
    const route = 'route="/holds/:hold/appointment"';
    assert.equal(sample(`amtsfenster_http_request_duration_seconds_count{${route}}`), 1);
    assert.equal(sample(`amtsfenster_http_request_duration_seconds_bucket{${route},le="+Inf"}`), 1);
    assert.ok(sample("amtsfenster_memory_resident_bytes") > 1e6);
    for (const text of [metrics, JSON.stringify(ready)]) {
      for (const secret of ["Xaver", "Kanarienvogel", "xaver@", token]) {
        assert.ok(!text.includes(secret), secret);
      }
    }
  },
});

Deno.test("the town's load is for this machine and for administrators: an outside address learns nothing", async () => {
  await using server = await startServer({ env: { DEMO: "1", TRUST_PROXY: "1" } });
  assert.equal((await server.client().get("/metrics")).status, 200);
  const outside = { "x-forwarded-for": "203.0.113.7" };
  assert.equal((await server.client(outside).get("/metrics")).status, 404);
  for (const [role, status] of [["clerk", 404], ["lead", 404], ["auditor", 404], ["admin", 200]] as const) {
    const [, name = "", password = ""] = await server.line(new RegExp(`^\\s+${role}\\s+(\\S+)\\s+(\\S+)`));
    const client = server.client(outside);
    await (await client.get("/sign-in")).form({ selector: "form[action='/sign-in']" }).submit({
      name,
      password,
    });
    assert.equal((await client.get("/metrics")).status, status, role);
  }
});

Deno.test("behind a proxy that the settings do not know, nobody counts as this machine", async () => {
  await using unnamed = await startServer({ env: { PUBLIC_URL: "https://buergerservice.example.org" } });
  assert.equal((await unnamed.client().get("/metrics")).status, 404);
  await using direct = await startServer();
  assert.equal((await direct.client().get("/metrics")).status, 200);
  assert.equal((await direct.client({ "x-forwarded-for": "127.0.0.1" }).get("/metrics")).status, 404);
  assert.equal(await statusByHost(direct.url, "localhost"), 200);
  assert.equal(await statusByHost(direct.url, "buergerservice.example.org"), 404);
});

/** `fetch` names the host by itself; a proxy passes on what the browser named. */
async function statusByHost(url: string, host: string): Promise<number> {
  const { hostname, port } = new URL(url);
  using connection = await Deno.connect({ hostname, port: Number(port) });
  const request = `GET /metrics HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`;
  await connection.write(new TextEncoder().encode(request));
  const answer = new Uint8Array(100);
  await connection.read(answer);
  return Number(new TextDecoder().decode(answer).split(" ")[1]);
}

Deno.test("a video worker that is not there is named, and everything else goes on", async () => {
  await using server = await startServer({ env: { MEDIASOUP_WORKER_BIN: "/nowhere/mediasoup-worker" } });
  server.expectErrors(/media\.workerNotStarted/);
  const client = server.client();
  await eventually("the missing worker to be named", async () => {
    const { parts, ready } = JSON.parse((await client.get("/health/ready")).html);
    return ready && parts.media.state === "down" && parts.media.code === "unavailable";
  });
  assert.equal((await client.get("/")).status, 200);
});
