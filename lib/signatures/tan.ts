import { timingSafeEqual } from "node:crypto";
import type { Secrets } from "#lib/crypto/mod.ts";
import { newId, randomBelow } from "#lib/ids/mod.ts";
import {
  type SmsState,
  TAN_DIGITS,
  TAN_TRIES,
  TAN_VALID_MINUTES,
  TANS_PER_CASE_AND_HOUR,
  type TanState,
} from "./shared.ts";

/** A TAN as it is stored: only what is needed to check one, never the code. */
export interface StoredTan {
  /** of this one code, so that the same digits drawn again are another TAN */
  readonly id: string;
  /** HMAC over code, TAN, case, intent and document hash */
  readonly mac: Uint8Array;
  readonly expiresAt: string;
  readonly extended: boolean;
  readonly failures: number;
  /** the text message that carries it, where it is a Handy-TAN */
  readonly sms?: StoredSms;
}

/** Dates as RFC 3339. Of the number only its last digits: the whole one is nobody's business afterwards. */
export interface StoredSms {
  readonly endsOn: string;
  readonly sentAt?: string;
  readonly failedAt?: string;
  readonly cutOffAt?: string;
}

/** What a TAN is bound to. */
export interface TanBinding {
  readonly caseId: string;
  readonly intentId: string;
  readonly sha256: string;
}

/** Draws a code for exactly this intent and document. The caller shows `code` once and forgets it. */
export function issueTan(
  secrets: Secrets,
  to: TanBinding,
  now: Temporal.Instant,
  sms?: StoredSms,
): { code: string; stored: StoredTan } {
  const code = String(randomBelow(10 ** TAN_DIGITS)).padStart(TAN_DIGITS, "0");
  const id = newId();
  const expiresAt = now.add({ minutes: TAN_VALID_MINUTES }).toString();
  const mac = macOf(secrets, to, id, code);
  return { code, stored: { id, mac, expiresAt, extended: false, failures: 0, ...(sms ? { sms } : {}) } };
}

export function isTan(secrets: Secrets, to: TanBinding, tan: StoredTan, code: string): boolean {
  const given = macOf(secrets, to, tan.id, code);
  return given.length === tan.mac.length && timingSafeEqual(given, tan.mac);
}

function macOf(secrets: Secrets, to: TanBinding, id: string, code: string): Uint8Array {
  return secrets.mac("tan", code, id, to.caseId, to.intentId, to.sha256);
}

/** The digits of what was typed or pasted ("123 456"), or `undefined` if it cannot be a TAN. */
export function readTan(typed: string): string | undefined {
  const digits = typed.slice(0, 40).replace(/[\s\-.]/g, "");
  return new RegExp(`^[0-9]{${TAN_DIGITS}}$`).test(digits) ? digits : undefined;
}

export function isExpired(tan: StoredTan, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, Temporal.Instant.from(tan.expiresAt)) >= 0;
}

/** By as much again, once (WCAG 2.2.1; a new code can always be asked for). */
export function extended(tan: StoredTan): StoredTan {
  const expiresAt = Temporal.Instant.from(tan.expiresAt).add({ minutes: TAN_VALID_MINUTES });
  return { ...tan, extended: true, expiresAt: expiresAt.toString() };
}

export function stateOf(tan: StoredTan): TanState {
  return {
    expiresAt: Temporal.Instant.from(tan.expiresAt),
    extended: tan.extended,
    triesLeft: Math.max(0, TAN_TRIES - tan.failures),
    ...(tan.sms ? { sms: smsStateOf(tan.sms) } : {}),
  };
}

function smsStateOf({ endsOn, sentAt, failedAt, cutOffAt }: StoredSms): SmsState {
  return {
    endsOn,
    ...(sentAt ? { sentAt: Temporal.Instant.from(sentAt) } : {}),
    ...(failedAt ? { failedAt: Temporal.Instant.from(failedAt) } : {}),
    ...(cutOffAt ? { cutOffAt: Temporal.Instant.from(cutOffAt) } : {}),
  };
}

/** The text message is on its way, or was when the server ended. */
export function isSmsUnderWay({ sms }: StoredTan): boolean {
  return sms !== undefined && !sms.sentAt && !sms.failedAt && !sms.cutOffAt;
}

/** The issues of the last hour, or when the next code may be asked for if there were too many (P30). */
export function throttle(
  issuedAt: readonly number[],
  now: Temporal.Instant,
): { ok: true; recent: number[] } | { ok: false; retryAt: Temporal.Instant } {
  const hour = 60 * 60 * 1000;
  const recent = issuedAt.filter((at) => at > now.epochMilliseconds - hour);
  const [oldest] = recent;
  if (oldest !== undefined && recent.length >= TANS_PER_CASE_AND_HOUR) {
    return { ok: false, retryAt: Temporal.Instant.fromEpochMilliseconds(oldest + hour) };
  }
  return { ok: true, recent };
}
