export { addNotice, NOTICE_KINDS, NOTICE_RECORD, type NoticeKind } from "./kinds.ts";
export { type NoticeHealth, Notices, type NoticesParts } from "./notices.ts";
export type { NoticeSource, NoticeSubject } from "./subject.ts";
