export { type AuditEntry, type AuditFault, GENESIS_HASH, hashEntry, verifyChain } from "./shared.ts";
export { Audit } from "./store.ts";
