/** What a staff member is to the office. One person has one role; who needs two has two sign-ins. */
export const ROLES = ["clerk", "lead", "admin", "auditor"] as const;
export type Role = typeof ROLES[number];

/**
 * What a role lets a person do.
 * - `serve`: the desk: call citizens, fill forms, read the own cases
 * - `plan`: services, desks, opening windows, statistics
 * - `administer`: staff, texts, retention
 * - `attest`: the daily heads over all trails: print them, check trails against a printed one. They hold hashes, nothing of a case
 * - `audit`: read the audit trails
 */
export type Right = "serve" | "plan" | "administer" | "attest" | "audit";
export const RIGHTS: readonly Right[] = ["serve", "plan", "administer", "attest", "audit"];

/**
 * Administrators do not serve: cases hold health and religious data (Art. 9 GDPR), which only those who work on them may see. Auditors
 * only read.
 */
const RIGHTS_OF: Readonly<Record<Role, readonly Right[]>> = {
  clerk: ["serve"],
  lead: ["serve", "plan", "attest"],
  admin: ["plan", "administer"],
  auditor: ["attest", "audit"],
};

export function roleHas(role: Role, right: Right): boolean {
  return RIGHTS_OF[role].includes(right);
}

export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}
