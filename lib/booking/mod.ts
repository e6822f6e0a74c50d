export { Booking, OFFER_DAYS_MAX } from "./booking.ts";
export type { BookingParts } from "./core.ts";
export { checkDetails, EMAIL_LENGTH_MAX, NAME_LENGTH_MAX, PHONE_LENGTH_MAX } from "./details.ts";
export type { CaseFate, Forgotten } from "./forgetting.ts";
export { faultText } from "./faults.ts";
export type { PhoneResult } from "./phone.ts";
export { addressRange } from "./limits.ts";
export { choosing as choosingTexts, details as detailsTexts, managing as managingTexts } from "./texts.ts";
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
