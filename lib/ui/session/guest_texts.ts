import { citizenTexts, staffTexts } from "#lib/i18n/mod.ts";

/** What third people read, and what is said about them. */
export const guestTexts = citizenTexts("guest", {
  title: { de: "Videotermin", en: "Video appointment", "de-x-leicht": "Video·termin" },
  kind_interpreter: { de: "Dolmetschen", en: "interpreter", "de-x-leicht": "übersetzt" },
  kind_companion: { de: "Begleitung", en: "companion", "de-x-leicht": "Begleitung" },
  kind_institution: { de: "Einrichtung", en: "institution", "de-x-leicht": "Einrichtung" },
  nameAndKind: { de: "{name} ({kind})", en: "{name} ({kind})", "de-x-leicht": "{name} ({kind})" },
  here: {
    de: "{who} ist mit im Gespräch",
    en: "{who} is in the conversation",
    "de-x-leicht": "{who} ist auch da",
  },
  waits: {
    de: "{who} wartet auf Einlass",
    en: "{who} is waiting to be let in",
    "de-x-leicht": "{who} möchte dazu·kommen",
  },
  away: {
    de: "{who} ist gerade nicht verbunden",
    en: "{who} is not connected at the moment",
    "de-x-leicht": "{who} ist gerade weg",
  },
  door: {
    de: "Guten Tag {name}, Sie sind zu einem Videotermin eingeladen",
    en: "Hello {name}, you are invited to a video appointment",
    "de-x-leicht": "Guten Tag {name}. Sie sind ein·geladen.",
  },
  doorHelp: {
    de:
      "Termin: {time}. Sie nehmen teil als: {kind}. Die Sachbearbeitung lässt Sie ein. Alle im Gespräch sehen dann Ihren Namen und wofür Sie da sind. Das Formular sehen Sie nicht.",
    en:
      "Appointment: {time}. You take part as: {kind}. The clerk lets you in. Everybody in the conversation then sees your name and what you are there for. You do not see the form.",
    "de-x-leicht":
      "Der Termin ist: {time}. Das Amt lässt Sie ein. Alle sehen dann Ihren Namen. Das Formular sehen Sie nicht.",
  },
  early: {
    de: "Sie können ab {time} Uhr eintreten. Bitte öffnen Sie diese Seite dann wieder.",
    en: "You can come in from {time} on. Please open this page again then.",
    "de-x-leicht": "Sie können ab {time} Uhr kommen. Öffnen Sie die Seite dann noch einmal.",
  },
  enter: { de: "Um Einlass bitten", en: "Ask to be let in", "de-x-leicht": "Ich möchte hinein" },
  checkDevice: { de: "Gerät prüfen", en: "Check your device", "de-x-leicht": "Gerät testen" },
  backToInvitation: { de: "Zur Einladung", en: "To the invitation", "de-x-leicht": "Zur Ein·ladung" },
  waiting: {
    de: "Bitte warten Sie, die Sachbearbeitung lässt Sie gleich ein",
    en: "Please wait, the clerk will let you in shortly",
    "de-x-leicht": "Bitte warten Sie. Das Amt lässt Sie gleich hinein.",
  },
  waitingHelp: {
    de: "Sie müssen nichts weiter tun. Niemand sieht oder hört Sie, bevor Sie eingelassen sind.",
    en: "There is nothing else to do. Nobody sees or hears you before you are let in.",
    "de-x-leicht": "Sie müssen nichts tun. Noch sieht und hört Sie niemand.",
  },
  admitted: {
    de: "Sie sind im Gespräch",
    en: "You are in the conversation",
    "de-x-leicht": "Sie sind jetzt im Gespräch",
  },
  admittedWith: {
    de: "Mit dabei: {people}.",
    en: "Also taking part: {people}.",
    "de-x-leicht": "Auch da sind: {people}.",
  },
  personClerk: { de: "{name} (Amt)", en: "{name} (town office)", "de-x-leicht": "{name} (Amt)" },
  noForm: {
    de: "Sie sind zum Sprechen da: Formular, Ausweis und Dokumente sehen nur die anderen beiden Seiten.",
    en: "You are here to talk: form, identity document and papers are seen only by the other two sides.",
    "de-x-leicht": "Sie sprechen mit. Das Formular und den Ausweis sehen Sie nicht.",
  },
  removed: {
    de: "Ihre Teilnahme ist beendet",
    en: "Your participation has ended",
    "de-x-leicht": "Sie sind nicht mehr dabei",
  },
  removedHelp: {
    de: "Die Sachbearbeitung hat Ihre Teilnahme beendet. Kamera und Mikrofon sind aus. Vielen Dank.",
    en: "The clerk has ended your participation. Camera and microphone are off. Thank you.",
    "de-x-leicht": "Das Amt hat Ihre Teil·nahme beendet. Kamera und Mikrofon sind aus. Vielen Dank.",
  },
  ended: {
    de: "Das Gespräch ist beendet",
    en: "The conversation has ended",
    "de-x-leicht": "Das Gespräch ist zu Ende",
  },
  endedHelp: {
    de: "Vielen Dank. Sie können diese Seite schließen.",
    en: "Thank you. You can close this page.",
    "de-x-leicht": "Vielen Dank. Sie können die Seite schließen.",
  },
  calledNotice: {
    de: "Sie sind eingelassen.",
    en: "You have been let in.",
    "de-x-leicht": "Sie sind jetzt dabei.",
  },
});

