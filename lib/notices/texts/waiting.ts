import { citizenTexts } from "#lib/i18n/mod.ts";

/** Mails to people who wait for a freed time. */
export const texts = citizenTexts("notices.waiting", {
  confirmSubject: {
    de: "Bitte bestätigen: Warteliste für „{service}“",
    en: "Please confirm: waiting list for “{service}”",
    "de-x-leicht": "Bitte bestätigen: Warte·liste für „{service}“",
  },
  confirm: {
    de: "Sollen wir Ihnen schreiben, wenn für „{service}“ ein Termin frei wird?",
    en: "Shall we write to you when an appointment for “{service}” becomes free?",
    "de-x-leicht": "Möchten Sie eine E-Mail, wenn ein Termin für „{service}“ frei wird?",
  },
  confirmHow: {
    de:
      "Öffnen Sie bitte diesen Link und sagen Sie dort Ja. Erst dann stehen Sie auf der Warteliste. Das Öffnen allein ändert nichts. Der Link gilt 24 Stunden; ohne Ihr Ja löschen wir danach Ihre Adresse.",
    en:
      "Please open this link and say yes there. Only then are you on the waiting list. Opening it changes nothing by itself. The link works for 24 hours; without your yes we then delete your address.",
    "de-x-leicht":
      "Klicken Sie auf diesen Link. Sagen Sie dort Ja. Dann stehen Sie auf der Warte·liste. Der Link gilt 24 Stunden. Sagen Sie nicht Ja? Dann löschen wir Ihre Adresse.",
  },
  confirmLabel: { de: "Zur Warteliste", en: "To the waiting list", "de-x-leicht": "Zur Warte·liste" },
  confirmWhy: {
    de:
      "Diese E-Mail kommt automatisch, weil jemand Ihre Adresse auf der Terminseite von {town} eingetragen hat. Waren Sie das nicht, müssen Sie nichts tun.",
    en:
      "This e-mail was sent automatically because somebody entered your address on the appointment page of {town}. If that was not you, you need not do anything.",
    "de-x-leicht":
      "Ein Computer hat diese E-Mail geschickt. Jemand hat Ihre Adresse bei {town} eingetragen. Waren Sie das nicht? Dann müssen Sie nichts tun.",
  },
  freedSubject: {
    de: "Ein Termin ist frei geworden: {date}",
    en: "An appointment has become free: {date}",
    "de-x-leicht": "Ein Termin ist frei: {date}",
  },
  freed: {
    de: "Ein Termin ist frei geworden.",
    en: "An appointment has become free.",
    "de-x-leicht": "Ein Termin ist frei.",
  },
  openedSubject: {
    de: "Neue Termine sind frei, zum Beispiel: {date}",
    en: "New appointments are free, for example: {date}",
    "de-x-leicht": "Es gibt neue Termine. Zum Beispiel: {date}",
  },
  opened: {
    de: "Neue Termine können gebucht werden. Hier ist einer davon.",
    en: "New appointments can be booked. Here is one of them.",
    "de-x-leicht": "Es gibt neue Termine. Hier ist ein Termin davon.",
  },
  what: { de: "Anliegen", en: "Service", "de-x-leicht": "Worum es geht" },
  when: { de: "Wann", en: "When", "de-x-leicht": "Wann" },
  localTime: {
    de: "{dateAndTime} (Ortszeit {town})",
    en: "{dateAndTime} (local time in {town})",
    "de-x-leicht": "{dateAndTime}",
  },
  freedHow: {
    de: "Über diesen Link können Sie genau diese Zeit für sich reservieren:",
    en: "With this link you can reserve exactly this time:",
    "de-x-leicht": "Klicken Sie auf diesen Link. Dann können Sie diesen Termin nehmen:",
  },
  freedLabel: {
    de: "Zeit ansehen und reservieren",
    en: "See and reserve it",
    "de-x-leicht": "Termin nehmen",
  },
  freedFair: {
    de:
      "Reserviert ist die Zeit für niemanden: Wer am schnellsten ist, bekommt sie. Wer am längsten wartet, erfährt zuerst davon. War jemand schneller, bleiben Sie auf der Liste.",
    en:
      "The time is not kept for anybody: whoever reserves it first gets it. Those who have waited longest are told first. If somebody was faster, you stay on the list.",
    "de-x-leicht":
      "Andere Personen bekommen diese E-Mail auch. Die erste Person bekommt den Termin. War jemand schneller? Dann bleiben Sie auf der Liste.",
  },
  leave: {
    de: "Sie möchten keine solche E-Mail mehr? Hier tragen Sie sich aus:",
    en: "You do not want such e-mails any more? Leave the list here:",
    "de-x-leicht": "Möchten Sie diese E-Mails nicht mehr? Klicken Sie hier:",
  },
  leaveLabel: {
    de: "Warteliste verlassen",
    en: "Leave the waiting list",
    "de-x-leicht": "Nicht mehr warten",
  },
  freedWhy: {
    de: "Diese E-Mail kommt automatisch, weil Sie bei {town} auf der Warteliste stehen.",
    en: "This e-mail was sent automatically because you are on the waiting list of {town}.",
    "de-x-leicht": "Ein Computer hat diese E-Mail geschickt. Sie stehen bei {town} auf der Warte·liste.",
  },
});
