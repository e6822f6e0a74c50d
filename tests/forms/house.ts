import { Audit } from "#lib/audit/mod.ts";
import { CaseKeys } from "#lib/crypto/mod.ts";
import { Forms } from "#lib/forms/mod.ts";
import { newId } from "#lib/ids/mod.ts";
import { type Catalogue, catalogue } from "#lib/services/mod.ts";
import { ManualClock } from "#tests/support/clock.ts";
import { temporaryFolder } from "#tests/support/temporary.ts";

export const CITIZEN = { role: "citizen" } as const;
export const CLERK = { role: "clerk", id: "staff-1" } as const;
export const GUEST = { role: "guest" } as const;

/** Forms on a KV and keys of their own, with one form open, in a visit unless said otherwise. */
export async function formsHouse(
  services: Catalogue = catalogue,
  serviceId = "abmeldung-ausland",
  { visit }: { visit: boolean } = { visit: true },
) {
  const folder = await temporaryFolder("forms");
  const kv = await Deno.openKv(folder.file("live.kv"));
  const keys = new CaseKeys(folder.path, crypto.getRandomValues(new Uint8Array(32)));
  const clock = new ManualClock("2026-11-24T10:00:00+01:00[Europe/Berlin]");
  const audit = new Audit(kv);
  const parts = {
    kv,
    keys,
    audit,
    clock,
    catalogue: services,
    timeZone: "Europe/Berlin",
    isHoliday: () => false,
  };
  const forms = new Forms(parts);
  const caseId = newId();
  keys.create(caseId);
  const op = kv.atomic();
  forms.open(op, caseId, serviceId, { visit });
  if (!(await op.commit()).ok) throw new Error("expected the form to open");
  return {
    ...parts,
    forms,
    caseId,
    async [Symbol.asyncDispose]() {
      kv.close();
      keys.close();
      await folder[Symbol.asyncDispose]();
    },
  };
}
