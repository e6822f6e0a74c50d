export { type Again, type AgainResult, type BookingAgain, KEPT_HOURS } from "./again/again.ts";
export { AGAIN_NOTICE_MINUTES } from "./again/offers.ts";
export { Booking, OFFER_DAYS_MAX } from "./booking.ts";
export type { BookingContinuing } from "./continuing/continuing.ts";
export type { BookingParts, VisitDoor } from "./core.ts";
export { type Deadlines, type ProofResult, type Releases, type WindowSearch } from "./deadlines.ts";
export { EMAIL_LENGTH_MAX } from "#lib/notices/mod.ts";
export { checkDetails, NAME_LENGTH_MAX, PHONE_LENGTH_MAX } from "./details.ts";
export { type Check, CHECK_FIELDS, CHECK_MINUTES } from "./doorkeeper.ts";
export type { CaseFate, Forgotten } from "./forgetting.ts";
export { faultText } from "./faults.ts";
export {
  EVENT_CASES,
  type EventCase,
  type EventFault,
  type EventReading,
  type Guard,
  guardFor,
  hasCases,
  placeOf,
  readEvent,
  type TypedEvent,
} from "./guard.ts";
export type { PhoneResult } from "./phone.ts";
export { addressRange } from "./limits.ts";
export type { ProofFacts } from "./proof.ts";
export {
  check as checkTexts,
  choosing as choosingTexts,
  deadlines as deadlineTexts,
  details as detailsTexts,
  mail as mailTexts,
  managing as managingTexts,
  slip as slipTexts,
  waiting as waitingTexts,
} from "./texts.ts";
export type { WaitingList } from "./waiting/list.ts";
export { FREED_RECORD } from "./waiting/spreading.ts";
export * from "./waiting/types.ts";
export {
  type Acting,
  type Appointment,
  type BookingEvent,
  type BookResult,
  CANCEL_REASONS,
  type CancelReason,
  type ChangeResult,
  CITIZEN,
  type Contact,
  type DetailFault,
  type DetailFaultCode,
  type DetailField,
  type ExtendResult,
  type Hold,
  HOLD_LONGEST_MINUTES,
  HOLD_MINUTES,
  type HoldResult,
  type HoldState,
  LINK_DAYS_AFTER,
  type Need,
  NEEDS,
  type OfferDay,
  type RebookResult,
  type SlotRefusal,
  type TypedDetails,
  UNDO_MINUTES,
  type Wish,
} from "./types.ts";
