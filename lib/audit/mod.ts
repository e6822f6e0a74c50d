export { type AuditEntry, type AuditFault, GENESIS_HASH, hashEntry, verifyChain } from "./shared.ts";
export {
  type AuditDay,
  type CaseHead,
  type DayFault,
  FIRST_DAY,
  hashDay,
  type TrailFault,
  verifyDays,
  verifyTrail,
} from "./days.ts";
export { Audit } from "./store.ts";
export { auditDayTexts } from "./texts.ts";
