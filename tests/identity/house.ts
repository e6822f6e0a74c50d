import { Audit } from "#lib/audit/mod.ts";
import { CaseKeys } from "#lib/crypto/mod.ts";
import { IdentityChecks, type StepInput } from "#lib/identity/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { temporaryFolder, temporaryKv } from "#tests/support/temporary.ts";

export const CLARA = { id: "clara" };
export const LEA = { id: "lea" };

/** Every step of a check, done right. The prompts are those that a draw of zeros gives. */
export const GOOD_STEPS: readonly StepInput[] = [
  { step: "document", kind: "idCard", issuingState: "DE" },
  { step: "front", validUntil: "2031-07-31" },
  { step: "features", features: ["tiltImage", "guilloches", "laserPortrait"] },
  { step: "prompts", done: ["tiltUpDown", "tiltLeftRight"] },
  { step: "face", matches: true },
  { step: "plausibility", plausible: true },
];

/** Identity checks for one case, on a KV and keys of their own. */
export async function identityHouse(below: (n: number) => number = () => 0) {
  const { kv, [Symbol.asyncDispose]: remove } = await temporaryKv();
  const folder = await temporaryFolder("keys");
  const keys = new CaseKeys(folder.path, new Uint8Array(32).fill(3));
  const clock = new ManualClock();
  const audit = new Audit(kv);
  const caseId = newId();
  keys.create(caseId);
  const checks = new IdentityChecks({ kv, keys, audit, clock, timeZone: "Europe/Berlin", below });
  return {
    kv,
    keys,
    clock,
    audit,
    caseId,
    checks,
    async [Symbol.asyncDispose]() {
      keys.close();
      await remove();
      await folder[Symbol.asyncDispose]();
    },
  };
}
