import { domainToASCII, domainToUnicode } from "node:url";

/** RFC 5321 § 4.5.3.1: a path has at most 256 octets with its brackets, 64 of them before the @. */
export const EMAIL_LENGTH_MAX = 254;
const LOCAL_LENGTH_MAX = 64;

/** ASCII dot-atom (RFC 5321), no quoting, no comments. */
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
/** One host name with a dot, as it is asked of the name servers. */
const DOMAIN = /^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$/;
/** Letters beyond ASCII and what belongs to them: what a domain may be written in (RFC 5890), and what servers before RFC 6531 refuse. */
const INTERNATIONAL = /^[\p{L}\p{M}\p{Nd}!#$%&'*+/=?^_`{|}~.-]+$/u;
/** No label of a host begins or ends with a hyphen, in letters neither. */
const DOMAIN_LETTERS = /^(?!-)(?!.*(-\.|\.-|-$))[\p{L}\p{M}\p{Nd}.-]+$/u;

export type MailAddress =
  /** `shown`: as its owner writes it; `sent`: as mail servers take it */
  | { readonly ok: true; readonly shown: string; readonly sent: string }
  /** `notDeliverable`: well-formed, but letters before the @ that need SMTPUTF8 (RFC 6531), which many servers on the way do not speak */
  | { readonly ok: false; readonly fault: "notAnEmail" | "notDeliverable" };

/**
 * Reads an address that every mail server takes. A domain with letters beyond ASCII is one by its other name (RFC 5891): `name@müller.example`
 * is sent to `name@xn--mller-kva.example`, and shown as it was typed, whichever of the two a browser sends.
 */
export function readMailAddress(text: string): MailAddress {
  const at = text.lastIndexOf("@");
  const [local, typed] = [text.slice(0, at), text.slice(at + 1)];
  const wrong = { ok: false, fault: "notAnEmail" } as const;
  if (at < 1 || text.length > EMAIL_LENGTH_MAX || !DOMAIN_LETTERS.test(typed)) return wrong;
  // What is ASCII already stays as it was typed, capital letters included.
  const known = domainToASCII(typed);
  const ascii = known !== "" && /^[\x21-\x7e]*$/.test(typed) ? typed : known;
  const sent = `${local}@${ascii}`;
  if (!DOMAIN.test(ascii) || sent.length > EMAIL_LENGTH_MAX || local.length > LOCAL_LENGTH_MAX) return wrong;
  if (!LOCAL.test(local)) return INTERNATIONAL.test(local) ? { ok: false, fault: "notDeliverable" } : wrong;
  const shown = /(^|\.)xn--/i.test(ascii) ? domainToUnicode(ascii) : ascii;
  return shown === "" ? wrong : { ok: true, shown: `${local}@${shown}`, sent };
}

/** An address as mail servers take it; what is none is left to them. */
export function sentAddress(shown: string): string {
  const read = readMailAddress(shown);
  return read.ok ? read.sent : shown;
}
