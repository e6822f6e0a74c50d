import assert from "node:assert/strict";
import { readConfig } from "#lib/config/mod.ts";
import { errandPermissions } from "#lib/operations/launch/errands.ts";
import { serverPermissions } from "#lib/operations/launch/permissions.ts";

const MACHINE = { checkout: "/app", packages: "/deno", workerCache: "/cache", workerBin: "/cache/worker" };

function config() {
  const read = readConfig({
    DATA_DIR: "/data",
    MEDIA_WORKERS: "2",
    MEDIA_PORT: "4000",
    MEDIA_LISTEN: "192.0.2.7",
  });
  assert.ok(read.ok);
  return read.config;
}

/** What an errand may do beyond what the server may. */
function beyond(errand: string, ...places: string[]): string[] {
  const server = serverPermissions(config(), MACHINE);
  return errandPermissions(config(), MACHINE, errand, places).filter((flag) => !server.includes(flag));
}

Deno.test("an errand may do what the server may and only what it needs beyond that", () => {
  assert.deepEqual(beyond("backup", "/mnt/backup"), [
    "--allow-read=/mnt/backup",
    "--allow-write=/mnt/backup",
  ]);
  assert.deepEqual(beyond("restore", "/mnt/backup/monday"), ["--allow-read=/mnt/backup"]);
  assert.deepEqual(beyond("doctor"), [
    "--allow-net=127.0.0.1:8000,[::1]:8000,192.0.2.7:4000,192.0.2.7:4001,127.0.0.1,0.0.0.0,192.0.2.7",
    "--allow-sys=statfs",
  ]);
  assert.deepEqual(beyond("backup"), [], "without a place nothing at large");
});

Deno.test("the configuration of the TURN server is written to the named file, and a media server's name is looked up", () => {
  assert.deepEqual(beyond("turn-config", "/etc/turnserver.conf"), ["--allow-write=/etc/turnserver.conf"]);
  const read = readConfig({ MEDIA_ANNOUNCED_ADDRESS: "media.example.org" });
  assert.ok(read.ok);
  assert.ok(
    errandPermissions(read.config, MACHINE, "turn-config", []).includes("--allow-net=media.example.org"),
  );
});
