import { citizenTexts } from "#lib/i18n/mod.ts";

/** The waiting list for freed times. */
export const waiting = citizenTexts("booking.waiting", {
  title: {
    de: "Schreiben Sie mir, wenn ein Termin frei wird",
    en: "Write to me when an appointment becomes free",
    "de-x-leicht": "E-Mail bekommen, wenn ein Termin frei wird",
  },
  invite: {
    de: "Wird ein Termin abgesagt oder verschoben, schreiben wir Ihnen gern.",
    en: "When an appointment is cancelled or moved, we will gladly write to you.",
    "de-x-leicht": "Manchmal sagt jemand ab. Dann schreiben wir Ihnen gern eine E-Mail.",
  },
  inviteLink: {
    de: "Bei freiem Termin benachrichtigen",
    en: "Notify me of a free appointment",
    "de-x-leicht": "E-Mail bekommen",
  },
  lead: {
    de:
      "Wird eine Zeit frei, schreiben wir zuerst denen, die am längsten warten, und alle paar Minuten den nächsten. Reserviert ist sie für niemanden: Wer am schnellsten ist, bekommt sie.",
    en:
      "When a time becomes free, we first write to those who have waited longest, and every few minutes to the next ones. The time is not kept for anybody: whoever reserves it first gets it.",
    "de-x-leicht":
      "Ist ein Termin frei? Dann bekommen Sie eine E-Mail. Andere Personen bekommen sie auch. Die erste Person bekommt den Termin.",
  },
  withNeeds: {
    de: "Wir achten dabei auf: {needs}.",
    en: "We take into account: {needs}.",
    "de-x-leicht": "Wir denken auch daran: {needs}.",
  },
  email: { de: "E-Mail-Adresse", en: "E-mail address", "de-x-leicht": "E-Mail-Adresse" },
  emailWhy: {
    de: "Nur um Ihnen freie Zeiten zu nennen. Wir fragen vorher per E-Mail, ob die Adresse Ihre ist.",
    en: "Only to tell you of free times. We first ask by e-mail whether the address is yours.",
    "de-x-leicht":
      "Wir schreiben Ihnen nur über freie Termine. Vorher fragen wir: Ist das Ihre E-Mail-Adresse?",
  },
  latestDay: {
    de: "Bis wann hilft Ihnen ein Termin?",
    en: "Until when would an appointment help you?",
    "de-x-leicht": "Bis wann brauchen Sie den Termin?",
  },
  latestDayHint: {
    de: "Danach schreiben wir Ihnen nicht mehr. Wenn Sie alles leer lassen, gilt Ihr Eintrag {days} Tage.",
    en: "After that day we do not write to you any more. Left empty, you wait for {days} days.",
    "de-x-leicht":
      "Danach schreiben wir Ihnen nicht mehr. Sie können das leer lassen. Dann gilt: {days} Tage.",
  },
  join: { de: "Auf die Warteliste", en: "Join the waiting list", "de-x-leicht": "Auf die Warte·liste" },
  kept: {
    de:
      "Ihre Adresse ist verschlüsselt gespeichert. Sie wird gelöscht, sobald Sie buchen oder sich austragen, spätestens nach {days} Tagen; ohne Ihre Bestätigung nach {hours} Stunden (Art. 6 Abs. 1 Buchst. e DSGVO).",
    en:
      "Your address is stored encrypted. It is deleted as soon as you book or leave the list, at the latest after {days} days; without your confirmation after {hours} hours (Art. 6(1)(e) GDPR).",
    "de-x-leicht":
      "Wir speichern Ihre Adresse sicher. Haben Sie einen Termin? Oder möchten Sie nicht mehr warten? Dann löschen wir die Adresse. Spätestens nach {days} Tagen. Sagen Sie in der E-Mail nicht Ja? Dann löschen wir sie nach {hours} Stunden.",
  },
  askedTitle: {
    de: "Fast geschafft: Bitte schauen Sie in Ihr Postfach",
    en: "Nearly done: please look into your mailbox",
    "de-x-leicht": "Bitte schauen Sie in Ihr E-Mail-Postfach",
  },
  asked: {
    de:
      "Wir haben Ihnen einen Link geschickt. Öffnen Sie ihn und bestätigen Sie, dass die Adresse Ihre ist. Erst dann stehen Sie auf der Liste. Der Link gilt {hours} Stunden.",
    en:
      "We have sent you a link. Open it and confirm that the address is yours. Only then are you on the list. The link works for {hours} hours.",
    "de-x-leicht":
      "Wir haben Ihnen eine E-Mail geschickt. Darin ist ein Link. Klicken Sie auf den Link. Sagen Sie dort Ja. Dann stehen Sie auf der Liste. Der Link gilt {hours} Stunden.",
  },
  backToTimes: { de: "Zu den freien Zeiten", en: "To the free times", "de-x-leicht": "Zu den freien Zeiten" },
  emailMissing: {
    de: "Bitte geben Sie Ihre E-Mail-Adresse ein.",
    en: "Please enter your e-mail address.",
    "de-x-leicht": "Bitte schreiben Sie Ihre E-Mail-Adresse.",
  },
  notADate: {
    de:
      "Diesen Tag gibt es nicht. Schreiben Sie ihn zum Beispiel so: 24 11 {year}. Oder lassen Sie alles leer.",
    en: "There is no such day. Write it like this, for example: 24 11 {year}. Or leave it all empty.",
    "de-x-leicht": "Diesen Tag gibt es nicht. Zum Beispiel: 24 11 {year}. Sie können auch alles leer lassen.",
  },
  past: {
    de: "Dieser Tag ist schon vorbei. Nennen Sie einen späteren, oder lassen Sie alles leer.",
    en: "That day has passed. Name a later one, or leave it all empty.",
    "de-x-leicht": "Dieser Tag ist schon vorbei. Nehmen Sie einen späteren Tag. Oder lassen Sie alles leer.",
  },
  tooMany: {
    de: "Von Ihrem Anschluss kamen heute schon viele Einträge",
    en: "Many entries have come from your connection today",
    "de-x-leicht": "Von Ihrem Internet-Anschluss kamen heute schon viele Einträge",
  },
  tooManyHelp: {
    de: "Damit niemand fremde Adressen einträgt, ist die Zahl begrenzt. Rufen Sie uns gern an: {phone}.",
    en:
      "The number is limited so that nobody enters other people's addresses. You are welcome to call us: {phone}.",
    "de-x-leicht": "Darum gibt es eine Grenze. Rufen Sie uns gern an: {phone}.",
  },

  confirmTitle: {
    de: "Möchten Sie auf die Warteliste?",
    en: "Would you like to be on the waiting list?",
    "de-x-leicht": "Möchten Sie auf die Warte·liste?",
  },
  confirmYes: {
    de: "Ja, schreiben Sie mir, wenn ein Termin frei wird",
    en: "Yes, write to me when an appointment becomes free",
    "de-x-leicht": "Ja, schreiben Sie mir eine E-Mail",
  },
  confirmNo: {
    de: "Nein, löschen Sie meine Adresse",
    en: "No, delete my address",
    "de-x-leicht": "Nein, löschen Sie meine Adresse",
  },
  waitingTitle: {
    de: "Sie stehen auf der Warteliste",
    en: "You are on the waiting list",
    "de-x-leicht": "Sie stehen auf der Warte·liste",
  },
  waitingUntil: {
    de: "Wird eine Zeit frei, bekommen Sie eine E-Mail. Ihr Eintrag endet von selbst am {date}.",
    en: "When a time becomes free, you get an e-mail. Your entry ends by itself on {date}.",
    "de-x-leicht": "Ist ein Termin frei? Dann bekommen Sie eine E-Mail. Das geht bis zum {date}.",
  },
  leaveTitle: {
    de: "Möchten Sie weiter warten?",
    en: "Would you like to go on waiting?",
    "de-x-leicht": "Möchten Sie weiter warten?",
  },
  leaveNo: { de: "Ja, weiter warten", en: "Yes, go on waiting", "de-x-leicht": "Ja, ich warte weiter" },
  leaveYes: {
    de: "Nein, streichen Sie mich von der Liste",
    en: "No, take me off the list",
    "de-x-leicht": "Nein, ich möchte nicht mehr warten",
  },
  confirm: { de: "Weiter", en: "Continue", "de-x-leicht": "Weiter" },
  choose: {
    de: "Bitte wählen Sie eine der beiden Möglichkeiten.",
    en: "Please choose one of the two.",
    "de-x-leicht": "Bitte wählen Sie: Ja oder Nein.",
  },
  leftTitle: {
    de: "Ihre Adresse ist gelöscht",
    en: "Your address has been deleted",
    "de-x-leicht": "Ihre Adresse ist gelöscht",
  },
  left: {
    de:
      "Sie stehen nicht mehr auf der Warteliste und bekommen keine E-Mail mehr. Buchen können Sie jederzeit.",
    en: "You are no longer on the waiting list and get no more e-mails. You can book at any time.",
    "de-x-leicht": "Sie stehen nicht mehr auf der Warte·liste. Sie können immer noch einen Termin buchen.",
  },
});
