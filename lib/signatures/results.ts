import type { NameDifference } from "./names.ts";
import type { SignatureRecord } from "./shared.ts";

/** Adds the caller's own checks and writes to the commit of a verb. Called again for each attempt. */
export type Join = (op: Deno.AtomicOperation) => void | Promise<void>;

/** Why an intent takes nothing any more. `busy`: too many changes at once, try again. */
export type Closed = { readonly ok: false; readonly reason: "unknown" | "voided" | "alreadySigned" | "busy" };
export type Signed = { readonly ok: true; readonly signature: SignatureRecord };

export type TypedResult =
  | Signed
  | Closed
  | { readonly ok: false; readonly reason: "notAffirmed" }
  | { readonly ok: false; readonly reason: "nameDiffers"; readonly difference: NameDifference };

export type TanRequestResult =
  | { readonly ok: true; readonly code: string; readonly expiresAt: Temporal.Instant }
  | Closed
  | { readonly ok: false; readonly reason: "throttled"; readonly retryAt: Temporal.Instant };

export type TanExtensionResult =
  | { readonly ok: true; readonly expiresAt: Temporal.Instant }
  | Closed
  | { readonly ok: false; readonly reason: "noTan" | "expired" | "alreadyExtended" };

export type TanResult =
  | Signed
  | Closed
  | { readonly ok: false; readonly reason: "notAffirmed" | "notATan" | "noTan" | "expired" | "triesUsedUp" }
  | { readonly ok: false; readonly reason: "wrong"; readonly triesLeft: number };

/** What the signing form sends, as it was typed. */
export interface GivenForm {
  /** one of SIGNING_METHODS; anything else means that no way was chosen */
  readonly method: string;
  readonly typedName: string;
  readonly code: string;
  readonly affirmed: boolean;
}

export type SigningResult = TypedResult | TanResult | { readonly ok: false; readonly reason: "noWayChosen" };

/** Everything that can be refused while signing, for the page to explain. */
export type SigningRefusal = Exclude<
  SigningResult | TanRequestResult | TanExtensionResult,
  { readonly ok: true }
>;
