import { citizenTexts } from "#lib/i18n/mod.ts";

/** Another appointment after technical failure. */
export const againTexts = citizenTexts("again", {
  title: {
    de: "Ihr nächster Termin",
    en: "Your next appointment",
    "de-x-leicht": "Ihr nächster Termin",
  },
  sorry: {
    de:
      "Unser Gespräch ist an der Technik gescheitert. Das tut uns leid. Sie kommen jetzt zuerst an die Reihe.",
    en: "Our conversation failed for technical reasons. We are sorry. You go first now.",
    "de-x-leicht": "Die Technik hat nicht funktioniert. Das tut uns leid. Sie kommen jetzt zuerst dran.",
  },
  kept: {
    de: "Diese Zeit halten wir bis {until} nur für Sie frei.",
    en: "We keep this time for you alone until {until}.",
    "de-x-leicht": "Diese Zeit ist bis {until} nur für Sie.",
  },
  lapsed: {
    de:
      "Die Zeit, die wir freigehalten hatten, ist nicht mehr frei für Sie vorgemerkt. Das ist die nächste freie:",
    en: "The time that we had kept is no longer reserved for you. This is the next free one:",
    "de-x-leicht": "Die alte Zeit ist nicht mehr für Sie frei. Das ist die nächste freie Zeit:",
  },
  carried: {
    de:
      "Ihre Angaben und das Formular übernehmen wir, wie sie waren. Unterlagen, die Sie geschickt hatten, schicken Sie bitte noch einmal.",
    en:
      "We take over your details and the form as they were. Papers that you had sent, please send once more.",
    "de-x-leicht":
      "Wir haben noch alles, was Sie ausgefüllt haben. Ihre Papiere schicken Sie bitte noch einmal.",
  },
  take: {
    de: "{when} buchen",
    en: "Book {when}",
    "de-x-leicht": "{when} nehmen",
  },
  others: {
    de: "Passt nicht? Diese Zeiten sind auch frei",
    en: "Does not suit? These times are free as well",
    "de-x-leicht": "Das passt nicht? Diese Zeiten sind auch frei",
  },
  taken: {
    de: "Diese Zeit ist gerade vergeben worden",
    en: "This time has just been taken",
    "de-x-leicht": "Diese Zeit ist leider weg",
  },
  takenHelp: {
    de: "Bitte wählen Sie eine der Zeiten unten.",
    en: "Please choose one of the times below.",
    "de-x-leicht": "Bitte wählen Sie eine andere Zeit.",
  },
  none: {
    de: "Gerade ist keine Zeit frei. Rufen Sie uns bitte an: {phone}",
    en: "No time is free at the moment. Please call us: {phone}",
    "de-x-leicht": "Gerade ist keine Zeit frei. Bitte rufen Sie uns an: {phone}",
  },
  preparing: {
    de: "Wir suchen die nächste freie Zeit für Sie. Das dauert nur einen Moment.",
    en: "We are looking for the next free time for you. It takes just a moment.",
    "de-x-leicht": "Wir suchen eine neue Zeit für Sie. Bitte warten Sie einen Moment.",
  },
  booked: {
    de: "Sie haben schon einen neuen Termin: {when}",
    en: "You have a new appointment already: {when}",
    "de-x-leicht": "Sie haben schon einen neuen Termin: {when}",
  },
  toBooked: { de: "Zum neuen Termin", en: "To the new appointment", "de-x-leicht": "Zum neuen Termin" },
});
