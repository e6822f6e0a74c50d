import type { Secrets } from "#lib/crypto/mod.ts";
import type { Role } from "./shared.ts";

/** Sample staff of a demo town: invented people with plainly sample names. */
export const DEMO_PEOPLE: readonly {
  readonly name: string;
  readonly signInName: string;
  readonly role: Role;
}[] = [
  { name: "Clara Muster", signInName: "clara.muster", role: "clerk" },
  { name: "Lea Muster", signInName: "lea.muster", role: "lead" },
  { name: "Adam Muster", signInName: "adam.muster", role: "admin" },
  { name: "Pia Muster", signInName: "pia.muster", role: "auditor" },
];

/** A demo sign-in, to be printed at the start of a demo. */
export type DemoSignIn = {
  readonly name: string;
  readonly signInName: string;
  readonly role: Role;
  readonly password: string;
};

/** Three groups of five characters, 75 bits. */
export function demoPassword(secrets: Secrets, signInName: string): string {
  return secrets.token("staff", "demo-password", signInName).slice(0, 15).replace(/(.{5})(?=.)/g, "$1-");
}
