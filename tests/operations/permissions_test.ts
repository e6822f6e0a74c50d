import assert from "node:assert/strict";
import { readConfig } from "#lib/config/mod.ts";
import { netAddresses, serverPermissions } from "#lib/operations/launch/permissions.ts";

const MACHINE = {
  checkout: "/srv/amtsfenster",
  packages: "/home/town/.cache/deno",
  workerCache: "/home/town/.cache/amtsfenster",
  workerBin: "/home/town/.cache/amtsfenster/worker/mediasoup-worker",
};

function configOf(env: Record<string, string>) {
  const read = readConfig(env);
  assert.ok(read.ok, JSON.stringify(read));
  return read.config;
}

function value(flags: string[], name: string): string[] {
  const flag = flags.find((one) => one.startsWith(`${name}=`));
  assert.ok(flag, `${name} in ${flags.join(" ")}`);
  return flag.slice(name.length + 1).split(",");
}

Deno.test("the server may open only its own address when no service is named", () => {
  assert.deepEqual(netAddresses(configOf({})), ["localhost:8000"]);
  assert.deepEqual(netAddresses(configOf({ HOST: "0.0.0.0", PORT: "443" })), ["0.0.0.0:443"]);
  assert.deepEqual(netAddresses(configOf({ HOST: "::", PORT: "8000" })), ["[::]:8000"]);
});

Deno.test("each named service adds its host and port, with the scheme's own port where none is written", () => {
  const config = configOf({
    SMTP_URL: "smtp://user:secret@mail.example.org",
    DATABASE_URL: "postgres://town:secret@db.example.org/records",
    SMS_URL: "https://sms.example.org/send",
    SMS_TOKEN: "t",
    OIDC_ISSUER: "https://login.example.org:8443/realm",
    OIDC_CLIENT_ID: "c",
    OIDC_CLIENT_SECRET: "s",
  });
  assert.deepEqual(netAddresses(config), [
    "localhost:8000",
    "mail.example.org:587",
    "db.example.org:5432",
    "sms.example.org:443",
    "login.example.org:8443",
  ]);
});

Deno.test("the server gets no wide permission, no native libraries, one program and one folder to write to", () => {
  const flags = serverPermissions(
    configOf({ TLS_CERT: "tls/cert.pem", TLS_KEY: "/etc/tls/key.pem" }),
    MACHINE,
  );
  for (
    const wide of [
      "-A",
      "--allow-all",
      "--allow-net",
      "--allow-read",
      "--allow-write",
      "--allow-run",
      "--allow-env",
    ]
  ) {
    assert.ok(!flags.includes(wide), `${wide} in ${flags.join(" ")}`);
  }
  assert.ok(!flags.some((flag) => flag.startsWith("--allow-ffi")));
  assert.ok(flags.includes("--no-prompt"));
  assert.ok(flags.includes("--ignore-env"));
  assert.deepEqual(value(flags, "--allow-write"), ["/srv/amtsfenster/data"]);
  assert.deepEqual(value(flags, "--allow-run"), [MACHINE.workerBin]);
  assert.deepEqual(value(flags, "--allow-read"), [
    "/srv/amtsfenster",
    "/srv/amtsfenster/data",
    "/home/town/.cache/deno/npm",
    "/home/town/.cache/amtsfenster",
    "/srv/amtsfenster/tls/cert.pem",
    "/etc/tls/key.pem",
  ]);
});

Deno.test("a worker that the settings name is the one program that may run", () => {
  const flags = serverPermissions(configOf({ MEDIASOUP_WORKER_BIN: "/opt/worker" }), MACHINE);
  assert.deepEqual(value(flags, "--allow-run"), ["/opt/worker"]);
});

Deno.test("no secret of the settings stands in the command line, where every user of the machine could read it", () => {
  const env = {
    SMTP_URL: "smtp://user:secret-1@mail.example.org",
    DATABASE_URL: "postgres://town:secret-2@db.example.org/records",
    MASTER_KEY: "secret+3".padEnd(43, "0") + "=",
    SMS_URL: "https://sms.example.org/?key=secret-4",
    SMS_TOKEN: "secret-5",
  };
  assert.ok(!serverPermissions(configOf(env), MACHINE).join(" ").includes("secret"));
});
