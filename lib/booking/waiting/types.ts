import type { Need } from "#lib/calendar/mod.ts";
import type { Language } from "#lib/i18n/mod.ts";

/** How long somebody waits at most, in days; a latest day of their own may end it sooner. */
export const WAITING_DAYS = 30;
/** How long an address that nobody has confirmed is kept, in hours. */
export const CONFIRM_HOURS = 24;
/** How soon the same mail to the same address may be asked for again, in minutes. */
export const WAITING_REMAIL_MINUTES = 15;
/** How many entries one address range may make in {@link CONFIRM_HOURS}. */
export const WAITING_PER_RANGE = 10;
/** How many people are told of a freed time at once. */
export const WAVE_PEOPLE = 10;
/** How many people are told of newly opened times at once, at most: what one commit holds. */
export const OPENED_PEOPLE_MAX = 200;
/** How much later the next ones are told, in minutes. */
export const WAVE_MINUTES = 15;

/** What its link shows of an entry. No address: whoever opens the link knows it. */
export interface Waiting {
  readonly id: string;
  readonly service: string;
  readonly needs: readonly Need[];
  readonly latestDay?: Temporal.PlainDate;
  readonly confirmed: boolean;
  /** when it ends by itself */
  readonly until: Temporal.Instant;
}

/** The form as it was sent. */
export interface TypedWaiting {
  readonly email: string;
  readonly language: Language;
  readonly latestDay: { readonly day: string; readonly month: string; readonly year: string };
}

export type WaitingFault = {
  readonly field: "email";
  readonly fault: "missing" | "tooLong" | "controlCharacters" | "notAnEmail" | "notDeliverable";
} | { readonly field: "latestDay"; readonly fault: "notADate" | "past" };

export type JoinResult =
  /** also where this mailbox waits already: the answer must not tell who does */
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: "faulty"; readonly faults: readonly WaitingFault[] }
  | { readonly ok: false; readonly reason: "unknownService" }
  | { readonly ok: false; readonly reason: "tooMany"; readonly retryAfterSeconds: number };
