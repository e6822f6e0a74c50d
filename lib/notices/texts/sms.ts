import { citizenTexts } from "#lib/i18n/mod.ts";

/** Text messages: one message of 160 characters of the GSM alphabet, with a town of up to 40. No link, no name, no service. */
export const smsTexts = citizenTexts("notices.sms", {
  reminder: {
    de:
      "Erinnerung: Ihr Termin per Video, {town}, ist am {date} um {time} Uhr. Den Link haben Sie schon bekommen.",
    en: "Reminder: your appointment by video, {town}, is on {date} at {time}. You already have the link.",
    "de-x-leicht": "Ihr Termin mit Video, {town}, ist am {date} um {time} Uhr. Den Link haben Sie schon.",
  },
});
