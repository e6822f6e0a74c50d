import type { NameDifference } from "./names.ts";
import type { DrawingFault } from "./read_drawing.ts";
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

export type DrawnResult =
  | Signed
  | Closed
  | { readonly ok: false; readonly reason: "notAffirmed" }
  | { readonly ok: false; readonly reason: "drawing"; readonly fault: DrawingFault };

/** What a text message is sent with: the code, and the id of its TAN, which stays the same for every attempt. */
export type SmsTanResult =
  | {
    readonly ok: true;
    readonly code: string;
    readonly tanId: string;
    readonly sha256: string;
    readonly expiresAt: Temporal.Instant;
  }
  | Closed
  | { readonly ok: false; readonly reason: "throttled"; readonly retryAt: Temporal.Instant };

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
  /** the Hidden-TAN */
  readonly code: string;
  /** the Handy-TAN */
  readonly smsCode: string;
  /** strokes as JSON, see `readDrawing` */
  readonly drawing: string;
  readonly affirmed: boolean;
}

export type SigningResult = TypedResult | DrawnResult | TanResult | {
  readonly ok: false;
  readonly reason: "noWayChosen";
};

/** Everything that can be refused while signing, for the page to explain. `otherTurn`: the page that was sent is about another person's turn. */
export type SigningRefusal =
  | Exclude<SigningResult | TanRequestResult | TanExtensionResult, { readonly ok: true }>
  | { readonly ok: false; readonly reason: "otherTurn" };
