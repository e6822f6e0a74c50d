import assert from "node:assert/strict";
import type { Config } from "#lib/config/mod.ts";
import { silentLog } from "#lib/log/mod.ts";
import { checkCall } from "#lib/operations/doctor/call.ts";
import { checkSms } from "#lib/operations/doctor/sms.ts";
import type { Tools } from "#lib/operations/errands.ts";
import { startMediaRooms, workerPaths } from "#media/mod.ts";
import { makeCertificate } from "#tests/support/certificate.ts";
import { needs } from "#tests/support/needs.ts";
import { freePort } from "#tests/support/ports.ts";
import { watch } from "#tests/support/processes.ts";
import { startRelay } from "#tests/support/relay.ts";
import { CHECKOUT, startServer, testSettings } from "#tests/support/server.ts";
import { startMailServer } from "#tests/support/smtp.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

const KEY = btoa("0".repeat(32));

/** Runs `deno task doctor`'s command. @returns the exit code and one line per finding, by part */
async function doctor(
  env: Record<string, string>,
): Promise<{ code: number; of(part: string): string; text: string }> {
  const { tasks } = JSON.parse(await Deno.readTextFile(`${CHECKOUT}/deno.json`)) as {
    tasks: Record<string, string>;
  };
  const [, ...args] = tasks["doctor"]!.split(" ");
  const run = watch(Deno.execPath(), args, { cwd: CHECKOUT, env, clearEnv: true });
  const code = await run.exit;
  const text = run.lines.join("\n");
  const of = (part: string) => run.lines.filter((line) => line.slice(7).startsWith(part)).join("\n") || text;
  return { code, of, text };
}

Deno.test({
  name: "doctor finds nothing wrong with a sound installation, running or not, and changes nothing",
  ...needs("video", "openssl"),
  async fn() {
    await using mails = await startMailServer();
    await using server = await startServer({
      env: { MASTER_KEY: KEY, SMTP_URL: mails.url, DENO_CERT: mails.certificateFile },
    });
    const env = testSettings(server.dataDir, {
      MASTER_KEY: KEY,
      SMTP_URL: mails.url,
      DENO_CERT: mails.certificateFile,
      PORT: new URL(server.url).port,
    });
    const running = await doctor(env);
    assert.equal(running.code, 0, running.text);
    assert.match(running.of("web port"), /^good .*this product running/);
    assert.match(running.of("KV"), /^good .*says the running server/);
    assert.match(running.of("SQL"), /^(good|note) .*sqlite with schema \d/);
    assert.match(running.of("mail"), /^good .*no mail was sent/);
    assert.match(running.of("video worker"), /^good/);
    assert.match(running.of("call"), /^good .*ICE and DTLS answered over UDP and TCP, found just that/);
    assert.match(running.of("SMS"), /^note .*SMS_URL/);
    assert.equal(mails.mails.length, 0);

    await server.kill("SIGTERM");
    const resting = await doctor(env);
    assert.equal(resting.code, 0, resting.text);
    assert.match(resting.of("web port"), /^good .*free/);
    assert.match(resting.of("KV"), /^good .*just that$/);
    assert.match(resting.of("media ports"), /^good .*them free/);
    assert.match(resting.of("call"), /^good .*found just that/);
    for (const line of resting.text.split("\n").slice(0, -1)) {
      assert.match(line, /^(good |note |WRONG) {2}[\w ]{13,} expected .+, found .+/);
    }
    assert.ok(!resting.text.includes("only-for-tests"), "no password is printed");
    assert.ok(!resting.text.includes(KEY));
  },
});

Deno.test({
  name: "doctor names each thing that is wrong, says what to do, and ends with 1",
  ...needs("openssl"),
  async fn() {
    await using folder = await temporaryFolder();
    await using mails = await startMailServer();
    await using certificate = await makeCertificate("elsewhere.example.org");
    await Deno.mkdir(folder.file("data"), { mode: 0o755 });
    await Deno.chmod(folder.file("data"), 0o755);
    await Deno.writeTextFile(folder.file("data", "case-keys.db"), "");
    const future = new Date(Date.now() + 86_400_000);
    await Deno.utime(folder.file("data", "case-keys.db"), future, future);
    await Deno.writeTextFile(folder.file("data", "records.db"), "this is no database at all ".repeat(100));
    using taken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    using mediaTaken = Deno.listen({ hostname: "127.0.0.1", port: 0 });
    const found = await doctor(testSettings(folder.file("data"), {
      PORT: String((taken.addr as Deno.NetAddr).port),
      MEDIA_PORT: String((mediaTaken.addr as Deno.NetAddr).port),
      PUBLIC_URL: "https://buergerservice.example.org",
      TLS_CERT: certificate.file,
      TLS_KEY: certificate.keyFile,
      SMTP_URL: mails.url.replace(":only-for-tests@", ":wrong@"),
      DENO_CERT: mails.certificateFile,
      MEDIASOUP_WORKER_BIN: folder.file("no-such-worker"),
    }));
    assert.equal(found.code, 1, found.text);
    assert.match(found.of("clock"), /^WRONG .*Set the clock/);
    assert.match(found.of("data folder"), /^note .*mode 755.*chmod 700/);
    assert.match(found.of("master key"), /^WRONG .*data, and no key\. Set MASTER_KEY/);
    assert.match(found.of("web port"), /^WRONG .*something else listening/);
    assert.match(found.of("TLS"), /^WRONG .*one for other names/);
    assert.match(found.of("SQL"), /^WRONG .*damaged|cannotOpen/);
    assert.match(found.of("mail"), /^WRONG .*found (eauth|smtp_535)\. Look at user and password/);
    assert.match(found.of("video worker"), /^WRONG .*deno task start/);
    assert.match(found.of("media ports"), /^WRONG .*\d+\/tcp EADDRINUSE/);
    assert.match(found.of("call"), /^note .*no video worker to try it with/);
    assert.match(found.of("bounces"), /^note .*call people whose mails come back/);
    assert.match(found.text, /19 looked at: 8 wrong/);
  },
});

