import type { Clock } from "#lib/clock/mod.ts";
import type { Config } from "#lib/config/mod.ts";
import { formats, translator } from "#lib/i18n/mod.ts";
import type { Delivery, OutboxRecord } from "#lib/outbox/mod.ts";
import { reminderNow } from "./reminders.ts";
import type { SmsOffice } from "./sms_office.ts";
import type { NoticeSubject } from "./subject.ts";
import { isAtOffice } from "#lib/services/mod.ts";
import { comingInTexts } from "./texts/coming_in.ts";
import { smsTexts as texts } from "./texts/sms.ts";

/** How often a message that the gateway does not take is tried. */
const ATTEMPTS_MAX = 12;
const FULL_PAUSE_MINUTES = 5;

export interface SmsParts {
  readonly clock: Clock;
  readonly config: Pick<Config, "sms" | "town" | "timeZone">;
  readonly sms: SmsOffice;
}

/** Reminds by text message whoever asked for it. The message holds no link: whoever reads it on the lock screen learns a time and no secret. */
export async function deliverSms(
  parts: SmsParts,
  record: OutboxRecord,
  subject: NoticeSubject | undefined,
): Promise<Delivery> {
  const { sms, clock, config } = parts;
  const now = clock.now();
  if (!config.sms || !subject?.smsReminder || !subject.phone) return { done: true };
  const fate = reminderNow(record, subject, now);
  if (fate === "drop") return { done: true };
  if (fate !== "send") return { done: false, at: fate };
  const number = sms.number(subject.phone);
  if (!number.ok) return { done: false, fault: `sms_${number.reason}`, final: true };
  // Only the first attempt counts.
  const allowed = record.attempts > 0 ? undefined : await sms.allow(number.e164);
  if (allowed?.ok === false) {
    if (allowed.reason === "numberCap") return { done: false, fault: "sms_cap", final: true };
    // Nothing failed: this hour, or this day, is full.
    return { done: false, at: now.add({ minutes: FULL_PAUSE_MINUTES }) };
  }
  const format = formats(subject.language, config.timeZone);
  const text = translator(subject.language)(
    isAtOffice(subject.service) ? comingInTexts.sms : texts.reminder,
    {
      date: format.shortDate(subject.start.toZonedDateTimeISO(config.timeZone).toPlainDate()),
      time: format.time(subject.start),
      town: config.town.name,
    },
  );
  const sending = await sms.send(number.e164, text, record.id);
  if (sending.sent) return { done: true };
  const final = sending.refused || record.attempts + 1 >= ATTEMPTS_MAX;
  return { done: false, fault: sending.fault, ...(final ? { final: true } : {}) };
}
