import { citizenTexts } from "#lib/i18n/mod.ts";

/** The mail with a third person's link to a video appointment. */
export const texts = citizenTexts("notices.guests", {
  subject: {
    de: "Ihr Link zum Videotermin am {date}",
    en: "Your link to the video appointment on {date}",
    "de-x-leicht": "Ihr Link zum Video·termin am {date}",
  },
  greeting: { de: "Guten Tag {name},", en: "Hello {name},", "de-x-leicht": "Guten Tag {name}," },
  invited_interpreter: {
    de: "Sie sind eingeladen, bei einem Videotermin zu dolmetschen.",
    en: "You are invited to interpret in a video appointment.",
    "de-x-leicht": "Bitte übersetzen Sie bei einem Video·termin.",
  },
  invited_companion: {
    de: "Sie sind eingeladen, jemanden bei einem Videotermin zu begleiten.",
    en: "You are invited to accompany somebody in a video appointment.",
    "de-x-leicht": "Bitte begleiten Sie eine Person bei einem Video·termin.",
  },
  invited_institution: {
    de: "Ihre Einrichtung ist eingeladen, an einem Videotermin teilzunehmen.",
    en: "Your institution is invited to take part in a video appointment.",
    "de-x-leicht": "Ihre Einrichtung kann bei einem Video·termin dabei sein.",
  },
  when: { de: "Wann", en: "When", "de-x-leicht": "Wann" },
  localTime: {
    de: "{dateAndTime} (Ortszeit {town})",
    en: "{dateAndTime} (local time in {town})",
    "de-x-leicht": "{dateAndTime}",
  },
  how: {
    de:
      "Öffnen Sie diesen Link kurz vor dem Termin in einem aktuellen Browser. Sie müssen nichts installieren. Die Sachbearbeitung lässt Sie ein; alle im Gespräch sehen Ihren Namen.",
    en:
      "Open this link shortly before the appointment in a current browser. There is nothing to install. The clerk lets you in; everybody in the conversation sees your name.",
    "de-x-leicht":
      "Öffnen Sie diesen Link kurz vor dem Termin. Das Amt lässt Sie dann ein. Alle sehen Ihren Namen.",
  },
  label: { de: "Zum Videotermin", en: "To the video appointment", "de-x-leicht": "Zum Video·termin" },
  only: {
    de: "Der Link gilt nur für Sie und nur an diesem Tag. Bitte geben Sie ihn nicht weiter.",
    en: "The link is for you alone and works on that day only. Please do not pass it on.",
    "de-x-leicht": "Der Link ist nur für Sie. Er gilt nur an diesem Tag. Geben Sie ihn nicht weiter.",
  },
  why: {
    de: "Diese E-Mail kommt automatisch im Auftrag der Sachbearbeitung von {town}.",
    en: "This e-mail was sent automatically on behalf of a clerk of {town}.",
    "de-x-leicht": "Ein Computer hat diese E-Mail geschickt. Das Amt von {town} hat ihn beauftragt.",
  },
});
