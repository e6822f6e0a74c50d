import assert from "node:assert/strict";
import { readConfig } from "#lib/config/mod.ts";
import { openDoor } from "#lib/operations/door.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

function configOf(env: Record<string, string>) {
  const read = readConfig(env);
  assert.ok(read.ok, JSON.stringify(read));
  return read.config;
}

const hooks = { onListen: () => {}, onError: () => new Response(null, { status: 500 }) };
const app = () => new Response("open");

async function faultOf(env: Record<string, string>): Promise<string> {
  const door = await openDoor(configOf(env), app, hooks);
  if (door.ok) await door.server.shutdown();
  return door.ok ? "none" : door.fault;
}

Deno.test("[P43] a port in use, a foreign address and certificates that do not fit are said in words", async () => {
  await using folder = await temporaryFolder("door");
  const local = { HOST: "127.0.0.1", PORT: "0" };
  const first = await openDoor(configOf(local), app, hooks);
  assert.ok(first.ok);
  const { port } = first.server.addr;
  assert.equal(await (await fetch(`http://127.0.0.1:${port}/`)).text(), "open");
  assert.match(
    await faultOf({ ...local, PORT: String(port) }),
    /^PORT: expected .* to be free, found it in use/,
  );
  await first.server.shutdown();
  assert.match(
    await faultOf({ HOST: "203.0.113.9", PORT: "0" }),
    /^HOST: expected an address of this machine/,
  );
  assert.match(await faultOf({ HOST: "nowhere.invalid", PORT: "0" }), /^HOST: expected an address or a name/);
  await Deno.writeTextFile(folder.file("cert.pem"), "no certificate");
  const tls = { ...local, TLS_CERT: folder.file("cert.pem"), TLS_KEY: folder.file("key.pem") };
  assert.match(await faultOf(tls), /^TLS_KEY: expected a PEM file .*, found NotFound at .*key\.pem$/);
  await Deno.writeTextFile(folder.file("key.pem"), "no key");
  assert.match(await faultOf(tls), /^TLS_CERT, TLS_KEY: expected a certificate and its key/);
});
