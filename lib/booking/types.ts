import type { Need, Offer } from "#lib/calendar/mod.ts";
import type { Language } from "#lib/i18n/mod.ts";

/** How long a slot is held while a person types, in minutes; it can be extended once (WCAG 2.2.1). */
export const HOLD_MINUTES = 10;
/**
 * How long one hold lasts without a break, however often it moves to another time, in minutes. Whoever needs longer holds anew once it has
 * lapsed, as everybody else can then.
 */
export const HOLD_LONGEST_MINUTES = 60;
/** How long a cancelled appointment's slot stays held, so that the cancellation can be undone, in minutes. */
export const UNDO_MINUTES = 30;
/** How long a citizen's link works after the appointment's end, in days: as long as the contact data is kept. */
export const LINK_DAYS_AFTER = 14;
/** How many free times a refusal names instead. */
export const ALTERNATIVES = 6;

export { type Need, NEEDS } from "#lib/calendar/mod.ts";

/** What somebody wants a time for. A service's id alone is a wish without needs. */
export type Wish = string | { readonly service: string; readonly needs: readonly Need[] };

/** An appointment from booking to its end. Holds no personal data: see {@link Contact}. */
export interface Appointment {
  readonly id: string;
  /** whose key seals the contact data, and under which the visit's record will be kept */
  readonly caseId: string;
  readonly service: string;
  readonly desk: string;
  readonly start: Temporal.Instant;
  /** without the buffer */
  readonly durationMinutes: number;
  readonly bufferMinutes: number;
  /** counts the links given out; only the newest works */
  readonly version: number;
  /** counts the changes that calendars must follow (RFC 5545, SEQUENCE) */
  readonly sequence: number;
  readonly bookedAt: Temporal.Instant;
  readonly rebookedAt?: Temporal.Instant;
  readonly cancelledAt?: Temporal.Instant;
  /** why staff cancelled it; absent where the citizen did by link */
  readonly cancelReason?: CancelReason;
  /** the visit by video that goes on here, at the office; noted when this was booked */
  readonly continues?: { readonly appointment: string; readonly caseId: string };
  /** the appointment at the office by which this one goes on */
  readonly continuedBy?: string;
}

/** Why staff cancel: the person asked for it, the office cannot serve, it was booked twice. Only for `office` does the mail apologise. */
export const CANCEL_REASONS = ["asked", "office", "double"] as const;
export type CancelReason = typeof CANCEL_REASONS[number];

/** What a person gave when booking; sealed with the case's key. The name stays as it was booked (P08). */
export interface Contact {
  readonly name: string;
  /** empty only where a clerk booked for somebody who has none: they get a printed slip */
  readonly email: string;
  /** only needed for text messages and for calling back */
  readonly phone?: string;
  /** wants a text message before the appointment */
  readonly smsReminder?: boolean;
  readonly language: Language;
  readonly needs: readonly Need[];
}

/** A slot kept for somebody who has not booked yet. */
export interface Hold {
  /** 128 random bits: whoever has it may book this slot. Stored only as a hash. */
  readonly id: string;
  readonly service: string;
  readonly desk: string;
  readonly start: Temporal.Instant;
  readonly until: Temporal.Instant;
  /** has had its one extension at this time, or has reached {@link HOLD_LONGEST_MINUTES} */
  readonly extended: boolean;
  /** what ends it earlier than its minutes would: the appointment's own time, or {@link HOLD_LONGEST_MINUTES} */
  readonly endsWith?: "start" | "hour";
  /** as asked for when the time was chosen; the appointment's length follows from them */
  readonly needs: readonly Need[];
  /** without the buffer */
  readonly durationMinutes: number;
}

/** What a hold's link shows. */
export type HoldState =
  | { readonly state: "held"; readonly hold: Hold }
  | { readonly state: "expired"; readonly hold: Hold }
  /** `token` only for the browser that booked */
  | { readonly state: "booked"; readonly hold: Hold; readonly token?: string };

/** One day of a service as the slot page shows it. */
export interface OfferDay {
  readonly date: Temporal.PlainDate;
  /** `open` with no offers means: everything is taken or too near */
  readonly state: "open" | "holiday" | "closed" | "not yet released";
  readonly offers: readonly Offer[];
}

/** Who acts, for the audit trail and the limits. */
export interface Acting {
  readonly role: "citizen" | "clerk" | "system";
  /** the clerk's id */
  readonly id?: string;
  /** the client's IP address as the web kernel knows it; only its range is counted, and only as a keyed hash */
  readonly address?: string;
  /**
   * What tells this browser from others. A hold's id is no proof of having booked it, because whoever made the hold can have sent it to somebody
   * else: what it has become is told only to the browser that booked (kept as a hash).
   */
  readonly browser?: string;
}

export const CITIZEN: Acting = { role: "citizen" };

export type DetailField = "name" | "email" | "phone" | "smsReminder" | "language" | "needs";
export type DetailFaultCode =
  | "missing"
  | "tooLong"
  | "controlCharacters"
  | "notAName"
  | "notAnEmail"
  | "notDeliverable"
  | "notAPhone"
  | "notForSms"
  | "notThereBySms"
  | "unknown";
/** What is wrong with one field of the details. */
export interface DetailFault {
  readonly field: DetailField;
  readonly fault: DetailFaultCode;
}

/** The details form as it was sent: text per field. */
export type TypedDetails = Readonly<Partial<Record<DetailField, string | readonly string[]>>>;

/** The slot cannot be had; `next` are free times instead, nearest to the wanted one first by date. */
export type SlotRefusal = {
  readonly ok: false;
  readonly reason: "taken" | "notOffered";
  readonly next: readonly Offer[];
};

export type HoldResult =
  | { readonly ok: true; readonly hold: Hold }
  | SlotRefusal
  | { readonly ok: false; readonly reason: "unknownService" | "unknownHold" | "alreadyBooked" }
  | { readonly ok: false; readonly reason: "tooManyHolds"; readonly retryAfterSeconds: number };

export type ExtendResult =
  | { readonly ok: true; readonly hold: Hold }
  | {
    readonly ok: false;
    readonly reason: "unknownHold" | "holdExpired" | "alreadyExtended" | "alreadyBooked";
  };

export type BookResult =
  /** `replayed`: this hold had been booked before; nothing was changed (P05) */
  | {
    readonly ok: true;
    readonly appointment: Appointment;
    readonly token: string;
    readonly replayed: boolean;
  }
  | { readonly ok: false; readonly reason: "invalidDetails"; readonly faults: readonly DetailFault[] }
  /** `bookedElsewhere`: another browser has made an appointment of it; its link is for that one alone */
  | { readonly ok: false; readonly reason: "unknownHold" | "bookedElsewhere" }
  | {
    readonly ok: false;
    readonly reason: "holdExpired";
    readonly hold: Hold;
    readonly next: readonly Offer[];
  }
  | { readonly ok: false; readonly reason: "tooManyForEmail"; readonly limit: number }
  | { readonly ok: false; readonly reason: "tooManyForAddress"; readonly retryAfterSeconds: number };

export type ChangeResult =
  | { readonly ok: true; readonly appointment: Appointment }
  | {
    readonly ok: false;
    readonly reason: "unknownAppointment" | "cancelled" | "begun" | "underWay" | "undoOver";
  };

export type RebookResult = ChangeResult | SlotRefusal;

/** Told after the commit, to whoever shows the day. */
export type BookingEvent = {
  readonly event: "booked" | "cancelled" | "restored" | "rebooked";
  readonly appointment: Appointment;
  /** ISO dates whose agenda changed */
  readonly dates: readonly string[];
};
