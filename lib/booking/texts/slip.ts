import { citizenTexts } from "#lib/i18n/mod.ts";

/** The printed slip for people without an e-mail address, and the page on which they type its code. */
export const slip = citizenTexts("booking.slip", {
  for: { de: "Für {name}", en: "For {name}", "de-x-leicht": "Für {name}" },
  yourAppointment: {
    de: "Ihr Termin per Video",
    en: "Your appointment by video",
    "de-x-leicht": "Ihr Termin mit Video",
  },
  yourAppointmentAtOffice: {
    de: "Ihr Termin bei uns im Haus",
    en: "Your appointment at our office",
    "de-x-leicht": "Ihr Termin bei uns im Amt",
  },
  manage: {
    de: "Verschieben oder absagen",
    en: "Moving or cancelling",
    "de-x-leicht": "Andere Zeit wählen oder absagen",
  },
  byPhoneManage: {
    de: "Mit dem Handy: Richten Sie die Kamera auf dieses Bild.",
    en: "By phone: point its camera at this picture.",
    "de-x-leicht": "Mit dem Handy: Halten Sie die Handy·kamera vor dieses Bild.",
  },
  howTo: { de: "So nehmen Sie teil", en: "How to take part", "de-x-leicht": "So machen Sie mit" },
  byPhone: {
    de: "Mit dem Handy: Richten Sie die Kamera auf dieses Bild. Der Warteraum öffnet 30 Minuten vorher.",
    en: "By phone: point its camera at this picture. The waiting room opens 30 minutes before.",
    "de-x-leicht":
      "Mit dem Handy: Halten Sie die Handy·kamera vor dieses Bild. Der Warte·raum öffnet 30 Minuten vorher.",
  },
  qr: {
    de: "QR-Code mit dem Link zum Termin",
    en: "QR code with the link to the appointment",
    "de-x-leicht": "Bild mit dem Link zum Termin",
  },
  byCode: {
    de: "Am Computer: Öffnen Sie {address} und geben Sie diesen Code ein:",
    en: "On a computer: open {address} and type this code:",
    "de-x-leicht": "Am Computer: Gehen Sie auf diese Seite: {address} Dort schreiben Sie diesen Code:",
  },
  secret: {
    de:
      "Der Code ist Ihr Schlüssel zum Termin. Geben Sie ihn nicht weiter. Sie können damit auch absagen oder verschieben.",
    en: "The code is your key to the appointment. Do not pass it on. You can also cancel or move with it.",
    "de-x-leicht":
      "Der Code ist wichtig. Geben Sie ihn keiner anderen Person. Mit dem Code können Sie den Termin auch absagen.",
  },
  haveReady: {
    de: "Das legen Sie bereit",
    en: "Have ready",
    "de-x-leicht": "Das brauchen Sie beim Termin",
  },
  questions: {
    de: "Fragen? {office}, Telefon {phone}",
    en: "Questions? {office}, phone {phone}",
    "de-x-leicht": "Haben Sie Fragen? Rufen Sie an: {office}, Telefon {phone}",
  },
  codeTitle: {
    de: "Termin mit Code öffnen",
    en: "Open an appointment by code",
    "de-x-leicht": "Termin mit Code öffnen",
  },
  code: { de: "Code", en: "Code", "de-x-leicht": "Code" },
  codeHint: {
    de:
      "Er steht auf Ihrem Terminzettel: 8 Gruppen aus 4 Zeichen. Leerzeichen und Groß- oder Kleinschreibung sind egal.",
    en: "It is on your slip: 8 groups of 4 characters. Spaces and capitals do not matter.",
    "de-x-leicht": "Der Code steht auf Ihrem Zettel. Er hat 8 Gruppen mit je 4 Zeichen.",
  },
  open: { de: "Termin öffnen", en: "Open the appointment", "de-x-leicht": "Termin öffnen" },
  codeWrong: {
    de: "Zu diesem Code gibt es keinen Termin. Bitte vergleichen Sie ihn mit Ihrem Zettel.",
    en: "There is no appointment for this code. Please compare it with your slip.",
    "de-x-leicht": "Der Code passt nicht. Schauen Sie bitte noch einmal auf Ihren Zettel.",
  },
});
