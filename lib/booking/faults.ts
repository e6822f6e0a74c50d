import type { Translator } from "#lib/i18n/mod.ts";
import { EMAIL_LENGTH_MAX } from "#lib/notices/mod.ts";
import { NAME_LENGTH_MAX, PHONE_LENGTH_MAX } from "./details.ts";
import { details as texts } from "./texts.ts";
import type { DetailFault, DetailField } from "./types.ts";

const LENGTH_MAX: Record<DetailField, number> = {
  name: NAME_LENGTH_MAX,
  email: EMAIL_LENGTH_MAX,
  phone: PHONE_LENGTH_MAX,
  smsReminder: 0,
  language: 0,
  needs: 0,
};

/** What is wrong with a field and what to do, in the reader's words. */
export function faultText(t: Translator, { field, fault }: DetailFault): string {
  switch (fault) {
    case "missing":
      return t(field === "email" ? texts.emailMissing : texts.nameMissing);
    case "tooLong":
      return t(texts.tooLong, { most: LENGTH_MAX[field] });
    default:
      return t(texts[fault]);
  }
}