/** What clerks read about third people. */
export const guestDeskTexts = staffTexts("desk.guests", {
  heading: { de: "Weitere Personen", en: "Other people" },
  none: { de: "Niemand eingeladen.", en: "Nobody invited." },
  invite: { de: "Person einladen", en: "Invite a person" },
  name: { de: "Name, wie ihn alle sehen sollen", en: "Name, as everybody shall see it" },
  kind: { de: "Wofür", en: "What for" },
  email: {
    de: "E-Mail-Adresse (wenn der Link verschickt werden soll)",
    en: "E-mail address (to send the link)",
  },
  emailHint: {
    de: "Ohne Adresse zeigen Sie den QR-Code oder geben den Link selbst weiter.",
    en: "Without an address show the QR code or pass the link on yourself.",
  },
  submit: { de: "Einladen", en: "Invite" },
  link: { de: "Link und QR-Code", en: "Link and QR code" },
  qr: { de: "QR-Code mit dem Link für {name}", en: "QR code with the link for {name}" },
  language: { de: "Sprache der E-Mail", en: "Language of the e-mail" },
  language_de: { de: "Deutsch", en: "German" },
  language_en: { de: "Englisch", en: "English" },
  "language_de-x-leicht": { de: "Leichte Sprache", en: "Easy German" },
  sent: { de: "Link verschickt an {email}", en: "Link sent to {email}" },
  admit: { de: "{name} einlassen", en: "Let {name} in" },
  remove: { de: "{name} ausladen", en: "Send {name} out" },
  status_invited: { de: "eingeladen, noch nicht da", en: "invited, not here yet" },
  status_waiting: { de: "wartet auf Einlass", en: "waiting to be let in" },
  status_admitted: { de: "im Gespräch", en: "in the conversation" },
  status_removed: { de: "ausgeladen", en: "sent out" },
  away: { de: "gerade nicht verbunden", en: "not connected at the moment" },
  nameMissing: { de: "Bitte geben Sie einen Namen ein.", en: "Please enter a name." },
  emailInvalid: {
    de: "Bitte geben Sie eine vollständige E-Mail-Adresse ein, zum Beispiel name@example.org.",
    en: "Please enter a complete e-mail address, for example name@example.org.",
  },
  tooMany: {
    de: "Mehr als vier weitere Personen gehen nicht. Bitte laden Sie zuerst jemanden aus.",
    en: "More than four other people are not possible. Please send somebody out first.",
  },
  ended: { de: "Dieses Gespräch ist beendet.", en: "This conversation has ended." },
});
