import type { Appointment } from "#lib/booking/mod.ts";
import { shortHash } from "#lib/documents/mod.ts";
import { translator } from "#lib/i18n/mod.ts";
import { type IntentRef, PHONE_DIGITS_SHOWN, type SmsTanResult } from "#lib/signatures/mod.ts";
import type { CaseParts } from "./parts.ts";
import { smsTanTexts } from "./texts.ts";

export type SmsTanAnswer =
  /** `delivered` resolves when the gateway has taken the message or it was given up; it never rejects */
  | { readonly ok: true; readonly delivered: Promise<void> }
  | { readonly ok: false; readonly reason: "notOffered" | "notNow" | "citizenAway" }
  | { readonly ok: false; readonly reason: "notANumber" | "notMobile" | "country" }
  | {
    readonly ok: false;
    readonly reason: "numberCap" | "townCap" | "throttled";
    readonly retryAt: Temporal.Instant;
  };

/** How often the gateway is asked to take one message, and how long is waited between. All of it fits well into the TAN's five minutes. */
const PAUSES_SECONDS = [2, 6] as const;
/** Longer titles are cut, so that the message stays within two parts (GSM 03.38: 153 signs each). */
const TITLE_CHARACTERS_MAX = 60;

/**
 * Sends a Handy-TAN to the person whose turn it is: only by the click of the clerk who has them in conversation, and only while they are there
 * (domain.md "Signature"). The code goes to the gateway and nowhere else; whether the message got through is noted at the intent.
 */
export async function sendSmsTan(
  parts: CaseParts,
  appointment: Appointment,
  clerk: { readonly id: string },
  { typedNumber, ending }: { readonly typedNumber: string; readonly ending: AbortSignal },
): Promise<SmsTanAnswer> {
  const { sms, signatures } = parts;
  if (!sms?.isOffered) return { ok: false, reason: "notOffered" };
  const { caseId } = appointment;
  const visit = await parts.visits.of(appointment);
  const intent = (await signatures.list(caseId)).find((one) => !one.voidedAt && !one.signedAt);
  if (visit.calledBy !== clerk.id || visit.endedAt || !intent) return { ok: false, reason: "notNow" };
  if (!parts.presence.has(appointment.id, "citizen")) return { ok: false, reason: "citizenAway" };
  const number = sms.number(typedNumber);
  if (!number.ok) return number;
  const allowed = await sms.allow(number.e164);
  if (!allowed.ok) {
    if (allowed.reason === "busy") return { ok: false, reason: "notNow" };
    const reason = allowed.reason === "numberCap" ? "numberCap" : "townCap";
    return { ok: false, reason, retryAt: allowed.retryAt };
  }
  const actor = { role: "clerk", id: clerk.id } as const;
  const ref = { caseId, intentId: intent.id };
  const endsOn = number.e164.slice(-PHONE_DIGITS_SHOWN);
  const issued = await signatures.requestSmsTan(ref, endsOn, actor);
  if (!issued.ok) return issued.reason === "throttled" ? issued : { ok: false, reason: "notNow" };
  parts.live.publish({ type: "caseChanged", visitId: appointment.id });
  const text = await wordsOf(parts, appointment, intent.documentId, issued);
  const message = { to: number.e164, text, tanId: issued.tanId, ending };
  return { ok: true, delivered: deliver(parts, appointment.id, ref, message) };
}

/** Which document, its check mark, the code, and on a line of its own what lets a telephone fill the code in for this site only (WICG "Origin-bound one-time codes delivered via SMS"). */
async function wordsOf(
  parts: CaseParts,
  appointment: Appointment,
  documentId: string,
  { code, sha256 }: Extract<SmsTanResult, { ok: true }>,
): Promise<string> {
  const [document, { language }] = await Promise.all([
    parts.documents.find(appointment.caseId, documentId),
    parts.booking.contact(appointment),
  ]);
  const title = document?.title ?? "";
  return translator(language)(smsTanTexts.message, {
    code,
    title: title.length > TITLE_CHARACTERS_MAX ? `${title.slice(0, TITLE_CHARACTERS_MAX - 3)}...` : title,
    mark: shortHash(sha256),
    town: parts.town.name,
    host: parts.host,
  });
}

interface SmsMessage {
  readonly to: string;
  readonly text: string;
  readonly tanId: string;
  /** the process ends: no further attempt */
  readonly ending: AbortSignal;
}

/**
 * Tries a few times, then says what became of it. It ends by itself; a process that ends before does not try again, and notes that the message was not
 * sent: the clerk sees it after the restart and sends another. What a killed one leaves "on its way", the next one notes ({@link Signatures.closeCutOffSms}).
 */
async function deliver(
  parts: CaseParts,
  visitId: string,
  ref: IntentRef,
  message: SmsMessage,
): Promise<void> {
  try {
    const sent = await attempt(parts, message);
    await parts.signatures.noteSms(ref, message.tanId, sent ? "sent" : "failed", { role: "system" });
    parts.live.publish({ type: "caseChanged", visitId });
  } catch (fault) {
    parts.log.error("smsTan.faulted", fault);
  }
}

async function attempt(
  { sms, log, pause }: CaseParts,
  { to, text, tanId, ending }: SmsMessage,
): Promise<boolean> {
  for (const seconds of [0, ...PAUSES_SECONDS]) {
    if (seconds > 0) await pause(seconds, ending);
    if (ending.aborted) return false;
    const sending = await sms!.send(to, text, tanId);
    if (sending.sent) return true;
    log.warn("smsTan.notTaken", { fault: sending.fault, refused: sending.refused });
    if (sending.refused) return false;
  }
  return false;
}
