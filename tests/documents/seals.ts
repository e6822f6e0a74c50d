import assert from "node:assert/strict";
import { readConfig } from "#lib/config/mod.ts";
import { Seal } from "#lib/documents/mod.ts";
import { createLog } from "#lib/log/mod.ts";
import { SEAL_PASSWORD } from "#tests/support/seal_files.ts";

/** A seal as the settings make it, at the real time: openssl's certificates begin now. */
export function sealOf(
  dataDir: string,
  env: Record<string, string>,
  logs: string[] = [],
  now: () => Temporal.Instant = () => Temporal.Now.instant(),
): Seal {
  const read = readConfig({ DATA_DIR: dataDir, SEAL_P12_PASSWORD: SEAL_PASSWORD, ...env });
  assert.ok(read.ok, JSON.stringify(read));
  return new Seal({
    config: read.config,
    clock: { now },
    log: createLog("debug", (line) => logs.push(line)),
    wrappingKey: new Uint8Array(32).fill(9),
  });
}
