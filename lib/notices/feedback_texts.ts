import { staffTexts } from "#lib/i18n/mod.ts";

/** The mail to the office about a reported barrier. */
export const feedbackTexts = staffTexts("feedback", {
  subject: { de: "Jemand meldet eine Barriere im Digitalen Bürgerservice", en: "Someone reports a barrier" },
  intro: {
    de: "Über das Formular der Erklärung zur Barrierefreiheit ({town}) kam diese Nachricht:",
    en: "This message came through the form of the accessibility statement ({town}):",
  },
  answerTo: {
    de: "Antwort erbeten an: {email} (bitte innerhalb eines Monats)",
    en: "Please answer to: {email} (within a month)",
  },
  noAnswer: {
    de: "Eine Adresse für die Antwort wurde nicht angegeben.",
    en: "No address for an answer was given.",
  },
});
