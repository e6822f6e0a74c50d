import { citizenTexts } from "#lib/i18n/mod.ts";

/** The mail after a visit that technical failure ended. */
export const texts = citizenTexts("notices.again", {
  subject: {
    de: "Neuer Termin für Sie: {service}",
    en: "A new appointment for you: {service}",
    "de-x-leicht": "Ein neuer Termin für Sie: {service}",
  },
  greeting: { de: "Guten Tag {name},", en: "Hello {name},", "de-x-leicht": "Guten Tag {name}," },
  sorry: {
    de: "Unser Gespräch ist an der Technik gescheitert. Das tut uns leid.",
    en: "Our conversation failed for technical reasons. We are sorry.",
    "de-x-leicht": "Die Technik hat nicht funktioniert. Das tut uns leid.",
  },
  when: { de: "Für Sie freigehalten", en: "Kept for you", "de-x-leicht": "Dieser Termin ist für Sie frei" },
  localTime: {
    de: "{dateAndTime} (Ortszeit {town})",
    en: "{dateAndTime} (local time in {town})",
    "de-x-leicht": "{dateAndTime}",
  },
  kept: {
    de:
      "Wir halten diesen Termin bis {until} nur für Sie frei. Danach wählen Sie über denselben Link eine andere Zeit.",
    en: "We keep this time for you alone until {until}. After that, choose another time with the same link.",
    "de-x-leicht": "Der Termin ist bis {until} nur für Sie. Danach können Sie eine andere Zeit wählen.",
  },
  choose: {
    de: "Gerade ist keine Zeit frei. Über diesen Link sehen Sie, sobald es wieder Termine gibt.",
    en: "No time is free at the moment. This link shows you as soon as there are some again.",
    "de-x-leicht": "Gerade ist kein Termin frei. Schauen Sie bitte später noch einmal nach.",
  },
  carried: {
    de:
      "Ein Klick auf der Seite genügt. Ihre Angaben und das Formular übernehmen wir, wie sie waren. Nur Unterlagen, die Sie geschickt hatten, brauchen wir noch einmal.",
    en:
      "One click on the page is enough. We take over your details and the form as they were. Only papers that you had sent are needed once more.",
    "de-x-leicht":
      "Sie müssen nur einen Knopf drücken. Wir haben noch alles, was Sie ausgefüllt haben. Nur Ihre Papiere müssen Sie noch einmal schicken.",
  },
  label: { de: "Neuen Termin ansehen", en: "See the new appointment", "de-x-leicht": "Termin ansehen" },
  phone: {
    de: "Lieber am Telefon? {phone}",
    en: "Rather by phone? {phone}",
    "de-x-leicht": "Sie können auch anrufen: {phone}",
  },
  why: {
    de:
      "Diese E-Mail kommt automatisch von {town}, weil Ihr Videotermin nicht zu Ende geführt werden konnte.",
    en: "This e-mail was sent automatically by {town}, because your video appointment could not be finished.",
    "de-x-leicht": "Ein Computer von {town} hat diese E-Mail geschickt.",
  },
});
