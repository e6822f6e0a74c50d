export { addNotice, NOTICE_KINDS, NOTICE_RECORD, type NoticeKind } from "./kinds.ts";
