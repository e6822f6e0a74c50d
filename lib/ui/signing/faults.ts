import { formats, type Language, type Text, type Translator } from "#lib/i18n/mod.ts";
import type { NameDifference, SigningRefusal } from "#lib/signatures/mod.ts";
import { drawing as drawn, sms, texts } from "./texts.ts";

/** The names under which the signing form sends its answers; also the controls' ids. */
export const SIGNING_FIELDS = {
  affirmed: "affirmed",
  method: "method",
  typedName: "typedName",
  /** strokes as JSON */
  drawing: "drawing",
  /** whose turn it was when the page was made */
  intent: "intent",
  /** the code from a text message */
  smsTan: "smsTan",
  tan: "tan",
  /** the TAN that the page is showing: sent along so that a slip does not make it vanish */
  tanShown: "tanShown",
} as const;

/**
 * The TAN that the signer's page was showing when it was sent, to be shown again after a slip. The server does not know the code, so it can
 * only hand back what came in; it counts for nothing else.
 */
export function tanStillShown(sent: unknown, refusal: SigningRefusal | undefined): string | undefined {
  if (typeof sent !== "string" || !/^[0-9]{6}$/.test(sent)) return undefined;
  const gone = ["expired", "noTan", "triesUsedUp", "voided", "alreadySigned", "unknown"];
  return refusal && gone.includes(refusal.reason) ? undefined : sent;
}

/** A refusal at the field where it can be put right; without one it is about the whole. */
export interface SigningFault {
  readonly fieldId?: string;
  readonly message: string;
}

/** Says kindly what was refused and what to do next. @param method the way that was chosen */
export function explain(
  refusal: SigningRefusal,
  t: Translator,
  zone: { readonly language: Language; readonly timeZone: string },
  method?: string,
): SigningFault {
  const at = (fieldId: string, text: Text, values?: Record<string, string | number>) => ({
    fieldId,
    message: t(text, values),
  });
  const { affirmed, method: ways, drawing } = SIGNING_FIELDS;
  const bySms = method === "sms-tan";
  const tan = bySms ? SIGNING_FIELDS.smsTan : SIGNING_FIELDS.tan;
  switch (refusal.reason) {
    case "notAffirmed":
      return at(affirmed, texts.faultNotAffirmed);
    case "noWayChosen":
      return at(ways, texts.faultNoWay);
    case "nameDiffers":
      return explainName(refusal.difference, t);
    case "notATan":
      return at(tan, texts.faultNotATan);
    case "noTan":
      return at(tan, bySms ? sms.ask : texts.faultNoTan);
    case "expired":
      return at(tan, bySms ? sms.expired : texts.faultExpired);
    case "alreadyExtended":
      return at(tan, bySms ? sms.alreadyExtended : texts.faultAlreadyExtended);
    case "triesUsedUp":
      return at(tan, bySms ? sms.usedUp : texts.faultTriesUsedUp);
    case "wrong":
      return at(tan, bySms ? sms.wrong : texts.faultWrong, { left: refusal.triesLeft });
    case "throttled":
      return at(tan, texts.faultThrottled, {
        time: formats(zone.language, zone.timeZone).time(refusal.retryAt),
      });
    case "drawing":
      return at(drawing, refusal.fault === "empty" ? drawn.faultEmpty : drawn.faultInvalid);
    case "otherTurn":
      return { message: t(texts.faultOtherTurn) };
    case "busy":
      return { message: t(texts.faultBusy) };
    case "unknown":
    case "voided":
    case "alreadySigned":
      return { message: t(texts.faultClosed) };
  }
}

function explainName(difference: NameDifference, t: Translator): SigningFault {
  const fieldId = SIGNING_FIELDS.typedName;
  switch (difference.kind) {
    case "empty":
      return { fieldId, message: t(texts.faultNameEmpty) };
    case "familyNameMissing":
      return { fieldId, message: t(texts.faultFamilyName, { expected: difference.expected }) };
    case "firstNameMissing":
      return { fieldId, message: t(texts.faultFirstName, { expected: difference.expected }) };
    case "unknownWord":
      return { fieldId, message: t(texts.faultUnknownWord, { word: difference.word }) };
  }
}
