import assert from "node:assert/strict";
import { CHECKOUT, serverArguments, testSettings } from "#tests/support/server.ts";
import { startMailServer } from "#tests/support/smtp.ts";
import { needs } from "#tests/support/needs.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

/** Runs the probe with the permissions that a server with these settings gets. */
async function probe(env: Record<string, string>, attempts: string[]): Promise<Record<string, string>> {
  const args = serverArguments(env).map((arg) =>
    arg === "main.ts" ? "tests/support/permission_probe.ts" : arg
  );
  const result = await new Deno.Command(Deno.execPath(), {
    args: [...args, ...attempts],
    cwd: CHECKOUT,
    env,
    clearEnv: true,
    stdin: "null",
  }).output();
  const decoder = new TextDecoder();
  assert.ok(result.success, decoder.decode(result.stderr));
  return JSON.parse(decoder.decode(result.stdout));
}

Deno.test("the server process runs no program, reads no foreign file, writes only its data, reaches no foreign host", async () => {
  await using folder = await temporaryFolder();
  const env = testSettings(folder.file("data"), {
    SECRET_OF_ANOTHER_PROGRAM: "x",
    TOWN_NAME: "Beispielstadt",
  });
  await Deno.mkdir(folder.file("data"));
  const forbidden = [
    ...["run=/bin/true", "run=/bin/sh", "run=/usr/bin/apt-get", "run=/usr/bin/g++"],
    ...["read=/etc/passwd", `read=${folder.file("beside")}`],
    ...[`write=${folder.file("beside")}`, `write=${CHECKOUT}/static/built/x`, `write=${CHECKOUT}/main.ts.x`],
    ...["connect=127.0.0.1:1", "connect=192.0.2.1:443", "ffi=/lib/x86_64-linux-gnu/libc.so.6", "kill=1"],
  ];
  const seen = await probe(env, [
    ...forbidden,
    "env=SECRET_OF_ANOTHER_PROGRAM",
    "env=PATH",
    "env=TOWN_NAME",
    `write=${folder.file("data", "own")}`,
    `read=${folder.file("data", "own")}`,
  ]);
  for (const attempt of forbidden) assert.equal(seen[attempt], "not allowed", attempt);
  assert.match(seen["env=SECRET_OF_ANOTHER_PROGRAM"] ?? "", /reads as unset/);
  assert.match(seen["env=PATH"] ?? "", /reads as unset/);
  assert.equal(seen["env=TOWN_NAME"], "done");
  assert.equal(seen[`write=${folder.file("data", "own")}`], "done");
  assert.equal(seen[`read=${folder.file("data", "own")}`], "done");
});

Deno.test({
  name: "a mail server named by host name is reached with the permission for that name alone",
  ...needs("openssl"),
  async fn() {
    await using folder = await temporaryFolder();
    await using server = await startMailServer({ open: true });
    const SMTP_URL = `smtp://localhost:${server.port}`;
    const env = testSettings(folder.path, { SMTP_URL, DENO_CERT: server.certificateFile });
    assert.deepEqual(await probe(env, [`mail=${SMTP_URL}`]), { [`mail=${SMTP_URL}`]: "done" });
  },
});
