import { citizenTexts } from "#lib/i18n/mod.ts";

/** The form before the visit, at home. */
export const aheadTexts = citizenTexts("visit.ahead", {
  title: {
    de: "Formular vorab ausfüllen",
    en: "Fill in the form ahead",
    "de-x-leicht": "Formular vorher ausfüllen",
  },
  lead: {
    de:
      "Für Ihren Termin am {date}. Sie müssen nichts ausfüllen; was Sie jetzt eintragen, ist im Gespräch schon da und wird dort gemeinsam geprüft.",
    en:
      "For your appointment on {date}. You do not have to; what you fill in now is there in the call and is checked together.",
    "de-x-leicht":
      "Für Ihren Termin am {date}. Sie müssen nichts schreiben. Was Sie schreiben, sehen wir im Gespräch zusammen an.",
  },
  saved: {
    de:
      "Jede Angabe wird sofort gespeichert. Sie können jederzeit aufhören und später weitermachen, auch an einem anderen Gerät: mit demselben Link.",
    en:
      "Every answer is saved at once. You can stop at any time and go on later, on another device as well: by the same link.",
    "de-x-leicht":
      "Wir speichern jede Antwort sofort. Sie können aufhören und später weiter·machen. Auch am Handy. Nehmen Sie den gleichen Link.",
  },
  savedByButton: {
    de: "Ohne JavaScript wird eine Seite gespeichert, wenn Sie „Speichern“ drücken.",
    en: "Without JavaScript a page is saved when you press “Save”.",
    "de-x-leicht": "Drücken Sie auf jeder Seite „Speichern“.",
  },
  invitation: {
    de:
      "Sie können das Formular schon ausfüllen, von jedem Gerät und in mehreren Anläufen. Im Gespräch ist es dann da. Das verkürzt den Termin.",
    en:
      "You can already fill in the form, from any device and bit by bit. It will be there in the call, which makes the appointment shorter.",
    "de-x-leicht":
      "Sie können das Formular schon jetzt ausfüllen. Dann geht es im Gespräch schneller. Sie müssen das nicht machen.",
  },
  start: { de: "Formular ausfüllen", en: "Fill in the form", "de-x-leicht": "Formular ausfüllen" },
  goOn: { de: "Weiter ausfüllen", en: "Go on filling in", "de-x-leicht": "Weiter ausfüllen" },
  begun: {
    de: "Ihr Formular ist angefangen: {done} von {count} Seiten sind vollständig.",
    en: "Your form is begun: {done} of {count} pages are complete.",
    "de-x-leicht": "Sie haben schon angefangen. {done} von {count} Seiten sind fertig.",
  },
  allThere: {
    de:
      "Das Formular ist vollständig. Mehr müssen Sie vor dem Termin nicht tun; geändert werden kann es bis zum Unterschreiben.",
    en:
      "The form is complete. There is nothing more to do before the appointment; it can be changed until it is signed.",
    "de-x-leicht": "Das Formular ist fertig. Vor dem Termin müssen Sie nichts mehr tun.",
  },
  reviewHelp: {
    de:
      "Das haben Sie bisher eingetragen. Was noch fehlt, können Sie jetzt ergänzen oder im Gespräch klären.",
    en: "This is what you have filled in so far. What is missing can be added now or settled in the call.",
    "de-x-leicht":
      "Das haben Sie geschrieben. Fehlt noch etwas? Schreiben Sie es jetzt. Oder fragen Sie uns im Gespräch.",
  },
  endingTitle: {
    de: "Sie brauchen diesen Termin nicht",
    en: "You do not need this appointment",
    "de-x-leicht": "Sie brauchen den Termin nicht",
  },
  endingHelp: {
    de:
      "Sie können den Termin freigeben; dann kann ihn jemand anders nehmen. Möchten Sie lieber mit uns darüber sprechen, behalten Sie ihn einfach.",
    en:
      "You can give the appointment back, so that somebody else can have it. If you would rather talk about it with us, simply keep it.",
    "de-x-leicht":
      "Geben Sie den Termin zurück? Dann kann ihn ein anderer Mensch haben. Möchten Sie mit uns sprechen? Dann behalten Sie den Termin.",
  },
  give: { de: "Termin freigeben", en: "Give the appointment back", "de-x-leicht": "Termin zurück·geben" },
  closed: {
    de: "Das Formular kann hier nicht mehr ausgefüllt werden",
    en: "The form can no longer be filled in here",
    "de-x-leicht": "Hier können Sie nichts mehr schreiben",
  },
  underWay: {
    de: "Ihr Termin hat begonnen. Das Formular mit allem, was Sie eingetragen haben, liegt jetzt dort.",
    en: "Your appointment has begun. The form with everything you filled in is there now.",
    "de-x-leicht": "Ihr Termin hat angefangen. Das Formular ist jetzt dort.",
  },
  toAppointment: { de: "Zum Termin", en: "To the appointment", "de-x-leicht": "Zum Termin" },
  toVisit: { de: "Zum Gespräch", en: "To the conversation", "de-x-leicht": "Zum Gespräch" },
});
