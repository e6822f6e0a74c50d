import type { Language } from "#lib/i18n/mod.ts";
import type { Service } from "#lib/services/mod.ts";

/** What a notice is about, as it is stored at the moment of sending. */
export interface NoticeSubject {
  readonly appointment: string;
  readonly caseId: string;
  readonly service: Pick<Service, "name" | "toHaveReady" | "place">;
  readonly start: Temporal.Instant;
  readonly durationMinutes: number;
  /** RFC 5545, SEQUENCE */
  readonly sequence: number;
  /** until when the cancellation can be undone; absent while the appointment stands */
  readonly cancelledUntil?: Temporal.Instant;
  /** since when the appointment is at this time: when it was booked or last moved */
  readonly fixedAt: Temporal.Instant;
  /** the office cancelled, not the person */
  readonly cancelledByOffice?: boolean;
  readonly name: string;
  /** empty where the person has none and was given a printed slip */
  readonly email: string;
  /** as typed */
  readonly phone?: string;
  /** the person wants a text message before the appointment */
  readonly smsReminder: boolean;
  readonly language: Language;
  /** the secret of the citizen's link */
  readonly token: string;
}

/** Where notices get it from: `undefined` where it is no longer (its retention has ended). */
export type NoticeSource = (appointment: string) => Promise<NoticeSubject | undefined>;

/** The same, and `undefined` too where the case's key is destroyed: there is nobody to write to any more. */
export type SubjectOf = (appointment: string) => Promise<NoticeSubject | undefined>;
