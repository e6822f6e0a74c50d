export { LiveEvents, type VisitEvent } from "./live.ts";
export { Presence, type Present, type Role } from "./presence.ts";
export * from "./rooms.ts";
export { type CallStrings, callStrings } from "./call_texts.ts";
export { type TextStrings, textStrings } from "./text_texts.ts";
export {
  BEAT_SECONDS,
  type FromViewer,
  LEASE_SECONDS,
  LINE_CHARACTERS_MAX,
  MESSAGE_CHARACTERS_MAX,
  type ToViewer,
} from "./shared.ts";
export {
  type CheckedDevices,
  type Guest,
  GUEST_KINDS,
  GUEST_NAME_CHARACTERS_MAX,
  type GuestKind,
  GUESTS_COUNT_MAX,
  type GuestStatus,
  guestStatus,
  linkOpens,
  linkTimeOpen,
} from "./guests/guest.ts";
export { type Admitting, Guests, type Invitation, type Inviting } from "./guests/guests.ts";
export { InHand } from "./in_hand.ts";
export { CALL_FIGURES_DAYS, CallQuality, type CallWeek } from "./call_quality.ts";
export { type CallFigures, readCallFigures, type SaidFigures } from "./figures_messages.ts";
export { type PlaceInLine, placeInLine } from "./place.ts";
export { Talk, type TalkPerson, type TextLine } from "./talk.ts";
export { type CheckStrings, checkStrings, deviceReportTexts } from "./check_texts.ts";
export {
  CHECKED_PARTS,
  type DeviceReport,
  type Light,
  lightOf,
  lightOfPart,
  readDeviceReport,
} from "./device_report.ts";
export type { StoredDeviceReport } from "./store.ts";
export { iceServersFor, type TurnSettings } from "./turn.ts";
export { type Arrival, type Calling, type Ender, type Join, type JoinArrival, Visits } from "./visits.ts";
export {
  type Outcome,
  OUTCOMES,
  statusOf,
  type Visit,
  type VisitStatus,
  WAITING_ROOM_CLOSES_HOURS_AFTER,
  WAITING_ROOM_OPENS_MINUTES_BEFORE,
  waitingRoomAt,
} from "./visit.ts";
export type { MediaFromClient, MediaFromServer } from "./media_messages.ts";
