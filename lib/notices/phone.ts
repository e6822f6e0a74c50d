/**
 * Countries whose numbers get text messages, by calling code: Germany, its neighbours and what many commuters and newcomers keep. A short list,
 * because messages to dear foreign numbers are a known fraud (SMS pumping).
 */
export const SMS_CALLING_CODES = [
  "49",
  "43",
  "41",
  "31",
  "32",
  "33",
  "352",
  "45",
  "48",
  "420",
  "39",
  "34",
] as const;
/** German mobile numbers begin so (Bundesnetzagentur, Nummernplan Mobile Dienste): 015, 016, 017. Others get no text message. */
const GERMAN_MOBILE = /^\+491[567]\d{7,10}$/;
const HOME_CODE = "49";

export type SmsNumber =
  | { readonly ok: true; readonly e164: string }
  | { readonly ok: false; readonly reason: "notANumber" | "notMobile" | "country" };

/** The number as networks want it (E.164), if it may get text messages. National numbers are German ones. */
export function smsNumber(typed: string): SmsNumber {
  const digits = typed.replace(/\(0\)/, "").replace(/[\s()/.-]/g, "");
  const international = /^(?:\+|00)([1-9]\d+)$/.exec(digits)?.[1] ??
    (/^0[1-9]\d+$/.test(digits) ? HOME_CODE + digits.slice(1) : undefined);
  if (!international || international.length < 8 || international.length > 15) {
    return { ok: false, reason: "notANumber" };
  }
  const e164 = `+${international}`;
  if (international.startsWith(HOME_CODE)) {
    return GERMAN_MOBILE.test(e164) ? { ok: true, e164 } : { ok: false, reason: "notMobile" };
  }
  const known = SMS_CALLING_CODES.some((code) => international.startsWith(code));
  return known ? { ok: true, e164 } : { ok: false, reason: "country" };
}
