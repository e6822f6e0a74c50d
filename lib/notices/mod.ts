export { EMAIL_LENGTH_MAX, type MailAddress, readMailAddress } from "./address.ts";
export {
  Feedback,
  FEEDBACK_CHARACTERS_MAX,
  FEEDBACK_PER_HOUR_MAX,
  type FeedbackFault,
  type FeedbackForm,
  type FeedbackParts,
  type FeedbackResult,
} from "./feedback.ts";
export { addNotice, type ChangeNotice, NOTICE_KINDS, NOTICE_RECORD, type NoticeKind } from "./kinds.ts";
export { type DeliveryReport, readDeliveryReport, REPORT_BYTES_MAX } from "./delivery_report.ts";
export {
  type NoticeHealth,
  Notices,
  type NoticesParts,
  type ResendResult,
  RESENDS_PER_DAY_MAX,
} from "./notices.ts";
export { type NoticeActor, type NoticeTrace, type NoticeTrouble, OUTAGE_MINUTES } from "./troubles.ts";
export {
  addComingInNotice,
  ComingInNotices,
  type ComingInNoticesParts,
  type ComingInSource,
  type ComingInSubject,
  renderComingInNotice,
} from "./coming_in.ts";
export {
  addAgainNotice,
  AgainNotices,
  type AgainNoticesParts,
  type AgainSource,
  type AgainSubject,
  renderAgainNotice,
} from "./again.ts";
export {
  addFollowNotice,
  FOLLOW_NOTICES,
  type FollowNotice,
  FollowNotices,
  type FollowNoticesParts,
  type FollowSource,
  type FollowSubject,
  renderFollowNotice,
} from "./follow.ts";
export {
  addGuestNotice,
  GuestNotices,
  type GuestNoticesParts,
  type GuestSource,
  type GuestSubject,
  renderGuestNotice,
} from "./guests.ts";
export { type SmsNumber, smsNumber } from "./phone.ts";
export { addReminders, type AgreedTime, type ReminderTimes } from "./reminders.ts";
export { SmsGateway } from "./sms.ts";
export { type Allowance, type SampleSms, SMS_PER_NUMBER_PER_HOUR_MAX, SmsOffice } from "./sms_office.ts";
export { createTransport, type MailTransport } from "./transport.ts";
export {
  addWaitingNotice,
  renderWaitingNotice,
  WaitingNotices,
  type WaitingNoticesParts,
  type WaitingSource,
  type WaitingSubject,
  type WaitingTrouble,
} from "./waiting.ts";
export type { NoticeSource, NoticeSubject } from "./subject.ts";
