import assert from "node:assert/strict";
import { children, isRunning, watch } from "#tests/support/processes.ts";
import {
  CHECKOUT,
  type RunningServer,
  serverArguments,
  startServer,
  testSettings,
} from "#tests/support/server.ts";
import { startMailServer } from "#tests/support/smtp.ts";
import { needs } from "#tests/support/needs.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";
import { eventually } from "#tests/support/waiting.ts";

/** What a service manager's patience must suffice for: less than the 10 s that containers get. */
const STOP_SECONDS = 6;

const DEMO = { DEMO: "1" };

/** Signs a demo's clerk in and opens the desk's socket. */
async function deskSocket(server: RunningServer): Promise<WebSocket> {
  const [, name = "", password = ""] = await server.line(/^\s+clerk\s+(\S+)\s+(\S+)/);
  const client = server.client();
  const desk = await (await client.get("/sign-in")).form({ selector: "form[action='/sign-in']" })
    .submit({ name, password });
  assert.equal(desk.url.pathname, "/desk");
  const cookie = [...client.cookies].map(([key, value]) => `${key}=${value}`).join("; ");
  // Deno takes headers here; the browser's types, which are in force, know protocols only.
  const options = { headers: { cookie, origin: server.url } } as unknown as string[];
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/live/desk`, options);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  return socket;
}

async function rawConnection(server: RunningServer, request: string): Promise<Deno.TcpConn> {
  const { hostname, port } = new URL(server.url);
  const connection = await Deno.connect({ hostname, port: Number(port) });
  await connection.write(new TextEncoder().encode(request.replaceAll("\n", "\r\n")));
  return connection;
}

/** What the server sends first. */
async function firstOf(connection: Deno.TcpConn): Promise<string> {
  const bytes = new Uint8Array(2000);
  const length = await connection.read(bytes);
  return new TextDecoder().decode(bytes.subarray(0, length ?? 0));
}

async function endsIn(
  server: RunningServer,
  ...signals: readonly (() => void | Promise<void>)[]
): Promise<number> {
  const startedAt = performance.now();
  for (const signal of signals) await signal();
  await eventually("the server to end", async () => !(await isRunning(server.pid)), { seconds: 30 });
  return (performance.now() - startedAt) / 1000;
}

Deno.test("SIGTERM ends a busy server within seconds: browsers are told to come back, stalled clients are cut off, code 0", async () => {
  await using server = await startServer({ env: DEMO });
  const socket = await deskSocket(server);
  const closed = new Promise<number>((resolve) => socket.onclose = ({ code }) => resolve(code));
  using keepAlive = await rawConnection(server, "GET /health/live HTTP/1.1\nhost: localhost\n\n");
  await firstOf(keepAlive);
  using stalled = await rawConnection(
    server,
    "POST /holds HTTP/1.1\nhost: localhost\norigin: http://localhost\ncontent-type: application/x-www-form-urlencoded\ncontent-length: 1000\nexpect: 100-continue\n\n",
  );
  // RFC 9110 § 10.1.1: the server waits for the body now.
  assert.match(await firstOf(stalled), /^HTTP\/1\.1 100 /);
  let busy = true;
  let broken = 0;
  const work = Promise.all(Array.from({ length: 6 }, async () => {
    while (busy) {
      const response = await fetch(`${server.url}/services/anmeldung`).catch(() => undefined);
      if (!response) return;
      // Whoever got an answer's head gets its body too.
      const body = await response.text().catch(() => "");
      if (response.status !== 200 || !body.includes("</html>")) broken++;
    }
  }));
  const { pid } = server;
  const took = await endsIn(server, () => Deno.kill(pid, "SIGTERM"));
  busy = false;
  await work;
  assert.equal(await server.kill("SIGTERM"), 0);
  assert.equal(await closed, 1001);
  assert.equal(broken, 0);
  assert.ok(took < STOP_SECONDS, `took ${took.toFixed(1)} s`);
  const stopped = server.logs.find((line) => line.includes('"event":"stopped"')) ?? "";
  assert.match(stopped, /"cutOff":"requests"/);
});

Deno.test({
  name: "a signal to the whole group, video workers first, is no fault: nothing is logged as an error",
  ...needs("video"),
  async fn() {
    await using server = await startServer({ env: DEMO });
    await eventually("the video worker", async () => {
      const ready = await (await fetch(`${server.url}/health/ready`)).json();
      return ready.parts.media.state === "up";
    });
    const workers = await children(server.pid);
    assert.ok(workers.length > 0);
    const { pid } = server;
    await endsIn(server, () => {
      for (const worker of workers) Deno.kill(worker, "SIGTERM");
    }, async () => {
      for (const worker of workers) {
        await eventually("the worker to end", async () => !(await isRunning(worker)));
      }
      Deno.kill(pid, "SIGTERM");
    });
    assert.equal(await server.kill("SIGTERM"), 0);
    for (const worker of workers) assert.equal(await isRunning(worker), false);
    assert.deepEqual(server.logs.filter((line) => line.includes('"level":"error"')), []);
  },
});

Deno.test({
  name:
    "[P11] a mail server that stalls does not hold up the end, and its mail goes out after the next start",
  ...needs("openssl"),
  async fn() {
    await using mails = await startMailServer();
    mails.mood = "stall";
    await using server = await startServer({
      env: { ...DEMO, SMTP_URL: mails.url, DENO_CERT: mails.certificateFile },
    });
    const slots = await server.client().get("/services/anmeldung/slots");
    const start = slots.find("button.af-time").getAttribute("value")!;
    const held = await slots.client.post("/holds", { service: "anmeldung", start });
    const email = "erika@example.org";
    const booked = await held.submit("Termin verbindlich buchen", { name: "Erika Mustermann", email });
    assert.match(booked.url.pathname, /^\/appointments\//);
    await eventually("a delivery under way", () => mails.connections > 0);
    const { pid } = server;
    const took = await endsIn(server, () => Deno.kill(pid, "SIGTERM"));
    assert.ok(took < STOP_SECONDS, `took ${took.toFixed(1)} s`);
    assert.equal(await server.kill("SIGTERM"), 0);
    mails.mood = "accept";
    await server.restart();
    await mails.mail(email);
  },
});

Deno.test({
  name:
    "a signal that comes while the server is still starting ends it, also when a video worker hears it first",
  ...needs("video"),
  async fn() {
    await using folder = await temporaryFolder();
    const env = testSettings(folder.file("data"), { DEMO: "1", DEMO_SAMPLES: "1" });
    await using server = watch(Deno.execPath(), serverArguments(env), { cwd: CHECKOUT, env, clearEnv: true });
    // The pages answer only after this, on any machine.
    await eventually(
      "the video worker",
      () => server.lines.some((line) => /media.worker ?started/i.test(line)),
    );
    server.kill("SIGTERM");
    await eventually("the server to end", async () => !(await isRunning(server.pid)));
    assert.equal(await server.exit, 0, server.lines.join("\n"));
    assert.deepEqual(server.lines.filter((line) => /"level":"error"|^error:|Uncaught/.test(line)), []);
  },
});
