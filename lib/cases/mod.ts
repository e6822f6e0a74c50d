export type { AheadView } from "./ahead.ts";
export { type AgendaEntry, MISSED_AFTER_MINUTES } from "./agenda.ts";
export { Cases } from "./cases.ts";
export type { EndResult } from "./ending.ts";
export type { FreezeResult } from "./freezing.ts";
export type { CaseAnswers, CaseParts, CaseRecords, CaseSummary } from "./parts.ts";
export type { IssueResult } from "./signing.ts";
export { type CaseDocument, type CaseView, type FreezeBlockers, freezeBlockers } from "./view.ts";
