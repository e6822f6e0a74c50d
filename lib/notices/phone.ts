import { CALLING_CODES, NEAR, type SmsCountry } from "#lib/config/mod.ts";

/** German mobile numbers begin so (Bundesnetzagentur, Nummernplan Mobile Dienste): 015, 016, 017. Others get no text message. */
const GERMAN_MOBILE = /^\+491[567]\d{7,10}$/;

export type SmsNumber =
  | { readonly ok: true; readonly e164: string }
  | { readonly ok: false; readonly reason: "notANumber" | "notMobile" | "country" };

/**
 * The number as networks want it (E.164), if it may get text messages. National numbers are German ones.
 * @param countries whose numbers may get some; a short list, because messages to dear foreign numbers are a known fraud (SMS pumping)
 */
export function smsNumber(typed: string, countries: readonly SmsCountry[] = NEAR): SmsNumber {
  const digits = typed.replace(/\(0\)/, "").replace(/[\s()/.-]/g, "");
  const international = /^(?:\+|00)([1-9]\d+)$/.exec(digits)?.[1] ??
    (/^0[1-9]\d+$/.test(digits) ? CALLING_CODES.DE + digits.slice(1) : undefined);
  if (!international || international.length < 8 || international.length > 15) {
    return { ok: false, reason: "notANumber" };
  }
  const e164 = `+${international}`;
  if (!countries.some((country) => international.startsWith(CALLING_CODES[country]))) {
    return { ok: false, reason: "country" };
  }
  return international.startsWith(CALLING_CODES.DE) && !GERMAN_MOBILE.test(e164)
    ? { ok: false, reason: "notMobile" }
    : { ok: true, e164 };
}
