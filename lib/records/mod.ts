export { Records, type RecordsParts } from "./records.ts";
export type { CaseShelf } from "./case_shelf.ts";
export {
  type Amendment,
  type AmendResult,
  type AuditEvent,
  type CaseCount,
  type CaseFacts,
  type CaseFilter,
  type CaseList,
  type CasePage,
  type DocumentFacts,
  type GatheredCase,
  type GatheredDocument,
  type NotFound,
  PAGE_CASES_DEFAULT,
  PAGE_CASES_MAX,
  type RecordsUnavailable,
  type Seal,
  type StoredCase,
  type StoreResult,
} from "./case_record.ts";
export type { AuditDays, DayFacts, TrailCheck } from "./audit_days.ts";
export type { IssuedDocument } from "./issued.ts";
export { RECORD_MIGRATIONS } from "./migrations/mod.ts";
export { csvFile } from "./csv.ts";
export { nameForms } from "./names.ts";
