import type { SignerNames } from "#lib/services/mod.ts";
import type { Drawing } from "./drawing.ts";

export * from "./drawing.ts";

/** The ways to sign, all of equal rank (domain.md "Signature"). One list: page, check and sheet follow it. */
export const SIGNING_METHODS = ["typed", "drawn", "hidden-tan", "sms-tan"] as const;
export type SigningMethod = typeof SIGNING_METHODS[number];

/** What was given, by method. A further way adds its member here and to the list above; the compiler then names every place to fill. */
export type SignatureDetail =
  | { readonly method: "typed"; readonly typedName: string }
  | { readonly method: "drawn"; readonly drawing: Drawing }
  | { readonly method: "hidden-tan" }
  /** @property endsOn the last digits of the telephone's number, as the sheet names it */
  | { readonly method: "sms-tan"; readonly endsOn: string };

/** Who signs. */
export type SignerRole = "citizen" | "guest";

export interface Signer extends SignerNames {
  readonly role: SignerRole;
}

/** Finds one intent. The case belongs to the address, so that an intent can only be reached through its own case. */
export interface IntentRef {
  readonly caseId: string;
  readonly intentId: string;
}

/**
 * That one person is about to sign exactly these bytes. A set of dated facts: open until it is signed or voided. A voided one never
 * counts, even where it had been signed before the change.
 */
export interface SigningIntent {
  readonly id: string;
  readonly caseId: string;
  readonly documentId: string;
  /** of the document, lower-case hexadecimal */
  readonly sha256: string;
  readonly signer: Signer;
  /** in the order of signing, from 0 on */
  readonly place: number;
  readonly declaration: { readonly id: string; readonly version: number };
  readonly madeAt: Temporal.Instant;
  readonly voidedAt?: Temporal.Instant;
  readonly voidedBecause?: VoidReason;
  readonly signedAt?: Temporal.Instant;
  readonly method?: SigningMethod;
  /** The TAN under way, without anything that would let it be guessed. */
  readonly tan?: TanState;
}

export interface TanState {
  readonly expiresAt: Temporal.Instant;
  readonly extended: boolean;
  readonly triesLeft: number;
  /** it went to a telephone (Handy-TAN); without it the signer's own page shows it */
  readonly sms?: SmsState;
}

/** How far the text message with a TAN is: dated facts. None of them: it is on its way. */
export interface SmsState {
  readonly endsOn: string;
  /** the gateway has taken it */
  readonly sentAt?: Temporal.Instant;
  /** given up */
  readonly failedAt?: Temporal.Instant;
  /** the server ended while it was on its way: nobody knows whether it went out */
  readonly cutOffAt?: Temporal.Instant;
}

/** What can become of a text message. */
export type SmsFate = "sent" | "failed" | "cutOff";

export type VoidReason = "formChanged" | "documentWithdrawn" | "visitEnded";

/** A signature that counts: given, and not voided since. */
export interface SignatureRecord {
  readonly intentId: string;
  readonly caseId: string;
  readonly documentId: string;
  readonly sha256: string;
  readonly signer: Signer;
  readonly detail: SignatureDetail;
  readonly declaration: { readonly id: string; readonly version: number };
  readonly signedAt: Temporal.Instant;
}

/** How long a TAN is valid, and by how much it can be extended once. */
export const TAN_VALID_MINUTES = 5;
export const TAN_TRIES = 3;
export const TAN_DIGITS = 6;
/** Codes per case and hour: with 3 tries each, a guesser's chance stays below 1 in 50,000 an hour. */
export const TANS_PER_CASE_AND_HOUR = 6;
/** How many digits of a telephone's number are shown to know it by. */
export const PHONE_DIGITS_SHOWN = 3;
