import type { AuditEntry } from "#lib/audit/mod.ts";
import type { Secrets } from "#lib/crypto/mod.ts";
import type { SmsTanResult, TanExtensionResult } from "./results.ts";
import { type IntentRef, type SignatureDetail, type SmsFate, TAN_TRIES } from "./shared.ts";
import type { FoundIntent, StoredIntent } from "./store.ts";
import { extended, isExpired, issueTan, isTan, readTan, stateOf, type StoredSms, throttle } from "./tan.ts";

/** What a look at an intent leads to: an answer without a change, or a change with its trace and the answer once it is committed. */
export type Decision<R> = { readonly answer: R } | {
  readonly next: StoredIntent;
  readonly event: string;
  readonly facts?: AuditEntry["facts"];
  readonly answer: R;
  readonly tanIssuedAt?: readonly number[];
};

/** What is looked at, and when. */
export interface Look {
  readonly ref: IntentRef;
  readonly intent: StoredIntent;
  readonly now: Temporal.Instant;
}

export function lookAt({ ref, entry }: FoundIntent, now: Temporal.Instant): Look {
  return { ref, intent: entry.value, now };
}

/** A new code, unless there were too many within the hour. Any earlier one is dead. */
export function issue(
  { ref, intent, now }: Look,
  secrets: Secrets,
  issuedAt: readonly number[],
  sms: StoredSms | undefined,
): Decision<SmsTanResult> {
  const allowed = throttle(issuedAt, now);
  if (!allowed.ok) return { answer: { ok: false, reason: "throttled", retryAt: allowed.retryAt } };
  const { sha256 } = intent;
  const { code, stored } = issueTan(secrets, { ...ref, sha256 }, now, sms);
  return {
    next: { ...intent, tan: stored },
    event: sms ? "signature.smsTanIssued" : "signature.tanIssued",
    answer: { ok: true, code, tanId: stored.id, sha256, expiresAt: stateOf(stored).expiresAt },
    tanIssuedAt: [...allowed.recent, now.epochMilliseconds],
  };
}

export function moreTime({ intent, now }: Look): Decision<TanExtensionResult> {
  const { tan } = intent;
  if (!tan) return { answer: { ok: false, reason: "noTan" } };
  if (isExpired(tan, now)) return { answer: { ok: false, reason: "expired" } };
  if (tan.extended) return { answer: { ok: false, reason: "alreadyExtended" } };
  const longer = extended(tan);
  return {
    next: { ...intent, tan: longer },
    event: "signature.tanExtended",
    answer: { ok: true, expiresAt: stateOf(longer).expiresAt },
  };
}

const SMS_EVENTS: Readonly<Record<SmsFate, { readonly event: string }>> = {
  sent: { event: "signature.smsSent" },
  failed: { event: "signature.smsFailed" },
  cutOff: { event: "signature.smsCutOff" },
};

/** What became of a text message; nothing where another TAN has taken its place. */
export function smsBecame(
  { intent, now }: Look,
  tanId: string,
  became: SmsFate,
): Decision<{ ok: boolean }> {
  const { tan } = intent;
  if (tan?.id !== tanId || !tan.sms) return { answer: { ok: false } };
  const sms = { ...tan.sms, [`${became}At`]: now.toString() };
  const { event } = SMS_EVENTS[became];
  return { next: { ...intent, tan: { ...tan, sms } }, event, answer: { ok: true } };
}

type WrongGuess =
  | { readonly ok: false; readonly reason: "notATan" | "noTan" | "expired" | "triesUsedUp" }
  | { readonly ok: false; readonly reason: "wrong"; readonly triesLeft: number };

/**
 * Whether a typed code is the TAN: then with what it signs, else what is refused, a wrong one counted. A code from the page is none from a
 * telephone, and the other way round.
 */
export function guess(
  { ref, intent, now }: Look,
  secrets: Secrets,
  given: { readonly code: string; readonly bySms?: boolean },
): { readonly right: SignatureDetail } | { readonly wrong: Decision<WrongGuess> } {
  const refuse = (reason: Exclude<WrongGuess["reason"], "wrong">) => ({
    wrong: { answer: { ok: false, reason } as const },
  });
  const code = readTan(given.code);
  if (!code) return refuse("notATan");
  const { tan, sha256 } = intent;
  if (!tan || (tan.sms !== undefined) !== (given.bySms === true)) return refuse("noTan");
  if (tan.failures >= TAN_TRIES) return refuse("triesUsedUp");
  if (isExpired(tan, now)) return refuse("expired");
  if (isTan(secrets, { ...ref, sha256 }, tan, code)) {
    const { sms } = tan;
    return { right: sms ? { method: "sms-tan", endsOn: sms.endsOn } : { method: "hidden-tan" } };
  }
  const failures = tan.failures + 1;
  return {
    wrong: {
      next: { ...intent, tan: { ...tan, failures } },
      event: "signature.tanRefused",
      facts: { failures },
      answer: { ok: false, reason: "wrong", triesLeft: TAN_TRIES - failures },
    },
  };
}
