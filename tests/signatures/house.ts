import { Audit } from "#lib/audit/mod.ts";
import { CaseKeys, Secrets } from "#lib/crypto/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { type IntentRef, Signatures, type Signer } from "#lib/signatures/mod.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

export const CITIZEN = { role: "citizen" } as const;
export const CLERK = { role: "clerk", id: "clerk-1" } as const;
export const SOFIE: Signer = {
  role: "citizen",
  firstNames: { names: "Žofie Anna", usual: "Žofie" },
  familyName: "Müller-Łuk",
  doctorate: "Dr.",
};
export const HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
export const AFFIRMED = true;

/** Signatures on real KV and real keys in a folder of their own. */
export async function house() {
  const folder = await temporaryFolder("signatures");
  const kv = await Deno.openKv(folder.file("live.kv"));
  const keys = new CaseKeys(folder.path, new Uint8Array(32).fill(7));
  const audit = new Audit(kv);
  const clock = new ManualClock();
  const signatures = new Signatures({
    kv,
    keys,
    audit,
    clock,
    secrets: new Secrets(new Uint8Array(32).fill(9)),
  });
  return {
    folder,
    kv,
    keys,
    audit,
    clock,
    signatures,
    /** A case with one signer's open intent. */
    async intent(caseId = newCase(keys), sha256 = HASH, signer = SOFIE): Promise<IntentRef> {
      const op = kv.atomic();
      const on = { documentId: newId(), sha256, signers: [signer] };
      const [ref] = await signatures.prepare(op, caseId, on, CLERK);
      if (!(await op.commit()).ok || !ref) throw new Error("expected the intent to be committed");
      return ref;
    },
    /** A change after the freeze. */
    async changeForm(caseId: string): Promise<number> {
      const op = kv.atomic();
      const voided = await signatures.void(op, caseId, "formChanged", CLERK);
      if (!(await op.commit()).ok) throw new Error("expected the change to be committed");
      return voided;
    },
    async code(ref: IntentRef): Promise<string> {
      const issued = await signatures.requestTan(ref, CITIZEN);
      if (!issued.ok) throw new Error(`expected a TAN, found ${issued.reason}`);
      return issued.code;
    },
    async [Symbol.asyncDispose]() {
      kv.close();
      keys.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}

export function newCase(keys: CaseKeys): string {
  const caseId = newId();
  keys.create(caseId);
  return caseId;
}

/** Some other code than `code`: the `nth` of them. */
export function wrong(code: string, nth = 1): string {
  return String((Number(code) + nth) % 1_000_000).padStart(6, "0");
}
