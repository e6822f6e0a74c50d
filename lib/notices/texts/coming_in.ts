import { citizenTexts } from "#lib/i18n/mod.ts";

/** Appointments at the office, and the mail after a visit by video that could not settle everything. */
export const comingInTexts = citizenTexts("notices.comingIn", {
  subject: {
    de: "Bitte kommen Sie zu uns: {service}",
    en: "Please come to our office: {service}",
    "de-x-leicht": "Bitte kommen Sie zu uns: {service}",
  },
  opening: {
    de: "Für Ihr Anliegen „{service}“ müssen Sie noch zu uns kommen.",
    en: "For your matter “{service}” you still need to come to our office.",
    "de-x-leicht": "Ihr Thema ist: {service}. Dafür müssen Sie zu uns kommen.",
  },
  why: {
    de: "Den Grund hat Ihnen die Sachbearbeitung im Gespräch genannt. Sie finden ihn auch auf dieser Seite:",
    en: "The clerk has told you the reason in the call. You also find it on this page:",
    "de-x-leicht": "Wir haben Ihnen im Gespräch gesagt, warum. Das steht auch auf dieser Seite:",
  },
  visit: {
    de: "Ergebnis ansehen",
    en: "See the result",
    "de-x-leicht": "Ergebnis ansehen",
  },
  fixedTime: {
    de: "Eine feste Zeit vor Ort suchen Sie sich hier aus. Dann warten Sie nicht lange:",
    en: "Choose a fixed time at the office here. Then you will not have to wait long:",
    "de-x-leicht": "Hier können Sie eine feste Zeit aussuchen. Dann müssen Sie nicht lange warten:",
  },
  choose: {
    de: "Termin vor Ort aussuchen",
    en: "Choose a time at the office",
    "de-x-leicht": "Termin im Amt aussuchen",
  },
  where: {
    de: "Sie können auch ohne Termin kommen:",
    en: "You may also come without an appointment:",
    "de-x-leicht": "Sie können auch ohne Termin kommen:",
  },
  whereOnly: { de: "So finden Sie uns:", en: "This is where we are:", "de-x-leicht": "Hier sind wir:" },
  bring: { de: "Bitte bringen Sie mit", en: "Please bring", "de-x-leicht": "Das bringen Sie mit" },
  automatic: {
    de: "Diese E-Mail kommt automatisch nach Ihrem Gespräch per Video.",
    en: "This e-mail was sent automatically after your call by video.",
    "de-x-leicht": "Ein Computer hat diese E-Mail geschickt. Sie hatten ein Gespräch mit Video.",
  },
  atOffice: {
    de: "Vor Ort: {address}",
    en: "At the office: {address}",
    "de-x-leicht": "Bei uns im Amt: {address}",
  },
  linkUse: {
    de:
      "Darüber können Sie den Termin verschieben oder absagen. Das Öffnen des Links ändert nichts. Bitte geben Sie ihn nicht weiter.",
    en:
      "It lets you move the appointment or cancel it. Opening the link changes nothing. Please do not pass it on.",
    "de-x-leicht":
      "Mit dem Link können Sie den Termin ändern oder absagen. Geben Sie den Link keiner anderen Person.",
  },
  questions: {
    de: "Fragen? {hours}. Telefon {phone}",
    en: "Questions? {hours}. Phone {phone}",
    "de-x-leicht": "Haben Sie Fragen? Rufen Sie uns an: {phone}. {hours}.",
  },
  calendarTitle: {
    de: "{service}, {town}",
    en: "{service}, {town}",
    "de-x-leicht": "{service}, {town}",
  },
  sms: {
    de: "Erinnerung: Ihr Termin bei uns im Haus, {town}, ist am {date} um {time} Uhr.",
    en: "Reminder: your appointment at our office, {town}, is on {date} at {time}.",
    "de-x-leicht": "Ihr Termin bei uns im Amt, {town}, ist am {date} um {time} Uhr.",
  },
});
