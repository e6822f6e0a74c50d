import { citizenTexts } from "#lib/i18n/mod.ts";

/** Said on the appointment's page where its mail does not get through. */
export const mail = citizenTexts("booking.mail", {
  mailRefused: {
    de: "Die E-Mail an {email} kommt nicht an",
    en: "The e-mail to {email} does not get through",
    "de-x-leicht": "Die E-Mail an {email} kommt nicht an",
  },
  mailRefusedHelp: {
    de:
      "Ihr Termin gilt trotzdem. Speichern Sie diese Seite, damit Sie den Link behalten. Stimmt die Adresse nicht, rufen Sie uns bitte an: {phone}. Ist nur Ihr Postfach voll, schaffen Sie bitte Platz.",
    en:
      "Your appointment is valid all the same. Please keep this page, so that you have the link. If the address is wrong, please call us: {phone}. If only your mailbox is full, please make room.",
    "de-x-leicht":
      "Ihr Termin gilt trotzdem. Speichern Sie diese Seite. Sie brauchen den Link. Ist die Adresse falsch? Rufen Sie uns an: {phone}. Ist Ihr Post·fach voll? Löschen Sie alte E-Mails.",
  },
  mailRefusedPapers: {
    de:
      "Deshalb erinnern wir Sie nicht per E-Mail. Bitte merken Sie sich den letzten Tag für Ihre Unterlagen, und speichern Sie diese Seite. Stimmt die Adresse nicht, rufen Sie uns bitte an: {phone}.",
    en:
      "So we cannot remind you by e-mail. Please note the last day for your papers, and keep this page. If the address is wrong, please call us: {phone}.",
    "de-x-leicht":
      "Wir können Sie nicht per E-Mail erinnern. Merken Sie sich den letzten Tag für Ihre Papiere. Speichern Sie diese Seite. Ist die Adresse falsch? Rufen Sie uns an: {phone}.",
  },
  mailLate: {
    de: "Ihre E-Mail verspätet sich",
    en: "Your e-mail will be late",
    "de-x-leicht": "Ihre E-Mail kommt später",
  },
  mailLateHelp: {
    de:
      "Unsere E-Mails gehen gerade nicht hinaus. Ihr Termin gilt. Die Bestätigung an {email} kommt, sobald es wieder geht. Speichern Sie bis dahin diese Seite.",
    en:
      "Our e-mails do not get out at the moment. Your appointment is valid. The confirmation to {email} follows as soon as possible. Please keep this page until then.",
    "de-x-leicht":
      "Wir können gerade keine E-Mails schicken. Ihr Termin gilt. Die E-Mail an {email} kommt später. Speichern Sie diese Seite.",
  },
});
