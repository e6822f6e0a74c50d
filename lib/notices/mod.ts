export {
  Feedback,
  FEEDBACK_CHARACTERS_MAX,
  FEEDBACK_PER_HOUR_MAX,
  type FeedbackFault,
  type FeedbackForm,
  type FeedbackParts,
  type FeedbackResult,
} from "./feedback.ts";
export { addNotice, NOTICE_KINDS, NOTICE_RECORD, type NoticeKind } from "./kinds.ts";
export { type NoticeHealth, Notices, type NoticesParts } from "./notices.ts";
export { createTransport, type MailTransport } from "./transport.ts";
export type { NoticeSource, NoticeSubject } from "./subject.ts";