Deno.test("[P43] doctor names every wrong setting at once", async () => {
  await using folder = await temporaryFolder();
  const found = await doctor(
    testSettings(folder.file("data"), { PORT: "eighty", TIME_ZONE: "Middle/Earth" }),
  );
  assert.equal(found.code, 1);
  assert.match(found.text, /^WRONG {2}settings +expected PORT to be .+, found "eighty"$/m);
  assert.match(found.text, /^WRONG {2}settings +expected TIME_ZONE to be .+, found "Middle\/Earth"$/m);
  await assert.rejects(Deno.stat(folder.file("data")), Deno.errors.NotFound);
});

Deno.test({
  name: "doctor says whether a certificate has ended or is not its key's",
  ...needs("openssl"),
  async fn() {
    await using folder = await temporaryFolder();
    await using mine = await makeCertificate();
    await using other = await makeCertificate();
    const env = { TLS_CERT: mine.file, PUBLIC_URL: "https://localhost" };
    const soon = await doctor(testSettings(folder.file("a"), { ...env, TLS_KEY: mine.keyFile }));
    assert.match(soon.of("TLS"), /^note .*found 0 days left\. Renew/);
    const mixed = await doctor(testSettings(folder.file("b"), { ...env, TLS_KEY: other.keyFile }));
    assert.match(mixed.of("TLS"), /^WRONG .*the key of another certificate/);
  },
});

Deno.test("doctor asks the SMS gateway without sending anything, and reads from its answer what is wrong", async () => {
  const asked: string[] = [];
  await using gateway = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => {} }, (request) => {
    const { pathname } = new URL(request.url);
    asked.push(`${request.method} ${request.headers.get("authorization")}`);
    if (pathname !== "/send") return new Response(null, { status: 404 });
    return new Response(null, {
      status: request.headers.get("authorization") === "Bearer right" ? 405 : 401,
    });
  });
  const check = (path: string, token: string, port = gateway.addr.port) =>
    checkSms({
      demo: false,
      sms: { url: new URL(`http://127.0.0.1:${port}${path}`), token },
    } as unknown as Config);
  assert.equal((await check("/send", "right")).state, "good");
  assert.match((await check("/send", "wrong")).advice ?? "", /SMS_TOKEN/);
  assert.match((await check("/sent", "right")).advice ?? "", /path in SMS_URL/);
  assert.match((await check("/send", "right", freePort())).advice ?? "", /host and port/);
  assert.ok(asked.every((line) => line.startsWith("OPTIONS ")));
});

Deno.test({
  name:
    "[P21] doctor's call says over which of UDP and TCP nobody answers, and when only this machine reaches itself",
  ...needs("video"),
  sanitizeOps: false,
  sanitizeResources: false,
  async fn() {
    const port = freePort();
    const look = async (announcedAddress: string) => {
      const config = {
        media: { listen: "127.0.0.1", port, workers: 1, announcedAddress },
      } as unknown as Config;
      const tools = {
        startVideo: ({ media }: Config) =>
          startMediaRooms({ settings: media, paths: workerPaths(Deno.env.toObject()), log: silentLog }),
      } as unknown as Tools;
      return await checkCall(config, { state: "nobody" }, tools);
    };
    // A relay that lets only TCP through stands where the browsers are told to go; then nothing at all stands there.
    const relay = await startRelay({ port, from: "127.0.0.2", to: "127.0.0.1" });
    try {
      assert.equal((await look("127.0.0.2")).found, "just that");
      relay.admit(({ protocol }) => protocol === "tcp");
      const half = await look("127.0.0.2");
      assert.equal(half.state, "note");
      assert.match(half.found, /nothing at 127\.0\.0\.2 over UDP$/);
    } finally {
      await relay[Symbol.asyncDispose]();
    }
    assert.match((await look("127.0.0.2")).found, /over UDP and TCP$/);
  },
});
