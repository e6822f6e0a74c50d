import assert from "node:assert/strict";
import { can, type Right, RIGHTS, type Role, ROLES, type Staff } from "#lib/staff/mod.ts";

const EXPECTED: Record<Role, readonly Right[]> = {
  clerk: ["serve"],
  lead: ["serve", "plan", "attest"],
  admin: ["plan", "administer"],
  auditor: ["attest", "audit"],
};

function someone(role: Role): Staff {
  return {
    id: "x",
    name: "Clara Muster",
    signInName: "clara.muster",
    role,
    createdAt: Temporal.Instant.fromEpochMilliseconds(0),
  };
}

for (const role of ROLES) {
  for (const right of RIGHTS) {
    const may = EXPECTED[role].includes(right);
    Deno.test(`[P15] a ${role} ${may ? "may" : "may not"} ${right}`, () => {
      assert.equal(can(someone(role), right), may);
    });
  }
}

Deno.test("[P15] a blocked person has no right at all", () => {
  for (const role of ROLES) {
    for (const right of RIGHTS) {
      assert.equal(
        can({ ...someone(role), blockedAt: Temporal.Instant.fromEpochMilliseconds(1) }, right),
        false,
      );
    }
  }
});
