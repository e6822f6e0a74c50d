import type { Clock } from "#lib/clock/mod.ts";
import type { Config } from "#lib/config/mod.ts";
import type { Secrets } from "#lib/crypto/mod.ts";
import { formats, translator } from "#lib/i18n/mod.ts";
import type { Delivery, OutboxRecord } from "#lib/outbox/mod.ts";
import { smsNumber } from "./phone.ts";
import { reminderNow } from "./reminders.ts";
import type { SmsGateway } from "./sms.ts";
import { countOne, readSmsCount } from "./store.ts";
import type { NoticeSubject } from "./subject.ts";
import { smsTexts as texts } from "./texts/sms.ts";

/** Text messages to one number in an hour, at most. */
export const SMS_PER_NUMBER_PER_HOUR_MAX = 3;
/** Text messages of the town in an hour, at most: what a rush of reminders needs, and far less than a fraud would cost. */
export const SMS_PER_HOUR_MAX = 500;
/** How often a message that the gateway does not take is tried. */
const ATTEMPTS_MAX = 12;
const HOUR_MILLISECONDS = 3_600_000;
const COUNT_ATTEMPTS_MAX = 10;
const FULL_PAUSE_MINUTES = 5;

export interface SmsParts {
  readonly kv: Deno.Kv;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly config: Pick<Config, "town" | "timeZone">;
  readonly gateway: SmsGateway | undefined;
}

/** Reminds by text message whoever asked for it. The message holds no link: whoever reads it on the lock screen learns a time and no secret. */
export async function deliverSms(
  parts: SmsParts,
  record: OutboxRecord,
  subject: NoticeSubject | undefined,
): Promise<Delivery> {
  const { gateway, clock, config } = parts;
  const now = clock.now();
  if (!gateway || !subject?.smsReminder || !subject.phone) return { done: true };
  const fate = reminderNow(record, subject, now);
  if (fate === "drop") return { done: true };
  if (fate !== "send") return { done: false, at: fate };
  const number = smsNumber(subject.phone);
  if (!number.ok) return { done: false, fault: `sms_${number.reason}`, final: true };
  const refusal = await countSms(parts, number.e164, record, now);
  if (refusal) return refusal;
  const format = formats(subject.language, config.timeZone);
  const text = translator(subject.language)(texts.reminder, {
    date: format.shortDate(subject.start.toZonedDateTimeISO(config.timeZone).toPlainDate()),
    time: format.time(subject.start),
    town: config.town.name,
  });
  const sending = await gateway.send(number.e164, text, record.id);
  if (sending.sent) return { done: true };
  const final = sending.refused || record.attempts + 1 >= ATTEMPTS_MAX;
  return { done: false, fault: sending.fault, ...(final ? { final: true } : {}) };
}

/** Counts a message against its number and the town before it goes out; only the first attempt counts. */
async function countSms(
  { kv, secrets }: SmsParts,
  e164: string,
  record: OutboxRecord,
  now: Temporal.Instant,
): Promise<Delivery | undefined> {
  if (record.attempts > 0) return undefined;
  const hour = now.toString().slice(0, 13);
  const hash = Array.from(
    secrets.mac("rate-limit", "sms", e164).subarray(0, 16),
    (byte) => byte.toString(16).padStart(2, "0"),
  ).join("");
  for (let attempt = 0; attempt < COUNT_ATTEMPTS_MAX; attempt++) {
    const [number, all] = await Promise.all([readSmsCount(kv, hour, hash), readSmsCount(kv, hour, "all")]);
    if ((number.value ?? 0) >= SMS_PER_NUMBER_PER_HOUR_MAX) {
      return { done: false, fault: "sms_cap", final: true };
    }
    if ((all.value ?? 0) >= SMS_PER_HOUR_MAX) return later(now);
    const op = kv.atomic();
    countOne(op, number, HOUR_MILLISECONDS);
    countOne(op, all, HOUR_MILLISECONDS);
    if ((await op.commit()).ok) return undefined;
  }
  return later(now);
}

/** Nothing failed: this hour is full. */
function later(now: Temporal.Instant): Delivery {
  return { done: false, at: now.add({ minutes: FULL_PAUSE_MINUTES }) };
}
