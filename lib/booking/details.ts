import type { SmsCountry } from "#lib/config/mod.ts";
import { LANGUAGES } from "#lib/i18n/mod.ts";
import { EMAIL_LENGTH_MAX, readMailAddress, smsNumber } from "#lib/notices/mod.ts";
import { type Contact, type DetailFault, type DetailFaultCode, NEEDS, type TypedDetails } from "./types.ts";

/** DIN 91379 allows names far longer than any; a person's full name fits in this. */
export const NAME_LENGTH_MAX = 200;
/** E.164: 15 digits; the rest is for people's way of grouping them. */
export const PHONE_LENGTH_MAX = 40;

const CONTROL = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/u;
/** String.Latin+ (DIN 91379) and whatever else a name is written in: letters, marks, and the signs that names have. No signs of mark-up. */
const NAME = /^(?=.*\p{L})[\p{L}\p{M}\p{Nd}\p{Zs}\p{Pd}.,'’ʼʹʺ`´·/()]+$/u;
const PHONE = /^\+?[\d\s()/.-]+$/;

/**
 * Checks what was typed. Surrounding and repeated spaces are dropped; nothing else is repaired, so that a person sees what we stored.
 * Anything that could break a mail's header never gets past here (P12).
 */
export function checkDetails(
  typed: TypedDetails,
  { emailOptional = false, smsCountries }: {
    readonly emailOptional?: boolean;
    /** whose numbers get text messages (SMS_COUNTRIES) */
    readonly smsCountries?: readonly SmsCountry[];
  } = {},
): { ok: true; contact: Contact } | { ok: false; faults: DetailFault[] } {
  const faults: DetailFault[] = [];
  const name = tidy(typed.name);
  const nameFault = faultOf(name, NAME_LENGTH_MAX, NAME, "notAName");
  if (nameFault) faults.push({ field: "name", fault: nameFault });
  const { email, fault: emailFault } = checkEmail(typed);
  if (emailFault && !(emailFault === "missing" && emailOptional)) {
    faults.push({ field: "email", fault: emailFault });
  }
  const { phone, smsReminder, faults: phoneFaults } = checkPhone(typed, smsCountries);
  faults.push(...phoneFaults);
  const language = LANGUAGES.find((known) => known === one(typed.language));
  if (!language) faults.push({ field: "language", fault: "unknown" });
  const wanted = [typed.needs ?? []].flat().filter((need) => need !== "");
  const needs = NEEDS.filter((need) => wanted.includes(need));
  if (wanted.some((need) => !NEEDS.some((known) => known === need))) {
    faults.push({ field: "needs", fault: "unknown" });
  }
  if (faults.length > 0 || !language) return { ok: false, faults };
  return {
    ok: true,
    contact: {
      name,
      email,
      language,
      needs,
      ...(phone ? { phone } : {}),
      ...(smsReminder ? { smsReminder } : {}),
    },
  };
}

/** The address as its owner writes it, with its international domain in letters. */
function checkEmail(
  typed: TypedDetails,
): { readonly email: string; readonly fault?: DetailFaultCode | undefined } {
  const email = tidy(typed.email);
  const fault = faultOf(email, EMAIL_LENGTH_MAX, /./, "notAnEmail");
  if (fault) return { email, fault };
  const read = readMailAddress(email);
  return read.ok ? { email: read.shown } : { email, fault: read.fault };
}

/** Checks the phone number, which may be left out, and whether it can get the text message that was asked for. */
export function checkPhone(
  typed: TypedDetails,
  smsCountries?: readonly SmsCountry[],
): { readonly phone: string; readonly smsReminder: boolean; readonly faults: readonly DetailFault[] } {
  const phone = tidy(typed.phone);
  const smsReminder = one(typed.smsReminder) !== "";
  const fault = phoneFault(phone) ?? (smsReminder ? smsFault(phone, smsCountries) : undefined);
  return { phone, smsReminder, faults: fault ? [{ field: "phone", fault }] : [] };
}

function phoneFault(phone: string): DetailFaultCode | undefined {
  if (phone === "") return undefined;
  const digits = phone.replace(/\D/g, "").length;
  return faultOf(phone, PHONE_LENGTH_MAX, PHONE, "notAPhone") ??
    (digits < 6 || digits > 15 ? "notAPhone" : undefined);
}

/** The same rule by which the message is sent: whoever asks for one gets it, or is told now. */
function smsFault(phone: string, countries?: readonly SmsCountry[]): DetailFaultCode | undefined {
  const number = smsNumber(phone, countries);
  if (number.ok) return undefined;
  return number.reason === "country" ? "notThereBySms" : "notForSms";
}

function tidy(value: string | readonly string[] | undefined): string {
  return one(value).normalize("NFC").replace(/^\p{Zs}+|\p{Zs}+$/gu, "").replace(/ {2,}/g, " ");
}

function faultOf(
  value: string,
  most: number,
  shape: RegExp,
  otherwise: DetailFaultCode,
): DetailFaultCode | undefined {
  if (value === "") return "missing";
  // Length first: the patterns below never see ten kilobytes.
  if (value.length > most) return "tooLong";
  if (CONTROL.test(value)) return "controlCharacters";
  return shape.test(value) ? undefined : otherwise;
}

function one(value: string | readonly string[] | undefined): string {
  return (typeof value === "string" ? value : value?.[0]) ?? "";
}
