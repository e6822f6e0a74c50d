import { citizenTexts } from "#lib/i18n/mod.ts";

/** The citizen's own ending of a visit that they turn out not to need. */
export const ownEndingTexts = citizenTexts("visit.ownEnding", {
  title: {
    de: "Sie müssen nichts melden",
    en: "There is nothing you need to report",
    "de-x-leicht": "Sie müssen nichts melden",
  },
  help: {
    de:
      "Das ergibt sich aus Ihren Angaben. Sie können selbst beenden und bekommen eine Quittung mit der Begründung. Oder Sie sprechen erst mit uns.",
    en:
      "That follows from your answers. You can end here by yourself and get a receipt that says why. Or you talk to us first.",
    "de-x-leicht":
      "Das sagen Ihre Antworten. Sie können jetzt aufhören. Sie bekommen eine Quittung. Oder Sie sprechen erst mit uns.",
  },
  question: {
    de: "Wie möchten Sie weitermachen?",
    en: "How would you like to go on?",
    "de-x-leicht": "Was möchten Sie tun?",
  },
  end: {
    de: "Beenden: Ich brauche das Gespräch nicht",
    en: "End here: I do not need the conversation",
    "de-x-leicht": "Aufhören: Ich brauche das Gespräch nicht",
  },
  endHint: {
    de: "Danach können Sie in diesem Termin nichts mehr ändern.",
    en: "After that nothing can be changed in this appointment.",
    "de-x-leicht": "Danach können Sie nichts mehr ändern.",
  },
  stayWaiting: {
    de: "Weiter warten: Ich möchte mit dem Amt sprechen",
    en: "Keep waiting: I would like to talk to the office",
    "de-x-leicht": "Weiter warten: Ich möchte mit dem Amt sprechen",
  },
  stayTalking: {
    de: "Weiter sprechen: Ich habe noch Fragen",
    en: "Keep talking: I still have questions",
    "de-x-leicht": "Weiter sprechen: Ich habe noch Fragen",
  },
  confirm: { de: "Weiter", en: "Continue", "de-x-leicht": "Weiter" },
  choose: {
    de: "Bitte wählen Sie, ob Sie beenden oder bleiben möchten.",
    en: "Please choose whether to end here or to stay.",
    "de-x-leicht": "Bitte wählen Sie: aufhören oder bleiben.",
  },
  changed: {
    de: "Ihre Angaben haben sich gerade geändert: Jetzt gibt es doch etwas zu melden. Bitte bleiben Sie.",
    en: "Your answers have just changed: now there is something to report. Please stay.",
    "de-x-leicht": "Ihre Antworten sind jetzt anders. Sie müssen etwas melden. Bitte bleiben Sie.",
  },
  again: {
    de: "Das hat gerade nicht geklappt. Bitte versuchen Sie es noch einmal.",
    en: "That did not work just now. Please try again.",
    "de-x-leicht": "Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.",
  },
});
